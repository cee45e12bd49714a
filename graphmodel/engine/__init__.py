"""Where a case stands as a graph and can be asked: in the process (LadybugDB) or on a Neo4j server. ``seam`` is what
both offer."""
