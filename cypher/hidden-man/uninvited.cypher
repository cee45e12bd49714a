// A man who was not invited, or never part of, a meeting about the child
//
// question = "Which men were not asked to meetings about their children?"
// rule = """
// An adult tied to a child is stated not to have been invited to, or never to have been part of, a meeting about that child. Attendance
// that is not known is not absence; being unmentioned in a meeting does not count."""
// one_finding_per = ["person", "meeting"]
// evidence = ["meeting"]
// context = ["because"]
// sentence = "{says} {person} was not invited to, or part of, {meeting}"
// remedy = "a row showing that {person} was invited"
MATCH (g:Meeting {case_key: $case_key})-[:DID_NOT_INVITE|NEVER_INCLUDED]->(m:Person)-[tie:TIED_TO]->(c:Person)
WHERE m.sex <> 'female' AND EXISTS { MATCH (g)-[:ABOUT]->(c) }
RETURN m.id AS person,
  c.id AS child,
  g.id AS meeting,
  tie.because AS because,
  g.strength AS strength
ORDER BY person, child, meeting
