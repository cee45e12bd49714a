"""What people install works from anywhere: as a wheel, and as an editable install of the source tree."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SCRIPTS = "Scripts" if os.name == "nt" else "bin"


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command elsewhere, with nothing of this process's Python settings; its standard output."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GRAPHMODEL_"))}
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=environment, check=False, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def pip(*arguments: str | Path, python: str | Path = sys.executable, cwd: Path) -> None:
    run(python, "-m", "pip", *arguments, "--no-deps", "--no-build-isolation", "--no-index", "--quiet", cwd=cwd)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", ROOT, "--wheel-dir", folder, cwd=folder)
    (made,) = folder.glob("graphmodel-*.whl")
    return made


def clean_environment(folder: Path) -> Path:
    """A new environment with pip that borrows this one's packages, but not its graphmodel: a path in a .pth file is
    searched last, and the .pth files that it holds itself (an editable graphmodel) are not read."""
    venv.create(folder, with_pip=True)
    site = run(
        folder / SCRIPTS / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder
    ).strip()
    borrowed = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (Path(site) / "borrowed.pth").write_text("".join(f"{path}\n" for path in sorted(borrowed)))
    return folder / SCRIPTS


@pytest.fixture(params=["wheel", "editable"])
def scripts(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The folder of commands of an environment into which graphmodel was installed in one of the two ways."""
    made = clean_environment(tmp_path / "environment")
    what = ("--editable", ROOT) if request.param == "editable" else (request.getfixturevalue("wheel"),)
    pip("install", *what, python=made / "python", cwd=tmp_path)
    return made


def test_an_installed_graphmodel_answers_from_elsewhere(scripts: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    found = json.loads(run(scripts / "graphmodel", "findings", "child-rs", "--format", "json", cwd=elsewhere))
    here = json.loads(run(sys.executable, "-m", "graphmodel", "findings", "child-rs", "--format", "json", cwd=ROOT))
    assert found["findings"]
    assert found == here
    run(scripts / "graphmodel", "report", "child-rs", cwd=elsewhere)
    assert [path.suffix for path in elsewhere.iterdir()] == [".html"]
    questions = run(scripts / "graphmodel", "analyses", cwd=elsewhere)
    assert questions == run(sys.executable, "-m", "graphmodel", "analyses", cwd=ROOT)


def test_the_wheel_carries_everything_that_is_used_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("cypher", "sample_data"):
        files = {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*") if path.is_file()}
        assert files
        assert {f"graphmodel/_data/{name}" for name in files} <= names
    assert "graphmodel/py.typed" in names
    assert {name.split("/")[0] for name in names} == {"graphmodel", "graphmodel-0.1.0.dist-info"}
    assert "graphmodel-0.1.0.dist-info/licenses/LICENSE" in names
    assert not [name for name in names if "__pycache__" in name]
