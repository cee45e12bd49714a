// A question or check that was not put to somebody who held the answer
//
// question = "Who could have been asked, and was not?"
// rule = """
// A source states that a check or question was not made; the one who was not asked, or a service that is possibly meant, held the item by
// then; and the one who did not ask, with the service behind, is not shown to have had it by then. A question that was asked and refused is another
// matter, and so is one that was asked in another message of the same time. Where the same question is also said not to have been put by a service that those who did not ask,
// named only in part, may mean, it is told of that service."""
// one_finding_per = ["asker", "holder", "item", "strength"]
// joined_over = [{columns = ["item", "holder", "person"], agree = ["asked_row", "strength"]}, {columns = ["item", "holder"], agree = ["strength"]}]
// evidence = ["asked_row"]
// context = ["held_row"]
// remedy = "a row showing that {asker} asked {asked}"
// [sentences]
// "stated" = "{says} {asker} did not ask {asked}. Known to {holder} by then: {item}"
// "no-evidence" = "there is no record that {asker} asked {asked}. Known to {holder} by then: {item}"
// "stated untold" = "{says} {asker} did not ask {asked} for this, the content of which is not told: {item}"
// "no-evidence untold" = "there is no record that {asker} asked {asked} for this, the content of which is not told: {item}"
MATCH (m:Communication {case_key: $case_key})-[:CONVEYS]->(i:Information)
WHERE m.kind IN ['check', 'request'] AND (m.status = 'not-made' OR m.absence <> '') AND m.strength <> 'example'
MATCH (m)-[:SENT_BY]->(a:Service|Practitioner|Agency|Party), (m)-[:SENT_TO]->(r:Service|Practitioner|Agency|Party)
OPTIONAL MATCH (m)-[:BY_SERVICE]->(s:Service)
OPTIONAL MATCH (r)-[:POSSIBLY_MEANS|WORKS_FOR]->(t:Service|Practitioner)
WITH m, i, a, r, coalesce(s.id, a.id) AS own, coalesce(t.id, r.id) AS there
MATCH (h:Service|Practitioner|Agency|Party)-[held:HELD]->(i)
WHERE held.maybe < m.latest AND (h.id IN [r.id, there] OR held.service IN [r.id, there])
  AND NOT EXISTS { MATCH (x:Service|Practitioner|Agency|Party)-[had:HELD]->(i) WHERE had.maybe < m.latest AND (had.service = own OR x.id = own) }
  AND NOT EXISTS {
    MATCH (i)<-[:CONVEYS]-(put:Communication)-[:SENT_BY]->(a)
    WHERE put.kind IN ['check', 'request'] AND put.absence = '' AND put.status <> 'not-made'
      AND put.earliest < m.latest AND m.earliest < put.latest AND EXISTS { MATCH (put)-[:SENT_TO]->(r) }
  }
  AND NOT EXISTS {
    MATCH (a)-[:POSSIBLY_MEANS]->(:Service|Practitioner)<-[:SENT_BY]-(same:Communication)-[:CONVEYS]->(i)
    WHERE same.kind IN ['check', 'request'] AND (same.status = 'not-made' OR same.absence <> '') AND same.strength <> 'example'
      AND same.earliest < m.latest AND m.earliest < same.latest AND EXISTS { MATCH (same)-[:SENT_TO]->(r) }
  }
OPTIONAL MATCH (i)-[:ABOUT]->(p:Person)
RETURN DISTINCT a.id AS asker,
  a.id AS service,
  r.id AS asked,
  CASE held.service WHEN '' THEN h.id ELSE held.service END AS holder,
  i.id AS item,
  p.id AS person,
  m.id AS asked_row,
  held.row AS held_row,
  m.strength AS strength,
  CASE m.strength WHEN 'no-evidence' THEN 'no-evidence' ELSE 'stated' END + CASE i.kind WHEN 'untold' THEN ' untold' ELSE '' END AS wording,
  held.sure <= m.latest AND m.edtf <> '' AS certain,
  CASE WHEN r.row_type = 'Party' OR a.row_type = 'Party' THEN 'which services are meant is not stated in full'
    WHEN NOT held.certain THEN 'that the holder had it is inferred' ELSE '' END AS doubt
ORDER BY asker, holder, item, asked_row, asked, person, held_row
