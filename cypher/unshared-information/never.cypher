// Information that one service held and is stated not to have told another, which needed it
//
// question = "Which services held information that another service needed, and never passed it on?"
// rule = """
// A service or worker held an item; a source states that they did not tell it to another service, which needed it at the time; and no row
// shows that the other, or a worker of it, ever received it. Silence alone is never enough. A check or question that was not put is another
// matter. Where it is only implied or apparent that they did not tell, and the other is stated not to have had it, the sentence says no more
// than that it did not have it from them: whether it asked is open. Where the family itself turned to the other on the first one's advice, only what is stated outright counts."""
// one_finding_per = ["holder", "lack_row"]
// strongest_per = ["holder", "needed_by", "item"]
// joined_over = [{columns = ["item"], agree = ["places", "strength"]}]
// absorbs = ["needed_by", "item"]
// besides = "item"
// evidence = ["lack_row", "unknown_row"]
// context = ["held_row", "because"]
// remedy = "a row showing that {needed_by} received it"
// [sentences]
// "tell" = "{says} {holder} did not tell {needed_by}: {item}"
// "discuss" = "{says} {holder} did not discuss with {needed_by}: {item}"
// "refer" = "{says} {holder} made no referral to {needed_by} about: {item}"
// "have" = "{says} {needed_by} did not have from {holder}: {item}"
// "some" = "{says} {holder} did not tell this to {needed_by}, though some contact between the two is on record: {item}"
// "tell no-evidence" = "there is no record that {holder} told {needed_by}: {item}"
// "discuss no-evidence" = "there is no record that {holder} discussed with {needed_by}: {item}"
// "refer no-evidence" = "there is no record of a referral by {holder} to {needed_by} about: {item}"
MATCH (i:Information {case_key: $case_key})<-[lack:LACKED]-(n:Service|Practitioner|Agency|Party)
WHERE lack.service <> '' AND lack.sender <> '' AND lack.how IN ['not-told', 'no-liaison'] AND NOT (lack.strength <> 'stated' AND lack.despite = 'family-turned')
WITH i, lack, n
WHERE NOT (i.kind = 'belief' AND EXISTS { MATCH (i)-[:CONTRADICTS]-(:Information) })
  AND NOT (lack.strength IN ['appears', 'implied', 'example'] AND EXISTS { MATCH (n)-[plain:LACKED]->(i) WHERE plain.how = 'not-known' AND plain.strength = 'stated' })
MATCH (s:Service)-[need:NEEDED]->(i)
WHERE lack.service = s.id AND need.earliest < lack.latest AND lack.earliest < need.latest
WITH i, lack, n, s, need
WHERE NOT EXISTS { MATCH (s)-[:HELD]->(i) }
  AND NOT EXISTS { MATCH (s)<-[:WORKS_FOR]-(worker:Practitioner)-[:HELD]->(i) }
  AND NOT (lack.strength = 'example' AND EXISTS { MATCH (s)-[:COULD_READ]->(i) })
MATCH (h:Service|Practitioner|Agency|Party)-[held:HELD]->(i)
WHERE held.service <> s.id AND held.maybe < lack.latest AND (h.id = lack.sender OR held.service IN lack.sender_services)
  AND NOT (n.row_type = 'Party' AND h.row_type = 'Party')
WITH i, lack, n, s, need, h, held
WHERE NOT EXISTS { MATCH (n)-[:POSSIBLY_MEANS]->(:Service)<-[:WORKS_FOR]-(h) } AND NOT EXISTS { MATCH (n)-[:POSSIBLY_MEANS]->(h) }
OPTIONAL MATCH (n)-[unknown:LACKED]->(i)
WHERE unknown.how = 'not-known'
OPTIONAL MATCH (m:Communication {case_key: $case_key})
WHERE m.id = lack.row
WITH i, lack, n, s, need, h, held, unknown, coalesce(m.kind, '') AS kind_of_message,
  lack.strength IN ['appears', 'implied'] AND unknown.row IS NOT NULL AND NOT coalesce(m.kind, '') IN ['referral', 'discussion', 'escalation'] AS only_missing,
  EXISTS {
    MATCH (question:Communication {case_key: $case_key})-[:SENT_BY]->(s)
    WHERE question.kind IN ['check', 'request'] AND EXISTS { MATCH (question)-[:SENT_TO]->(put) WHERE put.id = lack.sender }
  } AS asked,
  EXISTS { MATCH (vague:Party)-[:POSSIBLY_MEANS]->(s) WHERE EXISTS { MATCH (vague)-[:HELD]->(i) } } AS may_have_known,
  EXISTS { MATCH (s)-[:COULD_READ]->(i) } AS in_reach
WHERE NOT kind_of_message IN ['check', 'request']
OPTIONAL MATCH (s)<-[:ACCESS_BY]-(can:Access)-[:ACCESS_OF]->(kept:Service)
WHERE can.absence = '' AND kept.id = held.service AND can.earliest < lack.latest AND lack.earliest < can.latest
WITH i, lack, n, s, need, h, held, unknown, kind_of_message, only_missing, asked, may_have_known, in_reach, count(can.id) > 0 AS open_record
RETURN CASE WHEN n.row_type IN ['Party', 'Practitioner'] THEN n.id ELSE s.id END AS needed_by,
  i.id AS item,
  lack.sender AS holder,
  lack.row AS lack_row,
  unknown.row AS unknown_row,
  held.row AS held_row,
  held.route AS route,
  need.because AS because,
  need.reason AS need_reason,
  lack.strength AS strength,
  CASE WHEN lack.despite = 'some-contact' THEN 'some'
    WHEN only_missing THEN 'have'
    ELSE CASE kind_of_message WHEN 'referral' THEN 'refer' WHEN 'discussion' THEN 'discuss' WHEN 'escalation' THEN 'discuss' ELSE 'tell' END
    + CASE lack.strength WHEN 'no-evidence' THEN ' no-evidence' ELSE '' END END AS wording,
  lack.dated AND held.sure <= lack.latest
    AND need.certain AND need.sure_from < lack.sure_until AND lack.sure_from < need.sure_until AS certain,
  [CASE WHEN n.row_type IN ['Party', 'Agency'] THEN 'which services are meant is not stated in full'
      WHEN may_have_known THEN 'a row about services named only in part may mean that it knew' ELSE '' END,
    CASE WHEN in_reach THEN 'it stood in a record that was open to it'
      WHEN open_record THEN 'the record of the one who held it was open to it' ELSE '' END,
    CASE WHEN lack.despite = 'family-turned' THEN 'the family itself turned to it at that time; whether they told this is not said'
      WHEN lack.despite = 'some-contact' THEN 'some contact between the two is on record, without what was said' ELSE '' END,
    CASE WHEN only_missing AND NOT asked THEN 'whether it was asked for is not said' ELSE '' END,
    CASE WHEN held.certain THEN '' ELSE 'that the holder had it is inferred' END] AS doubt
ORDER BY needed_by, item, holder, lack_row, unknown_row, held_row, need_reason
