// Who was not asked for a plan or an assessment, and what it therefore did not have
//
// question = "Which services were not asked for a plan or an assessment, and what did it therefore not have?"
// rule = """
// A plan or an assessment was made, and a source states that a service, a worker or an agency was not asked for it; somebody named only in part is not told where one
// of those who may be meant made it or contributed. What it did not have is told only where the one outside is shown to have held it by then, and nobody who made it or
// contributed is; that they did not have it rests on silence, so it is only possible. One that was not made at all is another matter. Who was at work with
// those concerned at that time had no say in it; of anybody else it is told that they had not been asked about it beforehand."""
// one_finding_per = ["plan", "service"]
// joined_over = [{columns = ["item"], agree = ["strength"]}, {columns = ["service", "item"], agree = ["plan", "strength"]}]
// evidence = ["plan"]
// context = ["held_row"]
// remedy = "a row showing that {service} was asked for it: {named}"
// [sentences]
// "plain" = "{says} {service} had no say in this: {named}"
// "outside" = "{says} {service} had not been asked about this beforehand: {named}"
// "outside, lacking" = "{says} {service} had not been asked about this beforehand: {named}. On record as held by them then: {item}; there is no record that those who made it had it"
// "lacking" = "{says} {service} had no say in this: {named}. On record as held by them then: {item}; there is no record that those who made it had it"
MATCH (a:Plan {case_key: $case_key})-[:DID_NOT_CONSULT]->(s:Service|Practitioner|Agency|Party)
WHERE a.absence = '' AND a.status IN ['', 'made', 'begun'] AND a.strength <> 'example'
  AND NOT EXISTS { MATCH (s)-[:POSSIBLY_MEANS]->(one:Service|Practitioner) WHERE EXISTS { MATCH (a)-[:MADE_BY|CONTRIBUTED_BY]->(one) } }
  AND NOT EXISTS { MATCH (a)-[:MADE_BY|CONTRIBUTED_BY]->(one:Practitioner)-[:WORKS_FOR]->(:Service)<-[:POSSIBLY_MEANS]-(s) }
OPTIONAL MATCH (a)-[:MADE_BY]->(b:Service|Practitioner|Agency|Party)
OPTIONAL MATCH (a)-[:ABOUT]->(p:Person)
OPTIONAL MATCH (a)-[lacked:ROOM_LACKED]->(i:Information)
WHERE lacked.holder = s.id
OPTIONAL MATCH (a)-[:ABOUT]->(:Person)<-[:INVOLVES]-(work:Involvement)-[:INVOLVES_SERVICE]->(own:Service)
WHERE work.absence = '' AND work.earliest < a.latest AND a.earliest < work.latest
  AND (own.id = s.id OR EXISTS { MATCH (s)-[:WORKS_FOR]->(own) } OR EXISTS { MATCH (own)-[:PART_OF]->(s) } OR EXISTS { MATCH (s)-[:POSSIBLY_MEANS]->(own) } OR EXISTS { MATCH (s)-[:POSSIBLY_MEANS]->(:Practitioner)-[:WORKS_FOR]->(own) })
WITH DISTINCT a, s, b, p, i, lacked, count(own.id) > 0 AS at_work
RETURN DISTINCT a.id AS plan,
  s.id AS service,
  coalesce(b.id, 'services') AS by,
  coalesce(p.id, '') AS person,
  coalesce(i.id, '') AS item,
  coalesce(lacked.row, '') AS held_row,
  a.label + ' (' + coalesce(b.label, 'services') + ')' AS named,
  a.strength AS strength,
  CASE WHEN i.id IS NULL THEN '' ELSE 'that those who made it did not have it rests on silence' END AS doubt,
  CASE WHEN at_work AND i.id IS NULL THEN 'plain' WHEN at_work THEN 'lacking' WHEN i.id IS NULL THEN 'outside' ELSE 'outside, lacking' END AS wording
ORDER BY plan, service, by, person, item, held_row
