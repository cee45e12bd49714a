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
// "items" = "{says} {service} did not pass on to {other_service} about {person}: {item}"
// "people" = "{says} {service} did not hand over {person} to {other_service}"
// "nobody" = "{says} {service} handed over {person} to nobody"
MATCH (t:Transfer {case_key: $case_key})-[:TRANSFER_FROM]->(f:Service|Practitioner|Agency|Party|Person), (t)-[:CONCERNS]->(p:Person)
WHERE t.state = 'not-requested' OR t.absence <> ''
OPTIONAL MATCH (t)-[:TRANSFER_TO]->(r:Service|Practitioner|Agency|Party|Person)
OPTIONAL MATCH (t)-[:CONSISTS_OF]->(m:Communication|Meeting)
OPTIONAL MATCH (t)-[:OMITS]->(i:Information)
RETURN t.id AS transfer,
  f.id AS service,
  r.id AS other_service,
  p.id AS person,
  i.id AS item,
  m.id AS message,
  t.strength AS strength,
  CASE WHEN r.id IS NULL THEN 'nobody' WHEN i.id IS NULL THEN 'people' ELSE 'items' END AS wording
ORDER BY transfer, service, other_service, person, item, message
