// A risk that a man poses, held by one service and not passed to those who visited the home
//
// question = "Whose known risk did not reach those working with the child?"
// rule = """
// An item about an adult tied to a child bears on a risk; one service held it; a source states that a service which worked with the child
// or the mother, and needed it, did not have it or was not told; and no row shows that it ever received it."""
// one_finding_per = ["person"]
// evidence = ["lack_row"]
// context = ["held_row", "because"]
// sentence = "what services held that bears on risk from {person} did not all reach those who needed it ({needed_by}). Held by {holder}: {item}"
// remedy = "a row showing that {needed_by} received: {item}"
// [parameters]
// risks = ["mental-health", "substance-misuse", "offending", "domestic-abuse", "violence", "harm-to-child", "sexual-harm", "neglect", "parental-history"]
UNWIND $risks AS risk
MATCH (i:Information {case_key: $case_key})-[:ABOUT]->(m:Person)
WHERE risk IN i.topics AND i.bears = 'risk' AND m.sex <> 'female' AND EXISTS { MATCH (m)-[:TIED_TO]->(:Person) }
WITH DISTINCT i, m
MATCH (i)<-[lack:LACKED]-(n:Service|Practitioner|Agency|Party)
MATCH (s:Service)-[need:NEEDED]->(i)
MATCH (h:Service|Practitioner|Agency)-[held:HELD]->(i)
WHERE lack.service = s.id AND lack.how IN ['not-known', 'not-told', 'no-liaison', 'left-out']
  AND need.earliest < lack.latest AND lack.earliest < need.latest
  AND held.service <> s.id AND held.sure <= lack.latest
  AND (lack.sender = '' OR h.id = lack.sender OR held.service IN lack.sender_services)
  AND (n.row_type <> 'Party' OR (
    NOT EXISTS { MATCH (n)-[:POSSIBLY_MEANS]->(h) }
    AND NOT EXISTS { MATCH (n)-[:POSSIBLY_MEANS]->(x:Service)-[:LACKED]->(i) }))
  AND NOT EXISTS { MATCH (s)-[:HELD]->(i) }
RETURN DISTINCT m.id AS person,
  CASE n.row_type WHEN 'Party' THEN n.id ELSE s.id END AS needed_by,
  i.id AS item,
  held.service AS holder,
  lack.row AS lack_row,
  held.row AS held_row,
  need.because AS because,
  lack.row AS when_row,
  lack.strength AS strength,
  lack.dated AND need.certain AS certain,
  CASE WHEN held.certain THEN '' ELSE 'that the holder had it is inferred' END AS doubt
ORDER BY person, needed_by, item, holder, lack_row, held_row
