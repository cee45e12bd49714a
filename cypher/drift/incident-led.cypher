// A decision to do nothing further, or to go on as before, on several events of one kind
//
// question = "Where was it decided, on several events of one kind, to do nothing further or to go on as before?"
// rule = """
// A decision about a child to do nothing further, or to go on as before, is recorded as resting on a contact, meant for that child, that stands for two or more of its kind. Nothing is said
// of the level of help: a decision that raised it for the child, in that time or perhaps so, is told, and then the finding is only possible. Where all that was agreed at such a decision about the child, as far
// as coded, is on record as not done, or with a date of its own later than that of the decision, it is told as agreed, not as taken."""
// one_finding_per = ["decision"]
// evidence = ["decision", "contact"]
// context = ["raised", "agreed", "agreed_step"]
// sentence = "{says} there were {times} contacts of {service} with {child}. Decided or done on them[, {part_strength}]: {what}[. Also on record, in that time or perhaps so: {raised}][. Agreed, in that time or perhaps so: {agreed}; on record as not done, or done only later: {agreed_step}]"
// remedy = "a row showing a step that took these events together"
MATCH (tie:Link {case_key: $case_key})-[:LINK_TO]->(c:Contact), (tie)-[:LINK_FROM]->(d:Decision)
WHERE tie.kind = 'relied-on' AND d.kind IN ['no-action', 'continue'] AND d.absence = '' AND d.strength <> 'example'
  AND c.absence = '' AND NOT c.count IN ['', '0', '1', 'about 0', 'about 1', 'at least 0', 'at least 1', 'unknown'] AND NOT c.count STARTS WITH 'at most'
MATCH (d)-[:ABOUT]->(p:Person), (c)-[:CONTACT_BY]->(s:Service|Practitioner|Agency|Party), (d)-[:DECIDED_BY]->(o:Service|Practitioner|Agency|Party)
WHERE p.stage = 'child' AND EXISTS { MATCH (c)-[:SOUGHT]->(same:Person) WHERE same.id = p.id }
WITH d, c, p, s, o
OPTIONAL MATCH (p)<-[:ABOUT]-(up:Decision {case_key: $case_key})
WHERE up.kind IN ['open', 'step-up'] AND up.absence = '' AND up.strength <> 'example' AND up.edtf <> ''
  AND ((up.earliest < c.latest AND c.earliest < up.latest) OR (up.earliest < d.latest AND d.earliest < up.latest))
WITH d, c, p, s, o, coalesce(up.id, '') AS step
OPTIONAL MATCH (at:Decision {case_key: $case_key})-[undone:AGREED_ONLY]->(late:Action)
WHERE at.id = step AND undone.person = p.id
RETURN d.id AS decision,
  c.id AS contact,
  p.id AS child,
  s.id AS service,
  o.id AS other_service,
  CASE WHEN late IS NULL THEN step ELSE '' END AS raised,
  CASE WHEN late IS NULL THEN '' ELSE step END AS agreed,
  coalesce(late.id, '') AS agreed_step,
  c.count AS times,
  d.what AS what,
  c.strength AS strength,
  CASE d.strength WHEN 'stated' THEN '' ELSE d.strength END AS part_strength,
  step = '' AS certain
ORDER BY decision, contact, child, service, other_service, raised, agreed, agreed_step
