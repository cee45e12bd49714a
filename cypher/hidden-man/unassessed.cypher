// A man whom an assessment, plan or check did not cover
//
// question = "Which men were left out of assessments: what they risked, and what they could protect?"
// rule = """
// An adult who was tied to a child at the time, as services knew by then, is stated not to have been covered, or only in part, by an assessment
// or plan, or not to have been asked for it. Risk and what he could do to protect count alike. A child who was surely not born by then counts
// where the assessment or plan was about that child. What the coder gave as an example only does not count. A gap that leaves out the mother as
// well, or another woman who is the child's carer or the partner of a parent, is about the family, not about him."""
// one_finding_per = ["person", "assessment"]
// joined_over = [{columns = ["person", "child"], agree = ["assessment"]}, {columns = ["service"], agree = ["named", "strength"]}]
// evidence = ["assessment"]
// context = ["because"]
// remedy = "an assessment row that covers {person}"
// [sentences]
// "left-out" = "{says} this did not cover {person}: {named} ({by})"
// "partly" = "{says} this considered {person} only in part, or little: {named} ({by})"
// "topic" = "{says} this about {person} was left out ({named}, {by}): {item}"
// "not-asked" = "{says} this did not involve {person}: {named} ({by})"
// "not-made plan" = "{says} {by} did not make a plan that was to take in {person}: {named}"
// "not-made assessment" = "{says} {by} did not carry this out with regard to {person}: {named}"
// "not-made in full" = "{says} {by} made no full assessment or plan of this kind that covered {person}: {named}"
// "no-evidence plan" = "there is no record that {by} made a plan that was to take in {person}: {named}"
// "no-evidence assessment" = "there is no record that {by} carried this out with regard to {person}: {named}"
// "no-evidence in full" = "there is no record that {by} made a full assessment or plan of this kind that covered {person}: {named}"
MATCH (a:Plan {case_key: $case_key})-[:DID_NOT_COVER|COVERED_IN_PART|DID_NOT_CONSULT]->(m:Person)
WHERE m.sex <> 'female' AND a.strength <> 'example'
WITH DISTINCT a, m
MATCH (m)-[tie:TIED_TO]->(c:Person)
WHERE (c.born_text = '' OR c.born_earliest < a.latest OR EXISTS { MATCH (a)-[:ABOUT]->(c) })
  AND tie.earliest < a.latest AND a.earliest < tie.latest AND tie.known < a.latest
  AND NOT EXISTS {
    MATCH (a)-[:DID_NOT_COVER|COVERED_IN_PART]->(mother:Person)-[close:TIED_TO]->(c)
    WHERE mother.sex = 'female' AND close.close
  }
OPTIONAL MATCH (a)-[:MADE_BY]->(b:Service|Practitioner|Agency|Party)
OPTIONAL MATCH (a)-[:OMITS]->(i:Information)-[:ABOUT]->(m)
WITH a, m, tie, c, b, i, EXISTS { MATCH (a)-[:COVERED_IN_PART]->(m) } AS partly,
  NOT EXISTS { MATCH (a)-[:DID_NOT_COVER]->(m) } AS may_be_covered,
  a.status IN ['not-made', 'recommended'] OR a.absence <> '' AS undone
RETURN m.id AS person,
  c.id AS child,
  b.id AS service,
  coalesce(b.id, 'services') AS by,
  a.id AS assessment,
  a.label AS named,
  i.id AS item,
  tie.because AS because,
  a.strength AS strength,
  CASE WHEN undone THEN CASE a.absence WHEN 'no-evidence' THEN 'no-evidence' ELSE 'not-made' END
      + CASE WHEN partly THEN ' in full' WHEN a.type = 'plan' THEN ' plan' ELSE ' assessment' END
    WHEN partly THEN CASE WHEN i.id IS NULL THEN 'partly' ELSE 'topic' END
    WHEN may_be_covered THEN 'not-asked'
    ELSE 'left-out' END AS wording
ORDER BY person, child, service, assessment
