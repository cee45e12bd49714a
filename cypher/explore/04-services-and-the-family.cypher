// 4 Which services had a part with whom?
MATCH (c:Review {id: $case})
WITH c.case_key AS case_key
MATCH part = (:Service)<-[:INVOLVES_SERVICE]-(i:Involvement {case_key: case_key})-[:INVOLVES]->(:Person)
USING INDEX SEEK i:Involvement(case_key)
RETURN part
