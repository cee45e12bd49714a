// A step that was agreed and is stated not to have been done
//
// question = "What was agreed and not done?"
// rule = """
// A service or worker was to take a step that had been agreed or advised, and a source states that it was not taken. It does not fire
// where an attempt by the same service to reach the people concerned came to nothing, or where a later decision, with its grounds, put
// another course in place of the one agreed."""
// one_finding_per = ["action"]
// evidence = ["action"]
// context = ["agreed_row", "reason_row"]
// remedy = "a row showing that it was done, or the reason for which it was not"
// [sentences]
// "plain" = "{says} {service} did not do what had been agreed: {what}"
// "told" = "{says} {service} did not do what had been agreed: {what}. Also on record: {reason}"
MATCH (a:Action {case_key: $case_key})-[:OWNED_BY]->(o:Service|Practitioner|Agency|Party)
WHERE a.status = 'not-done' AND a.strength <> 'example'
  AND (a.agreed_when <> '' OR EXISTS { MATCH (a)-[:AGREED_AT]->(:Meeting|Contact|Communication|Decision|Plan) })
  AND NOT EXISTS { MATCH (family:Party {case_key: $case_key})-[:POSSIBLY_MEANS]->(:Person) WHERE family.id = o.id }
  AND NOT EXISTS {
    MATCH (a)-[:AGREED_AT]->(earlier:Decision)<-[:REVIEWS]-(later:Decision)-[:RELIED_ON]->(:Information|Service)
    WHERE later.absence = '' AND later.earliest < a.latest
  }
  AND NOT EXISTS {
    MATCH (a)-[:ABOUT]->(:Person)<-[:SOUGHT]-(k:Contact)-[:CONTACT_BY]->(by:Service|Practitioner)
    WHERE by.id = o.id AND k.absence = '' AND k.outcome IN ['no-access', 'declined', 'did-not-attend', 'was-not-brought']
      AND k.earliest < a.latest AND a.earliest < k.latest AND NOT (a)-[:TOWARDS]->(:Service)
  }
OPTIONAL MATCH (a)-[:ABOUT]->(p:Person)
OPTIONAL MATCH (a)-[:AGREED_AT]->(g:Meeting|Contact|Communication|Decision|Plan)
OPTIONAL MATCH (a)-[:TOWARDS]->(r:Service|Practitioner|Agency|Party)
OPTIONAL MATCH (a)-[:TOWARDS]->(:Service|Practitioner|Agency|Party)<-[:DECIDED_BY]-(d:Decision)
WHERE d.absence = '' AND d.kind IN ['decline', 'no-action', 'other'] AND d.earliest < a.latest AND a.earliest < d.latest
  AND EXISTS { MATCH (d)-[:ABOUT]->(:Person)<-[:ABOUT]-(same:Action) WHERE same.id = a.id }
RETURN a.id AS action,
  o.id AS service,
  r.id AS other_service,
  p.id AS person,
  a.what AS what,
  g.id AS agreed_row,
  d.id AS reason_row,
  d.what AS reason,
  a.strength AS strength,
  CASE WHEN d.id IS NULL THEN 'plain' ELSE 'told' END AS wording
ORDER BY action, service, other_service, person, agreed_row, reason_row
