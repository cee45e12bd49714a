from __future__ import annotations

import ctypes
import gc
import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings

from graphmodel.api import Address
from graphmodel.server import throwaway_server

# How long one example takes says nothing about its answer. Where CI is set, hypothesis draws the same ones every time.
settings.register_profile(
    "untimed", parent=settings.get_profile("ci" if os.environ.get("CI") else "default"), deadline=None
)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def neo4j_server() -> Iterator[Address]:
    """A real Neo4j: one started for these tests, or the one at GRAPHMODEL_TEST_NEO4J (with GRAPHMODEL_NEO4J_USER and
    GRAPHMODEL_NEO4J_PASSWORD). It may hold cases of others: tests make and remove only their own."""
    given = os.environ.get("GRAPHMODEL_TEST_NEO4J")
    if given:
        user, password = (os.environ.get(f"GRAPHMODEL_NEO4J_{name}", "") for name in ("USER", "PASSWORD"))
        yield Address(given, user or "neo4j", password)
    else:
        with throwaway_server(password="correcthorsebattery", brief=False) as running:
            yield Address(running.address, running.user, running.password)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that share the server run in one process, so that it is started once."""
    for item in items:
        if "neo4j_server" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.neo4j)
            item.add_marker(pytest.mark.xdist_group("neo4j-server"))


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    if nextitem is None or nextitem.path != item.path:
        give_back_memory()


def give_back_memory() -> None:
    """Give back to the machine what was freed: glibc keeps gigabytes after many cases have been loaded."""
    gc.collect()
    if sys.platform == "linux":
        ctypes.CDLL("libc.so.6").malloc_trim(0)
