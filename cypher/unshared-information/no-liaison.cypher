// Services that a source describes as not in touch, though one held what the other needed
//
// subtype = "never"
// question = "Where was there little or no liaison, and what could it have carried?"
// rule = """
// A source states, or says that it appears, that there was little or no liaison between services about people, without naming what was
// not passed on, nor limiting it to one manner or place; and a source says, or implies, of an item about these people that one of them held, that the other, which needed it, was not told of it, or did not know it,
// in that time, and no row shows, or leaves open, that it or a worker of it ever had it. A belief that another item contradicts is left out, and so is an example of the coder's. Which would have been passed is the program's reading, so the finding is only possible."""
// one_finding_per = ["absence_row"]
// evidence = ["absence_row", "lack_row"]
// context = ["held_row", "because"]
// remedy = "a row showing that {needed_by} received what {holder} knew"
// sentence = "{says} {services_apart} had limited or no liaison with each other; what one had and the other, {as_told}, did not: {item}"
MATCH (gap:StatedAbsence {case_key: $case_key})-[:NONE_FROM]->(from:Service), (gap)-[:NONE_TO]->(s:Service)
WHERE gap.kind = 'communication' AND from.id <> s.id AND NOT (gap)-[:NONE_OF]->(:Information) AND gap.mode = '' AND gap.place = ''
WITH gap, from, s
MATCH (gap)-[:ABOUT]->(:Person)<-[:ABOUT]-(i:Information)
WITH DISTINCT gap, from, s, i
MATCH (s)-[need:NEEDED]->(i)
MATCH (h:Service|Practitioner)-[held:HELD]->(i)
WHERE held.service = from.id AND held.maybe < gap.latest AND need.earliest < gap.latest AND gap.earliest < need.latest
  AND NOT (i.kind = 'belief' AND EXISTS { MATCH (i)-[:CONTRADICTS]-(:Information) })
  AND NOT EXISTS { MATCH (s)-[:HELD]->(i) } AND NOT EXISTS { MATCH (s)<-[:WORKS_FOR]-(worker:Practitioner)-[:HELD]->(i) }
MATCH (n:Service|Practitioner|Agency|Party)-[lack:LACKED]->(i)
WHERE lack.service = s.id AND lack.how IN ['not-known', 'not-told', 'no-liaison'] AND lack.strength <> 'example'
  AND lack.earliest >= gap.earliest AND lack.latest <= gap.latest
  AND (lack.sender = '' OR h.id = lack.sender OR held.service IN lack.sender_services)
RETURN gap.id AS absence_row,
  [from.id, s.id] AS services_apart,
  s.id AS needed_by,
  i.id AS item,
  held.service AS holder,
  lack.row AS lack_row,
  held.row AS held_row,
  need.because AS because,
  CASE lack.strength WHEN 'stated' THEN 'as is stated' WHEN 'no-evidence' THEN 'as far as the source found'
    WHEN 'appears' THEN 'as it appears' WHEN 'account' THEN 'by one account' WHEN 'implied' THEN 'by implication' ELSE '' END AS as_told,
  gap.strength AS strength,
  'which items are meant is not stated' AS doubt
ORDER BY absence_row, needed_by, item, holder, lack_row, held_row
