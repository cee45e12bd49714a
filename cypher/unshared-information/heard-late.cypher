// What those at work with a family did not know until a meeting at which it was said
//
// subtype = "late"
// question = "What was learnt only at a meeting by those who had by then acted without it?"
// rule = """
// A source states that services, or those named only in part, did not know an item that bears on a risk, over a time up to a meeting that was held and at which it was said, and surely knew it by the end of that; one of
// them needed it; and in that time they had a contact, or took a decision, about somebody whom it is about. Where another is on record as having held it in that time,
// what a named service did not know is told with that one instead."""
// one_finding_per = ["needed_by", "item", "meeting"]
// joined_over = [{columns = ["item"], agree = ["lack_row", "strength", "meeting"]}]
// evidence = ["lack_row", "meeting_row"]
// context = ["because", "acted_row", "got_row"]
// sentence = "{says} {needed_by} did not at first know, though already at work with the family: {item}. It was said at {meeting}"
// remedy = "a row showing that {needed_by} received it before they acted"
MATCH (i:Information {case_key: $case_key})<-[lack:LACKED]-(n:Service|Practitioner|Agency|Party)
WHERE i.bears = 'risk' AND lack.how = 'not-known' AND lack.strength <> 'example'
MATCH (s:Service)-[need:NEEDED]->(i)
WHERE s.id = lack.service AND need.earliest < lack.latest AND lack.earliest < need.latest
  AND (n.row_type IN ['Party', 'Agency'] OR NOT EXISTS {
    MATCH (:Service|Practitioner|Agency|Party)-[had:HELD]->(i)
    WHERE had.service <> s.id AND had.maybe < lack.latest
  })
WITH i, lack, n, need
MATCH (n)-[got:HELD]->(i)<-[:SAID]-(g:Meeting)
WHERE g.absence = '' AND g.status IN ['', 'held'] AND g.earliest >= lack.latest - 1440
  AND got.sure > lack.latest AND got.maybe >= lack.earliest AND got.maybe < g.latest AND g.earliest < got.sure AND got.sure <= g.latest
MATCH (act:Contact|Decision {case_key: $case_key})-[:CONTACT_BY|DECIDED_BY|BY_SERVICE]->(n)
WHERE act.absence = '' AND act.earliest < lack.latest AND lack.earliest < act.latest
  AND EXISTS { MATCH (act)-[:ABOUT|SOUGHT|SAW|SPOKE_TO]->(:Person)<-[:ABOUT]-(i) }
RETURN DISTINCT n.id AS needed_by,
  i.id AS item,
  g.id AS meeting,
  g.id AS meeting_row,
  lack.row AS lack_row,
  got.row AS got_row,
  act.id AS acted_row,
  need.because AS because,
  lack.strength AS strength,
  lack.dated AND need.certain AND act.latest <= lack.latest AS certain,
  CASE WHEN n.row_type IN ['Party', 'Agency'] THEN 'which services are meant is not stated in full' ELSE '' END AS doubt
ORDER BY needed_by, item, meeting, lack_row, got_row, acted_row, certain
