"""Where the query files and the sample cases are, installed or not.

They lie at the top of the source tree, where people look for them. A wheel carries them inside the package, under
``_data``; an editable install and a plain checkout have them beside the package.
"""

from __future__ import annotations

from pathlib import Path

from graphmodel.errors import EnvironmentFault, UsageFault

_PACKAGE = Path(__file__).resolve().parent

BROKEN = "broken"
"""The folder of faults beside the sample cases: something to check, but no case that could be opened."""


def cypher_dir() -> Path:
    """The folder of the shipped analyses, one ``.cypher`` file each.

    >>> cypher_dir().name
    'cypher'
    """
    return _find("cypher")


def sample_dir() -> Path:
    """The folder of the sample cases, one folder each.

    >>> sample_dir().name
    'sample_data'
    """
    return _find("sample_data")


def sample_names() -> tuple[str, ...]:
    """The names of the sample cases, in order: those that can be opened.

    >>> "child-rs" in sample_names(), BROKEN in sample_names()
    (True, False)
    """
    return tuple(sorted(path.parent.name for path in sample_dir().glob("*/case.csv") if path.parent.name != BROKEN))


def case_path(text: str) -> Path:
    """The folder or workbook that a person means: a path, or the name of a sample case. UsageFault for neither.

    What lies in the current folder wins over a sample of the same name.

    >>> case_path("child-rs").parent == sample_dir()
    True
    >>> case_path("child-sr")
    Traceback (most recent call last):
    ...
    graphmodel.errors.UsageFault: there is no folder or workbook 'child-sr' here, ... (did you mean child-rs?)
    """
    path = Path(text).expanduser()
    if path.exists():
        return path
    samples = sample_names()
    if text in (*samples, BROKEN):
        return sample_dir() / text
    from graphmodel.model.case import did_you_mean

    raise UsageFault(
        f"there is no folder or workbook {text!r} here, and no sample case of that name{did_you_mean(text, samples)}"
    )


def _find(name: str) -> Path:
    for place in (_PACKAGE / "_data" / name, _PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise EnvironmentFault(f"this installation of graphmodel has lost its folder {name}; install it again")
