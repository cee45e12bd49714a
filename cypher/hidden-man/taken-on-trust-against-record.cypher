// A reassurance about a man, from one source in the family, while others held the opposite
//
// subtype = "taken-on-trust"
// question = "What was said for a man by one member of the family while a service held something against it?"
// rule = """
// A service was told something reassuring, not established, about an adult tied to a child, which goes back to one member of the family other
// than himself; another service by then held an item about him that bears on a risk and is coded as contradicting it, and no row shows that
// the service which was told, or the one of it who was told, ever had that item, or that the service saw or spoke to him properly; nothing tested the
// reassurance beyond asking its source again. That a decision relied on it is not recorded, so it is only possible."""
// one_finding_per = ["person", "item", "service"]
// joined_over = [{columns = ["service"]}]
// evidence = ["told_row", "against"]
// context = ["because"]
// basis = "contradicted"
// sentence = "{service} had {origin}'s word about {person} ({item}), while {holder} held: {against}"
// remedy = "a row that tested: {item}"
MATCH (i:Information {case_key: $case_key})-[:ORIGINATES_FROM]->(o:Person)
WHERE i.bears = 'protective' AND i.kind = 'belief' AND NOT EXISTS { MATCH (:Service|Party)-[:RELIED_UPON]->(i) }
  AND NOT EXISTS {
    MATCH (i)<-[:LINK_TO]-(test:Link)-[:LINK_FROM]->(asked:Contact)-[:SPOKE_TO|SAW]->(other:Person)
    WHERE test.kind = 'tests' AND other.id <> o.id
  }
  AND NOT EXISTS {
    MATCH (i)<-[:LINK_TO]-(test:Link)-[:LINK_FROM]->(:Communication|Meeting|Plan|Record)
    WHERE test.kind = 'tests'
  }
WITH i, o
MATCH (i)-[:CONTRADICTS]-(j:Information)
WHERE j.bears = 'risk'
WITH DISTINCT i, o, j
MATCH (i)-[:ABOUT]->(m:Person)<-[:ABOUT]-(j)
WHERE m.sex <> 'female' AND o.id <> m.id AND i.id <> j.id
WITH i, o, j, m
MATCH (k:Contact)-[:WAS_TOLD]->(i)
MATCH (h:Service {case_key: $case_key})-[held:HELD]->(j)
WHERE k.absence = '' AND held.sure <= k.latest AND h.id <> k.by
  AND NOT EXISTS { MATCH (k)-[:BY_SERVICE]->(h) } AND NOT EXISTS { MATCH (k)-[:CONTACT_BY]->(:Party)-[:POSSIBLY_MEANS]->(h) }
  AND NOT EXISTS { MATCH (k)-[:BY_SERVICE]->(:Service)-[:HELD]->(j) } AND NOT EXISTS { MATCH (k)-[:CONTACT_BY]->(:Practitioner|Party)-[:HELD]->(j) }
  AND NOT EXISTS { MATCH (k)-[:BY_SERVICE]->(:Service)-[good:MET]->(m) WHERE good.quality IN ['seen', 'spoken-to'] }
WITH i, o, j, m, k, h
MATCH (m)-[tie:TIED_TO]->(c:Person)
RETURN DISTINCT m.id AS person,
  i.id AS item,
  k.by AS service,
  c.id AS child,
  o.id AS origin,
  h.id AS holder,
  j.id AS against,
  k.id AS told_row,
  tie.because AS because,
  k.id AS when_row,
  'no decision that relied on it is recorded' AS doubt
ORDER BY person, item, service, child, holder, against, told_row
