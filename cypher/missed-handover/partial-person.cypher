// A handover that left somebody out
//
// question = "Who was left out of a handover?"
// rule = """
// Responsibility for several people passed, and a source states that one of them was left out of what was handed over."""
// one_finding_per = ["transfer"]
// evidence = ["transfer"]
// context = ["message"]
// sentence = "{service} handed over to {other_service} without {person}"
// remedy = "a row showing a handover of {person} from {service} to {other_service}"
MATCH (t:Transfer {case_key: $case_key})-[:TRANSFER_FROM]->(f)
MATCH (t)-[:LEFT_OUT]->(left_person:Person)
OPTIONAL MATCH (t)-[:TRANSFER_TO]->(r)
OPTIONAL MATCH (t)-[:CONSISTS_OF]->(m)
WITH t, f, r, m, left_person
RETURN t.id AS transfer,
  f.id AS service,
  r.id AS other_service,
  left_person.id AS person,
  m.id AS message,
  t.id AS when_row,
  CASE t.absence WHEN '' THEN 'stated' ELSE t.absence END AS strength
ORDER BY transfer, service, other_service, person, message
