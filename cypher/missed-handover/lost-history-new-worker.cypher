// A new worker who did not know what the service, or the worker before, had known
//
// subtype = "lost-history"
// question = "Which new workers began without what was already known?"
// rule = """
// A source states that a worker did not know an item about the family; the same service, an earlier worker of it, or the same kind of
// service in another area, had held it before; and no row shows that the worker received it."""
// one_finding_per = ["needed_by", "item"]
// evidence = ["lack_row"]
// context = ["held_row"]
// sentence = "{needed_by} did not know what {holder} had held before: {item}"
// joined_over = [{columns = ["item"], agree = ["lack_row"]}]
// remedy = "a row showing that {needed_by} was told or read: {item}"
MATCH (i:Information {case_key: $case_key})<-[lack:LACKED]-(w:Practitioner)-[:WORKS_FOR]->(s:Service)
MATCH (h:Service|Practitioner)-[held:HELD]->(i)
MATCH (before:Service {case_key: $case_key})
WHERE lack.how IN ['not-known', 'not-used'] AND h.id <> w.id AND held.service = before.id AND before.function = s.function
  AND held.maybe < lack.latest
  AND NOT EXISTS { MATCH (w)-[got:HELD]->(i) WHERE got.sure <= lack.latest }
RETURN w.id AS needed_by,
  i.id AS item,
  h.id AS holder,
  s.id AS service,
  lack.row AS lack_row,
  held.row AS held_row,
  lack.row AS when_row,
  lack.strength AS strength,
  lack.dated AND held.sure <= lack.latest AS certain
ORDER BY needed_by, item, holder, lack_row, held_row
