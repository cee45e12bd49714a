// Kinds of information that a source says do not reach services as a rule, or not in full
//
// subtype = "never"
// question = "Which services are, as a rule, not told something that they would need?"
// rule = """
// A source states that a kind of message is not sent, or not always, to services, and no item of this case is said to be one of them: the services
// are a group named only in part, with neither an item nor anybody of the family named, or the coder named one as an example only; or the services are stated to have needed one, and who had it is not coded; or a group named only in part is meant among itself. So the
// finding is only possible."""
// one_finding_per = ["gap_row"]
// evidence = ["gap_row"]
// remedy = "a row showing that {holder} told {needed_by}"
// [sentences]
// "to" = "{says} this did not, or not always, reach {needed_by} from {holder}: {what}"
// "among" = "{says} this did not, or not always, pass among {holder}: {what}"
MATCH (gap:StatedAbsence {case_key: $case_key})-[:NONE_FROM]->(h:Service|Agency|Party), (gap)-[:NONE_TO]->(n:Service|Party)
WHERE gap.kind = 'communication' AND (h.id <> n.id OR h.row_type = 'Party') AND gap.mode <> ''
WITH gap, h, n,
  EXISTS {
    MATCH (gap)-[:NONE_OF]->(i:Information)<-[need:NEEDED]-(n)
    WHERE need.stated AND NOT EXISTS { MATCH (h)-[:HELD]->(i) } AND NOT EXISTS { MATCH (h)-[:POSSIBLY_MEANS]->(member)-[:HELD]->(i) }
  } AS wanted
WHERE (h.id = n.id AND gap.strength <> 'example')
  OR (h.id <> n.id AND (wanted OR gap.sureness = 'example' OR (n.row_type = 'Party' AND NOT (gap)-[:NONE_OF]->(:Information) AND NOT (gap)-[:ABOUT]->(:Person))))
RETURN gap.id AS gap_row,
  h.id AS holder,
  n.id AS needed_by,
  gap.mode AS what,
  gap.strength AS strength,
  CASE WHEN wanted AND h.id <> n.id THEN 'what did not reach them is not stated, nor who had it'
    ELSE 'who needed what in this case is not coded' END AS doubt,
  CASE WHEN h.id = n.id THEN 'among' ELSE 'to' END AS wording
ORDER BY gap_row, holder, needed_by
