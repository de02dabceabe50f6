"""The content folder: the deck file, the authors' file, the sections that the deck file lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

from deck.content.bounds import Bounds
from deck.content.file import File, find, is_folder, keys_in, open_file, shown
from deck.frozen import frozen
from deck.source.finding import Finding, Severity
from deck.source.fix import Edit, Fix
from deck.source.node import Mapping, Scalar, Sequence
from deck.source.span import Span
from deck.source.suggestion import nearest, suggest

DECK = "deck"
AUTHORS = ("authors", "auteurs")


@frozen(kw_only=True)
class Folder:
    """All files of a deck, read."""

    path: Path
    deck: File
    authors: File | None
    sections: tuple[File, ...]
    bounds: Bounds
    missing: bool = False
    """Whether a section that the deck file lists is not there."""

    @property
    def files(self) -> tuple[File, ...]:
        return (self.deck, *((self.authors,) if self.authors else ()), *self.sections)


def open_folder(path: Path, findings: list[Finding]) -> Folder | None:
    """The folder, read, what is wrong going to `findings`; None when there is no deck file to begin with."""
    deck = find(path, DECK) if path.is_dir() else None
    if deck is None:
        findings.append(_no_deck(path))
        return None
    if not (own := Bounds.of(path)).hold(deck):
        findings.append(own.left(deck.name, deck, Span(shown(deck))))
        return None
    file = open_file(deck, findings)
    bounds = Bounds.of(path, _allowed(path, file, findings))
    sections = _sections(path, file, bounds, findings)
    missing = any(finding.code in ("missing-file", "outside-project") for finding in findings)
    return Folder(
        path=path,
        deck=file,
        authors=_authors(path, bounds, findings),
        sections=sections,
        bounds=bounds,
        missing=missing,
    )


def _authors(path: Path, bounds: Bounds, findings: list[Finding]) -> File | None:
    """The authors' file, where there is one."""
    authors = [found for key in AUTHORS if (found := find(path, key))]
    if len(authors) > 1:
        message = f"the authors are in two files: {authors[0].name} and {authors[1].name}"
        findings.append(Finding(code="two-files", message=message, span=Span(shown(authors[1])), help="keep one"))
    if authors and not bounds.hold(authors[0]):
        findings.append(bounds.left(authors[0].name, authors[0], Span(shown(authors[0]))))
        return None
    return open_file(authors[0], findings) if authors else None


def _allowed(path: Path, deck: File, findings: list[Finding]) -> tuple[str, ...]:
    """The folders outside the project that the deck file allows; a finding for each that is not there."""
    folders = []
    for node in _listed(deck, "allow"):
        folders.append(node.text.strip())
        if not is_folder(path / folders[-1]):
            message = f'no folder "{folders[-1]}" beside deck.yaml'
            advice = "folders are named as seen from deck.yaml: ../shared"
            findings.append(Finding(code="missing-file", message=message, span=node.span, label="here", help=advice))
    return tuple(folders)


def _listed(deck: File, key: str) -> Iterator[Scalar]:
    """The texts under a key of the deck file, in a list or alone."""
    value = deck.root.value(key) if isinstance(deck.root, Mapping) else None
    for node in value.items if isinstance(value, Sequence) else (value,):
        if isinstance(node, Scalar) and node.text.strip():
            yield node


def _each(path: Path, listed: Iterator[Scalar], findings: list[Finding]) -> Iterator[Scalar]:
    """The names of sections; those of files that stand in one text, without the dashes of a list, one by one."""
    for node in listed:
        names = re.split(r"\s*,\s*|\s+", node.text.strip())
        if len(names) == 1 or find(path, node.text.strip()) or not all(find(path, name) for name in names):
            yield node
            continue
        meant = f"[{', '.join(names)}]"
        message, fix = 'the items of this list have no "-"', Fix((Edit(node.span, meant),), safe=False)
        advice = f"write sections: {meant}"
        findings.append(Finding(code="missing-dash", message=message, span=node.span, help=advice, fix=fix))
        yield from (Scalar(name, node.span) for name in names)


def _no_deck(path: Path) -> Finding:
    if not path.exists():
        message, advice = f'no folder "{shown(path)}"', "name the folder that holds deck.yaml"
    elif not path.is_dir():
        message, advice = f'"{shown(path)}" is not a folder', "name the folder that holds deck.yaml"
    else:
        message, advice = (
            f'no deck.yaml in "{shown(path)}"',
            "a deck needs deck.yaml, with title, language and sections",
        )
        if inside := next((own for own in sorted(path.glob("*/")) if find(own, DECK)), None):
            advice = f'there is one in "{shown(inside)}": name that folder'
    return Finding(code="missing-file", message=message, span=Span(shown(path)), help=advice)


def _sections(path: Path, deck: File, bounds: Bounds, findings: list[Finding]) -> tuple[File, ...]:
    """The files that `sections:` lists, in order."""
    if deck.root is None or (isinstance(deck.root, Mapping) and deck.root.entry("sections") is None):
        return tuple(open_file(file, findings) for file in _named_in(deck, path, bounds))
    listed: dict[str, File] = {}
    refused: set[str] = set()
    meant: set[str] = set()
    for node in _each(path, _listed(deck, "sections"), findings):
        key = node.text.strip().removesuffix(".yaml").removesuffix(".yml")
        file = find(path, key)
        if key in listed:
            message = f'section "{key}" is listed twice'
            findings.append(Finding(code="duplicate-section", message=message, span=node.span, help="remove one"))
        elif file is None or key in (DECK, *AUTHORS):
            others = [own for own in _candidates(path) if own not in listed]
            meant.add(nearest(key, others) or "")
            findings.append(_missing(path, key, node.span, others))
        elif not bounds.hold(file):
            findings.append(bounds.left(file.name, file, node.span))
            refused.add(key)
        else:
            listed[key] = open_file(file, findings)
    entry = deck.root.entry("sections") if isinstance(deck.root, Mapping) else None
    findings += _unlisted(path, {*listed, *refused, *meant}, entry.key.span) if entry else ()
    return tuple(listed.values())


def _named_in(deck: File, path: Path, bounds: Bounds) -> list[Path]:
    """The files that the text of a deck file names, which is no YAML: their mistakes are told all the same."""
    at = {key: re.search(rf"(?<![\w-]){re.escape(key)}(?![\w-])", deck.source.text) for key in _candidates(path)}
    named = sorted((found.start(), key) for key, found in at.items() if found)
    return [file for _, key in named if (file := find(path, key)) and bounds.hold(file)]


def _missing(path: Path, key: str, span: Span, others: list[str]) -> Finding:
    """What is told of a section without a file; `others` are files that are not in the deck."""
    if Path(key).name != key:
        message, advice = (
            f'"{key}" is not in this folder',
            "a section is a file beside deck.yaml, without a path",
        )
        return Finding(code="missing-file", message=message, span=span, label="here", help=advice)
    near = nearest(key, others)
    advice = suggest(key, [near] if near else _candidates(path), "files here")
    message = f'no file "{key}.yaml" in "{shown(path)}"'
    fix = Fix((Edit(span, near),), safe=False) if near else None
    return Finding(code="missing-file", message=message, span=span, label="here", help=advice, fix=fix)


def _unlisted(path: Path, listed: set[str], span: Span) -> list[Finding]:
    """A warning for each file that no slide would come from: nothing is left out silently."""
    known = {normalize("NFC", key) for key in listed}
    return [
        Finding(
            code="unlisted-file",
            message=f"{_name(path, key)} lies in the folder and is not in the deck",
            span=span,
            label=f'without "{key}"',
            help=f'add "- {key}" to the sections, or move the file into a folder of its own',
            severity=Severity.WARNING,
        )
        for key in _candidates(path)
        if normalize("NFC", key) not in known
    ]


def _name(path: Path, key: str) -> str:
    """The file's name as it is."""
    file = find(path, key)
    return file.name if file else key


def _candidates(path: Path) -> tuple[str, ...]:
    return tuple(key for key in keys_in(path) if key not in (DECK, *AUTHORS))
