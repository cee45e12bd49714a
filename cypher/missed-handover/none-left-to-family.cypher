// A concern that the family was left to carry from one service to another
//
// subtype = "none"
// question = "Where was the family itself the messenger between services?"
// rule = """
// A service saw or spoke to the family about a child and left it to them to go to another service; and a source states, or implies, that the
// service did not itself pass the child's case to that other service."""
// one_finding_per = ["message"]
// evidence = ["message", "action_row"]
// context = ["contact"]
// sentence = "{service} left it to {person} to take the matter of {child} to {other_service}, and {says} that it made no handover itself"
// remedy = "a row showing that {service} passed the matter to {other_service}"
MATCH (a:Action {case_key: $case_key})-[:OWNED_BY]->(p:Person)
MATCH (a)-[:AGREED_AT]->(k:Contact)-[:BY_SERVICE]->(s:Service)
WITH a, p, k, s
MATCH (m:Communication)-[:BY_SERVICE]->(s)
WITH a, p, k, s, m
MATCH (a)-[:ABOUT]->(c:Person)<-[:ABOUT]-(m)-[:SENT_TO]->(r:Service|Practitioner)
WHERE m.absence <> '' AND m.kind IN ['referral', 'handover', 'request', 'notification'] AND c.stage = 'child'
  AND m.earliest < k.latest AND k.earliest < m.latest
RETURN m.id AS message,
  s.id AS service,
  r.id AS other_service,
  p.id AS person,
  c.id AS child,
  a.id AS action_row,
  k.id AS contact,
  m.id AS when_row,
  m.absence AS strength,
  CASE m.absence WHEN 'appears' THEN 'it appears' WHEN 'implied' THEN 'the source implies' ELSE 'the source states' END AS says
ORDER BY message, service, other_service, person, child, action_row, contact
