// A decision taken although somebody is recorded as not agreeing
//
// subtype = "overruled"
// question = "Which decisions about a child were taken although somebody had not agreed?"
// rule = """
// Somebody is recorded as not agreeing with a decision about a child that stood. It does not fire where a later decision reviewed it and went another way;
// where one reviewed and confirmed it, this is said."""
// one_finding_per = ["decision"]
// joined_over = [{columns = ["holder"], agree = ["decision", "strength"]}]
// evidence = ["decision", "position", "review"]
// context = ["ground"]
// remedy = "a row showing how the position was answered"
// [sentences]
// "stood" = "{says} {holder} did not agree with what was decided about {child}, and it stood: {what}"
// "upheld" = "{says} {holder} did not agree with what was decided about {child}, and it was looked at again and upheld: {what}"
MATCH (o:Position {case_key: $case_key})-[:POSITION_ON]->(d:Decision)-[:ABOUT]->(c:Person), (o)-[:POSITION_OF]->(h:Service|Practitioner|Agency|Party)
WHERE o.stance = 'against' AND o.absence = '' AND o.strength <> 'example' AND d.absence = '' AND d.strength <> 'example' AND c.stage = 'child'
  AND NOT EXISTS { MATCH (d)-[:DECIDED_BY]->(own:Service|Practitioner|Agency|Party) WHERE own.id = h.id }
  AND NOT EXISTS {
    MATCH (d)<-[:REVIEWS]-(later:Decision)
    WHERE later.absence = '' AND later.kind <> 'continue' AND NOT (later)-[:CONFIRMS]->(d)
  }
OPTIONAL MATCH (d)<-[:REVIEWS]-(r:Decision)-[:CONFIRMS]->(d)
WHERE r.absence = ''
OPTIONAL MATCH (o)-[:GROUNDS]->(g:Information|Communication|Contact|Decision|Plan|Meeting)
OPTIONAL MATCH (d)-[:BY_SERVICE]->(s:Service)
RETURN d.id AS decision,
  o.id AS position,
  h.id AS holder,
  c.id AS child,
  s.id AS service,
  r.id AS review,
  g.id AS ground,
  d.what AS what,
  CASE WHEN d.strength = 'stated' THEN o.strength ELSE d.strength END AS strength,
  CASE WHEN r.id IS NULL THEN 'stood' ELSE 'upheld' END AS wording
ORDER BY decision, position, holder, child, service, review, ground
