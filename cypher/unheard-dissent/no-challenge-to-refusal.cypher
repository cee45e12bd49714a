// A service that had asked for help for a child and did not challenge the refusal
//
// subtype = "no-challenge"
// question = "Which services did not challenge a decision that ended their own referral?"
// rule = """
// A source states, or found no evidence to the contrary, that somebody did not challenge a decision about a child; and the decision did not take up, or closed, what the same people had themselves referred: those who decided had declined the referral, or
// the same paragraph tells of both, and the referral was or may have been before the decision.
// It does not fire where the same people are also recorded as not agreeing with it."""
// one_finding_per = ["decision", "holder"]
// joined_over = [{columns = ["holder"], agree = ["decision", "strength", "part_strength"]}]
// evidence = ["position"]
// context = ["decision", "ground"]
// sentence = "{says} {holder} did not challenge what was[, {part_strength},] decided about {child}: {what}. It had itself referred"
// remedy = "a row showing a position of {holder} on the decision, or how it was answered"
MATCH (o:Position {case_key: $case_key})-[:POSITION_ON]->(d:Decision)-[:ABOUT]->(c:Person), (o)-[:POSITION_OF]->(h:Service|Practitioner|Agency|Party)
WHERE o.stance = 'no-challenge' AND o.strength <> 'example' AND d.absence = '' AND d.strength <> 'example' AND c.stage = 'child'
  AND NOT EXISTS {
    MATCH (d)<-[:POSITION_ON]-(spoke:Position)-[:POSITION_OF]->(own:Service|Practitioner|Agency|Party)
    WHERE own.id = h.id AND spoke.stance = 'against' AND spoke.absence = ''
  }
WITH DISTINCT o, d, c, h
MATCH (g:Communication {case_key: $case_key})-[:SENT_BY]->(f:Service|Practitioner|Agency|Party), (g)-[:ABOUT]->(same:Person)
WHERE same.id = c.id AND g.kind IN ['referral', 'request', 'escalation'] AND g.absence = '' AND g.strength <> 'example' AND g.earliest < d.latest
  AND (any(place IN g.places WHERE place IN d.places) OR (g.status = 'declined' AND (EXISTS { MATCH (g)-[:SENT_TO]->(:Service|Practitioner|Agency|Party)<-[:DECIDED_BY]-(by:Decision) WHERE by.id = d.id }
      OR EXISTS { MATCH (g)-[:SENT_TO]->(r:Service|Practitioner), (d)-[:BY_SERVICE]->(s:Service) WHERE r.id = s.id OR EXISTS { MATCH (r)-[:WORKS_FOR]->(s) } })))
  AND d.kind IN ['decline', 'no-action', 'close'] AND (f.id = h.id OR EXISTS { MATCH (f)-[:WORKS_FOR]->(own:Service) WHERE own.id = h.id })
OPTIONAL MATCH (d)-[:BY_SERVICE]->(s:Service)
RETURN d.id AS decision,
  o.id AS position,
  h.id AS holder,
  c.id AS child,
  s.id AS service,
  g.id AS ground,
  d.what AS what,
  o.strength AS strength,
  CASE WHEN d.strength IN ['stated', o.strength] THEN '' ELSE d.strength END AS part_strength,
  CASE WHEN g.strength = 'stated' THEN '' ELSE 'that it had referred is not stated outright' END AS doubt,
  g.status = 'declined' OR g.latest <= d.earliest AS certain
ORDER BY decision, position, holder, child, service, ground
