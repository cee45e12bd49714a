// 3 Adults who matter to a child, and the services that are shown to have met them
MATCH (c:Review {id: $case})
WITH c.case_key AS case_key
MATCH tie = (adult:Person {case_key: case_key})-[:TIED_TO]->(:Person)
USING INDEX adult:Person(case_key)
OPTIONAL MATCH met = (:Service)-[:MET]->(adult)
RETURN tie, met
