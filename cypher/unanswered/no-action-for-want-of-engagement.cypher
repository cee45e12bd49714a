// No action for the sole reason that somebody did not engage
//
// subtype = "no-action"
// question = "Where did a service take no action because somebody did not engage?"
// rule = """
// A service did nothing further, or ended its work, and all on which this is recorded as resting is that the person did not engage or missed
// appointments, as a fact and not as a belief; and no row shows that it had, or may have, assessed the person before. An assessment recommended and not carried out, or one that took the person in only in part,
// does not count. Of a group that they ended the work is told, not that they did nothing further; of somebody not named both, and who it was is then a doubt. Where it ended its work by a threshold that a source names, this is said; that no assessment is on record is then
// said too, and the finding is only possible."""
// one_finding_per = ["decision"]
// evidence = ["decision"]
// context = ["reason"]
// remedy = "an assessment by {service} before the decision, or a row showing what else it rested on"
// [sentences]
// "only" = "{says} {service} took no further action about {person}: {what}. The only ground on record: {reason}"
// "threshold" = "{says} {service} ended work with {person}: {what}. The ground on record: {threshold} ({reason}). There is no record that any risk was weighed before it"
MATCH (d:Decision {case_key: $case_key})-[:DECIDED_BY]->(by:Service|Practitioner|Agency|Party), (d)-[:ABOUT]->(p:Person), (d)-[:RELIED_ON]->(g:Information)-[:ABOUT]->(p)
WHERE d.kind IN ['no-action', 'close'] AND d.absence = '' AND (d.threshold = '' OR d.kind = 'close') AND d.strength <> 'example'
  AND NOT EXISTS { MATCH (d)-[:RELIED_ON]->(:Service|Area) }
  AND NOT EXISTS {
    MATCH (d)-[:RELIED_ON]->(ground:Information)
    WHERE none(topic IN ground.topics WHERE topic IN ['engagement', 'missed-appointments']) OR ground.bears = 'protective' OR ground.kind = 'belief'
  }
  AND NOT EXISTS {
    MATCH (d)<-[:LINK_FROM]-(tie:Link {case_key: $case_key})
    WHERE tie.kind = 'relied-on' AND NOT EXISTS {
      MATCH (tie)-[:LINK_TO]->(other:Information)
      WHERE any(topic IN other.topics WHERE topic IN ['engagement', 'missed-appointments']) AND other.bears <> 'protective' AND other.kind <> 'belief'
    }
  }
OPTIONAL MATCH (d)-[:BY_SERVICE]->(s:Service)
WITH d, p, g, by, coalesce(s.id, '') AS acting
WHERE (acting <> '' OR by.kind = 'unnamed')
  AND NOT EXISTS {
    MATCH (a:Plan {case_key: $case_key})-[:BY_SERVICE]->(own:Service), (a)-[:COVERED]->(who:Person)
    WHERE (own.id = acting OR EXISTS { MATCH (by)-[:POSSIBLY_MEANS]->(meant:Service) WHERE meant.id = own.id })
      AND who.id = p.id AND a.absence = '' AND a.type = 'assessment' AND a.status <> 'recommended' AND a.earliest < d.latest
  }
RETURN DISTINCT d.id AS decision,
  CASE acting WHEN '' THEN by.id ELSE acting END AS service,
  p.id AS person,
  g.id AS reason,
  d.what AS what,
  d.threshold AS threshold,
  d.strength AS strength,
  CASE d.threshold WHEN '' THEN 'only' ELSE 'threshold' END AS wording,
  CASE WHEN d.threshold <> '' THEN 'that no risk was weighed rests on there being no row' WHEN acting = '' THEN 'which service is meant is not stated' ELSE '' END AS doubt
ORDER BY decision, service, person, reason
