// A relative who was not consulted for an assessment or plan and held something about those it was about
//
// question = "Who of the family was not consulted, and what did they hold?"
// rule = """
// A source states that somebody of the family was not consulted for an assessment, plan or check; that person held by then an item about the people whom it was about, which
// bears on a risk or which it is stated to have left out, and which those who made it are not shown to have had, nor others named only in part who may include them. Where a
// source also states that the question itself was not put, that is reported instead. Services that were not consulted are among the empty chairs, men among the unseen men."""
// one_finding_per = ["plan", "asked"]
// joined_over = [{columns = ["person", "holder", "item"], agree = ["plan", "strength"]}]
// evidence = ["plan"]
// context = ["held_row"]
// sentence = "{says} {maker} did not consult {asked} for this: {named}. Known to {holder} by then: {item}"
// remedy = "a row showing that {maker} consulted {asked}"
MATCH (a:Plan {case_key: $case_key})-[:DID_NOT_CONSULT]->(n:Person), (a)-[:MADE_BY]->(b:Service|Practitioner|Agency|Party)
WHERE a.strength <> 'example' AND n.sex = 'female'
OPTIONAL MATCH (a)-[:BY_SERVICE]->(s:Service)
WITH a, n, b, coalesce(s.id, b.id) AS own
MATCH (a)-[:ABOUT|COVERED|COVERED_IN_PART|DID_NOT_COVER]->(p:Person)<-[:ABOUT]-(i:Information)<-[held:HELD]-(n)
WHERE held.sure <= a.latest AND (i.bears = 'risk' OR (a)-[:OMITS]->(i))
  AND NOT EXISTS { MATCH (x:Service|Practitioner|Agency|Party)-[had:HELD]->(i) WHERE had.maybe < a.latest AND (had.service = own OR x.id = own) }
  AND NOT EXISTS { MATCH (vague:Party)-[had:HELD]->(i) WHERE had.maybe < a.latest AND EXISTS { MATCH (vague)-[:POSSIBLY_MEANS]->(one:Service) WHERE one.id = own } }
  AND NOT EXISTS { MATCH (b)-[:POSSIBLY_MEANS]->(one:Service) WHERE EXISTS { MATCH (one)-[had:HELD]->(i) WHERE had.maybe < a.latest } }
  AND NOT EXISTS {
    MATCH (i)<-[:CONVEYS]-(check:Communication)-[:SENT_BY]->(b)
    WHERE check.kind IN ['check', 'request'] AND (check.status = 'not-made' OR check.absence <> '') AND EXISTS { MATCH (check)-[:SENT_TO]->(n) }
  }
RETURN DISTINCT a.id AS plan,
  a.label AS named,
  b.id AS maker,
  b.id AS service,
  n.id AS asked,
  n.id AS holder,
  i.id AS item,
  p.id AS person,
  held.row AS held_row,
  a.strength AS strength,
  a.edtf <> '' AS certain,
  CASE WHEN b.row_type = 'Party' THEN 'which services are meant is not stated in full'
    WHEN NOT held.certain THEN 'that the holder had it is inferred' ELSE '' END AS doubt
ORDER BY plan, asked, holder, item, person, maker, held_row
