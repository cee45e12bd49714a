// A worker who left without handing over
//
// subtype = "none"
// question = "Which workers' cases changed hands without a handover?"
// rule = """
// A worker's allocation to somebody ended while the service kept that person's case open, and a source states that there was no handover, or only
// one in part, or found no sign of one. No record of a handover either way is not enough, and a vacant post is nobody's allocation."""
// one_finding_per = ["allocation"]
// evidence = ["allocation"]
// remedy = "a row showing a handover from {practitioner}"
// [sentences]
// "none" = "{says} {practitioner} ceased to be allocated to {person} at {service} without a handover"
// "none no-evidence" = "{practitioner} ceased to be allocated to {person} at {service}, and there is no record of a handover"
// "partial" = "{says} {practitioner} ceased to be allocated to {person} at {service} with a handover only in part"
MATCH (a:Allocation {case_key: $case_key})-[:ALLOCATED_BY]->(s:Service)
MATCH (a)-[:ALLOCATED_TO]->(p:Person)
OPTIONAL MATCH (a)-[:ALLOCATED]->(w:Practitioner)
OPTIONAL MATCH (a)-[:SUCCEEDED_BY]->(n:Practitioner)
WITH a, s, p, w, n
WHERE EXISTS {
    MATCH (s)<-[:INVOLVES_SERVICE]-(work:Involvement)-[:INVOLVES]->(p)
    WHERE work.absence = '' AND work.latest > a.latest AND work.earliest < a.latest
  }
  AND a.handover IN ['none', 'no-evidence', 'partial'] AND a.state <> 'vacant'
RETURN a.id AS allocation,
  s.id AS service,
  p.id AS person,
  w.id AS other_service,
  n.id AS needed_by,
  coalesce(w.label, 'a worker') AS practitioner,
  a.id AS when_row,
  CASE a.handover WHEN 'no-evidence' THEN 'no-evidence' ELSE 'stated' END AS strength,
  CASE a.handover WHEN 'partial' THEN 'partial' WHEN 'no-evidence' THEN 'none no-evidence' ELSE 'none' END AS wording,
  EXISTS {
    MATCH (s)<-[:INVOLVES_SERVICE]-(work:Involvement)-[:INVOLVES]->(p)
    WHERE work.absence = '' AND work.ends_after >= a.latest AND work.starts_by <= a.ends_after
  } AS certain
ORDER BY allocation, service, person, practitioner
