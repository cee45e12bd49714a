// Who was kept out of a meeting, or could not come, and what it therefore did not have
//
// question = "Who is stated not to have been in the room, and what did the room therefore not have?"
// rule = """
// A meeting was held, and a source states that a service, a worker or an agency was absent, sent apologies, was not invited, or was never part of the group. Attendance that is not known is
// not absence, nor is being unnamed; somebody named only in part is not told where one of those who may be meant was there. What the room did not have is told only where
// the one outside is shown to have held it by then, and nobody who was there, or whose attendance is not known, is; that they did not have it rests on silence, so it is only
// possible. That a worker was away is told where it covers the whole of that time."""
// one_finding_per = ["meeting", "service", "how"]
// joined_over = [{columns = ["item"], agree = ["how", "ever", "strength"]}, {columns = ["service", "item"], agree = ["meeting", "away", "ever", "strength"]}]
// evidence = ["meeting"]
// context = ["held_row", "away_row"]
// remedy = "a row showing that {service} was there"
// [sentences]
// "absent" = "{says} {service} was not at {series}{meeting}[. Also on record: {away}]"
// "absent lacking" = "{says} {service} was not at {series}{meeting}[. Also on record: {away}]. On record as held by them then: {item}; there is no record that anybody there had it"
// "apologies" = "{says} {service} could not come to, or sent apologies for, {series}{meeting}[. Also on record: {away}]"
// "apologies lacking" = "{says} {service} could not come to, or sent apologies for, {series}{meeting}[. Also on record: {away}]. On record as held by them then: {item}; there is no record that anybody there had it"
// "not-invited" = "{says} there was no invitation for {service} to {meeting}[. Also on record: {away}]"
// "not-invited lacking" = "{says} there was no invitation for {service} to {meeting}[. Also on record: {away}]. On record as held by them then: {item}; there is no record that anybody there had it"
// "never-part" = "{says} {service} had no part{ever} in {meeting}[. Also on record: {away}]"
// "never-part lacking" = "{says} {service} had no part{ever} in {meeting}[. Also on record: {away}]. On record as held by them then: {item}; there is no record that anybody there had it"
MATCH (g:Meeting {case_key: $case_key})
WHERE g.absence = '' AND g.status IN ['', 'held'] AND g.strength <> 'example'
UNWIND ['absent', 'apologies', 'not-invited', 'never-part'] AS how
MATCH (g)-[:MISSED_BY|APOLOGIES_FROM|DID_NOT_INVITE|NEVER_INCLUDED]->(s:Service|Practitioner|Agency|Party)
WHERE (how = 'absent' AND EXISTS { MATCH (g)-[:MISSED_BY]->(s) })
  OR (how = 'apologies' AND EXISTS { MATCH (g)-[:APOLOGIES_FROM]->(s) } AND NOT EXISTS { MATCH (g)-[:MISSED_BY]->(s) })
  OR (how = 'not-invited' AND EXISTS { MATCH (g)-[:DID_NOT_INVITE]->(s) } AND NOT EXISTS { MATCH (g)-[:MISSED_BY|APOLOGIES_FROM]->(s) })
  OR (how = 'never-part' AND EXISTS { MATCH (g)-[:NEVER_INCLUDED]->(s) } AND NOT EXISTS { MATCH (g)-[:MISSED_BY|APOLOGIES_FROM|DID_NOT_INVITE]->(s) })
WITH g, how, s
WHERE NOT EXISTS { MATCH (s)-[:POSSIBLY_MEANS]->(one:Service|Practitioner) WHERE EXISTS { MATCH (g)-[:ATTENDED_BY]->(one) } }
  AND NOT EXISTS { MATCH (g)-[:ATTENDED_BY]->(one:Practitioner)-[:WORKS_FOR]->(:Service)<-[:POSSIBLY_MEANS]-(s) }
OPTIONAL MATCH (g)-[:ABOUT]->(p:Person)
OPTIONAL MATCH (off:Allocation)-[:ALLOCATED]->(s)
WHERE off.state = 'absent' AND off.starts_by - 1440 <= g.earliest AND off.ends_after + 1440 >= g.latest
OPTIONAL MATCH (g)-[lacked:ROOM_LACKED]->(i:Information)
WHERE lacked.holder = s.id
RETURN DISTINCT g.id AS meeting,
  s.id AS service,
  how AS how,
  CASE WHEN g.count <> '' AND how IN ['absent', 'apologies'] THEN 'one or more of ' ELSE '' END AS series,
  CASE WHEN g.standing AND how = 'never-part' THEN ' at any time' ELSE '' END AS ever,
  coalesce(p.id, '') AS person,
  coalesce(i.id, '') AS item,
  coalesce(lacked.row, '') AS held_row,
  coalesce(off.id, '') AS away_row,
  CASE WHEN off.id IS NULL THEN '' ELSE 'away from work at that time' END AS away,
  g.strength AS strength,
  CASE WHEN i.id IS NULL THEN '' ELSE 'that nobody there had it rests on silence' END AS doubt,
  CASE WHEN how = 'absent' AND i.id IS NOT NULL THEN 'absent lacking' WHEN how = 'absent' THEN 'absent'
    WHEN how = 'apologies' AND i.id IS NOT NULL THEN 'apologies lacking' WHEN how = 'apologies' THEN 'apologies'
    WHEN how = 'not-invited' AND i.id IS NOT NULL THEN 'not-invited lacking' WHEN how = 'not-invited' THEN 'not-invited'
    WHEN i.id IS NOT NULL THEN 'never-part lacking' ELSE 'never-part' END AS wording
ORDER BY meeting, service, how, person, item, held_row, away_row
