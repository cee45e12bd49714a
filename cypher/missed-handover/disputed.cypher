// A handover that was refused or disputed
//
// question = "Which handovers were turned down, or fought over?"
// rule = """
// Responsibility was to pass, and a source states that the receiver refused it or that the two did not agree who was responsible."""
// one_finding_per = ["transfer"]
// evidence = ["transfer"]
// context = ["message"]
// sentence = "responsibility for {person} was to pass from {service} to {other_service}, which did not take it on"
// remedy = "a row showing that {other_service} accepted responsibility, or that the matter was settled"
MATCH (t:Transfer {case_key: $case_key})-[:TRANSFER_FROM]->(f)
MATCH (t)-[:CONCERNS]->(p:Person)
OPTIONAL MATCH (t)-[:TRANSFER_TO]->(r)
OPTIONAL MATCH (t)-[:CONSISTS_OF]->(m)
WITH t, f, p, r, m
WHERE t.state IN ['declined', 'disputed'] AND t.responsibility <> 'ambiguous'
RETURN t.id AS transfer,
  f.id AS service,
  r.id AS other_service,
  p.id AS person,
  m.id AS message,
  t.id AS when_row,
  CASE t.absence WHEN '' THEN 'stated' ELSE t.absence END AS strength
ORDER BY transfer, service, other_service, person, message
