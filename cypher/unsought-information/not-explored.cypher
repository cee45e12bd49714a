// Somebody whose part an assessment took in only partly, and which the service did not know
//
// subtype = "not-asked"
// question = "Whose part in the family was not asked about?"
// rule = """
// A source states that an assessment covered somebody of the family only in part, and, in the same paragraph and of the same time, that the service which made it did not know an item about that person alone, which no service held; and no row shows
// that the person, or another of the family, was put. Silence about the asking is no more than that, so it is only possible."""
// one_finding_per = ["plan", "person"]
// evidence = ["plan"]
// context = ["lack_row"]
// basis = "no-record"
// sentence = "{says} {named} ({maker}) took in {person} only in part, and {service} did not know: {item}. There is no record that {person} was asked"
// remedy = "a row showing that {service} asked {person}"
MATCH (a:Plan {case_key: $case_key})-[:COVERED_IN_PART]->(p:Person)
WHERE p.stage = 'adult' AND a.strength <> 'example' AND a.absence = ''
MATCH (a)-[:BY_SERVICE]->(s:Service), (a)-[:MADE_BY]->(b:Service|Practitioner)
MATCH (p)<-[:ABOUT]-(i:Information)<-[lack:LACKED]-(:Service|Practitioner|Party)
WHERE lack.service = s.id AND lack.how = 'not-known' AND lack.strength <> 'example'
  AND lack.earliest < a.latest AND a.earliest < lack.latest
MATCH (said:KnowledgeStatement {case_key: $case_key, id: lack.row})
WHERE any(place IN said.places WHERE place IN a.places)
  AND NOT EXISTS { MATCH (i)-[:ABOUT]->(other:Person) WHERE other.id <> p.id }
  AND NOT EXISTS { MATCH (:Service|Practitioner|Agency|Party)-[got:HELD]->(i) WHERE got.maybe < a.latest }
RETURN DISTINCT a.id AS plan,
  a.label AS named,
  b.id AS maker,
  s.id AS service,
  p.id AS person,
  i.id AS item,
  lack.row AS lack_row,
  CASE a.strength WHEN 'stated' THEN lack.strength ELSE a.strength END AS strength,
  'that nobody asked is not stated' AS doubt
ORDER BY plan, maker, service, person, item, lack_row
