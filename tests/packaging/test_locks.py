"""The lists of locked packages hold what pyproject.toml asks for, each with its hashes, and name no registry."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def normal(requirement: str) -> str:
    """The package's name alone, as registries compare names."""
    return re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", requirement).group()).lower()  # type: ignore[union-attr]


def locked(name: str) -> dict[str, str]:
    """Each package with what stands for it in the list, up to the next."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    return {normal(entry): entry for entry in entries}


EXTRAS = PROJECT["optional-dependencies"]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("run", PROJECT["dependencies"]),
        ("dev", [*PROJECT["dependencies"], *EXTRAS["server"], *EXTRAS["dev"][1:]]),
    ],
)
def test_locked(name: str, wanted: list[str]) -> None:
    packages = locked(name)
    assert {normal(requirement) for requirement in wanted} | {"hatchling", "editables"} <= set(packages)
    for entry in packages.values():
        assert re.match(r"\S+==\S+", entry)
        assert "--hash=sha256:" in entry


def test_no_registry_is_named() -> None:
    for path in (ROOT / "requirements").iterdir():
        assert not re.search(r"https?://|index-url|find-links", path.read_text("utf-8"))
