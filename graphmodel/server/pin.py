"""For maintainers: write the list of jars of one more version of Neo4j.

Maven decides what belongs together (other resolvers were seen to pick other versions, and test libraries), so make a
``pom.xml`` with the two dependencies ``org.neo4j:neo4j`` and ``org.neo4j.app:neo4j-server`` of the version, then::

    mvn dependency:list -DincludeScope=runtime -DoutputFile=resolved.txt
    python -m graphmodel.server.pin 5.26.30 resolved.txt

downloads each jar once and writes ``lists/neo4j-5.26.30.txt`` beside this file. Add the version to ``VERSIONS``.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from graphmodel.server.artefacts import Artefact
from graphmodel.server.fetching import by_jgo

_HEADING = """\
# Neo4j Community {version}: every jar that its server needs, as Maven resolves them.
# Maven coordinates, size in bytes, SHA-256
"""


def resolved(listing: str) -> list[str]:
    """The coordinates in what ``mvn dependency:list`` wrote, sorted, without scope and module remarks.

    >>> resolved("The following files have been resolved:\\n   org.x:y:jar:1.0:compile -- module y (auto)\\n")
    ['org.x:y:jar:1.0']
    """
    rows = (line.split(" -- ")[0].strip() for line in listing.splitlines())
    return sorted(row.rpartition(":")[0] for row in rows if row.count(":") >= 4)


def pinned(coordinates: str) -> Artefact:
    """The artefact as it is published today."""
    with tempfile.TemporaryDirectory() as scratch:
        data = by_jgo(Artefact(coordinates, 0, ""), Path(scratch)).read_bytes()
    return Artefact(coordinates, len(data), hashlib.sha256(data).hexdigest())


def main(version: str, listing: Path) -> None:
    """Write the list of that version."""
    with ThreadPoolExecutor(6) as pool:
        rows = list(pool.map(pinned, resolved(listing.read_text("utf-8"))))
    text = _HEADING.format(version=version) + "".join(f"{row.coordinates} {row.size} {row.sha256}\n" for row in rows)
    (Path(__file__).parent / "lists" / f"neo4j-{version}.txt").write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
