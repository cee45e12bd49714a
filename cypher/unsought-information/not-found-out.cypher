// An assessment that was not made, or a tool not used, and what those who were to make it did not know
//
// subtype = "not-looked-into"
// question = "What was not known where an assessment was not made or a tool not used?"
// rule = """
// A source states, or found no evidence to the contrary, that an assessment was not made or a tool not used for somebody; and the same paragraph says, more than by implication, that those who were to make it, or one of them, did not know an item about the same people at that time, which
// nobody is shown to have known; what went unknown for the very time for which that paragraph also states that there was no contact, or none of some kind, is put down to that, and not meant. Where it is not said who was to make it, it is only possible. That others, who only may include the maker, did not know it counts where it is more than implied that the assessment was not made. An assessment without which a service declined, closed or did nothing further, with no ground on record, is among what was unanswered; one of a man, or of another adult than a woman, is among the unseen men; and where those who were to make it had what it left out, that is reported instead."""
// one_finding_per = ["plan", "wording"]
// joined_over = [{columns = ["person", "needed_by"], agree = ["service", "strength", "lack_row"]}]
// evidence = ["plan", "lack_row"]
// each = "{item} ({held_as} {needed_by})"
// remedy = "a row showing that it was made"
// [sentences]
// "stated" = "{says} this was not done by {service}: {plan}. Not known then: {each}"
// "no-evidence" = "the source found no evidence that this was done by {service}: {plan}. Not known then: {each}"
MATCH (a:Plan {case_key: $case_key})-[:MADE_BY]->(b:Service|Practitioner|Agency|Party)
WHERE a.type = 'assessment' AND (a.status = 'not-made' OR a.absence <> '') AND a.strength <> 'example'
  AND NOT EXISTS { MATCH (a)-[:DID_NOT_COVER]->(out:Person) WHERE out.stage = 'adult' AND out.sex <> 'female' }
  AND NOT EXISTS {
    MATCH (a)-[:BY_SERVICE]->(:Service)<-[:BY_SERVICE]-(d:Decision)
    WHERE d.kind IN ['decline', 'close', 'no-action'] AND d.absence = '' AND d.threshold = '' AND any(place IN d.places WHERE place IN a.places)
      AND EXISTS { MATCH (d)-[:ABOUT]->(:Person)<-[:ABOUT]-(same:Plan {case_key: $case_key}) WHERE same.id = a.id } AND NOT EXISTS { MATCH (d)-[:RELIED_ON]->(:Information|Service|Area) }
  }
  AND NOT EXISTS {
    MATCH (a)-[:OMITS]->(:Information)<-[held:HELD]-(h:Service|Practitioner|Party)
    WHERE held.sure <= a.latest
      AND (h.id = b.id OR held.service = b.id OR EXISTS { MATCH (b)-[:WORKS_FOR]->(h) }
        OR EXISTS { MATCH (b)-[:POSSIBLY_MEANS]->(one:Service|Practitioner) WHERE one.id = h.id OR one.id = held.service })
  }
WITH a, b
MATCH (a)-[:ABOUT|DID_NOT_COVER]->(p:Person)<-[:ABOUT]-(i:Information)<-[lack:LACKED]-(n:Service|Practitioner|Party)
WHERE lack.how = 'not-known' AND NOT lack.strength IN ['implied', 'example'] AND lack.earliest < a.latest AND a.earliest < lack.latest
  AND (n.id = b.id OR EXISTS { MATCH (b)-[:WORKS_FOR]->(n) } OR (lack.service = b.id AND (n.row_type <> 'Party' OR a.strength IN ['stated', 'no-evidence']))
    OR EXISTS { MATCH (b)-[:POSSIBLY_MEANS]->(one:Service|Practitioner) WHERE one.id = n.id OR one.id = lack.service })
  AND NOT EXISTS { MATCH (:Service|Practitioner|Agency|Party)-[got:HELD]->(i) WHERE got.maybe < a.latest }
WITH a, b, p, i, lack, n
MATCH (said:KnowledgeStatement {case_key: $case_key, id: lack.row})
WHERE any(place IN said.places WHERE place IN a.places)
  AND NOT EXISTS {
    MATCH (p)<-[:ABOUT]-(gap:StatedAbsence {case_key: $case_key})
    WHERE gap.kind = 'contact' AND gap.strength <> 'example' AND any(place IN gap.places WHERE place IN said.places) AND gap.earliest = lack.earliest AND gap.latest = lack.latest
  }
RETURN DISTINCT a.id AS plan,
  b.id AS service,
  p.id AS person,
  n.id AS needed_by,
  i.id AS item,
  lack.row AS lack_row,
  a.strength AS strength,
  CASE lack.strength WHEN 'stated' THEN 'to' WHEN 'no-evidence' THEN 'as far as the source found, to' WHEN 'account' THEN 'by one account, to'
    ELSE 'as it appears, to' END AS held_as,
  CASE a.strength WHEN 'no-evidence' THEN 'no-evidence' ELSE 'stated' END AS wording,
  CASE WHEN b.kind = 'unnamed' THEN 'which services are meant is not stated in full' WHEN lack.strength = 'stated' THEN ''
    ELSE 'that it was not known is not stated outright' END AS doubt,
  a.edtf <> '' AS certain
ORDER BY plan, service, person, needed_by, item, lack_row
