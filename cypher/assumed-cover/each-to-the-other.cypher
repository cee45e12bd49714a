// Two services that each had a part, with nothing agreed between them
//
// question = "Where did two services each point the family to the other, or each have a part with nothing agreed between them?"
// rule = """
// A service advised the family to turn to a second, which no row says that they did, and the second, at the same time or later, advised them to turn to the first, about the same person, and no row shows a message between the two about that
// person from then on; or a source states that no plan was made by just these two, both of which were at work with the person, and that there was no exchange between them at the time.
// That each took the other to have it in hand is not said, so the finding is only possible."""
// one_finding_per = ["first", "wording"]
// joined_over = [{columns = ["person"], agree = ["first", "second"]}]
// absorbs = ["second"]
// evidence = ["first", "second"]
// context = ["sent_row"]
// basis = "derived"
// remedy = "a row showing what {service} and {other_service} agreed about {person}"
// [sentences]
// "pointed" = "{service} left it to the family to turn to {other_service} about {person} ({first}), and {other_service} left it to them to turn to {service} ({second}); there is no record of a message between the two"
// "no-plan" = "{says} {service} and {other_service} made no plan together for {person} ({first}) and that there was no exchange[ ({how})] between them at the time[, though {message} is on record]; which of the two had it in hand is not on record"
MATCH (s:Service {case_key: $case_key})-[left:LEFT_TO_EACH_OTHER]->(o:Service)
WHERE left.strength <> 'example'
OPTIONAL MATCH (silence:StatedAbsence {case_key: $case_key})
WHERE silence.id = left.second AND left.how = 'no-plan'
OPTIONAL MATCH (sent:Communication {case_key: $case_key})-[:ABOUT]->(p:Person), (sent)-[:BY_SERVICE]->(own:Service), (sent)-[:SENT_TO]->(to:Service|Practitioner)
WHERE p.id = left.person AND left.how = 'no-plan' AND own.id IN [s.id, o.id] AND sent.absence = '' AND NOT sent.status IN ['not-made', 'attempted']
  AND sent.earliest < silence.latest AND silence.earliest < sent.latest
  AND (to.id IN [s.id, o.id] OR EXISTS { MATCH (to)-[:WORKS_FOR]->(team:Service) WHERE team.id IN [s.id, o.id] })
RETURN left.first AS first,
  left.second AS second,
  s.id AS service,
  o.id AS other_service,
  left.person AS person,
  coalesce(silence.mode, '') AS how,
  sent.id AS sent_row,
  CASE WHEN sent.id IS NULL THEN '' ELSE 'a message from one to the other' END AS message,
  left.strength AS strength,
  'that each took the other to have it in hand is not said' AS doubt,
  CASE left.how WHEN 'pointed' THEN 'pointed' ELSE 'no-plan' END AS wording
ORDER BY first, second, service, other_service, person, sent_row
