// What is known of a man that bears on the children's safety, and did not reach those who worked with them
//
// question = "Whose known risk did not reach those working with the child?"
// rule = """
// An item about an adult who was tied to a child at the time bears on a risk (mental health, drugs and alcohol, crime, violence or abuse, harm to a child or
// neglect, a parent's own past), and the source tells what it is; services held it for certain by then and, as far as their work is coded, were
// still at work with somebody when it was first needed; a source states that a service which needed it did not have it or was not told, or
// that a message to it left it out, which is taken as implied; and no row shows, or leaves open, that the service, or a worker of it, ever
// received it. A belief that another item contradicts is left out, and so are a check, request or talk that did not take place, and what
// was not known as an example of the coder's only. Where it is said who did not tell, only they and their service are named as having held it. A group of services named only
// in part is left out where the holder may be one of them, or where one of them is itself stated not to have had the item. A holder of whom a
// row says that it did not know is named as disputed."""
// one_finding_per = ["person", "needed_by", "strength"]
// strongest_per = ["person", "needed_by", "item"]
// joined_over = [{columns = ["needed_by", "holder"], agree = ["strength"]}]
// absorbs = ["needed_by", "item", "holder"]
// evidence = ["lack_row"]
// context = ["held_row", "because", "denied_row"]
// remedy = "a row showing that {needed_by} received it"
// [sentences]
// "known" = "{says} {needed_by} did not have this about {person}, coded as bearing on a child's safety: {item}. Known {between}to {holder}[; of {disputed} another row says otherwise]"
// "told" = "{says} {needed_by} was not told this about {person}, coded as bearing on a child's safety: {item}. Known {between}to {holder}[; of {disputed} another row says otherwise]"
// [parameters]
// risks = ["mental-health", "substance-misuse", "offending", "domestic-abuse", "violence", "harm-to-child", "sexual-harm", "neglect", "parental-history"]
MATCH (i:Information {case_key: $case_key})-[:ABOUT]->(m:Person)
WHERE i.bears = 'risk' AND i.kind <> 'untold' AND m.sex <> 'female' AND EXISTS { MATCH (m)-[:TIED_TO]->(:Person) }
UNWIND i.topics AS topic
WITH i, m, topic
WHERE topic IN $risks
WITH DISTINCT i, m
MATCH (i)<-[lack:LACKED]-(n:Service|Practitioner|Agency|Party)
MATCH (s:Service)-[need:NEEDED]->(i)
WHERE lack.service = s.id AND NOT (lack.strength = 'example' AND lack.how = 'not-known') AND lack.how IN ['not-known', 'not-told', 'no-liaison', 'left-out']
  AND need.earliest < lack.latest AND lack.earliest < need.latest
  AND NOT (i.kind = 'belief' AND EXISTS { MATCH (i)-[:CONTRADICTS]-(:Information) })
  AND NOT EXISTS { MATCH (s)-[:HELD]->(i) }
  AND NOT EXISTS { MATCH (s)<-[:WORKS_FOR]-(worker:Practitioner)-[:HELD]->(i) }
WITH i, m, lack, n, s, need
MATCH (m)-[tie:TIED_TO]->(:Person)
WHERE tie.earliest < lack.latest AND lack.earliest < tie.latest
WITH DISTINCT i, m, lack, n, s, need
MATCH (h:Service|Practitioner|Agency)-[held:HELD]->(i)
WHERE held.service <> s.id AND held.sure <= lack.latest
  AND (lack.sender = '' OR h.id = lack.sender OR held.service IN lack.sender_services)
  AND (NOT EXISTS { MATCH (ended:Involvement)-[:INVOLVES_SERVICE]->(from:Service {case_key: $case_key}) WHERE from.id = held.service AND ended.absence = '' }
    OR EXISTS {
      MATCH (open:Involvement)-[:INVOLVES_SERVICE]->(from:Service {case_key: $case_key})
      WHERE from.id = held.service AND open.absence = ''
        AND EXISTS { MATCH (:Service)-[any_need:NEEDED]->(i) WHERE open.latest > any_need.earliest }
    })
  AND (n.row_type <> 'Party' OR (
    NOT EXISTS { MATCH (n)-[:POSSIBLY_MEANS]->(:Service)<-[:WORKS_FOR]-(h) }
    AND NOT EXISTS { MATCH (n)-[:POSSIBLY_MEANS]->(h) }
    AND NOT EXISTS { MATCH (n)-[:POSSIBLY_MEANS]->(x:Service)-[:LACKED]->(i) }))
OPTIONAL MATCH (message:Communication {case_key: $case_key})
WHERE message.id = lack.row
WITH i, m, lack, n, s, need, h, held, coalesce(message.kind, '') AS kind_of_message,
  EXISTS { MATCH (vague:Party)-[:POSSIBLY_MEANS]->(s) WHERE EXISTS { MATCH (vague)-[:HELD]->(i) } } AS may_have_known,
  EXISTS { MATCH (s)-[:COULD_READ]->(i) } AS in_reach
WHERE NOT kind_of_message IN ['check', 'request', 'discussion']
OPTIONAL MATCH (s)<-[:ACCESS_BY]-(can:Access)-[:ACCESS_OF]->(kept:Service)
WHERE can.absence = '' AND kept.id = held.service AND can.earliest < lack.latest AND lack.earliest < can.latest
WITH i, m, lack, n, s, need, h, held, may_have_known, in_reach, count(can.id) > 0 AS open_record
RETURN DISTINCT m.id AS person,
  CASE n.row_type WHEN 'Party' THEN n.id ELSE s.id END AS needed_by,
  i.id AS item,
  CASE held.service WHEN '' THEN h.id ELSE held.service END AS holder,
  lack.row AS lack_row,
  held.row AS held_row,
  CASE WHEN held.denied = '' THEN '' WHEN held.service = '' THEN h.id ELSE held.service END AS disputed,
  held.denied AS denied_row,
  need.because AS because,
  CASE WHEN lack.how = 'left-out' AND lack.strength <> 'example' THEN 'implied' ELSE lack.strength END AS strength,
  CASE lack.how WHEN 'not-told' THEN 'told' WHEN 'no-liaison' THEN 'told' ELSE 'known' END AS wording,
  lack.dated AND need.certain AND need.sure_from < lack.sure_until AND lack.sure_from < need.sure_until AS certain,
  [CASE WHEN n.row_type IN ['Party', 'Agency'] THEN 'which services are meant is not stated in full'
      WHEN may_have_known THEN 'a row about services named only in part may mean that it knew' ELSE '' END,
    CASE WHEN in_reach THEN 'it stood in a record that was open to it'
      WHEN open_record THEN 'the record of the one who held it was open to it' ELSE '' END,
    CASE WHEN held.denied <> '' THEN 'another row says that a holder named did not know it'
      WHEN held.certain THEN '' ELSE 'that the holder had it is inferred' END] AS doubt
ORDER BY person, needed_by, item, holder, lack_row, held_row
