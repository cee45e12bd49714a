from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import jgo.maven._core
import pytest

from graphmodel.errors import UsageFault
from graphmodel.server import VERSIONS, Artefact, Progress, ServerFault, plan
from graphmodel.server.artefacts import BROWSER, artefacts, is_whole
from graphmodel.server.fetching import by_jgo, fetch, from_folder, gather
from graphmodel.server.pin import resolved

CONTENT = {"a": b"alpha", "b": b"beta" * 1000, "c": b"gamma" * 10}


def artefact(name: str, content: bytes) -> Artefact:
    return Artefact(f"org.example:{name}:jar:1.0", len(content), hashlib.sha256(content).hexdigest())


WANTED = [artefact(name, content) for name, content in CONTENT.items()]


class Shop:
    """A download that counts what is asked of it, and can be made to go wrong for one artefact."""

    def __init__(self, spoilt: str = "", error: BaseException | None = None) -> None:
        self.spoilt, self.error, self.asked = spoilt, error, list[str]()

    def __call__(self, wanted: Artefact, scratch: Path) -> Path:
        name = wanted.coordinates.split(":")[1]
        self.asked.append(name)
        scratch.mkdir(parents=True)
        file = scratch / "download.bin"
        if name == self.spoilt:
            file.write_bytes(CONTENT[name][:3])
            if self.error:
                raise self.error
        else:
            file.write_bytes(CONTENT[name])
        return file


def quiet(_: Progress) -> None: ...


@pytest.mark.parametrize("version", sorted(VERSIONS))
def test_every_version_has_a_list_of_files_told_apart_by_name(version: str) -> None:
    wanted = artefacts(version)
    assert {f"org.neo4j:neo4j:jar:{version}", f"org.neo4j.app:neo4j-server:jar:{version}"} <= {
        one.coordinates for one in wanted
    }
    assert len({one.filename for one in wanted}) == len(wanted) > 200
    assert all(one.size > 0 and len(bytes.fromhex(one.sha256)) == 32 for one in wanted)
    # what belongs to other systems is there too: the list is the same everywhere
    assert {"linux-x86_64", "osx-aarch_64"} <= {part for one in wanted for part in one.coordinates.split(":")}


def test_a_plan_says_what_where_and_under_which_licence(tmp_path: Path) -> None:
    told = plan("5.26.30", folder=tmp_path / "server")
    assert not told.fetched
    assert told.folder == tmp_path / "server"
    assert told.jars == tmp_path / "server" / "jars"
    assert 100 < told.megabytes < 200
    assert [licence.partition(",")[0] for _, licence in told.licences] == [
        "GPL-3.0",
        "GPL-2.0 with classpath exception",
    ]
    assert list(tmp_path.iterdir()) == []
    with_browser = plan("5.26.30", folder=tmp_path / "server", browser=True)
    assert {*with_browser.artefacts} - {*told.artefacts} == {*artefacts(BROWSER)}


def test_a_version_not_offered_is_answered_with_those_that_are() -> None:
    with pytest.raises(UsageFault, match=r"'4\.4\.0' is not offered; write one of: 5\.26\.30, 2026\.08\.1"):
        plan("4.4.0")


def test_what_arrives_whole_is_put_in_place(tmp_path: Path) -> None:
    seen = list[Progress]()
    gather(WANTED, tmp_path / "1.0", Shop(), seen.append)
    assert {path.name: path.read_bytes() for path in (tmp_path / "1.0").iterdir()} == {
        f"{name}-1.0.jar": content for name, content in CONTENT.items()
    }
    assert [path.name for path in tmp_path.iterdir()] == ["1.0"]
    total = sum(map(len, CONTENT.values()))
    assert (seen[-1].done, seen[-1].total, len(seen)) == (total, total, 3)
    assert sorted(step.done for step in seen) == [step.done for step in seen]


@pytest.mark.parametrize("error", [None, ConnectionResetError(), RuntimeError("nowhere"), KeyboardInterrupt()])
def test_a_fetch_that_goes_wrong_is_never_taken_for_a_whole_one(tmp_path: Path, error: BaseException | None) -> None:
    with pytest.raises(KeyboardInterrupt if isinstance(error, KeyboardInterrupt) else ServerFault):
        gather(WANTED, tmp_path / "1.0", Shop("b", error), quiet)
    assert not (tmp_path / "1.0").exists()
    assert not is_whole(tmp_path / "1.0", WANTED)
    again = Shop()
    gather(WANTED, tmp_path / "1.0", again, quiet)
    assert is_whole(tmp_path / "1.0", WANTED)
    assert "b" in again.asked


def test_what_had_arrived_whole_is_not_fetched_again(tmp_path: Path) -> None:
    arrived = tmp_path / ".partial-1.0" / "arrived"
    arrived.mkdir(parents=True)
    (arrived / "a-1.0.jar").write_bytes(CONTENT["a"])
    (arrived / "c-1.0.jar").write_bytes(CONTENT["c"][:-1] + b"?")  # the right size, another content
    shop = Shop()
    gather(WANTED, tmp_path / "1.0", shop, quiet)
    assert sorted(shop.asked) == ["b", "c"]


def test_a_download_that_fails_at_first_is_tried_again(tmp_path: Path) -> None:
    class Shaky(Shop):
        def __call__(self, wanted: Artefact, scratch: Path) -> Path:
            got = super().__call__(wanted, scratch)
            if self.asked.count("a") == 1 and "a:" in wanted.coordinates:
                raise ConnectionResetError
            return got

    gather(WANTED[:1], tmp_path / "1.0", Shaky(), quiet)
    assert is_whole(tmp_path / "1.0", WANTED[:1])


def test_a_damaged_copy_is_fetched_anew(tmp_path: Path) -> None:
    gather(WANTED, tmp_path / "1.0", Shop(), quiet)
    (tmp_path / "1.0" / "b-1.0.jar").write_bytes(b"")
    assert not is_whole(tmp_path / "1.0", WANTED)
    gather(WANTED, tmp_path / "1.0", Shop(), quiet)
    assert is_whole(tmp_path / "1.0", WANTED)


def carried(tmp_path: Path) -> Path:
    """A folder with what is wanted, as somebody may have carried it over."""
    folder = tmp_path / "stick"
    for number, (name, content) in enumerate(CONTENT.items()):
        below = folder / str(number)
        below.mkdir(parents=True)
        (below / f"{name}-1.0.jar").write_bytes(content)
    return folder


def test_files_carried_over_are_taken_wherever_they_lie(tmp_path: Path) -> None:
    gather(WANTED, tmp_path / "1.0", from_folder(carried(tmp_path), WANTED), quiet)
    assert is_whole(tmp_path / "1.0", WANTED)
    assert (tmp_path / "1.0" / "b-1.0.jar").read_bytes() == CONTENT["b"]


def test_a_file_carried_over_that_was_changed_is_not_used(tmp_path: Path) -> None:
    folder = carried(tmp_path)
    (folder / "1" / "b-1.0.jar").write_bytes(CONTENT["b"][:-1] + b"?")
    with pytest.raises(ServerFault, match=r"org\.example:b:jar:1\.0 is not the file that Neo4j published"):
        gather(WANTED, tmp_path / "1.0", from_folder(folder, WANTED), quiet)
    assert not (tmp_path / "1.0").exists()


def test_what_a_folder_does_not_hold_is_said_before_anything_is_copied(tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    with pytest.raises(ServerFault, match=r"does not hold 213 of the 213 files .* parquet-floor"):
        fetch("5.26.30", folder=tmp_path / "server", source=tmp_path / "stick")
    assert not (tmp_path / "server" / "jars" / "5.26.30").exists()


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A Maven repository on this machine with one artefact, in place of the one that jgo asks."""
    file = tmp_path / "repository" / "org/example/a/1.0/a-1.0-linux.jar"
    file.parent.mkdir(parents=True)
    file.write_bytes(CONTENT["a"])

    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *args: object, **named: object) -> None:
            super().__init__(*args, directory=str(tmp_path / "repository"), **named)  # pyright: ignore[reportArgumentType]

        def log_message(self, *_: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        address = f"http://127.0.0.1:{server.server_address[1]}"
        monkeypatch.setattr(jgo.maven._core, "DEFAULT_REMOTE_REPOS", {"central": address})
        yield
        server.shutdown()
        thread.join()


@pytest.mark.usefixtures("repository")
def test_jgo_writes_below_the_given_folder_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "person"
    home.mkdir()
    for name in ("HOME", "USERPROFILE", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(home))
    got = by_jgo(Artefact("org.example:a:jar:linux:1.0", 5, ""), tmp_path / "scratch")
    assert got.read_bytes() == CONTENT["a"]
    assert got.is_relative_to(tmp_path / "scratch")
    assert list(home.iterdir()) == []


def test_a_new_list_is_made_of_what_maven_resolves() -> None:
    listing = (
        "\nThe following files have been resolved:\n"
        "   org.neo4j:neo4j-lucene-upgrade:jar:5.26.30:compile -- module neo4j.lucene (auto)\n"
        "   io.netty:netty-epoll:jar:linux-x86_64:4.1.135:runtime\n\n"
    )
    assert resolved(listing) == [
        "io.netty:netty-epoll:jar:linux-x86_64:4.1.135",
        "org.neo4j:neo4j-lucene-upgrade:jar:5.26.30",
    ]
