"""The figures that a section states: a label, and a value as the report prints it for each of its parts."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from deck.content.bind import Binder
from deck.content.key import keys
from deck.content.meant_key import in_english
from deck.content.model import StatedFigure
from deck.content.one_line import parted
from deck.content.salvage import is_broken
from deck.figures.book import CHANGE, UNSIGNED, VALUE, Figure
from deck.figures.expression import is_formula
from deck.figures.miswritten import slip_in
from deck.figures.quantity import NOT_GIVEN, DecimalMark, Quantity, parse_quantity, with_margin
from deck.source.finding import Severity
from deck.source.fix import Edit, Fix
from deck.source.node import Entry, Mapping, Node, Scalar
from deck.source.span import Span
from deck.source.suggestion import nearest

_OWN = tuple(keys(StatedFigure))
NO_UNIT = ("", "—", "–", "-")
"""What an author writes for none."""
_FRACTION = re.compile(r"([0-9]+)/([0-9]+)")
_DOT_OF_THOUSANDS = re.compile(r"[~≈+−-]?\s*([1-9][0-9]{0,2})\.([0-9]{3})(?![0-9.,])")
_AS_PRINTED = "write it as the report prints it, in one unit: ~107, +12 %, 90 min"
_TYPO = 0.8
"""A key without a digit that is this much like a known one is a typing mistake, not a period."""


class Statements:
    """Reads `figures:` of one section after the other; names are unique in the whole deck."""

    def __init__(self, decimal: DecimalMark) -> None:
        self._decimal = decimal
        self._first: dict[str, Span] = {}

    def figure(self, named: Entry, section: str, unit: str, source: str, binder: Binder) -> Figure | None:
        """One entry under `figures:`, formulas not computed; `unit` and `source` are the section's own."""
        figure = self._figure(named, section, unit, source, binder)
        return figure if figure is not None and self._is_first(named.key, binder) else None

    def _is_first(self, name: Scalar, binder: Binder) -> bool:
        first = self._first.setdefault(name.text, name.span)
        if first is not name.span:
            message = f'figure "{name.text}" has its values already in {first.path}:{first.line}'
            binder.say("duplicate-figure", message, name.span, advice="call it by name, or choose another name")
        return first is name.span

    def _figure(self, named: Entry, section: str, unit: str, source: str, binder: Binder) -> Figure | None:
        name, node = named.key, named.value
        if re.search(r"[<>,=+/]", name.text) or name.text in (CHANGE, VALUE, UNSIGNED):
            message = f'"{name.text}" cannot name a figure'
            binder.say("bad-name", message, name.span, advice="choose a short word: letters, digits, hyphens")
            return None
        if not isinstance(node, Mapping) or not node.entries:
            found = "text" if isinstance(node, Scalar) and node.text.strip() else "nothing"
            advice = 'write "label:" and "value:" below its name, each on a line of its own'
            message = f'expected a label and values for "{name.text}", found {found}'
            binder.say("wrong-type", message, name.span, advice=advice)
            return None
        node = parted(node, partial(_is_next, node), (*_OWN, VALUE, CHANGE), binder.source, binder.findings)
        values = [_as_meant(entry) for entry in node.entries if _is_value(entry, node)]
        parts = tuple(entry.key.text for entry in node.entries if _is_value(entry, node) and not _meant(entry.key.text))
        what = f'the figure "{name.text}"'
        own = binder.record(_without_unit(node), StatedFigure, what=what, others=(*parts, VALUE, CHANGE))
        if not values:
            binder.missing_key(node, VALUE, what, "the number as the report prints it")
        if is_broken(own):
            own = StatedFigure(label=name.text)  # what else it says can still be called and checked
        unit = "" if _without_unit(node) is not node else own.unit or unit
        return Figure(
            name=name.text,
            label=own.label,
            short=own.short,
            unit=own.unit if _without_unit(node) is node else "",
            quantities=self._widened(self._quantities(values, unit, binder), own, node, binder) or {VALUE: NOT_GIVEN},
            formulas={entry.key.text: _text(entry.value) for entry in values if is_formula(_text(entry.value))},
            section=section,
            source=own.source.key if own.source else source,
            better=own.better,
            share_of=own.of,
            parts=own.parts,
            span=name.span,
            spans={entry.key.text: entry.value.span for entry in node.entries},
        )

    def _quantities(self, values: list[Entry], unit: str, binder: Binder) -> dict[str, Quantity]:
        """Part -> quantity, for the parts that are stated."""
        read: dict[str, Quantity] = {}
        for entry in values:
            part, node = entry.key.text, entry.value
            if not isinstance(node, Scalar):
                advice = "write one value after the colon"
                message = f'expected one value for "{part}", found several'
                binder.say("wrong-type", message, node.span, advice=advice)
            elif node.empty:
                advice = "write — for a value that is not given"
                fix = Fix((Edit(node.span, "—"),)) if node.text else None
                binder.say("empty-value", f'"{part}" has no value', entry.key.span, advice=advice, fix=fix)
            if not is_formula(_text(node)):
                read[part] = self._read(node, unit if part != CHANGE else "", binder)
                self._tell_unclear(
                    node, binder, [own.value for own in values if own is not entry and own.key.text != CHANGE]
                )
        return read

    def _tell_unclear(self, node: Node, binder: Binder, others: list[Node]) -> None:
        """What many authors mean otherwise than it is read: `1/2`, and `1.500` where a comma is the decimal mark.

        Where it would be of the size of all other values, or several end in a zero behind the dot, it is an error.
        """
        written, severity, fix = _text(node).strip(), Severity.WARNING, None
        if fraction := _FRACTION.fullmatch(written):
            first, second = fraction.groups()
            message = f'"{written}" is read as {first} out of {second}, not as a fraction'
            advice = f'write "{first} / {second}" if so; a fraction is a decimal number or a percentage'
        elif self._decimal == "," and (grouped := _DOT_OF_THOUSANDS.match(written)):
            first, second = grouped.groups()
            message = f'"{first}.{second}" is read as {first},{second}, not as {first} {second}'
            advice = f"write {first} {second} for thousands, {first},{second} for decimals"
            texts = [text for other in others if (text := _text(other).strip())]
            if texts and all(self._has_thousands(text, written, int(first)) for text in texts):
                severity = Severity.ERROR
                fix = Fix((Edit(node.span, written.replace(".", " ", 1)),), safe=False)
        else:
            return
        binder.say("unclear-figure", message, node.span, advice=advice, severity=severity, fix=fix)

    def _has_thousands(self, other: str, written: str, size: int) -> bool:
        """Whether another value says that so many thousands are meant, of its size or with such a dot itself."""
        if _DOT_OF_THOUSANDS.match(other):
            return other.endswith("0") or written.endswith("0")  # nobody writes decimals so
        try:
            value = parse_quantity(other, decimal=self._decimal).value
        except ValueError:
            return False
        return value is not None and size * 200 <= abs(value) <= size * 5000

    def _widened(
        self, read: dict[str, Quantity], own: StatedFigure, node: Mapping, binder: Binder
    ) -> dict[str, Quantity]:
        """The quantities, those with ~ as wide as the author's tolerance."""
        if not own.tolerance:
            return read
        place = node.value("tolerance")
        margin = self._read(place, "", binder) if place else NOT_GIVEN
        if place and read and all(own.given and not own.approximate for own in read.values()):
            message, advice = (
                "this tolerance is of no value: none here is written with ~",
                "write ~ before the value that is rounded (~107), or take the line out",
            )
            binder.say("idle-tolerance", message, place.span, advice=advice, severity=Severity.WARNING)
        return {
            part: with_margin(quantity, margin) if quantity.approximate else quantity for part, quantity in read.items()
        }

    def _read(self, node: Node, unit: str, binder: Binder) -> Quantity:
        """The quantity; what cannot be read is told and counts as not given, so that calls of it still stand."""
        try:
            return parse_quantity(_text(node), unit, decimal=self._decimal)
        except ValueError as fault:
            message, advice, fix = str(fault), _AS_PRINTED, None
            if slip := slip_in(_text(node)):
                message, advice = f'"{_text(node).strip()}" is not a figure: {slip.message}', f"write {slip.meant}"
                fix = Fix((Edit(node.span, slip.meant),), safe=slip.sure)
            binder.say("bad-figure", message, node.span, advice=advice, fix=fix)
            return NOT_GIVEN


def _without_unit(node: Mapping) -> Mapping:
    """The block without a unit that says that there is none: `unit: ""`, where the section has one."""
    said = node.value("unit")
    if isinstance(said, Scalar) and not said.null and said.text.strip() in NO_UNIT:
        return Mapping(tuple(entry for entry in node.entries if entry.key.text != "unit"), node.span)
    return node


def _is_value(entry: Entry, node: Mapping) -> bool:
    """Whether an entry has a value of the figure, be its key mistyped; not a text where the label is missing."""
    key, value = entry.key.text, entry.value
    if key in _OWN or (meant := _meant(key)) in _OWN:
        return False
    if meant or key in (CHANGE, VALUE) or any(char.isdigit() for char in key):
        return True
    if node.entry("label") or not isinstance(value, Scalar):
        return True
    return not value.text.strip() or any(map(str.isdigit, value.text))


def _is_next(node: Mapping, entry: Entry, word: str) -> bool:
    """Whether a word before a colon behind the value of that entry is a key of its figure: a value, behind another."""
    key = word in (VALUE, CHANGE, *_OWN) or any(map(str.isdigit, word))
    return (
        key
        and not node.entry(word)
        and (_is_value(entry, node) or not any(_is_value(own, node) for own in node.entries))
    )


def _as_meant(entry: Entry) -> Entry:
    """The entry, under the key that it was meant for."""
    meant = _meant(entry.key.text)
    return replace(entry, key=replace(entry.key, text=meant)) if meant else entry


def _meant(key: str) -> str | None:
    """The key of a figure's own that is mistyped; None where it is none, and whatever holds a digit is a period."""
    if key in (*_OWN, CHANGE, VALUE) or any(char.isdigit() for char in key):
        return None
    if in_english(key) in (*_OWN, CHANGE, VALUE):
        return in_english(key)
    return nearest(key, (*_OWN, CHANGE, VALUE), _TYPO)


def _text(node: Node) -> str:
    return node.text if isinstance(node, Scalar) else ""
