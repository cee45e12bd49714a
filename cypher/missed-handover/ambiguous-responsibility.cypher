// A handover after which it was not clear who was responsible
//
// question = "Where was it unclear who was responsible?"
// rule = """
// Responsibility passed or was to pass, and a source states or shows that it was not clear who held it."""
// one_finding_per = ["transfer"]
// evidence = ["transfer"]
// context = ["message"]
// sentence = "after {service} passed on, or was to pass on, {person}, it was not clear who was responsible"
// remedy = "a row showing which service held responsibility"
MATCH (t:Transfer {case_key: $case_key})-[:TRANSFER_FROM]->(f)
MATCH (t)-[:CONCERNS]->(p:Person)
OPTIONAL MATCH (t)-[:TRANSFER_TO]->(r)
OPTIONAL MATCH (t)-[:CONSISTS_OF]->(m)
WITH t, f, p, r, m
WHERE t.responsibility = 'ambiguous' AND t.state <> 'no-receiver'
RETURN t.id AS transfer,
  f.id AS service,
  r.id AS other_service,
  p.id AS person,
  m.id AS message,
  t.id AS when_row,
  CASE t.absence WHEN '' THEN 'stated' ELSE t.absence END AS strength
ORDER BY transfer, service, other_service, person, message
