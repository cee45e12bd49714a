// A message that a coded rule called for between two services, stated not to have been sent
//
// subtype = "no-referral"
// question = "Which referrals that a rule called for were not made?"
// rule = """
// A rule stated in a source binds two services; the same paragraph states that a referral, check or request from the one to the other was not made while
// the rule was in force, or somebody named only in part who may be the one did not; where the dates leave open whether it was, the finding is only possible. Messages of the same kind to that service about the same people that were sent then are
// shown beside it."""
// one_finding_per = ["message"]
// evidence = ["message"]
// context = ["rule_row", "sent_row"]
// remedy = "a row showing the referral from {service} to {other_service}"
// [sentences]
// "none" = "{says} {service} did not make a {kind} to {other_service} about {person} for which a rule provided"
// "some" = "{says} {service} did not always make a {kind} to {other_service} about {person} for which a rule provided"
MATCH (m:Communication {case_key: $case_key})-[:SENT_TO]->(r:Service)<-[:BINDS]-(e:Expectation)-[:BINDS]->(s:Service)
MATCH (m)-[:SENT_BY]->(h:Service|Practitioner|Agency|Party)
WHERE (EXISTS { MATCH (m)-[:BY_SERVICE]->(own:Service) WHERE own.id = s.id } OR EXISTS { MATCH (h)-[:POSSIBLY_MEANS]->(one:Service) WHERE one.id = s.id }
    OR EXISTS { MATCH (h)-[:POSSIBLY_MEANS]->(:Practitioner)-[:WORKS_FOR]->(one:Service) WHERE one.id = s.id }) AND m.absence <> '' AND m.strength <> 'example' AND m.kind IN ['referral', 'check', 'request'] AND e.absence = '' AND e.step <> ''
  AND s.id <> r.id AND (e.edtf = '' OR (e.earliest < m.latest AND (e.starts_by = e.latest OR m.earliest < e.latest))) AND any(place IN m.places WHERE place IN e.places)
OPTIONAL MATCH (m)-[:ABOUT]->(p:Person)
OPTIONAL MATCH (p)<-[:ABOUT]-(sent:Communication)-[:SENT_TO]->(r)
WHERE sent.absence = '' AND sent.kind = m.kind AND sent.earliest < m.latest AND m.earliest < sent.latest
RETURN m.id AS message,
  CASE h.row_type WHEN 'Party' THEN h.id ELSE s.id END AS service,
  r.id AS other_service,
  p.id AS person,
  m.kind AS kind,
  e.id AS rule_row,
  sent.id AS sent_row,
  m.strength AS strength,
  CASE h.row_type WHEN 'Party' THEN 'which service is meant is not stated' ELSE '' END AS doubt,
  e.edtf = '' OR (e.starts_by <= m.earliest + 1440 AND (e.starts_by = e.latest OR m.latest <= e.ends_after + 1440)) AS certain,
  CASE WHEN sent.id IS NULL AND m.count = '' THEN 'none' ELSE 'some' END AS wording
ORDER BY message, service, other_service, person, rule_row, sent_row, wording
