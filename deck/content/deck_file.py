"""The deck file: `deck.yaml`, what the whole deck shares."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from deck.content.bind import WHOLE, Binder
from deck.content.file import File, is_file, is_folder, is_other, shown
from deck.content.folder import Folder
from deck.content.model import Deck
from deck.content.salvage import rest_of
from deck.figures.language import Language, language, tags
from deck.figures.late import Late
from deck.figures.written_date import dates_meant
from deck.kinds.slide import Title
from deck.source.finding import Finding, Severity
from deck.source.fix import Edit, Fix
from deck.source.node import Mapping, Node, Scalar
from deck.source.reader import read_text
from deck.source.span import Span
from deck.source.suggestion import nearest, suggest

FALLBACK = "en-GB"
"""The language while deck.yaml names none: the rest of the content is still checked."""

LONGEST_TALK = 600
"""Minutes that a talk may last."""

LARGEST_REPORT = 1_000_000
"""Bytes: a book of 500 pages."""

_LANGUAGE = Late(r"""^language:[ ]*["']?([\w-]+)""", re.MULTILINE)
"""In a deck file that is no YAML."""

FILE_NAME = r"[^/\\:*?\"<>|\x00-\x1f]+"
"""What names a file on any system."""


def language_of(file: File, findings: list[Finding]) -> Language:
    """The deck's language, before anything else is bound."""
    if file.root is None and (named := _LANGUAGE.search(file.source.text)) and named[1] in tags():
        return language(named[1])
    node = file.root.value("language") if isinstance(file.root, Mapping) else None
    if not isinstance(node, Scalar) or not node.text.strip():
        return language(FALLBACK)
    try:
        return language(node.text.strip())
    except ValueError:
        message = f'no rules for the language "{node.text.strip()}"'
        own = [tag for tag in tags() if tag.partition("-")[0] == node.text.strip().lower()]
        advice = f"write {' or '.join(own)}" if own else suggest(node.text, tags(), "languages")
        findings.append(Finding(code="unknown-language", message=message, span=node.span, label="here", help=advice))
        return language(FALLBACK)


def bind_deck(folder: Folder, binder: Binder) -> tuple[Deck | None, Path | None]:
    """The deck file, bound, and the report that it names, where that can be read.

    With errors it has what could be read, and no language where that is not known; None where it is no deck file.
    """
    file = folder.deck
    if not isinstance(file.root, Mapping):
        if file.root is not None:
            binder.record(file.root, Deck, what="the deck file")  # tells that it is none
        return None if file.root is not None else _unread(file), None
    binder.address_of = lambda model, _node: f"deck/{model.__name__.lower()}"
    derived = {"span": file.root.span, "places": places(file.root)}
    deck = binder.record(file.root, Deck, what="the deck file", derived=derived, stand_ins=_STAND_INS)
    deck = rest_of(deck)
    for key, fault in (("date", _no_date), ("name", _no_name), ("duration", _no_duration)):
        node = file.root.value(key)
        mistyped = node is None and getattr(deck, key, None)  # what stands under such a key was not looked at
        if mistyped or (isinstance(node, Scalar) and node.text.strip() and fault(node, binder)):
            deck = replace(deck, **{key: None if key == "duration" else ""})  # all else can be checked without it
    return deck, _report(file.root.value("report"), folder, binder)


_STAND_INS = {"title": Title(()), "language": "", "sections": ()}
"""What must be there, while it is not."""


def _unread(file: File) -> Deck | None:
    """A deck file that is no YAML, for the checks of all else; None where it sets levels, which nobody can read."""
    named = _LANGUAGE.search(file.source.text)
    if named is None or re.search(r"^checks:", file.source.text, re.MULTILINE):
        return None
    return Deck(title=Title(()), language=named[1], sections=(), span=file.start)


def places(root: Node | None) -> dict[str, Span]:
    """Where the value of each key stands, and (`checks/<code>`) the code of each level."""
    entries = root.entries if isinstance(root, Mapping) else ()
    levels = next((entry.value for entry in entries if entry.key.text == "checks"), None)
    codes = levels.entries if isinstance(levels, Mapping) else ()
    places = {entry.key.text: entry.value.span for entry in entries}
    return places | {f"checks/{entry.key.text}": entry.key.span for entry in codes}


def _no_date(node: Scalar, binder: Binder) -> bool:
    """Whether the date is none; then that is told."""
    try:
        language(FALLBACK).date(node.text)
    except ValueError:
        meant = dates_meant(node.text)
        advice = (
            f"write {' or '.join(meant)}" if meant else "write the year, the month, the day, as far as known: 2026-02"
        )
        fix = Fix((Edit(node.span, meant[0]),)) if len(meant) == 1 else None
        binder.say("bad-date", f'"{node.text}" is not a date', node.span, advice=advice, fix=fix)
        return True
    return False


def _no_name(node: Scalar, binder: Binder) -> bool:
    if re.fullmatch(FILE_NAME, node.text.strip()):
        return False
    advice = "letters, digits, hyphens and spaces only, no folder, no ending"
    binder.say("bad-name", f'"{node.text}" cannot name a file', node.span, advice=advice)
    return True


def _no_duration(node: Scalar, binder: Binder) -> bool:
    whole = WHOLE.fullmatch(node.text.strip())
    if not whole or 1 <= int(whole[1]) <= LONGEST_TALK:
        return False
    message = f'"{node.text.strip()}" minutes is no length of a talk'
    binder.say("bad-duration", message, node.span, advice=f"write the minutes, from 1 to {LONGEST_TALK}: duration: 20")
    return True


def _report(node: Node | None, folder: Folder, binder: Binder) -> Path | None:
    """The report's file; a warning where it cannot be read: the deck is whole, but nobody can trace it."""
    if not isinstance(node, Scalar) or not node.text.strip():
        return None
    path = folder.path / node.text.strip()
    if not folder.bounds.hold(path):
        binder.tell([folder.bounds.left(node.text.strip(), path, node.span)])
        return None
    if not is_file(path):
        _say_missing(node, folder, binder)
        return None
    for fault in read_text(path, shown(path), LARGEST_REPORT)[1]:
        message = f"the report cannot be read: {fault.message}"
        binder.say(fault.code, message, node.span, advice=fault.help, severity=Severity.WARNING)
        return None
    return path


def _say_missing(node: Scalar, folder: Folder, binder: Binder) -> None:
    path = folder.path / node.text.strip()
    if is_folder(path) or is_other(path):
        what = "is a folder" if is_folder(path) else "is not a file"
        message, advice = f'the report "{node.text.strip()}" {what}', "give the name of its text file"
        binder.say("not-a-file", message, node.span, advice=advice, severity=Severity.WARNING)
        return
    files = sorted(path.name for path in folder.path.iterdir() if path.suffix in (".md", ".txt"))
    message = f'no report "{node.text.strip()}" in "{shown(folder.path)}"'
    near = nearest(node.text, files)
    advice = f'did you mean "{near}"?' if near else "copy the report there, or take the line out"
    fix = Fix((Edit(node.span, near),), safe=False) if near else None
    binder.say("missing-file", message, node.span, advice=advice, severity=Severity.WARNING, fix=fix)
