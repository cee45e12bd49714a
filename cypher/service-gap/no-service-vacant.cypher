// A post with nobody in it while a need was open
//
// subtype = "no-service"
// question = "Where was nobody allocated while there was a need?"
// rule = """
// A source states that nobody of a service was allocated to somebody over a time in which a need of theirs was open or outstanding; and no row shows another worker of that
// service allocated to them throughout. Where the service had not taken them on, that is told, with who was to pass them to it, what another service offered and they did not take up, that the sender closed the case in that time, and who tried in vain to reach them. That
// it was not involved at all, in a paragraph that speaks of the need too, or was shut or full, is told as such instead."""
// one_finding_per = ["allocation"]
// joined_over = [{columns = ["person"], agree = ["allocation"]}]
// evidence = ["allocation", "need"]
// context = ["refused_row", "passing_row", "offer_row", "closed_row", "tried_row"]
// remedy = "a row naming the worker of {service} who was allocated to {person}"
// [sentences]
// "vacant" = "{says} {service} had nobody allocated to {person} while a need was not met: {need}"
// "not-taken-on" = "{says} {service}, which had not taken {person} on, had nobody there for {person} while a need was not met: {need}[. Also on record: what {offered_by} offered was not taken up][. {closed_by} had closed the case][. There were tries without success by {tried_by} to reach them]"
// "not-passed" = "{says} {service}, which had not taken {person} on from {other_service}, had nobody there for {person} while a need was not met: {need}[. Also on record: what {offered_by} offered was not taken up][. {closed_by} had closed the case][. There were tries without success by {tried_by} to reach them]"
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
OPTIONAL MATCH (p)<-[:INVOLVES]-(refused:Involvement)-[:INVOLVES_SERVICE]->(s)
WHERE refused.absence <> '' AND refused.earliest < a.latest AND a.earliest < refused.latest
OPTIONAL MATCH (p)<-[:CONCERNS]-(passing:Transfer)-[:TRANSFER_TO]->(s), (passing)-[:TRANSFER_FROM]->(f:Service)
WHERE refused.id IS NOT NULL AND passing.state IN ['declined', 'disputed'] AND passing.earliest < a.latest AND a.earliest < passing.latest
OPTIONAL MATCH (n)-[:ADDRESSED_BY]->(:Involvement)-[:INVOLVES_SERVICE]->(o:Service)<-[:BY_SERVICE|CONTACT_BY]-(offer:Contact)
WHERE o.id <> s.id AND offer.outcome = 'declined' AND offer.absence = '' AND offer.earliest < a.latest AND a.earliest < offer.latest
  AND EXISTS { MATCH (offer)-[:SOUGHT]->(p) }
OPTIONAL MATCH (closed:Decision)-[:DECIDED_BY]->(f)
WHERE closed.absence = '' AND closed.kind IN ['close', 'discharge'] AND closed.earliest < a.latest AND a.earliest < closed.latest AND EXISTS { MATCH (closed)-[:ABOUT]->(p) }
OPTIONAL MATCH (p)<-[:SOUGHT]-(tried:Contact)-[:CONTACT_BY]->(t:Service|Practitioner|Agency|Party)
WHERE refused.id IS NOT NULL AND tried.absence = '' AND tried.outcome = 'no-access' AND tried.strength <> 'example'
  AND tried.earliest < a.latest AND a.earliest < tried.latest
RETURN DISTINCT a.id AS allocation,
  p.id AS person,
  s.id AS service,
  f.id AS other_service,
  n.id AS need,
  refused.id AS refused_row,
  passing.id AS passing_row,
  offer.id AS offer_row,
  CASE WHEN refused.id IS NULL OR o.id IS NULL THEN '' ELSE o.id END AS offered_by,
  closed.id AS closed_row,
  CASE WHEN closed.id IS NULL THEN '' ELSE f.id END AS closed_by,
  tried.id AS tried_row,
  CASE WHEN tried.id IS NULL THEN '' ELSE t.id END AS tried_by,
  n.strength AS strength,
  n.starts_by < a.ends_after AND a.starts_by < n.ends_after AS certain,
  CASE WHEN refused.id IS NULL THEN 'vacant' WHEN f.id IS NULL THEN 'not-taken-on' ELSE 'not-passed' END AS wording
ORDER BY allocation, person, service, other_service, need, refused_row, passing_row, offer_row, offered_by, closed_row, tried_row
