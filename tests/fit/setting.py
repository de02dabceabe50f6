"""The report that made-up slides belong to, in any brand and format: many figures of any size, a few sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from deck.build import plan
from deck.content.model import Report
from deck.figures.book import Reference
from deck.kinds.style import Style
from tests.decks import DECK, RESULTS, content
from tests.fit.words import Pen
from tests.kinds.slides import CALLS, CHAPTERS

BRANDS, FORMATS, LANGUAGES = ("encre", "sobre"), ("16:9", "4:3", "A4"), ("en-GB", "fr-FR")
FIGURES, PERIODS = 60, tuple(str(year) for year in range(2013, 2026))
WHOLES = ("sales", "profit", "returns", "orders")
UNITS = ("£m", "%", "", "points", "thousand tonnes of CO₂ equivalent")


@dataclass(frozen=True, eq=False)
class Setting:
    """What a slide needs to be made and planned."""

    report: Report
    style: Style
    section: str = "Results"

    def periods(self, *, any_size: bool) -> tuple[str, ...]:
        """What columns may be called for; so many that a table has fourteen of them."""
        return (*PERIODS, "change") if any_size else ("2024", "2025", "change")

    def calls(self, *, whole: bool, any_size: bool) -> tuple[str, ...]:
        """How figures may be called: `whole` where each is a row of its own; such as people print, or of any size."""
        plain = WHOLES if whole else (*WHOLES, *CALLS)
        numbers = range(1, FIGURES + 1) if any_size else ()
        parts = ("", *(f" {part}" for part in ("change", "2020") if not whole))
        return (*plain, *(f"figure {number}{part}" for number in numbers for part in parts))

    def figure(self, call: str) -> Reference:
        return self.report.figures.resolve(call)


@cache
def setting(brand: str = "encre", page: str = "16:9", language: str = "en-GB") -> Setting:
    """The setting of a brand, a format and a language."""
    deck = DECK.replace("en-GB", language)
    with TemporaryDirectory() as folder:
        made = plan(content(Path(folder), deck=deck, results=RESULTS + "".join(figures())), brand, page=page)
    assert made.report is not None, [own.message for own in made.findings]
    assert made.style is not None, [own.message for own in made.findings if own.is_error]
    return Setting(made.report, replace(made.style, chapters=CHAPTERS))


def figures() -> Iterator[str]:
    """Figures in YAML: values from one digit to fifteen, labels from a word to two lines."""
    chance = Random(1)
    for number in range(1, FIGURES + 1):
        label = Pen(chance).text(chance.choice((8, 20, 40, 110))).replace(":", "")
        unit = chance.choice(UNITS)
        yield f"  figure {number}:\n    label: {label!r}\n" + (f"    unit: {unit!r}\n" if unit else "")
        yield from (f"    {period}: {_value(chance)!r}\n" for period in PERIODS)
        yield f"    change: '{chance.choice('+-')}{chance.randrange(1, 10 ** chance.randrange(1, 5))}%'\n"


def _value(chance: Random) -> str:
    if chance.random() < 0.05:
        return "—"
    whole = chance.randrange(10 ** chance.randrange(1, 13))
    decimals = chance.choice(("", "", ".5", ".25", ".125"))
    return f"{chance.choice(('', '', '', '~', '-'))}{whole}{decimals}"
