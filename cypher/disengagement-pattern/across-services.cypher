// Missed contacts over several services, not put together
//
// question = "Which families missed contacts with several services, and who saw the whole?"
// rule = """
// Contacts of two or more services did not come about because the adult did not come, the child was not brought, nobody let the worker in, or the family
// declined; at two of the services or more that happened repeatedly. What was missed for a child counts with the adult who is most often asked for
// together with the child. Each service's own number is given, and the number of all together; a series without a number is never
// added up. No row shows that what two of the services had missed was put together at a meeting, in a message, or as the
// ground of a decision or plan, nor one item of it, which two of them show, was said at a meeting; where one does show some of it in one place, it is said. Contacts that were called off do not count, nor those before the period under review, nor a place at school that was not taken up."""
// thresholds = ["missed_by_one", "missed_in_all"]
// one_finding_per = ["pool"]
// evidence = ["contact"]
// context = ["partly"]
// basis = "derived"
// remedy = "a meeting, message or chronology that put together what {service} had each recorded as missed"
// [sentences]
// "counted" = "{says} contacts with {person} {manner} at {counts}: {pooled} together, of which there had been {line} by {crossed} at the latest[, with {pupils} often absent from {away}]. There is no record that anybody put them together"
// "counted partly" = "{says} contacts with {person} {manner} at {counts}: {pooled} together, of which there had been {line} by {crossed} at the latest[, with {pupils} often absent from {away}]. At least some of this was put together in one place"
// "not counted" = "{says} contacts with {person} {manner} at {counts}[, with {pupils} often absent from {away}]. The number in all is not known. There is no record that anybody put them together"
// "not counted partly" = "{says} contacts with {person} {manner} at {counts}[, with {pupils} often absent from {away}]. The number in all is not known. At least some of this was put together in one place"
MATCH (s:Service|Agency|Party|Practitioner)-[m:MISSED]->(p:Person {case_key: $case_key})
WHERE m.given = '' AND EXISTS {
    MATCH (a:Service|Agency|Party|Practitioner)-[x:MISSED]->(p)<-[y:MISSED]-(b:Service|Agency|Party|Practitioner)
    WHERE a.id <> b.id AND (x.series OR x.own >= $missed_by_one) AND (y.series OR y.own >= $missed_by_one)
  }
OPTIONAL MATCH (:Service|Agency|Party|Practitioner)-[at:MISSED]->(p)
WHERE at.before < $missed_in_all AND at.by_then >= $missed_in_all AND at.day <> ''
WITH s, m, p, at
WHERE m.open OR NOT at.row IS NULL
RETURN p.id AS pool,
  s.id AS service,
  m.people AS person,
  m.row AS contact,
  m.counts AS counts,
  m.pooled AS pooled,
  m.manner AS manner,
  CASE WHEN m.away = '' THEN NULL ELSE m.away END AS away,
  m.pupils AS pupils,
  at.day AS crossed,
  $missed_in_all AS line,
  m.strength AS strength,
  CASE WHEN m.partly = '' THEN 'that nobody put them together rests only on no row showing it'
    ELSE 'whether those who decided had the whole of it is not on record' END AS doubt,
  CASE WHEN m.partly = '' THEN NULL ELSE m.partly END AS partly,
  NOT at.row IS NULL OR NOT EXISTS {
    MATCH (c:Service|Agency|Party|Practitioner)-[z:MISSED]->(p)<-[w:MISSED]-(d:Service|Agency|Party|Practitioner)
    WHERE c.id <> d.id AND z.series AND w.series
  } AS figure_used,
  CASE WHEN at.row IS NULL AND m.partly = '' THEN 'not counted' WHEN at.row IS NULL THEN 'not counted partly'
    WHEN m.partly = '' THEN 'counted' ELSE 'counted partly' END AS wording
ORDER BY pool, service, contact, counts, pooled, crossed
