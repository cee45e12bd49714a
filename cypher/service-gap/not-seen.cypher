// A child who was not seen, or not at home, while a plan was in force
//
// question = "Which children were not seen, or not seen at home, while there was a plan for them?"
// rule = """
// A source states that a service, or services, had no contact with a child, or none of some kind, at a time in which a plan for that child may have been in force and
// the child was in need, under child protection or in care. The best contact by them that surely falls in that time is told with it; a better one that may fall in it is told too, and makes the finding
// only possible, as does any that surely does where what is stated is no contact at all."""
// one_finding_per = ["child", "gap_row"]
// joined_over = [{columns = ["child"], agree = ["gap_row"]}]
// evidence = ["gap_row"]
// context = ["plan", "reached_row", "may_be_row"]
// remedy = "a contact by {by} in which {child} was seen"
// [sentences]
// "none" = "{says} {by} had no contact with {child}[ {limit}] while there was a plan for {child}; there is no record of a contact by them that surely falls in that time[. Also on record: some contact of {met_by} with {child} that may fall in that time]"
// "limited" = "{says} {by} had no contact with {child}[ {limit}] while there was a plan for {child}[. Also on record: some contact of {met_by} with {child} that may fall in that time]"
// "asleep" = "{says} {by} had no contact with {child}[ {limit}] while there was a plan for {child}; the best contact on record: there, but asleep ({setting})[. Also on record: some contact of {met_by} with {child} that may fall in that time]"
// "glimpsed" = "{says} {by} had no contact with {child}[ {limit}] while there was a plan for {child}; the best contact on record was limited ({setting})[. Also on record: some contact of {met_by} with {child} that may fall in that time]"
// "seen" = "{says} {by} had no contact with {child}[ {limit}] while there was a plan for {child}; the best contact on record: seen ({setting})[. Also on record: some contact of {met_by} with {child} that may fall in that time]"
// "spoken-to" = "{says} {by} had no contact with {child}[ {limit}] while there was a plan for {child}; the best contact on record: spoken to ({setting})[. Also on record: some contact of {met_by} with {child} that may fall in that time]"
MATCH (gap:Contact|StatedAbsence {case_key: $case_key})-[reached:REACHED]->(p:Person {case_key: $case_key})
WHERE p.stage = 'child' AND gap.strength <> 'example'
MATCH (p)<-[:ABOUT]-(x:Plan)
WHERE x.type = 'plan' AND x.absence = '' AND x.status IN ['', 'made'] AND x.strength <> 'example' AND x.earliest < gap.latest AND gap.earliest < x.latest
  AND EXISTS {
    MATCH (p)<-[:INVOLVES]-(work:Involvement)
    WHERE work.absence = '' AND work.level IN ['child-in-need', 'child-protection', 'looked-after'] AND work.earliest < gap.latest AND gap.earliest < work.latest
  }
OPTIONAL MATCH (gap)-[:CONTACT_BY|NONE_FROM]->(s:Service|Practitioner|Agency|Party)
OPTIONAL MATCH (k:Contact {case_key: $case_key})
WHERE k.id = reached.row
RETURN p.id AS child,
  gap.id AS gap_row,
  coalesce(s.id, 'services') AS by,
  coalesce(s.id, '') AS service,
  x.id AS plan,
  reached.row AS reached_row,
  reached.may_be AS may_be_row,
  CASE reached.may_be WHEN '' THEN '' ELSE coalesce(s.id, 'services') END AS met_by,
  CASE WHEN gap.place <> '' AND gap.mode <> '' AND gap.row_type = 'StatedAbsence' THEN 'of this kind (' + gap.mode + ', ' + gap.place + ')'
    WHEN gap.place <> '' THEN 'at this place (' + gap.place + ')'
    WHEN gap.mode <> '' AND gap.row_type = 'StatedAbsence' THEN 'of this kind (' + gap.mode + ')' ELSE '' END AS limit,
  CASE WHEN coalesce(k.place, '') <> '' THEN k.place
    WHEN coalesce(k.mode, '') = 'home-visit' THEN 'at home'
    WHEN coalesce(k.mode, '') = 'phone' THEN 'by telephone or video'
    WHEN coalesce(k.mode, '') IN ['clinic', 'ward'] THEN k.mode
    WHEN coalesce(k.mode, '') = 'emergency' THEN 'in an emergency' ELSE 'where is not said' END AS setting,
  gap.strength AS strength,
  gap.edtf <> '' AND x.starts_by <= gap.ends_after AND gap.starts_by <= x.ends_after AS certain,
  [CASE WHEN reached.may_be <> '' OR (gap.place = '' AND gap.mode = '' AND reached.quality <> 'none') THEN 'another row shows a contact that may fall in that time' ELSE '' END,
    CASE coalesce(s.row_type, '') WHEN 'Party' THEN 'which services are meant is not stated in full' ELSE '' END] AS doubt,
  CASE reached.quality WHEN 'spoken-to' THEN 'spoken-to' WHEN 'seen' THEN 'seen' WHEN 'glimpsed' THEN 'glimpsed' WHEN 'asleep' THEN 'asleep'
    ELSE CASE WHEN gap.place = '' AND gap.mode <> '' AND gap.row_type = 'StatedAbsence' THEN 'limited' ELSE 'none' END END AS wording
ORDER BY child, gap_row, by, plan, reached_row
