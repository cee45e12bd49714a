// A decision taken although somebody is recorded as not agreeing
//
// subtype = "overruled"
// question = "Which decisions about a child were taken although somebody had not agreed?"
// rule = """
// Somebody is recorded as not agreeing with a decision about a child that stood. It does not fire where a later decision reviewed it and went another way, where those who did not agree are named
// among those who took it, or where they declined it by a decision of their own at that time, told in the same paragraph.
// Where one reviewed and confirmed it, a position that may have been taken after the decision is told by itself, as one upon which it was looked at again and upheld;
// of a position taken by the time of the decision the later review is only said with it. That the position may go back to before the decision is said, and so is that those who held it did not challenge it, where a source says so,
// as strongly as it does."""
// one_finding_per = ["decision", "wording", "holder"]
// joined_over = [{columns = ["holder"], agree = ["decision", "strength", "part_strength"]}]
// evidence = ["stood", "position", "review"]
// context = ["decision", "ground", "upheld_by", "silence"]
// remedy = "a row showing how the position was answered"
// [sentences]
// "before" = "{says} {holder} had not agreed, by then or before, with what was[, {part_strength},] decided about {child}, and it stood: {what}[. Also on record, later: {upheld_by}]"
// "unvoiced" = "{says} {holder} did not agree with what was decided about {child}, and is stated not to have challenged it: {what}"
// "stood" = "{says} {holder} did not agree with what was[, {part_strength},] decided about {child}, and it stood: {what}[. Also on record, later: {upheld_by}]"
// "upheld" = "{says} {holder} did not agree with what was decided about {child}, and[, {part_strength},] it was looked at again and upheld: {what}"
// "unvoiced, less surely" = "{says} {holder} did not agree with what was decided about {child}, and[, {part_strength},] did not challenge it: {what}"
MATCH (o:Position {case_key: $case_key})-[:POSITION_ON]->(d:Decision)-[:ABOUT]->(c:Person), (o)-[:POSITION_OF]->(h:Service|Practitioner|Agency|Party)
WHERE o.stance = 'against' AND o.absence = '' AND o.strength <> 'example' AND d.absence = '' AND d.strength <> 'example' AND c.stage = 'child'
  AND NOT EXISTS { MATCH (d)-[:DECIDED_BY]->(own:Service|Practitioner|Agency|Party) WHERE own.id = h.id }
  AND NOT EXISTS {
    MATCH (d)<-[:REVIEWS]-(later:Decision)
    WHERE later.absence = '' AND later.kind <> 'continue' AND NOT (later)-[:CONFIRMS]->(d)
  }
  AND NOT EXISTS {
    MATCH (h)<-[:DECIDED_BY|BY_SERVICE]-(own:Decision)-[:ABOUT]->(c)
    WHERE own.kind = 'decline' AND own.absence = '' AND own.earliest < d.latest AND d.earliest < own.latest AND any(place IN own.places WHERE place IN o.places OR place IN d.places)
  }
OPTIONAL MATCH (d)<-[:REVIEWS]-(r:Decision)-[:CONFIRMS]->(d)
WHERE r.absence = '' AND r.strength <> 'example'
OPTIONAL MATCH (h)<-[:POSITION_OF]-(silent:Position)-[:POSITION_ON]->(d)
WHERE silent.stance = 'no-challenge' AND silent.strength <> 'example'
OPTIONAL MATCH (o)-[:GROUNDS]->(g:Information|Communication|Contact|Decision|Plan|Meeting)
OPTIONAL MATCH (d)-[:BY_SERVICE]->(s:Service)
WITH d, o, h, c, s, r, g, silent, silent.id IS NOT NULL AS unvoiced, silent.id IS NULL AND r.id IS NOT NULL AND o.latest > d.latest AS after
WITH d, o, h, c, s, r, g, silent, unvoiced, after, CASE WHEN unvoiced THEN silent.strength WHEN after THEN r.strength ELSE d.strength END AS second
RETURN d.id AS decision,
  CASE WHEN after THEN '' ELSE d.id END AS stood,
  o.id AS position,
  h.id AS holder,
  c.id AS child,
  s.id AS service,
  CASE WHEN after THEN r.id ELSE '' END AS review,
  CASE WHEN after THEN '' ELSE r.id END AS upheld_by,
  g.id AS ground,
  silent.id AS silence,
  d.what AS what,
  o.strength AS strength,
  CASE WHEN second IN ['stated', o.strength] THEN '' ELSE second END AS part_strength,
  CASE WHEN (unvoiced OR after) AND d.strength <> 'stated' THEN 'that the decision was taken is not stated outright' ELSE '' END AS doubt,
  CASE WHEN unvoiced AND second = 'stated' THEN 'unvoiced' WHEN unvoiced THEN 'unvoiced, less surely' WHEN after THEN 'upheld' WHEN o.edtf <> '' AND o.earliest < d.earliest THEN 'before' ELSE 'stood' END AS wording
ORDER BY decision, position, holder, child, service, review, upheld_by, ground, silence
