// 3 Adults who matter to a child, and the services that are shown to have met them
MATCH (c:Review {id: $case})
WITH c.case_key AS case_key
MATCH tie = (adult:Person {case_key: case_key})-[:TIED_TO]->(child:Person)
USING INDEX SEEK adult:Person(case_key)
WITH adult, child, head(collect(tie)) AS one_tie
OPTIONAL MATCH met = (service:Service)-[:MET]->(adult)
RETURN one_tie, service, adult, head(collect(met)) AS one_meeting
