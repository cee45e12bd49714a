// A step taken after the time that a coded rule allows
//
// question = "Which steps came later than a rule allowed?"
// rule = """
// A rule stated in a source sets a limit of so many days, weeks, months or years; the case says from which row, or birth, it runs and which row is the step; and the step certainly came
// later, counted from the last day that the row may mean."""
// one_finding_per = ["step"]
// evidence = ["rule_row", "step", "due_from"]
// sentence = "{says} this came later than the limit of {allowed}, counted from {due_from} ({whose} rule): {step}, {taken}"
// remedy = "a row showing the step within the limit"
MATCH (e:Expectation {case_key: $case_key})-[past:PAST_LIMIT]->(x:Plan|Meeting|Contact|Communication|Decision|Action)
OPTIONAL MATCH (x)-[:ABOUT|COVERED|SOUGHT]->(p:Person)
OPTIONAL MATCH (x)-[:MADE_BY|CONTACT_BY|SENT_BY|DECIDED_BY|OWNED_BY]->(s:Service|Practitioner|Agency|Party)
RETURN x.id AS step,
  e.id AS rule_row,
  p.id AS person,
  s.id AS service,
  past.due_from AS due_from,
  past.taken AS taken,
  e.`limit` AS allowed,
  CASE e.kind WHEN '' THEN 'stated' ELSE e.kind END AS whose,
  x.strength AS strength
ORDER BY step, rule_row, person, service
