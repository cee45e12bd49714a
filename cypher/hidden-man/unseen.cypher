// A man whom a service never met, or only in passing
//
// question = "Which men of the family did the services working with the children never properly see?"
// rule = """
// An adult is a parent, partner of a parent, carer or member of the household of a child; a contact of a service with the family is coded as
// not having seen him, as seeing him only in passing or asleep, or a source states that there was no contact with him; and no row
// shows that the service ever saw or spoke to him properly. A woman is reported alike where her only tie is the household."""
// one_finding_per = ["person", "service"]
// evidence = ["contact"]
// context = ["because"]
// joined_over = [{columns = ["service"], agree = []}]
// remedy = "a contact in which {service} saw or spoke to {person}"
// [sentences]
// "glimpsed" = "{person} was met by {service} only in passing or asleep"
// "never" = "{service} is not shown to have met {person}, and the source says that he was not seen"
MATCH (m:Person {case_key: $case_key})-[tie:TIED_TO]->(c:Person)
MATCH (s:Service)-[met:MET]->(m)
MATCH (s)<-[:INVOLVES_SERVICE]-(work:Involvement)-[:INVOLVES]->(c)
WHERE met.quality IN ['glimpsed', 'asleep', 'not-seen', 'never']
  AND (m.sex <> 'female' OR NOT tie.close)
  AND NOT EXISTS { MATCH (s)-[good:MET]->(m) WHERE good.quality IN ['seen', 'spoken-to'] }
RETURN m.id AS person,
  c.id AS child,
  s.id AS service,
  met.row AS contact,
  tie.because AS because,
  CASE WHEN EXISTS { MATCH (s)-[some:MET]->(m) WHERE some.quality IN ['glimpsed', 'asleep'] } THEN 'glimpsed' ELSE 'never' END AS wording
ORDER BY person, child, service, contact
