// A man who matters to a child and whom services could not name
//
// question = "Which men around the children were never identified?"
// rule = """
// An adult, not known to be a woman, is a parent, partner of a parent, carer or member of the household of a child, or had contact with one; and
// a source states that services did not know who he was, or knew only later; or it found no record that names him."""
// one_finding_per = ["person"]
// evidence = ["person"]
// context = ["because"]
// remedy = "a row showing who {person} is, and when services learnt it"
// [sentences]
// "not known" = "{says} services did not know who {person} was[ until {until_date}]"
// "known later" = "{says} services did not know who {person} was until later"
// "no record" = "no record that the source saw names {person}[ until {until_date}]"
MATCH (m:Person {case_key: $case_key})-[tie:TIED_TO]->(c:Person)
WHERE m.sex <> 'female' AND m.identified IN ['no', 'later']
RETURN m.id AS person,
  c.id AS child,
  tie.because AS because,
  m.strength AS strength,
  CASE m.identified WHEN 'later' THEN m.identified_from_edtf ELSE '' END AS until_date,
  CASE WHEN m.strength = 'no-evidence' THEN 'no record'
    WHEN m.identified = 'later' AND m.identified_from_edtf = '' THEN 'known later'
    ELSE 'not known' END AS wording
ORDER BY person, child
