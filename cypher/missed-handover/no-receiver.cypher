// A handover with nobody to receive it, or no agreed way to make it
//
// question = "Where was there nobody to hand over to?"
// rule = """
// Responsibility was to pass, and a source states that nobody took it on, or that there was no agreed way of passing it. Where no receiver is named it gives
// way to a row which states that the same sender handed the same person over within that time; a row that only implies this, or whose dates leave it open, makes it
// possible, and so does one that names the same receiver."""
// one_finding_per = ["transfer"]
// evidence = ["transfer"]
// context = ["message", "other_row"]
// remedy = "a row naming who took responsibility after {service}"
// [sentences]
// "both" = "{says} nobody at {other_service} took on responsibility for {person} from {service}"
// "named" = "{says} {other_service} did not take on responsibility for {person} from {service}"
// "route" = "{says} there was no agreed way of passing responsibility for {person} from {service} to {other_service}"
// "way" = "{says} there was no agreed way of passing on responsibility for {person} from {service}"
// "workers" = "{says} nobody took on the work with {person} when it passed on ({service})"
// "one" = "{says} there was nobody to whom {service} could hand over {person}"
MATCH (t:Transfer {case_key: $case_key})-[:TRANSFER_FROM]->(f:Service|Practitioner|Agency|Party|Person), (t)-[:CONCERNS]->(p:Person)
WHERE t.state IN ['no-receiver', 'no-route'] AND t.absence = ''
  AND NOT EXISTS {
    MATCH (other:Transfer)-[:CONCERNS]->(p)
    WHERE t.state = 'no-receiver' AND t.receiver = '' AND other.sender = t.sender AND other.id <> t.id
      AND other.state IN ['made', 'accepted'] AND other.absence = '' AND other.strength = 'stated'
      AND other.earliest >= t.earliest AND other.latest <= t.latest
  }
OPTIONAL MATCH (t)-[:TRANSFER_TO]->(r:Service|Practitioner|Agency|Party|Person)
OPTIONAL MATCH (t)-[:CONSISTS_OF]->(m:Communication|Meeting)
OPTIONAL MATCH (made:Transfer {case_key: $case_key})-[:CONCERNS]->(p)
WHERE t.state = 'no-receiver' AND (t.receiver = '' OR made.receiver = t.receiver) AND made.sender = t.sender AND made.id <> t.id
  AND made.state IN ['made', 'accepted'] AND made.absence = '' AND made.earliest < t.latest AND t.earliest < made.latest
RETURN t.id AS transfer,
  f.id AS service,
  r.id AS other_service,
  p.id AS person,
  m.id AS message,
  made.id AS other_row,
  t.strength AS strength,
  CASE WHEN made.id IS NULL THEN '' ELSE 'that the same sender handed them over at that time is on record' END AS doubt,
  CASE WHEN t.state = 'no-route' THEN CASE WHEN r.id IS NULL THEN 'way' ELSE 'route' END
    WHEN r.id IS NULL AND t.kind = 'practitioner' THEN 'workers' WHEN r.id IS NULL THEN 'one'
    WHEN r.row_type IN ['Service', 'Agency'] THEN 'both' ELSE 'named' END AS wording
ORDER BY transfer, service, other_service, person, message, other_row
