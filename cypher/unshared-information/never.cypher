// Information that one service held and another, which needed it, was never told
//
// question = "Which services held information that another service needed, and never passed it on?"
// rule = """
// A service or worker held an item; another service needed it at the time; a source states that it did not have it, or was not told;
// and no row shows that it ever received it. Silence alone is never enough."""
// one_finding_per = ["needed_by", "item"]
// evidence = ["lack_row", "held_row"]
// context = ["because"]
// remedy = "a row showing that {needed_by} received: {item}"
// [joined_over]
// item = ["lack_row"]
// needed_by = []
// [sentences]
// "not-known" = "{says} that {needed_by} did not know: {item}. It was held by {holder}"
// "not-known no-evidence" = "there is no record that {needed_by} knew: {item}. It was held by {holder}"
// "not-told" = "{says} that {holder} did not tell {needed_by}: {item}"
// "not-told no-evidence" = "there is no record that {holder} told {needed_by}: {item}"
MATCH (i:Information {case_key: $case_key})<-[lack:LACKED]-(n:Service|Practitioner|Agency|Party)
MATCH (s:Service)-[need:NEEDED]->(i)
WHERE lack.service = s.id AND lack.how IN ['not-known', 'not-told', 'no-liaison']
  AND need.earliest < lack.latest AND lack.earliest < need.latest
MATCH (h:Service|Practitioner|Agency|Party)-[held:HELD]->(i)
WHERE held.service <> s.id AND held.maybe < lack.latest
  AND (lack.sender = '' OR h.id = lack.sender OR (held.service <> '' AND held.service = lack.sender_service))
  AND NOT EXISTS { MATCH (s)-[:HELD]->(i) }
RETURN CASE n.row_type WHEN 'Party' THEN n.id ELSE s.id END AS needed_by,
  i.id AS item,
  h.id AS holder,
  lack.row AS lack_row,
  held.row AS held_row,
  held.route AS route,
  need.because AS because,
  need.reason AS need_reason,
  lack.row AS when_row,
  lack.strength AS strength,
  CASE lack.strength WHEN 'appears' THEN 'it appears' WHEN 'implied' THEN 'the source implies' ELSE 'the source states' END AS says,
  CASE WHEN lack.how = 'not-known' THEN 'not-known' ELSE 'not-told' END
    + CASE WHEN lack.strength = 'no-evidence' THEN ' no-evidence' ELSE '' END AS wording,
  lack.dated AND held.sure <= lack.latest AND need.certain AS certain,
  CASE WHEN held.certain THEN '' ELSE 'that the holder had it is inferred' END AS doubt
ORDER BY needed_by, item, holder, lack_row, held_row, need_reason
