// A child whom a service that is there for every child did not have on its list
//
// question = "Which children were for a time not registered with a service that is there for every child?"
// rule = """
// A source states that a service which is there for every child, a GP, health visiting or a school, did not have a child on its list over a time; and no
// other service of the same kind is coded as having had the child throughout."""
// one_finding_per = ["service"]
// joined_over = [{columns = ["child"], agree = ["service", "strength"]}]
// evidence = ["gap_row"]
// sentence = "{says} {service} did not have {child} on its list for a time"
// remedy = "a row showing that {service}, or another of its kind, had {child} on its list"
MATCH (gap:Involvement {case_key: $case_key})-[:INVOLVES_SERVICE]->(s:Service), (gap)-[:INVOLVES]->(p:Person)
WHERE gap.absence <> '' AND gap.level = 'universal' AND gap.strength <> 'example' AND gap.edtf <> ''
  AND s.function IN ['gp', 'health-visiting', 'education'] AND p.stage = 'child'
  AND NOT EXISTS {
    MATCH (p)<-[:INVOLVES]-(work:Involvement)-[:INVOLVES_SERVICE]->(other:Service)
    WHERE other.function = s.function AND work.absence = '' AND work.starts_by <= gap.earliest + 1440 AND work.ends_after + 1440 >= gap.latest
  }
OPTIONAL MATCH (p)<-[:INVOLVES]-(may_be:Involvement)-[:INVOLVES_SERVICE]->(alike:Service)
WHERE alike.function = s.function AND may_be.absence = '' AND may_be.active <> 'nominal' AND may_be.earliest <= gap.earliest AND may_be.latest >= gap.latest
RETURN DISTINCT gap.id AS gap_row,
  s.id AS service,
  p.id AS child,
  gap.strength AS strength,
  may_be.id IS NULL AS certain
ORDER BY gap_row, service, child
