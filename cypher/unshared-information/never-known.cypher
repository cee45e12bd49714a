// Information that a service is stated not to have known, though others held it
//
// subtype = "never"
// question = "What did a service not know that it needed, and who held it at the time?"
// rule = """
// A source states that a service did not know an item; it needed the item at the time; other services held it for certain by then and, as far
// as their work is coded, were still at work with somebody when it was first needed; and no row shows, or leaves open, that the service, or a
// worker of it, ever received it. A belief that another item contradicts is left out, and so is an example of the coder's. Where a source also
// states, no less plainly, that somebody who held it did not tell it, that is reported instead; and a group of services named only in part is
// left out where the holder may be one of them, or where one of them is itself stated not to have had the item."""
// one_finding_per = ["needed_by", "lack_row"]
// joined_over = [{columns = ["needed_by"], agree = ["strength"]}, {columns = ["item"], agree = ["places", "strength"]}]
// absorbs = ["needed_by", "item"]
// besides = "item"
// evidence = ["lack_row"]
// context = ["held_row", "because"]
// remedy = "a row showing that {needed_by} received it"
// [sentences]
// "stated" = "{says} {needed_by} did not know: {item}. Known {between}to {holder}"
// "no-evidence" = "there is no record that {needed_by} knew: {item}. Known {between}to {holder}"
MATCH (i:Information {case_key: $case_key})<-[lack:LACKED]-(n:Service|Practitioner|Agency|Party)
MATCH (s:Service)-[need:NEEDED]->(i)
WHERE lack.service = s.id AND lack.strength <> 'example' AND lack.how = 'not-known'
  AND need.earliest < lack.latest AND lack.earliest < need.latest
  AND NOT (i.kind = 'belief' AND EXISTS { MATCH (i)-[:CONTRADICTS]-(:Information) })
  AND NOT EXISTS { MATCH (s)-[:HELD]->(i) }
  AND NOT EXISTS { MATCH (s)<-[:WORKS_FOR]-(worker:Practitioner)-[:HELD]->(i) }
WITH i, lack, n, s, need
MATCH (h:Service|Practitioner|Agency|Party)-[held:HELD]->(i)
WHERE held.service <> s.id AND held.sure <= lack.latest
  AND (NOT EXISTS { MATCH (ended:Involvement)-[:INVOLVES_SERVICE]->(from:Service {case_key: $case_key}) WHERE from.id = held.service AND ended.absence = '' }
    OR EXISTS {
      MATCH (open:Involvement)-[:INVOLVES_SERVICE]->(from:Service {case_key: $case_key})
      WHERE from.id = held.service AND open.absence = ''
        AND EXISTS { MATCH (:Service)-[any_need:NEEDED]->(i) WHERE open.latest > any_need.earliest }
    })
  AND (n.row_type <> 'Party' OR (
    NOT EXISTS { MATCH (n)-[:POSSIBLY_MEANS]->(:Service)<-[:WORKS_FOR]-(h) }
    AND NOT EXISTS { MATCH (n)-[:POSSIBLY_MEANS]->(h) }
    AND n.id <> h.id
    AND NOT EXISTS { MATCH (n)-[:POSSIBLY_MEANS]->(both:Service|Practitioner)<-[:POSSIBLY_MEANS]-(h) WHERE n.id <> h.id }
    AND NOT EXISTS { MATCH (n)-[:POSSIBLY_MEANS]->(x:Service)-[:LACKED]->(i) }))
  AND NOT EXISTS {
    MATCH (n)-[told:LACKED]->(i)<-[had:HELD]-(teller:Service|Practitioner|Agency|Party)
    WHERE told.sender <> '' AND told.how IN ['not-told', 'no-liaison']
      AND NOT (told.strength IN ['appears', 'implied', 'example'] AND lack.strength = 'stated')
      AND (teller.id = told.sender OR had.service IN told.sender_services)
  }
WITH i, lack, n, s, need, h, held,
  EXISTS { MATCH (vague:Party)-[:POSSIBLY_MEANS]->(s) WHERE EXISTS { MATCH (vague)-[:HELD]->(i) } } AS may_have_known,
  EXISTS { MATCH (s)-[:COULD_READ]->(i) } AS in_reach
OPTIONAL MATCH (s)<-[:ACCESS_BY]-(can:Access)-[:ACCESS_OF]->(kept:Service)
WHERE can.absence = '' AND kept.id = held.service AND can.earliest < lack.latest AND lack.earliest < can.latest
WITH i, lack, n, s, need, h, held, may_have_known, in_reach, count(can.id) > 0 AS open_record
RETURN CASE WHEN n.row_type IN ['Party', 'Practitioner'] THEN n.id ELSE s.id END AS needed_by,
  i.id AS item,
  CASE held.service WHEN '' THEN h.id ELSE held.service END AS holder,
  i.about AS subject,
  lack.row AS lack_row,
  held.row AS held_row,
  held.route AS route,
  need.because AS because,
  need.reason AS need_reason,
  lack.strength AS strength,
  CASE lack.strength WHEN 'no-evidence' THEN 'no-evidence' ELSE 'stated' END AS wording,
  lack.dated AND need.certain AND need.sure_from < lack.sure_until AND lack.sure_from < need.sure_until AS certain,
  [CASE WHEN n.row_type IN ['Party', 'Agency'] THEN 'which services are meant is not stated in full'
      WHEN may_have_known THEN 'a row about services named only in part may mean that it knew' ELSE '' END,
    CASE WHEN in_reach THEN 'it stood in a record that was open to it'
      WHEN open_record THEN 'the record of the one who held it was open to it' ELSE '' END,
    CASE WHEN held.certain THEN '' ELSE 'that the holder had it is inferred' END] AS doubt
ORDER BY needed_by, item, holder, subject, lack_row, held_row, need_reason
