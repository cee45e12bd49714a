// A man whom a service never met, or only in passing
//
// question = "Which men of the family did the services working with the children never properly see?"
// rule = """
// An adult is a parent, partner of a parent, carer or member of the household of a child; a service that worked with the child is coded as
// not having seen him, or as having seen him only in passing or asleep; and no row shows that the service ever saw or spoke to him properly. An
// absence that a source confines to a place or manner of contact is reported with that limit. A woman is reported alike where her only tie is the
// household."""
// one_finding_per = ["person", "service"]
// joined_over = [{columns = ["service"], agree = ["limit"]}]
// evidence = ["contact"]
// context = ["because"]
// remedy = "a contact in which {service} saw or spoke to {person}"
// [sentences]
// "glimpsed" = "{says} {service} saw {person} only in passing"
// "asleep" = "{says} {service} saw {person} only asleep"
// "glimpsed asleep" = "{says} {service} saw {person} only in passing or asleep"
// "glimpsed not-seen" = "{says} {service} saw {person} in passing, and at another contact not at all"
// "asleep not-seen" = "{says} {service} found {person} asleep, and at another contact did not see {person} at all"
// "not-seen" = "{says} {service} did not see {person} at the contact recorded"
// "never" = "{says} {service} did not meet {person}"
// "tried" = "{says} {service} did not meet {person}; attempts of the service are on record"
// "limited" = "{says} {service} did not meet {person} ({limit})"
MATCH (m:Person {case_key: $case_key})-[tie:TIED_TO]->(c:Person)
MATCH (s:Service)-[met:MET]->(m)
WHERE met.quality IN ['glimpsed', 'asleep', 'not-seen', 'never'] AND (m.sex <> 'female' OR NOT EXISTS { MATCH (m)-[near:TIED_TO]->(c) WHERE near.close })
  AND EXISTS { MATCH (s)<-[:INVOLVES_SERVICE]-(work:Involvement)-[:INVOLVES]->(c) WHERE work.absence = '' AND work.active <> 'nominal' }
  AND NOT EXISTS { MATCH (s)-[good:MET]->(m) WHERE good.quality IN ['seen', 'spoken-to'] }
WITH m, tie, c, s, met, met.row AS contact,
  EXISTS { MATCH (s)-[some:MET]->(m) WHERE some.quality = 'glimpsed' } AS glimpsed,
  EXISTS { MATCH (s)-[some:MET]->(m) WHERE some.quality = 'asleep' } AS asleep,
  EXISTS { MATCH (s)-[some:MET]->(m) WHERE some.quality = 'not-seen' } AS not_seen,
  EXISTS {
    MATCH (try:Contact)-[:BY_SERVICE]->(s)
    WHERE try.absence = '' AND try.outcome IN ['no-access', 'did-not-attend', 'declined', 'cancelled'] AND EXISTS { MATCH (try)-[:SOUGHT]->(m) }
  } AS tried
WHERE met.limit = '' OR NOT EXISTS {
  MATCH (plan:Plan)-[:DID_NOT_CONSULT]->(m)
  WHERE EXISTS {
    MATCH (limited:StatedAbsence {case_key: $case_key})
    WHERE limited.id = contact AND any(place IN plan.places WHERE place IN limited.places)
  }
}
RETURN m.id AS person,
  c.id AS child,
  s.id AS service,
  contact AS contact,
  met.limit AS limit,
  met.strength AS strength,
  tie.because AS because,
  CASE WHEN glimpsed AND asleep THEN 'glimpsed asleep'
    WHEN glimpsed THEN CASE WHEN not_seen THEN 'glimpsed not-seen' ELSE 'glimpsed' END
    WHEN asleep THEN CASE WHEN not_seen THEN 'asleep not-seen' ELSE 'asleep' END
    WHEN tried THEN 'tried'
    WHEN met.quality = 'never' AND met.limit <> '' THEN 'limited'
    WHEN met.quality = 'not-seen' THEN 'not-seen'
    ELSE 'never' END AS wording,
  CASE WHEN EXISTS {
    MATCH (vague:Party)-[:POSSIBLY_MEANS]->(s)
    WHERE EXISTS { MATCH (k:Contact)-[:CONTACT_BY]->(vague) WHERE k.absence = '' AND EXISTS { MATCH (k)-[:SPOKE_TO|SAW]->(m) } }
  } THEN 'a row about services named only in part may mean that it met him' ELSE '' END AS doubt
ORDER BY person, child, service, contact
