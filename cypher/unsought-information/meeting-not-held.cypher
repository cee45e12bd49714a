// What several services knew in parts, and a meeting that was not held would have put together
//
// subtype = "not-pooled"
// question = "Which meetings were not held though several services held parts that others did not have?"
// rule = """
// A source states that a meeting about a child was not held; at least two services held parts by then, each something about the people concerned that bears on a risk and that the other is not shown to have had; and a source
// states of each item that another service did not have it, or was not told it, up to the end of that time. All of these were certainly at work with the people concerned when that time began. What would have been said there is not known,
// so it is only possible."""
// one_finding_per = ["meeting"]
// evidence = ["meeting"]
// context = ["held_row", "lack_row"]
// each = "{item} (known to {holder}, not to {needed_by})"
// sentence = "{says} this was not held: {meeting}. Known in parts then: {each}"
// remedy = "a row showing that the meeting was held"
MATCH (g:Meeting {case_key: $case_key})-[:ABOUT]->(c:Person)
WHERE c.stage = 'child' AND (g.status IN ['never-held', 'cancelled'] OR g.absence <> '') AND g.strength <> 'example'
WITH DISTINCT g
MATCH (g)-[:ABOUT]->(:Person)<-[:INVOLVES]-(work:Involvement)-[:INVOLVES_SERVICE]->(n:Service)
WHERE work.absence = '' AND work.active <> 'nominal' AND work.starts_by <= g.starts_by AND g.starts_by < work.ends_after
WITH g, collect(DISTINCT n.id) AS at_work
MATCH (g)-[:ABOUT]->(:Person)<-[:ABOUT]-(i:Information)
WHERE i.bears = 'risk'
WITH DISTINCT g, at_work, i
MATCH (i)<-[lack:LACKED]-(:Service|Practitioner|Agency|Party)
WHERE lack.service IN at_work AND lack.strength <> 'example' AND lack.how IN ['not-known', 'not-told'] AND lack.earliest < g.latest AND g.latest <= lack.latest
WITH g, at_work, i, lack
MATCH (n:Service {case_key: $case_key})
WHERE n.id = lack.service
WITH g, at_work, i, lack, n
WHERE NOT EXISTS { MATCH (n)-[got:HELD]->(i) WHERE got.maybe < g.latest }
MATCH (h:Service)-[held:HELD]->(i)
WHERE h.id IN at_work AND held.sure <= g.latest AND h.id <> n.id
WITH g, at_work, i, lack, n, h, held
MATCH (g)-[:ABOUT]->(:Person)<-[:ABOUT]-(j:Information)<-[lack2:LACKED]-(:Service|Practitioner|Agency|Party)
WHERE j.id <> i.id AND j.bears = 'risk'
  AND lack2.service IN at_work AND lack2.strength <> 'example' AND lack2.how IN ['not-known', 'not-told'] AND lack2.earliest < g.latest AND g.latest <= lack2.latest
WITH DISTINCT g, at_work, i, lack, n, h, held, j, lack2.service AS needed2
WHERE NOT EXISTS { MATCH (h)-[had:HELD]->(j) WHERE had.maybe < g.latest }
  AND NOT EXISTS { MATCH (x:Service)-[had:HELD]->(j) WHERE x.id = needed2 AND had.maybe < g.latest }
MATCH (h2:Service {case_key: $case_key})-[held2:HELD]->(j)
WHERE h2.id IN at_work AND h2.id <> h.id AND h2.id <> needed2 AND held2.sure <= g.latest
WITH DISTINCT g, i, lack, n, h, held, h2
WHERE NOT EXISTS { MATCH (h2)-[had:HELD]->(i) WHERE had.maybe < g.latest }
WITH DISTINCT g, i, lack, n, h, held
MATCH (g)-[:ABOUT]->(p:Person)
RETURN DISTINCT g.id AS meeting,
  p.id AS person,
  h.id AS holder,
  n.id AS needed_by,
  i.id AS item,
  held.row AS held_row,
  lack.row AS lack_row,
  g.strength AS strength,
  'what would have been said there is not known' AS doubt
ORDER BY meeting, person, holder, needed_by, item, held_row, lack_row
