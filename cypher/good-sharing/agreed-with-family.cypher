// A step to protect a child, told to the family that was to keep to it
//
// question = "Which steps to protect a child were agreed with the family, or told to it, before what came next?"
// rule = """
// A source states that a service told a person of the family, in a message that was made, of a step, agreement or plan that protects a child to whom that person is tied; nothing is
// stated to have been left out, weakened or late."""
// one_finding_per = ["message"]
// evidence = ["message"]
// [sentences]
// "told" = "{says} {service} told {person}: {item}"
// "talked" = "{says} {service} talked this over with {person}: {item}"
MATCH (m:Communication {case_key: $case_key})-[:SENT_TO]->(p:Person)
WHERE m.absence = '' AND m.status IN ['', 'made'] AND m.delay = '' AND m.strength = 'stated'
WITH m, p
WHERE NOT EXISTS { MATCH (m)-[:OMITS|WEAKENS]->(:Information) }
MATCH (m)-[:CONVEYS]->(i:Information)-[:ABOUT]->(c:Person)
WHERE i.bears = 'protective' AND i.kind <> 'belief' AND any(topic IN i.topics WHERE topic = 'plan-or-order') AND c.stage = 'child'
WITH m, p, i, c
WHERE EXISTS { MATCH (p)-[:TIED_TO]->(c) }
MATCH (m)-[:BY_SERVICE]->(s:Service)
RETURN m.id AS message,
  s.id AS service,
  p.id AS person,
  i.id AS item,
  m.strength AS strength,
  CASE m.dialogue WHEN 'dialogue' THEN 'talked' ELSE 'told' END AS wording
ORDER BY message, service, person, item
