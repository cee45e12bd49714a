// A successor who did not have the history
//
// question = "Who took over without the history that the predecessor held?"
// rule = """
// Somebody took over responsibility, and a source states that they did not have, or did not use, items that the predecessor held."""
// one_finding_per = ["transfer"]
// evidence = ["transfer"]
// context = ["held_row"]
// sentence = "{other_service} took over {person} from {service} without this history: {item}"
// remedy = "a row showing that {other_service} received: {item}"
MATCH (t:Transfer {case_key: $case_key})-[:TRANSFER_FROM]->(f)
MATCH (t)-[:TRANSFER_TO]->(r), (t)-[:CONCERNS]->(p:Person), (t)-[:HISTORY_UNUSED]->(i:Information)
WHERE NOT (t)-[:OMITS]->(:Information)
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
