// A man who lived or stayed with a child before services knew of it
//
// subtype = "unrecorded"
// question = "Which men lived or stayed with a child without services knowing?"
// rule = """
// An adult lived in a child's home, or lived or stayed with or cared for the child, and a source states that services knew of it only from later
// on, or that it was denied to them while it went on."""
// one_finding_per = ["person", "child"]
// joined_over = [{columns = ["child"]}]
// evidence = ["stay_row"]
// sentence = "{says} {person} was with {child} for a time before services are shown to have known of it"
// remedy = "a record of the household by a service that names {person}"
MATCH (stay:CareEpisode {case_key: $case_key})-[:CARER]->(m:Person), (stay)-[:CARED_FOR]->(c:Person)
WHERE m.sex <> 'female' AND stay.absence = '' AND stay.kind <> 'had-contact' AND stay.known_from_text <> ''
  AND stay.known_from_earliest >= stay.earliest AND stay.known_from_latest > stay.starts_by
RETURN m.id AS person,
  c.id AS child,
  stay.id AS stay_row,
  stay.id AS when_row,
  stay.strength AS strength,
  CASE stay.basis WHEN 'inferred' THEN 'since when services knew is inferred' ELSE '' END AS doubt,
  stay.known_from_earliest >= stay.starts_by AS certain
ORDER BY person, child, stay_row
