// A passing on at adulthood with a need still open
//
// question = "Who passed to adult services, or into adult life, with a need that nobody had met?"
// rule = """
// Responsibility for somebody passed at adulthood, and, in a paragraph that speaks of it too, a source states that a need of theirs was outstanding at that time, when something that is coded ended or was decided. A decision of the one who had them until then to end the
// work is told with it, and so is what the one who had them from then on was to do for them and is not stated to be undone."""
// one_finding_per = ["transfer"]
// joined_over = [{columns = ["person"], agree = ["transfer"]}]
// evidence = ["transfer", "need"]
// context = ["ended_row", "step_row"]
// sentence = "{says} {person} passed from {service} to {other_service} at adulthood while this need was not met: {need}[. Also on record: {ended}][. Also on record: {support} (by {other_service})]"
// remedy = "a row showing that the need was met"
MATCH (t:Transfer {case_key: $case_key})-[:TRANSFER_FROM]->(f:Service|Practitioner|Agency|Party), (t)-[:TRANSFER_TO]->(r:Service|Practitioner|Agency|Party)
MATCH (t)-[:CONCERNS]->(p:Person)<-[:NEED_OF]-(n:Need)
WHERE t.kind = 'child-to-adult' AND t.state IN ['made', 'accepted'] AND t.absence = '' AND t.strength <> 'example'
  AND n.absence = '' AND n.status = 'outstanding' AND n.strength <> 'example' AND n.earliest < t.latest AND t.earliest < n.latest
  AND any(place IN n.places WHERE place IN t.places) AND EXISTS { MATCH (n)-[:OUTSTANDING_AT]->(:Decision|Plan|Involvement|Meeting|Transfer|Allocation) }
OPTIONAL MATCH (d:Decision)-[:DECIDED_BY]->(f)
WHERE d.absence = '' AND d.kind IN ['close', 'discharge'] AND d.earliest < t.latest AND t.earliest < d.latest AND EXISTS { MATCH (d)-[:ABOUT]->(p) }
OPTIONAL MATCH (step:Action)-[:OWNED_BY]->(r)
WHERE step.absence = '' AND step.status <> 'not-done' AND step.strength <> 'example' AND EXISTS { MATCH (step)-[:ABOUT]->(p) }
RETURN DISTINCT t.id AS transfer,
  f.id AS service,
  r.id AS other_service,
  p.id AS person,
  n.id AS need,
  coalesce(d.id, '') AS ended_row,
  coalesce(d.what, '') AS ended,
  coalesce(step.id, '') AS step_row,
  coalesce(step.what, '') AS support,
  CASE WHEN 'implied' IN [n.strength, t.strength] THEN 'implied'
    WHEN 'appears' IN [n.strength, t.strength] THEN 'appears'
    WHEN 'account' IN [n.strength, t.strength] THEN 'account'
    WHEN 'no-evidence' IN [n.strength, t.strength] THEN 'no-evidence'
    ELSE 'stated' END AS strength,
  n.starts_by - 1440 < t.ends_after + 1440 AND t.starts_by - 1440 < n.ends_after + 1440 AS certain
ORDER BY transfer, service, other_service, person, need, ended_row, step_row
