// A service that was relied on and was not there in the way assumed
//
// question = "Which decisions and plans leant on a service that was there in name only, or not at all?"
// rule = """
// A decision that ended, lowered, refused or did not take up work, or let it go on, or a plan in force, relied on a service, or on another area; and a source states that this service, or one of that
// area of the same kind as the one that decided, was in name only with one of those whom it was about, was not at work with them, or had no contact with them, at that time or from then on.
// Where that is said of a worker, the worker is named, and it is only possible. Each service is tested by itself: work with a parent alone is not work with the child. Where the passing on of the person between the two was refused or in dispute, that is told instead."""
// one_finding_per = ["relying", "service", "wording"]
// joined_over = [{columns = ["person"], agree = ["relying"]}, {columns = ["person"], agree = ["strength"]}]
// evidence = ["relying", "shown_by"]
// remedy = "a row showing work by {service} with {person} at that time"
// [sentences]
// "nominal" = "{says} {by} relied on {service} ({named}), which had {person} on its books in name only"
// "not-involved" = "{says} {by} relied on {service} ({named}), whose work did not extend to {person} at that time"
// "no-contact" = "{says} {by} relied on {service} ({named}), which had no contact with {person} for a time"
// "no-contact worker" = "{says} {by} relied on {service} ({named}); {worker} had no contact with {person} for a time"
// "nominal area" = "{says} {by} relied on {area} ({named}), where {service} had {person} on its books in name only"
// "not-involved area" = "{says} {by} relied on {area} ({named}), where {service} was not at work with {person} at that time"
MATCH (d:Decision|Plan {case_key: $case_key})-[lean:LEANED_ON]->(s:Service {case_key: $case_key})
WHERE lean.strength <> 'example'
OPTIONAL MATCH (d)-[:DECIDED_BY|MADE_BY]->(b:Service|Practitioner|Agency|Party)
OPTIONAL MATCH (gap:Contact|StatedAbsence {case_key: $case_key, id: lean.row})-[reached:REACHED]->(p:Person)
WHERE p.id = lean.person AND reached.may_be <> ''
RETURN DISTINCT d.id AS relying,
  coalesce(b.id, 'services') AS by,
  s.id AS service,
  lean.person AS person,
  lean.area AS area,
  lean.worker AS worker,
  CASE d.row_type WHEN 'Plan' THEN d.label ELSE d.what END AS named,
  lean.row AS shown_by,
  d.id AS when_row,
  lean.strength AS strength,
  lean.certain AS certain,
  [CASE lean.worker WHEN '' THEN '' ELSE 'who stood in for the worker is not told' END,
    CASE WHEN reached.may_be IS NULL THEN '' ELSE 'another row shows a contact that may fall in that time' END] AS doubt,
  CASE WHEN lean.how = 'nominal' AND lean.area <> '' THEN 'nominal area' WHEN lean.how = 'nominal' THEN 'nominal'
    WHEN lean.how = 'not-involved' AND lean.area <> '' THEN 'not-involved area' WHEN lean.how = 'not-involved' THEN 'not-involved'
    WHEN lean.worker <> '' THEN 'no-contact worker' ELSE 'no-contact' END AS wording
ORDER BY relying, by, service, person, area, shown_by
