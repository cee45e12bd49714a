// Two or more decisions that left the level of help where it was, with a concern held
//
// subtype = "lower-level-decisions"
// question = "For which children was the level of help left where it was, decision after decision, with a concern on record?"
// rule = """
// Services of one function, or one group, held an item that bears on a risk to a child; they then took two or more decisions, on different dates,
// that left the level of help where it was or lowered it (a step, or a review of an earlier decision, stated not to have been taken counts as one; a discharge only if it ended or stepped down some work or plan); and only then came a step that
// raised it, or the child was harmed. A decision without a date, or to do nothing on grounds that are all beliefs, does not count, nor one to go on at a level as high as that of the step (where that is not coded:
// a child protection plan or more), nor what went on beyond the step, nor one of the same day, or the same meeting, as a step of anybody's that raised it for the child. A step that anybody surely took in between ends the course, and one that the same side perhaps took there all that does not surely come after it.
// The item told was held by the first of these decisions at the latest, as far as the dates tell. Elapsed time alone does not count. Where dates overlap the finding is only possible."""
// one_finding_per = ["child", "after"]
// joined_over = [{columns = ["child"], agree = ["course", "after", "strength"]}]
// evidence = ["lower", "step"]
// context = ["held_row", "after"]
// remedy = "a row showing a step that raised the level of help for {child} earlier"
// [sentences]
// "step" = "{says} the level of help for {child} stayed as it was or was lowered by these decisions, before a step raised it: {course}. Then: {followed}. Known before: {item}"
// "incident" = "{says} the level of help for {child} stayed as it was or was lowered by these decisions: {course}. Then: {followed}. Known before: {item}"
MATCH (c:Person {case_key: $case_key})-[course:DRIFTED]->(e:Decision|Incident)
MATCH (d:Service|Practitioner|Agency|Party {case_key: $case_key})
WHERE d.id IN course.deciders
RETURN c.id AS child,
  e.id AS after,
  CASE e.row_type WHEN 'Incident' THEN '' ELSE e.id END AS step,
  d.id AS service,
  course.concern AS item,
  course.held_row AS held_row,
  course.lower AS lower,
  course.route AS route,
  course.course AS course,
  course.followed AS followed,
  course.strength AS strength,
  course.certain AS certain,
  CASE e.row_type WHEN 'Incident' THEN 'incident' ELSE 'step' END AS wording
ORDER BY child, after, service, item
