// A handover with nobody to receive it, or no agreed way to make it
//
// question = "Where was there nobody to hand over to?"
// rule = """
// Responsibility was to pass, and a source states that nobody took it on, or that there was no agreed way of passing it."""
// one_finding_per = ["transfer"]
// evidence = ["transfer"]
// context = ["message"]
// sentence = "{service} had nobody to whom responsibility for {person} passed"
// remedy = "a row naming who took responsibility after {service}"
MATCH (t:Transfer {case_key: $case_key})-[:TRANSFER_FROM]->(f)
MATCH (t)-[:CONCERNS]->(p:Person)
OPTIONAL MATCH (t)-[:TRANSFER_TO]->(r)
OPTIONAL MATCH (t)-[:CONSISTS_OF]->(m)
WITH t, f, p, r, m
WHERE t.state IN ['no-receiver', 'no-route']
RETURN t.id AS transfer,
  f.id AS service,
  r.id AS other_service,
  p.id AS person,
  m.id AS message,
  t.id AS when_row,
  CASE t.absence WHEN '' THEN 'stated' ELSE t.absence END AS strength
ORDER BY transfer, service, other_service, person, message
