// The same decision after each of several events
//
// question = "Where was each of several events answered by itself, with the level of help left as it was?"
// rule = """
// A decision to do nothing further, or to go on as before, is recorded as resting on a contact that stands for two or more of its kind."""
// one_finding_per = ["decision"]
// evidence = ["decision", "contact"]
// sentence = "{says} the level of help for {child} stayed as it was though {service} had seen {child} {times} times on this matter: {what}"
// remedy = "a row showing a step that took these events together"
MATCH (c:Contact {case_key: $case_key})<-[:LINK_TO]-(tie:Link)-[:LINK_FROM]->(d:Decision)-[:ABOUT]->(p:Person)<-[:SOUGHT]-(c)
WHERE tie.kind = 'relied-on' AND d.kind IN ['no-action', 'continue'] AND d.absence = '' AND d.strength <> 'example'
  AND c.absence = '' AND NOT c.count IN ['', '0', '1', 'unknown'] AND p.stage = 'child'
MATCH (c)-[:CONTACT_BY]->(s:Service|Practitioner|Agency|Party), (d)-[:DECIDED_BY]->(o:Service|Practitioner|Agency|Party)
RETURN d.id AS decision,
  c.id AS contact,
  p.id AS child,
  s.id AS service,
  o.id AS other_service,
  c.count AS times,
  d.what AS what,
  CASE WHEN c.strength = 'stated' THEN d.strength ELSE c.strength END AS strength
ORDER BY decision, contact, child, service, other_service
