// A handover that a source calls late
//
// question = "Which handovers came late?"
// rule = """
// Responsibility passed, and a source states, or says that it appears, that this was late. No time is worked out from the dates."""
// one_finding_per = ["transfer"]
// evidence = ["transfer"]
// context = ["message"]
// remedy = "a row showing an earlier handover"
// [sentences]
// "both" = "{says} responsibility for {person} passed late from {service} to {other_service}"
// "one" = "{says} responsibility for {person} passed late from {service}"
MATCH (t:Transfer {case_key: $case_key})-[:TRANSFER_FROM]->(f:Service|Practitioner|Agency|Party|Person), (t)-[:CONCERNS]->(p:Person)
WHERE t.delay <> '' AND t.state IN ['made', 'accepted'] AND t.absence = ''
OPTIONAL MATCH (t)-[:TRANSFER_TO]->(r:Service|Practitioner|Agency|Party|Person)
OPTIONAL MATCH (t)-[:CONSISTS_OF]->(m:Communication|Meeting)
RETURN t.id AS transfer,
  f.id AS service,
  r.id AS other_service,
  p.id AS person,
  m.id AS message,
  CASE t.delay WHEN 'appears' THEN 'appears' ELSE t.strength END AS strength,
  CASE WHEN r.id IS NULL THEN 'one' ELSE 'both' END AS wording
ORDER BY transfer, service, other_service, person, message
