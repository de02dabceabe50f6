"""The files of a content folder: which there are, and what stands in them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from deck.source.finding import Finding
from deck.source.node import Node, Scalar
from deck.source.reader import read
from deck.source.span import Span

ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One content file, read. `root` is None when it could not be read; a finding says why."""

    path: Path
    shown: str
    """The path as findings show it."""
    root: Node | None
    lines: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return self.path.stem

    @property
    def start(self) -> Span:
        return Span(self.shown)


def shown(path: Path) -> str:
    """The path as the user sees it: from the working directory where it lies in there, with forward slashes."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def find(folder: Path, key: str) -> Path | None:
    """The content file of that name in the folder; None when there is none, or when the name leads elsewhere."""
    if Path(key).name != key:
        return None
    return next((path for ending in ENDINGS if (path := folder / f"{key}{ending}").is_file()), None)


def keys_in(folder: Path) -> tuple[str, ...]:
    """The names of the content files in the folder (not below it), sorted."""
    return tuple(sorted({path.stem for path in folder.iterdir() if path.suffix in ENDINGS and path.is_file()}))


def open_file(path: Path, findings: list[Finding]) -> File:
    """The file, read; what is wrong with its YAML goes to `findings`."""
    root, found = read(path, shown(path))
    findings += found
    file = File(path=path, shown=shown(path), root=root, lines=lines_of(path))
    if root is None and not found or isinstance(root, Scalar) and not root.text.strip():
        findings.append(Finding(code="empty-file", message="this file is empty", span=file.start, help=_FILL))
        return File(path=path, shown=file.shown, root=None)
    return file
