// A need that was not met, and a service for it that was not there
//
// question = "Whose need was not met while a service was not working with them?"
// rule = """
// A source states that a need was open or outstanding, and, in a paragraph that speaks of it too, that a service was not involved with that
// person at the time, where it only may have been then, only if no other service surely was not there; nothing else is coded as addressing that need; and no service of the same kind was for certain at work with them throughout. For a
// child, no service above the universal offer may have been at work with the child throughout either."""
// one_finding_per = ["need", "strength", "certain"]
// evidence = ["need", "gap_row"]
// sentence = "{says} there was no work by {service} with {person} while this need was not met: {need}"
// remedy = "a row showing that {service}, or another service, took this on"
// [parameters]
// leading = ["universal-plus", "early-help", "child-in-need", "child-protection", "looked-after", "statutory-order"]
// leads = ["childrens-social-care", "early-help"]
MATCH (n:Need {case_key: $case_key})-[:NEED_OF]->(p:Person)
WHERE n.absence = '' AND n.status IN ['open', 'outstanding'] AND n.strength <> 'example'
WITH n, p
WHERE NOT EXISTS { MATCH (n)-[:ADDRESSED_BY]->(:Involvement) }
MATCH (p)<-[:INVOLVES]-(gap:Involvement)
WHERE gap.absence <> '' AND gap.strength <> 'example' AND n.earliest < gap.latest AND gap.earliest < n.latest
  AND any(place IN gap.places WHERE place IN n.places)
WITH n, p, gap
WHERE (n.starts_by - 1440 < gap.ends_after + 1440 AND gap.starts_by - 1440 < n.ends_after + 1440) OR NOT EXISTS {
    MATCH (p)<-[:INVOLVES]-(sure:Involvement)
    WHERE sure.absence <> '' AND sure.strength <> 'example' AND sure.id <> gap.id AND any(place IN sure.places WHERE place IN n.places)
      AND n.starts_by - 1440 < sure.ends_after + 1440 AND sure.starts_by - 1440 < n.ends_after + 1440
  }
MATCH (gap)-[:INVOLVES_SERVICE]->(s:Service)
WHERE NOT (gap.level = 'universal' AND s.function IN ['gp', 'health-visiting', 'education'])
WITH n, p, gap, s
WHERE NOT EXISTS {
    MATCH (p)<-[:INVOLVES]-(work:Involvement)-[:INVOLVES_SERVICE]->(other:Service)
    WHERE work.absence = '' AND work.active <> 'nominal'
      AND ((other.function = s.function
          AND (work.starts_by - 1440 <= n.earliest OR work.starts_by - 1440 <= gap.earliest)
          AND (work.ends_after + 1440 >= n.latest OR work.ends_after + 1440 >= gap.latest))
        OR (p.stage = 'child' AND (work.level IN $leading OR other.function IN $leads)
          AND (work.earliest <= n.earliest OR work.earliest <= gap.earliest) AND (work.latest >= n.latest OR work.latest >= gap.latest)))
  }
OPTIONAL MATCH (p)<-[:INVOLVES]-(may_be:Involvement)-[:INVOLVES_SERVICE]->(alike:Service)
WHERE alike.function = s.function AND may_be.absence = '' AND may_be.active <> 'nominal'
  AND (may_be.earliest <= n.earliest OR may_be.earliest <= gap.earliest) AND (may_be.latest >= n.latest OR may_be.latest >= gap.latest)
RETURN DISTINCT n.id AS need,
  p.id AS person,
  s.id AS service,
  gap.id AS gap_row,
  CASE WHEN 'implied' IN [n.strength, gap.strength] THEN 'implied'
    WHEN 'appears' IN [n.strength, gap.strength] THEN 'appears'
    WHEN 'account' IN [n.strength, gap.strength] THEN 'account'
    WHEN 'no-evidence' IN [n.strength, gap.strength] THEN 'no-evidence'
    ELSE 'stated' END AS strength,
  may_be.id IS NULL AND n.starts_by - 1440 < gap.ends_after + 1440 AND gap.starts_by - 1440 < n.ends_after + 1440 AS certain
ORDER BY need, person, service, gap_row, certain
