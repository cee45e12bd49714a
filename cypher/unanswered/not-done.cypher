// A step that was to be taken and is stated not to have been
//
// question = "What was agreed, advised or asked for, and not done?"
// rule = """
// A service or worker was to take a step that had been agreed or advised, or was asked to, and a source states that it was not taken. Where somebody concerned was harmed after that,
// only that it had not been done by then is told. It does not fire where an attempt by the same service to reach the people concerned came to nothing (unless the step was
// to turn to another service), where the worker who was to take it was away or the service that was to take it had nobody for it at the time, or where a later
// decision, with its grounds, reviewed the one at which it was agreed. A step left to the family is not meant."""
// one_finding_per = ["action"]
// evidence = ["action", "agreed_row"]
// context = ["event", "reason_row"]
// remedy = "a row showing that it was done, or the reason for which it was not"
// [sentences]
// "asked" = "{says} this was asked of {service} and was not done: {what}[. Also on record: {reason}]"
// "before" = "{says} this was to be done by {service} and had not been done by the time of {event}: {what}[. Also on record: {reason}]"
// "plain" = "{says} this was to be done by {service} and was not done: {what}[. Also on record: {reason}]"
MATCH (a:Action {case_key: $case_key})-[:OWNED_BY]->(o:Service|Practitioner|Agency|Party)
WHERE a.status = 'not-done' AND a.strength <> 'example'
  AND (a.agreed_when <> '' OR EXISTS { MATCH (a)-[:AGREED_AT]->(:Meeting|Contact|Communication|Decision|Plan) })
  AND NOT EXISTS { MATCH (family:Party {case_key: $case_key})-[:POSSIBLY_MEANS]->(:Person) WHERE family.id = o.id }
  AND NOT EXISTS {
    MATCH (a)-[:AGREED_AT]->(earlier:Decision)<-[:REVIEWS]-(later:Decision)-[:RELIED_ON]->(:Information|Service|Area)
    WHERE later.absence = '' AND later.earliest < a.latest
  }
  AND NOT EXISTS {
    MATCH (a)-[:ABOUT]->(:Person)<-[:SOUGHT]-(k:Contact)-[:BY_SERVICE]->(by:Service)
    WHERE (by.id = o.id OR EXISTS { MATCH (o)-[:WORKS_FOR]->(by) }) AND k.absence = '' AND k.outcome IN ['no-access', 'declined', 'did-not-attend', 'was-not-brought']
      AND k.earliest < a.latest AND a.earliest < k.latest AND NOT (a)-[:TOWARDS]->(:Service)
  }
  AND NOT EXISTS {
    MATCH (away:Allocation {case_key: $case_key})-[:ALLOCATED]->(worker:Practitioner)
    WHERE worker.id = o.id AND away.state = 'absent' AND away.edtf <> '' AND a.edtf <> '' AND away.earliest < a.latest AND a.earliest < away.latest
  }
  AND NOT EXISTS {
    MATCH (full:ServiceState {case_key: $case_key})-[:STATE_OF]->(of:Service)
    WHERE of.id = o.id AND full.state IN ['out-of-capacity', 'decommissioned'] AND full.edtf <> '' AND a.edtf <> '' AND full.earliest < a.latest AND a.earliest < full.latest
  }
OPTIONAL MATCH (a)-[:ABOUT]->(p:Person)
OPTIONAL MATCH (a)-[:ABOUT]->(:Person)<-[:HARMED]-(e:Incident)
WHERE e.edtf <> '' AND EXISTS {
    MATCH (due:Action {case_key: $case_key})-[:AGREED_AT]->(at:Meeting|Contact|Communication|Decision|Plan)
    WHERE due.id = a.id AND at.edtf <> '' AND at.earliest < e.earliest
      AND NOT EXISTS {
        MATCH (due)-[:ABOUT]->(:Person)<-[:HARMED]-(sooner:Incident)
        WHERE sooner.edtf <> '' AND at.earliest < sooner.earliest AND sooner.earliest < e.earliest
      }
  }
OPTIONAL MATCH (asked:Communication)<-[:AGREED_AT]-(a)
WHERE asked.kind IN ['referral', 'request', 'check']
OPTIONAL MATCH (a)-[:AGREED_AT]->(g:Meeting|Contact|Communication|Decision|Plan)
OPTIONAL MATCH (a)-[:TOWARDS]->(r:Service|Practitioner|Agency|Party)
OPTIONAL MATCH (a)-[:TOWARDS]->(:Service|Practitioner|Agency|Party)<-[:DECIDED_BY]-(d:Decision)
WHERE d.absence = '' AND d.kind IN ['decline', 'no-action', 'other'] AND d.earliest < a.latest AND a.earliest < d.latest
  AND EXISTS { MATCH (d)-[:ABOUT]->(:Person)<-[:ABOUT]-(same:Action {case_key: $case_key}) WHERE same.id = a.id }
RETURN a.id AS action,
  o.id AS service,
  r.id AS other_service,
  p.id AS person,
  a.what AS what,
  g.id AS agreed_row,
  e.id AS event,
  d.id AS reason_row,
  d.what AS reason,
  a.strength AS strength,
  CASE WHEN asked.id IS NOT NULL THEN 'asked' WHEN e.id IS NOT NULL THEN 'before' ELSE 'plain' END AS wording
ORDER BY action, service, other_service, person, agreed_row, event, reason_row
