// A step that a service had told somebody might follow, and that it did not take
//
// subtype = "no-action"
// question = "Where had a service told somebody that a step could follow, and took none?"
// rule = """
// A service sent somebody of the family a notification, request or letter, or took a worry up with them; nothing is said of what they did then; the same
// paragraph states that the service took no step about that person, which was or may have been after it; and no row shows on what this rested, or which
// threshold was used. What was turned down, or did not reach them, is not meant. Where which came first is open the finding is only possible, unless both have the same date."""
// one_finding_per = ["message", "strength"]
// evidence = ["message", "decision"]
// sentence = "{says} {service} took no further action about {person}, whom[, {part_strength},] it had warned: {what}"
// remedy = "a row showing that the step was taken, or on what it rested that it was not"
MATCH (m:Communication {case_key: $case_key})-[:SENT_TO]->(p:Person)<-[:ABOUT]-(d:Decision)-[:BY_SERVICE]->(s:Service)<-[:BY_SERVICE]-(m)
WHERE m.kind IN ['notification', 'request', 'escalation', 'letter'] AND m.absence = '' AND m.outcome = '' AND NOT m.status IN ['attempted', 'declined']
  AND d.kind = 'no-action' AND d.absence = '' AND d.threshold = '' AND d.strength <> 'example' AND m.strength <> 'example'
  AND m.edtf <> '' AND d.edtf <> '' AND m.earliest < d.latest AND any(place IN m.places WHERE place IN d.places)
  AND NOT EXISTS { MATCH (d)-[:RELIED_ON]->(:Information|Service|Area) }
  AND NOT EXISTS { MATCH (d)<-[:LINK_FROM]-(tie:Link) WHERE tie.kind = 'relied-on' }
  AND NOT EXISTS {
    MATCH (twin:Decision {case_key: $case_key})-[:RELIED_ON]->(:Information|Service|Area)
    WHERE twin.kind = d.kind AND twin.edtf = d.edtf AND EXISTS { MATCH (twin)-[:BY_SERVICE]->(same:Service) WHERE same.id = s.id }
  }
RETURN m.id AS message,
  s.id AS service,
  p.id AS person,
  d.id AS decision,
  d.what AS what,
  d.strength AS strength,
  CASE WHEN m.strength IN ['stated', d.strength] THEN '' ELSE m.strength END AS part_strength,
  CASE WHEN m.latest <= d.earliest OR m.edtf = d.edtf THEN '' ELSE 'which came first is open' END AS doubt
ORDER BY message, service, person, decision
