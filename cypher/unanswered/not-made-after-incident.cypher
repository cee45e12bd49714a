// After an injury to a child, a meeting or assessment that is stated not to have been made before the next decision or incident
//
// question = "What was not done after an injury, before the next decision or incident?"
// rule = """
// A child was harmed; the same paragraph states that a meeting about the child was not held, or an assessment not made, at that time or later; and after that the
// child was harmed again, or somebody decided to send the child home, to do nothing further, to go on as before, or to close or step down the work. A decision told of in
// the same paragraph counts also where it may have come first; where which came first is open the finding is only possible."""
// one_finding_per = ["incident"]
// evidence = ["incident", "absent", "event"]
// sentence = "{says} something due did not take place for {child} after this: {incident}. Not done: {absent}. What followed: {event}"
// remedy = "a row showing that it took place"
MATCH (e:Incident {case_key: $case_key})-[:HARMED]->(p:Person)<-[:ABOUT]-(x:Plan|Meeting)
WHERE p.stage = 'child' AND x.absence <> '' AND x.strength <> 'example' AND e.edtf <> '' AND x.edtf <> ''
  AND (x.edtf = e.edtf OR x.earliest >= e.latest) AND any(place IN x.places WHERE place IN e.places)
  AND (x.row_type = 'Meeting' OR EXISTS { MATCH (a:Plan {case_key: $case_key}) WHERE a.id = x.id AND a.type = 'assessment' })
MATCH (n:Incident|Decision {case_key: $case_key})-[:HARMED|ABOUT]->(p)
WHERE n.id <> e.id AND n.edtf <> '' AND n.latest > e.earliest AND n.latest > x.earliest
  AND (n.earliest >= e.latest OR (n.row_type = 'Decision' AND n.earliest >= e.earliest AND any(place IN n.places WHERE place IN e.places)))
  AND (n.row_type = 'Incident' OR EXISTS { MATCH (d:Decision {case_key: $case_key}) WHERE d.id = n.id AND d.absence = '' AND d.strength <> 'example' AND d.kind IN ['discharge', 'no-action', 'continue', 'close', 'step-down'] })
OPTIONAL MATCH (x)-[:MADE_BY]->(s:Service|Practitioner|Agency|Party)
OPTIONAL MATCH (n)-[:DECIDED_BY]->(o:Service|Practitioner|Agency|Party)
RETURN e.id AS incident,
  p.id AS child,
  s.id AS service,
  o.id AS other_service,
  x.id AS absent,
  n.id AS event,
  x.strength AS strength,
  e.latest <= n.earliest AND x.earliest <= n.earliest AS certain,
  CASE WHEN EXISTS { MATCH (weak:Decision {case_key: $case_key}) WHERE weak.id = n.id AND weak.strength <> 'stated' } THEN 'that the decision was taken is not stated outright' ELSE '' END AS doubt
ORDER BY incident, child, service, other_service, absent, event
