// A belief about a man, from one source in the family, on which a service relied without meeting him
//
// question = "What was believed of a man on the family's word, and relied on without seeing him?"
// rule = """
// A service decided or planned, or is stated not to have, on the strength of something believed or said about an adult tied to a child; it goes back to one source within the
// family, other than himself; nothing tested it beyond asking that source again; and no row shows that the service saw or spoke to him properly. Attempts that
// came to nothing do not change this, and are said, whenever they were. Contact with him by somebody who may be among those that relied on it is said as well."""
// one_finding_per = ["person", "item", "service"]
// joined_over = [{columns = ["service"], agree = ["strength", "tried"]}, {columns = ["item"], agree = ["relied_row", "strength"]}]
// evidence = ["relied_row"]
// context = ["because", "item", "contact"]
// remedy = "a contact in which {service} saw {person}, or a row that tested: {item}"
// [sentences]
// "none" = "{says} {service} relied on the word of {origin} about {person}, with no meeting with {person} on record[ ({tried})]: {item}"
// "some" = "{says} {service} relied on the word of {origin} about {person}, though some contact with {person} is on record: {item}"
MATCH (i:Information {case_key: $case_key})-[:ABOUT]->(m:Person)-[tie:TIED_TO]->(c:Person)
MATCH (i)-[:ORIGINATES_FROM]->(o:Person)
MATCH (s:Service|Party)-[rely:RELIED_UPON]->(i)
WHERE m.sex <> 'female' AND o.id <> m.id
  AND NOT EXISTS { MATCH (s)-[good:MET]->(m) WHERE good.quality IN ['seen', 'spoken-to'] }
  AND NOT EXISTS {
    MATCH (i)<-[:LINK_TO]-(test:Link)-[:LINK_FROM]->(k:Contact)-[:SPOKE_TO|SAW]->(other:Person)
    WHERE test.kind = 'tests' AND other.id <> o.id
  }
  AND NOT EXISTS {
    MATCH (i)<-[:LINK_TO]-(test:Link)-[:LINK_FROM]->(:Communication|Meeting|Plan|Record)
    WHERE test.kind = 'tests'
  }
OPTIONAL MATCH (k:Contact {case_key: $case_key})-[:SPOKE_TO|SAW]->(m)
WHERE k.absence = '' AND k.strength <> 'example' AND (
  EXISTS { MATCH (k)-[:CONTACT_BY]->(s) }
  OR EXISTS { MATCH (k)-[:CONTACT_BY]->(:Party)-[:POSSIBLY_MEANS]->(s) }
  OR EXISTS { MATCH (k)-[:CONTACT_BY]->(:Service|Practitioner|Agency|Party)<-[:POSSIBLY_MEANS]-(s) }
  OR EXISTS { MATCH (k)-[:BY_SERVICE]->(:Service)<-[:POSSIBLY_MEANS]-(s) })
OPTIONAL MATCH (try:Contact {case_key: $case_key})-[:SOUGHT]->(m)
WHERE try.absence = '' AND try.earliest < rely.latest AND try.outcome IN ['no-access', 'did-not-attend', 'declined', 'cancelled'] AND (
  EXISTS { MATCH (try)-[:CONTACT_BY]->(s) }
  OR EXISTS { MATCH (try)-[:BY_SERVICE]->(s) }
  OR EXISTS { MATCH (try)-[:CONTACT_BY]->(:Service|Practitioner|Agency|Party)<-[:POSSIBLY_MEANS]-(s) }
  OR EXISTS { MATCH (try)-[:BY_SERVICE]->(:Service)<-[:POSSIBLY_MEANS]-(s) })
WITH i, m, tie, c, o, s, rely, k, count(try.id) > 0 AS tried
RETURN m.id AS person,
  i.id AS item,
  s.id AS service,
  c.id AS child,
  o.id AS origin,
  rely.row AS relied_row,
  tie.because AS because,
  coalesce(k.id, '') AS contact,
  rely.strength AS strength,
  CASE WHEN tried THEN 'attempts at contact, then or at another time, are on record' ELSE '' END AS tried,
  CASE WHEN k.id IS NULL THEN 'none' ELSE 'some' END AS wording,
  CASE WHEN k.id IS NOT NULL AND s.row_type = 'Party' THEN 'some of those who may be meant had contact with him'
    WHEN k.id IS NOT NULL THEN 'a row about services named only in part may mean that it met him'
    WHEN s.row_type = 'Party' THEN 'which services are meant is not stated in full'
    WHEN NOT EXISTS { MATCH (s)-[never:MET]->(m) WHERE never.quality IN ['never', 'not-seen'] } THEN 'that they never met rests on there being no row of it'
    ELSE '' END AS doubt
ORDER BY person, item, service, child, relied_row, contact
