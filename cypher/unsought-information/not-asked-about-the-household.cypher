// A check about somebody that was not made where services knew the family
//
// subtype = "not-asked"
// question = "Which checks were not made with services that knew the family?"
// rule = """
// A source states that a check about somebody was not made with a service, or with services named only in part; one of them knew by then something about
// the household of, or a pregnancy around, that person or a child to whom that person is tied, which the one who did not ask is not shown to have had. What an answer would
// have held is not stated, so it is only possible. A check of which the source says what it would have brought is told as such."""
// one_finding_per = ["asked_row"]
// evidence = ["asked_row"]
// context = ["held_row"]
// sentence = "{says} {asker} did not ask {asked} about {person}. Known by then of the family {between}to {holder}: {item}"
// remedy = "a row showing that {asker} asked {asked}"
MATCH (m:Communication {case_key: $case_key})-[:ABOUT]->(p:Person)
WHERE m.kind = 'check' AND (m.status = 'not-made' OR m.absence <> '') AND m.strength <> 'example'
MATCH (m)-[:SENT_BY]->(a:Service|Practitioner|Party), (m)-[:SENT_TO]->(r:Service|Practitioner|Party)
OPTIONAL MATCH (m)-[:BY_SERVICE]->(s:Service)
OPTIONAL MATCH (r)-[:POSSIBLY_MEANS|WORKS_FOR]->(t:Service|Practitioner)
WITH m, p, a, r, coalesce(s.id, a.id) AS own, coalesce(t.id, r.id) AS there
MATCH (p)-[:TIED_TO*0..1]->(c:Person)
MATCH (c)<-[:TIED_TO*0..1]-(near:Person {case_key: $case_key})<-[:ABOUT]-(i:Information)
WHERE 'household' IN i.topics OR 'pregnancy' IN i.topics
WITH DISTINCT m, p, a, r, own, there, i
MATCH (i)<-[held:HELD]-(:Service|Practitioner)
WHERE held.sure <= m.latest AND held.service IN [r.id, there]
  AND NOT EXISTS { MATCH (x:Service|Practitioner|Party)-[had:HELD]->(i) WHERE had.maybe < m.latest AND (had.service = own OR x.id = own) }
  AND NOT EXISTS {
    MATCH (m)-[:CONVEYS]->(j:Information)
    WHERE NOT EXISTS { MATCH (x:Service|Practitioner|Party)-[had:HELD]->(j) WHERE had.maybe < m.latest AND (had.service = own OR x.id = own) }
  }
RETURN DISTINCT m.id AS asked_row,
  a.id AS asker,
  a.id AS service,
  r.id AS asked,
  p.id AS person,
  held.service AS holder,
  i.id AS item,
  held.row AS held_row,
  m.strength AS strength,
  'what an answer would have held is not stated' AS doubt
ORDER BY asked_row, asker, asked, person, holder, item, held_row
