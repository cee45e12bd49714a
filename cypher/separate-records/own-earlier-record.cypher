// A service's own earlier record that its workers could not open
//
// question = "What stood, or may have stood, in a service's own earlier record that its workers could not read?"
// rule = """
// A source states, or says that it appears, that a service could not open a record of its own; and, in a paragraph that also speaks of that, that in that time it, a worker of it, or people of whom it may be one, did not know an item that it needed, about the person whose
// record it was where one is named; and no row shows that it, or a worker of it, had the item by then."""
// one_finding_per = ["service", "bar_row"]
// evidence = ["bar_row"]
// context = ["lack_row", "because", "item"]
// remedy = "a row showing that {service} opened its earlier record"
// [sentences]
// "plain" = "{says} an earlier record of its own was not open to {service}, or not readily"
// "person" = "{says} an earlier record of its own about {person} was not open to {service}, or not readily"
MATCH (bar:Access {case_key: $case_key})-[:ACCESS_BY]->(s:Service)
WHERE bar.absence <> '' AND bar.strength <> 'example' AND (bar)-[:ACCESS_OF]->(s)
MATCH (s)-[need:NEEDED]->(i:Information)<-[lack:LACKED]-(:Service|Practitioner|Agency|Party)
MATCH (said:KnowledgeStatement {case_key: $case_key, id: lack.row})
WHERE any(place IN said.places WHERE place IN bar.places) AND lack.service = s.id AND lack.how = 'not-known' AND lack.strength <> 'example' AND lack.earliest < bar.latest AND bar.earliest < lack.latest
  AND need.earliest < bar.latest AND bar.earliest < need.latest
  AND NOT EXISTS { MATCH (bar)-[:ACCESS_OF]->(other:Person) WHERE NOT (i)-[:ABOUT]->(other) }
  AND NOT EXISTS { MATCH (:Service|Practitioner)-[had:HELD]->(i) WHERE had.service = s.id AND had.maybe < bar.latest }
OPTIONAL MATCH (bar)-[:ACCESS_OF]->(p:Person)
RETURN DISTINCT s.id AS service,
  p.id AS person,
  i.id AS item,
  bar.id AS bar_row,
  lack.row AS lack_row,
  need.because AS because,
  bar.strength AS strength,
  'what stood in that record is not stated' AS doubt,
  CASE WHEN p.id IS NULL THEN 'plain' ELSE 'person' END AS wording
ORDER BY service, person, item, bar_row, lack_row
