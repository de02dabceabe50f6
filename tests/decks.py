"""Small decks from YAML: a deck file, a section of figures, and the slides that a test gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from textwrap import indent

from PIL import Image

from deck.build import Planned, plan
from deck.page.page import Page

DECK = """\
title: A small report
subtitle: Annual review
date: 2026-01
language: en-GB
sections: [results]
"""
RESULTS = """\
section: Results
source: accounts
sources:
  accounts: Accounts 2025
  survey: "[Survey](https://example.org/survey) of users, January 2026"
figures:
  sales:
    label: Sales
    unit: £m
    2024: 41
    2025: 46.5
    change: +13%
  profit:
    label: Profit
    unit: £m
    2024: ~9
    2025: 11.6
    change: +29%
  returns:
    label: Returned goods
    short: Returns
    unit: £m
    2024: —
    2025: 2.25
    change: −6.5%
  orders:
    label: Orders in hand at the end of the year
    short: Orders
    unit: £m
    2024: 118
    2025: 130
    change: +10%
  margin:
    label: Operating margin
    value: 25%
  plan:
    label: Investment planned for 2026
    short: Plan
    value: £20m
  staff:
    label: Staff
    value: more than 1,400
  gain:
    label: Gain in sales
    value: = sales 2025 - sales 2024
  ratio:
    label: Plan over profit
    value: = plan / profit 2025
"""
"""Figures with two years, with a missing one, approximate, negative, computed, in other units; two sources."""


def content(
    folder: Path,
    *slides: str,
    deck: str = DECK,
    results: str = RESULTS,
    authors: Iterable[str] = (),
    others: Mapping[str, str] | None = None,
) -> Path:
    """Writes a content folder and gives it. Each slide is a block of keys, as in a kind's `example`.

    `others` are further sections by the name of their file: what stands in it.
    Pictures that slides name are there, too.
    """
    home = folder / "content"
    home.mkdir(parents=True, exist_ok=True)
    for name in re.findall(r"\w+\.png", "".join(slides)):
        picture(home / "assets" / name, (1280, 960))
    listed = "slides:\n" + "".join(item(slide) for slide in slides) if slides else ""
    files = {"deck": deck, "results": results + listed, "authors": "".join(f"- name: {name}\n" for name in authors)}
    for name, text in (files | dict(others or {})).items():
        if text:
            (home / f"{name}.yaml").write_text(text, encoding="utf-8")
    return home


def sections(count: int) -> tuple[str, dict[str, str]]:
    """A deck file of so many sections, the section of figures first, and what stands in the others: a slide each."""
    names = [f"part-{number}" for number in range(2, count + 1)]
    deck = DECK.replace("[results]", f"[{', '.join(('results', *names))}]")
    return deck, {
        name: section(NAMES_OF_SECTIONS[index % 4], number) for index, (number, name) in enumerate(enumerate(names, 2))
    }


NAMES_OF_SECTIONS = ("What we did", "Costs and what drives them", "Risks", "The year to come, in short")


def section(name: str, number: int = 2, *more: str) -> str:
    """A section of one slide that tells something; `more` are lines at its head."""
    head = "".join(f"{line}\n" for line in (f"section: {name}", *more))
    return f"{head}slides:\n  - kind: text\n    title: Told in part {number}\n    text: Said.\n"


def item(block: str) -> str:
    """A block of keys as an item of a list two spaces in."""
    return f"  - {indent(block, '    ')[4:]}" + ("" if block.endswith("\n") else "\n")


def planned(folder: Path, *slides: str, **files: object) -> Planned:
    """The deck of these slides, planned. An error or a broken word fails the test, advice on style does not."""
    made = plan(content(folder, *slides, **files))  # type: ignore[arg-type]
    told = [f"{own.code}: {own.message}" for own in made.findings if own.is_error or own.code == "broken-word"]
    assert not told, "\n".join(told)
    return made


def pages(folder: Path, *slides: str, **files: object) -> tuple[Page, ...]:
    """The pages of these slides, without the cover."""
    return planned(folder, *slides, **files).pages[1:]


def picture(path: Path, size: tuple[int, int] = (90, 120)) -> Path:
    """A picture whose grey changes from top to bottom, at `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.linear_gradient("L").resize(size).convert("RGB").save(path)
    return path
