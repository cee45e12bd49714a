// A need that was still open when the work for it ended
//
// question = "Which needs were still open when a plan or a service's work ended?"
// rule = """
// A decision closed, ended or stepped down the work with somebody, or did not take it on, and a source states that a need was outstanding
// at that decision. Who had identified the need is shown; where this is not said the finding is only possible."""
// one_finding_per = ["decision"]
// evidence = ["need", "decision"]
// sentence = "{says} needs were still open when this was decided: {what_decided}. Open then: {what}"
// remedy = "a row showing that the need was met, or which service took it on"
MATCH (n:Need {case_key: $case_key})-[:OUTSTANDING_AT]->(d:Decision), (n)-[:NEED_OF]->(p:Person)
WHERE n.status IN ['outstanding', 'open'] AND n.absence = '' AND d.absence = '' AND n.strength <> 'example' AND d.strength <> 'example'
  AND (d.kind IN ['close', 'step-down', 'discharge', 'decline', 'no-action'] OR EXISTS { MATCH (d)-[:STEPS_DOWN]->(:Involvement|Plan) } OR EXISTS { MATCH (d)-[:`ENDS`]->(:Involvement|Plan) })
MATCH (d)-[:DECIDED_BY]->(s:Service|Practitioner|Agency|Party)
OPTIONAL MATCH (n)-[:IDENTIFIED_BY]->(o:Person|Service|Practitioner|Agency|Party)
RETURN d.id AS decision,
  n.id AS need,
  p.id AS person,
  s.id AS service,
  d.what AS what_decided,
  n.what AS what,
  CASE WHEN d.strength = 'stated' THEN n.strength ELSE d.strength END AS strength,
  CASE WHEN o.id IS NULL THEN 'who had identified the need is not said' ELSE '' END AS doubt
ORDER BY decision, need, person, service, doubt
