// Information that a service looked up in another's record
//
// question = "What did a service find out by reading another's record?"
// rule = """
// A worker or service read an item in the record of another service, and needed it then; it did not surely have it before; and it read it
// before its next contact, decision, plan or message about the family, or before an incident. It gives way to a row that says that the service did not
// know."""
// one_finding_per = ["reading"]
// evidence = ["reading"]
// context = ["because", "next_row"]
// sentence = "{says} {needed_by} read in the record of {holder}: {item}"
MATCH (r:Reading {case_key: $case_key})-[:READS]->(i:Information)<-[got:RECEIVED]-(n:Service|Practitioner)
WHERE got.row = r.id AND got.late <> 'yes' AND got.next <> '' AND got.strength <> 'example'
WITH r, i, got, n
MATCH (s:Service {case_key: $case_key})
WHERE s.id = got.service
WITH DISTINCT r, i, got, n, s
MATCH (h:Service {case_key: $case_key})
WHERE h.id IN got.senders
  AND NOT EXISTS {
    MATCH (i)<-[lack:LACKED]-(:Service|Practitioner|Agency|Party)
    WHERE lack.service = s.id AND lack.how IN ['not-known', 'not-used', 'one-worker-only'] AND lack.latest > got.earliest
  }
RETURN r.id AS reading,
  n.id AS needed_by,
  h.id AS holder,
  i.id AS item,
  got.because AS because,
  got.next AS next_row,
  got.strength AS strength,
  got.certain AS certain
ORDER BY reading, needed_by, holder, item, next_row
