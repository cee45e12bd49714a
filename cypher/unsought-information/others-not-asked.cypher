// A look at somebody's risk to people with whom others were working, which was not made
//
// subtype = "not-pooled"
// question = "Which services did not look at those around the person they worked with, though others knew them?"
// rule = """
// A source states, or found no evidence, that a service made an assessment that concerned a child with whom it did not itself work; another service worked with the child, or its mother,
// at the time, not only from an incident onwards, and held something about them that the first is not shown to have had; and no row shows that it was asked, or that the two
// were in touch at the time. Where another held by then what a source states that the assessment left out, that is reported instead. Silence about the asking is no more than that, so it is only possible. Of several assessments that one service did not make of the same people,
// those of which the source says it most strongly are told, as one."""
// strongest_per = ["service", "person"]
// one_finding_per = ["plan"]
// joined_over = [{columns = ["person", "holder"], agree = ["service", "strength"]}]
// evidence = ["plan"]
// context = ["held_row", "work_row"]
// basis = "no-record"
// remedy = "a row showing that {service} asked {holder}"
// [sentences]
// "stated" = "{says} this was not done by {service}: {named}. At work with {person} then: {holder}; there is no record that {service} asked"
// "no-evidence" = "there is no record that this was done by {service}: {named}. At work with {person} then: {holder}; there is no record that {service} asked"
MATCH (a:Plan {case_key: $case_key})
WHERE a.type = 'assessment' AND (a.status = 'not-made' OR a.absence <> '') AND a.strength <> 'example'
WITH a
WHERE EXISTS { MATCH (a)-[:ABOUT]->(c:Person) WHERE c.stage = 'child' }
MATCH (a)-[:MADE_BY]->(s:Service)
WITH a, s
WHERE NOT EXISTS { MATCH (a)-[:OMITS]->(:Information)<-[known:HELD]-(h:Service|Practitioner|Agency|Party) WHERE known.sure <= a.latest AND known.service <> s.id AND h.id <> s.id }
MATCH (own:Involvement)-[:INVOLVES_SERVICE]->(s)
WHERE own.absence = ''
MATCH (own)-[:INVOLVES]->(known:Person)
WITH a, s, collect(known.id) AS own_people
MATCH (a)-[:ABOUT]->(p:Person)
WHERE (p.stage = 'child' OR p.sex = 'female') AND NOT p.id IN own_people
WITH DISTINCT a, s, p
MATCH (work:Involvement)-[:INVOLVES]->(p)
WHERE work.absence = '' AND work.active <> 'nominal' AND work.earliest < a.latest AND a.earliest < work.latest
WITH a, s, p, work
WHERE NOT EXISTS { MATCH (p)<-[:HARMED]-(x:Incident) WHERE x.earliest <= work.earliest AND a.earliest < x.earliest }
MATCH (work)-[:INVOLVES_SERVICE]->(h:Service)
WHERE h.id <> s.id
WITH a, s, p, work, h
WHERE NOT EXISTS {
    MATCH (put:Communication)-[:SENT_TO]->(h)
    WHERE put.kind IN ['check', 'request', 'discussion'] AND put.absence = '' AND put.status <> 'not-made' AND EXISTS { MATCH (put)-[:BY_SERVICE]->(s) }
  }
  AND NOT EXISTS {
    MATCH (talk:Communication {case_key: $case_key})
    WHERE talk.absence = '' AND talk.status IN ['', 'made', 'received-by']
      AND talk.earliest < a.latest AND a.earliest < talk.latest
      AND ((EXISTS { MATCH (talk)-[:BY_SERVICE]->(h) } AND EXISTS { MATCH (talk)-[:SENT_TO]->(s) })
        OR (EXISTS { MATCH (talk)-[:BY_SERVICE]->(s) } AND EXISTS { MATCH (talk)-[:SENT_TO]->(h) })
        OR (EXISTS { MATCH (talk)-[:BY_SERVICE]->(h) } AND EXISTS { MATCH (talk)-[:SENT_TO]->(:Practitioner)-[:WORKS_FOR]->(s) })
        OR (EXISTS { MATCH (talk)-[:BY_SERVICE]->(s) } AND EXISTS { MATCH (talk)-[:SENT_TO]->(:Practitioner)-[:WORKS_FOR]->(h) }))
  }
MATCH (h)-[held:HELD]->(i:Information)-[:ABOUT]->(p)
WHERE i.bears = 'risk' AND held.sure <= a.latest
WITH a, s, p, work, h, held, i
WHERE NOT EXISTS { MATCH (:Service|Practitioner)-[had:HELD]->(i) WHERE had.maybe < a.latest AND had.service = s.id }
RETURN DISTINCT a.id AS plan,
  a.label AS named,
  s.id AS service,
  p.id AS person,
  h.id AS holder,
  work.id AS work_row,
  held.row AS held_row,
  a.strength AS strength,
  CASE a.strength WHEN 'no-evidence' THEN 'no-evidence' ELSE 'stated' END AS wording,
  'that nobody asked is not stated' AS doubt
ORDER BY plan, service, person, holder, work_row, held_row
