// Services that a source describes as not, or hardly, in touch over a family
//
// subtype = "never"
// question = "Between whom was liaison limited or lacking while both worked with the same people?"
// rule = """
// A source states, or says that it appears, that there was no communication, or none of some kind, between services about people, without naming what was not passed
// on, nor, where it is said of several among each other, in which manner; both were at work with one of these people, or with a child of theirs, at that time, and one of them by then held something about them that bears on a risk. It gives way to a
// row that says which items that one of the two held the other was not told, or did not know, in that time. Messages at that time between the two, or between one of them and others who may include the other, are told with it, and so are examples of the coder's."""
// one_finding_per = ["service", "other_service", "manner", "wording"]
// joined_over = [{columns = ["person"], agree = ["manner", "though"]}, {columns = ["service"], agree = ["manner", "places", "though"]}]
// evidence = ["absence_row"]
// context = ["held_row", "sent_row"]
// remedy = "a row showing that {service} and {other_service} were in touch about {person}"
// [sentences]
// "between" = "{says} there was none of this, or not enough, between {other_service} and, on the other side, {service}, over {person}: {manner}[; {though}]"
// "among" = "{says} there was none of this, or not enough, among {service}, over {person}: {manner}[; {though}]"
MATCH (gap:StatedAbsence {case_key: $case_key})-[:NONE_FROM]->(from:Service|Practitioner|Party), (gap)-[:NONE_TO]->(to:Service|Practitioner|Party)
WHERE gap.kind = 'communication' AND gap.strength <> 'example' AND (from.id <> to.id OR gap.mode = '') AND NOT (gap)-[:NONE_OF]->(:Information)
OPTIONAL MATCH (from)-[:WORKS_FOR|POSSIBLY_MEANS]->(x:Service)
WITH gap, from, to, coalesce(x.id, from.id) AS first
OPTIONAL MATCH (to)-[:WORKS_FOR|POSSIBLY_MEANS]->(y:Service)
WITH gap, from, to, first, coalesce(y.id, to.id) AS second
WHERE first <> second
MATCH (gap)-[:ABOUT]->(p:Person)
WHERE EXISTS {
    MATCH (one:Involvement {case_key: $case_key})-[:INVOLVES]->(q:Person)
    WHERE one.service = first AND one.absence = '' AND one.active <> 'nominal' AND one.earliest < gap.latest AND gap.earliest < one.latest
      AND ((gap)-[:ABOUT]->(q) OR EXISTS { MATCH (gap)-[:ABOUT]->(:Person)-[:TIED_TO]->(q) })
  }
  AND EXISTS {
    MATCH (two:Involvement {case_key: $case_key})-[:INVOLVES]->(r:Person)
    WHERE two.service = second AND two.absence = '' AND two.active <> 'nominal' AND two.earliest < gap.latest AND gap.earliest < two.latest
      AND ((gap)-[:ABOUT]->(r) OR EXISTS { MATCH (gap)-[:ABOUT]->(:Person)-[:TIED_TO]->(r) })
  }
  AND NOT EXISTS {
    MATCH (gap)-[:ABOUT]->(:Person)<-[:ABOUT]-(known:Information {case_key: $case_key})<-[lack:LACKED]-(:Service|Practitioner|Agency|Party)
    WHERE lack.service IN [first, second] AND lack.how IN ['not-told', 'no-liaison', 'not-known'] AND lack.strength <> 'example'
      AND lack.earliest >= gap.earliest AND lack.latest <= gap.latest
      AND EXISTS { MATCH (known)<-[own:HELD]-(:Service|Practitioner) WHERE own.service IN [first, second] AND own.service <> lack.service }
  }
WITH DISTINCT gap, from, to, first, second
MATCH (gap)-[:ABOUT]->(:Person)<-[:ABOUT]-(i:Information)<-[held:HELD]-(:Service|Practitioner)
WHERE i.bears = 'risk' AND held.service IN [first, second] AND held.maybe < gap.latest
WITH gap, from, to, first, second, min(held.row) AS held_row
MATCH (gap)-[:ABOUT]->(p:Person)
OPTIONAL MATCH (p)<-[:ABOUT]-(sent:Communication {case_key: $case_key})-[:SENT_TO]->(receiver:Service|Practitioner|Party)
WHERE sent.absence = '' AND sent.status IN ['', 'made'] AND sent.earliest < gap.latest AND gap.earliest < sent.latest
  AND ((receiver.id = second OR EXISTS { MATCH (receiver)-[:WORKS_FOR]->(there:Service) WHERE there.id = second } OR EXISTS { MATCH (receiver)-[:POSSIBLY_MEANS]->(meant:Service) WHERE meant.id = second })
      AND EXISTS { MATCH (sent)-[:BY_SERVICE]->(own:Service) WHERE own.id = first }
    OR (receiver.id = first OR EXISTS { MATCH (receiver)-[:WORKS_FOR]->(there:Service) WHERE there.id = first } OR EXISTS { MATCH (receiver)-[:POSSIBLY_MEANS]->(meant:Service) WHERE meant.id = first })
      AND EXISTS { MATCH (sent)-[:BY_SERVICE]->(own:Service) WHERE own.id = second })
WITH DISTINCT gap, from, to, p, held_row, sent
RETURN gap.id AS absence_row,
  CASE WHEN from.id < to.id THEN from.id ELSE to.id END AS service,
  CASE WHEN from.id = to.id THEN '' WHEN from.id < to.id THEN to.id ELSE from.id END AS other_service,
  p.id AS person,
  held_row AS held_row,
  sent.id AS sent_row,
  CASE gap.mode WHEN '' THEN 'communication' ELSE gap.mode END AS manner,
  CASE WHEN sent.id IS NULL THEN '' ELSE 'messages that may have been between them are on record' END AS though,
  gap.strength AS strength,
  CASE WHEN from.row_type = 'Party' OR to.row_type = 'Party' THEN 'which services are meant is not stated in full' ELSE '' END AS doubt,
  CASE WHEN from.id = to.id THEN 'among' ELSE 'between' END AS wording
ORDER BY service, other_service, person, absence_row, held_row, sent_row
