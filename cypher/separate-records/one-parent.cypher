// A service that could open one parent's record and not the other's
//
// question = "Whose record could a service open in a family, and whose not?"
// rule = """
// A source states that a service could open the record of a parent, a partner of a parent or a carer of a child, and that it could not then open the record of another such person of the same
// child, nor ever otherwise; it worked with that child or with the person whose record it could open. What a service whose record was closed held about that person, and the first needed, is named where a row shows it."""
// one_finding_per = ["service", "bar_row"]
// joined_over = [{columns = ["person", "child", "item", "other_service"], agree = ["service", "strength"]}]
// evidence = ["bar_row", "open_row"]
// context = ["held_row"]
// remedy = "a row showing that {service} could open the record of {person}"
// [sentences]
// "plain" = "{says} {service} could open what was recorded of {seen_of}, and not what was recorded of {person}"
// "system" = "{says} {service} could open the {system} of {seen_of}, and not of {person}"
MATCH (bar:Access {case_key: $case_key})-[:ACCESS_BY]->(s:Service)<-[:ACCESS_BY]-(can:Access)
WHERE bar.id <> can.id AND bar.absence <> '' AND bar.strength <> 'example' AND can.absence = '' AND can.earliest < bar.latest AND bar.earliest < can.latest
MATCH (bar)-[:ACCESS_OF]->(m:Person)-[tie:TIED_TO]->(c:Person)
MATCH (can)-[:ACCESS_OF]->(w:Person)
WHERE w.id <> m.id AND tie.close AND EXISTS { MATCH (w)-[near:TIED_TO]->(c) WHERE near.close } AND NOT (can)-[:ACCESS_OF]->(m)
  AND NOT EXISTS { MATCH (other:Access)-[:ACCESS_BY]->(s) WHERE other.absence = '' AND EXISTS { MATCH (other)-[:ACCESS_OF]->(m) } }
  AND EXISTS { MATCH (work:Involvement)-[:INVOLVES_SERVICE]->(s) WHERE work.absence = '' AND (EXISTS { MATCH (work)-[:INVOLVES]->(c) } OR EXISTS { MATCH (work)-[:INVOLVES]->(w) }) }
OPTIONAL MATCH (bar)-[:ACCESS_OF]->(h:Service)-[held:HELD]->(i:Information)
WHERE EXISTS { MATCH (i)-[:ABOUT]->(m) } AND EXISTS { MATCH (s)-[:NEEDED]->(i) }
OPTIONAL MATCH (can)-[:ACCESS_TO]->(y:RecordSystem)<-[:ACCESS_TO]-(bar)
RETURN DISTINCT s.id AS service,
  y.id AS system,
  m.id AS person,
  w.id AS seen_of,
  c.id AS child,
  i.id AS item,
  h.id AS other_service,
  bar.id AS bar_row,
  can.id AS open_row,
  held.row AS held_row,
  bar.strength AS strength,
  CASE WHEN y.id IS NULL THEN 'plain' ELSE 'system' END AS wording
ORDER BY service, person, seen_of, child, item, other_service, bar_row, open_row, held_row
