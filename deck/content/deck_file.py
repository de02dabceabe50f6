"""The deck file: `deck.yaml`, what the whole deck shares."""

from __future__ import annotations

import re

from deck.content.bind import INVALID, Binder
from deck.content.file import File, shown
from deck.content.folder import Folder
from deck.content.model import Deck
from deck.figures.language import Language, language, tags
from deck.source.finding import Finding, Severity
from deck.source.node import Mapping, Scalar
from deck.source.span import Span
from deck.source.suggestion import suggest

FALLBACK = "en-GB"
"""The language while deck.yaml names none: the rest of the content is still checked."""

_FILE_NAME = re.compile(r"[^/\\:*?\"<>|\x00-\x1f]+")


def language_of(file: File, findings: list[Finding]) -> Language:
    """The deck's language, before anything else is bound."""
    node = file.root.value("language") if isinstance(file.root, Mapping) else None
    if not isinstance(node, Scalar) or not node.text.strip():
        return language(FALLBACK)
    try:
        return language(node.text.strip())
    except ValueError:
        message = f'no rules for the language "{node.text.strip()}"'
        advice = suggest(node.text, tags(), "languages")
        findings.append(Finding(code="unknown-language", message=message, span=node.span, label="here", help=advice))
        return language(FALLBACK)


def bind_deck(folder: Folder, binder: Binder) -> Deck | None:
    """The deck file, bound; None when it has errors."""
    file = folder.deck
    if file.root is None:
        return None
    binder.address_of = lambda _model, _node: "deck/cover"
    deck = binder.record(file.root, Deck, what="the deck file", derived={"span": file.root.span})
    if deck is INVALID:
        return None
    _check_date(deck, file, binder)
    _check_name(deck, file, binder)
    _check_report(deck, folder, binder)
    return deck  # type: ignore[no-any-return]


def _check_date(deck: Deck, file: File, binder: Binder) -> None:
    try:
        language(FALLBACK).date(deck.date or "2000")
    except ValueError:
        advice = "write the year, the month, the day, as far as known: 2026-02"
        binder.say("bad-date", f'"{deck.date}" is not a date', _place(file, "date"), advice=advice)


def _check_name(deck: Deck, file: File, binder: Binder) -> None:
    if deck.name and not _FILE_NAME.fullmatch(deck.name):
        advice = "letters, digits, hyphens and spaces only, no folder, no ending"
        binder.say("bad-name", f'"{deck.name}" cannot name a file', _place(file, "name"), advice=advice)


def _check_report(deck: Deck, folder: Folder, binder: Binder) -> None:
    """A warning when the report is not there: the deck is whole, but nobody can trace it."""
    if not deck.report or (folder.path / deck.report).is_file():
        return
    files = sorted(path.name for path in folder.path.iterdir() if path.suffix in (".md", ".txt"))
    message = f'no report "{deck.report}" in "{shown(folder.path)}"'
    place = _place(folder.deck, "report")
    advice = suggest(deck.report, files, "files here") or "copy the report there, or remove the line"
    binder.say("missing-file", message, place, advice=advice, severity=Severity.WARNING)


def _place(file: File, key: str) -> Span:
    value = file.root.value(key) if isinstance(file.root, Mapping) else None
    return value.span if value else file.start
