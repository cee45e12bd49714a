// An assessment that was not made, or a tool not used, although those who were to make it knew what there was to look into
//
// question = "Which assessments were not made and which tools not used, though there was something to look into?"
// rule = """
// A source states, or found no evidence to the contrary, that an assessment was not made or a tool not used for somebody, and what it would have looked into; and those who were to make it, or one of them, had that item by then. What somebody acted on by a decision told in the same paragraph, other than one that closed, declined or lowered the work, is not meant. An assessment without which a service declined, closed or did nothing further, with no ground on record, is among what was unanswered; one of a man, or
// of another adult than a woman, is among the unseen men; what another service held and the makers did not is reported instead. Where they left the same item out more than once, only what the source says most strongly is told."""
// strongest_per = ["service", "item", "person"]
// one_finding_per = ["plan", "wording"]
// joined_over = [{columns = ["person", "item", "holder"], agree = ["service", "strength", "held_row"]}]
// evidence = ["plan"]
// context = ["held_row"]
// each = "{item} (to {holder})"
// remedy = "a row showing that it was made"
// [sentences]
// "stated" = "{says} this was not done by {service}: {plan}. Known then: {each}"
// "no-evidence" = "the source found no evidence that this was done by {service}: {plan}. Known then: {each}"
MATCH (a:Plan {case_key: $case_key})
WHERE a.type = 'assessment' AND (a.status = 'not-made' OR a.absence <> '') AND a.strength <> 'example'
WITH a
WHERE NOT EXISTS { MATCH (a)-[:DID_NOT_COVER]->(out:Person) WHERE out.stage = 'adult' AND out.sex <> 'female' }
  AND NOT EXISTS {
    MATCH (a)-[:BY_SERVICE]->(:Service)<-[:BY_SERVICE]-(d:Decision)
    WHERE d.kind IN ['decline', 'close', 'no-action'] AND d.absence = '' AND d.threshold = '' AND any(place IN d.places WHERE place IN a.places)
      AND EXISTS { MATCH (d)-[:ABOUT]->(of:Person) WHERE EXISTS { MATCH (a)-[:ABOUT]->(of) } } AND NOT EXISTS { MATCH (d)-[:RELIED_ON]->(:Information|Service|Area) }
  }
MATCH (a)-[:MADE_BY]->(b:Service|Practitioner|Agency|Party)
WITH a, b
WHERE NOT EXISTS {
    MATCH (a)-[:OMITS]->(other:Information)<-[held:HELD]-(:Service|Practitioner|Agency|Party)
    WHERE held.sure <= a.latest
      AND NOT EXISTS { MATCH (b)-[had:HELD]->(other) WHERE had.maybe < a.latest }
      AND NOT EXISTS { MATCH (b)-[:POSSIBLY_MEANS]->(:Service|Practitioner)-[had:HELD]->(other) WHERE had.maybe < a.latest }
      AND NOT EXISTS { MATCH (b)-[:WORKS_FOR]->(:Service)-[had:HELD]->(other) WHERE had.maybe < a.latest }
      AND NOT EXISTS { MATCH (b)<-[:WORKS_FOR]-(:Practitioner)-[had:HELD]->(other) WHERE had.maybe < a.latest }
  }
MATCH (a)-[:OMITS]->(i:Information)<-[held:HELD]-(h:Service|Practitioner|Party)
WHERE held.sure <= a.latest
WITH a, b, i, held, h
WHERE (h.id = b.id OR held.service = b.id OR EXISTS { MATCH (b)-[:WORKS_FOR]->(h) }
    OR EXISTS { MATCH (b)-[:POSSIBLY_MEANS]->(one:Service|Practitioner) WHERE one.id = h.id OR one.id = held.service })
  AND NOT EXISTS {
    MATCH (i)<-[:RELIED_ON]-(d:Decision)
    WHERE any(place IN d.places WHERE place IN a.places) AND d.absence = '' AND NOT d.kind IN ['decline', 'close', 'no-action', 'step-down'] AND d.earliest < a.latest
  }
MATCH (a)-[:ABOUT|DID_NOT_COVER]->(p:Person)
RETURN DISTINCT a.id AS plan,
  b.id AS service,
  p.id AS person,
  CASE held.service WHEN '' THEN h.id ELSE held.service END AS holder,
  i.id AS item,
  held.row AS held_row,
  a.strength AS strength,
  CASE a.strength WHEN 'no-evidence' THEN 'no-evidence' ELSE 'stated' END AS wording,
  CASE WHEN b.kind = 'unnamed' OR (h.id <> b.id AND held.service <> b.id) THEN 'which services are meant is not stated in full'
    WHEN NOT held.certain THEN 'that the holder had it is inferred' ELSE '' END AS doubt,
  a.edtf <> '' AS certain
ORDER BY plan, service, person, holder, item, held_row
