// A plan or assessment that a source calls late
//
// question = "Which plans and assessments does the source itself call late?"
// rule = """
// A plan or an assessment was made, and the source states, or says that it appears, that this was late; that it was delayed, where it is no more than begun, or where that it came at all is
// not stated, which is a doubt. No time is worked out from the dates. Of those
// whom it is about the finding names the children only, if there are any, and nobody whom it is stated, there or where the same plan is told of again, not to have covered."""
// one_finding_per = ["plan"]
// evidence = ["plan"]
// remedy = "a row showing that it was made earlier"
// [sentences]
// "begun" = "{says} this was delayed for {person}: {plan}"
// "made" = "{says} this came late for {person}: {plan}"
MATCH (a:Plan {case_key: $case_key})-[:ABOUT]->(p:Person)
WHERE a.delay <> '' AND a.absence = '' AND a.status IN ['', 'made', 'begun'] AND a.strength <> 'example'
  AND (p.stage = 'child' OR NOT EXISTS { MATCH (a)-[:ABOUT]->(child:Person) WHERE child.stage = 'child' })
  AND NOT EXISTS { MATCH (a)-[:DID_NOT_COVER]->(out:Person) WHERE out.id = p.id }
  AND NOT EXISTS {
    MATCH (a)-[:MADE_BY]->(maker:Service|Practitioner|Agency|Party)<-[:MADE_BY]-(same:Plan)-[:DID_NOT_COVER]->(out:Person)
    WHERE a.id <> same.id AND out.id = p.id AND same.label = a.label AND same.edtf = a.edtf AND same.strength <> 'example'
  }
OPTIONAL MATCH (a)-[:MADE_BY]->(s:Service|Practitioner|Agency|Party)
RETURN a.id AS plan,
  p.id AS person,
  s.id AS service,
  CASE a.delay WHEN 'appears' THEN 'appears' ELSE 'stated' END AS strength,
  CASE a.strength WHEN 'stated' THEN '' ELSE 'that it came in the end is not stated' END AS doubt,
  CASE WHEN a.status = 'begun' OR a.strength <> 'stated' THEN 'begun' ELSE 'made' END AS wording
ORDER BY plan, person, service
