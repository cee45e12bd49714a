// Services that a source describes as not in touch, though one held what the other needed
//
// subtype = "never"
// question = "Where was there little or no liaison, and what could it have carried?"
// rule = """
// A source states, or says that it appears, that there was little or no liaison between services about people, without naming what was
// not passed on; and one of them held an item about these people that bears on a risk, that the other needed and is not on record as having had.
// Items are named only where a source says, or implies, that the other was not told of them, or did not know them, in that time. Which would have been
// passed is the program's reading, so the finding is only possible."""
// one_finding_per = ["absence_row"]
// evidence = ["absence_row", "lack_row"]
// context = ["held_row", "because"]
// remedy = "a row showing that {needed_by} received what {holder} knew"
// [sentences]
// "items" = "{says} {services_apart} had limited or no liaison with each other; what one had and the other, {as_told}, did not: {item}"
// "open" = "{says} {services_apart} had limited or no liaison with each other"
MATCH (gap:StatedAbsence {case_key: $case_key})-[:NONE_FROM]->(from:Service), (gap)-[:NONE_TO]->(s:Service)
WHERE gap.kind = 'communication' AND from.id <> s.id AND NOT (gap)-[:NONE_OF]->(:Information)
WITH gap, from, s
MATCH (gap)-[:ABOUT]->(:Person)<-[:ABOUT]-(i:Information)
WITH DISTINCT gap, from, s, i
MATCH (s)-[need:NEEDED]->(i)
MATCH (h:Service|Practitioner)-[held:HELD]->(i)
WHERE held.service = from.id AND held.maybe < gap.latest AND need.earliest < gap.latest AND gap.earliest < need.latest
  AND NOT (i.kind = 'belief' AND EXISTS { MATCH (i)-[:CONTRADICTS]-(:Information) })
  AND NOT EXISTS { MATCH (s)-[:HELD]->(i) } AND NOT EXISTS { MATCH (s)<-[:WORKS_FOR]-(worker:Practitioner)-[:HELD]->(i) }
WITH gap, from, s, i, h, held, need,
  i.bears = 'risk' AND NOT EXISTS { MATCH (s)-[:COULD_READ]->(i) }
    AND NOT EXISTS { MATCH (vague:Party)-[:POSSIBLY_MEANS]->(s) WHERE EXISTS { MATCH (vague)-[:HELD]->(i) } }
    AND none(topic IN i.topics WHERE topic IN ['pregnancy', 'moves', 'household', 'plan-or-order']) AS material
OPTIONAL MATCH (n:Service|Practitioner|Agency|Party)-[lack:LACKED]->(i)
WHERE lack.service = s.id AND lack.how IN ['not-known', 'not-told', 'no-liaison'] AND lack.strength <> 'example'
  AND lack.earliest >= gap.earliest AND lack.latest <= gap.latest
  AND (lack.sender = '' OR h.id = lack.sender OR held.service IN lack.sender_services)
WITH gap, from, s, i, held, need, lack, material
WHERE material OR lack.row IS NOT NULL
RETURN gap.id AS absence_row,
  [from.id, s.id] AS services_apart,
  s.id AS needed_by,
  CASE WHEN lack.row IS NULL THEN '' ELSE i.id END AS item,
  held.service AS holder,
  lack.row AS lack_row,
  held.row AS held_row,
  need.because AS because,
  CASE lack.strength WHEN 'stated' THEN 'as is stated' WHEN 'no-evidence' THEN 'as far as the source found'
    WHEN 'appears' THEN 'as it appears' WHEN 'account' THEN 'by one account' WHEN 'implied' THEN 'by implication' ELSE '' END AS as_told,
  gap.strength AS strength,
  CASE WHEN lack.row IS NULL THEN 'open' ELSE 'items' END AS wording,
  CASE WHEN lack.row IS NULL THEN 'what it could have carried is not stated' ELSE 'which items are meant is not stated' END AS doubt
ORDER BY absence_row, needed_by, item, holder, lack_row, held_row
