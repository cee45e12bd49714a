// 10 Day by day: contacts, messages, meetings and decisions, as a table
MATCH (c:Review {id: $case})
WITH c.case_key AS case_key
MATCH (n:Contact|Communication|Meeting|Decision {case_key: case_key})
RETURN n.first_day AS from_day, n.last_day AS to_day, n.row_type AS what, n.caption AS words, n.id AS row
ORDER BY from_day, to_day, row
