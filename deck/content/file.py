"""The files of a content folder: which there are, and what stands in them."""

from __future__ import annotations

import os.path
from pathlib import Path
from unicodedata import normalize

from deck.content.wanted import wanted
from deck.frozen import frozen
from deck.source.finding import Finding
from deck.source.node import Node, Scalar
from deck.source.reader import parse, read_text
from deck.source.span import Span
from deck.source.text import SourceText

ENDINGS = (".yaml", ".yml")


@frozen(kw_only=True)
class File:
    """One content file, read. `root` is None when it could not be read; a finding says why."""

    path: Path
    source: SourceText
    root: Node | None

    @property
    def key(self) -> str:
        return self.path.stem

    @property
    def shown(self) -> str:
        """The path as findings show it."""
        return self.source.path

    @property
    def start(self) -> Span:
        return Span(self.shown)


def shown(path: Path) -> str:
    """The path as the user sees it: from the working directory where it lies in there, with forward slashes."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def find(folder: Path, key: str) -> Path | None:
    """What has the name of that content file in the folder, were it a file or not; None when nothing has.

    None too for a name that leads elsewhere.
    """
    if Path(key).name != key:
        return None
    found = next((path for ending in ENDINGS if os.path.lexists(path := folder / f"{key}{ending}")), None)
    return found if found or key.isascii() else _composed(folder, key)


def _composed(folder: Path, key: str) -> Path | None:
    """The file whose name has the same letters, accents and letters apart or not: macOS and archives set them apart."""
    wanted = normalize("NFC", key)
    return next(
        (own for own in folder.iterdir() if own.suffix in ENDINGS and normalize("NFC", own.stem) == wanted), None
    )


def is_file(path: Path) -> bool:
    """Whether an ordinary file is there; False for what can be no path, too (a name of 5,000 letters)."""
    try:
        return path.is_file()
    except OSError:
        return False


def is_other(path: Path) -> bool:
    """Whether something is there that is no ordinary file: a folder, a pipe, a device."""
    try:
        return path.exists() and not path.is_file()
    except OSError:
        return False


def is_folder(path: Path) -> bool:
    """Whether a folder is there; False for what can be no path, too."""
    try:
        return path.is_dir()
    except OSError:
        return False


def keys_in(folder: Path) -> tuple[str, ...]:
    """The names of the content files in the folder (not below it), sorted."""
    return tuple(sorted({path.stem for path in folder.iterdir() if path.suffix in ENDINGS and path.is_file()}))


_BEGIN = {
    "deck": "a deck needs title, language and sections; deck guide shows them",
    "authors": "write each author as - name: Ada Example, or delete the file",
    "auteurs": "write each author as - name: Ada Exemple, or delete the file",
}
"""What to write into an empty file, by its name."""
_SECTION = 'begin with "section: " and the heading, or take the file out of the sections in deck.yaml'


def open_file(path: Path, findings: list[Finding]) -> File:
    """The file, read; what is wrong with its YAML goes to `findings`."""
    source, found = read_text(path, shown(path))
    root = None
    if not found:
        root, found = parse(source, wanted)
    findings += found
    if isinstance(root, Scalar) and not root.text.strip():
        message = "this file holds nothing but comments" if source.text.strip() else "this file is empty"
        advice = _BEGIN.get(path.stem, _SECTION)
        findings.append(Finding(code="empty-file", message=message, span=Span(source.path), help=advice))
        root = None
    return File(path=path, source=source, root=root)
