// Somebody took a worry about a child further, and a formal way of doing so was not used
//
// subtype = "not-escalated"
// question = "Who raised a worry about a child, and what formal route was not used?"
// rule = """
// Somebody is recorded as having taken a worry or a disagreement about a child to others, and a source states, in the same place of the text and of the same time, that
// there was no communication of one named kind about this child, by them or by any service. Where it is open whether that time is meant the finding is only possible. It gives way to a
// row that says of the same holder, who did not agree, that they sent no escalation about the child."""
// one_finding_per = ["absence_row", "message"]
// evidence = ["absence_row", "message"]
// remedy = "an escalation by {holder} by that route"
// sentence = "{says} {holder} raised this about {child} with {service}; there was[, {part_strength},] none of this: {manner}[. Raised: {item}]"
MATCH (m:Communication {case_key: $case_key})-[:ABOUT]->(c:Person)<-[:ABOUT]-(gap:StatedAbsence {case_key: $case_key})
WHERE m.kind = 'escalation' AND m.absence = '' AND m.status <> 'attempted' AND m.strength <> 'example' AND c.stage = 'child'
  AND gap.kind = 'communication' AND gap.mode <> '' AND gap.strength <> 'example'
  AND m.earliest < gap.latest AND gap.earliest < m.latest AND any(place IN gap.places WHERE place IN m.places)
MATCH (m)-[:SENT_BY]->(h:Service|Practitioner|Agency|Party)
WHERE (NOT (gap)-[:NONE_FROM]->(:Service|Practitioner|Agency|Party|Person) OR EXISTS { MATCH (gap)-[:NONE_FROM]->(h) })
  AND NOT EXISTS {
    MATCH (h)<-[:POSITION_OF]-(o:Position)-[:POSITION_ON]->(:Decision|Plan|Meeting|Communication)-[:ABOUT]->(c)
    WHERE o.stance = 'against' AND o.absence = '' AND o.strength <> 'example'
      AND EXISTS {
        MATCH (h)<-[:SENT_BY]-(unsent:Communication)-[:ABOUT]->(c)
        WHERE unsent.kind = 'escalation' AND unsent.absence <> '' AND unsent.strength <> 'example'
          AND o.earliest < unsent.latest AND unsent.earliest < o.latest
          AND EXISTS { MATCH (unsent)-[:SENT_TO]->(:Service|Practitioner|Agency|Party) }
      }
  }
MATCH (m)-[:SENT_TO]->(s:Service|Practitioner|Agency|Party)
OPTIONAL MATCH (m)-[:CONVEYS]->(i:Information)
RETURN gap.id AS absence_row,
  m.id AS message,
  h.id AS holder,
  s.id AS service,
  c.id AS child,
  i.id AS item,
  gap.mode AS manner,
  m.strength AS strength,
  CASE gap.strength WHEN 'stated' THEN '' ELSE gap.strength END AS part_strength,
  CASE gap.strength WHEN 'no-evidence' THEN 'no-record' ELSE 'stated' END AS basis,
  gap.edtf = '' OR (gap.earliest <= m.earliest AND m.latest <= gap.latest AND NOT gap.edtf CONTAINS '[' AND NOT gap.edtf CONTAINS '~') AS certain,
  CASE WHEN h.row_type = 'Party' OR s.row_type = 'Party' THEN 'which services are meant is not stated in full' ELSE '' END AS doubt
ORDER BY absence_row, message, holder, service, child, item
