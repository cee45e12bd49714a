// The own past of the adults around a child, which those working with it did not know and nobody else is shown to have known
//
// subtype = "not-gathered"
// question = "What of the adults' own past was known to nobody, and is anybody shown to have asked them?"
// rule = """
// A source states that services working with a child did not know the past of two or more adults around it, how they grew up or also how they had cared for other children; nobody is shown to have known that very item by then; of a woman among them of
// whom no row shows that the services put a question to her, that she told them of her past at a contact, or that one who may be among them had something of the kind about her, it is said that there is no record that she was asked. Where the item is also stated to have been left out of
// an assessment, or the question not put, that is reported instead. Silence about the asking is no more than that, so it is only possible. Men are among the unseen men."""
// one_finding_per = ["lack_row"]
// evidence = ["lack_row"]
// basis = "no-record"
// remedy = "a row showing that {needed_by} asked {person}"
// [sentences]
// "told" = "{says} {needed_by} did not know: {item}[. There is no record that they asked {unasked}]"
// "untold" = "{says} there were things that {needed_by} did not know, the content of which is not told: {item}[. There is no record that they asked {unasked}]"
MATCH (i:Information {case_key: $case_key})<-[lack:LACKED]-(n:Service|Practitioner|Agency|Party)
WHERE lack.how = 'not-known' AND lack.strength <> 'example' AND 'parental-history' IN i.topics AND all(topic IN i.topics WHERE topic IN ['parental-history', 'child-history'])
  AND NOT EXISTS { MATCH (i)<-[got:HELD]-(:Service|Practitioner|Agency|Party|Person) WHERE got.sure <= lack.latest }
  AND NOT EXISTS {
    MATCH (silent:Communication)-[:CONVEYS]->(i)
    WHERE silent.kind IN ['check', 'request'] AND (silent.status = 'not-made' OR silent.absence <> '')
  }
  AND NOT EXISTS { MATCH (i)<-[:OMITS]-(without:Plan)-[:MADE_BY]->(n) WHERE without.strength <> 'example' AND NOT without.type = 'plan' }
WITH DISTINCT i, lack, n
MATCH (i)-[:ABOUT]->(p:Person), (i)-[:ABOUT]->(q:Person)
WHERE q.id <> p.id AND q.stage = 'adult' AND p.stage = 'adult' AND p.sex = 'female'
WITH DISTINCT i, lack, n, p
OPTIONAL MATCH (i)-[:ABOUT]->(w:Person)
WHERE w.id = p.id
  AND NOT EXISTS {
    MATCH (put:Communication)-[:SENT_TO]->(w)
    WHERE put.kind IN ['check', 'request'] AND put.absence = '' AND put.status <> 'not-made'
  }
  AND NOT EXISTS {
    MATCH (n)-[:POSSIBLY_MEANS]->(:Service|Practitioner)-[had:HELD]->(past:Information)-[:ABOUT]->(w)
    WHERE had.maybe < lack.latest AND any(topic IN past.topics WHERE topic IN i.topics AND topic IN ['parental-history', 'child-history'])
  }
  AND NOT EXISTS {
    MATCH (n)-[:POSSIBLY_MEANS]->(:Service)<-[:WORKS_FOR]-(:Practitioner)-[had:HELD]->(past:Information)-[:ABOUT]->(w)
    WHERE had.maybe < lack.latest AND any(topic IN past.topics WHERE topic IN i.topics AND topic IN ['parental-history', 'child-history'])
  }
  AND NOT EXISTS {
    MATCH (w)<-[:SPOKE_TO]-(visit:Contact)-[:WAS_TOLD]->(said:Information)-[:ABOUT]->(w)
    WHERE ('parental-history' IN said.topics OR 'child-history' IN said.topics) AND visit.absence = '' AND visit.earliest < lack.latest
      AND (EXISTS { MATCH (visit)-[:CONTACT_BY|BY_SERVICE]->(n) } OR EXISTS { MATCH (visit)-[:CONTACT_BY|BY_SERVICE]->(:Service)<-[:POSSIBLY_MEANS]-(n) }
        OR EXISTS { MATCH (visit)-[:CONTACT_BY]->(:Practitioner)<-[:POSSIBLY_MEANS]-(n) })
  }
RETURN DISTINCT lack.row AS lack_row,
  n.id AS needed_by,
  i.id AS item,
  p.id AS person,
  w.id AS unasked,
  lack.strength AS strength,
  CASE i.kind WHEN 'untold' THEN 'untold' ELSE 'told' END AS wording,
  'that nobody asked is not stated' AS doubt
ORDER BY lack_row, needed_by, item, person, unasked
