// A handover that a source calls late
//
// question = "Which handovers came late?"
// rule = """
// Responsibility passed, and a source states, or says that it appears, that this was late. No time is worked out from the dates."""
// one_finding_per = ["transfer"]
// evidence = ["transfer"]
// context = ["message"]
// sentence = "responsibility for {person} passed late from {service} to {other_service}"
// remedy = "a row showing an earlier handover"
MATCH (t:Transfer {case_key: $case_key})-[:TRANSFER_FROM]->(f)
MATCH (t)-[:CONCERNS]->(p:Person)
OPTIONAL MATCH (t)-[:TRANSFER_TO]->(r)
OPTIONAL MATCH (t)-[:CONSISTS_OF]->(m)
WITH t, f, p, r, m
WHERE t.delay <> '' AND t.state <> 'no-receiver'
RETURN t.id AS transfer,
  f.id AS service,
  r.id AS other_service,
  p.id AS person,
  m.id AS message,
  t.id AS when_row,
  CASE t.absence WHEN '' THEN 'stated' ELSE t.absence END AS strength
ORDER BY transfer, service, other_service, person, message
