// A step that was agreed without its being said who, how or by when
//
// question = "What was agreed without its being said who was to do it, how or by when?"
// rule = """
// A step was agreed, a source states that it was not said who was to take it, how or by when, and no row shows that it was taken. A step left open at a
// review that found no progress is another finding. That it was
// not taken rests on there being no such row, so the finding is only possible, unless the source states it. Where somebody saw the person after it and noted something on what had been
// found when it was agreed, that is told instead."""
// one_finding_per = ["action"]
// evidence = ["action", "agreed_row"]
// context = ["event", "seen_row"]
// remedy = "a row showing that it was done"
// [sentences]
// "met" = "{says} something was to be done without its being said in full who was to do it, how or by when: {what}. Also on record: {other_service} looked at the same matter after it"
// "open" = "{says} something was to be done without its being said in full who was to do it, how or by when, and there is no record that it was done: {what}"
// "before" = "{says} something was to be done without its being said in full who was to do it, how or by when, and there is no record that it was done before this: {event}. To be done: {what}"
// "not-done" = "{says} something was to be done without its being said in full who was to do it, how or by when, and was not done: {what}"
MATCH (a:Action {case_key: $case_key})
WHERE a.unspecified AND a.status IN ['unknown', 'not-done'] AND a.strength <> 'example'
  AND NOT EXISTS { MATCH (a)-[:OWNED_BY]->(:Person) }
  AND NOT EXISTS {
    MATCH (a)-[:ABOUT]->(:Person)<-[:ABOUT]-(stuck:Plan {case_key: $case_key})
    WHERE stuck.progress = 'none' AND stuck.absence = '' AND EXISTS {
      MATCH (same:Action {case_key: $case_key})-[:AGREED_AT]->(review:Meeting|Decision)
      WHERE same.id = a.id AND review.edtf <> '' AND review.earliest < stuck.latest AND stuck.earliest < review.latest
    }
  }
OPTIONAL MATCH (a)-[:OWNED_BY]->(o:Service|Practitioner|Agency|Party)
OPTIONAL MATCH (a)-[:ABOUT]->(p:Person)
OPTIONAL MATCH (a)-[:AGREED_AT]->(g:Meeting|Contact|Communication|Decision|Plan)
OPTIONAL MATCH (a)-[:ABOUT]->(:Person)<-[:HARMED]-(e:Incident)
WHERE e.edtf <> '' AND EXISTS {
    MATCH (same:Action {case_key: $case_key})-[:AGREED_AT]->(at:Meeting|Contact|Communication|Decision|Plan)
    WHERE same.id = a.id AND at.edtf <> '' AND at.earliest < e.latest
  }
OPTIONAL MATCH (a)-[:ABOUT]->(:Person)<-[:SAW|SPOKE_TO]-(k:Contact)-[:BY_SERVICE]->(other:Service)
WHERE a.status = 'unknown' AND k.absence = '' AND k.id <> g.id AND k.earliest > g.earliest
  AND NOT EXISTS { MATCH (k)-[:SAW|SPOKE_TO]->(:Person)<-[:HARMED]-(hurt:Incident) WHERE hurt.edtf <> '' AND hurt.latest > g.earliest AND hurt.latest <= k.earliest }
  AND EXISTS {
    MATCH (same:Action {case_key: $case_key})-[:AGREED_AT]->(at:Contact)-[:OBSERVED]->(seen:Information), (again:Contact {case_key: $case_key})-[:OBSERVED]->(found:Information)
    WHERE same.id = a.id AND again.id = k.id AND at.id <> again.id AND any(topic IN found.topics WHERE topic IN seen.topics)
  }
RETURN a.id AS action,
  o.id AS service,
  other.id AS other_service,
  k.id AS seen_row,
  e.id AS event,
  p.id AS person,
  a.what AS what,
  g.id AS agreed_row,
  a.strength AS strength,
  CASE a.status WHEN 'unknown' THEN 'no-record' ELSE 'stated' END AS basis,
  CASE
    WHEN a.status <> 'unknown' THEN ''
    WHEN k.id IS NOT NULL THEN 'a later contact on the same matter is on record'
    ELSE 'that it was not done rests on there being no row'
  END AS doubt,
  CASE WHEN a.status <> 'unknown' THEN 'not-done' WHEN k.id IS NOT NULL THEN 'met' WHEN e.id IS NULL THEN 'open' ELSE 'before' END AS wording
ORDER BY action, service, other_service, event, person, agreed_row, seen_row
