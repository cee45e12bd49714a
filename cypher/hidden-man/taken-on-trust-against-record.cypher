// A reassurance about a man, from one source in the family, while others held the opposite
//
// subtype = "taken-on-trust"
// question = "What was said for a man by one member of the family while a service held something against it?"
// rule = """
// A service was told something reassuring about an adult tied to a child by one member of the family; somebody else held an item on the same
// subject about him that bears on a risk; nothing tested the reassurance beyond asking its source again. That a decision relied on it is not
// recorded, so it is only possible."""
// one_finding_per = ["person", "item", "service"]
// joined_over = [{columns = ["service"]}]
// evidence = ["told_row", "against"]
// context = ["because"]
// basis = "contradicted"
// sentence = "{service} had {origin}'s word about {person} ({item}), while {holder} held: {against}"
// remedy = "a row that tested: {item}"
// [parameters]
// subjects = ["domestic-abuse", "violence", "harm-to-child", "sexual-harm"]
MATCH (i:Information {case_key: $case_key})-[:ABOUT]->(m:Person)-[tie:TIED_TO]->(c:Person)
MATCH (i)-[:ORIGINATES_FROM]->(o:Person)
MATCH (k:Contact)-[:WAS_TOLD]->(i), (k)-[:CONTACT_BY]->(s:Service|Practitioner|Party)
MATCH (j:Information)-[:ABOUT]->(m)
MATCH (h:Service|Agency|Party)-[held:HELD]->(j)
WHERE m.sex <> 'female' AND o.id <> m.id AND i.bears = 'protective' AND i.kind = 'belief' AND j.bears = 'risk' AND j.id <> i.id
  AND k.absence = ''
  AND h.id <> s.id AND held.sure <= k.latest
  AND NOT EXISTS { MATCH (s)-[:HELD]->(j) }
  AND NOT EXISTS {
    MATCH (i)<-[:LINK_TO]-(test:Link)-[:LINK_FROM]->(visit:Contact)-[:SPOKE_TO|SAW]->(other:Person)
    WHERE test.kind = 'tests' AND other.id <> o.id
  }
  AND NOT EXISTS {
    MATCH (i)<-[:LINK_TO]-(test:Link)-[:LINK_FROM]->(:Communication|Meeting|Plan|Record)
    WHERE test.kind = 'tests'
  }
UNWIND i.topics AS topic
WITH m, i, s, c, o, h, j, k, tie, held, topic
WHERE topic IN j.topics AND topic IN $subjects
RETURN DISTINCT m.id AS person,
  i.id AS item,
  s.id AS service,
  c.id AS child,
  o.id AS origin,
  h.id AS holder,
  j.id AS against,
  k.id AS told_row,
  tie.because AS because,
  k.id AS when_row,
  'no decision that relied on it is recorded' AS doubt
ORDER BY person, item, service, child, holder, against, told_row
