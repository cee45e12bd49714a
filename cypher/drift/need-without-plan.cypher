// A need of a child's, identified, for which there was no plan over a time before a step was taken
//
// subtype = "stated-late"
// question = "Which needs of a child had no plan over a time?"
// rule = """
// It is stated that there was no plan for a child over a time (from one date to another), or none that covered it; a need of the child's, stated as outstanding in the same paragraph, had been identified
// then, or it is stated or recorded that a service, or people named only in part, knew then what the missing plan left out, an item that bears on a risk to the child, and not stated not to have known it later. Where neither is on record, a decision of that time that took no step about the child because a threshold was not met shows that there were concerns, if it is told in
// the same paragraph or as what explains that there was no plan. And a decision
// of the same service (of anybody, where it is not told whose plan it would have been) that raised the level of help for the child may have come afterwards: the first such is told (of several with the same dates all), and where it may lie within that
// time, or the end of it is known only about, the finding is only possible. One at which all that was agreed about the child, as far as coded, is on record as not done, or with a date of its own later than that of the decision, gives way to any other, and else is told
// as agreed, not as taken. What only a safeguarding partnership or its review saw does not count. If the child was harmed from the beginning of that time until the step, or may have been, it is
// another finding."""
// one_finding_per = ["absent", "wording"]
// evidence = ["absent", "need", "below"]
// context = ["step", "agreed", "agreed_step", "held_row"]
// remedy = "a row showing an earlier plan for {child}"
// [sentences]
// "need" = "{says} there was none of this for {child} over a time: {absent}. Identified[, {part_strength},] by {identified_by}: {what}[. Next step on record that raised the level of help: {step}][. Agreed afterwards: {agreed}; on record as not done, or done only later: {agreed_step}]"
// "below" = "{says} there was none of this for {child} over a time: {absent}. Decided in that time[, {part_strength}]: {below}[. Next step on record that raised the level of help: {step}][. Agreed afterwards: {agreed}; on record as not done, or done only later: {agreed_step}]"
// "item" = "{says} there was none of this for {child} over a time: {absent}. On record as known then to {identified_by}: {item}[. Next step on record that raised the level of help: {step}][. Agreed afterwards: {agreed}; on record as not done, or done only later: {agreed_step}]"
MATCH (a:Plan {case_key: $case_key})-[:ABOUT|DID_NOT_COVER]->(c:Person)
WHERE a.absence <> '' AND a.type = 'plan' AND a.strength <> 'example' AND a.edtf <> '' AND a.starts_by <= a.ends_after AND c.stage = 'child'
  AND ((a)-[:DID_NOT_COVER]->(c) OR NOT (a)-[:DID_NOT_COVER]->(:Person))
WITH a, c
MATCH (c)<-[:ABOUT]-(d:Decision)-[:DECIDED_BY]->(by:Service|Practitioner|Party)
OPTIONAL MATCH (by)-[:WORKS_FOR]->(of:Service)
WITH a, c, d, CASE WHEN of.id IS NULL THEN by.id ELSE of.id END AS whose
WHERE (EXISTS { MATCH (a)-[:BY_SERVICE]->(own:Service) WHERE own.id = whose } OR NOT EXISTS { MATCH (a)-[:BY_SERVICE]->(:Service) }) AND d.absence = '' AND d.strength <> 'example' AND d.kind IN ['open', 'step-up'] AND d.edtf <> '' AND (a.latest < d.latest OR (a.edtf ENDS WITH '~' AND a.ends_after < d.latest))
OPTIONAL MATCH (d)-[undone:AGREED_ONLY]->(late:Action)
WHERE undone.person = c.id
WITH a, c, d, whose, coalesce(late.id, '') AS waiting
WHERE NOT EXISTS {
    MATCH (c)<-[:ABOUT]-(first:Decision {case_key: $case_key})-[:DECIDED_BY]->(who:Service|Practitioner|Party)
    WHERE (who.id = whose OR EXISTS { MATCH (who)-[:WORKS_FOR]->(team:Service) WHERE team.id = whose } OR NOT EXISTS { MATCH (a)-[:BY_SERVICE]->(:Service) })
      AND first.absence = '' AND first.strength <> 'example' AND first.kind IN ['open', 'step-up'] AND first.edtf <> '' AND (a.latest < first.latest OR (a.edtf ENDS WITH '~' AND a.ends_after < first.latest))
      AND (waiting <> '' OR first.earliest < d.earliest OR (first.earliest = d.earliest AND first.latest < d.latest))
      AND ((waiting <> '' AND (first.earliest < d.earliest OR (first.earliest = d.earliest AND first.latest < d.latest)))
        OR NOT EXISTS { MATCH (first)-[also:AGREED_ONLY]->(:Action) WHERE also.person = c.id })
  }
  AND NOT EXISTS { MATCH (c)<-[:HARMED]-(hurt:Incident) WHERE hurt.edtf <> '' AND hurt.latest > a.earliest AND hurt.earliest < d.latest }
OPTIONAL MATCH (c)<-[:NEED_OF]-(n:Need)-[:IDENTIFIED_BY]->(o:Service|Practitioner|Agency|Party)
WHERE n.status = 'outstanding' AND n.absence = '' AND n.strength <> 'example' AND n.earliest < a.latest AND a.earliest < n.latest
  AND any(place IN n.places WHERE place IN a.places) AND coalesce(o.function, '') <> 'partnership'
WITH a, c, whose, d, waiting, n, o
OPTIONAL MATCH (a)-[:OMITS]->(i:Information)<-[held:HELD]-(h:Service|Party)
WHERE i.bears = 'risk' AND held.certain AND held.denied = '' AND held.sure < a.latest AND coalesce(h.function, '') <> 'partnership'
  AND EXISTS { MATCH (i)-[:ABOUT]->(same:Person) WHERE same.id = c.id }
  AND EXISTS {
    MATCH (i)<-[:STATED_ABOUT|RECORDS]-(k:KnowledgeStatement|Record)-[:STATED_OF|RECORD_OF|BY_SERVICE]->(h)
    WHERE k.absence = '' AND k.strength = 'stated' AND coalesce(k.knew, 'yes') = 'yes'
      AND (k.latest < a.latest OR (k.row_type = 'KnowledgeStatement' AND k.starts_by < a.latest))
  }
WITH a, c, whose, d, waiting, n, o, i, held, h
OPTIONAL MATCH (c)<-[:ABOUT]-(x:Decision {case_key: $case_key})
WHERE x.kind IN ['no-action', 'decline'] AND x.threshold <> '' AND x.absence = '' AND x.strength <> 'example'
  AND x.edtf <> '' AND x.earliest < a.latest AND a.earliest < x.latest
  AND (any(place IN x.places WHERE place IN a.places) OR EXISTS { MATCH (x)<-[:LINK_FROM]-(tie:Link {case_key: $case_key})-[:LINK_TO]->(a) WHERE tie.kind = 'explains' })
WITH a, c, whose, d, waiting, n, o, i, held, h, x
WHERE n IS NOT NULL OR i IS NOT NULL OR x IS NOT NULL
RETURN DISTINCT a.id AS absent,
  n.id AS need,
  c.id AS child,
  CASE WHEN n IS NULL THEN h.id ELSE o.id END AS identified_by,
  whose AS service,
  CASE waiting WHEN '' THEN d.id ELSE '' END AS step,
  CASE waiting WHEN '' THEN '' ELSE d.id END AS agreed,
  waiting AS agreed_step,
  CASE WHEN n IS NULL THEN i.id ELSE '' END AS item,
  CASE WHEN n IS NULL THEN held.row ELSE '' END AS held_row,
  CASE WHEN n IS NULL AND i IS NULL THEN x.id ELSE '' END AS below,
  n.what AS what,
  a.strength AS strength,
  CASE WHEN n IS NOT NULL AND n.strength <> 'stated' THEN n.strength WHEN n IS NULL AND i IS NULL AND x.strength <> 'stated' THEN x.strength ELSE '' END AS part_strength,
  a.latest <= d.earliest AND (n IS NOT NULL OR i IS NOT NULL OR (a.earliest <= x.earliest AND x.latest <= a.latest)) AS certain,
  CASE WHEN n IS NOT NULL THEN 'need' WHEN i IS NOT NULL THEN 'item' ELSE 'below' END AS wording
ORDER BY absent, need, child, identified_by, service, step, agreed, agreed_step, item, held_row, below
