// A belief on which a service acted although somebody held the opposite
//
// question = "What was relied on, from one source or none, while somebody held the opposite?"
// rule = """
// A decision or plan of a service rested on a belief of which every record goes back to one origin, or to none; somebody, the service itself included, held by then, or before the end of the time over which it was relied on, an item that is
// coded as saying otherwise; and no row tested the belief by then, beyond asking its source again. Of those named only in part that they held it counts only where it is not open whether they did by then; what those who believed it are recorded as against is not meant; and where it is only implied that they believed it, or not said who they are, it is only possible. Members of one household count as one origin, what the service assumed itself
// as none; two independent origins are enough to keep this from firing. A belief that says otherwise is told as the view of the one to whom it
// goes back, and others as those to whom it was known; where it is open whether it was held before, this is said; where that it was held is only implied, it is only possible. What came about only after, by its date, by what it is dated after (the decision, its meeting, or what else
// of that time or later rests on the same belief), or as what the decision led to, was not held then and says nothing against it. What else the service relied on that speaks for the belief is said with it."""
// one_finding_per = ["relied_row", "item", "service"]
// joined_over = [{columns = ["service"], agree = ["relied_row", "strength"]}, {columns = ["service"], agree = ["item", "against", "strength", "told_in"]}, {columns = ["item", "person"], agree = ["relied_row", "strength"]}]
// evidence = ["relied_row", "against"]
// context = ["held_row", "records", "grounds"]
// basis = "contradicted"
// each = "{held_as} {holder}: {against}"
// sentence = "{says} {believer} went by this: {believed}. Against it, {each}[. Also relied on: {grounds}]"
// remedy = "a row that tested this, or a second source: {item}"
MATCH (i:Information {case_key: $case_key})<-[b:BELIEVED]-(s:Service|Practitioner|Agency|Party)
WHERE b.relied AND b.alone AND NOT b.tested AND b.unchecked = '' AND b.against = ''
MATCH (i)-[odds:AT_ODDS]->(j:Information)
MATCH (h:Service|Practitioner|Agency|Party)-[held:HELD]->(j)
WHERE held.maybe < CASE WHEN b.ends_after > b.earliest THEN b.ends_after ELSE b.latest END AND (held.certain OR held.since <> '') AND NOT odds.same_origin
  AND j.earliest < CASE WHEN b.ends_after > b.earliest THEN b.ends_after ELSE b.latest END
  AND NOT j.id IN b.came_after AND NOT held.row IN b.came_after
  AND (h.row_type <> 'Party' OR held.sure <= b.ends_after OR held.row IN b.came_before)
  AND NOT EXISTS { MATCH (j)<-[:POSITION_ON]-(o:Position)-[:POSITION_OF]->(s) WHERE o.stance = 'against' AND o.absence = '' }
OPTIONAL MATCH (j)-[:ORIGINATES_FROM]->(o:Service|Practitioner|Agency|Party|Person)
WHERE j.kind = 'belief'
WITH i, b, s, j, h, held, o
WHERE o.id IS NULL OR (o.id <> h.id AND o.id <> held.service)
  OR NOT EXISTS { MATCH (j)<-[known:HELD]-(k:Service|Practitioner|Agency|Party) WHERE k.id <> o.id AND known.service <> o.id AND known.maybe < b.latest AND (known.certain OR known.since <> '') }
OPTIONAL MATCH (j)<-[sooner:HELD]-(:Service|Practitioner|Agency|Party)
WHERE sooner.sure <= b.ends_after OR sooner.row IN b.came_before
WITH i, b, s, j, h, held, o, count(sooner.row) AS by_then
WITH i, b, s, j, h, held, o, CASE WHEN by_then > 0 THEN ''
    WHEN held.maybe = b.earliest AND held.sure = b.latest AND b.ends_after = b.earliest AND b.latest - b.earliest <= 44640
      THEN ' at that time, before or after it is not told,'
    ELSE ' then, or later,' END AS since
OPTIONAL MATCH (i)-[:ABOUT]->(p:Person)
OPTIONAL MATCH (act:Decision|Plan {case_key: $case_key})
WHERE act.id = b.row
RETURN DISTINCT b.row AS relied_row,
  i.id AS item,
  CASE b.service WHEN '' THEN s.id ELSE b.service END AS service,
  s.id AS believer,
  CASE held.service WHEN '' THEN h.id ELSE held.service END AS holder,
  p.id AS person,
  j.id AS against,
  CASE WHEN o.id IS NULL OR o.id = h.id OR o.id = held.service THEN 'held' + since + ' by' ELSE 'the view of ' + o.label + ', known' + since + ' to' END AS held_as,
  held.row AS held_row,
  act.places AS told_in,
  b.records AS records,
  b.believed AS believed,
  b.otherwise AS otherwise,
  b.grounds AS grounds,
  b.strength AS strength,
  b.dated AND (held.sure <= b.ends_after OR held.row IN b.came_before) AND s.kind <> 'unnamed' AND NOT EXISTS { MATCH (s)<-[:STATED_OF]-(weak:KnowledgeStatement)-[:STATED_ABOUT]->(i) WHERE weak.strength = 'implied' } AS certain,
  CASE WHEN held.certain AND NOT EXISTS { MATCH (weaker:KnowledgeStatement {case_key: $case_key, id: held.row}) WHERE weaker.strength <> 'stated' } THEN b.doubts
    ELSE b.doubts + ['that the holder had it is inferred'] END AS doubt
ORDER BY relied_row, item, service, holder, person, against, held_row
