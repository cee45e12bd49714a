// A message that asked for something and is stated to have had no reply
//
// question = "Which referrals and requests had no reply?"
// rule = """
// A message was sent, and a source states that it was not answered. An answer by anybody, at any time, keeps this from firing; so does its having been turned
// down, which is an answer."""
// one_finding_per = ["message"]
// evidence = ["message", "reply"]
// sentence = "{says} {service} did not reply to {other_service}, which had written or spoken to it about {person}"
// remedy = "a row showing a reply from {service} to {other_service}"
MATCH (m:Communication {case_key: $case_key})-[:SENT_BY]->(f:Service|Practitioner|Agency|Party)
MATCH (x:Communication)-[:ANSWERS]->(m), (x)-[:SENT_BY]->(r:Service|Practitioner|Agency|Party)
WHERE m.absence = '' AND NOT m.status IN ['attempted', 'declined'] AND x.absence <> '' AND x.strength <> 'example' AND m.strength <> 'example'
  AND NOT EXISTS { MATCH (m)<-[:ANSWERS]-(answer:Communication) WHERE answer.absence = '' AND NOT answer.status IN ['attempted', 'unanswered'] }
  AND NOT EXISTS {
    MATCH (m)<-[:LINK_TO]-(tie:Link {case_key: $case_key})
    WHERE tie.kind = 'answers' AND NOT EXISTS {
      MATCH (tie)-[:LINK_FROM]->(undone:Communication|Contact|Decision|Meeting|Plan|Involvement|Transfer|Action) WHERE undone.absence <> ''
    }
  }
OPTIONAL MATCH (m)-[:ABOUT]->(p:Person)
RETURN m.id AS message,
  r.id AS service,
  f.id AS other_service,
  p.id AS person,
  x.id AS reply,
  x.strength AS strength,
  CASE WHEN m.strength = 'stated' THEN '' ELSE 'that the message was sent is not stated outright' END AS doubt
ORDER BY message, service, other_service, person, reply
