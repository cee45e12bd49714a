// A new worker who did not know what the service, or the worker before, had known
//
// subtype = "lost-history"
// question = "Which new workers began without what was already known?"
// rule = """
// A source states that a worker did not know an item about the family; the same service, another worker of it, or the same kind of
// service in another area, held it by then; and no row shows that the worker certainly had it by the end of that time."""
// one_finding_per = ["needed_by", "item", "strength"]
// joined_over = [{columns = ["item", "holder"], agree = ["lack_row", "strength"]}]
// besides = "item"
// evidence = ["lack_row"]
// context = ["held_row"]
// sentence = "{says} {needed_by} did not know: {item}. Held before {between}by {holder}"
// remedy = "a row showing that {needed_by} was told it or read it"
MATCH (i:Information {case_key: $case_key})<-[lack:LACKED]-(w:Practitioner)-[:WORKS_FOR]->(s:Service)
WHERE lack.how = 'not-known' AND NOT EXISTS { MATCH (w)-[got:HELD]->(i) WHERE got.sure <= lack.latest }
WITH i, lack, w, s
MATCH (h:Service|Practitioner)-[held:HELD]->(i)
MATCH (before:Service {case_key: $case_key})
WHERE h.id <> w.id AND held.service = before.id AND before.function = s.function AND held.maybe < lack.latest
RETURN w.id AS needed_by,
  i.id AS item,
  held.service AS holder,
  s.id AS service,
  lack.row AS lack_row,
  held.row AS held_row,
  lack.strength AS strength,
  lack.dated AND held.sure <= lack.latest AS certain
ORDER BY needed_by, item, holder, lack_row, held_row
