"""The folders are the stages of the data flow, and imports run one way only."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "graphmodel"

# What each stage may import of the others, beside itself and the ground that everything stands on.
GROUND = {"errors", "files", "resources"}
ALLOWED: dict[str, set[str]] = {
    "model": set(),
    "inputs": {"model"},
    "knowledge": {"model"},
    "engine": {"model", "knowledge", "server"},
    "analyses": {"model", "knowledge", "engine"},
    "findings": {"model", "knowledge", "engine", "analyses"},
    "questions": {"model", "knowledge", "analyses", "findings"},
    "views": {"model", "knowledge", "findings"},
    "server": set(),
    "on_server": {"model", "knowledge", "engine"},
    "api": {"model", "inputs", "knowledge", "engine", "analyses", "findings", "questions", "views", "on_server"},
    "cli": {"model", "inputs", "server", "findings", "questions", "views", "api"},
}
FILES = sorted(path for path in PACKAGE.rglob("*.py") if "_data" not in path.parts)


def stage(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in the file, imports for type checkers left out."""
    tree = ast.parse(path.read_text("utf-8"))
    for_types = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for statement in node.body
        for inner in ast.walk(statement)
    }
    for node in ast.walk(tree):
        if node in for_types:
            continue
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            module = node.module or ""
            # "from graphmodel import api" imports the module graphmodel.api
            yield from (f"{module}.{name.name}" for name in node.names) if module == "graphmodel" else (module,)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_follow_the_stages(path: Path) -> None:
    own = stage(path)
    if own in {"__init__", "__main__"} | GROUND:
        return
    seen = {name.split(".")[1] for name in imports(path) if name.startswith("graphmodel.")} - GROUND - {"__version__"}
    assert seen <= ALLOWED[own] | {own}, f"{own} imports {sorted(seen - ALLOWED[own] - {own})}"


def test_only_the_engine_talks_to_a_database() -> None:
    users = {stage(path) for path in FILES for name in imports(path) if name.split(".")[0] in {"neo4j", "ladybug"}}
    assert users == {"engine"}


def test_nothing_imports_the_command_line() -> None:
    users = {stage(path) for path in FILES for name in imports(path) if name.startswith("graphmodel.cli")}
    assert users == {"cli", "__main__"}


def test_every_stage_is_there() -> None:
    assert {stage(path) for path in FILES} >= set(ALLOWED)
