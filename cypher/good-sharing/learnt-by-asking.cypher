// What a service knew, it may be from speaking with somebody of the family
//
// question = "What of abuse in people's lives, or of their past and their other children, did a service know at the time it spoke with them?"
// rule = """
// A worker or service spoke with an adult of the family at a contact that was kept, and a source tells at the same time, and in no other place, that it, or the worker's service, knew something
// about that adult, of abuse or violence or of their own or a child's past, that bears on a risk and is not about a child whom the review is about. It did not surely have it before; it was not told or observed at that contact, as
// far as rows say; and something that services did about the adult or a child to whom they are tied, or an incident to the child, came no earlier. What is only
// believed or observed, or not told by the source, is left out, and so is what a panel or review learnt. It gives way to a row that says that the service did not know after that."""
// one_finding_per = ["contact"]
// evidence = ["contact", "statement_row"]
// sentence = "{says} {needed_by} knew, perhaps from speaking with {person}[ (they spoke, {part_strength})]: {item}"
MATCH (k:KnowledgeStatement {case_key: $case_key})-[:STATED_ABOUT]->(i:Information)-[:ABOUT]->(p:Person)
WHERE k.knew = 'yes' AND k.absence = '' AND k.strength <> 'example' AND p.stage = 'adult' AND i.bears = 'risk' AND NOT i.kind IN ['belief', 'observation', 'untold']
  AND any(topic IN i.topics WHERE topic IN ['domestic-abuse', 'violence', 'sexual-harm', 'harm-to-child', 'child-history', 'parental-history'])
  AND NOT EXISTS { MATCH (i)-[:ABOUT]->(child:Person) WHERE child.index_child }
  AND EXISTS { MATCH (p)-[:TIED_TO]->(:Person) }
WITH k, i, p
MATCH (p)<-[:SPOKE_TO]-(c:Contact)-[:BY_SERVICE]->(s:Service)
WHERE c.absence = '' AND c.outcome IN ['', 'kept'] AND c.strength <> 'example' AND s.function <> 'partnership'
  AND any(place IN k.places WHERE place IN c.places) AND all(place IN k.places WHERE place IN c.places)
  AND k.earliest < c.latest AND c.earliest < k.latest
  AND NOT (c)-[:WAS_TOLD|OBSERVED]->(i)
WITH k, i, p, c, s
MATCH (k)-[:STATED_OF]->(h:Service|Practitioner)<-[:CONTACT_BY|BY_SERVICE]-(c)
WHERE NOT EXISTS { MATCH (i)<-[held:HELD]-(:Service|Practitioner)<-[:CONTACT_BY|BY_SERVICE]-(c) WHERE held.sure <= c.earliest }
  AND NOT EXISTS {
    MATCH (i)<-[lack:LACKED]-(:Service|Practitioner|Agency|Party)
    WHERE lack.service = s.id AND lack.how IN ['not-known', 'not-used', 'one-worker-only'] AND lack.latest > c.earliest
  }
RETURN DISTINCT c.id AS contact,
  k.id AS statement_row,
  h.id AS needed_by,
  p.id AS person,
  i.id AS item,
  k.strength AS strength,
  CASE c.strength WHEN 'stated' THEN '' ELSE c.strength END AS part_strength,
  'that it was learnt there is not said outright' AS doubt
ORDER BY contact, statement_row, needed_by, person, item
