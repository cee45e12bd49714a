// Workers who changed, how often is not said
//
// question = "Where did workers change without the source saying how many there were?"
// rule = """
// A source tells of changes of worker within one service, or services named in part (a passing on from them to themselves), without a number. None is given, and none is added up; one change from a named worker
// to another is not told here."""
// one_finding_per = ["changes"]
// joined_over = [{columns = ["person"], agree = ["changes"]}]
// evidence = ["changes"]
// remedy = "a row naming each worker of {service} with {person}"
// [sentences]
// "at" = "{says} the worker at {service} changed for {person}; how often is not given"
// "among" = "{says} workers changed among {service} for {person}; how often is not given"
MATCH (t:Transfer {case_key: $case_key})-[:TRANSFER_FROM]->(s:Service|Agency|Party)<-[:TRANSFER_TO]-(t), (t)-[:CONCERNS]->(p:Person)
WHERE t.kind IN ['practitioner', 'service'] AND t.absence = '' AND t.state IN ['made', 'accepted'] AND t.strength <> 'example'
RETURN t.id AS changes,
  p.id AS person,
  s.id AS service,
  t.strength AS strength,
  CASE s.row_type WHEN 'Party' THEN 'among' ELSE 'at' END AS wording
ORDER BY changes, person, service
