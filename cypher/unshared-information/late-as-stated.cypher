// Information that a source itself says was passed on late
//
// subtype = "late"
// question = "Which messages does the source itself call late?"
// rule = """
// A message carried an item to a service that needed it, and the source states, or says that it appears, that the message was late. No
// time is worked out from the dates."""
// one_finding_per = ["needed_by", "message"]
// evidence = ["message"]
// context = ["because"]
// sentence = "{says} that what {holder} told {needed_by} came late: {item}"
// joined_over = [{columns = ["needed_by"], agree = ["message"]}]
// remedy = "a row showing that {needed_by} was told earlier: {item}"
MATCH (m:Communication {case_key: $case_key})-[:CONVEYS]->(i:Information)
MATCH (m)-[:SENT_TO]->(r:Service|Practitioner), (m)-[:SENT_BY]->(h:Service|Practitioner|Agency|Party)
MATCH (s:Service)-[need:NEEDED]->(i)
WHERE m.delay <> '' AND m.absence = ''
  AND (r.id = s.id OR EXISTS { MATCH (r)-[:WORKS_FOR]->(s) })
  AND need.earliest < m.latest AND m.earliest < need.latest
RETURN s.id AS needed_by,
  m.id AS message,
  i.id AS item,
  h.id AS holder,
  need.because AS because,
  m.id AS when_row,
  m.delay AS strength,
  CASE m.delay WHEN 'appears' THEN 'it appears' ELSE 'the source states' END AS says,
  need.certain AS certain
ORDER BY needed_by, message, item, holder
