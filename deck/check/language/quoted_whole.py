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
from deck.figures.language import Language
from deck.figures.late import Late
from deck.prose.said import Said, said
from deck.source.finding import Finding, Severity
from deck.source.fix import Edit, Fix
from deck.source.text import SourceText

CODE = "quoted-whole"

_FIELDS = ("title", "name", "label")
_WHOLE = Late(r"(?P<opening>[“«„]\s*)(?P<inside>[^“”«»„]+?)(?P<closing>\s*[”»“])")


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A remark on each title, name and label that stands between such signs."""
    named = (own for own in said(report) if own.field in _FIELDS)
    for own in (*named, *_beside(report)):
        if own.raw.strip()[:1] in ("“", "«", "„") and _WHOLE.fullmatch(own.raw.strip()):
            yield _finding(own, report.language, texts)


def _beside(report: Report) -> Iterator[Said]:
    """The names of sections, and the labels of figures."""
    for section in report.sections:
        yield Said(section.name, "section", section.span, inline=False)
    for figure in report.figures:
        yield Said(figure.label, "label", figure.place("label"), inline=False)


def _finding(own: Said, language: Language, texts: Mapping[str, SourceText]) -> Finding:
    source = texts.get(own.span.path)
    match = _as_written(own, language, source) if source else None
    fix = None
    if source and match and match["inside"][0].isalnum():
        edits = [Edit(source.span(*match.span(group)), "") for group in ("opening", "closing")]
        fix = Fix(tuple(edits), safe=False)
    return Finding(
        code=CODE,
        message=f"the slide shows the quotation marks {own.raw.strip()[0]} {own.raw.strip()[-1]} around this",
        span=source.span(*match.span()) if source and match else own.span,
        label="here",
        help="take them out, a value needs no quotes; or, if it is a quotation, allow it: # deck: allow quoted-whole",
        severity=Severity.INFO,
        fix=fix,
    )


def _as_written(own: Said, language: Language, source: SourceText) -> re.Match[str] | None:
    """Where it stands in its file; plain text is known as the language sets it."""
    begin = source.offset(own.span.line, own.span.column)
    end = source.offset(own.span.end_line, own.span.end_column)
    for match in _WHOLE.finditer(source.text, begin, end):
        if match[0] == own.raw.strip() or (not own.inline and language.prose(match[0]) == own.raw.strip()):
            return match
    return None
