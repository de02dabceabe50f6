"""Texts of one file: set by the deck's language, their figures resolved, their faults at the exact column."""

from __future__ import annotations

import re

from deck.figures.book import Figures, Reference, UnknownFigure, answers
from deck.figures.inline import Inline, meant_call, parse_inline
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.markup import CALL
from deck.figures.placed import Placed
from deck.kinds.slide import Title
from deck.source.finding import Finding
from deck.source.fix import Edit, Fix
from deck.source.node import Scalar
from deck.source.suggestion import suggest
from deck.source.text import SourceText

_MARKUP = re.compile(rf"(?<!\\)(?:{CALL.pattern}|\*\*[^*]+\*\*|\]\([^)]*\))")
_BETWEEN = Late(r"\s*[;/|+]\s*|\s+(?:et|and|puis|then)\s+")
"""What authors write between the items of a list in place of a comma."""


class Prose:
    """Reads the texts of one file. Every method gives the value and what is wrong with it."""

    def __init__(self, source: SourceText, language: Language, figures: Figures) -> None:
        self.source = source
        self._language = language
        self._figures = figures

    def inline(self, scalar: Scalar, wanted: type[Inline] = Inline) -> tuple[Inline, list[Finding]]:
        """Prose with markup; in a `Title` line breaks hold."""
        title = issubclass(wanted, Title)
        resolve = self._figures.resolve
        text, problems = parse_inline(scalar.text, resolve, self._language, title=title, span=scalar.span)
        findings = []
        for problem in problems:
            span = self.source.span_in(scalar, problem.offset, problem.offset + len(problem.literal))
            fix = Fix((Edit(span, problem.meant),), safe=False) if problem.meant else None
            found = Finding(
                code=problem.code, message=problem.message, span=span, label="here", help=problem.help, fix=fix
            )
            findings.append(found)
        return wanted(text.runs, text.mentions, text.raw, text.span), findings

    def text(self, scalar: Scalar) -> tuple[str, list[Finding]]:
        """Plain text on one line; markup has no place in it."""
        found = _MARKUP.search(scalar.text)
        text = " ".join(scalar.text.replace("\\<", "<").split())
        shown = Placed.of(self._language.prose(text), scalar)
        return shown, [self._no_markup(scalar, found)] if found else []

    def _no_markup(self, scalar: Scalar, found: re.Match[str]) -> Finding:
        call = found[0].startswith("<")
        return Finding(
            code="figure-in-plain-text" if call else "markup-in-plain-text",
            message="no figure can be called in this text" if call else "no bold and no links in this text",
            span=self.source.span_in(scalar, *found.span()),
            label="here",
            help="write it in a text or a caption of this slide" if call else "take the signs out",
        )

    def period(self, scalar: Scalar) -> tuple[str, list[Finding]]:
        """A part that some figure has."""
        part = scalar.text.strip()
        if part in self._figures.parts:
            return part, []
        message, advice = f'no figure has "{part}"', suggest(part, self._figures.parts, "figures have")
        several = [each.strip() for each in part.strip("[]").split(",")]
        if len(several) > 1 and set(several) <= set(self._figures.parts):
            advice = f"put brackets around them: [{', '.join(several)}]"
        return part, [Finding(code="unknown-period", message=message, span=scalar.span, label="here", help=advice)]

    def reference(self, scalar: Scalar) -> tuple[Reference | None, list[Finding]]:
        """A figure called by name, with or without the angle brackets of prose."""
        call = scalar.text.strip().removeprefix("<").removesuffix(">")
        try:
            return self._figures.resolve(call), []
        except UnknownFigure as fault:
            meant = meant_call(scalar.text.strip(), fault.meant)
            fix = Fix((Edit(scalar.span, meant),), safe=False) if meant and scalar.plain else None
            message, advice = str(fault), fault.help
            if self._known(bare := call.rstrip(" ,")) and bare != call:
                fix = Fix((Edit(scalar.span, bare),)) if scalar.plain else None
            elif several := self._several(scalar):
                listed = ", ".join(several)
                message = f'"{scalar.text.strip()}" is read as one name'
                advice = f"write a comma between them: {listed}"
                fix = Fix((Edit(scalar.span, listed),))
            return None, [
                Finding(code="unknown-figure", message=message, span=scalar.span, label="here", help=advice, fix=fix)
            ]

    def _several(self, scalar: Scalar) -> list[str]:
        """The figures that one item of a list between brackets calls, set apart by other than commas."""
        before = self.source.line(scalar.span.line)[: scalar.span.column - 1]
        if not scalar.plain or before.count("[") <= before.count("]"):
            return []
        names = [name.strip() for name in _BETWEEN.split(scalar.text)]
        return names if len(names) > 1 and all(map(self._known, names)) else []

    def _known(self, call: str) -> bool:
        return answers(self._figures.resolve, call)
