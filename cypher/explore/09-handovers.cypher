// 9 Handovers: from whom, to whom, about whom, and what was left out
MATCH (c:Review {id: $case})
WITH c.case_key AS case_key
MATCH moved = (t:Transfer {case_key: case_key})-[:TRANSFER_FROM|TRANSFER_TO|CONCERNS]->()
USING INDEX SEEK t:Transfer(case_key)
OPTIONAL MATCH lost = (t)-[:LEFT_OUT|OMITS]->()
RETURN moved, lost
