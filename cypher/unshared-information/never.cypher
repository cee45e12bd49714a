// Information that one service held and is stated not to have told another, which needed it
//
// question = "Which services held information that another service needed, and never passed it on?"
// rule = """
// A service or worker held an item; a source states that they did not tell it to another service, which needed it at the time; and no row
// shows that the other ever received it. Silence alone is never enough."""
// one_finding_per = ["needed_by", "item", "holder"]
// joined_over = [{columns = ["needed_by"]}, {columns = ["item", "holder"], agree = ["lack_row"]}]
// evidence = ["lack_row", "unknown_row"]
// context = ["held_row", "because"]
// remedy = "a row showing that {needed_by} received: {item}"
// [sentences]
// "told" = "{says} that {holder} did not tell {needed_by}: {item}"
// "no-evidence" = "there is no record that {holder} told {needed_by}: {item}"
MATCH (i:Information {case_key: $case_key})<-[lack:LACKED]-(n:Service|Practitioner|Agency|Party)
MATCH (s:Service)-[need:NEEDED]->(i)
WHERE lack.service = s.id AND lack.sender <> '' AND lack.how IN ['not-told', 'no-liaison']
  AND need.earliest < lack.latest AND lack.earliest < need.latest
MATCH (h:Service|Practitioner|Agency|Party)-[held:HELD]->(i)
WHERE held.service <> s.id AND held.maybe < lack.latest
  AND (h.id = lack.sender OR held.service IN lack.sender_services)
  AND NOT EXISTS { MATCH (s)-[:HELD]->(i) }
  AND NOT EXISTS { MATCH (n)-[:POSSIBLY_MEANS]->(h) }
OPTIONAL MATCH (n)-[unknown:LACKED]->(i)
WHERE unknown.how = 'not-known'
RETURN CASE n.row_type WHEN 'Party' THEN n.id ELSE s.id END AS needed_by,
  i.id AS item,
  lack.sender AS holder,
  lack.row AS lack_row,
  unknown.row AS unknown_row,
  held.row AS held_row,
  held.route AS route,
  need.because AS because,
  need.reason AS need_reason,
  lack.row AS when_row,
  lack.strength AS strength,
  CASE lack.strength WHEN 'appears' THEN 'it appears' WHEN 'implied' THEN 'the source implies' ELSE 'the source states' END AS says,
  CASE lack.strength WHEN 'no-evidence' THEN 'no-evidence' ELSE 'told' END AS wording,
  lack.dated AND held.sure <= lack.latest AND need.certain AS certain,
  CASE WHEN held.certain THEN '' ELSE 'that the holder had it is inferred' END AS doubt
ORDER BY needed_by, item, holder, lack_row, unknown_row, held_row, need_reason
