// Information that a service is stated not to have known, though others held it
//
// subtype = "never"
// question = "What did a service not know that it needed, and who held it at the time?"
// rule = """
// A source states that a service did not know an item; it needed the item at the time; other services or workers held it; and no row shows
// that the service ever received it. Where a source also states who did not tell it, that is reported
// instead; and a group of services named only in part is left out where one of them is itself stated not to have known."""
// one_finding_per = ["needed_by", "item"]
// joined_over = [{columns = ["needed_by"]}, {columns = ["item", "holder"], agree = ["subject"]}]
// evidence = ["lack_row"]
// context = ["held_row", "because"]
// remedy = "a row showing that {needed_by} received: {item}"
// [sentences]
// "stated" = "{says} that {needed_by} did not know: {item}. Held at the time by {holder}"
// "no-evidence" = "there is no record that {needed_by} knew: {item}. Held at the time by {holder}"
MATCH (i:Information {case_key: $case_key})<-[lack:LACKED]-(n:Service|Practitioner|Agency|Party)
MATCH (s:Service)-[need:NEEDED]->(i)
WHERE lack.service = s.id AND lack.how = 'not-known'
  AND need.earliest < lack.latest AND lack.earliest < need.latest
MATCH (h:Service|Practitioner|Agency|Party)-[held:HELD]->(i)-[:ABOUT]->(p:Person)
WHERE held.service <> s.id AND held.sure <= lack.latest
  AND (n.row_type <> 'Party' OR (
    NOT EXISTS { MATCH (n)-[:POSSIBLY_MEANS]->(h) }
    AND NOT EXISTS { MATCH (n)-[:POSSIBLY_MEANS]->(x:Service)-[:LACKED]->(i) }))
  AND NOT EXISTS { MATCH (s)-[:HELD]->(i) }
  AND NOT EXISTS {
    MATCH (n)-[told:LACKED]->(i)
    WHERE told.sender <> '' AND told.how IN ['not-told', 'no-liaison']
  }
RETURN CASE n.row_type WHEN 'Party' THEN n.id ELSE s.id END AS needed_by,
  i.id AS item,
  h.id AS holder,
  p.id AS subject,
  lack.row AS lack_row,
  held.row AS held_row,
  held.route AS route,
  need.because AS because,
  need.reason AS need_reason,
  lack.row AS when_row,
  lack.strength AS strength,
  CASE lack.strength WHEN 'appears' THEN 'it appears' WHEN 'implied' THEN 'the source implies' ELSE 'the source states' END AS says,
  CASE lack.strength WHEN 'no-evidence' THEN 'no-evidence' ELSE 'stated' END AS wording,
  lack.dated AND need.certain AS certain,
  CASE WHEN held.certain THEN '' ELSE 'that the holder had it is inferred' END AS doubt
ORDER BY needed_by, item, holder, subject, lack_row, held_row, need_reason
