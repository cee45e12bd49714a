// Responsibility that was to pass, with no handover at all
//
// question = "Where was a handover due and none made?"
// rule = """
// Responsibility for people was due to pass from one service or worker to another, and a source states that nothing was asked for or sent."""
// one_finding_per = ["transfer"]
// evidence = ["transfer"]
// context = ["message"]
// sentence = "responsibility for {person} was due to pass from {service} to {other_service}, and no handover was made"
// remedy = "a row showing a handover from {service} to {other_service}"
MATCH (t:Transfer {case_key: $case_key})-[:TRANSFER_FROM]->(f)
MATCH (t)-[:CONCERNS]->(p:Person)
OPTIONAL MATCH (t)-[:TRANSFER_TO]->(r)
OPTIONAL MATCH (t)-[:CONSISTS_OF]->(m)
WITH t, f, p, r, m
WHERE t.state = 'not-requested' OR t.absence <> ''
RETURN t.id AS transfer,
  f.id AS service,
  r.id AS other_service,
  p.id AS person,
  m.id AS message,
  t.id AS when_row,
  CASE t.absence WHEN '' THEN 'stated' ELSE t.absence END AS strength
ORDER BY transfer, service, other_service, person, message
