// A worker who left while the service was short of staff, and nobody knows who followed
//
// subtype = "number-not-given"
// question = "Where did a worker leave a service that was short of staff, without it being said who followed?"
// rule = """
// A worker's time with somebody ended, who followed is not known, and, in a paragraph that speaks of it too, a source says that the service had vacancies, temporary workers or a turnover of staff at that time. No number is
// given, and none is added up."""
// one_finding_per = ["changes"]
// joined_over = [{columns = ["person"], agree = ["changes"]}]
// evidence = ["changes", "state_row"]
// sentence = "the work of {worker} with {person} ended while {service} had vacancies or a turnover of staff; who followed, and how many there were, is not given"
// remedy = "a row naming each worker of {service} with {person}"
MATCH (a:Allocation {case_key: $case_key})-[:ALLOCATED_BY]->(s:Service)<-[:STATE_OF]-(short:ServiceState)
MATCH (a)-[:ALLOCATED]->(w:Practitioner), (a)-[:ALLOCATED_TO]->(p:Person)
WHERE a.succession = 'unknown' AND a.ended_for <> '' AND short.state = 'short-staffed' AND a.earliest < short.latest AND short.earliest < a.latest
  AND any(place IN a.places WHERE place IN short.places)
RETURN a.id AS changes,
  p.id AS person,
  s.id AS service,
  w.id AS worker,
  short.id AS state_row,
  a.starts_by < short.ends_after AND short.starts_by < a.ends_after AS certain
ORDER BY changes, person, service, worker, state_row
