// A time between workers, or a worker away, with nobody there
//
// question = "When was nobody there, because the worker was away or the post was empty?"
// rule = """
// A source states that a worker who had the case was away, or that the post was vacant after a worker of the same service had had it; and no row shows another worker of that service
// allocated to that person for certain throughout. A post that nobody had held before is a gap in service."""
// one_finding_per = ["allocation"]
// joined_over = [{columns = ["person"], agree = ["allocation"]}]
// evidence = ["allocation"]
// context = ["earlier_row"]
// remedy = "a row naming who stood in for {person} at {service}"
// [sentences]
// "away" = "{worker} of {service} had {person} on the list but was away, and there is no record of who stood in"
// "vacant" = "nobody of {service} was allocated to {person} for a time after {worker}"
MATCH (a:Allocation {case_key: $case_key})-[:ALLOCATED_BY]->(s:Service), (a)-[:ALLOCATED_TO]->(p:Person)
WHERE a.state IN ['absent', 'vacant']
  AND NOT EXISTS {
    MATCH (p)<-[:ALLOCATED_TO]-(other:Allocation)-[:ALLOCATED_BY]->(s)
    WHERE other.state IN ['', 'allocated'] AND other.practitioner <> a.practitioner AND other.practitioner <> ''
      AND other.starts_by - 1440 <= a.earliest AND other.ends_after + 1440 >= a.latest
  }
  AND NOT (a.state = 'absent' AND (a)-[:SUCCEEDED_BY]->(:Practitioner))
OPTIONAL MATCH (p)<-[:ALLOCATED_TO]-(before:Allocation)-[:ALLOCATED_BY]->(s), (before)-[:ALLOCATED]->(earlier:Practitioner)
WHERE a.state = 'vacant' AND before.state <> 'vacant' AND before.earliest < a.earliest
OPTIONAL MATCH (a)-[:ALLOCATED]->(w:Practitioner)
WITH a, s, p, before, earlier, w
WHERE (a.state = 'absent' AND w.id IS NOT NULL) OR (a.state = 'vacant' AND before.id IS NOT NULL)
OPTIONAL MATCH (p)<-[:ALLOCATED_TO]-(cover:Allocation)-[:ALLOCATED_BY]->(s)
WHERE cover.state IN ['', 'allocated'] AND cover.practitioner <> a.practitioner AND cover.practitioner <> '' AND cover.earliest < a.latest AND a.earliest < cover.latest
RETURN DISTINCT a.id AS allocation,
  p.id AS person,
  s.id AS service,
  CASE a.state WHEN 'absent' THEN w.id ELSE earlier.id END AS worker,
  coalesce(before.id, '') AS earlier_row,
  CASE a.state WHEN 'absent' THEN 'that nobody stood in rests on silence' ELSE '' END AS doubt,
  CASE a.state WHEN 'absent' THEN 'no-record' ELSE 'stated' END AS basis,
  cover.id IS NULL AS certain,
  CASE a.state WHEN 'absent' THEN 'away' ELSE 'vacant' END AS wording
ORDER BY allocation, person, service, worker, earlier_row, certain
