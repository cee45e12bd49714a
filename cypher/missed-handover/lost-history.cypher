// A successor who did not have the history
//
// question = "Who took over without the history that the predecessor held?"
// rule = """
// Somebody took over responsibility, or was to, and a source states that they did not have, or did not use, items that the predecessor held
// before or at that time. A handover that is stated not to have been made at all is another finding."""
// one_finding_per = ["transfer"]
// evidence = ["transfer"]
// context = ["held_row"]
// sentence = "{says} {other_service}, which was to take on {person} from {service}, did not have or use: {item}"
// remedy = "a row showing that {other_service} received it"
MATCH (t:Transfer {case_key: $case_key})-[:TRANSFER_FROM]->(f:Service|Practitioner|Agency|Party), (t)-[:HISTORY_UNUSED]->(i:Information)
WHERE t.absence = ''
WITH t, f, i
MATCH (t)-[:TRANSFER_TO]->(r:Service|Practitioner|Agency|Party), (t)-[:CONCERNS]->(p:Person)
WITH t, f, i, r, p
MATCH (h:Service|Practitioner|Agency|Party)-[held:HELD]->(i)
WHERE (h.id = f.id OR held.service = f.id) AND held.maybe < t.latest
RETURN t.id AS transfer,
  f.id AS service,
  r.id AS other_service,
  p.id AS person,
  i.id AS item,
  held.row AS held_row,
  t.strength AS strength,
  held.sure <= t.latest AS certain
ORDER BY transfer, service, other_service, person, item, held_row
