// A man whom a service never met, or only in passing
//
// question = "Which men of the family did the services working with the children never properly see?"
// rule = """
// An adult is a parent, partner of a parent, carer or member of the household of a child; a service that worked with the child is coded as
// not having seen him, or as having seen him only in passing or asleep; and no row shows that the service ever saw or spoke to him properly. An
// absence that a source confines to a place or manner of contact is reported with that limit; one that takes in the mother as well is about the family, not about him. A woman is reported alike where her only tie is the
// household. Where two contacts are told in one sentence, it is only as strong as the weaker of the two."""
// one_finding_per = ["person", "service"]
// joined_over = [{columns = ["service"], agree = ["limit"]}]
// evidence = ["contact"]
// context = ["because", "beside"]
// remedy = "a contact in which {service} saw or spoke to {person}"
// [sentences]
// "glimpsed" = "{says} {service} saw {person} only in passing"
// "glimpsed asleep" = "{says} {service} saw {person} in passing, and at another contact {person} was asleep"
// "glimpsed said-asleep" = "{says} {service} saw {person} in passing, and at another contact was told that {person} was asleep"
// "glimpsed not-seen" = "{says} {service} saw {person} in passing, and at another contact not at all"
// "asleep" = "{says} {person} was asleep at contact with {service}; no meeting of the two is on record"
// "asleep said-asleep" = "{says} {person} was asleep at one contact with {service}, and said to be asleep at another"
// "asleep not-seen" = "{says} {person} was asleep at one contact with {service}, and not seen at another"
// "said-asleep" = "{says} {service} was told that {person} was asleep; no meeting of the two is on record"
// "said-asleep not-seen" = "{says} {service} was told at one contact that {person} was asleep, and did not see {person} at another"
// "not-seen" = "{says} {service} did not see {person} at the contact recorded"
// "not-seen tried" = "{says} {service} did not see {person}; attempts of the service are on record"
// "never" = "{says} {service} did not meet {person}"
// "never tried" = "{says} {service} did not meet {person}; attempts of the service are on record"
// "limited" = "{says} {service} had no contact of this kind with {person}: {limit}"
// "limited tried" = "{says} {service} had no contact of this kind with {person}: {limit}; attempts of the service are on record"
MATCH (m:Person {case_key: $case_key})-[tie:TIED_TO]->(c:Person)
MATCH (s:Service)-[unmet:UNMET]->(m)
WHERE (m.sex <> 'female' OR NOT EXISTS { MATCH (m)-[near:TIED_TO]->(c) WHERE near.close })
  AND EXISTS { MATCH (s)<-[:INVOLVES_SERVICE]-(work:Involvement)-[:INVOLVES]->(c) WHERE work.absence = '' AND work.active <> 'nominal' }
  AND (unmet.limit = '' OR NOT EXISTS {
    MATCH (plan:Plan)-[:DID_NOT_CONSULT]->(m)
    WHERE EXISTS {
      MATCH (limited:StatedAbsence {case_key: $case_key})
      WHERE limited.id IN unmet.rows AND any(place IN plan.places WHERE place IN limited.places)
    }
  })
  AND (unmet.limit = '' OR NOT EXISTS {
    MATCH (wide:StatedAbsence {case_key: $case_key})-[:ABOUT]->(mother:Person)-[bond:TIED_TO]->(c)
    WHERE wide.id IN unmet.rows AND mother.sex = 'female' AND bond.close
  })
WITH m, tie, c, s, unmet, EXISTS {
    MATCH (try:Contact)-[:BY_SERVICE]->(s)
    WHERE try.absence = '' AND try.outcome IN ['no-access', 'did-not-attend', 'declined', 'cancelled'] AND EXISTS { MATCH (try)-[:SOUGHT]->(m) }
  } AS tried
RETURN m.id AS person,
  c.id AS child,
  s.id AS service,
  unmet.rows AS contact,
  unmet.beside AS beside,
  unmet.limit AS limit,
  unmet.strength AS strength,
  tie.because AS because,
  CASE unmet.how WHEN 'glimpsed' THEN 'glimpsed'
    WHEN 'glimpsed asleep' THEN 'glimpsed asleep'
    WHEN 'glimpsed said-asleep' THEN 'glimpsed said-asleep'
    WHEN 'glimpsed not-seen' THEN 'glimpsed not-seen'
    WHEN 'asleep' THEN 'asleep'
    WHEN 'asleep said-asleep' THEN 'asleep said-asleep'
    WHEN 'asleep not-seen' THEN 'asleep not-seen'
    WHEN 'said-asleep' THEN 'said-asleep'
    WHEN 'said-asleep not-seen' THEN 'said-asleep not-seen'
    ELSE CASE unmet.how WHEN 'not-seen' THEN 'not-seen' WHEN 'never' THEN 'never' ELSE 'limited' END
      + CASE WHEN tried THEN ' tried' ELSE '' END END AS wording,
  CASE WHEN EXISTS {
    MATCH (vague:Party)-[:POSSIBLY_MEANS]->(s)
    WHERE EXISTS { MATCH (k:Contact)-[:CONTACT_BY]->(vague) WHERE k.absence = '' AND EXISTS { MATCH (k)-[:SPOKE_TO|SAW]->(m) } }
  } THEN 'a row about services named only in part may mean that it met him' ELSE '' END AS doubt
ORDER BY person, child, service
