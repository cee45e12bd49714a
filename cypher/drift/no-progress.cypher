// A plan without progress, whose next step was left open
//
// question = "Where did a review find no progress and leave the next step open?"
// rule = """
// The source states that a plan for a child made no progress; and at a meeting or by a decision while the plan was in force a next step for the child was agreed without its being
// clear who was to take it, how or by when. A step since taken in full does not count."""
// one_finding_per = ["plan", "action"]
// evidence = ["plan", "action"]
// context = ["agreed_row"]
// sentence = "{says} no progress is recorded for {child} under the {plan}. The next step was[, {part_strength},] left open: {what}"
// remedy = "a row showing the step, who was to take it and by when"
MATCH (n:Plan {case_key: $case_key})-[:ABOUT]->(c:Person)<-[:ABOUT]-(a:Action)-[:AGREED_AT]->(g:Meeting|Decision)
WHERE n.progress = 'none' AND n.absence = '' AND c.stage = 'child' AND a.unspecified AND a.status IN ['unknown', 'not-done', 'part']
  AND n.strength <> 'example' AND a.strength <> 'example' AND g.absence = '' AND g.edtf <> '' AND g.earliest < n.latest AND n.earliest < g.latest
OPTIONAL MATCH (n)-[:MADE_BY]->(s:Service|Practitioner|Agency|Party)
RETURN n.id AS plan,
  a.id AS action,
  c.id AS child,
  s.id AS service,
  g.id AS agreed_row,
  a.what AS what,
  n.strength AS strength,
  CASE a.strength WHEN 'stated' THEN '' ELSE a.strength END AS part_strength
ORDER BY plan, action, child, service, agreed_row
