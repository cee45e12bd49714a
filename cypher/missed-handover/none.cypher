// What was due to pass from one service to another and did not
//
// question = "Where was a handover due and none made?"
// rule = """
// Responsibility for people, or word of them, was due to pass from one service or worker to another, and a source states that nothing was
// asked for or sent, or that it found no evidence of it. What the people concerned are recorded as having said of such help before, in the same paragraph, or
// that they had declined it, is told beside it."""
// one_finding_per = ["transfer"]
// evidence = ["transfer"]
// context = ["message", "refusal"]
// remedy = "a row showing a handover from {service} to {other_service}"
// [sentences]
// "items" = "{says} {service} did not pass this on to {other_service}, to which responsibility for {person} was due to pass: {item}[. On record before: {refused}]"
// "people" = "{says} {service} did not hand over {person} to {other_service}[. On record before: {refused}]"
// "not-asked" = "{says} {service} did not ask {other_service} to take on {person}[. On record before: {refused}]"
// "nobody" = "{says} {service} handed over {person} to nobody[. On record before: {refused}]"
// "items no-evidence" = "the source found no evidence that {service} passed this on to {other_service}, to which responsibility for {person} was due to pass: {item}[. On record before: {refused}]"
// "people no-evidence" = "the source found no evidence that {service} handed over {person} to {other_service}[. On record before: {refused}]"
// "not-asked no-evidence" = "the source found no evidence that {service} asked {other_service} to take on {person}[. On record before: {refused}]"
// "considered" = "the source found no evidence that handing on {person} to {other_service} was considered[. On record before: {refused}]"
// "nobody no-evidence" = "the source found no evidence that {service} handed over {person} to anybody[. On record before: {refused}]"
MATCH (t:Transfer {case_key: $case_key})-[:TRANSFER_FROM]->(f:Service|Practitioner|Agency|Party|Person), (t)-[:CONCERNS]->(p:Person)
WHERE t.state = 'not-requested' OR t.absence <> ''
OPTIONAL MATCH (t)-[:TRANSFER_TO]->(r:Service|Practitioner|Agency|Party|Person)
OPTIONAL MATCH (t)-[:CONSISTS_OF]->(m:Communication|Meeting)
OPTIONAL MATCH (t)-[:OMITS]->(i:Information)
OPTIONAL MATCH (p)<-[:ORIGINATES_FROM]-(said:Information)
WHERE 'engagement' IN said.topics AND said.earliest < t.latest AND any(place IN said.places WHERE place IN t.places)
OPTIONAL MATCH (p)<-[:SOUGHT]-(offered:Contact)-[:BY_SERVICE]->(offering:Service)
WHERE offering.id = r.id AND offered.outcome = 'declined' AND offered.earliest < t.latest
WITH t, f, p, r, m, i, said, offered, EXISTS { MATCH (t)-[:CONSISTS_OF]->(unsent:Communication) WHERE unsent.absence = 'stated' AND unsent.strength = 'stated' } AS unsent,
  EXISTS { MATCH (t)-[:CONSISTS_OF]->(:Communication|Meeting) } AS message_told
RETURN t.id AS transfer,
  f.id AS service,
  r.id AS other_service,
  p.id AS person,
  i.id AS item,
  m.id AS message,
  coalesce(said.id, offered.id) AS refusal,
  CASE WHEN said.id IS NOT NULL THEN said.statement WHEN offered.id IS NOT NULL THEN 'it was offered and declined' ELSE '' END AS refused,
  CASE WHEN unsent THEN 'stated' ELSE t.strength END AS strength,
  CASE WHEN unsent AND t.strength <> 'stated' THEN 'that a handover was due is inferred' ELSE '' END AS doubt,
  CASE WHEN t.state = 'not-requested' AND t.strength = 'no-evidence' AND NOT message_told AND r.id IS NOT NULL AND i.id IS NULL THEN 'considered'
    ELSE CASE WHEN r.id IS NULL THEN 'nobody' WHEN i.id IS NOT NULL THEN 'items'
      WHEN t.kind = 'service' AND t.state = 'not-requested' THEN 'not-asked' ELSE 'people' END
      + CASE WHEN t.strength = 'no-evidence' AND NOT unsent THEN ' no-evidence' ELSE '' END END AS wording
ORDER BY transfer, service, other_service, person, item, message, refusal
