// Two services that each had a part, with nothing agreed between them
//
// question = "Where did two services each point the family to the other, or each have a part with nothing agreed between them?"
// rule = """
// A service advised the family to turn to a second, and the second, at the same time or later, advised them to turn to the first, about the same person, and no row shows a message between the two about that
// person from then on; or a source states that no plan was made by just these two, both of which were at work with the person, and that there was no exchange between them at the time.
// That each took the other to have it in hand is not said, so the finding is only possible."""
// one_finding_per = ["first", "wording"]
// joined_over = [{columns = ["person"], agree = ["first", "second"]}]
// absorbs = ["second"]
// evidence = ["first", "second"]
// basis = "derived"
// remedy = "a row showing what {service} and {other_service} agreed about {person}"
// [sentences]
// "pointed" = "{service} left it to the family to turn to {other_service} about {person}, and {other_service} left it to them to turn to {service}; no row shows a message between the two"
// "no-plan" = "{says} {service} and {other_service} made no plan together for {person} ({first}) and that there was no exchange between them at the time; which of the two had it in hand is not on record"
MATCH (s:Service {case_key: $case_key})-[left:LEFT_TO_EACH_OTHER]->(o:Service)
WHERE left.strength <> 'example'
RETURN left.first AS first,
  left.second AS second,
  s.id AS service,
  o.id AS other_service,
  left.person AS person,
  left.strength AS strength,
  'that each took the other to have it in hand is not said' AS doubt,
  CASE left.how WHEN 'pointed' THEN 'pointed' ELSE 'no-plan' END AS wording
ORDER BY first, second, service, other_service, person
