// A belief on which a service acted and which a source states that it did not check
//
// subtype = "unseen"
// question = "What was relied on, from one source or none, without asking or looking?"
// rule = """
// A decision or plan of a service rested on a belief of which every record goes back to one origin, or to none; the source states, in a paragraph that also speaks of the reliance, that the same service
// did not make a look that would have shown something of the belief: at the people whom it is about, for what speaks against it or what it explains, or, of what services do, by asking one; and no row tested the belief by then, beyond asking its source again. Where somebody held the opposite, that is reported instead. A belief that there is a risk is not meant, nor a lack of looks in general that is only implied, or, of contact, where the reliance is not. Members of one household count as
// one origin, what the service assumed itself as none; two independent origins are enough to keep this from firing, and so is something else relied on that speaks for the belief.
// What else the same decision or plan rested on, no belief, that protects the people whom the belief is about, is said with it."""
// one_finding_per = ["relied_row", "item", "service"]
// joined_over = [{columns = ["service"], agree = ["relied_row", "strength"]}, {columns = ["item", "person"], agree = ["relied_row", "unchecked_row", "strength"]}, {columns = ["service"], agree = ["item", "unchecked_row", "strength"]}]
// evidence = ["relied_row", "unchecked_row"]
// context = ["records", "grounds"]
// sentence = "{says} {believer} went by this: {believed}. Not done: {undone}[. Also relied on: {grounds}]"
// remedy = "a row that tested this, or a second source: {item}"
MATCH (i:Information {case_key: $case_key})<-[b:BELIEVED]-(s:Service|Practitioner|Agency|Party)
WHERE b.relied AND b.alone AND NOT b.tested AND b.unchecked <> '' AND size(b.grounds) = 0 AND i.bears <> 'risk'
  AND NOT EXISTS {
    MATCH (look:StatedAbsence {case_key: $case_key, id: b.unchecked}) WHERE look.strength = 'implied' OR (look.kind = 'contact' AND b.strength <> 'stated')
  }
  AND NOT EXISTS { MATCH (i)-[:AT_ODDS]->(:Information)<-[held:HELD]-(:Service|Practitioner|Agency|Party) WHERE held.maybe < b.latest }
OPTIONAL MATCH (i)-[:ABOUT]->(p:Person)
OPTIONAL MATCH (act:Decision|Plan {case_key: $case_key})-[:RELIED_ON]->(g:Information)-[:ABOUT]->(:Person)<-[:ABOUT]-(i)
WHERE act.id = b.row AND g.id <> i.id AND g.kind IN ['fact', 'observation'] AND g.bears = 'protective'
RETURN DISTINCT b.row AS relied_row,
  i.id AS item,
  CASE b.service WHEN '' THEN s.id ELSE b.service END AS service,
  s.id AS believer,
  p.id AS person,
  b.unchecked AS unchecked_row,
  b.undone AS undone,
  g.id AS grounds,
  b.records AS records,
  b.believed AS believed,
  b.otherwise AS otherwise,
  b.strength AS strength,
  b.doubts AS doubt
ORDER BY relied_row, item, service, person, unchecked_row, grounds
