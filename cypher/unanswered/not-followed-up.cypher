// A missed contact that is stated not to have been followed up
//
// question = "Which missed contacts were not followed up?"
// rule = """
// Somebody was not brought or did not come, nobody answered the door, or a contact was called off; and a source states that the same service, or somebody named only in part who may be it, had
// no contact then that would have followed it up. Of several missed contacts the last before that is meant. A contact that surely took place in between keeps this from firing.
// Where what is stated begins only some time after the missed contact the finding is only possible."""
// one_finding_per = ["missed"]
// evidence = ["missed", "absent"]
// remedy = "a contact in which {service} followed it up"
// [sentences]
// "none" = "{says} a missed contact with {person} was not followed up at the time by {service}"
// "later" = "{says} a missed contact with {person} was not followed up at the time by {service}, which was in touch again later"
MATCH (k:Contact {case_key: $case_key})-[:SOUGHT]->(p:Person)<-[:SOUGHT]-(x:Contact)
MATCH (k)-[:BY_SERVICE]->(s:Service), (x)-[:CONTACT_BY]->(who:Service|Practitioner|Agency|Party)
WHERE (who.id = s.id OR EXISTS { MATCH (who)-[:WORKS_FOR|POSSIBLY_MEANS]->(own:Service) WHERE own.id = s.id }) AND k.id <> x.id AND k.absence = '' AND k.outcome IN ['was-not-brought', 'did-not-attend', 'no-access', 'cancelled']
  AND x.absence <> '' AND x.outcome = '' AND x.strength <> 'example' AND k.strength <> 'example'
  AND k.edtf <> '' AND x.edtf <> '' AND x.earliest >= k.earliest
  AND NOT EXISTS {
    MATCH (nearer:Contact {case_key: $case_key})-[:BY_SERVICE]->(by:Service), (nearer)-[:SOUGHT]->(again:Person)
    WHERE by.id = s.id AND again.id = p.id AND nearer.absence = '' AND nearer.outcome IN ['was-not-brought', 'did-not-attend', 'no-access', 'cancelled']
      AND nearer.earliest > k.earliest AND nearer.earliest <= x.earliest
  }
  AND NOT EXISTS {
    MATCH (kept:Contact {case_key: $case_key})-[:BY_SERVICE]->(by:Service), (kept)-[:SPOKE_TO|SAW]->(met:Person)
    WHERE by.id = s.id AND met.id = p.id AND kept.absence = '' AND kept.earliest >= k.latest AND kept.latest <= x.earliest
  }
OPTIONAL MATCH (p)<-[:SPOKE_TO|SAW]-(next:Contact)-[:BY_SERVICE]->(s)
WHERE next.absence = '' AND next.earliest >= k.latest
RETURN k.id AS missed,
  s.id AS service,
  p.id AS person,
  x.id AS absent,
  x.strength AS strength,
  x.earliest <= k.latest AS certain,
  CASE WHEN who.row_type = 'Party' THEN 'which service is meant is not stated'
    WHEN k.strength = 'stated' THEN '' ELSE 'that the first contact did not come about is not stated outright' END AS doubt,
  CASE WHEN next.id IS NULL THEN 'none' ELSE 'later' END AS wording
ORDER BY missed, service, person, absent, certain, wording
