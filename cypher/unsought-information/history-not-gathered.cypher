// The past of a parent or of older children, which those working with a child did not know and somebody could have told
//
// subtype = "not-gathered"
// question = "What of a family's past was unknown to those working with the child, and who could have told it?"
// rule = """
// A source states that services working with a child did not know an item about a parent's own past or about the earlier care of children; another service, or the
// person whose past it is, held that very item by then; and no row shows that they were asked or that it was received. A contact at which the person told those services of
// the past counts as asked; a meeting to which those who did not know belonged, or may have belonged, is no holder. Where the item is also stated to have been left out of an
// assessment, or the question not put, that is reported instead. Silence about the asking is no more than that, so it is only possible."""
// one_finding_per = ["lack_row"]
// evidence = ["lack_row"]
// context = ["held_row"]
// basis = "no-record"
// remedy = "a row showing that {needed_by} asked {holder}"
// sentence = "{says} {needed_by} did not know: {item}. Known to {holder}; there is no record that {needed_by} asked"
MATCH (i:Information {case_key: $case_key})<-[lack:LACKED]-(n:Service|Practitioner|Agency|Party {case_key: $case_key})
WHERE lack.how = 'not-known' AND lack.strength <> 'example' AND ('parental-history' IN i.topics OR 'child-history' IN i.topics)
  AND NOT EXISTS { MATCH (n)-[got:HELD]->(i) }
  AND NOT EXISTS { MATCH (n)-[:POSSIBLY_MEANS]->(:Service|Practitioner)-[got:HELD]->(i) WHERE got.sure <= lack.latest }
WITH DISTINCT i, lack, n
MATCH (i)-[:ABOUT]->(p:Person)
WHERE p.stage = 'adult'
WITH DISTINCT i, lack, n, p
MATCH (h:Service|Practitioner|Agency|Party|Person)-[held:HELD]->(i)
WHERE held.sure <= lack.latest
  AND h.id <> n.id AND held.service <> lack.service AND NOT EXISTS { MATCH (n)-[:POSSIBLY_MEANS]->(h) }
  AND NOT EXISTS { MATCH (n)-[:POSSIBLY_MEANS]->(own:Service) WHERE own.id = held.service }
  AND NOT EXISTS { MATCH (h)-[:POSSIBLY_MEANS]->(both:Service) WHERE EXISTS { MATCH (n)-[:POSSIBLY_MEANS]->(both) } }
  AND (h.row_type <> 'Person' OR h.id = p.id)
  AND NOT EXISTS {
    MATCH (put:Communication)-[:SENT_TO]->(h)
    WHERE put.kind IN ['check', 'request'] AND put.absence = '' AND put.status <> 'not-made'
      AND EXISTS { MATCH (put)-[:ABOUT]->(p) }
  }
  AND NOT EXISTS {
    MATCH (unasked:Communication)-[:CONVEYS]->(i)
    WHERE unasked.kind IN ['check', 'request'] AND (unasked.status = 'not-made' OR unasked.absence <> '')
  }
  AND NOT EXISTS {
    MATCH (h:Person)<-[:SPOKE_TO]-(visit:Contact)-[:WAS_TOLD]->(said:Information)-[:ABOUT]->(h)
    WHERE ('parental-history' IN said.topics OR 'child-history' IN said.topics) AND visit.absence = '' AND visit.earliest < lack.latest
      AND (EXISTS { MATCH (visit)-[:CONTACT_BY|BY_SERVICE]->(n) } OR EXISTS { MATCH (visit)-[:CONTACT_BY|BY_SERVICE]->(:Service)<-[:POSSIBLY_MEANS]-(n) }
        OR EXISTS { MATCH (visit)-[:CONTACT_BY]->(:Practitioner)<-[:POSSIBLY_MEANS]-(n) })
  }
  AND NOT EXISTS {
    MATCH (g:Meeting {case_key: $case_key, id: held.row})-[:ATTENDED_BY]->(h)
    WHERE (EXISTS { MATCH (g)-[:ATTENDED_BY|ATTENDANCE_UNKNOWN]->(n) }
      OR EXISTS { MATCH (g)-[:ATTENDED_BY|ATTENDANCE_UNKNOWN]->(:Service|Practitioner)<-[:POSSIBLY_MEANS]-(n) })
  }
  AND NOT EXISTS { MATCH (i)<-[:OMITS]-(without:Plan)-[:MADE_BY]->(n) WHERE without.strength <> 'example' AND NOT without.type = 'plan' }
RETURN DISTINCT lack.row AS lack_row,
  n.id AS needed_by,
  i.id AS item,
  p.id AS person,
  CASE held.service WHEN '' THEN h.id ELSE held.service END AS holder,
  held.row AS held_row,
  lack.strength AS strength,
  'that nobody asked is not stated' AS doubt
ORDER BY lack_row, needed_by, item, person, holder, held_row
