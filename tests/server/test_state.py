from __future__ import annotations

import threading
from pathlib import Path

import pytest

import graphmodel.server.faults
from graphmodel.errors import EnvironmentFault
from graphmodel.server import ENVIRONMENT_VARIABLE, ExtraMissing, ServerFault, status
from graphmodel.server.state import Folder, State, locked, new_password, read_state, write_private, write_state


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_what_is_remembered_is_the_owners_alone(place: Folder) -> None:
    write_state(place, State("5.26.30", 7777, "correcthorse"))
    assert mode(place.state_file) == 0o600
    assert mode(place.root) == mode(place.home) == mode(place.home / "logs") == 0o700
    assert read_state(place) == State("5.26.30", 7777, "correcthorse")


def test_a_folder_open_to_others_is_closed(tmp_path: Path) -> None:
    (tmp_path / "server").mkdir(mode=0o755)
    Folder.at(tmp_path / "server").prepare()
    assert mode(tmp_path / "server") == 0o700


def test_somebody_elses_folder_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "letters.docx").write_text("")
    tmp_path.chmod(0o755)
    with pytest.raises(ServerFault, match="holds files that are not a private server's"):
        Folder.at(tmp_path).prepare()
    assert [path.name for path in tmp_path.iterdir()] == ["letters.docx"]
    assert mode(tmp_path) == 0o755


def test_a_folder_that_cannot_be_made_is_a_fault_of_the_machine(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(EnvironmentFault, match="cannot be made"):
        Folder.at(tmp_path / "file" / "server").prepare()


def test_the_folder_is_the_argument_else_the_variable_else_the_users_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, str(tmp_path / "variable"))
    assert Folder.at(tmp_path / "argument").root == tmp_path / "argument"
    assert Folder.at().root == tmp_path / "variable"
    monkeypatch.delenv(ENVIRONMENT_VARIABLE)
    assert Folder.at().root.parts[-2:] == ("graphmodel", "server")


def test_the_password_is_in_no_repr_and_never_the_same() -> None:
    one, other = new_password(), new_password()
    assert one != other
    assert one.isalnum()
    assert len(one) == 32
    assert one not in repr(State("5.26.30", 7777, one))


@pytest.mark.parametrize("text", ['{"password": "correcthorse", ', '{"password": "correcthorse"}', "[]", ""])
def test_an_unreadable_state_is_told_without_the_password(place: Folder, text: str) -> None:
    place.state_file.write_text(text)
    with pytest.raises(ServerFault, match=r"state\.json cannot be read") as caught:
        status(folder=place.root)
    assert "correcthorse" not in str(caught.value)
    assert caught.value.__suppress_context__


def test_a_write_that_breaks_off_leaves_the_old_file_whole(place: Folder) -> None:
    write_private(place.state_file, "old")
    with pytest.raises(UnicodeEncodeError):
        write_private(place.state_file, "new" * 100_000 + "\ud800")
    assert place.state_file.read_text() == "old"
    assert [path for path in place.root.iterdir() if path.name.startswith(".state")] == []


def test_the_lock_is_one_holders_at_a_time(place: Folder) -> None:
    with (
        locked(place.lock_file, wait=1, doing="starting"),
        pytest.raises(ServerFault, match="Another graphmodel command is still starting"),
        locked(place.lock_file, wait=0.1, doing="starting"),
    ):
        pytest.fail("two held the lock")


def test_whoever_waits_gets_the_lock_when_it_is_free(place: Folder) -> None:
    entered, leave, order = threading.Event(), threading.Event(), list[str]()

    def first() -> None:
        with locked(place.lock_file, wait=1, doing="starting"):
            entered.set()
            leave.wait(10)
            order.append("first")

    thread = threading.Thread(target=first)
    thread.start()
    assert entered.wait(10)
    threading.Timer(0.2, leave.set).start()
    with locked(place.lock_file, wait=10, doing="starting"):
        order.append("second")
    thread.join()
    assert order == ["first", "second"]


def test_a_lock_file_left_behind_locks_nothing(place: Folder) -> None:
    place.lock_file.write_text("")
    with locked(place.lock_file, wait=0.1, doing="starting"):
        assert place.lock_file.exists()


def test_without_the_extra_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(graphmodel.server.faults, "EXTRA", ("psutil", "no_such_package"))
    with pytest.raises(ExtraMissing, match=r'needs no_such_package, .* pip install "graphmodel\[server\]"'):
        status(folder=tmp_path)
