// What somebody of the family told a service about abuse, or about children of theirs
//
// question = "What did people of the family tell a service of abuse in their lives, or of their other children, before what came next?"
// rule = """
// Somebody spoke to a service and told it something about themselves, of abuse or violence or of a child's past, that bears on a risk to a child, and is not about a child whom the review is about; the service needed it then and did not
// surely have it before; and the talk came before its next contact, decision, plan or message about the family, or before an incident.
// What is only believed is left out, and it gives way to a row that says that the service did not know."""
// one_finding_per = ["contact"]
// evidence = ["contact"]
// context = ["because", "next_row"]
// sentence = "{says} {person} told {needed_by}: {item}"
MATCH (c:Contact {case_key: $case_key})-[:WAS_TOLD]->(i:Information)<-[got:RECEIVED]-(n:Service|Practitioner|Agency|Party)
MATCH (c)-[:SPOKE_TO]->(p:Person)<-[:ABOUT]-(i)
WHERE got.row = c.id AND got.late <> 'yes' AND got.next <> '' AND i.bears = 'risk' AND i.kind <> 'belief'
  AND p.stage = 'adult' AND got.strength <> 'example' AND any(topic IN i.topics WHERE topic IN ['domestic-abuse', 'violence', 'sexual-harm', 'harm-to-child', 'child-history'])
  AND NOT EXISTS { MATCH (i)-[:ABOUT]->(child:Person) WHERE child.index_child }
WITH c, i, got, n, p
MATCH (s:Service {case_key: $case_key})
WHERE s.id = got.service
  AND NOT EXISTS {
    MATCH (i)<-[lack:LACKED]-(:Service|Practitioner|Agency|Party)
    WHERE lack.service = s.id AND lack.how IN ['not-known', 'not-used', 'one-worker-only'] AND lack.latest > got.earliest
  }
RETURN c.id AS contact,
  p.id AS person,
  CASE n.row_type WHEN 'Practitioner' THEN n.id WHEN 'Party' THEN n.id ELSE s.id END AS needed_by,
  i.id AS item,
  got.because AS because,
  got.next AS next_row,
  got.strength AS strength,
  got.certain AS certain,
  CASE WHEN n.row_type IN ['Party', 'Agency'] THEN 'which services are meant is not stated in full' ELSE '' END AS doubt
ORDER BY contact, person, needed_by, item, next_row
