// What a meeting is stated not to have had, while somebody not on record as there held it
//
// question = "What was not raised at a meeting because, as far as is on record, nobody there had it?"
// rule = """
// A meeting was held, a source states that an item was not raised there, and nobody who was there is shown to have held it; a service at work with somebody whom the meeting
// was about held it by then, and no row shows it there or leaves its attendance open. That it was not there, and that they did not have it, rests on silence, so it is only possible."""
// one_finding_per = ["meeting", "service"]
// joined_over = [{columns = ["service"], agree = ["meeting", "strength"]}]
// evidence = ["meeting"]
// context = ["held_row"]
// basis = "no-record"
// sentence = "{says} this was not raised at {meeting}: {item}. {service} held it; there is no record that {service} was there, nor that anybody there had it"
// remedy = "a row showing that {service} was there"
MATCH (g:Meeting {case_key: $case_key})-[:LEFT_UNSAID]->(i:Information)<-[held:HELD]-(s:Service)
WHERE g.absence = '' AND g.status IN ['', 'held'] AND g.strength <> 'example' AND i.bears <> '' AND i.kind <> 'untold'
  AND held.certain AND held.sure <= g.latest AND held.sure <= g.ends_after + 1440
  AND EXISTS { MATCH (g)-[:ATTENDED_BY]->(:Service|Practitioner|Agency|Party) }
  AND EXISTS {
    MATCH (s)<-[:INVOLVES_SERVICE]-(work:Involvement)-[:INVOLVES]->(:Person)<-[:ABOUT]-(g)
    WHERE work.absence = '' AND work.earliest < g.latest AND g.earliest < work.latest
  }
  AND NOT (g)-[:ATTENDED_BY|ATTENDANCE_UNKNOWN|MISSED_BY|APOLOGIES_FROM|DID_NOT_INVITE|NEVER_INCLUDED]->(s)
  AND NOT EXISTS { MATCH (g)-[:ATTENDED_BY|ATTENDANCE_UNKNOWN]->(:Practitioner)-[:WORKS_FOR]->(s) }
  AND NOT EXISTS { MATCH (g)-[:ATTENDED_BY|ATTENDANCE_UNKNOWN]->(:Party)-[:POSSIBLY_MEANS]->(s) }
  AND NOT EXISTS { MATCH (g)-[:ATTENDED_BY|ATTENDANCE_UNKNOWN]->(there:Service|Practitioner|Agency|Party)-[had:HELD]->(i) WHERE had.maybe < g.latest }
  AND NOT EXISTS { MATCH (g)-[:ATTENDED_BY|ATTENDANCE_UNKNOWN]->(:Practitioner)-[:WORKS_FOR]->(home:Service)-[had:HELD]->(i) WHERE had.maybe < g.latest }
  AND NOT EXISTS { MATCH (g)-[:ATTENDED_BY|ATTENDANCE_UNKNOWN]->(:Service)<-[:WORKS_FOR]-(worker:Practitioner)-[had:HELD]->(i) WHERE had.maybe < g.latest }
  AND NOT EXISTS { MATCH (g)-[:ATTENDED_BY|ATTENDANCE_UNKNOWN]->(:Party)-[:POSSIBLY_MEANS]->(meant:Service|Practitioner)-[had:HELD]->(i) WHERE had.maybe < g.latest }
OPTIONAL MATCH (g)-[:ABOUT]->(p:Person)
RETURN DISTINCT g.id AS meeting,
  s.id AS service,
  coalesce(p.id, '') AS person,
  i.id AS item,
  held.row AS held_row,
  g.strength AS strength,
  'that it was not there, and that nobody there had it, rests on silence' AS doubt
ORDER BY meeting, service, person, item, held_row
