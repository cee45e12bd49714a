// A decision that rested on a view which somebody had not shared
//
// subtype = "overruled"
// question = "Which decisions about a child rested on a view that somebody had challenged?"
// rule = """
// Somebody is recorded as not agreeing with a view of the family, and a decision about a child rested on that view. It does not fire where the same people took
// the decision, where the view goes back to them, or where those who did not agree did so only after it. Where it is open whether they did so before,
// the finding is only possible; without dates it does not fire."""
// one_finding_per = ["decision", "holder"]
// joined_over = [{columns = ["holder"], agree = ["decision", "strength", "part_strength"]}]
// evidence = ["decision", "position"]
// sentence = "{says} this was decided about {child}, resting on a view that[, {part_strength},] {holder} did not share ({item}): {what}[. The ground on record: {ground}]"
// remedy = "a row showing how the position was answered"
MATCH (o:Position {case_key: $case_key})-[:POSITION_ON]->(i:Information)<-[:RELIED_ON]-(d:Decision)-[:ABOUT]->(c:Person), (o)-[:POSITION_OF]->(h:Service|Practitioner|Agency|Party)
WHERE o.stance = 'against' AND o.absence = '' AND o.strength <> 'example' AND d.absence = '' AND d.strength <> 'example' AND c.stage = 'child'
  AND o.edtf <> '' AND d.edtf <> '' AND o.earliest < d.latest
  AND NOT EXISTS { MATCH (d)-[:DECIDED_BY]->(own:Service|Practitioner|Agency|Party) WHERE own.id = h.id }
  AND NOT (i)-[:ORIGINATES_FROM]->(h)
OPTIONAL MATCH (d)-[:BY_SERVICE]->(s:Service)
RETURN d.id AS decision,
  o.id AS position,
  h.id AS holder,
  i.id AS item,
  c.id AS child,
  s.id AS service,
  d.what AS what,
  d.threshold AS ground,
  d.strength AS strength,
  CASE WHEN o.strength IN ['stated', d.strength] THEN '' ELSE o.strength END AS part_strength,
  o.latest <= d.earliest AS certain
ORDER BY decision, position, holder, item, child, service
