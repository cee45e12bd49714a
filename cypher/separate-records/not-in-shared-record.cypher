// A service that does not write in a record that others share
//
// question = "Who did not write in a record that others kept together?"
// rule = """
// A source states that a service did not write items in a record at a place that is a record system of the case, in which it does not keep its own record; other services do, one of which needed such an item in that time, which the
// first, or a worker of it, held by the end of it."""
// one_finding_per = ["gap_row"]
// evidence = ["gap_row"]
// context = ["held_row"]
// sentence = "{says} {service} did not, or not as a rule, write in {system}, which {other_service} can also use"
// remedy = "a row showing that {service} wrote in {system}"
MATCH (y:RecordSystem {case_key: $case_key})-[:KEEPS_RECORD_IN]->(n:Service)-[need:NEEDED]->(i:Information)<-[:NONE_OF]-(gap:StatedAbsence)
WHERE gap.kind = 'record' AND gap.place <> '' AND toLower(gap.place) = toLower(y.label)
  AND need.earliest < gap.latest AND gap.earliest < need.latest
WITH y, n, need, i, gap
MATCH (gap)-[:NONE_FROM]->(s:Service)
WHERE n.id <> s.id AND NOT (y)-[:KEEPS_RECORD_IN]->(s)
MATCH (i)<-[held:HELD]-(:Service|Practitioner)
WHERE held.service = s.id AND held.maybe < gap.latest
RETURN DISTINCT gap.id AS gap_row,
  s.id AS service,
  y.id AS system,
  n.id AS other_service,
  held.row AS held_row,
  gap.strength AS strength,
  gap.edtf <> '' AND held.sure <= gap.latest AND need.certain AS certain
ORDER BY gap_row, service, system, other_service, held_row
