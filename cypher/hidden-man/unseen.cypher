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
// "glimpsed" = "{says} {service} met {person} only in passing or asleep"
// "never" = "{says} {service} did not see {person} on the occasions recorded; no other meeting is on record"
// "limited" = "{says} {service} did not meet {person} ({limit}); no other meeting is on record"
MATCH (m:Person {case_key: $case_key})-[tie:TIED_TO]->(c:Person)
MATCH (s:Service)-[met:MET]->(m)
WHERE met.quality IN ['glimpsed', 'asleep', 'not-seen', 'never'] AND (m.sex <> 'female' OR NOT EXISTS { MATCH (m)-[near:TIED_TO]->(c) WHERE near.close })
  AND EXISTS { MATCH (s)<-[:INVOLVES_SERVICE]-(work:Involvement)-[:INVOLVES]->(c) WHERE work.absence = '' AND work.active <> 'nominal' }
  AND NOT EXISTS { MATCH (s)-[good:MET]->(m) WHERE good.quality IN ['seen', 'spoken-to'] }
RETURN m.id AS person,
  c.id AS child,
  s.id AS service,
  met.row AS contact,
  met.limit AS limit,
  met.strength AS strength,
  tie.because AS because,
  CASE WHEN EXISTS { MATCH (s)-[some:MET]->(m) WHERE some.quality IN ['glimpsed', 'asleep'] } THEN 'glimpsed'
    WHEN EXISTS { MATCH (s)-[some:MET]->(m) WHERE some.quality = 'not-seen' } THEN 'never'
    WHEN met.limit <> '' THEN 'limited' ELSE 'never' END AS wording
ORDER BY person, child, service, contact
