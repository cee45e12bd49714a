// A man of the household whom a visiting service's record leaves out
//
// question = "Which men lived in the home and are missing from a service's record of it?"
// rule = """
// An adult lived in a child's home, or is a parent or partner of a parent; and a source states, or found, that a service's record of the
// household leaves him out. A woman of the household is reported alike, except a mother."""
// one_finding_per = ["person", "service"]
// evidence = ["record_row"]
// context = ["because", "home_row"]
// joined_over = [{columns = ["person"], agree = ["record_row"]}]
// remedy = "an entry in the record of {service} that {person} lived there"
// [sentences]
// "stated" = "the record of {service} leaves out {person}, who lived in the home of {child}"
// "no-evidence" = "there is no record by {service} of {person}, who lived in the home of {child}"
MATCH (gap:Membership {case_key: $case_key})-[:MEMBER]->(m:Person), (gap)-[:RECORDED_BY]->(s:Service)
WHERE gap.absence <> ''
WITH gap, m, s
MATCH (gap)-[:MEMBER_OF]->(:Household)<-[:MEMBER_OF]-(real:Membership)-[:MEMBER]->(m)
WITH gap, m, s, real
MATCH (m)-[tie:TIED_TO]->(c:Person)
WHERE real.recorded_by = '' AND real.absence = ''
  AND real.earliest < gap.latest AND gap.earliest < real.latest
  AND (m.sex <> 'female' OR NOT tie.close)
RETURN m.id AS person,
  c.id AS child,
  s.id AS service,
  gap.id AS record_row,
  real.id AS home_row,
  tie.because AS because,
  gap.id AS when_row,
  gap.absence AS strength,
  CASE gap.absence WHEN 'no-evidence' THEN 'no-evidence' ELSE 'stated' END AS wording,
  real.starts_by <= gap.latest AND gap.earliest <= real.ends_after AS certain
ORDER BY person, child, service, record_row, home_row
