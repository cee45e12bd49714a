// A family member who held the answer and whom nobody asked
//
// subtype = "not-asked"
// question = "What could somebody of the family have told, had they been asked?"
// rule = """
// A source states that services did not ask, or did not speak with, somebody of the family about an item that this person held, or that goes back to them, and that the
// services are not shown to have had by then; or that they did not ask that person about another of the family, which leaves open what there was to tell. A child is named only where no other adult is. Where the source says only that there was none of some kind or
// beyond some measure, it is told with that limit; and what is on record as the reason is told with it."""
// one_finding_per = ["asker", "told_by", "item", "strength"]
// joined_over = [{columns = ["item", "person"], agree = ["asked_row", "strength"]}, {columns = ["service"], agree = ["asked_row", "strength"]}]
// evidence = ["asked_row"]
// context = ["item", "reason"]
// remedy = "a row showing that {asker} asked {told_by}"
// [sentences]
// "item" = "{says} {asker} did not ask {told_by}, who could have told: {item}[. On record as the reason: {reason}]"
// "about" = "{says} {asker} did not ask {told_by} about {person}[. On record as the reason: {reason}]"
// "limited" = "{says} there was nothing of this kind between {asker} and {told_by}: {limit}. It concerned: {item}[. On record as the reason: {reason}]"
// "item no-evidence" = "there is no record that {asker} asked {told_by}, who could have told: {item}[. On record as the reason: {reason}]"
// "about no-evidence" = "there is no record that {asker} asked {told_by} about {person}[. On record as the reason: {reason}]"
MATCH (r:Person {case_key: $case_key})<-[:SENT_TO|NONE_TO]-(m:Communication|StatedAbsence)
WHERE m.strength <> 'example' AND m.kind IN ['communication', 'check', 'request', 'discussion']
  AND (m.row_type = 'StatedAbsence' OR m.status = 'not-made' OR m.absence <> '')
MATCH (m)-[:SENT_BY|NONE_FROM]->(a:Service|Practitioner|Agency|Party)
OPTIONAL MATCH (m)-[:BY_SERVICE]->(s:Service)
WITH m, r, a, coalesce(s.id, a.id) AS own
OPTIONAL MATCH (m)-[:CONVEYS|NONE_OF]->(i:Information)
OPTIONAL MATCH (m)-[:ABOUT]->(q:Person)
WITH m, r, a, i, q, own
WHERE (q.id <> r.id AND (q.stage <> 'child' OR NOT EXISTS { MATCH (m)-[:ABOUT]->(adult:Person) WHERE adult.stage <> 'child' AND adult.id <> r.id }))
  OR i.id <> ''
OPTIONAL MATCH (r)-[knew:HELD]->(i)
OPTIONAL MATCH (i)-[:ORIGINATES_FROM]->(o:Person)
OPTIONAL MATCH (x:Service|Practitioner|Agency|Party)-[had:HELD]->(i)
WHERE had.maybe < m.latest AND (had.service = own OR x.id = own)
WITH m, r, a, i, q, count(had.row) AS held_already, min(knew.maybe) AS since, count(CASE o.id WHEN r.id THEN 1 END) AS own_word
WHERE held_already = 0 AND ((i.id <> '' AND (since < m.latest OR own_word > 0)) OR (i.id IS NULL AND m.kind IN ['check', 'request'] AND q.id <> r.id))
OPTIONAL MATCH (m)<-[:LINK_TO]-(why:Link)-[:LINK_FROM]->(because:Decision|Information)
WHERE why.kind = 'explains'
RETURN DISTINCT a.id AS asker,
  a.id AS service,
  r.id AS told_by,
  coalesce(q.id, r.id) AS person,
  i.id AS item,
  m.id AS asked_row,
  because.id AS reason,
  m.strength AS strength,
  CASE WHEN m.row_type = 'StatedAbsence' AND m.mode <> '' THEN m.mode ELSE '' END AS limit,
  CASE WHEN m.row_type = 'StatedAbsence' AND m.mode <> '' AND i.id IS NOT NULL THEN 'limited'
    WHEN i.id IS NULL AND m.strength = 'no-evidence' THEN 'about no-evidence' WHEN i.id IS NULL THEN 'about'
    WHEN m.strength = 'no-evidence' THEN 'item no-evidence' ELSE 'item' END AS wording,
  m.edtf <> '' AS certain,
  CASE WHEN i.id IS NULL THEN 'what there was to tell is not stated'
    WHEN a.row_type = 'Party' THEN 'which services are meant is not stated in full' ELSE '' END AS doubt
ORDER BY asker, told_by, person, item, asked_row
