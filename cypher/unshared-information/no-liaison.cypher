// Services that a source describes as not in touch, though one held what the other needed
//
// subtype = "never"
// question = "Where was there little or no liaison, and what could it have carried?"
// rule = """
// A source states, or says that it appears, that there was little or no liaison between services about people, without naming what was
// not passed on; one of them held an item about these people that bears on a risk and that the other needed; and no row shows that the other, or a
// worker of it, ever received it. Which items would have been passed is the program's reading, so the finding is only possible."""
// one_finding_per = ["absence_row"]
// evidence = ["absence_row"]
// context = ["held_row", "because"]
// sentence = "{says} liaison among {services_apart} was limited or absent; known to one of them and not on record with another that needed it: {item}"
// remedy = "a row showing that {needed_by} received it"
MATCH (gap:StatedAbsence {case_key: $case_key})-[:NONE_FROM]->(from:Service), (gap)-[:NONE_TO]->(s:Service)
WHERE gap.kind = 'communication' AND from.id <> s.id AND NOT (gap)-[:NONE_OF]->(:Information)
WITH gap, from, s
MATCH (gap)-[:ABOUT]->(:Person)<-[:ABOUT]-(i:Information)
WHERE i.bears = 'risk'
WITH DISTINCT gap, from, s, i
MATCH (s)-[need:NEEDED]->(i)
MATCH (h:Service|Practitioner)-[held:HELD]->(i)
WHERE held.service = from.id AND held.maybe < gap.latest AND need.earliest < gap.latest AND gap.earliest < need.latest
  AND NOT (i.kind = 'belief' AND EXISTS { MATCH (i)-[:CONTRADICTS]-(:Information) })
  AND NOT EXISTS { MATCH (vague:Party)-[:POSSIBLY_MEANS]->(s) WHERE EXISTS { MATCH (vague)-[:HELD]->(i) } }
  AND none(topic IN i.topics WHERE topic IN ['pregnancy', 'moves', 'household', 'plan-or-order'])
  AND NOT EXISTS { MATCH (s)-[:HELD]->(i) } AND NOT EXISTS { MATCH (s)-[:COULD_READ]->(i) }
  AND NOT EXISTS { MATCH (s)<-[:WORKS_FOR]-(worker:Practitioner)-[:HELD]->(i) }
RETURN gap.id AS absence_row,
  [from.id, s.id] AS services_apart,
  s.id AS needed_by,
  i.id AS item,
  held.service AS holder,
  held.row AS held_row,
  need.because AS because,
  gap.strength AS strength,
  'which items are meant is not stated' AS doubt
ORDER BY absence_row, needed_by, item, holder, held_row
