// A handover that left information out
//
// question = "What was left out of a handover?"
// rule = """
// Responsibility passed, or was asked for, taken on, refused or in dispute, and a source states that items which the predecessor held were left out of what was handed over. Where people were left out,
// that is reported instead, as is what the successor is stated not to have had or used; and where the handover is only implied, what the same paragraph says of no word at all from the predecessor on that item. What was left out must be the source's own word, not an example of the
// coder's; and what a letter of discharge left out is information not shared, since the sender may go on working with the person."""
// one_finding_per = ["transfer"]
// evidence = ["transfer"]
// context = ["held_row"]
// sentence = "{says} {service} handed over {person} to {other_service} without passing on: {item}"
// remedy = "a row showing that {service} passed it on"
MATCH (t:Transfer {case_key: $case_key})-[:TRANSFER_FROM]->(f:Service|Practitioner|Agency|Party), (t)-[:OMITS]->(i:Information)
WHERE NOT t.state IN ['not-requested', 'no-receiver', 'no-route'] AND t.absence = '' AND t.strength <> 'example' AND t.kind <> 'discharge'
  AND NOT (t)-[:LEFT_OUT]->(:Person) AND NOT (t)-[:HISTORY_UNUSED]->(i)
  AND NOT (t.strength = 'implied' AND EXISTS {
    MATCH (i)<-[:NONE_OF]-(gap:StatedAbsence)-[:NONE_FROM]->(mute:Service|Practitioner|Agency|Party)
    WHERE mute.id = f.id AND gap.strength <> 'example' AND gap.kind = 'communication' AND any(place IN gap.places WHERE place IN t.places)
  })
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
