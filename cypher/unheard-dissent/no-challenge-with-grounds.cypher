// Nobody challenged a decision although an earlier recommendation said otherwise
//
// subtype = "no-challenge"
// question = "Which decisions about a child were not challenged although there were grounds on record?"
// rule = """
// A source states, or found no evidence to the contrary, that somebody did not challenge a decision about a child; and a recommendation or a message that said otherwise before, or a meeting at which items were left unsaid, is recorded as grounds for one. What the same
// people had asked for and was refused, and their being relied on, is told by itself.
// It does not fire where the same people are also recorded as not agreeing with it."""
// one_finding_per = ["decision", "holder"]
// joined_over = [{columns = ["holder"], agree = ["decision", "strength", "part_strength"]}]
// evidence = ["position"]
// context = ["decision", "ground"]
// remedy = "a row showing a position of {holder} on the decision, or how it was answered"
// [sentences]
// "view" = "{says} {holder} did not challenge what was[, {part_strength},] decided about {child}: {what}. Another view was on record, from {of_another_view}"
// "meeting" = "{says} {holder} did not challenge what was[, {part_strength},] decided about {child}: {what}. Not all that was known had been said at the {ground}"
MATCH (o:Position {case_key: $case_key})-[:POSITION_ON]->(d:Decision)-[:ABOUT]->(c:Person), (o)-[:POSITION_OF]->(h:Service|Practitioner|Agency|Party)
WHERE o.stance = 'no-challenge' AND o.strength <> 'example' AND d.absence = '' AND d.strength <> 'example' AND c.stage = 'child'
  AND NOT EXISTS {
    MATCH (d)<-[:POSITION_ON]-(spoke:Position)-[:POSITION_OF]->(own:Service|Practitioner|Agency|Party)
    WHERE own.id = h.id AND spoke.stance = 'against' AND spoke.absence = ''
  }
MATCH (o)-[:GROUNDS]->(g:Communication|Decision|Plan|Position|Meeting)
WHERE g.absence = '' AND g.strength <> 'example' AND g.earliest < d.latest
  AND (g.row_type <> 'Meeting' OR EXISTS { MATCH (unsaid:Meeting {case_key: $case_key})-[:LEFT_UNSAID]->(:Information) WHERE unsaid.id = g.id })
  AND NOT EXISTS {
    MATCH (own:Communication {case_key: $case_key})-[:SENT_BY]->(f:Service|Practitioner|Agency|Party), (own)-[:ABOUT]->(same:Person)
    WHERE own.id = g.id AND same.id = c.id AND own.kind IN ['referral', 'request', 'escalation'] AND d.kind IN ['decline', 'no-action', 'close']
      AND (any(place IN own.places WHERE place IN d.places) OR (own.status = 'declined' AND (EXISTS { MATCH (own)-[:SENT_TO]->(:Service|Practitioner|Agency|Party)<-[:DECIDED_BY]-(by:Decision) WHERE by.id = d.id }
      OR EXISTS { MATCH (own)-[:SENT_TO]->(r:Service|Practitioner), (d)-[:BY_SERVICE]->(s:Service) WHERE r.id = s.id OR EXISTS { MATCH (r)-[:WORKS_FOR]->(s) } })))
      AND (f.id = h.id OR EXISTS { MATCH (f)-[:WORKS_FOR]->(unit:Service) WHERE unit.id = h.id })
  }
  AND NOT EXISTS {
    MATCH (d)-[:RELIED_ON]->(cover:Service)
    WHERE cover.id = h.id OR EXISTS { MATCH (w:Practitioner {case_key: $case_key})-[:WORKS_FOR]->(unit:Service) WHERE w.id = h.id AND unit.id = cover.id }
  }
OPTIONAL MATCH (g)-[:SENT_BY|DECIDED_BY|MADE_BY|POSITION_OF]->(f:Service|Practitioner|Agency|Party)
OPTIONAL MATCH (d)-[:BY_SERVICE]->(s:Service)
RETURN d.id AS decision,
  o.id AS position,
  h.id AS holder,
  c.id AS child,
  s.id AS service,
  g.id AS ground,
  d.what AS what,
  f.id AS of_another_view,
  o.strength AS strength,
  CASE WHEN d.strength IN ['stated', o.strength] THEN '' ELSE d.strength END AS part_strength,
  CASE WHEN g.strength = 'stated' THEN '' ELSE 'what gave the grounds is not stated outright' END AS doubt,
  CASE g.row_type WHEN 'Meeting' THEN 'meeting' ELSE 'view' END AS wording
ORDER BY decision, position, holder, child, service, ground, of_another_view
