// Kinds of information that a source says do not reach a group of services as a rule
//
// subtype = "never"
// question = "Which services are, as a rule, not told something that they would need?"
// rule = """
// A source states that a kind of message is not sent, or not always, from a service to a group of services named only in part. Who needed
// what in this case is not coded, so the finding is only possible."""
// one_finding_per = ["gap_row"]
// evidence = ["gap_row"]
// sentence = "{says} {needed_by} did not, or not always, receive from {holder}: {what}"
// remedy = "a row showing that {holder} told {needed_by}"
MATCH (gap:StatedAbsence {case_key: $case_key})-[:NONE_FROM]->(h:Service|Agency|Party), (gap)-[:NONE_TO]->(n:Party)
WHERE gap.kind = 'communication' AND NOT (gap)-[:NONE_OF]->(:Information) AND h.id <> n.id AND gap.mode <> ''
RETURN gap.id AS gap_row,
  h.id AS holder,
  n.id AS needed_by,
  gap.mode AS what,
  gap.strength AS strength,
  'who needed what in this case is not coded' AS doubt
ORDER BY gap_row, holder, needed_by
