// A service that had somebody on its books and did no work with them
//
// subtype = "no-service"
// question = "Where was a service there in name only?"
// rule = """
// A source states that a service had somebody on its books without work or contact, and either that person was under an order of a court, or is a
// child under a plan or in care; or the service came after another of the same kind that had really worked with them; or a need that was not
// met was to be met by it. A service that went on working with them all that time is named; a contact that may fall in that time makes it only possible.
// Contacts that it sought and that did not come about are told with it; what was offered and not taken up is told as that. Where the coder inferred that it did no work, the source is said to imply it."""
// one_finding_per = ["nominal"]
// joined_over = [{columns = ["person"], agree = ["strength"]}]
// evidence = ["nominal", "need"]
// context = ["before", "step_row", "sought_row"]
// remedy = "a row showing work by {service} with {person}"
// [sentences]
// "called-for" = "{says} {service} had {person} on its books in name only, {level}[; {missed}]"
// "called-for beside" = "{says} {service} had {person} on its books in name only, {level}; the case was open with {other_service} as well[; {missed}]"
// "after" = "{says} {service}, which came after {other_service}, had {person} on its books in name only[; {missed}]"
// "need" = "{says} {service} had {person} on its books in name only, while a need that it was to meet was not met: {need}[; {missed}]"
// "need offered" = "{says} what {service} offered {person} was not taken up, while this need was not met: {need}"
MATCH (w:Involvement {case_key: $case_key})-[:INVOLVES]->(p:Person), (w)-[:INVOLVES_SERVICE]->(s:Service)
WHERE w.absence = '' AND w.active = 'nominal' AND w.strength <> 'example'
OPTIONAL MATCH (p)<-[:INVOLVES]-(real:Involvement)-[:INVOLVES_SERVICE]->(o:Service)
WHERE real.absence = '' AND real.active <> 'nominal' AND o.id <> s.id AND o.function = s.function
  AND real.earliest < w.latest AND real.earliest < w.starts_by
OPTIONAL MATCH (p)<-[:NEED_OF]-(n:Need)-[:ADDRESSED_BY]->(w)
WHERE n.absence = '' AND n.status IN ['open', 'outstanding'] AND n.strength <> 'example'
OPTIONAL MATCH (step:Action)-[:TOWARDS]->(s), (step)-[:OWNED_BY]->(:Person|Party)
WHERE step.status = 'not-done' AND EXISTS { MATCH (step)-[:ABOUT|OWNED_BY]->(p) }
OPTIONAL MATCH (k:Contact)-[:BY_SERVICE]->(s), (k)-[:SOUGHT|SAW|SPOKE_TO]->(p)
WHERE k.absence = '' AND k.outcome IN ['', 'kept'] AND k.earliest < w.latest AND w.earliest < k.latest
OPTIONAL MATCH (sought:Contact)-[:BY_SERVICE]->(s), (sought)-[:SOUGHT]->(p)
WHERE sought.absence = '' AND sought.outcome IN ['was-not-brought', 'did-not-attend', 'no-access', 'declined'] AND sought.earliest < w.latest AND w.earliest < sought.latest
WITH w, p, s, real, o, n, step, k, sought,
  w.level = 'statutory-order' OR (p.stage = 'child' AND w.level IN ['child-in-need', 'child-protection', 'looked-after']) AS called_for
WHERE (called_for AND (o.id IS NULL OR real.latest > w.earliest))
  OR (NOT called_for AND n.id IS NULL AND p.stage = 'child' AND real.ends_after <= w.latest AND real.latest > w.earliest)
  OR (NOT called_for AND n.id IS NOT NULL)
RETURN DISTINCT w.id AS nominal,
  p.id AS person,
  s.id AS service,
  CASE WHEN n.id IS NOT NULL AND NOT called_for THEN '' ELSE coalesce(o.id, '') END AS other_service,
  coalesce(n.id, '') AS need,
  coalesce(real.id, '') AS before,
  coalesce(step.id, '') AS step_row,
  CASE w.level WHEN 'statutory-order' THEN 'though under a statutory order'
    WHEN 'looked-after' THEN 'though in care' WHEN 'child-protection' THEN 'though at the level of child protection' ELSE 'though at the level of a child in need' END AS level,
  w.id AS when_row,
  coalesce(sought.id, '') AS sought_row,
  CASE WHEN sought.id IS NULL THEN '' ELSE 'contacts that it sought did not come about' END AS missed,
  CASE WHEN w.strength = 'stated' AND w.basis = 'inferred' THEN 'implied' ELSE w.strength END AS strength,
  CASE WHEN k.id IS NULL THEN '' ELSE 'another row shows a contact by it that may fall in that time' END AS doubt,
  CASE WHEN called_for AND o.id IS NULL THEN 'called-for' WHEN called_for THEN 'called-for beside'
    WHEN n.id IS NULL THEN 'after' WHEN step.id IS NULL THEN 'need' ELSE 'need offered' END AS wording
ORDER BY nominal, person, service, other_service, need, before, step_row, sought_row
