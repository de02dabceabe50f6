"""The deck to draw: what of it is needed to know, and a copy in which only the wanted slides are shown.

Hiding the others leaves each slide the number that it has in the deck; taking them out would not.
"""

from __future__ import annotations

import shutil
from collections.abc import Collection, Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from deck.frozen import frozen
from deck.reading.fonts import theme_fonts
from deck.reading.package import opened, slide_names, slide_size
from deck.reading.slides import is_hidden
from deck.units import Size


@frozen
class Source:
    """A deck as it lies on the disk."""

    path: Path
    parts: tuple[str, ...]
    """The names of its slides' parts, in order."""
    hidden: frozenset[int]
    """The slides, from 1, that somebody has hidden."""
    fonts: tuple[str, ...]
    """What its theme asks for."""
    size: Size
    """Of its slides."""

    @property
    def shown(self) -> tuple[int, ...]:
        return tuple(number for number in range(1, len(self.parts) + 1) if number not in self.hidden)


def source(path: Path) -> Source:
    """What is needed to know of the deck. Raises ReadError, and OSError from the disk."""
    with opened(path, path) as package:
        parts = slide_names(package)
        hidden = (number for number, part in enumerate(parts, start=1) if is_hidden(package.xml(part)))
        return Source(path, tuple(parts), frozenset(hidden), theme_fonts(package), slide_size(package))


def copy_showing(slides: Collection[int], deck: Source, target: Path) -> None:
    """The deck with only those slides shown. Raises ReadError, and OSError from the disk."""
    if set(slides) == set(deck.shown):
        shutil.copyfile(deck.path, target)
        return
    with opened(deck.path, deck.path) as package:
        changed = {part: _shown(package.xml(part), number in slides) for number, part in enumerate(deck.parts, start=1)}
    _copy(deck.path, target, changed)


def _shown(slide: etree._Element, is_shown: bool) -> bytes:
    slide.set("show", "1" if is_shown else "0")
    return etree.tostring(slide, encoding="UTF-8", xml_declaration=True, standalone=True)


def _copy(path: Path, target: Path, changed: Mapping[str, bytes]) -> None:
    """The zip again, with other contents for some of its parts; the rest never lies in memory as a whole."""
    with ZipFile(path) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for name in dict.fromkeys(old.namelist()):
            if name in changed:
                new.writestr(name, changed[name])
            elif not name.endswith("/"):
                with old.open(name) as content, new.open(name, "w", force_zip64=True) as copy:
                    shutil.copyfileobj(content, copy)
