// A referral or request of which a source does not say what became of it
//
// subtype = "no-reply"
// question = "Of which referrals and requests is it not known what became of them?"
// rule = """
// A service sent a referral, check, request or escalation, the source does not say whether it was received or acted on, and no row answers it, says that it
// had no answer, or shows that the receiver, or somebody who may be meant by it, saw, spoke to or tried to reach the person whom it was about, then or later. It
// rests on there being no such row, so the finding is only possible."""
// basis = "no-record"
// one_finding_per = ["message"]
// evidence = ["message"]
// sentence = "There is no record of what became of what {other_service} sent to {service} about {person}"
// remedy = "a row showing a reply from {service}, or what it did"
MATCH (m:Communication {case_key: $case_key})-[:SENT_BY]->(f:Service|Practitioner|Agency), (m)-[:SENT_TO]->(r:Service|Practitioner|Agency|Party)
WHERE m.absence = '' AND m.status = 'unanswered' AND m.outcome = '' AND m.kind IN ['referral', 'check', 'request', 'escalation']
  AND m.strength <> 'example'
  AND NOT EXISTS { MATCH (m)<-[:ANSWERS]-(:Communication) }
  AND NOT EXISTS { MATCH (m)<-[:LINK_TO]-(tie:Link) WHERE tie.kind = 'answers' }
MATCH (m)-[:ABOUT]->(p:Person)
WHERE NOT EXISTS {
    MATCH (k:Contact)-[:SOUGHT|SAW|SPOKE_TO]->(p), (k)-[:BY_SERVICE]->(s:Service)
    WHERE k.absence = '' AND k.latest > m.earliest
      AND (s.id = r.id OR EXISTS { MATCH (r)-[:WORKS_FOR]->(s) } OR EXISTS { MATCH (s)-[:PART_OF]->(whole:Agency) WHERE whole.id = r.id }
        OR EXISTS { MATCH (vague:Party {case_key: $case_key})-[:POSSIBLY_MEANS]->(s) WHERE vague.id = r.id }
        OR EXISTS { MATCH (vague:Party {case_key: $case_key})-[:POSSIBLY_MEANS]->(:Practitioner)-[:WORKS_FOR]->(s) WHERE vague.id = r.id })
  }
  AND NOT EXISTS {
    MATCH (k:Contact)-[:SOUGHT|SAW|SPOKE_TO]->(p), (k)-[:CONTACT_BY]->(by:Agency|Party)
    WHERE k.absence = '' AND k.latest > m.earliest AND by.id = r.id
  }
RETURN m.id AS message,
  r.id AS service,
  f.id AS other_service,
  p.id AS person,
  m.strength AS strength,
  'that nothing came of it rests on there being no row' AS doubt
ORDER BY message, service, other_service, person
