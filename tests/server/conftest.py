from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graphmodel.server import fetch
from graphmodel.server.artefacts import BROWSER
from graphmodel.server.state import Folder


@pytest.fixture(scope="session")
def fetched() -> Callable[[str], Path]:
    """Brings a version's jars into the folder that a person's own server would have them in; once per machine."""
    return lambda version: fetch(version, browser=True).parent


@pytest.fixture
def place(tmp_path: Path) -> Folder:
    folder = Folder.at(tmp_path / "server")
    folder.prepare()
    return folder


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory, fetched: Callable[[str], Path]) -> Callable[[str], Path]:
    """Makes a private server's folder whose jars, those of Neo4j Browser too, are the fetched ones."""

    def make(*versions: str) -> Path:
        root = tmp_path_factory.mktemp("private")
        (root / "jars").mkdir()
        for version in versions:
            jars = fetched(version)
            (root / "jars" / version).symlink_to(jars / version)
            (root / "jars" / BROWSER).unlink(missing_ok=True)
            (root / "jars" / BROWSER).symlink_to(jars / BROWSER)
        return root

    return make
