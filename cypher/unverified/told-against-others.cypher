// What a service was told, or took to be so, although others held the opposite
//
// subtype = "contradicted"
// question = "What did a service take as told while somebody else held the opposite?"
// rule = """
// A source states that a service was told something by the family, or took something to be so that is no risk, or is one as said below, having nothing that says otherwise itself, of which every record goes back to one origin, or to none; somebody else held by then, and not only as an example, an item that is coded as saying
// otherwise, which the service, or those who may be meant, is not shown to have had; and no row tested it, beyond asking its source again. What is stated of services named only in part gives way
// where it is stated of one of them, and where a source states that nobody asked for what says otherwise, that is reported instead. What bears on a risk itself counts where it was taken to be so and what says otherwise is a risk too, of the same person, and is about
// violence or harm to a child; there those who held it may also be among those who took it to be so, where either are named only in part. Where a message to the holder carried what says otherwise by then, who sent it is named, and whether that may be one of those who took it to be so. That a decision relied on it is not recorded, so it is only possible."""
// one_finding_per = ["service", "item"]
// joined_over = [{columns = ["holder"], agree = ["strength"]}]
// evidence = ["told_row", "held_row"]
// context = ["against", "records", "message_row"]
// basis = "contradicted"
// each = "{held_as} {holder}: {against}"
// remedy = "a row that tested this, or a second source: {item}"
// [sentences]
// "told" = "{says} this was told to {service}: {believed}. Against it, {each}[. On record as {told_by}]"
// "held" = "{says} {believer} took this to be so: {believed}. Against it, {each}[. On record as {told_by}]"
MATCH (i:Information {case_key: $case_key})<-[b:BELIEVED]-(s:Service|Practitioner|Agency|Party)
WHERE NOT b.relied AND b.strength = 'stated' AND b.how <> 'noted' AND b.alone AND NOT b.tested AND b.unchecked = '' AND b.against = ''
  AND NOT EXISTS { MATCH (i)<-[other:BELIEVED]-(:Service|Practitioner|Agency|Party) WHERE other.relied }
  AND (b.how <> 'held' OR (
    NOT EXISTS { MATCH (s)-[own:HELD]->(:Information)-[:AT_ODDS]->(i) WHERE own.maybe < b.latest }
    AND NOT EXISTS { MATCH (s)-[:POSSIBLY_MEANS]->(:Service|Practitioner)-[own:BELIEVED]->(i) WHERE own.how = 'held' }))
MATCH (i)-[odds:AT_ODDS]->(j:Information)
WHERE b.how <> 'held' OR i.bears <> 'risk' OR (j.bears = 'risk' AND any(topic IN j.topics WHERE topic IN ['harm-to-child', 'sexual-harm', 'violence'])
  AND EXISTS { MATCH (i)-[:ABOUT]->(:Person)<-[:ABOUT]-(j) WHERE i.id <> j.id })
WITH i, b, s, j, odds, b.how = 'held' AND i.bears = 'risk' AS graver
MATCH (h:Service|Practitioner|Agency|Party)-[held:HELD]->(j)
WHERE held.sure <= b.latest AND NOT odds.same_origin AND h.id <> s.id
  AND NOT EXISTS { MATCH (k:KnowledgeStatement {case_key: $case_key, id: held.row}) WHERE k.strength = 'example' }
  AND (b.how <> 'held' OR NOT EXISTS {
    MATCH (j)<-[:CONVEYS]-(unasked:Communication)
    WHERE unasked.kind IN ['check', 'request'] AND (unasked.status = 'not-made' OR unasked.absence <> '')
  })
  AND (graver OR NOT EXISTS { MATCH (h)-[:POSSIBLY_MEANS]->(x:Service|Practitioner) WHERE x.id = s.id OR (s)-[:POSSIBLY_MEANS]->(x) })
  AND (graver OR NOT EXISTS { MATCH (s)-[:POSSIBLY_MEANS]->(x:Service|Practitioner) WHERE x.id = h.id }) AND (b.service = '' OR held.service <> b.service)
  AND NOT EXISTS { MATCH (own:Service|Practitioner)-[had:HELD]->(j) WHERE had.maybe < b.latest AND had.service = b.service AND b.service <> '' }
OPTIONAL MATCH (j)-[:ORIGINATES_FROM]->(o:Service|Practitioner|Agency|Party|Person)
WHERE j.kind = 'belief'
WITH i, b, s, j, h, held, o, graver
WHERE o.id IS NULL OR (o.id <> h.id AND o.id <> held.service)
  OR NOT EXISTS { MATCH (j)<-[known:HELD]-(k:Service|Practitioner|Agency|Party) WHERE k.id <> o.id AND known.service <> o.id AND known.sure <= b.latest AND k.id <> s.id }
OPTIONAL MATCH (j)<-[:CONVEYS]-(m:Communication)-[:SENT_TO]->(h)
WHERE m.absence = '' AND m.status IN ['', 'made', 'declined', 'received-by'] AND m.latest <= b.latest
OPTIONAL MATCH (m)-[:SENT_BY]->(by:Service|Practitioner|Agency|Party|Person)
OPTIONAL MATCH (s)-[:POSSIBLY_MEANS]->(one:Service|Practitioner)
WHERE one.id = by.id OR EXISTS { MATCH (by)-[:WORKS_FOR]->(home:Service) WHERE home.id = one.id }
WITH DISTINCT i, b, s, j, h, held, o, graver, m, by, one
OPTIONAL MATCH (i)-[:ABOUT]->(p:Person)
RETURN DISTINCT CASE b.service WHEN '' THEN s.id ELSE b.service END AS service,
  s.id AS believer,
  i.id AS item,
  CASE held.service WHEN '' THEN h.id ELSE held.service END AS holder,
  p.id AS person,
  j.id AS against,
  CASE WHEN o.id IS NULL OR o.id = h.id OR o.id = held.service THEN 'held by' ELSE 'the view of ' + o.label + ', known to' END AS held_as,
  CASE WHEN by.id IS NULL OR by.id = h.id THEN ''
    WHEN one.id IS NULL THEN 'told to ' + h.label + ' by ' + by.label
    ELSE 'told to ' + h.label + ' by ' + by.label + ' (who may be among those who took it so)' END AS told_by,
  CASE WHEN by.id IS NULL OR by.id = h.id THEN '' ELSE m.id END AS message_row,
  b.row AS told_row,
  held.row AS held_row,
  b.records AS records,
  b.believed AS believed,
  b.strength AS strength,
  CASE WHEN graver AND (s.row_type = 'Party' OR h.row_type = 'Party') AND EXISTS { MATCH (j)<-[:LINK_TO]-(test:Link) WHERE test.kind = 'tests' }
    THEN b.doubts + ['which services are meant is not stated in full', 'a row tested what says otherwise']
    WHEN graver AND EXISTS { MATCH (j)<-[:LINK_TO]-(test:Link) WHERE test.kind = 'tests' } THEN b.doubts + ['a row tested what says otherwise']
    WHEN graver AND (s.row_type = 'Party' OR h.row_type = 'Party') THEN b.doubts + ['which services are meant is not stated in full'] ELSE b.doubts END AS doubt,
  CASE b.how WHEN 'held' THEN 'held' ELSE 'told' END AS wording
ORDER BY service, item, holder, person, against, told_row, held_row, told_by, message_row
