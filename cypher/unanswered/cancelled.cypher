// A meeting that was called off, with none held later on record
//
// question = "Which meetings were called off and, as far as the record goes, not held later?"
// rule = """
// A meeting was called off on a day or in a period that is told, and no row shows that a meeting of that kind, or of a kind not told, about any of the same
// people was or may have been held after it. It rests on there being no such row, so the finding is only possible."""
// basis = "no-record"
// one_finding_per = ["meeting"]
// evidence = ["meeting"]
// sentence = "{says} the {meeting}, about {person}, was called off; there is no record that it was held later"
// remedy = "a row showing that the meeting was held"
MATCH (g:Meeting {case_key: $case_key})-[:ABOUT]->(p:Person)
WHERE g.status = 'cancelled' AND g.absence = '' AND g.strength <> 'example' AND g.edtf <> ''
  AND NOT EXISTS {
    MATCH (held:Meeting {case_key: $case_key})-[:ABOUT]->(again:Person)<-[:ABOUT]-(g)
    WHERE held.id <> g.id AND held.absence = '' AND held.status IN ['', 'held'] AND held.latest > g.earliest
      AND (held.kind = g.kind OR held.kind = '' OR g.kind = '')
  }
RETURN g.id AS meeting,
  p.id AS person,
  g.strength AS strength,
  'that none was held later rests on there being no row' AS doubt
ORDER BY meeting, person
