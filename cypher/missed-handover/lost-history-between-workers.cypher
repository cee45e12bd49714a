// Workers who followed one another, each holding risks that no handover is recorded for
//
// subtype = "lost-history"
// question = "When one worker followed another, was there any sign that what the first had found was handed on?"
// rule = """
// A worker was allocated to a child and held an item that bears on a risk; another worker of the service, or of one that took over, succeeded;
// whether there was a handover is not recorded; and no row shows that the successor held the item. As it rests on silence, it is only
// possible, and says no more than that there is no record."""
// one_finding_per = ["service", "child"]
// evidence = ["allocation"]
// context = ["held_row"]
// basis = "no-record"
// sentence = "there is no record that {successor}, taking over at {service}, had what the worker before had found about {child}: {item}"
// remedy = "a row showing that each successor was told, or read: {item}"
MATCH (a:Allocation {case_key: $case_key})-[:ALLOCATED]->(w:Practitioner), (a)-[:SUCCEEDED_BY]->(n:Practitioner)
WHERE a.handover IN ['', 'unknown']
WITH a, w, n
MATCH (a)-[:ALLOCATED_BY]->(s:Service), (a)-[:ALLOCATED_TO]->(p:Person)
WHERE p.stage = 'child'
WITH a, w, n, s, p
MATCH (w)-[held:HELD]->(i:Information)-[:ABOUT]->(p)
WHERE i.bears = 'risk' AND held.sure <= a.latest
  AND NOT EXISTS { MATCH (n)-[:HELD]->(i) }
RETURN s.id AS service,
  p.id AS child,
  n.id AS needed_by,
  n.label AS successor,
  w.id AS holder,
  i.id AS item,
  a.id AS allocation,
  held.row AS held_row,
  a.id AS when_row,
  'it rests on there being no record' AS doubt
ORDER BY service, child, needed_by, holder, item, allocation, held_row
