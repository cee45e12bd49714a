// 6 What did a message, plan or transfer leave out?
MATCH (c:Review {id: $case})
WITH c.case_key AS case_key
MATCH left_out = (:Communication|Plan|Transfer)-[:OMITS]->(i:Information {case_key: case_key})
USING INDEX SEEK i:Information(case_key)
RETURN left_out
