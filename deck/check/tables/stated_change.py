"""A change that a cell states, beside the two values it is of: what it may mean, whether they agree, what is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from deck.check.figures.variation import CODE
from deck.check.tables.change_heading import FACTOR
from deck.figures.amount import amount, is_factor, shown, spelled
from deck.figures.change import variations
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.quantity import PERCENT, POINTS, Quantity
from deck.prose.tabulated import Cell
from deck.source.finding import Finding, Severity
from deck.source.span import Span

_OF_POINTS = Late(r"(?i)\b(?:points?|pts?|pp|p\.p)\b")

_MULTIPLIED = Late(r"(?i)\W*(?:multipli\w+ (?:par|by)|coefficients? multiplicateurs?)")
"""Where a bare number is a factor: beside one, a `Ratio` may be of other things."""


def stated_in(cell: Cell | None, heading: str) -> Cell | None:
    """The change; in the unit of its heading (`Change, %`) where it names none itself."""
    if cell and FACTOR.match(heading):
        if is_factor(cell.quantity):
            return cell
        bare = not cell.quantity.unit and _MULTIPLIED.match(heading) is not None
        return cell._replace(quantity=replace(cell.quantity, unit="×")) if bare else None
    if cell is None or cell.quantity.unit:
        return cell
    unit = PERCENT if "%" in heading else POINTS if _OF_POINTS.search(heading) else ""
    return cell._replace(quantity=replace(cell.quantity, unit=unit))


def value_in(cell: Cell | None, heading: str) -> Quantity | None:
    """The value; in percent where its heading is (`2024 (%)`) and it has no unit itself."""
    if cell is None or cell.quantity.unit or "%" not in heading:
        return cell and cell.quantity
    return replace(cell.quantity, unit=PERCENT)


def meant(stated: Quantity, base: Quantity) -> Sequence[Quantity]:
    """The change, in the units that it may be meant in: a bare number beside `12 t` is in tonnes or in percent."""
    if stated.unit or is_factor(stated) or (base.unit and not stated.signed):
        return (stated,)
    return [replace(stated, unit=unit) for unit in (POINTS if base.unit == PERCENT else base.unit, PERCENT)]


def agrees(one: Quantity, other: Quantity, stated: Quantity, *, falls: bool = False) -> bool:
    """Whether some values that print so have that change; `falls` where it may say how much less there is."""
    own = amount(stated)
    ways = [own.interval, *([own.interval.negated()] if falls else [])] if own else []
    computed = variations(one, other, stated)[: 1 if own and not own.unit and not is_factor(stated) else None]
    return any(each.meets(way) for each in computed for way in ways)


def disagreement_of(
    stated: Quantity, way: Quantity, one: Quantity, other: Quantity, place: Span, label: str, language: Language
) -> Finding:
    """The warning that a change is not that of its two values; `way` is the change as it is meant."""
    own = amount(way)
    assert own is not None  # it was compared
    value, apart = (each.scaled(-own.scale) for each in (variations(one, other, way)[0], own.interval))
    unit = stated.unit if own.unit else ""
    made = spelled(value, language, unit, apart=apart, signed=not is_factor(stated))
    return Finding(
        code=CODE,
        message=f'"{shown(stated, language)}" disagrees with {shown(one, language)} → {shown(other, language)}: '
        f"that is {made}",
        span=place,
        label=label,
        help=_advice(stated, (one, other)),
        severity=Severity.WARNING,
    )


def _advice(stated: Quantity, given: Sequence[Quantity]) -> str:
    allow = f"allow it on this line: # deck: allow {CODE}"
    if stated.unit == PERCENT and {own.unit for own in given} == {PERCENT}:
        return f'a difference of percentages is in "points"; else mend the wrong number, or {allow}'
    return f"mend the number that is wrong, or {allow}"
