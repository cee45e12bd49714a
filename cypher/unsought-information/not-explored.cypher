// Somebody whose part an assessment took in only partly, and which those working with the family did not know
//
// subtype = "not-asked"
// question = "Whose part in the family was not asked about?"
// rule = """
// A source states that an assessment or a plan covered somebody of the family only in part, and, in the same paragraph and of the same time, that the service which made it, a worker of it, or some of whom it may be one, did not know an item about that person alone, which no
// service held. Where it is on record what the assessment or plan left out, only such an item counts. It does not fire where a row shows that the person was put a question, or told something on the same topic about themselves at a contact then, or at a time that may be then.
// Silence about the asking is no more than that, so it is only possible."""
// one_finding_per = ["plan", "person", "lack_row"]
// joined_over = [{columns = ["item"], agree = ["plan", "unaware", "strength", "part_strength"]}]
// evidence = ["plan"]
// context = ["lack_row"]
// basis = "no-record"
// sentence = "{says} {named} ({maker}) took in {person} only in part; {unaware} did not[, {part_strength},] know: {item}. There is no record that {person} was asked"
// remedy = "a row showing that {service} asked {person}"
MATCH (a:Plan {case_key: $case_key})-[:COVERED_IN_PART]->(p:Person)
WHERE p.stage = 'adult' AND a.strength <> 'example' AND a.absence = ''
MATCH (a)-[:BY_SERVICE]->(s:Service), (a)-[:MADE_BY]->(b:Service|Practitioner)
MATCH (p)<-[:ABOUT]-(i:Information)<-[lack:LACKED]-(n:Service|Practitioner|Party)
WHERE lack.service = s.id AND lack.how = 'not-known' AND lack.strength <> 'example'
  AND lack.earliest < a.latest AND a.earliest < lack.latest
MATCH (said:KnowledgeStatement {case_key: $case_key, id: lack.row})
WHERE any(place IN said.places WHERE place IN a.places)
  AND (EXISTS { MATCH (a)-[:OMITS]->(i) } OR NOT EXISTS { MATCH (a)-[:OMITS]->(:Information) })
  AND NOT EXISTS { MATCH (i)-[:ABOUT]->(other:Person) WHERE other.id <> p.id }
  AND NOT EXISTS { MATCH (:Service|Practitioner|Agency|Party)-[got:HELD]->(i) WHERE got.maybe < a.latest }
  AND NOT EXISTS {
    MATCH (:Service|Practitioner|Agency|Party)<-[:SENT_BY]-(put:Communication)-[:SENT_TO]->(p)
    WHERE put.kind IN ['check', 'request'] AND put.absence = '' AND put.status <> 'not-made'
  }
  AND NOT EXISTS {
    MATCH (p)<-[:SPOKE_TO]-(visit:Contact)-[:WAS_TOLD]->(of:Information)-[:ABOUT]->(p)
    WHERE visit.absence = '' AND visit.earliest < a.latest AND a.earliest < visit.latest AND any(topic IN of.topics WHERE topic IN i.topics)
  }
RETURN DISTINCT a.id AS plan,
  a.label AS named,
  b.id AS maker,
  s.id AS service,
  p.id AS person,
  n.id AS unaware,
  i.id AS item,
  lack.row AS lack_row,
  a.strength AS strength,
  CASE lack.strength WHEN 'stated' THEN '' ELSE lack.strength END AS part_strength,
  'that nobody asked is not stated' AS doubt
ORDER BY plan, maker, service, person, unaware, item, lack_row
