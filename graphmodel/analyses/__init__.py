"""The questions: one ``.cypher`` file each, discovered, checked, run, and turned into findings."""
