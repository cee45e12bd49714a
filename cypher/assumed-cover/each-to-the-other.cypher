// Two services that each had a part, with nothing agreed between them
//
// question = "Where did two services each point the family to the other, or each have a part with nothing agreed between them?"
// rule = """
// A service advised the family to turn to a second, which no row says that they did, and the second, at the same time or later, advised them to turn to the first, about the same person, and no row shows a message between the two about that
// person from then on; or a source states that no plan was made by just these two, both of which were at work with the person, and that there was no exchange between them at the time. Which of the two had it in hand is said not to be on record only where no row shows a step, a
// plan or a decision to take on, go on or raise the help about that person, in force at that time or perhaps so, that is one of the two's, a worker's of theirs, or of a group that means nobody else; such a row is told instead.
// That each took the other to have it in hand is not said, so the finding is only possible."""
// one_finding_per = ["first", "wording"]
// joined_over = [{columns = ["person"], agree = ["first", "second"]}]
// absorbs = ["second"]
// evidence = ["first", "second"]
// context = ["sent_row", "in_hand"]
// basis = "derived"
// remedy = "a row showing what {service} and {other_service} agreed about {person}"
// [sentences]
// "pointed" = "{service} left it to the family to turn to {other_service} about {person} ({first}), and {other_service} left it to them to turn to {service} ({second}); there is no record of a message between the two"
// "no-plan" = "{says} {service} and {other_service} made no plan together for {person} ({first}); there was[, {part_strength},] no exchange[ ({how})] between them at the time[, though {message} is on record]. Which of the two had it in hand is not on record"
// "in-hand" = "{says} {service} and {other_service} made no plan together for {person} ({first}); there was[, {part_strength},] no exchange[ ({how})] between them at the time[, though {message} is on record]. On record for one or both of them, then or perhaps so: {in_hand}"
MATCH (s:Service {case_key: $case_key})-[left:LEFT_TO_EACH_OTHER]->(o:Service)
WHERE left.strength <> 'example'
OPTIONAL MATCH (silence:StatedAbsence {case_key: $case_key})
WHERE silence.id = left.second AND left.how = 'no-plan'
OPTIONAL MATCH (gap:Plan {case_key: $case_key})
WHERE gap.id = left.first AND left.how = 'no-plan'
WITH s, o, left, silence, gap
OPTIONAL MATCH (sent:Communication {case_key: $case_key})-[:ABOUT]->(p:Person), (sent)-[:BY_SERVICE]->(own:Service), (sent)-[:SENT_TO]->(to:Service|Practitioner)
WHERE p.id = left.person AND left.how = 'no-plan' AND own.id IN [s.id, o.id] AND sent.absence = '' AND NOT sent.status IN ['not-made', 'attempted']
  AND sent.earliest < silence.latest AND silence.earliest < sent.latest
  AND (to.id IN [s.id, o.id] OR EXISTS { MATCH (to)-[:WORKS_FOR]->(team:Service) WHERE team.id IN [s.id, o.id] })
WITH s, o, left, silence, gap, sent
OPTIONAL MATCH (step:Action|Plan|Decision {case_key: $case_key})-[:ABOUT]->(q:Person {case_key: $case_key, id: left.person}), (step)-[:OWNED_BY|MADE_BY|DECIDED_BY]->(doer:Service|Practitioner|Party)
WHERE left.how = 'no-plan' AND step.absence = '' AND step.strength <> 'example' AND gap.earliest < step.latest
  AND ((step.row_type = 'Action' AND step.status <> 'not-done'
      AND (EXISTS { MATCH (step)-[:AGREED_AT]->(at:Meeting|Contact|Communication|Decision|Plan) WHERE at.earliest < gap.latest }
        OR (step.earliest < gap.latest AND NOT EXISTS { MATCH (step)-[:AGREED_AT]->(:Meeting|Contact|Communication|Decision|Plan) })))
    OR (step.row_type = 'Plan' AND step.type = 'plan' AND step.status IN ['', 'made', 'begun'] AND step.earliest < gap.latest)
    OR (step.row_type = 'Decision' AND step.kind IN ['open', 'step-up', 'continue'] AND step.earliest < gap.latest))
  AND (doer.id IN [s.id, o.id] OR EXISTS { MATCH (doer)-[:WORKS_FOR]->(team:Service) WHERE team.id IN [s.id, o.id] }
    OR (EXISTS { MATCH (doer)-[:POSSIBLY_MEANS]->(one:Service|Practitioner) WHERE one.id IN [s.id, o.id] OR EXISTS { MATCH (one)-[:WORKS_FOR]->(team:Service) WHERE team.id IN [s.id, o.id] } }
      AND NOT EXISTS { MATCH (doer)-[:POSSIBLY_MEANS]->(one:Service|Practitioner|Agency|Party|Person) WHERE NOT one.id IN [s.id, o.id] AND NOT EXISTS { MATCH (one)-[:WORKS_FOR]->(team:Service) WHERE team.id IN [s.id, o.id] } }))
RETURN left.first AS first,
  left.second AS second,
  s.id AS service,
  o.id AS other_service,
  left.person AS person,
  coalesce(silence.mode, '') AS how,
  sent.id AS sent_row,
  CASE WHEN sent.id IS NULL THEN '' ELSE 'a message from one to the other' END AS message,
  step.id AS in_hand,
  coalesce(gap.strength, 'stated') AS strength,
  CASE WHEN silence.id IS NULL OR silence.strength = 'stated' THEN '' ELSE silence.strength END AS part_strength,
  'that each took the other to have it in hand is not said' AS doubt,
  CASE WHEN left.how = 'pointed' THEN 'pointed' WHEN step.id IS NULL THEN 'no-plan' ELSE 'in-hand' END AS wording
ORDER BY first, second, service, other_service, person, sent_row, in_hand
