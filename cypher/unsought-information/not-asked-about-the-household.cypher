// A check about somebody that was not made where services knew the family
//
// subtype = "not-asked"
// question = "Which checks were not made with services that knew the family?"
// rule = """
// A source states that a check about somebody was not made with a service, or with services named only in part; one of them knew by then something about
// the household of, or a pregnancy around, that person or a child to whom that person is tied, which the one who did not ask is not shown to have had. What an answer would
// have held is not stated, so it is only possible. Of what was known only that is named which was surely held before the time of the check, had not been over for a year by then, and is about the one asked about, or
// a risk about an adult around them or the child. A check of which the source says what it would have brought is told as such."""
// one_finding_per = ["asked_row"]
// evidence = ["asked_row"]
// context = ["held_row"]
// remedy = "a row showing that {asker} asked {asked}"
// [sentences]
// "listed" = "{says} {asker} did not ask {asked} about {person}. Known by then of the family {between}to {holder}: {item}"
// "plain" = "{says} {asker} did not ask {asked} about {person}"
MATCH (m:Communication {case_key: $case_key})-[:ABOUT]->(p:Person)
WHERE m.kind = 'check' AND (m.status = 'not-made' OR m.absence <> '') AND m.strength <> 'example'
MATCH (m)-[:SENT_BY]->(a:Service|Practitioner|Party), (m)-[:SENT_TO]->(r:Service|Practitioner|Party)
OPTIONAL MATCH (m)-[:BY_SERVICE]->(s:Service)
OPTIONAL MATCH (r)-[:POSSIBLY_MEANS|WORKS_FOR]->(t:Service|Practitioner)
WITH m, p, a, r, coalesce(s.id, a.id) AS own, coalesce(t.id, r.id) AS there
MATCH (p)-[:TIED_TO*0..1]->(c:Person)
MATCH (c)<-[:TIED_TO*0..1]-(near:Person {case_key: $case_key})<-[:ABOUT]-(i:Information)
WHERE 'household' IN i.topics OR 'pregnancy' IN i.topics
WITH m, p, a, r, own, there, i, max(CASE WHEN near.id = p.id OR (i.bears = 'risk' AND near.stage = 'adult') THEN 1 ELSE 0 END) AS near_enough
MATCH (i)<-[held:HELD]-(:Service|Practitioner)
WHERE held.sure <= m.latest AND held.service IN [r.id, there]
  AND NOT EXISTS { MATCH (x:Service|Practitioner|Party)-[had:HELD]->(i) WHERE had.maybe < m.latest AND (had.service = own OR x.id = own) }
  AND NOT EXISTS {
    MATCH (m)-[:CONVEYS]->(j:Information)
    WHERE NOT EXISTS { MATCH (x:Service|Practitioner|Party)-[had:HELD]->(j) WHERE had.maybe < m.latest AND (had.service = own OR x.id = own) }
  }
WITH m, p, a, r, i, held, near_enough = 1 AND held.sure <= m.starts_by AND (m.earliest - 365 * 1440 < i.latest OR i.relevant_from_edtf <> '') AS listed
RETURN DISTINCT m.id AS asked_row,
  a.id AS asker,
  a.id AS service,
  r.id AS asked,
  p.id AS person,
  CASE WHEN listed THEN held.service ELSE '' END AS holder,
  CASE WHEN listed THEN i.id ELSE '' END AS item,
  held.row AS held_row,
  CASE WHEN listed THEN 'listed' ELSE 'plain' END AS wording,
  m.strength AS strength,
  'what an answer would have held is not stated' AS doubt
ORDER BY asked_row, asker, asked, person, holder, item, held_row
