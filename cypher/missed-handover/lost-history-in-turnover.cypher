// Workers who followed one another while what they found was not put together
//
// subtype = "lost-history"
// question = "Where did workers change while nobody saw the whole?"
// rule = """
// Three or more workers of a service followed one another with a child, with no handover recorded; and a source states, or says that it appears, that the
// service, or services that may include it and all do the same kind of universal work, did not see or know an item about the child or the family in that time,
// in a paragraph that also speaks of these workers, which no service is shown to
// have put together."""
// one_finding_per = ["service", "strength"]
// evidence = ["lack_row", "allocation"]
// sentence = "as workers of {service} changed, {says} {needed_by} did not see: {item}"
// remedy = "a row showing a handover between the workers, or that the whole was seen"
MATCH (a:Allocation {case_key: $case_key})-[:SUCCEEDED_BY]->(:Practitioner), (a)-[:ALLOCATED_BY]->(s:Service)
WHERE a.handover IN ['', 'unknown', 'none', 'no-evidence']
  AND EXISTS {
    MATCH (other:Allocation)-[:ALLOCATED_BY]->(s)
    WHERE other.id <> a.id AND EXISTS { MATCH (other)-[:SUCCEEDED_BY]->(:Practitioner) }
  }
WITH a, s
MATCH (a)-[:ALLOCATED_TO]->(p:Person)
WHERE p.stage = 'child'
WITH a, s, p
MATCH (p)<-[:ABOUT]-(i:Information)<-[lack:LACKED]-(n:Service|Party)
MATCH (said:KnowledgeStatement {case_key: $case_key})
WHERE said.id = lack.row AND any(place IN said.places WHERE place IN a.places) AND lack.how = 'not-known' AND lack.service = s.id AND lack.earliest < a.latest AND a.earliest < lack.latest
  AND NOT EXISTS { MATCH (:Service)-[:HELD]->(i) }
  AND NOT EXISTS {
    MATCH (n)-[:POSSIBLY_MEANS]->(among:Service)
    WHERE NOT EXISTS { MATCH (among)<-[:INVOLVES_SERVICE]-(w:Involvement) WHERE w.level IN ['universal', 'universal-plus'] }
  }
RETURN DISTINCT s.id AS service,
  n.id AS needed_by,
  i.id AS item,
  lack.row AS lack_row,
  a.id AS allocation,
  lack.strength AS strength,
  CASE WHEN n.row_type = 'Party' THEN 'which services are meant is not stated in full' ELSE '' END AS doubt
ORDER BY service, needed_by, item, lack_row, allocation
