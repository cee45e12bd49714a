// Who gave those who made a plan or an assessment nothing of what was left out of it
//
// subtype = "not-consulted"
// question = "Which services gave those who made a plan or an assessment nothing of what was left out of it?"
// rule = """
// A plan or an assessment was made and left out something of which the content is not told; and the same paragraph states or implies that a service, a worker, an agency or a named group gave it to nobody of those who made it. One matter of which the content is told
// is a matter of information not shared. It does not fire where those outside are stated not to have been consulted, which is told by itself, where they, or one of those who may be meant, or a worker of theirs, made it or contributed,
// or where those who made it, or others who may include them, are stated not to have asked about it. Whether anybody asked is said."""
// one_finding_per = ["plan", "service"]
// joined_over = [{columns = ["service", "item"], agree = ["plan", "strength"]}]
// evidence = ["plan", "message"]
// remedy = "a row showing that {service} told those who made it, or contributed: {named}"
// [sentences]
// "unasked" = "{says} {service} gave those who made this nothing of what was left out of it: {named}. Left out[, {part_strength}]: {item}. There is no record of whether it was asked for"
// "asked" = "{says} {service} gave those who made this nothing of what was left out of it, and it had been asked for: {named}. Left out[, {part_strength}]: {item}"
MATCH (a:Plan {case_key: $case_key})-[:OMITS]->(i:Information)<-[:CONVEYS]-(m:Communication)-[:SENT_BY]->(s:Service|Practitioner|Agency|Party)
WHERE a.absence = '' AND a.status IN ['', 'made', 'begun'] AND a.strength <> 'example' AND i.kind = 'untold'
  AND (m.status = 'not-made' OR m.absence <> '') AND NOT m.kind IN ['check', 'request'] AND m.strength <> 'example'
  AND m.earliest < a.latest AND any(place IN m.places WHERE place IN a.places)
MATCH (a)-[:MADE_BY]->(b:Service|Practitioner|Agency|Party), (m)-[:SENT_TO]->(r:Service|Practitioner|Agency|Party)
WHERE (r.id = b.id OR EXISTS { MATCH (r)-[:WORKS_FOR]->(of:Service) WHERE of.id = b.id OR EXISTS { MATCH (b)-[:WORKS_FOR]->(of) } }
    OR EXISTS { MATCH (b)-[:WORKS_FOR]->(of:Service) WHERE of.id = r.id })
  AND NOT EXISTS { MATCH (a)-[:DID_NOT_CONSULT]->(out:Service|Practitioner|Agency|Party) WHERE out.id = s.id OR EXISTS { MATCH (out)-[:POSSIBLY_MEANS]->(s) } }
  AND NOT EXISTS { MATCH (a)-[:MADE_BY|CONTRIBUTED_BY]->(one:Service|Practitioner|Agency|Party) WHERE one.id = s.id OR EXISTS { MATCH (s)-[:POSSIBLY_MEANS]->(one) } }
  AND NOT EXISTS {
    MATCH (a)-[:MADE_BY|CONTRIBUTED_BY]->(:Practitioner)-[:WORKS_FOR]->(own:Service)
    WHERE own.id = s.id OR EXISTS { MATCH (s)-[:WORKS_FOR]->(own) } OR EXISTS { MATCH (s)-[:POSSIBLY_MEANS]->(own) }
  }
  AND NOT EXISTS { MATCH (s)-[:WORKS_FOR]->(:Service)<-[:MADE_BY|CONTRIBUTED_BY]-(a) }
  AND NOT EXISTS {
    MATCH (i)<-[:CONVEYS]-(put:Communication)-[:SENT_BY]->(asker:Service|Practitioner|Agency|Party)
    WHERE put.kind IN ['check', 'request'] AND (put.status = 'not-made' OR put.absence <> '') AND (asker.id = b.id OR EXISTS { MATCH (asker)-[:POSSIBLY_MEANS]->(b) })
  }
OPTIONAL MATCH (a)-[:ABOUT]->(p:Person)
OPTIONAL MATCH (b)<-[:SENT_BY]-(q:Communication)-[:SENT_TO]->(s)
WHERE q.kind IN ['check', 'request'] AND q.status <> 'not-made' AND q.absence = '' AND q.strength <> 'example' AND EXISTS { MATCH (q)-[:CONVEYS]->(i) }
RETURN DISTINCT a.id AS plan,
  m.id AS message,
  s.id AS service,
  coalesce(p.id, '') AS person,
  i.id AS item,
  a.label + ' (' + b.label + ')' AS named,
  m.strength AS strength,
  CASE a.strength WHEN 'stated' THEN '' ELSE a.strength END AS part_strength,
  m.edtf = '' OR m.starts_by <= a.earliest OR m.edtf = a.edtf OR (a.starts_by <= a.ends_after AND m.latest <= a.latest) AS certain,
  CASE WHEN s.row_type = 'Party' OR b.row_type = 'Party' THEN 'which services are meant is not stated in full' ELSE '' END AS doubt,
  CASE WHEN q.id IS NULL THEN 'unasked' ELSE 'asked' END AS wording
ORDER BY plan, service, person, item, message, named
