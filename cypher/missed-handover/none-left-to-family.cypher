// A concern that the family was left to carry from one service to another
//
// subtype = "none"
// question = "Where was the family itself the messenger between services?"
// rule = """
// At a contact with the family, or an attempt at one, a service left it to them to turn to another service; and a source states, or implies, that at that time it
// sent that same service no referral, handover, request, notification or letter itself. Where the family did turn to it, this counts only where that service
// in its turn left it to them to go back to the first. It gives
// way to any other such message about the person that the same worker sent to a service from then on."""
// one_finding_per = ["message"]
// evidence = ["message", "action_row"]
// context = ["contact", "back_row"]
// remedy = "a row showing that {service} passed the matter to {other_service}"
// [sentences]
// "left" = "{service} left it to {person} to turn to {other_service}, and {says} it did not itself pass the matter on"
// "not-done" = "{service} left it to {person} to turn to {other_service}, which did not come about; {says} it did not itself pass the matter on"
// "done" = "{service} left it to {person} to turn to {other_service}, which they did, and {other_service} left it to them to turn back to {service}; {says} {service} sent no message itself"
MATCH (a:Action {case_key: $case_key})-[:OWNED_BY]->(p:Person), (a)-[:TOWARDS]->(r:Service|Practitioner)
MATCH (a)-[:AGREED_AT]->(k:Contact)-[:BY_SERVICE]->(s:Service)
WHERE k.absence = '' AND r.id <> s.id AND NOT EXISTS { MATCH (r)-[:WORKS_FOR]->(same:Service) WHERE same.id = s.id }
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
OPTIONAL MATCH (back:Action {case_key: $case_key})-[:TOWARDS]->(f:Service|Practitioner), (back)-[:AGREED_AT]->(met:Contact)-[:CONTACT_BY]->(there:Service|Practitioner)
WHERE (f.id = s.id OR EXISTS { MATCH (f)-[:WORKS_FOR]->(s) }) AND (there.id = r.id OR EXISTS { MATCH (there)-[:WORKS_FOR]->(r) })
  AND met.absence = '' AND met.latest > k.earliest AND EXISTS { MATCH (back)-[:OWNED_BY]->(:Person) } AND EXISTS { MATCH (back)-[:ABOUT|OWNED_BY]->(:Person)<-[:ABOUT|OWNED_BY]-(a) WHERE back.id <> a.id }
WITH a, p, r, k, s, m, back
WHERE a.status <> 'done' OR back.id IS NOT NULL
RETURN m.id AS message,
  s.id AS service,
  r.id AS other_service,
  p.id AS person,
  a.id AS action_row,
  k.id AS contact,
  CASE a.status WHEN 'done' THEN back.id ELSE NULL END AS back_row,
  m.strength AS strength,
  CASE WHEN a.strength = 'stated' THEN '' ELSE 'that it was left to the family is not stated outright' END AS doubt,
  CASE a.status WHEN 'done' THEN 'done' WHEN 'not-done' THEN 'not-done' ELSE 'left' END AS wording
ORDER BY message, service, other_service, person, action_row, contact, back_row
