// What a service was told and is stated not to have looked at
//
// subtype = "unseen"
// question = "What was taken as told, though it could have been seen?"
// rule = """
// A service was told something by the family, or wrote it down, of which every record goes back to one origin, or to none; the source states, in a paragraph that also speaks of it, that the same service did
// not make a look that would have shown something of it; and no row tested it, beyond asking its source again. That a decision relied on it is not
// recorded, so it is only possible. What a service was told and also wrote down is told once, as it is said most strongly."""
// strongest_per = ["service", "item"]
// one_finding_per = ["service", "item", "strength"]
// joined_over = [{columns = ["item", "person"], agree = ["unchecked_row", "strength"]}]
// absorbs = ["item"]
// evidence = ["told_row", "unchecked_row"]
// context = ["records"]
// remedy = "a row that tested this, or a second source: {item}"
// [sentences]
// "told" = "{says} this was told to {service}: {believed}. Not done: {undone}"
// "noted" = "{says} this was noted by {service}: {believed}. Not done: {undone}"
MATCH (i:Information {case_key: $case_key})<-[b:BELIEVED]-(s:Service|Practitioner|Agency|Party)
WHERE NOT b.relied AND b.how <> 'held' AND b.alone AND NOT b.tested AND b.unchecked <> '' AND i.bears <> 'risk'
  AND NOT EXISTS { MATCH (i)<-[other:BELIEVED]-(:Service|Practitioner|Agency|Party) WHERE other.relied }
OPTIONAL MATCH (i)-[:ABOUT]->(p:Person)
RETURN DISTINCT CASE b.service WHEN '' THEN s.id ELSE b.service END AS service,
  i.id AS item,
  p.id AS person,
  b.row AS told_row,
  b.unchecked AS unchecked_row,
  b.undone AS undone,
  b.records AS records,
  b.believed AS believed,
  b.strength AS strength,
  b.doubts AS doubt,
  CASE b.how WHEN 'noted' THEN 'noted' ELSE 'told' END AS wording
ORDER BY service, item, person, told_row, unchecked_row
