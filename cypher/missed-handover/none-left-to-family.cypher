// A concern that the family was left to carry from one service to another
//
// subtype = "none"
// question = "Where was the family itself the messenger between services?"
// rule = """
// A service saw or spoke to the family and left it to them to turn to another service; and a source states, or implies, that it did not itself
// pass the matter to that same service. Where the family did turn to it, only what the service had found, and no row shows to have reached the other, counts. It gives
// way to any other message about the person that the same worker did send to a service."""
// one_finding_per = ["message"]
// evidence = ["message", "action_row"]
// context = ["contact"]
// remedy = "a row showing that {service} passed the matter to {other_service}"
// [sentences]
// "left" = "{service} left it to {person} to turn to {other_service}, and {says} it did not itself pass the matter on"
// "not-done" = "{service} left it to {person} to turn to {other_service}, which did not come about; {says} it did not itself pass the matter on"
// "done" = "{service} left it to {person} to turn to {other_service}, which they did; {says} it did not itself pass this on, and there is no record that it reached {other_service}: {item}"
MATCH (a:Action {case_key: $case_key})-[:OWNED_BY]->(p:Person), (a)-[:TOWARDS]->(r:Service|Practitioner)
MATCH (a)-[:AGREED_AT]->(k:Contact)-[:BY_SERVICE]->(s:Service)
WITH a, p, r, k, s
MATCH (m:Communication)-[:BY_SERVICE]->(s)
WHERE m.absence <> '' AND m.kind IN ['referral', 'handover', 'request', 'notification', 'letter']
  AND m.earliest < k.latest AND k.earliest < m.latest
WITH a, p, r, k, s, m
MATCH (m)-[:SENT_TO]->(r), (m)-[:SENT_BY]->(w:Service|Practitioner)
WHERE (w.id = s.id OR EXISTS { MATCH (w)<-[:CONTACT_BY]-(k) })
  AND NOT EXISTS {
    MATCH (w)<-[:SENT_BY]-(other:Communication)-[:SENT_TO]->(:Service|Practitioner)
    WHERE other.absence = '' AND other.kind IN ['referral', 'handover', 'request', 'notification', 'letter']
      AND other.latest > k.earliest AND other.id <> m.id
      AND EXISTS { MATCH (other)-[:ABOUT]->(:Person)<-[:ABOUT]-(a) }
  }
OPTIONAL MATCH (m)-[:CONVEYS]->(i:Information)
WITH a, p, r, k, s, m, i, i.id IS NOT NULL
  AND EXISTS { MATCH (:Service|Practitioner)-[own:HELD]->(i) WHERE own.service = s.id AND own.maybe < m.latest }
  AND NOT EXISTS { MATCH (r)-[:HELD]->(i) }
  AND NOT EXISTS { MATCH (:Service|Practitioner)-[had:HELD]->(i) WHERE had.service = r.id }
  AND NOT EXISTS { MATCH (r)-[:WORKS_FOR]->(:Service)-[:HELD]->(i) } AS lost
WHERE a.status <> 'done' OR lost
RETURN m.id AS message,
  s.id AS service,
  r.id AS other_service,
  p.id AS person,
  CASE a.status WHEN 'done' THEN i.id ELSE NULL END AS item,
  a.id AS action_row,
  k.id AS contact,
  m.strength AS strength,
  CASE WHEN a.strength = 'stated' THEN '' ELSE 'that it was left to the family is not stated outright' END AS doubt,
  CASE a.status WHEN 'done' THEN 'done' WHEN 'not-done' THEN 'not-done' ELSE 'left' END AS wording
ORDER BY message, service, other_service, person, item, action_row, contact
