// A need that was still open when the work for it ended
//
// question = "Which needs were still open when a plan or a service's work ended?"
// rule = """
// A decision closed, ended or stepped down the work with somebody, sent somebody home, or was to do nothing further, and a source states that a need was outstanding
// at that decision. That a service declined to take somebody on is not meant here: the need is then the very help that was not given; nor a need of the very plan that the decision ended. Where those who decided are named only in part, or it is not said who had identified the need the finding is only possible. That the family had turned down what was offered, if the decision, or the plan that was to meet the need, rested on that, is
// said with it. A need of which the source does not speak outright counts only where those named as deciding are named as having identified it, or, being named
// only in part, may be those who had."""
// one_finding_per = ["decision", "strength", "doubt"]
// evidence = ["need", "decision"]
// context = ["reason"]
// remedy = "a row showing that the need was met, or which service took it on"
// [sentences]
// "ended" = "{says} something was still needed when[, {part_strength},] this was decided: {what_decided}. Open then: {what}[. Also on record: {reason}]"
// "no-action" = "{says} something was still needed when[, {part_strength},] nothing more was done: {what_decided}. Open then: {what}[. Also on record: {reason}]"
MATCH (n:Need {case_key: $case_key})-[:OUTSTANDING_AT]->(d:Decision), (n)-[:NEED_OF]->(p:Person)
WHERE n.status IN ['outstanding', 'open'] AND n.absence = '' AND d.absence = '' AND n.strength <> 'example' AND d.strength <> 'example'
  AND (d.kind IN ['close', 'step-down', 'discharge', 'no-action'] OR EXISTS { MATCH (d)-[:STEPS_DOWN]->(:Involvement|Plan) } OR EXISTS { MATCH (d)-[:`ENDS`]->(:Involvement|Plan) })
  AND NOT EXISTS { MATCH (n)-[:ADDRESSED_BY]->(very:Plan)<-[:`ENDS`]-(by:Decision) WHERE by.id = d.id }
  AND (
    n.strength = 'stated'
    OR EXISTS { MATCH (n)-[:IDENTIFIED_BY]->(own:Service|Practitioner|Agency|Party)<-[:DECIDED_BY]-(by:Decision) WHERE by.id = d.id }
    OR EXISTS { MATCH (n)-[:IDENTIFIED_BY]->(own:Service|Practitioner)<-[:POSSIBLY_MEANS]-(:Party)<-[:DECIDED_BY]-(by:Decision) WHERE by.id = d.id }
  )
MATCH (d)-[:DECIDED_BY]->(s:Service|Practitioner|Agency|Party)
OPTIONAL MATCH (i:Information {case_key: $case_key})-[:ABOUT]->(who:Person)
WHERE who.id = p.id AND i.bears = 'risk' AND 'engagement' IN i.topics
  AND (EXISTS { MATCH (d)-[:RELIED_ON]->(i) } OR EXISTS { MATCH (n)-[:ADDRESSED_BY]->(:Plan)-[:RELIED_ON]->(i) })
OPTIONAL MATCH (n)-[:IDENTIFIED_BY]->(o:Person|Service|Practitioner|Agency|Party)
RETURN d.id AS decision,
  n.id AS need,
  p.id AS person,
  s.id AS service,
  d.what AS what_decided,
  n.what + ' (' + p.label + ')' AS what,
  i.id AS reason,
  n.strength AS strength,
  CASE WHEN d.strength IN ['stated', n.strength] THEN '' ELSE d.strength END AS part_strength,
  CASE WHEN o.id IS NULL THEN 'who had identified the need is not said' WHEN s.row_type = 'Party' THEN 'which services are meant is not stated in full' ELSE '' END AS doubt,
  CASE d.kind WHEN 'no-action' THEN 'no-action' ELSE 'ended' END AS wording
ORDER BY decision, need, person, service, reason, doubt
