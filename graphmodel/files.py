"""Writing files that hold family data: readable by their owner alone, and never half-written.

Every file that graphmodel writes goes through here: exports, workbooks, pages.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from graphmodel.errors import EnvironmentFault, UsageFault


def write_private(path: Path | str, data: bytes | str, *, overwrite: bool = True) -> Path:
    """Write a file with mode 0600, whole or not at all; text is written as UTF-8 with its line ends as they are.

    The bytes go to a file beside the target, which then takes its name in one step. Returns the path. Raises UsageFault
    when the file is there and may not be overwritten, EnvironmentFault when the machine refuses (no such folder, disk
    full, no permission).

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     oct(write_private(Path(folder) / "notes.txt", "seen").stat().st_mode & 0o777)
    '0o600'
    """
    path = Path(path)
    if not overwrite and path.exists():
        raise _taken(path)
    content = data.encode() if isinstance(data, str) else data
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise _refused(path, error) from None
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        _place(name, path, overwrite=overwrite)
    except OSError as error:
        raise _refused(path, error) from None
    finally:
        Path(name).unlink(missing_ok=True)
    return path


def write_private_folder(path: Path | str, files: Mapping[str, bytes | str], *, overwrite: bool = False) -> Path:
    """Write a folder (mode 0700) of files (mode 0600) under one name in one step, or leave everything as it was.

    With ``overwrite`` an older folder of that name is replaced as a whole, so what it holds has to be the caller's to
    replace. Raises UsageFault when the folder is there, is not empty and may not be overwritten; EnvironmentFault when
    the machine refuses.
    """
    path = Path(path)
    taken = path.exists() and (not path.is_dir() or (not overwrite and any(path.iterdir())))
    if taken:
        raise _taken(path)
    try:
        made = Path(tempfile.mkdtemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent))
    except OSError as error:
        raise _refused(path, error) from None
    old = made.with_suffix(".old")
    try:
        for name, data in files.items():
            write_private(made / name, data)
        if path.exists():
            path.rename(old)
        try:
            made.rename(path)
        except OSError:
            if old.exists():
                old.rename(path)
            raise
    except OSError as error:
        raise _refused(path, error) from None
    finally:
        shutil.rmtree(made, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)
    return path


def _place(name: str, path: Path, *, overwrite: bool) -> None:
    """Give a finished file its name. Unlike a rename, a link refuses a name that somebody took in the meantime."""
    if not overwrite:
        try:
            os.link(name, path)
        except FileExistsError:
            raise _taken(path) from None
        except OSError:  # a file system without links, such as a memory stick
            if path.exists():
                raise _taken(path) from None
        else:
            return
    os.replace(name, path)


def _taken(path: Path) -> UsageFault:
    return UsageFault(f"{path} is already there; give another name, or say that it may be overwritten")


def _refused(path: Path, error: OSError) -> EnvironmentFault:
    return EnvironmentFault(f"{path} cannot be written: {error.strerror or type(error).__name__}")
