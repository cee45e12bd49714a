// A service that a decision named as the cover for a child, and that did not challenge it
//
// subtype = "no-challenge"
// question = "Which services were relied on by a decision about a child and did not challenge it?"
// rule = """
// A source states, or found no evidence to the contrary, that somebody did not challenge a decision about a child; and the decision relied on the service, or the worker's service, as the one that would go on.
// It does not fire where the same people are also recorded as not agreeing with it."""
// one_finding_per = ["decision", "holder"]
// joined_over = [{columns = ["holder"], agree = ["decision", "strength", "part_strength"]}]
// evidence = ["position"]
// context = ["decision", "ground"]
// sentence = "{says} {holder} did not challenge what was[, {part_strength},] decided about {child}: {what}. It rested on the work of {ground}"
// remedy = "a row showing a position of {holder} on the decision, or how it was answered"
MATCH (o:Position {case_key: $case_key})-[:POSITION_ON]->(d:Decision)-[:ABOUT]->(c:Person), (o)-[:POSITION_OF]->(h:Service|Practitioner|Agency|Party)
WHERE o.stance = 'no-challenge' AND o.strength <> 'example' AND d.absence = '' AND d.strength <> 'example' AND c.stage = 'child'
  AND NOT EXISTS {
    MATCH (d)<-[:POSITION_ON]-(spoke:Position)-[:POSITION_OF]->(own:Service|Practitioner|Agency|Party)
    WHERE own.id = h.id AND spoke.stance = 'against' AND spoke.absence = ''
  }
MATCH (d)-[:RELIED_ON]->(g:Service)
WHERE g.id = h.id OR EXISTS { MATCH (w:Practitioner {case_key: $case_key})-[:WORKS_FOR]->(own:Service) WHERE w.id = h.id AND own.id = g.id }
OPTIONAL MATCH (d)-[:BY_SERVICE]->(s:Service)
RETURN d.id AS decision,
  o.id AS position,
  h.id AS holder,
  c.id AS child,
  s.id AS service,
  g.id AS ground,
  d.what AS what,
  o.strength AS strength,
  CASE WHEN d.strength IN ['stated', o.strength] THEN '' ELSE d.strength END AS part_strength
ORDER BY decision, position, holder, child, service, ground
