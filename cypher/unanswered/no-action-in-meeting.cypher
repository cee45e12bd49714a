// What was said at a meeting and led to no step
//
// subtype = "no-action"
// question = "What was raised at a meeting and led to no step?"
// rule = """
// Items about somebody were said at a meeting, a source states that nothing was done about that person there, and no row shows on what this rested, or which
// threshold was used. It does not fire where another decision about that person was taken there, unless that too was to do nothing, without grounds; or where
// the decision reviews an earlier one."""
// one_finding_per = ["decision"]
// evidence = ["decision", "meeting"]
// sentence = "{says} no action followed there on what was[, {part_strength},] raised at the {meeting} about {person}: {item}"
// remedy = "a row showing what followed, or on what it rested that nothing did"
MATCH (d:Decision {case_key: $case_key})-[:TAKEN_AT]->(g:Meeting)-[:SAID]->(i:Information)-[:ABOUT]->(p:Person)<-[:ABOUT]-(d)
WHERE d.kind = 'no-action' AND d.absence = '' AND d.threshold = '' AND d.strength <> 'example' AND g.absence = '' AND g.strength <> 'example'
  AND NOT EXISTS { MATCH (d)-[:RELIED_ON]->(:Information|Service|Area) }
  AND NOT EXISTS { MATCH (d)<-[:LINK_FROM]-(tie:Link) WHERE tie.kind = 'relied-on' }
  AND NOT EXISTS { MATCH (d)-[:REVIEWS]->(:Decision) }
  AND NOT EXISTS {
    MATCH (g)<-[:TAKEN_AT]-(other:Decision)-[:ABOUT]->(same:Person)
    WHERE same.id = p.id AND other.id <> d.id AND other.absence = '' AND (other.kind <> 'no-action' OR EXISTS { MATCH (other)-[:RELIED_ON]->(:Information|Service|Area) })
  }
MATCH (d)-[:DECIDED_BY]->(s:Service|Practitioner|Agency|Party)
OPTIONAL MATCH (i)<-[:HELD]-(h:Service)
WHERE EXISTS { MATCH (d)-[:ABOUT]->(who:Person) WHERE who.id = p.id }
RETURN d.id AS decision,
  g.id AS meeting,
  s.id AS service,
  h.id AS other_service,
  p.id AS person,
  i.id AS item,
  d.strength AS strength,
  CASE WHEN g.strength IN ['stated', d.strength] THEN '' ELSE g.strength END AS part_strength
ORDER BY decision, meeting, service, other_service, person, item
