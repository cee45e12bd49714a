// A child with an open need, and no service at work with the child above what every family receives
//
// question = "Which children had a need that was open and no service to lead on it?"
// rule = """
// A source states that a child's need was open or outstanding, and no row shows a service at work with that child, above what every family
// receives, at any time in which it was. Work in name only does not count, unless that service itself found the need, nor does work with a parent alone. Silence cannot say that there was none, so the finding
// is only possible."""
// one_finding_per = ["need"]
// evidence = ["need", "nominal"]
// basis = "no-record"
// remedy = "a row showing a service at work with {child} beyond the universal offer"
// [sentences]
// "none" = "there is no record of a service at work with {child} beyond what every family receives while this need was not met: {need}"
// "nominal" = "there is no record of a service at work with {child} beyond what every family receives, other than in name ({service}), while this need was not met: {need}"
// [parameters]
// leading = ["universal-plus", "early-help", "child-in-need", "child-protection", "looked-after", "statutory-order", "specialist"]
// leads = ["childrens-social-care", "early-help"]
MATCH (n:Need {case_key: $case_key})-[:NEED_OF]->(p:Person)
WHERE p.stage = 'child' AND n.absence = '' AND n.status IN ['open', 'outstanding'] AND n.strength <> 'example' AND n.edtf <> ''
  AND NOT EXISTS {
    MATCH (p)<-[:INVOLVES]-(work:Involvement)-[:INVOLVES_SERVICE]->(lead:Service)
    WHERE work.absence = '' AND work.active <> 'nominal' AND (work.level IN $leading OR lead.function IN $leads)
      AND work.earliest < n.latest AND n.earliest < work.latest
  }
  AND NOT EXISTS {
    MATCH (p)<-[:INVOLVES]-(gap:Involvement)
    WHERE gap.absence <> '' AND gap.earliest < n.latest AND n.earliest < gap.latest AND any(place IN gap.places WHERE place IN n.places)
  }
OPTIONAL MATCH (p)<-[:INVOLVES]-(w:Involvement)-[:INVOLVES_SERVICE]->(s:Service)
WHERE w.absence = '' AND w.active = 'nominal' AND (w.level IN $leading OR s.function IN $leads) AND w.earliest < n.latest AND n.earliest < w.latest
WITH n, p, w, s
WHERE w.id IS NULL OR NOT EXISTS {
    MATCH (n)-[:IDENTIFIED_BY]->(finder:Service|Practitioner)
    WHERE finder.id = s.id OR EXISTS { MATCH (finder)-[:WORKS_FOR]->(s) }
  }
RETURN n.id AS need,
  p.id AS child,
  coalesce(s.id, '') AS service,
  coalesce(w.id, '') AS nominal,
  n.strength AS strength,
  'that there was none rests on silence' AS doubt,
  CASE WHEN w.id IS NULL THEN 'none' ELSE 'nominal' END AS wording
ORDER BY need, child, service, nominal
