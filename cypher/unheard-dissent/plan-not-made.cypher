// A plan that was not made although somebody is recorded as in favour of it
//
// subtype = "overruled"
// question = "Which plans or assessments were not made although somebody was in favour of them?"
// rule = """
// Somebody is recorded as in favour of a plan or an assessment that is stated not to have been made, and held that view before the time in which it was not made was over. What else the same people are recorded, in the same paragraph, as not agreeing with is said with it.
// It does not fire where they were to make it themselves, or a worker of theirs or their own service was, where it was recommended or agreed and not begun, so that nobody went the other way, or where the same paragraph tells of one of the kind made for the same
// person later. Where it is open whether the view was held by then, or which services are meant, the finding is only possible."""
// one_finding_per = ["plan", "holder"]
// joined_over = [{columns = ["holder"], agree = ["plan", "strength", "part_strength"]}]
// evidence = ["plan", "position"]
// context = ["view"]
// sentence = "{says} {holder} had been in favour of this; it was[, {part_strength},] not made: {plan}[. The view on record that they did not share: {item}]"
// remedy = "a row showing how the position was answered"
MATCH (o:Position {case_key: $case_key})-[:POSITION_ON]->(n:Plan), (o)-[:POSITION_OF]->(h:Service|Practitioner|Agency|Party)
WHERE o.stance = 'for' AND o.absence = '' AND o.strength <> 'example' AND (n.absence <> '' OR n.status = 'not-made') AND n.status <> 'recommended' AND n.strength <> 'example'
  AND o.earliest < n.latest
  AND NOT EXISTS {
    MATCH (n)-[:MADE_BY]->(own:Service|Practitioner|Agency|Party)
    WHERE own.id = h.id OR EXISTS { MATCH (h)-[:WORKS_FOR]->(unit:Service) WHERE unit.id = own.id } OR EXISTS { MATCH (own)-[:WORKS_FOR]->(unit:Service) WHERE unit.id = h.id }
  }
  AND NOT EXISTS {
    MATCH (n)-[:ABOUT|DID_NOT_COVER]->(same:Person)<-[:ABOUT|COVERED|COVERED_IN_PART]-(later:Plan {case_key: $case_key})
    WHERE later.id <> n.id AND later.type = n.type AND later.absence = '' AND later.status IN ['', 'made', 'begun'] AND later.strength <> 'example' AND later.latest > n.latest
      AND any(place IN later.places WHERE place IN n.places)
  }
OPTIONAL MATCH (n)-[:MADE_BY]->(b:Service|Practitioner|Agency|Party)
OPTIONAL MATCH (n)-[:ABOUT|DID_NOT_COVER]->(p:Person)
OPTIONAL MATCH (h)<-[:POSITION_OF]-(v:Position)-[:POSITION_ON]->(i:Information)
WHERE v.stance = 'against' AND v.absence = '' AND v.strength <> 'example' AND any(place IN v.places WHERE place IN o.places)
RETURN DISTINCT n.id AS plan,
  o.id AS position,
  h.id AS holder,
  coalesce(p.id, '') AS person,
  coalesce(v.id, '') AS view,
  coalesce(i.id, '') AS item,
  o.strength AS strength,
  CASE n.strength WHEN 'stated' THEN '' ELSE n.strength END AS part_strength,
  CASE n.strength WHEN 'no-evidence' THEN 'no-record' ELSE 'stated' END AS basis,
  o.edtf <> '' AND (o.starts_by <= n.earliest OR (o.starts_by <= n.latest AND n.starts_by <= n.ends_after AND o.starts_by <= n.ends_after + 1440)) AS certain,
  CASE WHEN h.row_type = 'Party' OR b.row_type = 'Party' THEN 'which services are meant is not stated in full' ELSE '' END AS doubt
ORDER BY plan, position, holder, person, view, item
