// A decision taken without the meeting that would have brought others in
//
// question = "Which decisions were taken while no meeting was held, so that others had no say?"
// rule = """
// A source states that a meeting about people was never held, and, in a paragraph that speaks of it too, that a decision about them ended, lowered
// or did not take up work, or let it go on as it was; and another service at work with them is shown to have held by then something bearing on a
// child's safety, about that child or an adult around it, that nobody who decided is shown to have had. That they did not rests on silence, so it is only possible. What
// they held is named only where it had not been over for a year by then and is about somebody decided about or an adult around them; else only that they were at work is told, or that they may have been. A meeting
// that the decision itself asked for does not count, and one that was to hand work over counts only for the two between whom it was."""
// one_finding_per = ["meeting", "decision", "at_work"]
// joined_over = [{columns = ["service", "item"], agree = ["decision", "how_said", "strength", "held_so"]}]
// evidence = ["meeting", "decision"]
// context = ["held_row"]
// remedy = "a row showing that the meeting was held, or that {service} had a say"
// [sentences]
// "held" = "{says} no meeting was held ({meeting}). Decided then by {by}[, {how_said}]: {decision}. {held_so} {service}: {item}; there is no record that those who decided had it"
// "plain" = "{says} no meeting was held ({meeting}). Decided then by {by}[, {how_said}]: {decision}. {at_work}: {service}"
MATCH (g:Meeting {case_key: $case_key})-[:ABOUT]->(p:Person)
WHERE g.status = 'never-held' AND g.strength <> 'example'
WITH g, p
MATCH (d:Decision {case_key: $case_key})-[:ABOUT]->(p)
WHERE d.absence = '' AND d.strength <> 'example' AND d.kind IN ['close', 'no-action', 'step-down', 'continue', 'discharge']
  AND d.earliest < g.latest AND g.earliest < d.latest AND any(place IN g.places WHERE place IN d.places)
WITH g, p, d
WHERE NOT EXISTS {
    MATCH (d)<-[:AGREED_AT]-(asked:Action)
    WHERE (asked.status = 'not-done' OR asked.absence <> '') AND any(place IN asked.places WHERE place IN g.places)
  }
MATCH (d)-[lacked:ROOM_LACKED]->(i:Information)
WHERE i.bears = 'risk'
WITH g, p, d, i, lacked, CASE WHEN lacked.fits THEN CASE lacked.strength WHEN 'stated' THEN 2 ELSE 1 END ELSE 0 END AS level
WHERE NOT EXISTS {
    MATCH (d)-[more:ROOM_LACKED]->(:Information)
    WHERE more.fits AND (level = 0 OR (level = 1 AND more.strength = 'stated'))
  }
MATCH (s:Service {case_key: $case_key})
WHERE s.id = lacked.holder
WITH g, p, d, s, i, lacked, level
WHERE NOT EXISTS {
    MATCH (g)<-[:CONSISTS_OF]-(passing:Transfer)
    WHERE NOT EXISTS { MATCH (passing)-[:TRANSFER_FROM|TRANSFER_TO]->(s) }
  }
OPTIONAL MATCH (s)<-[:INVOLVES_SERVICE]-(work:Involvement)-[:INVOLVES]->(q:Person)
WHERE work.absence = '' AND work.strength = 'stated' AND work.earliest < d.latest AND d.earliest < work.latest
  AND ((d)-[:ABOUT]->(q) OR EXISTS { MATCH (d)-[:ABOUT]->(:Person)-[:TIED_TO]->(q) })
WITH g, p, d, s, i, lacked, level, count(work.id) AS works
MATCH (d)-[:DECIDED_BY]->(b:Service|Practitioner|Agency|Party)
RETURN DISTINCT g.id AS meeting,
  d.id AS decision,
  p.id AS person,
  b.id AS by,
  s.id AS service,
  CASE level WHEN 0 THEN '' ELSE i.id END AS item,
  lacked.row AS held_row,
  d.id AS when_row,
  g.strength AS strength,
  CASE d.strength WHEN 'implied' THEN 'by implication' WHEN 'appears' THEN 'as it appears' WHEN 'account' THEN 'by one account'
    WHEN 'no-evidence' THEN 'as far as the source found' ELSE '' END AS how_said,
  CASE WHEN level = 2 THEN 'On record as held then by' WHEN lacked.strength = 'implied' THEN 'The source implies that this was held then by'
    WHEN lacked.strength = 'appears' THEN 'It appears that this was held then by' WHEN lacked.strength = 'account' THEN 'By one account, this was held then by'
    ELSE 'By what the source found, this was held then by' END AS held_so,
  CASE WHEN level > 0 THEN ''
    WHEN works > 0 THEN 'At work with those concerned then, or about then' ELSE 'Perhaps at work with those concerned then' END AS at_work,
  CASE level WHEN 0 THEN 'plain' ELSE 'held' END AS wording,
  CASE level WHEN 2 THEN ['that those who decided did not have it rests on silence']
    WHEN 1 THEN ['that those who decided did not have it rests on silence', 'that the holder had it is not stated outright']
    ELSE ['that they would have been at the meeting is not stated'] END AS doubt,
  g.starts_by - 1440 <= d.earliest AND d.latest <= g.ends_after + 1440 AS certain
ORDER BY meeting, decision, person, by, service, item, held_row
