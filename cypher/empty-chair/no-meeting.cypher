// A decision taken without the meeting that would have brought others in
//
// question = "Which decisions were taken while no meeting was held, so that others had no say?"
// rule = """
// A source states that a meeting about people was never held, and, in a paragraph that speaks of it too, that a decision about them ended, lowered
// or did not take up work, or let it go on as it was; and another service at work with them is shown to have held by then something bearing on a
// child's safety, about that child or an adult around it, that nobody who decided is shown to have had. That they did not rests on silence, so it is only possible. A meeting
// that the decision itself asked for does not count, and one that was to hand work over counts only for the two between whom it was."""
// one_finding_per = ["meeting", "decision"]
// joined_over = [{columns = ["service", "item"], agree = ["decision", "how_said", "strength"]}]
// evidence = ["meeting", "decision"]
// context = ["held_row"]
// sentence = "{says} no meeting was held ({meeting}). Decided then by {by}[, {how_said}]: {decision}. On record as held then by {service}: {item}; no row shows that those who decided had it"
// remedy = "a row showing that the meeting was held, or that {service} had a say"
MATCH (g:Meeting {case_key: $case_key})-[:ABOUT]->(p:Person)<-[:ABOUT]-(d:Decision)
WHERE g.status = 'never-held' AND g.strength <> 'example' AND d.absence = '' AND d.strength <> 'example'
  AND d.kind IN ['close', 'no-action', 'step-down', 'continue', 'discharge']
  AND d.earliest < g.latest AND g.earliest < d.latest
  AND any(place IN g.places WHERE place IN d.places)
  AND NOT EXISTS {
    MATCH (d)<-[:AGREED_AT]-(asked:Action)
    WHERE (asked.status = 'not-done' OR asked.absence <> '') AND any(place IN asked.places WHERE place IN g.places)
  }
MATCH (d)-[lacked:ROOM_LACKED]->(i:Information)
MATCH (s:Service {case_key: $case_key})
WHERE s.id = lacked.holder AND i.bears = 'risk'
  AND NOT EXISTS {
    MATCH (g)<-[:CONSISTS_OF]-(passing:Transfer)
    WHERE NOT EXISTS { MATCH (passing)-[:TRANSFER_FROM|TRANSFER_TO]->(s) }
  }
MATCH (d)-[:DECIDED_BY]->(b:Service|Practitioner|Agency|Party)
RETURN DISTINCT g.id AS meeting,
  d.id AS decision,
  p.id AS person,
  b.id AS by,
  s.id AS service,
  i.id AS item,
  lacked.row AS held_row,
  d.id AS when_row,
  g.strength AS strength,
  CASE d.strength WHEN 'implied' THEN 'by implication' WHEN 'appears' THEN 'as it appears' WHEN 'account' THEN 'by one account'
    WHEN 'no-evidence' THEN 'as far as the source found' ELSE '' END AS how_said,
  'that those who decided did not have it rests on silence' AS doubt,
  g.starts_by - 1440 <= d.earliest AND d.latest <= g.ends_after + 1440 AS certain
ORDER BY meeting, decision, person, by, service, item, held_row
