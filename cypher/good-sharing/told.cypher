// Information that a service told another in time
//
// question = "What did one service tell another that needed it, whole and before what came next?"
// rule = """
// A message was made and carried an item that bears on a risk, protects, or is about a missed appointment, to a service that needed it then, or that had asked for it; the
// receiver did not surely have it before; nothing is stated to have been left out, weakened or late; and it came before the receiver's
// next contact, decision, plan or message about the family, or before an incident. News of a pregnancy, a move or a plan alone counts only where the message was
// an answer or took a worry further. Who sent it is said, or the message is stated, or was an answer. It gives way to a row that says that the receiver
// did not know, to the sender's own decision at that time to end its work, to a message between two services of one agency that do the same work or that is only implied, and to a handover of which the message is a part."""
// one_finding_per = ["message"]
// evidence = ["message"]
// context = ["because", "next_row"]
// [sentences]
// "told" = "{says} {holder} told {needed_by}: {item}"
// "referred" = "{says} {holder} made a referral to {needed_by} about: {item}"
// "discussed" = "{says} {holder} discussed with {needed_by}: {item}"
// "answered" = "{says} {holder} answered {needed_by}, which had asked: {item}"
MATCH (m:Communication {case_key: $case_key})-[:CONVEYS]->(i:Information)<-[got:RECEIVED]-(n:Service|Practitioner|Agency|Party)
WHERE got.row = m.id AND got.whole AND got.late <> 'yes' AND got.next <> '' AND i.kind <> 'belief'
  AND got.strength <> 'example'
  AND NOT EXISTS { MATCH (t:Transfer)-[:CONSISTS_OF]->(m) WHERE EXISTS { MATCH (t)-[:HANDED_WHOLE]->(:Person) } }
WITH m, i, got, n
MATCH (m)-[:SENT_BY]->(h:Service|Practitioner|Agency|Party)
MATCH (s:Service {case_key: $case_key})
WHERE s.id = got.service
  AND (i.bears <> '' OR any(topic IN i.topics WHERE topic = 'missed-appointments'))
  AND NOT EXISTS { MATCH (m)-[:ANSWERS]->(other:Communication) WHERE NOT other.kind IN ['', 'check'] }
  AND (m.kind = 'escalation' OR (m)-[:ANSWERS]->(:Communication) OR any(topic IN i.topics WHERE NOT topic IN ['pregnancy', 'moves', 'plan-or-order']))
  AND (h.row_type <> 'Party' OR got.strength = 'stated' OR (m)-[:ANSWERS]->(:Communication))
  AND NOT EXISTS {
    MATCH (m)-[:BY_SERVICE]->(mine:Service)<-[:BY_SERVICE]-(gone:Decision)
    WHERE m.id <> gone.id AND gone.absence = '' AND gone.kind IN ['close', 'decline', 'discharge'] AND gone.earliest < m.latest AND m.earliest < gone.latest
      AND EXISTS { MATCH (gone)-[:ABOUT]->(:Person)<-[:ABOUT]-(i) }
  }
  AND NOT EXISTS {
    MATCH (m)-[:BY_SERVICE]->(own:Service)-[:PART_OF]->(:Agency)<-[:PART_OF]-(s)
    WHERE own.id <> s.id AND (own.function = s.function OR got.strength = 'implied')
  }
  AND NOT EXISTS {
    MATCH (i)<-[lack:LACKED]-(:Service|Practitioner|Agency|Party)
    WHERE lack.service = s.id AND lack.how IN ['not-known', 'not-used', 'one-worker-only'] AND lack.latest > got.earliest
  }
  AND NOT EXISTS {
    MATCH (i)<-[before:LACKED]-(:Service|Practitioner)
    WHERE before.service = s.id AND before.how IN ['not-known', 'not-told', 'no-liaison', 'one-worker-only']
      AND EXISTS { MATCH (s)-[held:HELD]->(i) WHERE held.sure > before.latest AND held.maybe >= before.earliest }
      AND NOT EXISTS { MATCH (gap:StatedAbsence {case_key: $case_key}) WHERE gap.id = before.row AND gap.mode <> '' }
      AND EXISTS {
        MATCH (a:Contact|Decision)-[:BY_SERVICE]->(s)
        WHERE a.absence = '' AND a.latest > before.earliest AND a.earliest < got.latest
      }
  }
OPTIONAL MATCH (m)-[:ANSWERS]->(asked:Communication)-[:BY_SERVICE]->(s)
RETURN m.id AS message,
  h.id AS holder,
  CASE n.row_type WHEN 'Practitioner' THEN n.id WHEN 'Party' THEN n.id ELSE s.id END AS needed_by,
  i.id AS item,
  got.because AS because,
  got.next AS next_row,
  got.strength AS strength,
  got.certain AS certain,
  CASE WHEN n.row_type IN ['Party', 'Agency'] THEN 'which services are meant is not stated in full' ELSE '' END AS doubt,
  CASE WHEN NOT asked.id IS NULL THEN 'answered' WHEN m.kind = 'referral' THEN 'referred' WHEN m.dialogue = 'dialogue' THEN 'discussed' ELSE 'told' END AS wording
ORDER BY message, holder, needed_by, item, next_row
