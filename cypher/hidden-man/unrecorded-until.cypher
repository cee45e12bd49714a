// A man who lived or stayed with a child before services knew of it, or while it was denied
//
// subtype = "unrecorded"
// question = "Which men lived or stayed with a child without services knowing, or while it was denied to them?"
// rule = """
// An adult, not known to be a woman, is coded as having lived or stayed with a child or cared for it, and a source states that services knew of it only from later
// on; or it is coded that just this was denied while it went on, though an established item says otherwise. A day from which services knew that the
// coder inferred does not count. Where a row shows that services knew it all the same, that is said. Who denied it is not told as one to whom it was denied."""
// one_finding_per = ["person", "child", "wording"]
// joined_over = [{columns = ["child"], agree = ["told_to", "origin"]}]
// evidence = ["stay_row", "denial"]
// context = ["against", "known_row"]
// remedy = "a record of the household by a service that names {person}"
// [sentences]
// "later" = "{says} {person} {did} {child} for a time before services are shown to have known of it"
// "denied" = "{says} {person} {did} {child}, while this was denied[ to {told_to}][ by {origin}]"
// "known" = "{says} {person} {did} {child}, which was denied[ to {told_to}][ by {origin}], and that this was known nonetheless"
MATCH (stay:CareEpisode {case_key: $case_key})-[:CARER]->(m:Person), (stay)-[:CARED_FOR]->(c:Person)
WHERE m.sex <> 'female' AND stay.absence = '' AND stay.kind <> 'had-contact'
OPTIONAL MATCH (d:Information)-[:ABOUT]->(m)
WHERE d.kind IN ['belief', 'allegation'] AND d.bears <> 'risk' AND 'household' IN d.topics AND none(topic IN d.topics WHERE topic <> 'household')
  AND EXISTS { MATCH (d)-[:ABOUT]->(c) }
  AND d.earliest < stay.latest AND stay.earliest < d.latest
  AND EXISTS { MATCH (d)-[:CONTRADICTS]-(f:Information) WHERE f.kind IN ['fact', 'observation'] AND 'household' IN f.topics AND EXISTS { MATCH (f)-[:ABOUT]->(m) } }
OPTIONAL MATCH (d)-[:CONTRADICTS]-(g:Information)-[:ABOUT]->(m)
WHERE g.kind IN ['fact', 'observation'] AND 'household' IN g.topics
OPTIONAL MATCH (d)-[:ORIGINATES_FROM]->(o:Person)
OPTIONAL MATCH (w:Service|Practitioner|Agency|Party)-[:HELD]->(d)
WHERE NOT (d)-[:ORIGINATES_FROM]->(w)
OPTIONAL MATCH (:Service|Practitioner|Agency|Party)-[had:HELD]->(g)
WHERE had.maybe < stay.latest
WITH stay, m, c, d, g, o, w, had,
  stay.known_from_text <> '' AND stay.basis <> 'inferred' AND stay.strength = 'stated'
    AND stay.known_from_earliest >= stay.earliest AND stay.known_from_latest > stay.starts_by AS later
WHERE d.id IS NOT NULL OR later
RETURN m.id AS person,
  c.id AS child,
  stay.id AS stay_row,
  coalesce(d.id, '') AS denial,
  coalesce(g.id, '') AS against,
  coalesce(o.id, '') AS origin,
  coalesce(w.id, '') AS told_to,
  had.row AS known_row,
  CASE stay.kind WHEN 'lived-with' THEN 'lived with' WHEN 'cared-for' THEN 'looked after' ELSE 'spent time with' END AS did,
  stay.strength AS strength,
  CASE WHEN d.id IS NULL THEN 'later' WHEN had.row IS NOT NULL THEN 'known' ELSE 'denied' END AS wording,
  CASE WHEN d.id IS NULL THEN stay.known_from_earliest >= stay.starts_by
    ELSE d.starts_by - 1440 < stay.ends_after + 1440 AND stay.starts_by - 1440 < d.ends_after + 1440 END AS certain
ORDER BY person, child, stay_row, denial, against, origin, told_to, known_row
