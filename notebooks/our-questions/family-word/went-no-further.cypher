// A worry that the family told several services, and that no service told another
//
// question = "Which worries did the family tell, that no service is recorded as telling another?"
// rule = """
// At one or more contacts somebody of the family told a service an item that bears on a risk, or a worker saw it there; and no row
// shows that a service told it to another. The number of contacts is at least the figure chosen."""
// thresholds = ["contacts_with_the_same_worry"]
// one_finding_per = ["item"]
// evidence = ["contact"]
// sentence = "There is no record that any service told another: {item}. Heard or seen by {service}"
// remedy = "a message from {service} that carried it"
MATCH (i:Information {case_key: $case_key})<-[:WAS_TOLD|OBSERVED]-(c:Contact)-[:BY_SERVICE]->(s:Service)
WHERE i.bears = 'risk' AND c.absence = '' AND NOT EXISTS {
    MATCH (i)<-[:CONVEYS]-(m:Communication)-[:SENT_TO]->(:Service|Practitioner|Party|Agency)
    WHERE m.absence = ''
  }
WITH i, count(DISTINCT c) AS contacts
WHERE contacts >= $contacts_with_the_same_worry
MATCH (i)<-[:WAS_TOLD|OBSERVED]-(c:Contact)-[:BY_SERVICE]->(s:Service)
WHERE c.absence = ''
RETURN i.id AS item,
  s.id AS service,
  c.id AS contact
ORDER BY item, service, contact
