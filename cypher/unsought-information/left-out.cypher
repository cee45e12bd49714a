// An assessment or plan without what another service held
//
// subtype = "not-gathered"
// question = "What did an assessment or plan not take in although another service held it?"
// rule = """
// A source states that an assessment or plan left an item out; the service that made it, or was to make it, is not shown to have had the item by then, by any
// route; another held it; and no row speaks of a question to the holder. That there is no record of a question is told only where a source
// also says that the maker did not have the item; else that it was not taken into account. Where a source states that the question
// was not put, by the maker or at that time by others who may include it, or the holder not consulted, that is reported instead. Nor is it told of what somebody acted on by a decision told in the same paragraph, other than one that closed, declined or lowered the work, of holders named only in part who may include the maker, of a holder, or all, where a source states that the item was not passed on by them, or to the maker, at that time, or of somebody of the family with whom the maker spoke. What a service held too is not told of somebody of the family. Silence about the asking is no more than that, so it is only possible. Where one maker left the same
// item out more than once, only what the source says most strongly is told."""
// strongest_per = ["maker", "item", "person"]
// one_finding_per = ["maker", "item", "strength", "wording", "in_part", "unasked"]
// joined_over = [{columns = ["item", "holder", "person"], agree = ["plan", "strength", "in_part", "unasked"]}, {columns = ["person"], agree = ["maker", "strength", "in_part", "unasked"]}]
// evidence = ["plan"]
// context = ["held_row"]
// remedy = "a row showing that {maker} asked {holder}"
// [sentences]
// "made" = "{says} this was not{in_part} taken into account in {named} ({maker}): {item}. Known {between}to {holder} by then[, and there is no record that {unasked} asked]"
// "not-made" = "{says} {maker} did not make: {named}. Not taken into account: {item}. Known {between}to {holder} by then[, and there is no record that {unasked} asked]"
// "not-made no-evidence" = "the source found no evidence that {maker} made: {named}. Not taken into account: {item}. Known {between}to {holder} by then[, and there is no record that {unasked} asked]"
MATCH (a:Plan {case_key: $case_key})-[:OMITS]->(i:Information), (a)-[:MADE_BY]->(b:Service|Practitioner|Agency|Party)
MATCH (h:Service|Practitioner|Agency|Party|Person)-[held:HELD]->(i)
WHERE a.strength <> 'example' AND held.sure <= a.latest AND h.id <> b.id AND held.service <> b.id
  AND NOT EXISTS { MATCH (b)-[had:HELD]->(i) WHERE had.maybe < a.latest }
  AND NOT EXISTS { MATCH (b)-[:WORKS_FOR]->(:Service)-[had:HELD]->(i) WHERE had.maybe < a.latest }
  AND NOT EXISTS { MATCH (b)<-[:WORKS_FOR]-(:Practitioner)-[had:HELD]->(i) WHERE had.maybe < a.latest }
  AND NOT EXISTS { MATCH (b)-[:POSSIBLY_MEANS]->(:Service|Practitioner)-[had:HELD]->(i) WHERE had.maybe < a.latest }
  AND NOT (a.type = 'plan' AND (a.status = 'not-made' OR a.absence <> ''))
  AND NOT EXISTS {
    MATCH (i)<-[:RELIED_ON]-(d:Decision)
    WHERE any(place IN d.places WHERE place IN a.places) AND d.absence = '' AND NOT d.kind IN ['decline', 'close', 'no-action', 'step-down'] AND d.earliest < a.latest
  }
  AND NOT EXISTS { MATCH (h)-[:POSSIBLY_MEANS]->(b) }
  AND NOT EXISTS { MATCH (h)-[:POSSIBLY_MEANS]->(:Service)<-[:WORKS_FOR]-(b) }
  AND NOT EXISTS { MATCH (h)-[:POSSIBLY_MEANS]->(both:Service|Practitioner)<-[:POSSIBLY_MEANS]-(b) WHERE h.id <> b.id }
  AND NOT EXISTS {
    MATCH (i)<-[:CONVEYS]-(untold:Communication)-[:SENT_BY]->(t:Service|Practitioner|Agency|Party)
    WHERE NOT untold.kind IN ['check', 'request'] AND (untold.status = 'not-made' OR untold.absence <> '') AND untold.earliest < a.latest AND a.earliest < untold.latest
      AND (t.id = h.id OR t.id = held.service OR EXISTS { MATCH (untold)-[:SENT_TO]->(b) })
  }
  AND (h.row_type <> 'Person' OR NOT EXISTS {
    MATCH (h)<-[:SPOKE_TO]-(:Contact)-[:CONTACT_BY|BY_SERVICE]->(met:Service|Practitioner|Party) WHERE met.id = b.id
  })
  AND NOT EXISTS { MATCH (b)-[:POSSIBLY_MEANS]->(own:Service) WHERE own.id = held.service }
  AND NOT EXISTS { MATCH (vague:Party)-[:POSSIBLY_MEANS]->(b) WHERE EXISTS { MATCH (vague)-[got:HELD]->(i) WHERE got.maybe < a.latest } }
  AND NOT EXISTS {
    MATCH (other:Plan)-[:MADE_BY]->(b)
    WHERE other.earliest < a.latest AND a.earliest < other.latest
      AND EXISTS { MATCH (other)-[:ABOUT]->(one:Person) WHERE EXISTS { MATCH (a)-[:ABOUT]->(one) } }
      AND (EXISTS { MATCH (other)-[:DID_NOT_CONSULT]->(h) } OR EXISTS { MATCH (other)-[:DID_NOT_CONSULT]->(:Party)-[:POSSIBLY_MEANS]->(h) })
  }
  AND NOT EXISTS {
    MATCH (put:Communication)-[:SENT_BY]->(b)
    WHERE put.kind IN ['check', 'request']
      AND EXISTS { MATCH (put)-[:CONVEYS]->(i) }
  }
  AND NOT EXISTS {
    MATCH (i)<-[:CONVEYS]-(put:Communication)-[:SENT_BY]->(:Party)-[:POSSIBLY_MEANS]->(b)
    WHERE put.kind IN ['check', 'request'] AND put.earliest < a.latest AND a.earliest < put.latest
  }
  AND (h.row_type <> 'Person' OR NOT EXISTS { MATCH (:Service|Practitioner|Agency|Party)-[knew:HELD]->(i) WHERE knew.sure <= a.latest })
OPTIONAL MATCH (i)-[:ABOUT]->(p:Person)
OPTIONAL MATCH (lacking:Service|Practitioner|Agency|Party)-[lack:LACKED]->(i)
WHERE (lacking.id = b.id OR lack.service = b.id) AND lack.strength <> 'example' AND lack.earliest < a.latest AND a.earliest < lack.latest
RETURN DISTINCT b.id AS maker,
  b.id AS service,
  a.id AS plan,
  a.label AS named,
  CASE held.service WHEN '' THEN h.id ELSE held.service END AS holder,
  i.id AS item,
  p.id AS person,
  held.row AS held_row,
  a.strength AS strength,
  CASE WHEN a.status <> 'not-made' AND a.absence = '' AND EXISTS { MATCH (a)-[:COVERED_IN_PART]->(q:Person) WHERE (i)-[:ABOUT]->(q) }
    THEN ', or not fully,' ELSE '' END AS in_part,
  CASE WHEN lack.row IS NULL THEN '' ELSE b.id END AS unasked,
  CASE WHEN lack.row IS NULL THEN 'stated' ELSE 'no-record' END AS basis,
  CASE WHEN a.status = 'not-made' OR a.absence <> '' THEN CASE a.strength WHEN 'no-evidence' THEN 'not-made no-evidence' ELSE 'not-made' END
    ELSE 'made' END AS wording,
  'that nobody asked is not stated' AS doubt
ORDER BY maker, item, plan, holder, person, held_row
