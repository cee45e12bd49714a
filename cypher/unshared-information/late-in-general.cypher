// Messages that a source itself calls late, without saying which matters they were about
//
// subtype = "late"
// question = "Which services does the source say were told late, without saying of what?"
// rule = """
// A source states, or says that it appears, that messages from one service to another about somebody were late, and names no item, or the coder
// chose one as an example only; and the other service worked with that person at the time. A message that did not arrive does not count. No time
// is worked out from the dates. What was late is not coded, so the finding is only possible."""
// one_finding_per = ["message"]
// evidence = ["message"]
// context = ["because"]
// sentence = "{says} what came from {holder} to {needed_by} about {about} was late, at least at times; which matters is not said"
// remedy = "a row showing that {needed_by} was told earlier"
MATCH (m:Communication {case_key: $case_key})-[:SENT_TO]->(r:Service|Practitioner), (m)-[:SENT_BY]->(h:Service|Practitioner|Agency|Party)
WHERE m.delay <> '' AND m.absence = '' AND m.status <> 'attempted' AND (m.strength = 'example' OR NOT (m)-[:CONVEYS|WEAKENS]->(:Information))
WITH m, r, h
MATCH (m)-[:ABOUT]->(p:Person)<-[:INVOLVES]-(work:Involvement)-[:INVOLVES_SERVICE]->(s:Service)
WHERE (r.id = s.id OR EXISTS { MATCH (r)-[:WORKS_FOR]->(s) })
  AND work.absence = '' AND work.active <> 'nominal' AND work.earliest < m.latest AND m.earliest < work.latest
RETURN s.id AS needed_by,
  m.id AS message,
  h.id AS holder,
  p.id AS about,
  work.id AS because,
  CASE m.delay WHEN 'appears' THEN 'appears' ELSE m.strength END AS strength,
  'what was told late is not stated' AS doubt
ORDER BY needed_by, message, holder, about, because
