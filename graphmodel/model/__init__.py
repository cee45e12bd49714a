"""What is coded: the schema, the tables declared in it, dates, and the case that holds the rows."""
