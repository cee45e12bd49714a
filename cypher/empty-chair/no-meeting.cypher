// A decision taken without the meeting that would have brought others in
//
// question = "Which decisions were taken while no meeting was held, so that others had no say?"
// rule = """
// A source states that a meeting about people was never held, and, in a paragraph that speaks of it too, that a decision about them ended, lowered
// or did not take up work, or let it go on as it was; and another service at work with them is shown to have held by then something bearing on a
// child's safety that nobody who decided did."""
// one_finding_per = ["meeting", "decision"]
// joined_over = [{columns = ["service", "item"], agree = ["decision", "strength"]}]
// evidence = ["meeting", "decision"]
// context = ["held_row"]
// sentence = "{says} no meeting was held ({meeting}) when this was decided by {by}: {decision}. On record as held then by {service}, and by nobody who decided: {item}"
// remedy = "a row showing that the meeting was held, or that {service} had a say"
MATCH (g:Meeting {case_key: $case_key})-[:ABOUT]->(p:Person)<-[:ABOUT]-(d:Decision)
WHERE g.status = 'never-held' AND g.strength <> 'example' AND d.absence = '' AND d.strength <> 'example'
  AND d.kind IN ['close', 'no-action', 'step-down', 'continue', 'discharge']
  AND d.earliest < g.latest AND g.earliest < d.latest
  AND any(place IN g.places WHERE place IN d.places)
MATCH (d)-[lacked:ROOM_LACKED]->(i:Information)
MATCH (s:Service {case_key: $case_key})
WHERE s.id = lacked.holder AND i.bears = 'risk'
MATCH (d)-[:DECIDED_BY]->(b:Service|Practitioner|Agency|Party)
RETURN DISTINCT g.id AS meeting,
  d.id AS decision,
  p.id AS person,
  b.id AS by,
  s.id AS service,
  i.id AS item,
  lacked.row AS held_row,
  d.id AS when_row,
  CASE WHEN 'implied' IN [g.strength, d.strength] THEN 'implied'
    WHEN 'appears' IN [g.strength, d.strength] THEN 'appears'
    WHEN 'account' IN [g.strength, d.strength] THEN 'account'
    WHEN 'no-evidence' IN [g.strength, d.strength] THEN 'no-evidence'
    ELSE 'stated' END AS strength,
  g.starts_by - 1440 <= d.earliest AND d.latest <= g.ends_after + 1440 AS certain
ORDER BY meeting, decision, person, by, service, item, held_row
