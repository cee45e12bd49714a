// A service that does not write in a record that others share
//
// question = "Who did not write in a record that others kept together?"
// rule = """
// A source states that a service wrote nothing, or nothing of some items, in a record at a place that is a record system of the case; other services keep their record in it, one of which needed what the
// first held about the people concerned in that time."""
// one_finding_per = ["gap_row"]
// evidence = ["gap_row"]
// context = ["held_row"]
// sentence = "{says} {service} did not write in {system}, the record of {other_service}"
// remedy = "a row showing that {service} wrote in {system}"
MATCH (gap:StatedAbsence {case_key: $case_key})-[:NONE_FROM]->(s:Service)
MATCH (y:RecordSystem {case_key: $case_key})
WHERE gap.kind = 'record' AND gap.place <> '' AND toLower(gap.place) = toLower(y.label)
MATCH (y)-[:KEEPS_RECORD_IN]->(n:Service)-[need:NEEDED]->(i:Information)<-[held:HELD]-(h:Service|Practitioner)
WHERE n.id <> s.id AND held.service = s.id AND held.maybe < gap.latest AND need.earliest < gap.latest AND gap.earliest < need.latest
  AND NOT (y)-[:KEEPS_RECORD_IN]->(s)
  AND ((gap)-[:NONE_OF]->(i) OR (NOT (gap)-[:NONE_OF]->(:Information) AND EXISTS { MATCH (gap)-[:ABOUT]->(:Person)<-[:ABOUT]-(i) }))
RETURN DISTINCT gap.id AS gap_row,
  s.id AS service,
  y.id AS system,
  n.id AS other_service,
  held.row AS held_row,
  gap.strength AS strength,
  gap.edtf <> '' AND held.sure <= gap.latest AND need.certain AS certain
ORDER BY gap_row, service, system, other_service, held_row
