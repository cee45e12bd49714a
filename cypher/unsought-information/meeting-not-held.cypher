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
WITH DISTINCT g, n
MATCH (g)-[:ABOUT]->(:Person)<-[:ABOUT]-(i:Information)<-[lack:LACKED]-(:Service|Practitioner|Agency|Party)
WHERE lack.service = n.id AND i.bears = 'risk' AND lack.strength <> 'example' AND lack.how IN ['not-known', 'not-told'] AND lack.earliest < g.latest AND g.latest <= lack.latest
  AND NOT EXISTS { MATCH (n)-[got:HELD]->(i) WHERE got.maybe < g.latest }
WITH DISTINCT g, n, i, lack
MATCH (h:Service)-[held:HELD]->(i)
WHERE held.sure <= g.latest AND h.id <> n.id
  AND EXISTS {
    MATCH (h)<-[:INVOLVES_SERVICE]-(own:Involvement)-[:INVOLVES]->(:Person)<-[:ABOUT]-(same:Meeting {case_key: $case_key})
    WHERE same.id = g.id AND own.absence = '' AND own.active <> 'nominal' AND own.starts_by <= g.starts_by AND g.starts_by < own.ends_after
  }
WITH DISTINCT g, n, i, lack, h, held
MATCH (h2:Service {case_key: $case_key})-[held2:HELD]->(j:Information)<-[lack2:LACKED]-(:Service|Practitioner|Agency|Party)
WHERE h2.id <> h.id AND j.id <> i.id AND j.bears = 'risk' AND held2.sure <= g.latest
  AND lack2.service <> '' AND lack2.service <> h2.id AND lack2.strength <> 'example' AND lack2.how IN ['not-known', 'not-told'] AND lack2.earliest < g.latest AND g.latest <= lack2.latest
  AND EXISTS { MATCH (j)-[:ABOUT]->(:Person)<-[:ABOUT]-(same:Meeting {case_key: $case_key}) WHERE same.id = g.id }
  AND NOT EXISTS { MATCH (h)-[had:HELD]->(j) WHERE had.maybe < g.latest }
  AND NOT EXISTS { MATCH (h2)-[had:HELD]->(i) WHERE had.maybe < g.latest }
  AND NOT EXISTS { MATCH (x:Service)-[had:HELD]->(j) WHERE x.id = lack2.service AND had.maybe < g.latest }
  AND EXISTS {
    MATCH (h2)<-[:INVOLVES_SERVICE]-(own:Involvement)-[:INVOLVES]->(:Person)<-[:ABOUT]-(same:Meeting {case_key: $case_key})
    WHERE same.id = g.id AND own.absence = '' AND own.active <> 'nominal' AND own.starts_by <= g.starts_by AND g.starts_by < own.ends_after
  }
  AND EXISTS {
    MATCH (y:Service {case_key: $case_key})<-[:INVOLVES_SERVICE]-(own:Involvement)-[:INVOLVES]->(:Person)<-[:ABOUT]-(same:Meeting {case_key: $case_key})
    WHERE y.id = lack2.service AND same.id = g.id AND own.absence = '' AND own.active <> 'nominal' AND own.starts_by <= g.starts_by AND g.starts_by < own.ends_after
  }
WITH DISTINCT g, n, i, lack, h, held
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
