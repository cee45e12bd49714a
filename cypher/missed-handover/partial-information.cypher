// A handover that left information out
//
// question = "What was left out of a handover?"
// rule = """
// Responsibility passed, and a source states that items which the predecessor held were left out of what was handed over."""
// one_finding_per = ["transfer"]
// evidence = ["transfer"]
// context = ["held_row"]
// sentence = "{service} handed over {person} to {other_service} without passing on: {item}"
// remedy = "a row showing that {service} passed on: {item}"
MATCH (t:Transfer {case_key: $case_key})-[:TRANSFER_FROM]->(f)
MATCH (t)-[:TRANSFER_TO]->(r), (t)-[:CONCERNS]->(p:Person), (t)-[:OMITS]->(i:Information)
WHERE NOT t.state IN ['not-requested', 'no-receiver', 'no-route'] AND NOT (t)-[:LEFT_OUT]->(:Person)
OPTIONAL MATCH (f)-[held:HELD]->(i)
RETURN t.id AS transfer,
  f.id AS service,
  r.id AS other_service,
  p.id AS person,
  i.id AS item,
  held.row AS held_row,
  t.id AS when_row,
  CASE t.absence WHEN '' THEN 'stated' ELSE t.absence END AS strength,
  CASE WHEN held.row IS NULL THEN 'no row shows that the predecessor held it' ELSE '' END AS doubt
ORDER BY transfer, service, other_service, person, item
