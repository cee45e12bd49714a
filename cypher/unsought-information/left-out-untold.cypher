// An assessment without something that there was to know, the content and holder of which are not told
//
// subtype = "not-gathered"
// question = "What did an assessment not take in, of which nobody is shown to have had it?"
// rule = """
// A source states that an assessment of people around a child, which was made, left out something bearing on a child's safety of which it does not tell the content; and nobody is shown to
// have had that by then. Who could have told it is then not known, so the finding is only possible. Where those who made it are also stated not to have known the very item, that is
// reported instead."""
// one_finding_per = ["plan"]
// joined_over = [{columns = ["item", "person"], agree = ["plan", "strength"]}]
// evidence = ["plan"]
// sentence = "{says} this was not taken into account in {named} ({maker}): {item}. Who could have told it is not on record"
// remedy = "a row showing who held it, and that {maker} asked"
MATCH (a:Plan {case_key: $case_key})-[:OMITS]->(i:Information), (a)-[:MADE_BY]->(b:Service|Practitioner|Agency|Party)
MATCH (i)-[:ABOUT]->(p:Person)<-[:ABOUT]-(a)
WHERE a.type = 'assessment' AND a.status <> 'not-made' AND a.absence = '' AND a.strength <> 'example' AND i.kind = 'untold' AND i.bears = 'risk'
  AND NOT EXISTS { MATCH (i)<-[got:HELD]-(:Service|Practitioner|Agency|Party|Person) WHERE got.maybe < a.latest }
  AND NOT EXISTS { MATCH (b)-[lack:LACKED]->(i) WHERE lack.how = 'not-known' }
  AND NOT EXISTS { MATCH (unasked:Communication)-[:CONVEYS]->(i) WHERE unasked.status = 'not-made' OR unasked.absence <> '' }
RETURN DISTINCT a.id AS plan,
  a.label AS named,
  b.id AS maker,
  b.id AS service,
  i.id AS item,
  p.id AS person,
  a.strength AS strength,
  'who held it is not told' AS doubt
ORDER BY plan, maker, item, person
