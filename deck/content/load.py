"""From a content folder to the report: every file read, every mistake told at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import field, replace
from itertools import islice
from pathlib import Path

from deck.content.authors import bind_authors
from deck.content.bind import Binder
from deck.content.consequence import certain
from deck.content.deck_file import bind_deck, language_of, places
from deck.content.file import File
from deck.content.folder import Folder, open_folder
from deck.content.key import keys
from deck.content.meant_key import entry_for
from deck.content.misplaced import Misplaced
from deck.content.model import Deck, Report, Section
from deck.content.picture import Pictures
from deck.content.prose import Prose
from deck.content.salvage import is_broken, rest_of
from deck.content.slides import Slides
from deck.content.sourced import Sources
from deck.content.stated import Statements
from deck.content.sums import faults_of_sums
from deck.figures.book import Figure, Figures
from deck.figures.computing import compute
from deck.frozen import frozen
from deck.kinds.slide import Slide, Source
from deck.kinds.style import Author
from deck.source.finding import Finding, Severity
from deck.source.flood import MOST, Enough
from deck.source.node import Entry, Scalar
from deck.source.node import Mapping as Block
from deck.source.node import Sequence as Items
from deck.source.span import Span
from deck.source.text import SourceText

_ELSEWHERE = ("figures", "slides", "sources")
"""Keys of a section that are not bound with it."""
_KEYS = (*_ELSEWHERE, *keys(Section))


@frozen
class Loaded:
    """What a content folder says; `report` is None when a finding is an error."""

    report: Report | None
    findings: tuple[Finding, ...]
    """By file, in the deck's order, then by place."""
    texts: Mapping[str, SourceText]
    """Path as shown -> the file's text, for showing findings."""
    places: Mapping[str, Span] = field(default_factory=dict)
    """Where the deck file's keys have their values, and `checks/<code>` where a level is set."""
    draft: Report | None = None
    """With errors: what could be read, so that what is wrong with it can be told too."""


def load(content: Path) -> Loaded:
    """The report in the folder `content`, and everything that is wrong with it."""
    findings: list[Finding] = []
    folder = open_folder(content, findings)
    if folder is None:
        return Loaded(None, tuple(findings), {})
    report = _Loading(folder, findings).report()
    texts = {file.shown: file.source for file in folder.files}
    order = {path: index for index, path in enumerate(texts)}
    findings = list(dict.fromkeys(findings))  # what is wrong with a value that stands for several is told once
    findings.sort(key=lambda finding: (order.get(finding.span.path, len(order)), finding.span))
    wrong = any(finding.is_error for finding in findings)
    if wrong:
        findings = certain(findings, folder, texts)
    return Loaded(None if wrong else report, tuple(findings), texts, places(folder.deck.root), draft=report)


class _Loading:
    """The steps, in order: language, sources, figures, deck, authors, sections."""

    def __init__(self, folder: Folder, findings: list[Finding]) -> None:
        self._folder = folder
        self._findings = findings
        self._language = language_of(folder.deck, findings)
        self._sources: dict[str, Source] = {}
        self._figures = Figures()

    def report(self) -> Report | None:
        files = [self._settled(file) for file in self._folder.sections if self._is_block(file)]
        stated = self._read_figures(files)
        self._figures, found = compute(stated, self._language.term, self._language.decimal, self._language.figure)
        self._findings += [*found, *islice(faults_of_sums(self._figures, self._language.decimal), MOST + 1)]
        deck: Deck | None = None
        text: Path | None = None
        authors: tuple[Author, ...] = ()
        with suppress(Enough):
            deck, text = bind_deck(self._folder, self._binder(self._folder.deck))
        with suppress(Enough):
            authors = self._authors()
        sections = tuple(self._section(file) for file in files)
        self._findings += _repeated_titles(sections)
        if deck is None:
            return None
        return Report(
            deck=deck,
            language=self._language,
            authors=authors,
            sections=sections,
            figures=self._figures,
            sources=self._sources,
            text=text,
        )

    def _read_figures(self, files: Sequence[File]) -> list[Figure]:
        """The figures that the sections state, formulas not computed; before them the sources that they name."""
        for file in files:
            with suppress(Enough):
                self._read_sources(file)
        statements = Statements(self._language.decimal)
        stated: list[Figure] = []
        for file in files:
            with suppress(Enough):
                stated.extend(self._stated(file, statements))
        return stated

    def _binder(self, file: File) -> Binder:
        prose = Prose(file.source, self._language, self._figures)
        pictures = Pictures(self._folder.path, bounds=self._folder.bounds)
        return Binder(prose, self._sources, findings=self._findings, pictures=pictures)

    def _is_block(self, file: File) -> bool:
        if file.root is not None and not isinstance(file.root, Block):
            advice = 'begin with "section: " and the heading'
            self._binder(file).say("wrong-type", "expected a section", file.start, advice=advice)
        return isinstance(file.root, Block)

    def _settled(self, file: File) -> File:
        """The file, its blocks at the level where they belong; what stood elsewhere is told."""
        assert isinstance(file.root, Block)
        reading = Misplaced(file.source)
        root = reading.settled(file.root)
        self._findings += reading.findings
        return replace(file, root=root) if reading.findings else file

    def _read_sources(self, file: File) -> None:
        """The sources that a section names, added to the deck's."""
        binder = self._binder(file)
        for entry in _entries(file, "sources", binder):
            name, text = entry.key, binder.text(entry.value, entry.key)
            if name.text in self._sources:
                binder.say("duplicate-source", f'source "{name.text}" is named twice', name.span, advice="keep one")
            elif not is_broken(text):
                self._sources[name.text] = Source(name.text, text)

    def _stated(self, file: File, statements: Statements) -> Iterator[Figure]:
        """The figures that a section states."""
        binder = self._binder(file)
        unit, source = (_word(file, key) for key in ("unit", "source"))
        for entry in _entries(file, "figures", binder):
            figure = statements.figure(entry, file.key, unit, source, binder)
            if figure is not None:
                yield figure

    def _authors(self) -> tuple[Author, ...]:
        file = self._folder.authors
        return bind_authors(file, self._binder(file)) if file and file.root is not None else ()

    def _sources_of_figures(self) -> Sources:
        return Sources(self._sources, self._figures, self._language.decimal)

    def _section(self, file: File) -> Section:
        assert isinstance(file.root, Block)
        own = tuple(figure for figure in self._figures if figure.section == file.key)
        binder = self._binder(file)
        section = Section(key=file.key, name=file.key)
        slides: tuple[Slide, ...] = ()
        broken: tuple[Slide, ...] = ()
        with suppress(Enough):
            bound = binder.record(
                file.root, Section, what="a section file", others=_ELSEWHERE, derived={"key": file.key}
            )
            section = rest_of(bound) or section
            entry = entry_for(file.root, "slides", _KEYS)
            slides, broken = Slides(section, binder, self._sources_of_figures()).bind(entry) if entry else ((), ())
        return replace(section, slides=slides, broken=broken, figures=own, span=file.root.span)


def _entries(file: File, key: str, binder: Binder) -> Iterator[Entry]:
    """The named things under a key of a section."""
    entry = entry_for(file.root, key, _KEYS) if isinstance(file.root, Block) else None
    if entry is None:
        return
    if not isinstance(entry.value, Block):
        advice = "write each name on a line of its own, indented, with a colon after it"
        binder.say("wrong-type", f'expected names with a colon under "{key}"', entry.key.span, advice=advice)
        return
    yield from entry.value.entries


def _word(file: File, key: str) -> str:
    """The text of a key of the section, its first where it has several; empty when there is none."""
    node = file.root.value(key) if isinstance(file.root, Block) else None
    if isinstance(node, Items) and node.items:
        node = node.items[0]
    return node.text.strip() if isinstance(node, Scalar) else ""


def _repeated_titles(sections: tuple[Section, ...]) -> Iterator[Finding]:
    """A warning for each slide that says what an earlier one says."""
    first: dict[str, Slide] = {}
    for slide in (slide for section in sections for slide in section.readable):
        title = getattr(slide, slide.HEADLINE)
        if title is None:
            continue  # the program's own, numbered where it comes again
        said = " ".join(title.text.split()).casefold()
        if title.span == slide.span:
            continue  # the section's name, standing in: told already
        if first.setdefault(said, slide) is not slide:
            yield Finding(
                code="duplicate-title",
                message="an earlier slide has the same title",
                span=title.span,
                label=f"as in {first[said].span.path}:{first[said].span.line}",
                help="say what is new on this slide",
                severity=Severity.WARNING,
            )
