// A handover with nobody to receive it, or no agreed way to make it
//
// question = "Where was there nobody to hand over to?"
// rule = """
// Responsibility was to pass, and a source states that nobody took it on, or that there was no agreed way of passing it."""
// one_finding_per = ["transfer"]
// evidence = ["transfer"]
// context = ["message"]
// remedy = "a row naming who took responsibility after {service}"
// [sentences]
// "both" = "{says} there was nobody at {other_service} to take on responsibility for {person} from {service}"
// "route" = "{says} there was no agreed way of passing responsibility for {person} from {service} to {other_service}"
// "way" = "{says} there was no agreed way of passing on responsibility for {person} from {service}"
// "workers" = "{says} no one worker took responsibility for {person} ({service})"
// "one" = "{says} nobody took on responsibility for {person} from {service}"
MATCH (t:Transfer {case_key: $case_key})-[:TRANSFER_FROM]->(f:Service|Practitioner|Agency|Party|Person), (t)-[:CONCERNS]->(p:Person)
WHERE t.state IN ['no-receiver', 'no-route'] AND t.absence = ''
OPTIONAL MATCH (t)-[:TRANSFER_TO]->(r:Service|Practitioner|Agency|Party|Person)
OPTIONAL MATCH (t)-[:CONSISTS_OF]->(m:Communication|Meeting)
RETURN t.id AS transfer,
  f.id AS service,
  r.id AS other_service,
  p.id AS person,
  m.id AS message,
  t.strength AS strength,
  CASE WHEN t.state = 'no-route' THEN CASE WHEN r.id IS NULL THEN 'way' ELSE 'route' END
    WHEN r.id IS NULL AND t.kind = 'practitioner' THEN 'workers' WHEN r.id IS NULL THEN 'one' ELSE 'both' END AS wording
ORDER BY transfer, service, other_service, person, message
