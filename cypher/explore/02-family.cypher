// 2 The family: who is related to whom, and who was in which household
MATCH (c:Review {id: $case})
WITH c.case_key AS case_key
MATCH (p:Person {case_key: case_key})
USING INDEX SEEK p:Person(case_key)
OPTIONAL MATCH relation = (p)<-[:RELATION_OF]-(:Relation)-[:RELATION_TO]->(:Person)
OPTIONAL MATCH household = (p)<-[:MEMBER]-(:Membership)-[:MEMBER_OF]->(:Household)
RETURN p, relation, household
