// A man of whom a source states that nobody looked at him
//
// subtype = "unassessed"
// question = "Of which men does a source say that nobody looked at their part in the family?"
// rule = """
// An adult tied to a child, and a source states that there was no assessment or observation of him by the services named."""
// one_finding_per = ["person", "assessment"]
// evidence = ["assessment"]
// context = ["because"]
// sentence = "{service} made no assessment of {person}: {assessment}"
// joined_over = [{columns = ["person"], agree = ["assessment"]}]
// remedy = "an assessment row that covers {person}"
MATCH (a:StatedAbsence {case_key: $case_key})-[:ABOUT]->(m:Person)-[tie:TIED_TO]->(c:Person)
MATCH (a)-[:NONE_FROM]->(b)
WHERE m.sex <> 'female' AND a.kind = 'assessment'
RETURN m.id AS person,
  c.id AS child,
  b.id AS service,
  a.id AS assessment,
  tie.because AS because,
  CASE a.absence WHEN '' THEN 'stated' ELSE a.absence END AS strength
ORDER BY person, child, service, assessment
