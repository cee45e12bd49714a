// What was due to pass from one service to another and did not
//
// question = "Where was a handover due and none made?"
// rule = """
// Responsibility for people, or word of them, was due to pass from one service or worker to another, and a source states that nothing was
// asked for or sent."""
// one_finding_per = ["transfer"]
// evidence = ["transfer"]
// context = ["message"]
// remedy = "a row showing a handover from {service} to {other_service}"
// [sentences]
// "items" = "{says} {service} did not pass this on to {other_service}, to which responsibility for {person} was due to pass: {item}"
// "people" = "{says} {service} did not hand over {person} to {other_service}"
// "not-asked" = "{says} {service} did not ask {other_service} to take on {person}"
// "nobody" = "{says} {service} handed over {person} to nobody"
MATCH (t:Transfer {case_key: $case_key})-[:TRANSFER_FROM]->(f:Service|Practitioner|Agency|Party|Person), (t)-[:CONCERNS]->(p:Person)
WHERE t.state = 'not-requested' OR t.absence <> ''
OPTIONAL MATCH (t)-[:TRANSFER_TO]->(r:Service|Practitioner|Agency|Party|Person)
OPTIONAL MATCH (t)-[:CONSISTS_OF]->(m:Communication|Meeting)
OPTIONAL MATCH (t)-[:OMITS]->(i:Information)
WITH t, f, p, r, m, i, EXISTS { MATCH (t)-[:CONSISTS_OF]->(unsent:Communication) WHERE unsent.absence = 'stated' AND unsent.strength = 'stated' } AS unsent
RETURN t.id AS transfer,
  f.id AS service,
  r.id AS other_service,
  p.id AS person,
  i.id AS item,
  m.id AS message,
  CASE WHEN unsent THEN 'stated' ELSE t.strength END AS strength,
  CASE WHEN unsent AND t.strength <> 'stated' THEN 'that a handover was due is inferred' ELSE '' END AS doubt,
  CASE WHEN r.id IS NULL THEN 'nobody' WHEN i.id IS NOT NULL THEN 'items'
    WHEN t.kind = 'service' AND t.state = 'not-requested' THEN 'not-asked' ELSE 'people' END AS wording
ORDER BY transfer, service, other_service, person, item, message
