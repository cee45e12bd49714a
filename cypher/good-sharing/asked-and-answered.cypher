// A question about the family that was asked, and answered
//
// question = "What was asked about somebody of the family, and answered, where it is not stated in full who asked whom?"
// rule = """
// Somebody asked about a person of the family, and a message that answers it was made and carried to them an item about that person that bears on a risk, protects, or is about missed
// appointments; who asked, or who answered, is named only in part, and nobody of the family is named as either; nothing is stated to have been left out, weakened or late.
// What is only believed is left out, and what the asker surely had before. It gives way to a row that says that the asker, or one who may be meant, did not
// know it after that, and to an answer that is shown to have brought the item to a service that needed it, which is told as a message."""
// one_finding_per = ["message"]
// evidence = ["message", "question_row"]
// sentence = "{says} {needed_by} asked about {person}. Answered[, {part_strength},] by {holder}: {item}"
MATCH (m:Communication {case_key: $case_key})-[:ANSWERS]->(q:Communication)-[:ABOUT]->(p:Person)<-[:ABOUT]-(i:Information)<-[:CONVEYS]-(m)
WHERE q.kind IN ['check', 'request'] AND q.absence = '' AND q.status IN ['', 'made'] AND q.delay = '' AND q.strength <> 'example'
  AND m.absence = '' AND m.status IN ['', 'made'] AND m.delay = '' AND m.strength <> 'example'
  AND (i.bears <> '' OR any(topic IN i.topics WHERE topic = 'missed-appointments')) AND i.kind <> 'belief'
  AND NOT (m)-[:OMITS]->(:Information) AND NOT (m)-[:WEAKENS]->(:Information)
WITH m, q, p, i
MATCH (q)-[:SENT_BY]->(n:Service|Practitioner|Agency|Party), (m)-[:SENT_BY]->(h:Service|Practitioner|Agency|Party)
WHERE (n.row_type = 'Party' OR h.row_type = 'Party') AND n.id <> h.id
  AND NOT EXISTS { MATCH (n)-[:POSSIBLY_MEANS]->(:Person) } AND NOT EXISTS { MATCH (h)-[:POSSIBLY_MEANS]->(:Person) }
  AND EXISTS {
    MATCH (m)-[:SENT_TO]->(r:Service|Practitioner|Agency|Party)
    WHERE r.id = n.id OR EXISTS { MATCH (n)-[:WORKS_FOR]->(r) } OR EXISTS { MATCH (r)-[:WORKS_FOR]->(n) }
  }
  AND NOT EXISTS { MATCH (i)<-[got:RECEIVED]-(:Service|Practitioner|Agency|Party) WHERE got.row = m.id }
  AND NOT EXISTS { MATCH (n)-[held:HELD]->(i) WHERE held.sure <= m.earliest }
  AND NOT EXISTS { MATCH (n)-[:WORKS_FOR]->(:Service)-[held:HELD]->(i) WHERE held.sure <= m.earliest }
  AND NOT EXISTS {
    MATCH (i)<-[lack:LACKED]-(who:Service|Practitioner|Agency|Party)
    WHERE lack.how IN ['not-known', 'not-used', 'one-worker-only'] AND lack.latest > m.earliest
      AND (who.id = n.id OR lack.service = n.id OR EXISTS { MATCH (n)-[:WORKS_FOR|POSSIBLY_MEANS]->(own:Service) WHERE own.id = lack.service }
        OR EXISTS { MATCH (n)-[:POSSIBLY_MEANS]->(:Practitioner)-[:WORKS_FOR]->(own:Service) WHERE own.id = lack.service })
  }
RETURN m.id AS message,
  q.id AS question_row,
  n.id AS needed_by,
  h.id AS holder,
  p.id AS person,
  i.id AS item,
  q.strength AS strength,
  CASE m.strength WHEN 'stated' THEN '' ELSE m.strength END AS part_strength,
  'which services are meant is not stated in full' AS doubt
ORDER BY message, question_row, needed_by, holder, person, item
