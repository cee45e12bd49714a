// The same decision after each of several events
//
// question = "Where was each of several events answered by itself, with the level of help left as it was?"
// rule = """
// A decision to do nothing further, or to go on as before, is recorded as resting on a contact that stands for two or more of its kind."""
// one_finding_per = ["decision"]
// evidence = ["decision", "contact"]
// sentence = "{says} the level of help was left as it was through {times} contacts of {service} with {child}: {what}"
// remedy = "a row showing a step that took these events together"
MATCH (tie:Link {case_key: $case_key})-[:LINK_TO]->(c:Contact), (tie)-[:LINK_FROM]->(d:Decision)
WHERE tie.kind = 'relied-on' AND d.kind IN ['no-action', 'continue'] AND d.absence = '' AND d.strength <> 'example'
  AND c.absence = '' AND NOT c.count IN ['', '0', '1', 'unknown']
MATCH (d)-[:ABOUT]->(p:Person), (c)-[:CONTACT_BY]->(s:Service|Practitioner|Agency|Party), (d)-[:DECIDED_BY]->(o:Service|Practitioner|Agency|Party)
WHERE p.stage = 'child' AND EXISTS { MATCH (c)-[:SOUGHT]->(same:Person) WHERE same.id = p.id }
RETURN d.id AS decision,
  c.id AS contact,
  p.id AS child,
  s.id AS service,
  o.id AS other_service,
  c.count AS times,
  d.what AS what,
  CASE WHEN c.strength = 'stated' THEN d.strength ELSE c.strength END AS strength
ORDER BY decision, contact, child, service, other_service
