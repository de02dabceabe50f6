"""A new project: a small deck that builds, with remarks that say how to go on."""

from __future__ import annotations

from pathlib import Path

from deck.content.address import slug
from deck.content.schema import FILE, as_text, schema

STARTER = Path(__file__).parent / "starter"
FALLBACK = "en"
PORTRAITS = Path("assets/portraits")
KEEP = ".gitkeep"


class NotEmpty(Exception):  # noqa: N818 - said of the folder, not of the program
    """The folder holds something already; nothing was written."""


def begin(folder: Path, *, language: str, brand: str, codes: tuple[str, ...] = ()) -> tuple[Path, ...]:
    """Writes a project into a folder that is empty or not there yet; the files written, in order.

    Its remarks are in the language where there are any. The schema has `codes` for `checks:`. Raises NotEmpty.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotEmpty(folder)
    name = slug(folder.absolute().name) or "deck"
    texts = {path: _filled(text, name, language, brand) for path, text in starter(language).items()}
    texts |= {Path("content") / FILE: as_text(schema(codes)), PORTRAITS / KEEP: ""}
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="\n")
    return tuple(folder / path for path in texts)


def starter(language: str) -> dict[Path, str]:
    """The files of the starter in that language, else in English, by their places in a project."""
    own = STARTER / language.partition("-")[0]
    root = own if own.is_dir() else STARTER / FALLBACK
    paths = sorted(path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root): path.read_text(encoding="utf-8") for path in paths}


def _filled(text: str, name: str, language: str, brand: str) -> str:
    """The text with its blanks filled; what stands behind a value stays in its column where it can."""
    lines = []
    for line in text.splitlines():
        value, remark, said = line.partition("  # ")
        for blank, word in (("@NAME@", name), ("@LANGUAGE@", language), ("@BRAND@", brand)):
            value, said = value.replace(blank, word), said.replace(blank, word)
        column = line.find("  # ")
        lines.append(f"{value.rstrip():<{max(column, 0)}}{remark}{said}" if remark else value)
    return "\n".join(lines) + "\n"
