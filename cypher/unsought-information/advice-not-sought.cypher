// Safeguarding advice or supervision that was not asked for
//
// subtype = "not-consulted"
// question = "Who did not ask for safeguarding advice or supervision about a child?"
// rule = """
// A source states that somebody who worked with a child, or whose service did, did not ask a safeguarding lead or supervisor about the child at that time. Where a decision about the child was taken without that advice, or the
// question would have carried an item that the one not asked held, that is reported instead. What a source tells in the same paragraph of the asker's service having too few staff is said with it."""
// one_finding_per = ["asker", "asked", "strength"]
// joined_over = [{columns = ["person"], agree = ["asked_row", "strength"]}]
// evidence = ["asked_row"]
// context = ["short"]
// remedy = "a row showing that {asker} asked {asked}"
// [sentences]
// "plain" = "{says} {asker} did not ask the advice of {asked} about {person}"
// "short" = "{says} {asker} did not ask the advice of {asked} about {person}. Also on record: {service} was short of staff"
MATCH (m:Communication {case_key: $case_key})-[:SENT_TO]->(r:Service|Practitioner), (m)-[:SENT_BY]->(a:Service|Practitioner), (m)-[:BY_SERVICE]->(s:Service)
MATCH (m)-[:ABOUT]->(p:Person)
WHERE m.kind IN ['check', 'request', 'discussion'] AND (m.status = 'not-made' OR m.absence <> '') AND p.stage = 'child' AND m.strength <> 'example'
  AND (r.function = 'safeguarding-lead' OR EXISTS { MATCH (r)-[:WORKS_FOR]->(lead:Service) WHERE lead.function = 'safeguarding-lead' })
  AND (EXISTS { MATCH (p)<-[:INVOLVES]-(work:Involvement)-[:INVOLVES_SERVICE]->(s) WHERE work.absence = '' AND work.earliest < m.latest AND m.earliest < work.latest }
    OR EXISTS { MATCH (p)<-[:ALLOCATED_TO]-(of:Allocation)-[:ALLOCATED]->(a) WHERE of.earliest < m.latest AND m.earliest < of.latest })
  AND NOT EXISTS {
    MATCH (d:Decision {case_key: $case_key})-[:ABOUT]->(p)
    WHERE d.absence = '' AND d.kind IN ['no-action', 'continue', 'decline', 'close', 'step-down']
      AND d.earliest < m.latest AND m.earliest < d.latest AND any(place IN d.places WHERE place IN m.places)
      AND (EXISTS { MATCH (d)-[:DECIDED_BY]->(a) } OR EXISTS { MATCH (d)-[:BY_SERVICE]->(s) })
  }
  AND NOT EXISTS { MATCH (m)-[:CONVEYS]->(:Information)<-[held:HELD]-(r) WHERE held.maybe < m.latest }
OPTIONAL MATCH (few:ServiceState)-[:STATE_OF]->(s)
WHERE few.state = 'short-staffed' AND few.earliest < m.latest AND m.earliest < few.latest AND any(place IN few.places WHERE place IN m.places)
RETURN DISTINCT m.id AS asked_row,
  a.id AS asker,
  s.id AS service,
  r.id AS asked,
  r.id AS other_service,
  p.id AS person,
  few.id AS short,
  m.strength AS strength,
  CASE WHEN few.id IS NULL THEN 'plain' ELSE 'short' END AS wording
ORDER BY asked_row, asker, asked, person, short
