// 7 What one service needed and never surely had, and which services held it
MATCH (c:Review {id: $case})
WITH c.case_key AS case_key
MATCH needed = (s:Service)-[:NEEDED]->(i:Information {case_key: case_key})
USING INDEX SEEK i:Information(case_key)
WHERE NOT EXISTS { MATCH (s)-[h:HELD]->(i) WHERE h.certain }
MATCH held = (:Service)-[:HELD]->(i)
RETURN needed, held
LIMIT 150
