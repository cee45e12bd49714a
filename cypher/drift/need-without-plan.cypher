// A need of a child's, identified, for which there was no plan over a time before a step was taken
//
// subtype = "stated-late"
// question = "Which needs of a child had no plan over a time?"
// rule = """
// Somebody had identified a need of a child's that is stated as outstanding; the same paragraph states that there was no plan for the child over a time;
// and a decision of the
// same service that raised the level of help for the child came only afterwards. If the child was harmed in between, it is another finding."""
// one_finding_per = ["absent"]
// evidence = ["absent", "need"]
// context = ["step"]
// sentence = "{says} there was none of this for {child} over a time: {absent}. Identified by {identified_by}: {what}. Later: {step}"
// remedy = "a row showing an earlier plan for {child}"
MATCH (a:Plan {case_key: $case_key})-[:DID_NOT_COVER]->(c:Person)
WHERE a.absence <> '' AND a.type = 'plan' AND a.strength <> 'example' AND a.edtf <> '' AND a.starts_by <= a.ends_after AND c.stage = 'child'
WITH a, c
MATCH (c)<-[:NEED_OF]-(n:Need)-[:IDENTIFIED_BY]->(o:Service|Practitioner|Agency|Party)
WHERE n.status = 'outstanding' AND n.absence = '' AND n.strength <> 'example'
  AND n.earliest < a.latest AND a.earliest < n.latest AND any(place IN n.places WHERE place IN a.places)
WITH a, c, n, o
MATCH (a)-[:BY_SERVICE]->(s:Service)<-[:BY_SERVICE]-(d:Decision)
WHERE d.absence = '' AND d.kind IN ['open', 'step-up'] AND d.edtf <> '' AND a.latest < d.latest AND a.earliest < d.earliest
  AND EXISTS { MATCH (d)-[:ABOUT]->(same:Person) WHERE same.id = c.id }
  AND NOT EXISTS { MATCH (c)<-[:HARMED]-(i:Incident) WHERE i.edtf <> '' AND i.latest > a.earliest AND i.earliest < d.latest }
RETURN a.id AS absent,
  n.id AS need,
  c.id AS child,
  o.id AS identified_by,
  s.id AS service,
  d.id AS step,
  n.what AS what,
  CASE WHEN n.strength = 'stated' THEN a.strength ELSE n.strength END AS strength,
  a.latest <= d.earliest AS certain
ORDER BY absent, need, child, identified_by, service, step
