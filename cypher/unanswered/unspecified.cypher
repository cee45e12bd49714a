// A step that was agreed without its being said who, how or by when
//
// question = "What was agreed without its being said who was to do it, how or by when?"
// rule = """
// A step was agreed, a source states that it was not said who was to take it, how or by when, and no row shows that it was taken. A step left open at a
// review that found no progress is another finding. That it was
// not taken rests on there being no such row, so the finding is only possible, unless the source states it."""
// one_finding_per = ["action"]
// evidence = ["action"]
// context = ["agreed_row", "event"]
// remedy = "a row showing that it was done"
// [sentences]
// "open" = "{says} something was agreed without it being clear who was to do it, how or by when, and there is no record that it was done: {what}"
// "before" = "{says} something was agreed without it being clear who was to do it, how or by when, and there is no record that it was done before this: {event}. Agreed: {what}"
// "not-done" = "{says} something was agreed without it being clear who was to do it, how or by when, and was not done: {what}"
MATCH (a:Action {case_key: $case_key})
WHERE a.unspecified AND a.status IN ['unknown', 'not-done'] AND a.strength <> 'example'
  AND NOT EXISTS { MATCH (a)-[:OWNED_BY]->(:Person) }
  AND NOT EXISTS {
    MATCH (a)-[:ABOUT]->(:Person)<-[:ABOUT]-(stuck:Plan)
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
RETURN a.id AS action,
  o.id AS service,
  e.id AS event,
  p.id AS person,
  a.what AS what,
  g.id AS agreed_row,
  a.strength AS strength,
  CASE a.status WHEN 'unknown' THEN 'no-record' ELSE 'stated' END AS basis,
  CASE a.status WHEN 'unknown' THEN 'that it was not done rests on there being no row' ELSE '' END AS doubt,
  CASE WHEN a.status <> 'unknown' THEN 'not-done' WHEN e.id IS NULL THEN 'open' ELSE 'before' END AS wording
ORDER BY action, service, event, person, agreed_row
