// Work declined or closed without an assessment, with no reason on record
//
// question = "Where did a service decide not to act, with no assessment made and no reason on record?"
// rule = """
// A service declined to take somebody on, closed its work or did nothing further; a source states that the service made no assessment about that
// person at that time, in the same paragraph of the source; and no row shows on what the decision rested. A decision with its grounds, or with
// the threshold used, keeps this from firing; so do the grounds of another decision of that kind by the same service on the same date."""
// one_finding_per = ["decision", "part_strength"]
// evidence = ["decision", "assessment"]
// context = ["later", "message"]
// sentence = "{says} {service} decided this about {person}: {what}. No reason is on record. Not made then[, {part_strength}]: {assessment}[. Also on record: {later}]"
// remedy = "a row showing the assessment, or on what the decision rested"
MATCH (d:Decision {case_key: $case_key})-[:BY_SERVICE]->(s:Service)<-[:BY_SERVICE]-(a:Plan)-[:ABOUT]->(p:Person)<-[:ABOUT]-(d)
WHERE d.kind IN ['decline', 'close', 'no-action'] AND d.absence = '' AND d.threshold = '' AND d.strength <> 'example'
  AND a.type = 'assessment' AND a.absence <> '' AND a.strength <> 'example' AND a.earliest >= d.earliest AND a.latest <= d.latest
  AND d.edtf <> '' AND a.edtf <> '' AND any(place IN a.places WHERE place IN d.places)
  AND NOT EXISTS { MATCH (d)-[:RELIED_ON]->(:Information|Service|Area) }
  AND NOT EXISTS { MATCH (d)<-[:LINK_FROM]-(tie:Link) WHERE tie.kind = 'relied-on' }
  AND NOT EXISTS {
    MATCH (twin:Decision {case_key: $case_key})-[:RELIED_ON]->(:Information|Service|Area)
    WHERE twin.kind = d.kind AND twin.edtf = d.edtf AND EXISTS { MATCH (twin)-[:BY_SERVICE]->(same:Service) WHERE same.id = s.id }
  }
OPTIONAL MATCH (m:Communication)-[:SENT_TO]->(s)
WHERE m.kind = 'referral' AND m.absence = '' AND m.earliest < d.latest AND EXISTS { MATCH (m)-[:ABOUT]->(who:Person) WHERE who.id = p.id }
OPTIONAL MATCH (s)<-[:BY_SERVICE]-(made:Plan)-[:ABOUT]->(p)
WHERE made.type = 'assessment' AND made.absence = '' AND made.status <> 'not-made' AND made.edtf <> '' AND made.earliest > d.earliest AND made.latest > d.latest
  AND NOT EXISTS {
    MATCH (s)<-[:BY_SERVICE]-(sooner:Plan {case_key: $case_key})-[:ABOUT]->(p)
    WHERE sooner.type = 'assessment' AND sooner.absence = '' AND sooner.status <> 'not-made' AND sooner.earliest > d.earliest AND sooner.latest > d.latest AND sooner.earliest < made.earliest
  }
RETURN d.id AS decision,
  s.id AS service,
  p.id AS person,
  a.id AS assessment,
  made.id AS later,
  m.id AS message,
  d.what AS what,
  d.strength AS strength,
  CASE a.strength WHEN 'stated' THEN '' ELSE a.strength END AS part_strength,
  CASE a.strength WHEN 'no-evidence' THEN 'no-record' ELSE 'stated' END AS basis
ORDER BY decision, service, person, assessment, later, message
