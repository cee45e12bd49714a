// 1 Which cases are on this server?
MATCH (c:Review)
RETURN c.id AS case, c.title AS title
ORDER BY case
