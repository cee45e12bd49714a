// An account that changed, and on which a service acted
//
// question = "Whose account changed, and was relied on all the same?"
// rule = """
// A decision or plan of a service rested on a belief from one origin; the same person or household had given another account, which is coded as saying otherwise and which somebody had by then; and no row tested
// the belief by then, beyond asking its source again."""
// one_finding_per = ["relied_row", "item", "service"]
// joined_over = [{columns = ["service"], agree = ["relied_row", "strength"]}]
// evidence = ["relied_row", "against"]
// context = ["held_row", "records"]
// basis = "contradicted"
// sentence = "{says} {believer} went by a changed account: {believed}. Told before it: {against}"
// remedy = "a row that tested this, or a second source: {item}"
MATCH (i:Information {case_key: $case_key})<-[b:BELIEVED]-(s:Service|Practitioner|Agency|Party)
WHERE b.relied AND b.alone AND b.family AND NOT b.tested AND b.unchecked = '' AND b.against = ''
MATCH (i)-[odds:AT_ODDS]->(j:Information)
MATCH (h:Service|Practitioner|Agency|Party)-[held:HELD]->(j)
WHERE odds.same_origin AND held.maybe < b.latest AND j.earliest < i.latest
OPTIONAL MATCH (i)-[:ABOUT]->(p:Person)
RETURN DISTINCT b.row AS relied_row,
  i.id AS item,
  CASE b.service WHEN '' THEN s.id ELSE b.service END AS service,
  s.id AS believer,
  p.id AS person,
  j.id AS against,
  held.row AS held_row,
  b.records AS records,
  b.believed AS believed,
  b.otherwise AS otherwise,
  b.strength AS strength,
  b.doubts AS doubt,
  b.dated AND held.sure <= b.ends_after AS certain
ORDER BY relied_row, item, service, person, against, held_row
