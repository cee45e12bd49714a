// A service that was shut or full when somebody was to have it
//
// subtype = "no-service"
// question = "Who was turned away, or never taken on, while a service that might have helped was shut or full?"
// rule = """
// A source states that a service did not take somebody on, and, in a paragraph that speaks of it too, that this service or another of a kind that works with families had
// been closed or could not take work at that time. It does not fire where the same paragraph tells of a need of theirs that was met."""
// one_finding_per = ["person", "state_row"]
// joined_over = [{columns = ["person"], agree = ["state_row"]}]
// evidence = ["state_row", "turned_row"]
// remedy = "a row showing that a service took {person} on"
// [sentences]
// "decommissioned same" = "{says} {service} did not take on {person}: it had been closed"
// "out-of-capacity same" = "{says} {service} did not take on {person} and, at the time, could not take work"
// "decommissioned other" = "{says} {service} did not take on {person}, at a time at which {other_service} had been closed"
// "out-of-capacity other" = "{says} {service} did not take on {person}, at a time at which {other_service} could not take work"
MATCH (state:ServiceState {case_key: $case_key})-[:STATE_OF]->(o:Service)
WHERE state.state IN ['decommissioned', 'out-of-capacity']
WITH DISTINCT state, o
MATCH (turned:Decision|Involvement {case_key: $case_key})-[:DECIDED_BY|INVOLVES_SERVICE]->(s:Service), (turned)-[:ABOUT|INVOLVES]->(p:Person)
WHERE ((turned.row_type = 'Decision' AND turned.kind = 'decline' AND turned.absence = '') OR (turned.row_type = 'Involvement' AND turned.absence <> ''))
  AND turned.strength <> 'example'
  AND turned.earliest < state.latest AND state.earliest < turned.latest
UNWIND turned.places AS spoken_of
WITH state, o, s, p, turned, spoken_of
WHERE spoken_of IN state.places
  AND NOT EXISTS { MATCH (met:Need)-[:NEED_OF]->(p) WHERE met.status = 'met' AND met.absence = '' AND any(place IN met.places WHERE place = spoken_of) }
RETURN DISTINCT state.id AS state_row,
  p.id AS person,
  s.id AS service,
  CASE WHEN o.id = s.id THEN '' ELSE o.id END AS other_service,
  turned.id AS turned_row,
  turned.strength AS strength,
  turned.starts_by < state.ends_after AND state.starts_by < turned.ends_after AS certain,
  CASE WHEN state.state = 'decommissioned' AND o.id = s.id THEN 'decommissioned same'
    WHEN state.state = 'decommissioned' THEN 'decommissioned other'
    WHEN o.id = s.id THEN 'out-of-capacity same' ELSE 'out-of-capacity other' END AS wording
ORDER BY state_row, person, service, other_service, turned_row
