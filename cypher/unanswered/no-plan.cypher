// A plan that was not made for somebody while a need was outstanding
//
// question = "Which plans were not made although somebody's need was outstanding?"
// rule = """
// A source states that a plan about somebody was not made, and that at that time a need of that person was outstanding which the plan was to meet, or which is told wherever the plan is. Where the need stood open at a decision that closed or lowered the work, or an action that was to meet it, by whomever, was
// not taken, that is no matter of this question; and where the same service raised the level of help afterwards, the time until then is among the delays. Whether the person was harmed in that time is told."""
// one_finding_per = ["plan", "part_strength"]
// evidence = ["plan", "need"]
// context = ["event"]
// remedy = "a row showing the plan"
// [sentences]
// "plain" = "{says} this was not made by {service}: {plan}. Outstanding then[, {part_strength}]: {what}"
// "before" = "{says} this was not made by {service}: {plan}. Outstanding then[, {part_strength}]: {what}. In that time, or perhaps so: {event}"
MATCH (a:Plan {case_key: $case_key})-[:ABOUT|DID_NOT_COVER]->(p:Person)<-[:NEED_OF]-(n:Need)
WHERE a.type = 'plan' AND (a.status = 'not-made' OR a.absence <> '') AND a.strength <> 'example'
  AND n.status = 'outstanding' AND n.absence = '' AND n.strength <> 'example' AND n.earliest < a.latest AND a.earliest < n.latest
  AND (EXISTS { MATCH (n)-[:ADDRESSED_BY]->(a) } OR all(place IN a.places WHERE place IN n.places))
  AND NOT EXISTS { MATCH (n)-[:OUTSTANDING_AT]->(at:Decision) WHERE at.kind IN ['close', 'step-down', 'discharge', 'no-action'] }
  AND NOT EXISTS { MATCH (n)-[:ADDRESSED_BY]->(undone:Action) WHERE undone.status = 'not-done' }
  AND NOT EXISTS {
    MATCH (a)-[:BY_SERVICE]->(:Service)<-[:BY_SERVICE]-(d:Decision)-[:ABOUT]->(same:Person)
    WHERE same.id = p.id AND d.absence = '' AND d.kind IN ['open', 'step-up'] AND a.latest < d.latest
  }
MATCH (a)-[:MADE_BY]->(s:Service|Practitioner|Agency|Party)
OPTIONAL MATCH (p)<-[:HARMED]-(e:Incident)
WHERE e.edtf <> '' AND a.edtf <> '' AND a.earliest < e.latest AND e.earliest < a.latest
RETURN DISTINCT a.id AS plan,
  n.id AS need,
  p.id AS person,
  s.id AS service,
  e.id AS event,
  n.what AS what,
  a.strength AS strength,
  CASE n.strength WHEN 'stated' THEN '' ELSE n.strength END AS part_strength,
  a.edtf <> '' AND n.edtf <> '' AS certain,
  CASE WHEN e.id IS NULL THEN 'plain' ELSE 'before' END AS wording
ORDER BY plan, need, person, service, event
