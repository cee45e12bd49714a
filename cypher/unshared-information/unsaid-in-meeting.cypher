// What was known to somebody at a meeting and is stated not to have been raised there
//
// subtype = "never"
// question = "What was known to somebody at the table and not said there?"
// rule = """
// A meeting was held at which a source states that items, or the family itself, were not raised; a service or worker there held such an item by
// then; another service there needed it at the time; and no row shows, or leaves open, that it, or a worker of it, had the item by then.
// Where the item is the coder's example only, the need must be certain and have gone on after the holder surely had the item."""
// one_finding_per = ["meeting"]
// evidence = ["meeting"]
// context = ["held_row", "because"]
// each = "{item} (known to {holder}; not on record with {needed_by})"
// sentence = "{says} this was not raised at the {meeting}: {each}"
// remedy = "a row showing that it was said at the meeting"
MATCH (g:Meeting {case_key: $case_key})-[:LEFT_UNSAID]->(i:Information)
MATCH (g)-[:ATTENDED_BY]->(h:Service|Practitioner)-[held:HELD]->(i)
WHERE g.absence = '' AND g.status IN ['', 'held'] AND held.maybe < g.latest
WITH g, i, h, held
MATCH (g)-[:ATTENDED_BY]->(n:Service|Practitioner)
MATCH (s:Service {case_key: $case_key})-[need:NEEDED]->(i)
WHERE n.id <> h.id AND held.service <> s.id
  AND (n.id = s.id OR EXISTS { MATCH (n)-[:WORKS_FOR]->(s) })
  AND need.earliest < g.latest AND g.earliest < need.latest AND held.maybe < need.latest
  AND (g.strength <> 'example' OR (need.certain AND held.since <> '' AND held.sure < need.sure_until))
  AND NOT EXISTS { MATCH (s)-[before:HELD]->(i) WHERE before.maybe < g.latest }
  AND NOT EXISTS { MATCH (s)<-[:WORKS_FOR]-(worker:Practitioner)-[before:HELD]->(i) WHERE before.maybe < g.latest }
RETURN g.id AS meeting,
  s.id AS needed_by,
  i.id AS item,
  h.id AS holder,
  held.row AS held_row,
  need.because AS because,
  g.strength AS strength,
  g.edtf <> '' AND held.sure <= g.latest
    AND need.certain AND need.sure_from <= g.ends_after AND g.starts_by <= need.sure_until AS certain
ORDER BY meeting, needed_by, item, holder, held_row
