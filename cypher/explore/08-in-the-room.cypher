// 8 Meetings: who was there, who was not, what was said
MATCH (c:Review {id: $case})
WITH c.case_key AS case_key
MATCH there = (m:Meeting {case_key: case_key})-[:ATTENDED_BY|APOLOGIES_FROM|MISSED_BY|DID_NOT_INVITE]->()
USING INDEX SEEK m:Meeting(case_key)
OPTIONAL MATCH said = (m)-[:SAID|LEFT_UNSAID]->(:Information)
RETURN there, said
LIMIT 150
