// A referral that was turned down, and the need met another way
//
// question = "Where was a need met although the service first asked did not take it on?"
// rule = """
// A referral or request was turned down; the service that had sent it, or may have where it is not said which did, had seen a need of the person whom it was about; and the need is stated, or implied, to have
// been met at a time that may follow."""
// one_finding_per = ["service", "other_service", "person", "need_row"]
// evidence = ["message", "need_row"]
// sentence = "{other_service}[, {part_strength},] did not take on {person}; {says} the need that {service} had seen was met all the same: {need}"
MATCH (m:Communication {case_key: $case_key})-[:SENT_BY]->(h:Service|Practitioner|Party)
MATCH (m)-[:ABOUT]->(p:Person), (m)-[:SENT_TO]->(r:Service|Practitioner|Agency)
WHERE m.status = 'declined' AND m.absence = '' AND m.kind IN ['referral', 'request'] AND m.strength <> 'example'
WITH m, h, p, r
MATCH (n:Need {case_key: $case_key})-[:NEED_OF]->(p)
MATCH (n)-[:IDENTIFIED_BY]->(seer:Service|Practitioner)
WHERE n.status = 'met' AND n.absence = '' AND n.strength <> 'example' AND n.latest > m.earliest
OPTIONAL MATCH (seer)-[:WORKS_FOR]->(of:Service)
WITH m, h, p, r, n, CASE WHEN of.id IS NULL THEN seer.id ELSE of.id END AS whose
WHERE h.id = whose OR EXISTS { MATCH (h)-[:WORKS_FOR|POSSIBLY_MEANS]->(own:Service) WHERE own.id = whose }
RETURN m.id AS message,
  whose AS service,
  r.id AS other_service,
  p.id AS person,
  n.id AS need_row,
  n.what AS need,
  n.strength AS strength,
  CASE m.strength WHEN 'stated' THEN '' ELSE m.strength END AS part_strength,
  m.latest <= n.earliest AND h.row_type <> 'Party' AS certain
ORDER BY message, service, other_service, person, need_row
