"""The deck's bytes to a file: all of it or nothing, and never over what somebody else has edited."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from deck.frozen import frozen
from deck.write.seal import is_ours

_WINDOWS_LIMIT = 248
"""From this length on, Windows takes a path only in its extended form."""


@frozen
class Saved:
    """What saving did."""

    path: Path
    written: bool
    """False: the file held these very bytes already, and was left alone."""
    kept: Path | None = None
    """Where the edited deck lies now that stood there before."""


class SaveError(Exception):
    """The deck could not be written; nothing was changed. `code` is stable, `help` says what to do."""

    def __init__(self, code: str, message: str, path: Path, remedy: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.path = path
        self.help = remedy


def save(data: bytes, target: Path, *, edited_word: str, force: bool = False) -> Saved:
    """Writes the deck to `target`, whose folder is made where it is missing.

    A deck there that is not as this program wrote it is first renamed to `NAME (edited).pptx` beside it (`edited_word`
    in the deck's language; then `(edited 2)` and on), unless `force`, which replaces it. Raises SaveError.
    """
    try:
        return _saved(data, target, reachable(target), edited_word, force)
    except OSError as error:
        raise _refusal(error, target) from error


def write_file(data: bytes, target: Path) -> None:
    """Writes a file, whoever wrote what stands there: all of it or nothing. One that is read-only is left alone.

    Raises SaveError.
    """
    try:
        place = reachable(target)
        if _content(place) != data:
            _refuse_read_only(place, target)
            with _scratch(place) as scratch:
                _write(scratch, data, place)
                scratch.replace(place)
    except OSError as error:
        raise _refusal(error, target) from error


@contextmanager
def _scratch(place: Path) -> Iterator[Path]:
    """A name for a file beside `place`; what is left of that file afterwards goes."""
    scratch = place.with_name(f".{uuid4().hex}.tmp")
    try:
        yield scratch
    finally:
        with suppress(OSError):
            scratch.unlink(missing_ok=True)


def _saved(data: bytes, target: Path, place: Path, edited_word: str, force: bool) -> Saved:
    """`place` is what the system calls the target."""
    if place.is_dir():
        remedy = "give the name of a file, or move the folder away"
        raise SaveError("target-is-folder", f"{target} is a folder", target, remedy)
    present = _content(place)
    if present == data:
        return Saved(target, written=False)
    if present is not None:
        _refuse_protected(place, target, force=force)
    keeps = present is not None and not force and not is_ours(present)
    with _scratch(place) as scratch:
        _write(scratch, data, place)
        kept = _put_aside(place, edited_word) if keeps else None
        _replace(scratch, place, kept)
    shown = kept if kept is None or target.is_symlink() else target.with_name(kept.name)
    return Saved(target, written=True, kept=shown)


def reachable(path: Path) -> Path:
    """The path as the system takes it: the file that a link leads to; on Windows, a long path in its extended form."""
    real = Path(os.path.realpath(path))
    if os.name == "nt" and len(str(real)) >= _WINDOWS_LIMIT:
        return Path(extended(str(real)))
    return real


def extended(path: str) -> str:
    r"""An absolute Windows path in the form without a limit: `\\?\C:\…`, for a share `\\?\UNC\server\…`."""
    if path.startswith("\\\\?\\"):
        return path
    return f"\\\\?\\UNC\\{path[2:]}" if path.startswith("\\\\") else f"\\\\?\\{path}"


def _content(place: Path) -> bytes | None:
    """What stands there now; None for nothing."""
    try:
        return place.read_bytes()
    except FileNotFoundError:
        return None


def _refuse_protected(place: Path, target: Path, *, force: bool) -> None:
    """A file that is read-only, or open in PowerPoint or LibreOffice, which both lay a lock file beside it."""
    _refuse_read_only(place, target)
    locks = (place.with_name(f"~${place.name}"), place.with_name(f".~lock.{place.name}#"))
    for lock in () if force else locks:
        if lock.exists():
            remedy = f"close it there and build again; if it is open nowhere, delete {lock.name}"
            raise SaveError("target-open", f"{target} is open in another program", target, remedy)


def _refuse_read_only(place: Path, target: Path) -> None:
    """A file that this user may not write to: renaming another over it would get around that."""
    mode = _mode(place)
    if mode is not None and not (mode & stat.S_IWUSR and os.access(place, os.W_OK)):
        remedy = "allow writing to it in its properties, or build to another file with -o"
        raise SaveError("target-read-only", f"{target} is read-only", target, remedy)


def _mode(place: Path) -> int | None:
    """Who may read and write what stands there; None for nothing."""
    try:
        return stat.S_IMODE(place.stat().st_mode)
    except FileNotFoundError:
        return None


def _write(scratch: Path, data: bytes, place: Path) -> None:
    """The bytes, safely on the disk; as open to others as the file at `place`, before anybody can read them."""
    scratch.parent.mkdir(parents=True, exist_ok=True)
    mode = _mode(place)
    with scratch.open("xb") as file:
        if mode is not None:
            scratch.chmod(mode)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _put_aside(place: Path, edited_word: str) -> Path:
    """Renames the edited deck to the first free name beside it."""
    number = 1
    while True:
        mark = edited_word if number == 1 else f"{edited_word} {number}"
        aside = place.with_name(f"{place.stem} ({mark}){place.suffix}")
        if not os.path.lexists(aside):
            return place.rename(aside)
        number += 1


def _replace(scratch: Path, place: Path, kept: Path | None) -> None:
    """The new deck in its place; the edited one back in it where that fails."""
    try:
        scratch.replace(place)
    except OSError:
        if kept is not None:
            kept.rename(place)
        raise


def _refusal(error: OSError, target: Path) -> SaveError:
    """The error as a person can act on it."""
    if getattr(error, "winerror", None) in (5, 32, 33) and target.exists():  # denied, or shared with another program
        return SaveError(
            "target-open", f"{target} is open in another program", target, "close it there and build again"
        )
    if isinstance(error, PermissionError):
        remedy = f"allow writing in {target.parent}, or build to another folder with -o"
        return SaveError("target-denied", f"{target} may not be written", target, remedy)
    if isinstance(error, NotADirectoryError | FileExistsError):
        remedy = "build to another folder with -o"
        return SaveError("target-is-no-folder", f"{target.parent} is not a folder", target, remedy)
    reason = error.strerror or type(error).__name__
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    remedy = f"{'make room there, or ' if full else ''}build to another folder with -o"
    return SaveError("target-unwritable", f"{target} could not be written: {reason}", target, remedy)
