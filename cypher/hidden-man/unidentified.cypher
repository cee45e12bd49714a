// A man who matters to a child and whom services could not name
//
// question = "Which men around the children were never identified?"
// rule = """
// An adult, not known to be a woman, is a parent, partner of a parent, carer or member of the household of a child, and a source states that
// services could not say who he was, or could only later."""
// one_finding_per = ["person"]
// evidence = ["person"]
// context = ["because"]
// sentence = "{says} services could not say who {person} was{until}"
// remedy = "a row showing who {person} is, and when services learnt it"
MATCH (m:Person {case_key: $case_key})-[tie:TIED_TO]->(c:Person)
WHERE m.sex <> 'female' AND m.identified IN ['no', 'later']
RETURN m.id AS person,
  c.id AS child,
  tie.because AS because,
  m.strength AS strength,
  CASE WHEN m.identified = 'later' THEN ' until later' ELSE '' END AS until
ORDER BY person, child
