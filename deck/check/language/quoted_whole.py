"""Quotation marks of print around a whole title, name or label: the slide shows them.

Level: info

Why: only straight quotes mark where a value of YAML begins and ends. Those of print are signs of the text, so that the
audience takes the title for a quotation.

Instead: take them out; a value needs no quotes. Where it is a quotation, allow it on its line.

Example:

    title: “Sales grew”        # told: the slide shows both signs
    title: Sales grew
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from deck.content.model import Report
from deck.figures.late import Late
from deck.prose.said import Said, said
from deck.source.finding import Finding, Severity
from deck.source.fix import Edit, Fix
from deck.source.span import Span
from deck.source.text import SourceText

CODE = "quoted-whole"

_FIELDS = ("title", "name", "label")
_WHOLE = Late(r"\s*(?P<whole>[“«„]\s*(?P<inside>[^“”«»„]+?)\s*[”»“])\s*")


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A remark on each title, name and label that stands between such signs."""
    named = (own for own in said(report) if own.field in _FIELDS)
    for own in (*named, *_beside(report)):
        if any(sign in own.raw for sign in "“«„") and (match := _WHOLE.fullmatch(own.raw)):
            yield _finding(own, match, texts)


def _beside(report: Report) -> Iterator[Said]:
    """The names of sections, and the labels of figures."""
    for section in report.sections:
        yield Said(section.name, "section", section.span, inline=False)
    for figure in report.figures:
        yield Said(figure.label, "label", figure.place("label"), inline=False)


def _finding(own: Said, match: re.Match[str], texts: Mapping[str, SourceText]) -> Finding:
    whole, inside = (own.place(texts, *match.span(group)) for group in ("whole", "inside"))
    return Finding(
        code=CODE,
        message=f"the slide shows the quotation marks {match['whole'][0]} {match['whole'][-1]} around this",
        span=whole,
        label="here",
        help="take them out, a value needs no quotes; or, if it is a quotation, allow it: # deck: allow quoted-whole",
        severity=Severity.INFO,
        fix=_without(whole, inside) if match["inside"][0].isalnum() and inside != whole else None,
    )


def _without(whole: Span, inside: Span) -> Fix:
    """What stands around the words inside taken out."""
    opening = Span(whole.path, whole.line, whole.column, inside.line, inside.column)
    closing = Span(whole.path, inside.end_line, inside.end_column, whole.end_line, whole.end_column)
    return Fix((Edit(opening, ""), Edit(closing, "")), safe=False)
