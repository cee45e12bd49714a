// A post with nobody in it while a need was open
//
// subtype = "no-service"
// question = "Where was nobody allocated while there was a need?"
// rule = """
// A source states that nobody of a service was allocated to somebody over a time in which a need of theirs was open or outstanding; and no row shows another worker of that
// service allocated to them throughout. That the service was not involved at all, or was shut or full, is told as such instead."""
// one_finding_per = ["allocation"]
// joined_over = [{columns = ["person"], agree = ["allocation"]}]
// evidence = ["allocation", "need"]
// sentence = "{says} {service} had nobody allocated to {person} while a need was not met: {need}"
// remedy = "a row naming the worker of {service} who was allocated to {person}"
MATCH (a:Allocation {case_key: $case_key})-[:ALLOCATED_BY]->(s:Service), (a)-[:ALLOCATED_TO]->(p:Person)<-[:NEED_OF]-(n:Need)
WHERE a.state = 'vacant' AND n.absence = '' AND n.status IN ['open', 'outstanding'] AND n.strength <> 'example'
  AND n.earliest < a.latest AND a.earliest < n.latest
  AND NOT EXISTS {
    MATCH (p)<-[:ALLOCATED_TO]-(other:Allocation)-[:ALLOCATED_BY]->(s)
    WHERE other.state IN ['', 'allocated'] AND other.earliest <= a.earliest AND other.latest >= a.latest
  }
  AND ((n)-[:ADDRESSED_BY]->(:Involvement) OR NOT EXISTS {
    MATCH (p)<-[:INVOLVES]-(gap:Involvement)-[:INVOLVES_SERVICE]->(s)
    WHERE gap.absence <> '' AND gap.earliest < a.latest AND a.earliest < gap.latest AND any(place IN gap.places WHERE place IN n.places)
  })
  AND NOT EXISTS {
    MATCH (full:ServiceState)-[:STATE_OF]->(s)
    WHERE full.state IN ['decommissioned', 'out-of-capacity'] AND full.earliest < a.latest AND a.earliest < full.latest
      AND any(place IN full.places WHERE place IN a.places)
  }
RETURN a.id AS allocation,
  p.id AS person,
  s.id AS service,
  n.id AS need,
  n.strength AS strength,
  n.starts_by < a.ends_after AND a.starts_by < n.ends_after AS certain
ORDER BY allocation, person, service, need
