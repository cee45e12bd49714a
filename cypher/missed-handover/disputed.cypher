// A handover that was refused or disputed
//
// question = "Which handovers were turned down, or fought over?"
// rule = """
// Responsibility was to pass, and a source states that the receiver refused it or that the two did not agree who was responsible; and no row shows that it was settled
// between the two. What was first in dispute and then refused is told once."""
// one_finding_per = ["transfer"]
// evidence = ["transfer", "dispute"]
// context = ["message"]
// remedy = "a row showing that {other_service} accepted responsibility, or that the matter was settled"
// [sentences]
// "both" = "{says} {other_service} and {service} did not agree that responsibility for {person} was to pass"
// "declined" = "{says} {other_service} did not take on responsibility for {person} from {service}"
// "both declined" = "{says} {other_service} and {service} did not agree that responsibility for {person} was to pass, and that {other_service} did not take it on"
// "one" = "{says} the passing on of {person} by {service} was refused or disputed"
MATCH (t:Transfer {case_key: $case_key})-[:TRANSFER_FROM]->(f:Service|Practitioner|Agency|Party|Person), (t)-[:CONCERNS]->(p:Person)
WHERE t.state IN ['declined', 'disputed'] AND t.responsibility <> 'ambiguous' AND t.absence = ''
  AND NOT EXISTS {
    MATCH (later:Transfer)-[:CONCERNS]->(p)
    WHERE later.state IN ['made', 'accepted'] AND later.absence = '' AND later.latest >= t.latest AND later.id <> t.id
      AND later.sender = t.sender AND later.receiver = t.receiver
  }
  AND NOT EXISTS {
    MATCH (refused:Transfer)-[:CONCERNS]->(p)
    WHERE t.state = 'disputed' AND refused.state = 'declined' AND refused.responsibility <> 'ambiguous' AND refused.absence = ''
      AND refused.sender = t.sender AND refused.receiver = t.receiver AND t.receiver <> '' AND refused.strength = t.strength
      AND refused.earliest < t.latest AND t.earliest < refused.latest
  }
OPTIONAL MATCH (t)-[:TRANSFER_TO]->(r:Service|Practitioner|Agency|Party|Person)
OPTIONAL MATCH (t)-[:CONSISTS_OF]->(m:Communication|Meeting)
OPTIONAL MATCH (fought:Transfer {case_key: $case_key})-[:CONCERNS]->(p)
WHERE t.state = 'declined' AND fought.state = 'disputed' AND fought.responsibility <> 'ambiguous' AND fought.absence = ''
  AND fought.sender = t.sender AND fought.receiver = t.receiver AND t.receiver <> '' AND fought.strength = t.strength
  AND fought.earliest < t.latest AND t.earliest < fought.latest
RETURN t.id AS transfer,
  f.id AS service,
  r.id AS other_service,
  p.id AS person,
  m.id AS message,
  fought.id AS dispute,
  t.strength AS strength,
  CASE WHEN r.id IS NULL THEN 'one' WHEN t.state = 'disputed' THEN 'both' WHEN fought.id IS NULL THEN 'declined' ELSE 'both declined' END AS wording
ORDER BY transfer, service, other_service, person, message, dispute
