// No action for the sole reason that somebody did not engage
//
// subtype = "no-action"
// question = "Where did a service take no action because somebody did not engage?"
// rule = """
// A service did nothing further, or ended its work, and all on which this is recorded as resting is that the person did not engage or missed
// appointments; and no row shows that it had assessed the person before."""
// one_finding_per = ["decision"]
// evidence = ["decision"]
// context = ["reason"]
// sentence = "{says} {service} took no further action about {person}: {what}. The only ground on record: {reason}"
// remedy = "an assessment by {service} before the decision, or a row showing what else it rested on"
MATCH (d:Decision {case_key: $case_key})-[:BY_SERVICE]->(s:Service), (d)-[:ABOUT]->(p:Person), (d)-[:RELIED_ON]->(g:Information)-[:ABOUT]->(p)
WHERE d.kind IN ['no-action', 'close'] AND d.absence = '' AND d.threshold = '' AND d.strength <> 'example'
  AND NOT EXISTS { MATCH (d)-[:RELIED_ON]->(:Service|Area) }
  AND NOT EXISTS {
    MATCH (d)-[:RELIED_ON]->(ground:Information)
    WHERE none(topic IN ground.topics WHERE topic IN ['engagement', 'missed-appointments']) OR ground.bears = 'protective'
  }
  AND NOT EXISTS {
    MATCH (a:Plan {case_key: $case_key})-[:BY_SERVICE]->(by:Service), (a)-[:COVERED]->(who:Person)
    WHERE by.id = s.id AND who.id = p.id AND a.absence = '' AND a.type = 'assessment' AND a.earliest < d.latest
  }
RETURN d.id AS decision,
  s.id AS service,
  p.id AS person,
  g.id AS reason,
  d.what AS what,
  d.strength AS strength
ORDER BY decision, service, person, reason
