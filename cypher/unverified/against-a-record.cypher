// What a service wrote down as so, and what stands otherwise in another record
//
// subtype = "contradicted"
// question = "What was written down as so although another record says otherwise?"
// rule = """
// A service noted or relied on a belief of which every record goes back to one origin, or to none; another row, of somebody else, is coded as saying otherwise
// than the row that carries it; and no row tested it. """
// one_finding_per = ["service", "item"]
// evidence = ["told_row", "against"]
// context = ["records"]
// basis = "contradicted"
// sentence = "{says} {service} took this to be so: {believed}. In the record of {other_service}[, {as_said}]: {against}"
// remedy = "a row that tested this, or a second source: {item}"
MATCH (i:Information {case_key: $case_key})<-[b:BELIEVED]-(s:Service|Practitioner|Agency|Party)
WHERE b.how <> 'held' AND b.alone AND NOT b.tested AND b.against <> ''
OPTIONAL MATCH (i)-[:ABOUT]->(p:Person)
RETURN DISTINCT CASE b.service WHEN '' THEN s.id ELSE b.service END AS service,
  i.id AS item,
  b.against_by AS other_service,
  p.id AS person,
  b.row AS told_row,
  b.against AS against,
  b.records AS records,
  b.believed AS believed,
  b.as_said AS as_said,
  b.strength AS strength,
  b.doubts AS doubt
ORDER BY service, item, other_service, person, told_row, against
