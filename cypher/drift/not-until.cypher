// A plan or assessment of a child that is stated not to have been made over a time, and was made later
//
// subtype = "stated-late"
// question = "Which plans and assessments of a child came only after a time in which there was none?"
// rule = """
// A source states that a service made no plan, or no assessment, that covered a child over a time (from one date to another); and the same paragraph tells of one that it made of that child later. Elapsed
// time alone does not count, nor a plan of somebody else, nor one of which the source itself says that it was late. If the child was certainly harmed in between, it is another finding."""
// one_finding_per = ["absent"]
// evidence = ["absent", "made"]
// sentence = "{says} {service} had none of this for {child} over a time: {absent}. Made later[, {part_strength}]: {made}"
// remedy = "a row showing that it was made earlier"
MATCH (n:Plan {case_key: $case_key})-[:DID_NOT_COVER]->(c:Person)<-[:COVERED|COVERED_IN_PART]-(m:Plan)
MATCH (n)-[:BY_SERVICE]->(s:Service)<-[:BY_SERVICE]-(m)
WHERE n.id <> m.id AND c.stage = 'child' AND n.absence <> '' AND n.strength <> 'example' AND n.type = m.type
  AND m.absence = '' AND m.delay = '' AND m.status IN ['', 'made'] AND m.strength <> 'example' AND n.edtf <> '' AND m.edtf <> ''
  AND n.starts_by <= n.ends_after AND any(place IN n.places WHERE place IN m.places)
  AND n.latest < m.latest AND n.earliest < m.earliest
  AND NOT EXISTS { MATCH (c)<-[:HARMED]-(i:Incident) WHERE i.edtf <> '' AND i.earliest >= n.latest AND i.latest <= m.earliest }
RETURN n.id AS absent,
  m.id AS made,
  c.id AS child,
  s.id AS service,
  n.strength AS strength,
  CASE m.strength WHEN 'stated' THEN '' ELSE m.strength END AS part_strength,
  n.latest <= m.earliest AS certain
ORDER BY absent, made, child, service
