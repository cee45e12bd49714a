// A recorded view in favour of a higher level of help, and a later decision for a lower one
//
// subtype = "overruled"
// question = "Where had somebody been in favour of a higher level of help for a child, and a lower one was chosen?"
// rule = """
// Somebody is recorded as in favour of a decision that would raise the level of help for a child, or that this be considered; a later decision reviewed it and chose a
// lower level, and no row shows the same people in favour of that one or taking it, or the earlier view being answered. What is stated to have been done on the earlier view is said with it. It does not fire where a still later decision reviewed
// that one and chose the higher level, or where they are recorded as not agreeing with it, which is told by itself. It rests on there being no such row, so the finding is only possible."""
// one_finding_per = ["decision", "holder"]
// joined_over = [{columns = ["holder"], agree = ["decision", "strength", "part_strength"]}]
// evidence = ["earlier", "position", "decision"]
// context = ["taken"]
// sentence = "{says} {holder} had been in favour of this for {child}: {proposed}. Decided later by {service}[, {part_strength}]: {what}[. Done on the earlier view: {taken}]"
// remedy = "a row showing how the earlier view was answered"
MATCH (o:Position {case_key: $case_key})-[:POSITION_ON]->(e:Decision)<-[:REVIEWS]-(d:Decision), (o)-[:POSITION_OF]->(h:Service|Practitioner|Agency|Party)
WHERE o.stance = 'for' AND o.absence = '' AND o.strength <> 'example' AND e.absence = '' AND e.strength <> 'example' AND d.absence = '' AND d.strength <> 'example'
  AND ((e.kind IN ['step-up', 'open'] AND d.kind IN ['step-down', 'close', 'no-action', 'decline', 'discharge'])
    OR (e.kind = 'other' AND d.kind IN ['step-down', 'decline']))
  AND NOT EXISTS { MATCH (d)-[:DECIDED_BY]->(own:Service|Practitioner|Agency|Party) WHERE own.id = h.id }
  AND NOT EXISTS {
    MATCH (d)<-[:POSITION_ON]-(agreed:Position)-[:POSITION_OF]->(own:Service|Practitioner|Agency|Party)
    WHERE own.id = h.id AND agreed.stance IN ['for', 'against'] AND agreed.absence = ''
  }
  AND NOT EXISTS { MATCH (o)<-[:ANSWERS]-(answer:Communication) WHERE answer.absence = '' }
  AND NOT EXISTS {
    MATCH (o)<-[:LINK_TO]-(tie:Link {case_key: $case_key})
    WHERE tie.kind = 'answers' AND NOT EXISTS {
      MATCH (tie)-[:LINK_FROM]->(undone:Communication|Contact|Decision|Meeting|Plan|Involvement|Transfer|Action) WHERE undone.absence <> ''
    }
  }
  AND NOT EXISTS {
    MATCH (d)<-[:REVIEWS]-(later:Decision)
    WHERE later.absence = '' AND later.kind IN ['step-up', 'open']
  }
MATCH (d)-[:ABOUT]->(c:Person), (d)-[:DECIDED_BY]->(s:Service|Practitioner|Agency|Party)
WHERE c.stage = 'child'
OPTIONAL MATCH (e)<-[:AGREED_AT]-(done:Action)
WHERE done.status = 'done' AND done.absence = '' AND done.strength = 'stated'
RETURN d.id AS decision,
  e.id AS earlier,
  o.id AS position,
  h.id AS holder,
  c.id AS child,
  s.id AS service,
  e.what AS proposed,
  d.what AS what,
  done.id AS taken,
  o.strength AS strength,
  CASE d.strength WHEN 'stated' THEN '' ELSE d.strength END AS part_strength,
  CASE WHEN done.id IS NULL THEN 'that the earlier view was not answered rests only on no row showing it'
    ELSE 'whether this answered the earlier view is not said' END AS doubt
ORDER BY decision, earlier, position, holder, child, service, taken
