// A plan confirmed although somebody is recorded as not agreeing with it
//
// subtype = "overruled"
// question = "Which plans for a child were confirmed although somebody had not agreed with them?"
// rule = """
// Somebody is recorded as not agreeing with a plan for a child, and a decision confirmed the plan then or later. It does not fire where a later decision
// reviewed that one and went another way, or where those who did not agree were in favour of the decision or took it. Where they may not have said so until after it,
// the finding is only possible."""
// one_finding_per = ["decision", "holder"]
// joined_over = [{columns = ["holder"], agree = ["decision", "strength", "part_strength"]}]
// evidence = ["decision", "position"]
// context = ["plan"]
// sentence = "{says} {holder} did not agree with the {plan} for {child}; it was[, {part_strength},] confirmed: {what}"
// remedy = "a row showing how the position was answered"
MATCH (o:Position {case_key: $case_key})-[:POSITION_ON]->(n:Plan)<-[:CONFIRMS]-(d:Decision), (n)-[:ABOUT]->(c:Person), (o)-[:POSITION_OF]->(h:Service|Practitioner|Agency|Party)
WHERE o.stance = 'against' AND o.absence = '' AND o.strength <> 'example' AND d.absence = '' AND d.strength <> 'example' AND c.stage = 'child'
  AND o.earliest < d.latest
  AND NOT EXISTS { MATCH (d)-[:DECIDED_BY]->(own:Service|Practitioner|Agency|Party) WHERE own.id = h.id }
  AND NOT EXISTS {
    MATCH (d)<-[:REVIEWS]-(later:Decision)
    WHERE later.absence = '' AND later.kind <> 'continue' AND NOT (later)-[:CONFIRMS]->(d)
  }
  AND NOT EXISTS {
    MATCH (d)<-[:POSITION_ON]-(agreed:Position)-[:POSITION_OF]->(own:Service|Practitioner|Agency|Party)
    WHERE own.id = h.id AND agreed.stance = 'for' AND agreed.absence = ''
  }
OPTIONAL MATCH (d)-[:BY_SERVICE]->(s:Service)
RETURN d.id AS decision,
  o.id AS position,
  h.id AS holder,
  n.id AS plan,
  c.id AS child,
  s.id AS service,
  d.what AS what,
  o.strength AS strength,
  CASE d.strength WHEN 'stated' THEN '' ELSE d.strength END AS part_strength,
  o.latest <= d.earliest OR (o.edtf <> '' AND o.starts_by <= d.earliest AND d.latest <= o.ends_after) AS certain
ORDER BY decision, position, holder, plan, child, service
