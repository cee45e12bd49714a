// Somebody who held what was left unsaid at a meeting and did not challenge its decision
//
// subtype = "no-challenge"
// question = "Who held what was not said at a meeting and did not challenge what was decided there?"
// rule = """
// A source states, or found no evidence to the contrary, that somebody did not challenge a decision about a child; and the decision was taken at a meeting at which items were left unsaid that the same people, or workers of theirs, held by then, or may have.
// It does not fire where the same people are also recorded as not agreeing with it."""
// one_finding_per = ["decision", "holder"]
// joined_over = [{columns = ["holder", "item"], agree = ["decision", "strength", "part_strength"]}]
// evidence = ["position"]
// context = ["decision", "held_row", "meeting"]
// sentence = "{says} {holder} did not challenge what was[, {part_strength},] decided about {child}: {what}. Left unsaid where it was taken, though they held it: {item}"
// remedy = "a row showing a position of {holder} on the decision, or how it was answered"
MATCH (o:Position {case_key: $case_key})-[:POSITION_ON]->(d:Decision)-[:ABOUT]->(c:Person), (o)-[:POSITION_OF]->(h:Service|Practitioner|Agency|Party)
WHERE o.stance = 'no-challenge' AND o.strength <> 'example' AND d.absence = '' AND d.strength <> 'example' AND c.stage = 'child'
  AND NOT EXISTS {
    MATCH (d)<-[:POSITION_ON]-(spoke:Position)-[:POSITION_OF]->(own:Service|Practitioner|Agency|Party)
    WHERE own.id = h.id AND spoke.stance = 'against' AND spoke.absence = ''
  }
MATCH (d)-[:TAKEN_AT]->(m:Meeting)-[:LEFT_UNSAID]->(i:Information)<-[held:HELD]-(k:Service|Practitioner|Agency|Party)
WHERE (k.id = h.id OR held.service = h.id) AND held.maybe < m.latest
OPTIONAL MATCH (d)-[:BY_SERVICE]->(s:Service)
RETURN d.id AS decision,
  o.id AS position,
  h.id AS holder,
  c.id AS child,
  s.id AS service,
  m.id AS meeting,
  i.id AS item,
  held.row AS held_row,
  d.what AS what,
  o.strength AS strength,
  CASE WHEN d.strength IN ['stated', o.strength] THEN '' ELSE d.strength END AS part_strength,
  held.sure <= m.latest AS certain
ORDER BY decision, position, holder, child, service, meeting, item, held_row
