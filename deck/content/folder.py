"""The content folder: the deck file, the authors' file, the sections that the deck file lists."""

from __future__ import annotations

from pathlib import Path

from deck.content.file import File, find, keys_in, open_file, shown
from deck.frozen import frozen
from deck.source.finding import Finding, Severity
from deck.source.node import Mapping, Scalar, Sequence
from deck.source.span import Span
from deck.source.suggestion import suggest

DECK = "deck"
AUTHORS = ("authors", "auteurs")


@frozen(kw_only=True)
class Folder:
    """All files of a deck, read."""

    path: Path
    deck: File
    authors: File | None
    sections: tuple[File, ...]
    whole: bool = True
    """Whether every section that the deck file lists is there and could be read."""

    @property
    def files(self) -> tuple[File, ...]:
        return (self.deck, *((self.authors,) if self.authors else ()), *self.sections)


def open_folder(path: Path, findings: list[Finding]) -> Folder | None:
    """The folder, read, what is wrong going to `findings`; None when there is no deck file to begin with."""
    deck = find(path, DECK) if path.is_dir() else None
    if deck is None:
        findings.append(_no_deck(path))
        return None
    file = open_file(deck, findings)
    authors = [found for key in AUTHORS if (found := find(path, key))]
    if len(authors) > 1:
        message = f"the authors are in two files: {authors[0].name} and {authors[1].name}"
        findings.append(Finding(code="two-files", message=message, span=Span(shown(authors[1])), help="keep one"))
    sections = _sections(path, file, findings)
    missing = any(finding.code == "missing-file" for finding in findings)
    return Folder(
        path=path,
        deck=file,
        authors=open_file(authors[0], findings) if authors else None,
        sections=sections,
        whole=not missing and all(section.root is not None for section in sections),
    )


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
    return Finding(code="missing-file", message=message, span=Span(shown(path)), help=advice)


def _sections(path: Path, deck: File, findings: list[Finding]) -> tuple[File, ...]:
    """The files that `sections:` lists, in order."""
    entry = deck.root.entry("sections") if isinstance(deck.root, Mapping) else None
    if entry is None:
        return ()
    listed: dict[str, File] = {}
    nodes = entry.value.items if isinstance(entry.value, Sequence) else (entry.value,)
    for node in (node for node in nodes if isinstance(node, Scalar) and node.text.strip()):
        key = node.text.strip().removesuffix(".yaml").removesuffix(".yml")
        if key in listed:
            message = f'section "{key}" is listed twice'
            findings.append(Finding(code="duplicate-section", message=message, span=node.span, help="remove one"))
            continue
        file = find(path, key)
        if file is None or key in (DECK, *AUTHORS):
            findings.append(_missing(path, key, node.span))
        else:
            listed[key] = open_file(file, findings)
    findings += _unlisted(path, listed, entry.key.span)
    return tuple(listed.values())


def _missing(path: Path, key: str, span: Span) -> Finding:
    advice = suggest(key, _candidates(path), "files here")
    message = f'no file "{key}.yaml" in "{shown(path)}"'
    return Finding(code="missing-file", message=message, span=span, label="here", help=advice)


def _unlisted(path: Path, listed: dict[str, File], span: Span) -> list[Finding]:
    """A warning for each file that no slide would come from: nothing is left out silently."""
    return [
        Finding(
            code="unlisted-file",
            message=f"{key}.yaml lies in the folder and is not in the deck",
            span=span,
            label=f'without "{key}"',
            help=f'add "- {key}" to the sections, or move the file into a folder of its own',
            severity=Severity.WARNING,
        )
        for key in _candidates(path)
        if key not in listed
    ]


def _candidates(path: Path) -> tuple[str, ...]:
    return tuple(key for key in keys_in(path) if key not in (DECK, *AUTHORS))
