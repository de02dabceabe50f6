"""Any slide that a kind's annotations allow, its texts within the budgets that they state."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, Literal, get_args, get_origin

from hypothesis import strategies as st

from deck.content.key import Key, keys
from deck.content.model import Report
from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.kinds import kind
from deck.kinds.levers import IN_A_ROW, Levers
from deck.kinds.slide import CodeLanguage, MailAddress, Part, PicturePath, Slide, Source, Title, Verbatim, WebAddress
from deck.kinds.style import Chapter, Style
from tests.decks import planned

WORDS = (
    *("a", "of", "the", "we", "in", "to", "for", "with", "each", "year", "sales", "plan", "costs", "staff", "people"),
    *(
        "growth",
        "service",
        "margins",
        "logistics",
        "operating",
        "employers",
        "contracts",
        "investment",
        "infrastructure",
    ),
    *("l’année", "coûts", "données", "AWS", "e-commerce", "A/B", "automatiquement", "recommandations", "déploiement"),
)
PICTURE = Path("depot.png")
"""Plans never open it."""
ADDRESSES = {WebAddress: "https://example.org/report", MailAddress: "ada@example.org"}
UNSTATED = 24
"""The characters of a text for which no budget is stated."""
OVERHEARD = 0.85
"""Of a stated budget, which is *about* so many characters; a line never fills its frame to the last one."""
CALLS = ("sales 2025", "profit 2025", "returns change", "orders 2024", "margin", "plan", "gain", "ratio", "staff")
_BUDGET = re.compile(r"(?:(two|three) lines )?(?:of |: )?about (\d+) (characters|words)")
_LINES = {"": 1, None: 1, "two": 2, "three": 3}


CHAPTERS = tuple(
    Chapter(key=key, name=name, numeral=str(number), promise=promise)
    for number, (key, name, promise) in enumerate(
        (
            ("first", "Overview", None),
            ("results", "Results", Inline((Run("What grew, what did not, and why"),))),
            ("costs", "Costs and what drives them", None),
        ),
        1,
    )
)


@cache
def small() -> tuple[Report, Style]:
    """The report of the small deck, and its style: what a kind needs to plan."""
    with TemporaryDirectory() as folder:
        made = planned(Path(folder))
    assert made.report is not None
    assert made.style is not None
    return made.report, replace(made.style, chapters=CHAPTERS)


def budget(key: Key) -> int:
    """How many characters the annotation allows; a word counts as six."""
    found = _BUDGET.search(key.meaning)
    if found is None:
        return UNSTATED
    return int(int(found[2]) * _LINES[found[1]] * (6 if found[3] == "words" else 1) * OVERHEARD)


@st.composite
def slides(draw: st.DrawFn, name: str) -> Slide:
    """Any slide of that kind, with one highlight at most asked for, all its parts with addresses of their own."""
    slide = _shortened(draw(records(kind(name).model)))
    numbers = count()
    asked = draw(st.integers(-1, 5))
    return _addressed(slide, lambda: f"results/item-{next(numbers)}", iter(range(100)), asked)


def _shortened(slide: Any) -> Any:
    """From five levers on, two rows: the budgets for these, which the annotations state second."""
    if not isinstance(slide, Levers) or len(slide.levers) <= IN_A_ROW:
        return slide
    levers = (replace(own, name=own.name[:20], text=own.text and _cut(own.text, 50)) for own in slide.levers)
    return replace(slide, label="", levers=tuple(levers))


def _cut(text: Inline, most: int) -> Inline:
    return replace(text, runs=(Run(text.text[:most]),))


def _addressed(part: Any, address: Callable[[], str], order: Iterator[int], asked: int) -> Any:
    changes: dict[str, Any] = {"address": address()}
    if hasattr(part, "highlight") and isinstance(part.highlight, bool):
        changes["highlight"] = next(order) == asked
    for field in dataclasses.fields(part):
        value = getattr(part, field.name)
        if isinstance(value, Part):
            changes[field.name] = _addressed(value, address, order, asked)
        elif isinstance(value, tuple) and value and isinstance(value[0], Part):
            changes[field.name] = tuple(_addressed(own, address, order, asked) for own in value)
    return replace(part, **changes)


def records(model: type) -> st.SearchStrategy[Any]:
    """An instance of a model, every key that is not required there or not."""
    given = {
        key.field: values(key) if key.required else _maybe(key) for key in keys(model).values() if key.name != "id"
    }
    if issubclass(model, Slide):
        given |= {"section": st.just("Results"), "title": inlines(budget(keys(model)["title"]), Title)}
    return st.fixed_dictionaries(given).map(
        lambda own: model(**{name: own[name] for name in own if own[name] is not ...})
    )


def _maybe(key: Key) -> st.SearchStrategy[Any]:
    return st.just(...) | values(key)


def values(key: Key) -> st.SearchStrategy[Any]:
    """What may stand under a key."""
    if get_origin(key.wanted) is tuple:
        return _lists(key)
    return _one(key.wanted, key)


def _lists(key: Key) -> st.SearchStrategy[Any]:
    least, most = (key.count.least, key.count.most) if key.count else (0, 2)
    (item, _) = get_args(key.wanted)
    apart = (
        ((lambda own: own.figure.name) if key.name == "rows" else (lambda own: own.name)) if item is Reference else repr
    )
    unique = key.period or item in (Source, Reference)
    drawn = st.lists(_one(item, key), min_size=least, max_size=most, unique_by=apart if unique else None)
    return drawn.map(tuple)


def _one(wanted: Any, key: Key) -> st.SearchStrategy[Any]:
    report, _ = small()
    if key.period:
        return st.sampled_from(("2024", "2025", "change"))
    if get_origin(wanted) is Literal:
        return st.sampled_from(get_args(wanted))
    if wanted is bool:
        return st.just(False)
    if wanted is Reference:
        return st.sampled_from((*CALLS, "sales", "profit", "orders", "returns")).map(report.figures.resolve)
    if wanted is Source:
        return st.sampled_from(tuple(report.sources.values()))
    if wanted is CodeLanguage:
        return st.sampled_from(("", "python", "sql"))
    if wanted in ADDRESSES:
        return st.just(ADDRESSES[wanted])
    if wanted is Verbatim:
        return codes()
    if wanted is PicturePath:
        return st.just(PICTURE)
    if wanted is str:
        return st.just("100%") if key.plain else sentences(budget(key))
    if issubclass(wanted, Inline):
        return inlines(budget(key))
    return records(wanted)


@st.composite
def sentences(draw: st.DrawFn, most: int) -> str:
    """At least one word, at most so many characters."""
    room = draw(st.sampled_from((most, most // 2, 1)))
    chance = Random(draw(st.integers(0, 99)))  # one draw a text: a draw a word would take ten times as long
    said = chance.choice([word for word in WORDS if len(word) <= most])
    while len(said) < room:
        word = chance.choice(WORDS)
        if len(said) + 1 + len(word) > most:
            break
        said = f"{said} {word}"
    return said


@st.composite
def inlines(draw: st.DrawFn, most: int, wanted: type[Inline] = Inline) -> Inline:
    """A sentence, perhaps with a figure called at its end, perhaps with a bold word at its beginning."""
    report, style = small()
    call = draw(st.sampled_from(("", *CALLS[:4])))
    bold = draw(st.sampled_from(("", "also", "Cloud")))
    resolved = (report.figures.resolve(call),) if call else ()
    shown = [style.language.figure(own.quantity) for own in resolved]
    said = draw(sentences(max(1, most - sum(len(own) + 1 for own in shown) - len(bold))))
    runs = (*((Run(bold, bold=True),) if bold else ()), Run(" ".join((f" {said}" if bold else said, *shown))))
    return wanted(runs, resolved)


def codes() -> st.SearchStrategy[Verbatim]:
    """Up to twenty lines of code, empty ones too."""
    line = st.tuples(st.integers(0, 3), st.lists(st.sampled_from((*WORDS, "def", "if x:", "'a'", "# b")), max_size=12))
    written = line.map(lambda own: "    " * own[0] + " ".join(own[1]) if own[1] else "")
    return st.lists(written, min_size=1, max_size=19).map(lambda lines: Verbatim("\n".join(["x = 1", *lines])))
