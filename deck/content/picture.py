"""Pictures that the content names: local files near it. What is wrong with one is told at its place."""

from __future__ import annotations

import os.path
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Literal
from urllib.parse import unquote

from deck.content.address import slug
from deck.content.bounds import Bounds
from deck.content.file import is_file, is_folder, is_other, shown
from deck.content.picture_fault import fault_of
from deck.figures.late import Late
from deck.frozen import frozen
from deck.source.finding import Finding
from deck.source.fix import Edit, Fix
from deck.source.span import Span
from deck.source.suggestion import nearest

Sort = Literal["pictures", "portraits"]

_ADDRESS = Late(r"(?i)^(?:[a-z][a-z+.-]+:)?//|^www\.|^data:")
_MOST_FOLDERS = 500
"""Of a project, to look for a picture in."""
_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff")


@frozen
class Pictures:
    """Where the pictures of a content folder are, and of what sort: that names the folder looked in first."""

    folder: Path
    sort: Sort = "pictures"
    bounds: Bounds | None = None
    """Where they may be; by default in the project."""

    def find(self, named: str, span: Span, key: str, *, stem: str = "") -> tuple[Path | None, list[Finding]]:
        """The file that the author names under `key`, and what is wrong with it.

        `stem` is what a picture that is only an address would be called; by default what the address calls it.
        """
        if _ADDRESS.match(named):
            return None, [self._address(named, span, key, stem)]
        bounds = self.bounds or Bounds.of(self.folder)
        lying = [path for place in self._places() if is_file(path := place / named)]
        for path in filter(bounds.hold, lying):
            fault = fault_of(path, named, span)
            return (None, [fault]) if fault else (path, [])
        if lying or (Path(named).is_absolute() and not bounds.hold(Path(named))):
            return None, [bounds.left(named, (lying or [Path(named)])[0], span)]
        other = next((path for place in self._places() if is_other(path := place / named)), None)
        return None, [_no_file(named, other, span) if other is not None else self._not_found(named, span)]

    def _places(self) -> Iterator[Path]:
        """In this order; the first is where the program tells people to put pictures."""
        project = Path(os.path.normpath(self.folder / ".."))
        for sort in dict.fromkeys((self.sort, "portraits", "pictures")):
            yield project / "assets" / sort
            yield self.folder / "assets" / sort
        yield self.folder / "assets"
        yield self.folder

    def _address(self, address: str, span: Span, key: str, stem: str) -> Finding:
        path = Path(unquote(address.split("?")[0].split("#")[0]))
        ending = path.suffix.lower() if path.suffix.lower() in _ENDINGS else ".jpg"
        file = f"{stem or slug(path.stem) or 'picture'}{ending}"
        advice = f"save the picture as {shown(next(self._places()) / file)} and write: {key}: {file}"
        message = "a picture must be a file, not an address"
        return Finding(code="picture-address", message=message, span=span, help=advice)

    def _not_found(self, named: str, span: Span) -> Finding:
        there = [place for place in self._places() if place.is_dir()]
        pictures = sorted(path.name for place in there for path in place.iterdir() if path.suffix.lower() in _ENDINGS)
        message = f'no picture "{named}"'
        if elsewhere := self._elsewhere(Path(named).name):
            path, meant = elsewhere
            advice = f"{shown(path)} has this name: write {meant}"
            fix = Fix((Edit(span, meant),), safe=False)
            return Finding(code="missing-file", message=message, span=span, label="here", help=advice, fix=fix)
        near = nearest(named, pictures)
        advice = f'did you mean "{near}"?' if near else f"put it into {shown(next(self._places()))}"
        looked = f" (looked in {', '.join(shown(place) for place in there)})"
        guess = Fix((Edit(span, near),), safe=False) if near else None
        return Finding(code="missing-file", message=message, span=span, label="here", help=advice + looked, fix=guess)

    def _elsewhere(self, name: str) -> tuple[Path, str] | None:
        """The only file of that name in the project, and how to name it; capitals do not matter."""
        bounds = self.bounds or Bounds.of(self.folder)
        project = Path(os.path.normpath(self.folder.absolute() / ".."))
        if project == project.parent:
            return None
        found = []
        for folder in islice(os.walk(project), _MOST_FOLDERS):
            folder[1][:] = sorted(own for own in folder[1] if not own.startswith(".") and own != "build")
            found += [Path(folder[0]) / own for own in folder[2] if own.casefold() == name.casefold()]
        held = [path for path in found if bounds.hold(path)]
        return (held[0], self._written(held[0])) if len(held) == 1 else None

    def _written(self, path: Path) -> str:
        """The shortest way to name a file: from a folder that is looked in, else from the content."""
        places = [place.absolute() for place in self._places()]
        inside = [path.relative_to(place).as_posix() for place in places if path.is_relative_to(place)]
        return min(inside, key=len) if inside else Path(os.path.relpath(path, self.folder.absolute())).as_posix()


def _no_file(named: str, path: Path, span: Span) -> Finding:
    """What lies there is no file that a picture could be read from: a pipe would never end."""
    what = "a folder" if is_folder(path) else "a pipe or a device"
    advice = "name a picture in it" if is_folder(path) else "name a picture that is a file of its own"
    return Finding(
        code="not-a-file", message=f'"{named}" is {what}, not a picture', span=span, label="here", help=advice
    )
