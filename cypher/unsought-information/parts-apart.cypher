// A meeting about an adult that was not held, with those at work then each knowing a part
//
// subtype = "not-pooled"
// question = "Which meetings about an adult were not held though several services each knew a part?"
// rule = """
// A source states that a meeting about an adult, and no child, was not held at a time that is known; and two or more services were then, or perhaps then, at work with that person, more than in name, each having certainly had by then an item about the person that bears
// on a risk and that another of them is not shown to have had, also not as one of those named only in part. That the other did not have it is no more than silence, so it is only possible."""
// one_finding_per = ["meeting"]
// evidence = ["meeting"]
// context = ["held_row"]
// basis = "no-record"
// sentence = "{says} this was not held: {meeting}. At work with {person} then, or perhaps so: {holder}"
// remedy = "a row showing that the meeting was held"
MATCH (g:Meeting {case_key: $case_key})-[:ABOUT]->(p:Person)
WHERE p.stage = 'adult' AND (g.status IN ['never-held', 'cancelled'] OR g.absence <> '') AND g.strength <> 'example' AND g.edtf <> ''
  AND NOT EXISTS { MATCH (g)-[:ABOUT]->(c:Person) WHERE c.stage = 'child' }
MATCH (p)<-[:INVOLVES]-(work:Involvement)-[:INVOLVES_SERVICE]->(h:Service)
WHERE work.absence = '' AND work.active <> 'nominal' AND work.earliest < g.latest AND g.earliest < work.latest
WITH DISTINCT g, p, h
MATCH (p)<-[:INVOLVES]-(beside:Involvement)-[:INVOLVES_SERVICE]->(h2:Service)
WHERE h2.id <> h.id AND beside.absence = '' AND beside.active <> 'nominal' AND beside.earliest < g.latest AND g.earliest < beside.latest
WITH DISTINCT g, p, h, h2
MATCH (h)-[held:HELD]->(i:Information)-[:ABOUT]->(p)
WHERE i.bears = 'risk' AND held.sure <= g.latest
  AND NOT EXISTS { MATCH (h2)-[had:HELD]->(i) WHERE had.maybe < g.latest }
  AND NOT EXISTS { MATCH (h2)<-[:POSSIBLY_MEANS]-(:Party)-[had:HELD]->(i) WHERE had.maybe < g.latest }
  AND EXISTS {
    MATCH (h2)-[held2:HELD]->(j:Information)-[:ABOUT]->(same:Person)
    WHERE same.id = p.id AND j.bears = 'risk' AND held2.sure <= g.latest AND NOT EXISTS { MATCH (h)-[had:HELD]->(j) WHERE had.maybe < g.latest }
      AND NOT EXISTS { MATCH (h)<-[:POSSIBLY_MEANS]-(:Party)-[had:HELD]->(j) WHERE had.maybe < g.latest }
  }
RETURN DISTINCT g.id AS meeting,
  p.id AS person,
  h.id AS holder,
  i.id AS item,
  held.row AS held_row,
  g.strength AS strength,
  'that the others did not have it is not stated' AS doubt
ORDER BY meeting, person, holder, item, held_row
