// Information that reached a service only late, while it was already acting
//
// question = "What did a service learn only after it had seen the family, met or decided without it?"
// rule = """
// A service needed an item, and a source states that it, or a worker of it, did not have it, or was not told, over a time, or that it reached one
// worker only; another, still at work with somebody when it was first needed, held it before the service did; the service received it
// later, and not before that time began; and in between it had a contact with the family or took a decision about it. A contact or decision
// that names only people without a tie to those whom the item is about does not count. Elapsed time alone is not late."""
// one_finding_per = ["needed_by", "item"]
// joined_over = [{columns = ["item"], agree = ["lack_row", "strength"]}]
// evidence = ["lack_row", "received_row"]
// context = ["because", "acted_row"]
// sentence = "{says} {needed_by} did not at first know, though it was working with the family: {item}. Known by then {between}to {holder}"
// remedy = "a row showing that {needed_by} received it before it acted"
MATCH (i:Information {case_key: $case_key})<-[lack:LACKED]-(n:Service|Practitioner)
MATCH (s:Service)-[need:NEEDED]->(i)
WHERE lack.service = s.id AND lack.how IN ['not-known', 'not-told', 'no-liaison', 'one-worker-only'] AND lack.strength <> 'example'
  AND need.earliest < lack.latest AND lack.earliest < need.latest
WITH i, lack, s, need
MATCH (s)-[got:HELD]->(i)
WHERE got.sure > lack.latest AND got.maybe >= lack.earliest
MATCH (h:Service|Practitioner|Agency|Party)-[held:HELD]->(i)
WHERE held.service <> s.id AND held.maybe < lack.latest AND held.sure <= got.maybe
  AND (lack.sender = '' OR h.id = lack.sender OR held.service IN lack.sender_services)
  AND (NOT EXISTS { MATCH (ended:Involvement)-[:INVOLVES_SERVICE]->(from:Service {case_key: $case_key}) WHERE from.id = held.service AND ended.absence = '' }
    OR EXISTS {
      MATCH (open:Involvement)-[:INVOLVES_SERVICE]->(from:Service {case_key: $case_key})
      WHERE from.id = held.service AND open.absence = ''
        AND EXISTS { MATCH (:Service)-[any_need:NEEDED]->(i) WHERE open.latest > any_need.earliest }
    })
WITH i, lack, s, need, got, h, held
MATCH (a:Contact|Decision {case_key: $case_key})-[:BY_SERVICE]->(s)
WHERE a.absence = '' AND a.latest > lack.earliest AND a.earliest < got.sure AND held.maybe < a.latest
  AND (NOT EXISTS { MATCH (a)-[:SOUGHT|SPOKE_TO|SAW|GLIMPSED|SAW_ASLEEP|DID_NOT_SEE|ABOUT]->(:Person) } OR EXISTS {
    MATCH (a)-[:SOUGHT|SPOKE_TO|SAW|GLIMPSED|SAW_ASLEEP|DID_NOT_SEE|ABOUT]->(p:Person)
    WHERE EXISTS { MATCH (i)-[:ABOUT]->(p) } OR EXISTS { MATCH (i)-[:ABOUT]->(:Person)-[:TIED_TO]-(p) }
      OR EXISTS { MATCH (i)-[:ABOUT]->(:Person)-[:TIED_TO]-(near:Person) WHERE EXISTS { MATCH (near)-[:TIED_TO]-(p) } }
  })
RETURN s.id AS needed_by,
  i.id AS item,
  CASE held.service WHEN '' THEN h.id ELSE held.service END AS holder,
  lack.row AS lack_row,
  got.row AS received_row,
  a.id AS acted_row,
  got.route AS route,
  need.because AS because,
  need.reason AS need_reason,
  lack.strength AS strength,
  lack.dated AND held.sure <= a.ends_after AND a.earliest >= lack.earliest AND a.latest <= got.maybe
    AND need.certain AND need.sure_from < lack.sure_until AND lack.sure_from < need.sure_until AS certain,
  CASE WHEN held.certain THEN '' ELSE 'that the holder had it is inferred' END AS doubt
ORDER BY needed_by, item, holder, lack_row, received_row, acted_row
