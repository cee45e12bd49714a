// A man of whom a source states that nobody looked at him
//
// subtype = "unassessed"
// question = "Of which men does a source say that nobody looked at their part in the family?"
// rule = """
// An adult who was tied to a child at the time, as services knew by then, and a source states that there was no assessment or observation of
// him by the services named, or that it was not their practice. A child who was surely not born by then counts only if the source says it of
// that child too. What takes in the mother, or another woman close to the child, as well is about the family, not about him. An example of the coder's counts only where it says which kind of assessment, and none that names a manner and
// an item that was said at a meeting in the same place: how something was weighed is no want of enquiry. Where a plan or assessment that is coded left
// him out, or did not ask him, in the same place, that is reported instead."""
// one_finding_per = ["person", "assessment"]
// joined_over = [{columns = ["person", "child"], agree = ["assessment"]}]
// evidence = ["assessment"]
// context = ["because"]
// remedy = "an assessment row that covers {person}"
// [sentences]
// "plain" = "{says} {service} did not assess {person}"
// "limited" = "{says} there was none of this, or not enough, by {service} about {person}: {limit}"
// "topic" = "{says} {service} did not enquire into this about {person}: {item}"
// "general" = "{says} this was called for from {service}, or not made by them: {limit}; {person} would have been covered"
MATCH (a:StatedAbsence {case_key: $case_key})-[:ABOUT]->(m:Person)-[tie:TIED_TO]->(c:Person)
MATCH (a)-[:NONE_FROM]->(b:Service|Practitioner|Agency|Party)
WHERE m.sex <> 'female' AND a.kind = 'assessment' AND (a.strength <> 'example' OR a.mode <> '')
  AND tie.earliest < a.latest AND a.earliest < tie.latest AND tie.known < a.latest AND (c.born_text = '' OR c.born_earliest < a.latest OR EXISTS { MATCH (a)-[:ABOUT]->(c) })
  AND (a.mode = '' OR NOT EXISTS { MATCH (a)-[:NONE_OF]->(:Information)<-[:SAID]-(g:Meeting) WHERE any(place IN g.places WHERE place IN a.places) })
  AND NOT EXISTS {
    MATCH (plan:Plan)-[:DID_NOT_COVER|COVERED_IN_PART|DID_NOT_CONSULT]->(m)
    WHERE any(place IN plan.places WHERE place IN a.places)
  }
  AND NOT EXISTS { MATCH (a)-[:ABOUT]->(mother:Person)-[close:TIED_TO]->(c) WHERE mother.sex = 'female' AND close.close }
OPTIONAL MATCH (a)-[:NONE_OF]->(i:Information)
RETURN m.id AS person,
  c.id AS child,
  b.id AS service,
  a.id AS assessment,
  tie.because AS because,
  i.id AS item,
  a.mode AS limit,
  a.strength AS strength,
  CASE WHEN a.strength = 'example' THEN 'general' WHEN i.id IS NOT NULL THEN 'topic' WHEN a.mode <> '' THEN 'limited' ELSE 'plain' END AS wording,
  CASE b.row_type WHEN 'Party' THEN 'which services are meant is not stated in full' ELSE '' END AS doubt
ORDER BY person, child, service, assessment
