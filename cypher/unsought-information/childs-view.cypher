// A plan or assessment without the child's own view or daily life
//
// subtype = "not-asked"
// question = "Which plans, assessments and meetings about a child were without what the child itself could have shown or told?"
// rule = """
// A source states that a plan or an assessment that was made, or a meeting that was held, left out an item of the child's own view or daily life, and no service is shown to have had that item by then. Where
// somebody had it, that is reported instead; that it is only implied to have been left out is not enough. That nobody had it is no more than silence, so it is only possible. Of several of one maker that left the same item out, those of which the source says it most strongly are told, as one."""
// strongest_per = ["child", "item", "service"]
// one_finding_per = ["child", "item", "service"]
// joined_over = [{columns = ["service"], agree = ["strength"]}]
// evidence = ["made"]
// context = ["item"]
// basis = "no-record"
// remedy = "a row showing that {child} was asked, or seen for this"
// [sentences]
// "made" = "{says} this had no place in {made} ({service}): {item}. Nobody is on record as having had it"
// "met" = "{says} this was not spoken of at the {made}: {item}. Nobody is on record as having had it"
MATCH (c:Person {case_key: $case_key})<-[:ABOUT]-(i:Information)<-[:OMITS|LEFT_UNSAID]-(a:Plan|Meeting)
WHERE c.stage = 'child' AND 'childs-voice' IN i.topics AND a.absence = '' AND a.status IN ['', 'made', 'begun', 'held'] AND NOT a.strength IN ['implied', 'example']
  AND (EXISTS { MATCH (a)-[:ABOUT]->(same:Person) WHERE same.id = c.id } OR EXISTS { MATCH (a)-[:COVERED|COVERED_IN_PART]->(same:Person) WHERE same.id = c.id })
  AND NOT EXISTS { MATCH (:Service|Practitioner|Agency|Party)-[had:HELD]->(i) WHERE had.maybe < a.latest }
OPTIONAL MATCH (a)-[:MADE_BY]->(s:Service|Practitioner|Agency|Party)
RETURN DISTINCT c.id AS child,
  i.id AS item,
  s.id AS service,
  a.id AS made,
  a.strength AS strength,
  CASE a.row_type WHEN 'Meeting' THEN 'met' ELSE 'made' END AS wording,
  'that nobody had it rests on silence' AS doubt
ORDER BY child, item, service, made
