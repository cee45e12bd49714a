// Something that bears on a risk to a child, which services are said not to have weighed, or not enough, although it was known
//
// subtype = "not-gathered"
// question = "What did services weigh too little, or not at all, for a child although it was known?"
// rule = """
// A source states that services did not assess or weigh something for a child, or not enough, and names items that bear on a risk: about that child, somebody tied to it, or another child of
// a parent or carer of it. They, or others on the services' side, are shown to have had the item by the end of that time. Others named only in part, who may be the same as those who did not
// weigh it, or of whom nothing says who they may be, do not show that; nor does a holder of whom it is also stated that it did not know the item, or whose knowing is the coder's example. A belief is nothing to have weighed. Where a
// plan or assessment of theirs that is coded left the same item out, in the same place, that is reported instead; and what a decision told in the same paragraph rested on was weighed, as is what led to a referral or escalation about the child that it tells of. What is
// said of a man around the child as well, and of no woman, is among the unseen men."""
// one_finding_per = ["assessment", "doubt"]
// evidence = ["assessment"]
// context = ["held_row"]
// remedy = "a row showing that {service} weighed it for {person}"
// [sentences]
// "limited" = "{says} there was none of this, or not enough, by {service} about {person}: {limit}. It concerned: {item}. On record as known {between}to {holder} by then"
// "plain" = "{says} {service} did not weigh this for {person}: {item}. On record as known {between}to {holder} by then"
MATCH (a:StatedAbsence {case_key: $case_key})
WHERE a.kind = 'assessment' AND a.strength <> 'example'
WITH a
WHERE (NOT EXISTS { MATCH (a)-[:ABOUT]->(m:Person)-[:TIED_TO]->(c:Person)<-[:ABOUT]-(a) WHERE m.id <> c.id AND m.stage <> 'child' AND m.sex <> 'female' AND c.stage = 'child' }
    OR EXISTS { MATCH (a)-[:ABOUT]->(w:Person) WHERE w.stage <> 'child' AND w.sex = 'female' })
  AND NOT EXISTS {
    MATCH (a)-[:ABOUT]->(c:Person)<-[:ABOUT]-(m:Communication)
    WHERE c.stage = 'child' AND m.kind IN ['referral', 'escalation'] AND m.absence = '' AND m.strength <> 'example' AND any(place IN m.places WHERE place IN a.places)
  }
MATCH (a)-[:ABOUT]->(c:Person)
WHERE c.stage = 'child'
WITH a, c
MATCH (a)-[:NONE_OF]->(i:Information)-[:ABOUT]->(of:Person)
WHERE i.bears = 'risk' AND i.kind <> 'belief'
WITH a, c, i, of
WHERE of.id = c.id OR EXISTS { MATCH (of)-[:TIED_TO]->(c) }
  OR EXISTS { MATCH (c)<-[:TIED_TO]-(parent:Person)-[shared:TIED_TO]->(of) WHERE c.id <> of.id AND shared.close }
WITH DISTINCT a, i
MATCH (a)-[:NONE_FROM]->(b:Service|Practitioner|Agency|Party)
WITH a, i, b
WHERE NOT EXISTS {
    MATCH (i)<-[:OMITS]-(plan:Plan)-[:MADE_BY]->(b)
    WHERE plan.strength <> 'example' AND any(place IN plan.places WHERE place IN a.places)
  }
  AND NOT EXISTS {
    MATCH (i)<-[:RELIED_ON]-(d:Decision)
    WHERE d.absence = '' AND d.strength <> 'example' AND any(place IN d.places WHERE place IN a.places)
  }
MATCH (h:Service|Practitioner|Agency|Party)-[held:HELD]->(i)
WHERE held.sure <= a.latest AND held.denied = ''
WITH a, i, b, h, held
WHERE NOT EXISTS { MATCH (k:KnowledgeStatement|Communication|Contact|Meeting|Record|Reading {case_key: $case_key, id: held.row}) WHERE k.strength = 'example' }
  AND (h.row_type <> 'Party' OR h.id = b.id OR (EXISTS { MATCH (h)-[:POSSIBLY_MEANS]->(:Service|Practitioner|Agency|Party) } AND NOT (
    EXISTS { MATCH (h)-[:POSSIBLY_MEANS]->(b) }
    OR EXISTS { MATCH (b)-[:POSSIBLY_MEANS]->(h) }
    OR EXISTS { MATCH (h)-[:POSSIBLY_MEANS]->(both)<-[:POSSIBLY_MEANS]-(b) WHERE h.id <> b.id }
    OR EXISTS { MATCH (h)-[:POSSIBLY_MEANS]->(:Service|Practitioner)-[:WORKS_FOR|PART_OF]-(b) }
    OR EXISTS { MATCH (h)-[:POSSIBLY_MEANS]->(:Service|Practitioner)-[:WORKS_FOR]-(:Service|Practitioner)<-[:POSSIBLY_MEANS]-(b) WHERE h.id <> b.id }
  )))
MATCH (a)-[:ABOUT]->(p:Person)
RETURN DISTINCT a.id AS assessment,
  b.id AS service,
  p.id AS person,
  i.id AS item,
  CASE held.service WHEN '' THEN h.id ELSE held.service END AS holder,
  held.row AS held_row,
  a.mode AS limit,
  a.strength AS strength,
  CASE a.mode WHEN '' THEN 'plain' ELSE 'limited' END AS wording,
  CASE WHEN EXISTS { MATCH (a)-[:NONE_FROM]->(:Party) } THEN 'which services are meant is not stated in full'
    WHEN NOT held.certain THEN 'that the holder had it is inferred' ELSE '' END AS doubt,
  a.edtf <> '' AS certain
ORDER BY assessment, service, person, item, holder, held_row
