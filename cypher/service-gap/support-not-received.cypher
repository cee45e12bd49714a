// Help that somebody who matters to a child is stated not to have had
//
// subtype = "no-service"
// question = "Which parents and carers did not have the help that their trouble called for?"
// rule = """
// A source states that an adult close to a child, or expecting one, had no contact of some kind from services for mental health, drugs and alcohol, or domestic abuse alone; and, in that time, something of just this kind
// that bears on a risk is on record about that adult, or else, at a place that speaks of it too, a need that was not met. What that service offered within that time, or in the same paragraph, and did not come about is told with it; a contact with
// such a service that was kept and may fall in that time is told too, and makes it only possible."""
// one_finding_per = ["person", "gap_row", "wording"]
// evidence = ["gap_row", "need"]
// context = ["risk_row", "sought_row", "seen_row"]
// remedy = "a row showing that {person} had this from {service}: {manner}"
// [sentences]
// "risk" = "{says} {person} did not have this from {service}: {manner}; trouble of this kind is on record of that time[. Also on record: {missed}][. Also on record: some contact with {met_with} that may fall in that time]"
// "need" = "{says} {person} did not have this from {service}: {manner}. Not met then: {need}[. Also on record: {missed}][. Also on record: some contact with {met_with} that may fall in that time]"
// [parameters]
// helps = ["adult-mental-health", "child-mental-health", "substance-misuse-service", "domestic-abuse-service"]
MATCH (gap:StatedAbsence {case_key: $case_key})-[:NONE_FROM]->(s:Service|Party), (gap)-[:ABOUT]->(p:Person)
WHERE gap.kind = 'contact' AND gap.mode <> '' AND gap.place = '' AND gap.strength <> 'example' AND p.stage <> 'child'
  AND EXISTS { MATCH (p)-[near:TIED_TO]->(:Person) WHERE near.close }
  AND NOT EXISTS { MATCH (gap)-[:NONE_FROM]->(beside:Service) WHERE NOT beside.function IN $helps }
OPTIONAL MATCH (s)-[:POSSIBLY_MEANS]->(x:Service)
WITH gap, s, p, coalesce(x.id, s.id) AS meant
MATCH (one:Service {case_key: $case_key, id: meant})
WHERE one.function IN $helps
  AND NOT EXISTS { MATCH (s)-[:POSSIBLY_MEANS]->(y:Service) WHERE NOT y.function IN $helps }
OPTIONAL MATCH (p)<-[:ABOUT]-(i:Information {case_key: $case_key})
WHERE i.bears = 'risk' AND i.kind IN ['fact', 'observation'] AND i.earliest < gap.latest AND gap.earliest < i.latest
  AND ((one.function IN ['adult-mental-health', 'child-mental-health'] AND 'mental-health' IN i.topics)
    OR (one.function = 'substance-misuse-service' AND 'substance-misuse' IN i.topics)
    OR (one.function = 'domestic-abuse-service' AND 'domestic-abuse' IN i.topics))
OPTIONAL MATCH (p)<-[:NEED_OF]-(n:Need)
WHERE n.absence = '' AND n.status IN ['open', 'outstanding'] AND n.strength <> 'example' AND n.earliest < gap.latest AND gap.earliest < n.latest
  AND any(place IN n.places WHERE place IN gap.places)
OPTIONAL MATCH (p)<-[:SOUGHT]-(k:Contact)-[:BY_SERVICE]->(one)
WHERE k.absence = '' AND k.outcome IN ['did-not-attend', 'no-access', 'declined'] AND k.earliest < gap.latest AND gap.earliest < k.latest
  AND ((gap.earliest <= k.earliest AND k.latest <= gap.latest) OR any(place IN k.places WHERE place IN gap.places))
OPTIONAL MATCH (p)<-[:SOUGHT|SAW|SPOKE_TO]-(seen:Contact)-[:BY_SERVICE]->(o:Service)
WHERE (o.id = s.id OR EXISTS { MATCH (s)-[:POSSIBLY_MEANS]->(o) }) AND seen.absence = '' AND seen.strength <> 'example' AND seen.outcome IN ['', 'kept'] AND seen.earliest < gap.latest AND gap.earliest < seen.latest
WITH gap, s, p, i, n, k, seen, o
WHERE i.id IS NOT NULL OR n.id IS NOT NULL
RETURN DISTINCT gap.id AS gap_row,
  s.id AS service,
  p.id AS person,
  gap.mode AS manner,
  coalesce(i.id, '') AS risk_row,
  CASE WHEN i.id IS NULL THEN n.id ELSE '' END AS need,
  coalesce(k.id, '') AS sought_row,
  CASE WHEN k.id IS NULL THEN '' ELSE 'some of what was offered was not taken up' END AS missed,
  coalesce(seen.id, '') AS seen_row,
  CASE WHEN seen.id IS NULL THEN '' ELSE o.id END AS met_with,
  gap.strength AS strength,
  [CASE s.row_type WHEN 'Party' THEN 'which services are meant is not stated in full' ELSE '' END,
    CASE WHEN seen.id IS NULL THEN '' ELSE 'another row shows a contact that may fall in that time' END] AS doubt,
  CASE WHEN i.id IS NULL THEN 'need' ELSE 'risk' END AS wording
ORDER BY gap_row, service, person, risk_row, need, sought_row, seen_row
