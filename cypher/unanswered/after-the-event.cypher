// A step that was agreed and taken only after what it was to come before
//
// question = "What was agreed and done only after the next incident or decision?"
// rule = """
// A service or worker was to take a step about somebody; the step was taken, but only after an incident in which that person was harmed, or after
// the next decision by that service about that person to close or step down its work, to decline, to do nothing further, to go on as before or to send
// somebody home. A decision counts only where the dates put it between the two. Where they leave it open whether the incident was, it counts if it may have
// gone on after the agreement and may have begun before the step could; the finding is then only possible. A step late, but taken before either, is not
// meant here."""
// one_finding_per = ["action"]
// evidence = ["action", "agreed_row", "event"]
// remedy = "a row showing that it was done before then"
// [sentences]
// "incident" = "{says} {service} did what it was to do about {person} only after {event}: {what}"
// "decision" = "{says} {service} did what it was to do about {person} only after the next decision ({event}): {what}"
MATCH (a:Action {case_key: $case_key})-[:AGREED_AT]->(g:Meeting|Contact|Communication|Decision|Plan)
WHERE a.status IN ['done', 'part'] AND a.absence = '' AND a.strength <> 'example' AND a.edtf <> '' AND g.edtf <> ''
WITH a, g
MATCH (a)-[:ABOUT]->(p:Person)
WITH a, g, p
MATCH (e:Incident|Decision {case_key: $case_key})-[:HARMED|ABOUT]->(p)
WHERE e.edtf <> '' AND e.id <> g.id AND g.earliest < e.latest AND e.latest > g.latest AND e.earliest < a.earliest
WITH a, g, p, e
MATCH (a)-[:OWNED_BY]->(o:Service|Practitioner)
WITH a, g, p, e, o
WHERE e.row_type = 'Incident' OR EXISTS {
    MATCH (by:Service)<-[:BY_SERVICE]-(d:Decision {case_key: $case_key})
    WHERE d.id = e.id AND d.absence = '' AND d.strength <> 'example' AND d.kind IN ['close', 'no-action', 'decline', 'step-down', 'continue', 'discharge']
      AND g.latest <= d.earliest AND d.latest <= a.earliest AND (by.id = o.id OR EXISTS { MATCH (o)-[:WORKS_FOR]->(by) })
  }
RETURN a.id AS action,
  o.id AS service,
  p.id AS person,
  g.id AS agreed_row,
  e.id AS event,
  a.what AS what,
  a.strength AS strength,
  g.latest <= e.earliest AND e.latest <= a.earliest AS certain,
  CASE WHEN EXISTS { MATCH (weak:Decision {case_key: $case_key}) WHERE weak.id = e.id AND weak.strength <> 'stated' } THEN 'that the decision was taken is not stated outright' ELSE '' END AS doubt,
  CASE e.row_type WHEN 'Incident' THEN 'incident' ELSE 'decision' END AS wording
ORDER BY action, service, person, agreed_row, event
