// A meeting about a child that was put off, or held after it was due
//
// question = "Which meetings about a child were put off, or held after they were due?"
// rule = """
// A meeting about a child was held, and the source gives an earlier date from which it was put off (not one that is certainly later: that brought it forward), or for which it was due and which was certainly
// over by then; or the meeting is stated to have been put off. If the child was harmed in between, it is another finding."""
// one_finding_per = ["meeting"]
// evidence = ["meeting"]
// remedy = "a row showing that the meeting was held when it was first due"
// [sentences]
// "put-off" = "{says} the {meeting}, about {child}, was put off from an earlier date"
// "after-due" = "{says} the {meeting}, about {child}, was held after it was due"
MATCH (g:Meeting {case_key: $case_key})-[:ABOUT]->(c:Person)
WHERE c.stage = 'child' AND g.absence = '' AND g.strength <> 'example'
  AND (g.status = 'postponed' OR (g.status IN ['', 'held'] AND ((g.postponed_from_edtf <> '' AND g.postponed_from_earliest < g.latest) OR (g.due_edtf <> '' AND g.edtf <> '' AND g.due_latest <= g.earliest))))
  AND NOT EXISTS {
    MATCH (c)<-[:HARMED]-(i:Incident)
    WHERE i.edtf <> '' AND g.edtf <> '' AND i.latest <= g.earliest
      AND ((g.postponed_from_edtf <> '' AND i.earliest >= g.postponed_from_latest) OR (g.due_edtf <> '' AND i.earliest >= g.due_latest))
  }
OPTIONAL MATCH (g)-[:ATTENDED_BY]->(s:Service)
RETURN g.id AS meeting,
  c.id AS child,
  s.id AS service,
  g.strength AS strength,
  CASE WHEN g.status = 'postponed' OR (g.postponed_from_edtf <> '' AND g.postponed_from_earliest < g.latest) THEN 'put-off' ELSE 'after-due' END AS wording
ORDER BY meeting, child, service
