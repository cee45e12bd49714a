// A man whom an assessment, plan or check about the child did not cover
//
// question = "Which men were left out of assessments: what they risked, and what they could protect?"
// rule = """
// An adult tied to a child is stated not to have been covered, or only in part, by an assessment or plan, or not to have been asked for it;
// or a source states that there was no assessment of him. Risk and what he could do to protect count alike."""
// one_finding_per = ["person", "assessment"]
// evidence = ["assessment"]
// context = ["because"]
// joined_over = [{columns = ["person"], agree = ["assessment"]}]
// remedy = "an assessment row that covers {person}"
// [sentences]
// "left-out" = "{person} was not covered by: {assessment}"
// "partly" = "{person} was covered only in part by: {assessment}"
// "not-made" = "{by} made no such assessment covering {person}: {assessment}"
// "not-made no-evidence" = "there is no record of an assessment covering {person} by {by}: {assessment}"
MATCH (a:Plan {case_key: $case_key})-[how:DID_NOT_COVER|COVERED_IN_PART|DID_NOT_CONSULT]->(m:Person)-[tie:TIED_TO]->(c:Person)
OPTIONAL MATCH (a)-[:MADE_BY]->(b)
WITH a, m, tie, c, b, EXISTS { MATCH (a)-[:COVERED_IN_PART]->(m) } AS partly
WHERE m.sex <> 'female'
RETURN m.id AS person,
  c.id AS child,
  b.id AS service,
  coalesce(b.label, 'services') AS by,
  a.id AS assessment,
  tie.because AS because,
  a.absence AS strength,
  CASE WHEN partly THEN 'partly'
    WHEN a.status = 'not-made' OR a.absence <> '' THEN CASE a.absence WHEN 'no-evidence' THEN 'not-made no-evidence' ELSE 'not-made' END
    ELSE 'left-out' END AS wording
ORDER BY person, child, service, assessment
