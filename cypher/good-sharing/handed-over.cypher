// A handover that was made whole
//
// question = "Whose handover reached the service that took over?"
// rule = """
// Responsibility for somebody passed and was taken up, and a message to the new service, or a meeting that it attended, was part of it; no row says of this person
// that they, or anything about them, were left out, or that the handover was late, refused, in dispute or unclear; and it came before what the new service
// did next, or before an incident. Who was left out of the same handover is reported apart."""
// one_finding_per = ["transfer"]
// evidence = ["transfer", "message"]
// context = ["next_row"]
// sentence = "{says} {service} was in touch with {other_service} when it handed over {person}"
MATCH (t:Transfer {case_key: $case_key})-[whole:HANDED_WHOLE]->(p:Person)
MATCH (t)-[:TRANSFER_FROM]->(f:Service|Practitioner), (t)-[:TRANSFER_TO]->(r:Service|Practitioner)
WHERE t.strength <> 'example'
OPTIONAL MATCH (t)-[:CONSISTS_OF]->(m:Communication|Meeting)
WHERE m.absence = ''
RETURN t.id AS transfer,
  f.id AS service,
  r.id AS other_service,
  p.id AS person,
  m.id AS message,
  whole.next AS next_row,
  t.strength AS strength,
  whole.certain AS certain
ORDER BY transfer, service, other_service, person, message, next_row
