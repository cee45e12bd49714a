// A decision without asking the safeguarding lead
//
// subtype = "not-consulted"
// question = "Which decisions about a child were taken without advice that was at hand?"
// rule = """
// A source states that somebody did not speak to, or ask, a safeguarding lead about a child; and they, or their service, decided on that child in the same time to
// do nothing further, go on as before, decline, close or step down."""
// one_finding_per = ["asker", "asked", "decision"]
// joined_over = [{columns = ["item"], agree = ["asked", "strength", "part_strength"]}]
// evidence = ["asked_row", "decision"]
// sentence = "{says} {asker} did not ask the advice of {asked} about {person} in deciding[, {part_strength},] this: {decision}"
// remedy = "a row showing that {asker} asked {asked}"
MATCH (m:Communication {case_key: $case_key})-[:SENT_TO]->(r:Service|Practitioner), (m)-[:SENT_BY]->(a:Service|Practitioner)
MATCH (m)-[:ABOUT]->(p:Person)
WHERE m.kind IN ['check', 'request', 'discussion'] AND (m.status = 'not-made' OR m.absence <> '') AND p.stage = 'child'
  AND m.strength <> 'example'
  AND (r.function = 'safeguarding-lead' OR EXISTS { MATCH (r)-[:WORKS_FOR]->(lead:Service) WHERE lead.function = 'safeguarding-lead' })
MATCH (d:Decision)-[:ABOUT]->(p)
MATCH (d)-[:DECIDED_BY]->(x:Service|Practitioner)
WHERE d.absence = '' AND d.kind IN ['no-action', 'continue', 'decline', 'close', 'step-down']
  AND (x.id = a.id OR EXISTS { MATCH (a)-[:WORKS_FOR]->(x) } OR EXISTS { MATCH (x)-[:WORKS_FOR]->(a) })
  AND d.earliest < m.latest AND m.earliest < d.latest
  AND any(place IN d.places WHERE place IN m.places)
  AND (d.strength = 'stated' OR NOT EXISTS {
    MATCH (plain:Decision {case_key: $case_key})-[:ABOUT]->(p)
    WHERE plain.strength = 'stated' AND any(place IN plain.places WHERE place IN d.places)
      AND EXISTS { MATCH (plain)-[:DECIDED_BY]->(x) }
  })
OPTIONAL MATCH (m)-[:CONVEYS]->(i:Information)
RETURN DISTINCT m.id AS asked_row,
  d.id AS decision,
  a.id AS asker,
  a.id AS service,
  r.id AS asked,
  r.id AS other_service,
  p.id AS person,
  i.id AS item,
  m.strength AS strength,
  CASE WHEN d.strength IN ['stated', m.strength] THEN '' ELSE d.strength END AS part_strength
ORDER BY asked_row, decision, asker, asked, person, item
