// A man of the household whom a service's record of it leaves out
//
// question = "Which men lived in the home and are missing from a service's record of it?"
// rule = """
// An adult lived in a child's home, or in that of its mother where the child's own is not coded; and a source states, or found, that a service's
// record of that household leaves him out for a time that he may have lived there, while no other record of that service is coded as naming
// him there. A child who was surely not born by then is not counted: each such time is told with the children
// of that time. A child of whom another row says otherwise, by what it is coded to say against their time in the same home, is told apart, as only
// possible, unless they surely shared that home by rows that nothing is set against. A woman of the household is reported alike, except a parent, a partner of
// one, or somebody who cared for the child."""
// one_finding_per = ["person", "service", "record_row", "doubt"]
// joined_over = [{columns = ["person"], agree = ["record_place"]}]
// evidence = ["record_row"]
// context = ["because", "home_row"]
// remedy = "an entry in the record of {service} that {person} lived there"
// [sentences]
// "stated" = "{says} the record of {service} does not show {person} in the home of {child} ({when})"
// "no-evidence" = "there is no record by {service}, as far as the source found, that {person} lived in the home of {child} ({when})"
MATCH (gap:Membership {case_key: $case_key})-[:MEMBER]->(m:Person), (gap)-[:RECORDED_BY]->(s:Service)
WHERE gap.absence <> ''
WITH gap, m, s
MATCH (gap)-[:MEMBER_OF]->(home:Household)<-[:MEMBER_OF]-(real:Membership {case_key: $case_key})-[:MEMBER]->(m)
WHERE gap.id <> real.id AND real.recorded_by = '' AND real.absence = '' AND real.earliest < gap.latest AND gap.earliest < real.latest
WITH gap, m, s, real, home
MATCH (m)-[tie:TIED_TO]->(c:Person)
WHERE real.id IN tie.because AND tie.earliest < gap.latest AND gap.earliest < tie.latest AND (c.born_text = '' OR c.born_earliest < gap.latest)
  AND (m.sex <> 'female' OR NOT EXISTS { MATCH (m)-[near:TIED_TO]->(c) WHERE near.close })
  AND NOT EXISTS { MATCH (m)<-[:MEMBER]-(named:Membership)-[:RECORDED_BY]->(s) WHERE named.absence = '' AND EXISTS { MATCH (named)-[:MEMBER_OF]->(home) } }
WITH gap, m, s, real, tie, c
MATCH (m)-[also:TIED_TO]->(c)
WHERE also.how = tie.how AND also.earliest < gap.latest AND gap.earliest < also.latest
OPTIONAL MATCH (otherwise:Link {case_key: $case_key})
WHERE otherwise.kind = 'contradicts' AND (otherwise.first IN also.because OR otherwise.second IN also.because)
WITH gap, m, s, real, tie, c, count(otherwise.id) AS disputes
OPTIONAL MATCH (m)<-[:MEMBER]-(his:Membership)-[:MEMBER_OF]->(:Household)<-[:MEMBER_OF]-(its:Membership)-[:MEMBER]->(c)
WHERE disputes > 0 AND his.id <> its.id AND m.id <> c.id AND his.recorded_by = '' AND its.recorded_by = '' AND his.absence = '' AND its.absence = ''
  AND his.starts_by <= its.ends_after AND its.starts_by <= his.ends_after
  AND his.earliest < gap.latest AND gap.earliest < his.latest AND its.earliest < gap.latest AND gap.earliest < its.latest
  AND NOT EXISTS { MATCH (against:Link {case_key: $case_key}) WHERE against.kind = 'contradicts' AND (against.first IN [his.id, its.id] OR against.second IN [his.id, its.id]) }
WITH gap, m, s, real, tie, c, disputes, count(its.id) AS calm
RETURN m.id AS person,
  c.id AS child,
  s.id AS service,
  gap.id AS record_row,
  gap.places AS record_place,
  real.id AS home_row,
  tie.because AS because,
  gap.strength AS strength,
  CASE WHEN disputes > 0 AND calm = 0 THEN 'another row of the case says otherwise' ELSE '' END AS doubt,
  CASE gap.absence WHEN 'no-evidence' THEN 'no-evidence' ELSE 'stated' END AS wording,
  real.starts_by - 1440 < gap.ends_after + 1440 AND gap.starts_by - 1440 < real.ends_after + 1440 AS certain
ORDER BY person, child, service, record_row, home_row
