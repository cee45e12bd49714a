// A handover that left somebody out
//
// question = "Who was left out of a handover?"
// rule = """
// Responsibility for several people passed, and a source states that one of them was left out of what was handed over."""
// one_finding_per = ["transfer"]
// evidence = ["transfer"]
// context = ["message"]
// sentence = "{says} {service} handed over to {other_service} without {person}"
// remedy = "a row showing a handover of {person} from {service} to {other_service}"
MATCH (t:Transfer {case_key: $case_key})-[:TRANSFER_FROM]->(f:Service|Practitioner|Agency|Party), (t)-[:LEFT_OUT]->(p:Person)
WHERE t.absence = ''
OPTIONAL MATCH (t)-[:TRANSFER_TO]->(r:Service|Practitioner|Agency|Party)
OPTIONAL MATCH (t)-[:CONSISTS_OF]->(m:Communication|Meeting)
RETURN t.id AS transfer,
  f.id AS service,
  r.id AS other_service,
  p.id AS person,
  m.id AS message,
  t.strength AS strength
ORDER BY transfer, service, other_service, person, message
