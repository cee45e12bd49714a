// 5 Who told whom what?
MATCH (c:Review {id: $case})
WITH c.case_key AS case_key
MATCH sent = ()<-[:SENT_BY]-(m:Communication {case_key: case_key})-[:SENT_TO]->()
USING INDEX SEEK m:Communication(case_key)
OPTIONAL MATCH what = (m)-[:CONVEYS]->(:Information)
RETURN sent, what
LIMIT 150
