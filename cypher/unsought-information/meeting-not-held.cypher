// What several services knew, and a meeting that was not held would have put together
//
// subtype = "not-pooled"
// question = "Which meetings were not held though several services held parts that others did not have?"
// rule = """
// A source states that a meeting about a child was not held; at least two services held by then something about the people concerned, and a source states of
// each item that another service did not have it, or was not told it, up to the end of that time. That it would have been said at the meeting is not known, so it is only possible."""
// one_finding_per = ["meeting"]
// evidence = ["meeting"]
// context = ["held_row", "lack_row"]
// sentence = "{says} this was not held: {meeting}. {holder} each knew something then that another service did not have: {item}"
// remedy = "a row showing that the meeting was held"
MATCH (g:Meeting {case_key: $case_key})-[:ABOUT]->(:Person)<-[:ABOUT]-(i:Information)<-[lack:LACKED]-(:Service|Practitioner|Agency|Party)
WHERE (g.status IN ['never-held', 'cancelled'] OR g.absence <> '') AND g.strength <> 'example' AND i.bears = 'risk'
  AND EXISTS { MATCH (g)-[:ABOUT]->(c:Person) WHERE c.stage = 'child' }
  AND lack.strength <> 'example' AND lack.how IN ['not-known', 'not-told'] AND lack.earliest < g.latest AND g.latest <= lack.latest
WITH DISTINCT g, i, lack
MATCH (h:Service)-[held:HELD]->(i)
WHERE held.sure <= g.latest AND held.service <> lack.service AND lack.service <> ''
  AND NOT EXISTS { MATCH (s:Service)-[got:HELD]->(i) WHERE s.id = lack.service AND got.maybe < g.latest }
WITH g, i, lack, h, held
MATCH (g)-[:ABOUT]->(:Person)<-[:ABOUT]-(j:Information)<-[held2:HELD]-(h2:Service)
MATCH (j)<-[lack2:LACKED]-(:Service|Practitioner|Agency|Party)
WHERE h2.id <> h.id AND j.id <> i.id AND j.bears = 'risk' AND held2.sure <= g.latest AND held2.service <> lack2.service
  AND lack2.strength <> 'example' AND lack2.how IN ['not-known', 'not-told'] AND lack2.earliest < g.latest AND g.latest <= lack2.latest
  AND lack2.service <> ''
  AND NOT EXISTS { MATCH (s:Service)-[got:HELD]->(j) WHERE s.id = lack2.service AND got.maybe < g.latest }
MATCH (g)-[:ABOUT]->(p:Person)
RETURN DISTINCT g.id AS meeting,
  p.id AS person,
  h.id AS holder,
  i.id AS item,
  held.row AS held_row,
  lack.row AS lack_row,
  g.strength AS strength,
  'what would have been said there is not known' AS doubt
ORDER BY meeting, person, holder, item, held_row, lack_row
