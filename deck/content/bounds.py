"""The folders whose files a deck may use: its project, and those that its deck file allows."""

from __future__ import annotations

import os.path
from collections.abc import Iterable
from pathlib import Path

from deck.frozen import frozen
from deck.source.finding import Finding
from deck.source.span import Span


@frozen
class Bounds:
    """Folders by their real paths, symbolic links followed."""

    content: Path
    folders: tuple[Path, ...]

    @classmethod
    def of(cls, content: Path, allowed: Iterable[str] = ()) -> Bounds:
        """Those of a content folder: the folder itself, the project around it, and `allowed`, seen from it."""
        project = Path(os.path.normpath(content.absolute() / ".."))
        around = project / "assets" if project == project.parent else project  # a disk is no project
        folders = (content, around, *(content / folder for folder in allowed))
        return cls(content, tuple(real for folder in folders if (real := _real(folder)) is not None))

    def hold(self, path: Path) -> bool:
        """Whether the path leads to a place in one of the folders; nothing need be there."""
        real = _real(path)
        return real is not None and any(real.is_relative_to(folder) for folder in self.folders)

    def left(self, named: str, path: Path, span: Span) -> Finding:
        """The finding for a path, named so by the author, that leads out of the folders."""
        return Finding(
            code="outside-project",
            message=f'"{named}" is outside the project',
            span=span,
            label="here",
            help=f"copy the file into the project, or allow its folder in deck.yaml: allow: [{self._towards(path)}]",
        )

    def _towards(self, path: Path) -> str:
        """The folder of a file as the deck file would name it."""
        folder = (_real(path) or path).parent
        try:
            return Path(os.path.relpath(folder, _real(self.content))).as_posix()
        except ValueError:  # on another drive
            return folder.as_posix()


def _real(path: Path) -> Path | None:
    """The path without links; None for what can be no path."""
    try:
        return Path(os.path.realpath(path))
    except (OSError, ValueError):
        return None
