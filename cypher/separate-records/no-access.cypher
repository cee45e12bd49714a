// A record that one service could not open, with something in it that the service needed
//
// question = "Which records could a service not open, and what stood behind them that it needed?"
// rule = """
// A source states, or says that it appears, that a service could not open another service's record, or what others recorded of somebody; a service that kept such a record held an item
// which the first needed while it was held there, and which bears on a risk, about that person where one is named; and no row shows that the first, or a worker of it, ever received it. What came to be held only after a service to which the first had passed that person had met them does not count. A record that it could also
// open in that time does not count, and one parent's record open where the other's was not is told as such."""
// one_finding_per = ["one", "other", "wording"]
// joined_over = [{columns = ["other_service", "holder", "person", "item"], agree = ["one", "strength"]}]
// evidence = ["bar_row"]
// context = ["held_row", "because"]
// remedy = "a row showing that {service} could open the record"
// [sentences]
// "service" = "{says} {service} could not open the records of {holder}. Known there and needed by it: {item}"
// "mutual" = "{says} {service} could not open each other's records. Known to one and needed by the other: {item}"
// "person" = "{says} {service} could not open what {holder} recorded of {person}. Known there and needed by it: {item}"
MATCH (bar:Access {case_key: $case_key})-[:ACCESS_BY]->(s:Service), (bar)-[:ACCESS_OF]->(w:Service|Person)
WHERE bar.absence <> '' AND bar.strength <> 'example' AND NOT (bar)-[:ACCESS_OF]->(s)
  AND (w.row_type = 'Person' OR NOT (bar)-[:ACCESS_OF]->(:Person))
  AND NOT EXISTS {
    MATCH (can:Access)-[:ACCESS_BY]->(s)
    WHERE can.absence = '' AND can.earliest < bar.latest AND bar.earliest < can.latest
      AND (EXISTS { MATCH (can)-[:ACCESS_OF]->(w) }
        OR EXISTS { MATCH (can)-[:ACCESS_OF]->(parent:Person)-[:TIED_TO]->(c:Person) WHERE parent.id <> w.id AND EXISTS { MATCH (w)-[:TIED_TO]->(c) } })
  }
MATCH (s)-[need:NEEDED]->(i:Information)<-[held:HELD]-(h:Service)
WHERE need.earliest < bar.latest AND bar.earliest < need.latest AND held.maybe < bar.latest AND held.maybe < need.latest AND i.bears = 'risk' AND h.id <> s.id
  AND (h.id = w.id OR (w.row_type = 'Person' AND EXISTS { MATCH (i)-[:ABOUT]->(w) }
    AND (EXISTS { MATCH (bar)-[:ACCESS_OF]->(h) } OR EXISTS { MATCH (bar)-[:ACCESS_TO]->(:RecordSystem)-[:KEEPS_RECORD_IN]->(h) })))
  AND NOT EXISTS { MATCH (:Service|Practitioner)-[had:HELD]->(i) WHERE had.service = s.id }
  AND NOT EXISTS {
    MATCH (s)<-[:TRANSFER_FROM]-(gone:Transfer)-[:CONCERNS]->(whose:Person)<-[:ABOUT]-(i)
    WHERE gone.absence = '' AND gone.state IN ['made', 'accepted']
      AND EXISTS {
        MATCH (gone)-[:TRANSFER_TO]->(:Service)<-[:BY_SERVICE]-(met:Contact)-[:SOUGHT|SAW|SPOKE_TO]->(whose)
        WHERE met.absence = '' AND met.earliest < held.maybe AND met.latest < held.sure
      }
  }
OPTIONAL MATCH (back:Access)-[:ACCESS_BY]->(h)
WHERE back.absence <> '' AND back.strength <> 'example' AND w.row_type = 'Service' AND back.earliest < bar.latest AND bar.earliest < back.latest
  AND EXISTS { MATCH (back)-[:ACCESS_OF]->(s) } AND NOT (back)-[:ACCESS_OF]->(:Person)
WITH bar, s, w, i, h, held, need, count(back.id) > 0 AS both_ways
OPTIONAL MATCH (bar)-[:ACCESS_OF]->(p:Person)
WHERE p.id = w.id
RETURN DISTINCT CASE WHEN both_ways AND h.id < s.id THEN h.id ELSE s.id END AS one,
  CASE WHEN both_ways AND h.id < s.id THEN s.id ELSE w.id END AS other,
  s.id AS service,
  h.id AS other_service,
  h.id AS holder,
  p.id AS person,
  i.id AS item,
  bar.id AS bar_row,
  held.row AS held_row,
  need.because AS because,
  bar.strength AS strength,
  CASE WHEN both_ways THEN 'mutual' WHEN w.row_type = 'Person' THEN 'person' ELSE 'service' END AS wording,
  bar.edtf <> '' AND held.sure <= bar.latest AND need.certain AS certain
ORDER BY one, other, wording, service, other_service, person, item, bar_row, held_row
