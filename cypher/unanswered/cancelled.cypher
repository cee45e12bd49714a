// A meeting that was called off, with none held later on record
//
// question = "Which meetings were called off and, as far as the record goes, not held later?"
// rule = """
// A meeting was called off on a day or in a period that is told, and no row shows that a meeting of that kind, or of a kind not told, about any of the same
// people was or may have been held after it. Where the same paragraph states that none of that kind was held, or found no evidence of one, that is told; else it rests on there being no such row, so the finding is only possible."""
// one_finding_per = ["meeting", "wording"]
// evidence = ["meeting", "not_held"]
// remedy = "a row showing that the meeting was held"
// [sentences]
// "no-record" = "{says} the {meeting}, about {person}, was called off; there is no record that it was held later"
// "not-held" = "{says} the {meeting}, about {person}, was called off, and that it was not held later[, {part_strength}]"
MATCH (g:Meeting {case_key: $case_key})-[:ABOUT]->(p:Person)
WHERE g.status = 'cancelled' AND g.absence = '' AND g.strength <> 'example' AND g.edtf <> ''
  AND NOT EXISTS {
    MATCH (held:Meeting {case_key: $case_key})-[:ABOUT]->(again:Person)<-[:ABOUT]-(g)
    WHERE held.id <> g.id AND held.absence = '' AND held.status IN ['', 'held'] AND held.latest > g.earliest
      AND (held.kind = g.kind OR held.kind = '' OR g.kind = '')
  }
OPTIONAL MATCH (p)<-[:ABOUT]-(unheld:Meeting {case_key: $case_key})
WHERE unheld.id <> g.id AND (unheld.absence <> '' OR unheld.status = 'never-held') AND unheld.strength IN ['stated', 'no-evidence'] AND unheld.kind = g.kind
  AND g.earliest < unheld.latest AND any(place IN unheld.places WHERE place IN g.places)
RETURN g.id AS meeting,
  p.id AS person,
  unheld.id AS not_held,
  g.strength AS strength,
  CASE unheld.strength WHEN 'no-evidence' THEN unheld.strength ELSE '' END AS part_strength,
  CASE WHEN unheld.id IS NULL THEN 'that none was held later rests on there being no row' ELSE '' END AS doubt,
  CASE WHEN unheld.id IS NULL THEN 'no-record' ELSE 'stated' END AS basis,
  CASE WHEN unheld.id IS NULL THEN 'no-record' ELSE 'not-held' END AS wording
ORDER BY meeting, person, not_held
