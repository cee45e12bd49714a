// Information that reached one worker and went no further in their own service
//
// question = "What did one worker know that the rest of the service did not?"
// rule = """
// An item reached one worker only, or a source states that the service did not have it while a worker of it did, or that a worker who had it did
// not tell the service; the service needed it at the time; and no row shows for certain that the whole service had it by then. An example
// of the coder's does not count."""
// one_finding_per = ["needed_by", "item", "strength"]
// joined_over = [{columns = ["item"], agree = ["lack_row", "strength"]}]
// evidence = ["lack_row"]
// context = ["held_row", "because"]
// sentence = "{holder} knew, and {says} it went no further within {needed_by}: {item}"
// remedy = "a row showing that {holder} recorded it or passed it to the service"
MATCH (i:Information {case_key: $case_key})<-[lack:LACKED]-(lacking:Service|Practitioner|Agency|Party)
MATCH (n:Service)-[need:NEEDED]->(i)
WHERE n.id = lacking.id AND lack.strength <> 'example' AND need.earliest < lack.latest AND lack.earliest < need.latest
WITH i, lack, n, need
MATCH (h:Practitioner)-[held:HELD]->(i)
WHERE held.service = n.id AND held.maybe < lack.latest
  AND (lack.how IN ['one-worker-only', 'not-known'] OR (lack.how = 'not-told' AND lack.sender = h.id))
  AND NOT EXISTS { MATCH (n)-[whole:HELD]->(i) WHERE whole.sure <= lack.latest }
RETURN n.id AS needed_by,
  i.id AS item,
  h.id AS holder,
  lack.row AS lack_row,
  held.row AS held_row,
  held.route AS route,
  need.because AS because,
  lack.strength AS strength,
  lack.dated AND held.sure <= lack.latest
    AND need.certain AND need.sure_from < lack.sure_until AND lack.sure_from < need.sure_until AS certain,
  CASE WHEN held.certain THEN '' ELSE 'that the worker had it is inferred' END AS doubt
ORDER BY needed_by, item, holder, lack_row, held_row
