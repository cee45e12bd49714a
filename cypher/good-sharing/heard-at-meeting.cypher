// Information that services heard from one another at a meeting
//
// question = "What did services hear at a meeting that they needed and did not have before?"
// rule = """
// A meeting was held, and an item that bears on a risk, or protects, was said there; a service that attended needed it then and did not surely
// have it before; others attended too; nothing is stated to have been left unsaid; and the meeting came before that service's next contact,
// decision, plan or message about the family, or before an incident. It gives way to a row that says that the service did not know, or was told late."""
// one_finding_per = ["meeting_row"]
// evidence = ["meeting_row"]
// context = ["because", "next_row"]
// sentence = "{says} {needed_by} heard at this meeting, {meeting}: {item}"
MATCH (m:Meeting {case_key: $case_key})-[:SAID]->(i:Information)<-[got:RECEIVED]-(n:Service|Practitioner|Agency|Party)
WHERE got.row = m.id AND got.whole AND got.late <> 'yes' AND got.next <> '' AND i.bears <> '' AND i.kind <> 'belief'
  AND got.strength <> 'example'
WITH m, i, got, n
MATCH (s:Service {case_key: $case_key})
WHERE s.id = got.service
  AND NOT EXISTS {
    MATCH (i)<-[lack:LACKED]-(:Service|Practitioner|Agency|Party)
    WHERE lack.service = s.id AND lack.how IN ['not-known', 'not-used', 'one-worker-only'] AND lack.latest > got.earliest
  }
  AND NOT EXISTS {
    MATCH (i)<-[:CONVEYS|WEAKENS]-(slow:Communication)-[:SENT_TO]->(reached:Service|Practitioner)
    WHERE slow.delay <> '' AND slow.absence = '' AND (reached.id = s.id OR EXISTS { MATCH (reached)-[:WORKS_FOR]->(s) })
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
RETURN m.id AS meeting_row,
  m.label AS meeting,
  CASE n.row_type WHEN 'Practitioner' THEN n.id WHEN 'Party' THEN n.id ELSE s.id END AS needed_by,
  i.id AS item,
  got.because AS because,
  got.next AS next_row,
  got.strength AS strength,
  got.certain AS certain,
  CASE WHEN n.row_type IN ['Party', 'Agency'] THEN 'which services are meant is not stated in full' ELSE '' END AS doubt
ORDER BY meeting_row, meeting, needed_by, item, next_row
