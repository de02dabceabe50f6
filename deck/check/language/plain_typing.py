"""What was typed plainly where print has a sign of its own: `...`, straight quotes, doubled spaces, `15 Km`, `2ème`.

Level: info

Why: the slide has `…`, the quotes of the language and one space in any case; a text that is copied elsewhere keeps
what was typed. Units and ordinals are letters, which the program never changes: there the slide says `Km` and `2ème` as
well. Nothing is told of what keyboards lack and the slide has: apostrophes, dashes, spaces that must not break.

Instead: write it as print does. `deck check --fix` does, and leaves all else as it is.

Example:

    text: "Le 2ème  site est à 15 Km..."      # four are told
    text: "Le 2e site est à 15 km…"
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from deck.content.model import Report
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.markup import CALL
from deck.figures.placed import Placed
from deck.figures.spared import blanked
from deck.figures.typed import DOTS
from deck.figures.typography import NBSP
from deck.prose.said import Said, said
from deck.source.finding import Finding, Severity
from deck.source.fix import Edit, Fix
from deck.source.span import Span
from deck.source.text import SourceText

CODE = "plain-typing"

_BLANKED = re.compile(rf"`[^`]*`|{CALL.pattern}|\]\([^)\n]*\)")
_SUSPECT = re.compile(r"\.\.\.|\"|\S {2}|[0-9IVXL](?:[ \u00a0]?|\u202f)[^\W\d_]")
"""Most texts have nothing of all this."""
_DOUBLED = re.compile(r"(?<=\S) {2,}(?=\S)")
_SYMBOLS = ("km", "km/h", "kg", "kW", "kWh", "MWh", "GWh", "TWh", "kHz", "MHz", "GHz")
_BY_LETTERS = {symbol.lower(): symbol for symbol in _SYMBOLS} | {"kms": "km", "kgs": "kg"}
_UNIT = re.compile(
    "(?<=[0-9])(?:[ \u00a0]?|\u202f)"
    "(?P<form>(?i:km/h|kms?|kgs?|kwh?|khz|[gt]wh|ghz)|M(?i:wh|hz)|[kK]?m[23²³])(?![\\w/²³])"
)
"""A unit behind a number, in letters that can mean no other: `mWh` is one."""
_STATED = Late(r"(?m)^[ ]*(?:[\w-]+:[ ]*\{[^#\n]*)?\bunit:[ ]*[\"']?(?P<form>[A-Za-z/]+)(?=[\"']?[ ]*(?:[#,}\n]|$))")
"""A `unit:`, on its line or in a block between brackets."""
_SYMBOL = '"{written}", where the symbol is "{instead}"'
_ORDINAL = re.compile(
    r"(?<!\w)(?:(?:1|I)(?=[èe]re|ier)|(?:\d{1,4}|(?!Li?[èe])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?=i?[èe]me|ès?\b))"
    r"(?<=[\dIVXL])(?P<form>ième|ieme|ème|eme|ère|ere|ier|è)(?P<plural>s?)(?!\w)"
)
"""Only the first has an ending with `r`: `Lier` is a verb, `Vère` a river. Nobody counts to fifty in Roman numbers."""
_ORDINALS = {"ère": "re", "ere": "re", "ier": "er"}
"""Other endings are `e`."""


class _Slip(NamedTuple):
    """A stretch of a text, and what print has in its place."""

    start: int
    end: int
    instead: str


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A remark for each kind of slip in a text, with the edits of all."""
    for own in (*said(report), *_beside(report)):
        typed = _typed(own, texts, report.language)
        if typed is not None and _SUSPECT.search(typed.words):
            yield from _found(typed, report.language)
    for value in _values(report, texts):
        if slips := list(_units(value.words, report.language)):
            yield _finding(_SYMBOL, value, slips)
    for source in texts.values():
        yield from _stated_units(source)


def _beside(report: Report) -> Iterator[Said]:
    """What slides show beside their texts: the names and promises of sections, and sources."""
    for section in report.sections:
        yield Said(section.name, "section", section.span, inline=False)
        if section.promise:
            yield Said(section.promise.raw, "promise", section.promise.span, inline=True)
    for source in report.sources.values():
        yield Said(source.text.raw, "source", source.text.span, inline=True)
    for figure in report.figures:
        yield Said(figure.label, "label", figure.place("label"), inline=False)
        if figure.short:
            yield Said(figure.short, "short", figure.place("short"), inline=False)
    for meaning in report.deck.units.values():
        yield Said(meaning, "units", report.deck.places.get("units", report.deck.span), inline=False)


def _values(report: Report, texts: Mapping[str, SourceText]) -> Iterator[_Typed]:
    """The values of figures that have letters, as written."""
    for figure in report.figures:
        for part in figure.quantities:
            span = figure.place(part)
            if span.path not in texts or part not in (figure.spans or {}) or part in figure.formulas:
                continue
            source = texts[span.path]
            if _SUSPECT.search(words := source.slice(span)):
                yield _Typed(words, source, _places(source, span))


def _stated_units(source: SourceText) -> Iterator[Finding]:
    """The units that figures and sections have for all their values."""
    for match in _STATED.finditer(source.text) if "unit:" in source.text else ():
        form = match["form"]
        symbol = _BY_LETTERS.get(form.lower(), form)
        if form != symbol:
            place = source.span(*match.span("form"))
            typed = _Typed(form, source, _places(source, place))
            yield _finding(_SYMBOL, typed, [_Slip(0, len(form), symbol)])


def _places(source: SourceText, span: Span) -> Callable[[int, int], Span]:
    """Where the characters of a stretch of the file stand, that is taken as it is."""
    begin = source.offset(span.line, span.column)
    return lambda start, end: source.span(begin + start, begin + end)


def _found(typed: _Typed, language: Language) -> Iterator[Finding]:
    for what, search in _SEARCHES.items():
        slips = list(search(typed.words, language))
        if slips:
            yield _finding(what, typed, slips)


class _Typed(NamedTuple):
    """A text as it stands in its file."""

    words: str
    """Calls, links, code and what typography spares blanked out."""
    source: SourceText
    place: Callable[[int, int], Span]

    def edit(self, slip: _Slip) -> Edit | None:
        """The slip mended in the file; None where that writes it in some other way."""
        if self.words[slip.start].isspace():  # between signs: only these stand where a text says
            before, behind = self.place(slip.start - 1, slip.start), self.place(slip.end, slip.end + 1)
            span = Span(before.path, before.end_line, before.end_column, behind.line, behind.column)
        else:
            span = self.place(slip.start, slip.end)
        written = self.words[slip.start : slip.end]
        found = self.source.slice(span)
        return Edit(span, slip.instead) if found in (written, written.replace('"', '\\"')) else None


def _typed(own: Said, texts: Mapping[str, SourceText], language: Language) -> _Typed | None:
    """The text as its author typed it; None where it is not found."""
    source = texts.get(own.span.path)
    if source is None or not _SUSPECT.search(source.slice(own.span)):
        return None
    if own.inline:
        words = _BLANKED.sub(lambda match: "\ufffc" * len(match[0]), own.raw)
        return _Typed(blanked(words), source, lambda start, end: own.place(texts, start, end))
    if isinstance(own.raw, Placed):
        scalar = own.raw.scalar
        return _Typed(blanked(scalar.text), source, lambda start, end: source.span_in(scalar, start, end))
    span = own.place(texts, 0, len(own.raw))
    words = source.slice(span)
    if not _SUSPECT.search(words) or language.prose(words) != own.raw:
        return None
    return _Typed(blanked(words), source, _places(source, span))


def _finding(what: str, typed: _Typed, slips: Sequence[_Slip]) -> Finding:
    first = slips[0]
    written, instead = typed.words[first.start : first.end], first.instead.strip(NBSP)
    edits = [typed.edit(slip) for slip in slips]
    place = edits[0].span if edits[0] else typed.place(first.start, first.end)
    more = f" (and {len(slips) - 1} more in this text)" if len(slips) > 1 else ""
    return Finding(
        code=CODE,
        message=what.format(written=written, instead=instead) + more,
        span=place,
        label="here",
        help=f'write "{instead}"; deck check --fix does' if instead.strip() else "deck check --fix takes it out",
        severity=Severity.INFO,
        fix=Fix(tuple(edit for edit in edits if edit)) if all(edits) else None,
    )


def _dots(words: str, _language: Language) -> Iterator[_Slip]:
    for match in DOTS.finditer(words):
        yield _Slip(*match.span(), "…")


def _doubled(words: str, _language: Language) -> Iterator[_Slip]:
    for match in _DOUBLED.finditer(words):
        yield _Slip(*match.span(), " ")


def _quotes(words: str, language: Language) -> Iterator[_Slip]:
    """Those that the slide has in pairs: typography keeps every sign that is no space, in order."""
    if '"' not in words:
        return
    places = [at for at, sign in enumerate(words) if not sign.isspace()]
    signs = [sign for sign in language.typeset(words) if not sign.isspace()]
    for at, sign in zip(places, signs, strict=True):
        if words[at] == '"' != sign:
            yield _Slip(at, at + 1, _with_its_space(sign, words[at - 1 : at], words[at + 1 : at + 2]))


def _with_its_space(sign: str, before: str, behind: str) -> str:
    """A guillemet with the space inside it that does not break, where none stands there."""
    if sign == "«" and not behind.isspace():
        return f"{sign}{NBSP}"
    return f"{NBSP}{sign}" if sign == "»" and not before.isspace() else sign


def _units(words: str, _language: Language) -> Iterator[_Slip]:
    for match in _UNIT.finditer(words):
        form = match["form"]
        symbol = _BY_LETTERS.get(form.lower()) or form.replace("K", "k").replace("2", "²").replace("3", "³")
        if form != symbol:
            yield _Slip(*match.span("form"), symbol)


def _ordinals(words: str, language: Language) -> Iterator[_Slip]:
    for match in _ORDINAL.finditer(words) if language.is_french else ():
        yield _Slip(match.start("form"), match.end(), _ORDINALS.get(match["form"], "e") + match["plural"])


_SEARCHES: Mapping[str, Callable[[str, Language], Iterator[_Slip]]] = {
    'three dots, where print has one sign: "{instead}"': _dots,
    "more than one space": _doubled,
    'a straight quote, where print has "{instead}"': _quotes,
    _SYMBOL: _units,
    'an ordinal that ends with "{written}", where print has "{instead}"': _ordinals,
}
"""What is told of a kind of slip, and what finds it."""
