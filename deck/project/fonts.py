"""Fonts that a project brings: their files become tables of numbers beside the content."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from deck.brand.font_file import STYLES, Cut, FontError, cuts, written
from deck.brand.metrics import OTHER_SCRIPTS, FontMetrics, families, is_plain, slug
from deck.brand.shipped import shipped
from deck.frozen import frozen

FOLDER = Path("assets") / "fonts"


@frozen
class Known:
    """A font whose widths are known."""

    name: str
    styles: tuple[str, ...]
    """Those with numbers of their own; the others are measured with these."""
    source: str
    """The font whose numbers they are, and its version."""
    path: Path
    own: bool
    """The project's, not one that is shipped."""
    exact: bool
    """False: text is planned with a margin."""
    kept: bool
    """The font's file lies beside the table, so that letters which join are measured joined."""


def known(project: Path = Path()) -> tuple[Known, ...]:
    """The fonts that text can be measured in, by name."""
    fonts = (own for own in families(project) if own.family != OTHER_SCRIPTS)
    return tuple(
        sorted(
            (
                Known(
                    name=own.family,
                    styles=own.styles,
                    source=_source(own),
                    path=own.path,
                    own=own.path.parent != shipped("fonts"),
                    exact=own.known,
                    kept=own.face().file is not None,
                )
                for own in fonts
            ),
            key=lambda each: each.name.casefold(),
        )
    )


def _source(font: FontMetrics) -> str:
    """`Carlito 1.103`."""
    said = font.table["source"]
    version = re.search(r"\d+(\.\d+)+", said["version"])
    return f"{said['font']} {version[0]}" if version else said["font"]


def add(files: Sequence[Path], project: Path = Path(), *, keep: bool = False) -> tuple[Path, ...]:
    """Writes a table for each family in the font files, into the project's `assets/fonts`; gives their paths.

    Styles that a table has already stay, unless a file brings them anew. `keep` copies the files beside the tables.
    Raises FontError, with the file's name in it, before anything is written; OSError.
    """
    found = [(file, _cuts(file)) for file in files]
    tables: dict[Path, dict[str, Any]] = {}
    folder = project / FOLDER
    for file, cut in ((file, cut) for file, own in found for cut in own):
        path = folder / f"{slug(cut.family)}.json"
        table = tables.setdefault(path, _begun(path, cut))
        table["styles"][cut.style] = cut.numbers() | ({"file": file.name, "index": cut.index} if keep else {})
    folder.mkdir(parents=True, exist_ok=True)
    for file in files if keep else ():
        if file.resolve() != (folder / file.name).resolve():
            shutil.copyfile(file, folder / file.name)
    for path, table in tables.items():
        table["styles"] = {style: table["styles"][style] for style in STYLES if style in table["styles"]}
        path.write_text(written(table) + "\n", encoding="utf-8", newline="\n")
    return tuple(tables)


def _cuts(file: Path) -> list[Cut]:
    try:
        found = cuts(file)
    except FontError as error:
        raise FontError(f"{file}: {error.message}", error.help) from error
    for cut in found:
        if not is_plain(slug(cut.family)):
            raise FontError(f'{file}: no file can be called "{cut.family}"', "give the font a name of letters")
    return found


def _begun(path: Path, cut: Cut) -> dict[str, Any]:
    """The family's table so far: what the project has, else an empty one."""
    if path.is_file():
        table: dict[str, Any] = json.loads(path.read_bytes())
        return table
    return {"family": cut.family, "source": cut.source(), "styles": {}}


def sentence(font: Known) -> str:
    """What is known of a font, on one line without its name."""
    parts = list(_remarks(font))
    return "; ".join(parts)


def _remarks(font: Known) -> Iterator[str]:
    names = {"boldItalic": "bold italic"}
    yield "all styles" if len(font.styles) == len(STYLES) else ", ".join(names.get(own, own) for own in font.styles)
    if not font.exact:
        yield "with a margin"
    if font.kept:
        yield "its file kept"
    yield font.path.as_posix() if font.own else f"as {font.source}"
