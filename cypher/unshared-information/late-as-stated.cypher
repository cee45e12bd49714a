// Information that a source itself says was passed on late
//
// subtype = "late"
// question = "Which messages does the source itself call late?"
// rule = """
// A message from a service carried an item, whole or in reduced form, to a service that needed it at the time, or to a worker of it, and the source states, or
// says that it appears, that the message was late. A message that did not arrive does not count, nor what the coder gave as an example only;
// one of which it is not known whether it arrived is only possible. No time is worked out from the dates."""
// one_finding_per = ["message"]
// evidence = ["message"]
// context = ["because"]
// remedy = "a row showing that {needed_by} was told earlier"
// [sentences]
// "once" = "{says} {holder} told {needed_by} late: {item}"
// "at times" = "{says} what came from {holder} to {needed_by} was late, at least at times, on this matter: {item}"
MATCH (m:Communication {case_key: $case_key})-[:CONVEYS|WEAKENS]->(i:Information)
MATCH (m)-[:SENT_TO]->(r:Service|Practitioner), (m)-[:SENT_BY]->(h:Service|Practitioner|Agency|Party)
WHERE m.delay <> '' AND m.absence = '' AND m.status <> 'attempted' AND m.strength <> 'example'
WITH m, i, r, h
MATCH (s:Service)-[need:NEEDED]->(i)
WHERE (r.id = s.id OR EXISTS { MATCH (r)-[:WORKS_FOR]->(s) })
  AND need.earliest < m.latest AND m.earliest < need.latest
RETURN s.id AS needed_by,
  m.id AS message,
  i.id AS item,
  h.id AS holder,
  need.because AS because,
  CASE m.delay WHEN 'appears' THEN 'appears' ELSE m.strength END AS strength,
  CASE m.count WHEN '' THEN 'once' ELSE 'at times' END AS wording,
  need.certain AND need.sure_from <= m.ends_after AND m.starts_by <= need.sure_until AS certain,
  CASE m.status WHEN 'unanswered' THEN 'whether the message was received is not said' ELSE '' END AS doubt
ORDER BY needed_by, message, item, holder
