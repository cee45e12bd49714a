// A man of whom a source states that nobody looked at him
//
// subtype = "unassessed"
// question = "Of which men does a source say that nobody looked at their part in the family?"
// rule = """
// An adult tied to a child, and a source states that there was no assessment or observation of him by the services named."""
// one_finding_per = ["person", "assessment"]
// joined_over = [{columns = ["person", "child"], agree = ["assessment"]}]
// evidence = ["assessment"]
// context = ["because"]
// sentence = "{says} {service} did not assess {person}: {assessment}"
// remedy = "an assessment row that covers {person}"
MATCH (a:StatedAbsence {case_key: $case_key})-[:ABOUT]->(m:Person)-[tie:TIED_TO]->(c:Person)
MATCH (a)-[:NONE_FROM]->(b:Service|Practitioner|Agency|Party)
WHERE m.sex <> 'female' AND a.kind = 'assessment' AND a.strength <> 'example'
RETURN m.id AS person,
  c.id AS child,
  b.id AS service,
  a.id AS assessment,
  tie.because AS because,
  a.strength AS strength,
  CASE b.row_type WHEN 'Party' THEN 'which services are meant is not stated in full' ELSE '' END AS doubt
ORDER BY person, child, service, assessment
