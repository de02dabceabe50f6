"""How many items a slide lists of what a heading announces: levers, steps, the rows of a table that it calls so."""

from __future__ import annotations

import re
from typing import Any

from deck.figures.book import Reference
from deck.kinds.slide import Slide
from deck.kinds.text_table import TextTable
from deck.prose.announced import Announcement
from deck.prose.countable import is_general, stem

_SUMMED = r"(?i)\W*(?:(?:grand |sous-|sub)?total|ensemble|moyenne|average|mean|autres?|others?|année|year|exercice)\b"
"""A row that is none of those listed."""
_REST = r"(?i)\W*(?:(?:les|the|all) )?(?:autres?|others?)\b"
_ANY = ("levers", "risks", "points")
"""Lists of whatever a heading calls them."""
_OPPOSED = {"levers": "risks", "risks": "levers"}
NAMES = {
    "levers": "levier lever",
    "steps": "étape phase temps mouvement action geste opération tâche step stage beat movement task operation",
    "risks": "risque nuance risk caveat",
    "points": "point",
    "facts": "fait fact constat finding enseignement lesson takeaway insight message",
    "dates": "date étape jalon événement moment rendez-vous échéance milestone event step deadline appointment",
    "members": "membre personne auteur expert collègue spécialiste conseiller associé member author people colleague"
    " specialist adviser advisor",
    "columns": "option scénario choix voie modèle approche façon manière scenario choice path model approach way",
    "figures": "chiffre indicateur figure indicator metric number",
    "rows": "chiffre indicateur figure indicator metric number",
}
"""A list's key -> what its items are called."""
_TO_DO = "action chantier étape geste livrable mesure priorité tâche task step deliverable measure move priority"
"""What is to be done has many names: a table of `Tâche` lists the measures that its title counts."""


def called(slide: Slide) -> str:
    """What the slide itself calls the items of its list: their label, the heading of a table's rows."""
    return str(
        getattr(slide, "label", "") or (slide.columns[0] if isinstance(slide, TextTable) and slide.columns else "")
    )


def listed(slide: Slide, own: Announcement, language: str) -> int | None:
    """How many items the slide lists of what is announced; None where it lists none, or as many are highlighted."""
    if isinstance(slide, TextTable):
        return _tabled(slide, own, language)
    for key, names in NAMES.items():
        items = getattr(slide, key, ())
        if not items or not isinstance(items, tuple):
            continue
        if isinstance(items[0], Reference) or key == "figures":
            return _figures(slide, items) if own.whole and own.noun in stems(names, language) else None
        if own.means and key != "levers":
            return None
        general = is_general(own.noun, language)
        fits = own.noun in stems(f"{names} {called(slide)}", language) or (
            key in _ANY and general and not (hasattr(slide, "figure") or own.noun in _others(key, language))
        )
        highlighted = sum(1 for item in items if getattr(item, "highlight", False))
        return len(items) if fits and highlighted != own.number else None
    return None


def _others(key: str, language: str) -> frozenset[str]:
    """What another list than that is called: levers are no risks."""
    return stems(NAMES[_OPPOSED[key]], language) if key in _OPPOSED else frozenset()


def _tabled(table: TextTable, own: Announcement, language: str) -> int | None:
    """The rows of a table of words, where its first column is called so, or its columns are what is compared."""
    rows = rows_of(table)
    across = len(table.columns) - 1
    if own.noun in stems(NAMES["columns"], language) and across == own.number:
        return across
    names = f"{NAMES['rows']} {called(table)}"
    if stems(called(table), language) & stems(_TO_DO, language):
        names = f"{names} {_TO_DO}"
    if own.noun not in stems(names, language):
        return None
    if own.number > rows and has_rest(table):
        return None
    if own.number == rows - 1 and sums_up(table):
        return own.number
    return own.number if own.number == rows - 2 and _is_bridge(table) else rows


def rows_of(table: TextTable) -> int:
    """How many of its rows are what is listed: no total, no average."""
    return sum(1 for row in table.rows if not re.match(_SUMMED, row.cells[0].text))


def sums_up(table: TextTable) -> bool:
    """Whether the last row may be what the others come to, whatever it is called: `2016-2025` below three periods."""
    columns = zip(*(row.cells[1:] for row in table.rows), strict=False)
    digits = [[re.sub(r"\D", "", cell.text) for cell in column] for column in columns]
    numbers = [[int(each) for each in column] for column in digits if all(column)]
    return any(abs(sum(own) - 2 * own[-1]) <= len(own) // 2 for own in numbers)


def has_rest(table: TextTable) -> bool:
    """Whether one of its rows has all the others."""
    return any(re.match(_REST, row.cells[0].text) for row in table.rows)


def _is_bridge(table: TextTable) -> bool:
    """Whether it goes in steps with a sign from one value to another: the two ends are no steps."""
    signed = [re.match(r"\s*[+−–-]\s?\S*\d", row.cells[-1].text) is not None for row in table.rows]
    return len(signed) > 2 and signed == [False, *([True] * (len(signed) - 2)), False]


def _figures(slide: Slide, items: tuple[Any, ...]) -> int:
    """The figures of a slide with its hero, each once."""
    shown = [*items, getattr(slide, "hero", None)]
    names = {item.figure.name for item in shown if isinstance(item, Reference)}
    return len(names) or len(items)


def is_named(slide: Slide, noun: str, language: str) -> bool:
    """Whether the slide lists what that noun means, by its key or by what the slide itself calls it."""
    lists = " ".join(names for key, names in NAMES.items() if getattr(slide, key, ()))
    own = f"{slide.title.text if slide.title else ''} {slide.kicker} {getattr(slide, 'label', '')}"
    return noun in stems(lists, language) | stems(own, language)


def stems(names: str, language: str) -> frozenset[str]:
    return frozenset(stem(name.strip(".,:;()").casefold(), language) for name in names.split())
