// Information left out of a message, or passed on only in weakened form
//
// question = "What was left out of the messages that were sent, or carried only in reduced form?"
// rule = """
// A message was sent and received, and the source states that it left an item out, or carried it only in reduced form or attached to another
// matter; the sender, or the service of the sender, held the item by then; the receiver needed it at the time; and nothing shows for certain that the receiver had it
// from elsewhere before. An example of the coder's does not count. What was left out of a message that is part of a handover is reported with
// the handover."""
// one_finding_per = ["holder", "lack_row"]
// absorbs = ["needed_by", "item"]
// evidence = ["lack_row"]
// context = ["held_row", "because"]
// remedy = "the message with the item in it"
// [sentences]
// "left-out" = "{says} what {holder} sent to {needed_by} left out: {item}"
// "weakened" = "{says} {holder} told {needed_by} this only in reduced form or beside another matter: {item}"
MATCH (i:Information {case_key: $case_key})<-[lack:LACKED]-(n:Service|Practitioner|Agency|Party)
WHERE lack.how IN ['left-out', 'weakened'] AND lack.strength <> 'example'
WITH i, lack, n
MATCH (row:Communication {case_key: $case_key})
WHERE row.id = lack.row AND row.absence = '' AND NOT EXISTS { MATCH (:Transfer)-[:CONSISTS_OF]->(row) }
WITH i, lack, n
MATCH (s:Service)-[need:NEEDED]->(i)
WHERE lack.service = s.id AND need.earliest < lack.latest AND lack.earliest < need.latest
MATCH (h:Service|Practitioner|Agency|Party)-[held:HELD]->(i)
WHERE h.id <> n.id AND held.service <> s.id AND held.maybe < lack.latest
  AND (h.id = lack.sender OR held.service IN lack.sender_services)
  AND NOT EXISTS { MATCH (s)-[before:HELD]->(i) WHERE before.sure <= lack.earliest }
RETURN CASE n.row_type WHEN 'Party' THEN n.id ELSE s.id END AS needed_by,
  lack.row AS lack_row,
  i.id AS item,
  lack.sender AS holder,
  held.row AS held_row,
  held.route AS route,
  need.because AS because,
  lack.strength AS strength,
  lack.how AS wording,
  lack.dated AND held.sure <= lack.latest
    AND need.certain AND need.sure_from < lack.sure_until AND lack.sure_from < need.sure_until AS certain,
  CASE WHEN n.row_type IN ['Party', 'Agency'] THEN 'which services are meant is not stated in full'
    WHEN NOT held.certain THEN 'that the sender had it is inferred' ELSE '' END AS doubt
ORDER BY needed_by, lack_row, item, holder, held_row
