// What those at a meeting knew about the family and did not bring to it
//
// subtype = "never"
// question = "What was known to somebody at the table and not said there?"
// rule = """
// A meeting was held at which a source states that items, or the family itself, were not raised; somebody there held such an item by then;
// somebody else there needed it; and nothing shows that they had it before."""
// one_finding_per = ["meeting"]
// evidence = ["meeting"]
// context = ["held_row", "because"]
// sentence = "at {meeting}, {holder} did not bring to {needed_by}: {item}"
// remedy = "a row showing that it was said at {meeting}: {item}"
MATCH (g:Meeting {case_key: $case_key})-[:LEFT_UNSAID]->(i:Information)
MATCH (g)-[:ATTENDED_BY]->(h:Service|Practitioner)-[held:HELD]->(i)
WITH g, i, h, held
MATCH (g)-[:ATTENDED_BY]->(n:Service|Practitioner)
MATCH (s:Service)-[need:NEEDED]->(i)
WHERE g.absence = '' AND g.status IN ['', 'held'] AND n.id <> h.id AND held.service <> s.id
  AND (n.id = s.id OR EXISTS { MATCH (n)-[:WORKS_FOR]->(s) })
  AND held.maybe < g.latest AND need.earliest < g.latest AND g.earliest < need.latest
  AND NOT EXISTS { MATCH (s)-[before:HELD]->(i) WHERE before.sure <= g.earliest }
RETURN g.id AS meeting,
  s.id AS needed_by,
  i.id AS item,
  h.id AS holder,
  held.row AS held_row,
  need.because AS because,
  g.id AS when_row,
  held.sure <= g.latest AND need.certain AS certain
ORDER BY meeting, needed_by, item, holder, held_row
