// What a receiving service was expected to obtain, and did not have
//
// subtype = "not-asked"
// question = "What was a service expected to get from the one before it, and did not have?"
// rule = """
// A rule binds the receiving service, and the same paragraph speaks of a handover to it after which it is stated not to have had or used items of the one before; and no row shows that it
// asked for them. Silence about the asking is no more than that, so it is only possible."""
// one_finding_per = ["service", "holder", "transfer"]
// evidence = ["transfer", "expectation"]
// basis = "no-record"
// sentence = "{says} {service} did not have from {holder}: {item}. Expected of {service}: {step}; there is no record that it asked"
// remedy = "a row showing that {service} asked {holder}"
MATCH (t:Transfer {case_key: $case_key})-[:HISTORY_UNUSED]->(i:Information)
WHERE t.strength <> 'example' AND t.absence = '' AND t.state IN ['made', 'accepted']
MATCH (t)-[:TRANSFER_TO]->(s:Service)<-[:BINDS]-(x:Expectation)
WHERE x.absence = '' AND x.step <> '' AND x.earliest < t.latest AND t.earliest < x.latest AND any(place IN x.places WHERE place IN t.places)
  AND NOT EXISTS { MATCH (s)-[got:HELD]->(i) WHERE got.maybe < t.latest }
WITH t, i, s, x
OPTIONAL MATCH (i)<-[:CONVEYS]-(put:Communication)
WHERE put.kind IN ['check', 'request'] AND put.absence = '' AND put.status <> 'not-made' AND (put)-[:BY_SERVICE]->(s)
WITH t, i, s, x, count(put.id) AS times_asked
WHERE times_asked = 0
MATCH (t)-[:TRANSFER_FROM]->(h:Service|Agency)
MATCH (t)-[:CONCERNS]->(p:Person)
RETURN DISTINCT s.id AS service,
  h.id AS holder,
  i.id AS item,
  p.id AS person,
  t.id AS transfer,
  x.id AS expectation,
  x.step AS step,
  t.strength AS strength,
  'that nobody asked is not stated' AS doubt
ORDER BY service, holder, item, person, transfer, expectation
