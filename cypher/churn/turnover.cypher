// Workers who followed one another in one role
//
// question = "How many workers in one role did a person have, and was nobody there in between?"
// rule = """
// Rows of allocation name at least as many workers as the figure says, of services of one kind, for the same person. Where all the workers of one person were another's too, only that other is told.
// A worker who handed over whole is a planned change and does not count towards the figure; a vacant post or a worker away is counted as a gap, elapsed time between two allocations is not."""
// one_finding_per = ["person", "role"]
// evidence = ["allocation", "gap_row"]
// basis = "derived"
// thresholds = ["churn"]
// remedy = "a row showing one worker of {service} with {person} throughout"
// [sentences]
// "turnover" = "{number} workers of {service} worked with {person} or the family, at one time or another ({workers})"
// "with gaps" = "{number} workers of {service} worked with {person} or the family, at one time or another ({workers}), with times at which nobody was there"
MATCH (p:Person {case_key: $case_key})-[t:SERVED_BY]->(s:Service)
WHERE size(t.workers) - size(t.handed) >= $churn
OPTIONAL MATCH (p)<-[:ALLOCATED_TO]-(gap:Allocation)-[:ALLOCATED_BY]->(s)
WHERE gap.state IN ['vacant', 'absent']
RETURN p.id AS person,
  t.role AS role,
  s.id AS service,
  t.workers AS workers,
  size(t.workers) AS number,
  t.rows AS allocation,
  gap.id AS gap_row,
  CASE WHEN gap.id IS NULL THEN 'turnover' ELSE 'with gaps' END AS wording
ORDER BY person, role, service, gap_row
