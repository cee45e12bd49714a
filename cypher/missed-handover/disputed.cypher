// A handover that was refused or disputed
//
// question = "Which handovers were turned down, or fought over?"
// rule = """
// Responsibility was to pass, and a source states that the receiver refused it or that the two did not agree who was responsible; and no row shows that it was settled
// between the two."""
// one_finding_per = ["transfer"]
// evidence = ["transfer"]
// context = ["message"]
// remedy = "a row showing that {other_service} accepted responsibility, or that the matter was settled"
// [sentences]
// "both" = "{says} {other_service} and {service} did not agree that responsibility for {person} was to pass"
// "declined" = "{says} {other_service} did not take on responsibility for {person} from {service}"
// "one" = "{says} the passing on of {person} by {service} was refused or disputed"
MATCH (t:Transfer {case_key: $case_key})-[:TRANSFER_FROM]->(f:Service|Practitioner|Agency|Party|Person), (t)-[:CONCERNS]->(p:Person)
WHERE t.state IN ['declined', 'disputed'] AND t.responsibility <> 'ambiguous' AND t.absence = ''
  AND NOT EXISTS {
    MATCH (later:Transfer)-[:CONCERNS]->(p)
    WHERE later.state IN ['made', 'accepted'] AND later.absence = '' AND later.latest >= t.latest AND later.id <> t.id
      AND later.sender = t.sender AND later.receiver = t.receiver
  }
OPTIONAL MATCH (t)-[:TRANSFER_TO]->(r:Service|Practitioner|Agency|Party|Person)
OPTIONAL MATCH (t)-[:CONSISTS_OF]->(m:Communication|Meeting)
RETURN t.id AS transfer,
  f.id AS service,
  r.id AS other_service,
  p.id AS person,
  m.id AS message,
  t.strength AS strength,
  CASE WHEN r.id IS NULL THEN 'one' WHEN t.state = 'declined' THEN 'declined' ELSE 'both' END AS wording
ORDER BY transfer, service, other_service, person, message
