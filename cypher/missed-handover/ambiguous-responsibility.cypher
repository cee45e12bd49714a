// A handover after which it was not clear who was responsible
//
// question = "Where was it unclear who was responsible?"
// rule = """
// Responsibility passed or was to pass, and a source states or shows that it was not clear who held it."""
// one_finding_per = ["transfer"]
// evidence = ["transfer"]
// context = ["message"]
// remedy = "a row showing which service held responsibility"
// [sentences]
// "both" = "{says} it was unclear whether {service} or {other_service} was responsible for {person}"
// "one" = "{says} it was unclear who was responsible for {person} after {service}"
MATCH (t:Transfer {case_key: $case_key})-[:TRANSFER_FROM]->(f:Service|Practitioner|Agency|Party|Person), (t)-[:CONCERNS]->(p:Person)
WHERE t.responsibility = 'ambiguous' AND NOT t.state IN ['no-receiver', 'no-route'] AND t.absence = ''
OPTIONAL MATCH (t)-[:TRANSFER_TO]->(r:Service|Practitioner|Agency|Party|Person)
OPTIONAL MATCH (t)-[:CONSISTS_OF]->(m:Communication|Meeting)
RETURN t.id AS transfer,
  f.id AS service,
  r.id AS other_service,
  p.id AS person,
  m.id AS message,
  t.strength AS strength,
  CASE WHEN r.id IS NULL THEN 'one' ELSE 'both' END AS wording
ORDER BY transfer, service, other_service, person, message
