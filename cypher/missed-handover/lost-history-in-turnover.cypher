// Workers who followed one another while what they found was not put together
//
// subtype = "lost-history"
// question = "Where did workers change while nobody saw the whole?"
// rule = """
// Three or more workers of a service followed one another with a child, with no handover recorded at two changes or more; and a source says, or implies, that the
// service itself did not see or know an item about the child while one of these workers had the case, in a paragraph that also speaks of that worker. The item had arisen
// before the last of these changes, and no service is shown to have put it together."""
// one_finding_per = ["service", "strength"]
// besides = "item"
// evidence = ["lack_row", "allocation"]
// sentence = "as workers of {service} changed, {says} it did not see: {item}"
// remedy = "a row showing a handover between the workers, or that the whole was seen"
MATCH (a:Allocation {case_key: $case_key})-[:SUCCEEDED_BY]->(:Practitioner), (a)-[:ALLOCATED_BY]->(s:Service)
WHERE a.handover IN ['', 'unknown', 'none', 'no-evidence']
WITH a, s
MATCH (a)-[:ALLOCATED_TO]->(p:Person)
WHERE p.stage = 'child'
  AND EXISTS {
    MATCH (other:Allocation)-[:ALLOCATED_BY]->(s)
    WHERE other.handover IN ['', 'unknown', 'none', 'no-evidence']
      AND EXISTS { MATCH (other)-[:ALLOCATED_TO]->(p) } AND EXISTS { MATCH (other)-[:SUCCEEDED_BY]->(:Practitioner) }
      AND EXISTS { MATCH (other)-[:ALLOCATED|SUCCEEDED_BY]->(third:Practitioner) WHERE NOT EXISTS { MATCH (a)-[:ALLOCATED|SUCCEEDED_BY]->(third) } }
  }
WITH a, s, p
MATCH (p)<-[:ABOUT]-(i:Information)<-[lack:LACKED]-(s)
MATCH (said:KnowledgeStatement {case_key: $case_key})
WHERE said.id = lack.row AND any(place IN said.places WHERE place IN a.places) AND lack.how = 'not-known' AND lack.earliest < a.latest AND a.earliest < lack.latest
  AND NOT EXISTS { MATCH (:Service)-[:HELD]->(i) }
  AND EXISTS {
    MATCH (change:Allocation)-[:ALLOCATED_BY]->(s)
    WHERE change.handover IN ['', 'unknown', 'none', 'no-evidence'] AND EXISTS { MATCH (change)-[:ALLOCATED_TO]->(p) } AND EXISTS { MATCH (change)-[:SUCCEEDED_BY]->(:Practitioner) } AND i.earliest < change.latest
  }
RETURN DISTINCT s.id AS service,
  s.id AS needed_by,
  i.id AS item,
  lack.row AS lack_row,
  a.id AS allocation,
  lack.strength AS strength,
  EXISTS {
    MATCH (change:Allocation)-[:ALLOCATED_BY]->(s)
    WHERE change.handover IN ['', 'unknown', 'none', 'no-evidence'] AND EXISTS { MATCH (change)-[:ALLOCATED_TO]->(p) } AND EXISTS { MATCH (change)-[:SUCCEEDED_BY]->(:Practitioner) } AND i.starts_by <= change.ends_after
  } AS certain
ORDER BY service, needed_by, item, lack_row, allocation
