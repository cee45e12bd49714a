// Somebody did not agree, and the formal way of saying so is stated not to have been used
//
// question = "Who did not agree and did not use the formal route?"
// rule = """
// Somebody is recorded as not agreeing with a plan, decision, meeting or message about a child, and a source states that they sent no escalation about the same people
// at that time. Where it is open whether that time is meant the finding is only possible. What they did instead is shown."""
// one_finding_per = ["position"]
// evidence = ["position", "escalation"]
// context = ["expressed"]
// remedy = "an escalation by {holder}, or a row showing how the position was answered"
// [sentences]
// "elsewhere" = "{says} {holder} did not take a disagreement about {child} through the formal route to {service}, having raised it with {told}: {matter}[. That they did not agree: {part_strength}]"
// "unsaid" = "{says} {holder} did not take a disagreement about {child} through the formal route to {service}: {matter}[. That they did not agree: {part_strength}]"
MATCH (o:Position {case_key: $case_key})-[:POSITION_OF]->(h:Service|Practitioner|Agency|Party)<-[:SENT_BY]-(m:Communication)-[:ABOUT]->(c:Person)
MATCH (o)-[:POSITION_ON]->(x:Decision|Plan|Meeting|Communication)-[:ABOUT]->(same:Person)
WHERE same.id = c.id AND c.stage = 'child' AND o.stance = 'against' AND o.absence = '' AND o.strength <> 'example'
  AND m.kind = 'escalation' AND m.absence <> '' AND m.strength <> 'example' AND o.earliest < m.latest AND m.earliest < o.latest
MATCH (m)-[:SENT_TO]->(s:Service|Practitioner|Agency|Party)
OPTIONAL MATCH (o)-[:EXPRESSED_AT]->(e:Communication)-[:SENT_TO]->(r:Service|Practitioner|Agency|Party)
RETURN o.id AS position,
  m.id AS escalation,
  h.id AS holder,
  s.id AS service,
  c.id AS child,
  x.id AS matter,
  e.id AS expressed,
  r.id AS told,
  m.strength AS strength,
  CASE WHEN o.strength IN ['stated', m.strength] THEN '' ELSE o.strength END AS part_strength,
  m.edtf = '' OR (m.earliest <= o.earliest AND o.latest <= m.latest AND NOT m.edtf CONTAINS '[' AND NOT m.edtf CONTAINS '~') AS certain,
  CASE WHEN r.id IS NULL THEN 'unsaid' ELSE 'elsewhere' END AS wording
ORDER BY position, escalation, holder, service, child, matter, expressed, told
