// What a meeting is stated not to have had, while somebody not on record as there held it
//
// question = "What was not raised at a meeting because, as far as is on record, nobody there had it?"
// rule = """
// A meeting was held, a source states that an item was not raised there, and nobody who was there is shown to have held it; a service at work with somebody whom the meeting
// was about held it by then, and no row shows it there or leaves its attendance open. Where a row says that one of those there, or a group at work then to which one of them belongs, did not know it
// at that time, this is told as strongly as that row says it; else that it was not there, and that they did not have it, rests on silence, so it is only possible."""
// one_finding_per = ["meeting", "service", "item", "wording", "part_strength"]
// joined_over = [{columns = ["item"], agree = ["meeting", "strength", "part_strength", "unaware"]}, {columns = ["service"], agree = ["meeting", "strength", "part_strength", "unaware"]}]
// strongest_per = ["meeting", "service", "item"]
// evidence = ["meeting", "unaware_row"]
// context = ["held_row"]
// basis = "no-record"
// remedy = "a row showing that {service} was there"
// [sentences]
// "silent" = "{says} this was not raised at {meeting}: {item}. {service} held it; there is no record that {service} was there, nor that anybody there had it"
// "unaware" = "{says} this was not raised at {meeting}: {item}. {service} held it; there is no record that {service} was there, and {unaware} did not know it"
// "unaware less surely" = "{says} this was not raised at {meeting}: {item}. {service} held it; there is no record that {service} was there, and[, {part_strength},] {unaware} did not know it"
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
OPTIONAL MATCH (i)<-[:STATED_ABOUT]-(k:KnowledgeStatement)-[:STATED_OF]->(h:Service|Practitioner|Agency|Party)
WHERE k.knew = 'no' AND k.strength <> 'example' AND k.earliest < g.latest AND g.earliest < k.latest AND h.id <> s.id
  AND NOT EXISTS { MATCH (h)-[:POSSIBLY_MEANS]->(x:Service) WHERE x.id = s.id }
  AND (EXISTS { MATCH (g)-[:ATTENDED_BY]->(one:Service|Practitioner|Agency|Party) WHERE one.id = h.id }
    OR EXISTS { MATCH (g)-[:ATTENDED_BY]->(:Practitioner)-[:WORKS_FOR]->(home:Service) WHERE home.id = h.id }
    OR (h.kind = 'collective' AND (EXISTS { MATCH (h)-[:POSSIBLY_MEANS]->(one:Service|Practitioner)<-[:ATTENDED_BY]-(g) }
      OR EXISTS { MATCH (h)-[:POSSIBLY_MEANS]->(:Service)<-[:WORKS_FOR]-(:Practitioner)<-[:ATTENDED_BY]-(g) })))
OPTIONAL MATCH (g)-[:ABOUT]->(p:Person)
RETURN DISTINCT g.id AS meeting,
  s.id AS service,
  coalesce(p.id, '') AS person,
  i.id AS item,
  held.row AS held_row,
  coalesce(h.id, '') AS unaware,
  coalesce(k.id, '') AS unaware_row,
  g.strength AS strength,
  CASE coalesce(k.strength, 'stated') WHEN 'stated' THEN '' ELSE k.strength END AS part_strength,
  k.id IS NULL OR (k.edtf <> '' AND (k.edtf = g.edtf OR (k.starts_by <= g.ends_after AND g.starts_by <= k.ends_after))) AS certain,
  CASE WHEN k.id IS NULL THEN 'that it was not there, and that nobody there had it, rests on silence' ELSE '' END AS doubt,
  CASE WHEN k.id IS NULL THEN 'silent' WHEN k.strength = 'stated' THEN 'unaware' ELSE 'unaware less surely' END AS wording
ORDER BY meeting, service, person, item, held_row, unaware_row
