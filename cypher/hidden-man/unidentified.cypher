// A man who matters to a child and whom services could not name
//
// question = "Which men around the children were never identified?"
// rule = """
// An adult, not known to be a woman, is a parent, partner of a parent, carer or member of the household of a child, or had contact with one; and
// a source states that services did not know who he was, or knew only later; or it found no record that names him. Where a row says which services did not
// know an item about him that says who he is ("Who ... is", or that he is somebody else of the family), the finding is about them, with that row's time and strength; where none does, which services are meant is open, so it is only possible."""
// one_finding_per = ["person", "service", "strength"]
// joined_over = [{columns = ["service"], agree = ["strength", "part_strength", "doubt"]}]
// strongest_per = ["person", "service"]
// evidence = ["person", "unaware_row"]
// context = ["because"]
// remedy = "a row showing who {person} is, and when services learnt it"
// [sentences]
// "not known" = "{says} services did not know who {person} was[, {part_strength},][ until {until_date}]"
// "known later" = "{says} services did not know who {person} was[, {part_strength},] until later"
// "these did not know" = "{says} {service} did not know who {person} was[, {part_strength},][ until {until_date}]"
// "these knew later" = "{says} {service} did not know who {person} was[, {part_strength},] until later"
// "no record" = "no record that the source saw names {person}[ until {until_date}]"
// "no record, these did not know" = "no record that the source saw names {person}[ until {until_date}], and[, {part_strength},] {service} did not know who that was"
MATCH (m:Person {case_key: $case_key})-[tie:TIED_TO]->(c:Person)
WHERE m.sex <> 'female' AND m.identified IN ['no', 'later']
OPTIONAL MATCH (h:Service|Practitioner|Agency|Party)<-[:STATED_OF]-(k:KnowledgeStatement {case_key: $case_key})-[:STATED_ABOUT]->(i:Information)-[:ABOUT]->(m)
WHERE k.knew = 'no'
  AND NOT EXISTS { MATCH (h)-[:POSSIBLY_MEANS]->(:Person) }
  AND ((i.statement STARTS WITH 'Who ' AND (i.statement ENDS WITH ' is' OR i.statement ENDS WITH ' was' OR i.statement CONTAINS ' is and '))
    OR (toLower(i.statement) STARTS WITH (toLower(m.label) + ' is ') AND EXISTS { MATCH (m)-[:POSSIBLY_SAME_AS]-(other:Person)<-[:ABOUT]-(i) WHERE other.id <> m.id }))
WITH m, tie, c, coalesce(h.id, '') AS unaware, coalesce(k.id, '') AS row, coalesce(k.strength, '') AS said
WITH m, tie, c, unaware, row, said, m.strength = 'no-evidence' AND NOT said IN ['stated', 'no-evidence'] AS unnamed
RETURN m.id AS person,
  c.id AS child,
  unaware AS service,
  row AS unaware_row,
  tie.because AS because,
  CASE WHEN row = '' OR unnamed THEN m.strength ELSE said END AS strength,
  CASE WHEN row = '' THEN ''
    WHEN unnamed THEN said
    WHEN m.identified = 'later' AND NOT m.strength IN ['stated', said] THEN m.strength
    ELSE '' END AS part_strength,
  CASE WHEN row = '' AND NOT unnamed THEN 'which services are meant is not stated in full' ELSE '' END AS doubt,
  CASE m.identified WHEN 'later' THEN m.identified_from_edtf ELSE '' END AS until_date,
  CASE WHEN unnamed AND row = '' THEN 'no record'
    WHEN unnamed THEN 'no record, these did not know'
    WHEN m.identified = 'later' AND m.identified_from_edtf = '' THEN CASE row WHEN '' THEN 'known later' ELSE 'these knew later' END
    WHEN row = '' THEN 'not known'
    ELSE 'these did not know' END AS wording
ORDER BY person, child, service, unaware_row
