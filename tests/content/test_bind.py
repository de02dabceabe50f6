from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, Any, ClassVar, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.content.bind import Binder
from deck.content.key import keys
from deck.content.model import Section
from deck.content.prose import Prose
from deck.content.salvage import is_broken
from deck.content.slides import Slides
from deck.content.sourced import Sources
from deck.figures.book import Figure, Figures, Reference
from deck.figures.inline import Inline
from deck.figures.language import language
from deck.figures.quantity import parse_quantity
from deck.frozen import frozen
from deck.kinds import kind, names
from deck.kinds.slide import Count, Named, Part, Plain, Source, Title
from deck.source import node as yaml
from deck.source.node import Entry, Node, Scalar
from deck.source.reader import parse
from deck.source.span import Span
from deck.source.text import SourceText

FIGURES = Figures([Figure(name="net", label="Net", quantities={"2025": parse_quantity("77,7 Mds $")})])
SOURCES = {"press": Source("press", Inline(()))}


@frozen(kw_only=True)
class Item(Part):
    """One item."""

    name: str
    share_of: Annotated[Reference | None, "The whole"] = None


@frozen(kw_only=True)
class Sheet(Part):
    """Every type that an annotation may use."""

    DERIVED: ClassVar[tuple[str, ...]] = ("span", "address", "place")

    heading: Annotated[Title | None, Named("title")] = None
    text: Inline | None = None
    label: str = ""
    code: Annotated[str, Plain] = ""
    shown: bool = False
    count: int = 0
    side: Literal["left", "right"] = "left"
    level: Literal[1, 2] = 1
    items: Annotated[tuple[Item, ...], Count(1, 2)] = ()
    rows: tuple[Reference, ...] = ()
    words: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    units: Mapping[str, str] = field(default_factory=dict)
    place: int = 0


def bound(text: str) -> tuple[Any, list[str]]:
    """The sheet that the YAML says, and the findings as `code: message`."""
    source = SourceText.of("sheet.yaml", text)
    root, found = parse(source)
    assert root is not None
    assert not found
    binder = Binder(Prose(source, language("fr-FR"), FIGURES), SOURCES)
    sheet = binder.record(root, Sheet)
    return sheet, [f"{finding.code}: {finding.message}" for finding in binder.findings]


def value(text: str, name: str) -> Any:
    sheet, findings = bound(text)
    assert findings == []
    return getattr(sheet, name)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("label: l'IA", "label", "l’IA"),
        ("label: |\n  deux\n  lignes\n", "label", "deux lignes"),
        ("code: l'IA", "code", "l'IA"),
        ("code: 010", "code", "010"),
        ("shown: oui", "shown", True),
        ("shown: No", "shown", False),
        ("count: -3", "count", -3),
        ("side: right", "side", "right"),
        ("level: 2", "level", 2),
        ("words: un", "words", ("un",)),
        ("words: [un, deux]", "words", ("un", "deux")),
        ("units:\n  Mds $: milliards\n", "units", {"Mds $": "milliards"}),
    ],
)
def test_a_scalar_is_what_its_field_wants(text: str, name: str, expected: object) -> None:
    assert value(text, name) == expected


def test_a_single_figure_or_source_stands_for_a_list_of_one() -> None:
    assert [row.name for row in value("rows: net 2025", "rows")] == ["net 2025"]
    assert [source.key for source in value("sources: press", "sources")] == ["press"]


def test_a_field_may_have_another_name_in_the_yaml_and_keeps_its_line_breaks() -> None:
    title = value("title: |\n  Une ligne :\n  deux\n", "heading")
    assert isinstance(title, Title)
    assert title.text == "Une ligne\u00a0:\ndeux"


def test_underscores_are_hyphens_in_the_yaml() -> None:
    (item,) = value("items:\n  - name: Un\n    share-of: net\n", "items")
    assert item.share_of.name == "net 2025"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("place: 3", 'unknown-key: no key "place" in a sheet'),
        ("heading: x", 'unknown-key: no key "heading" in a sheet'),
        ("count: trois", 'wrong-type: expected a whole number for "count", found text'),
        ("shown: 1", 'wrong-type: expected yes or no for "shown", found text'),
        ("level: 3", 'unknown-value: "level" cannot be "3"'),
        ("items: []", 'too-few: "items" holds at least 1, found 0'),
        ("items:\n  name: Un", 'wrong-type: expected a list for "items", found a block of keys'),
        ("units: Mds", 'wrong-type: expected a block of keys for "units", found text'),
        ("rows: {net: 1}", 'wrong-type: expected a list for "rows", found a block of keys'),
        ("words: [[un]]", 'wrong-type: expected text for "words", found a list'),
    ],
)
def test_what_does_not_fit_is_told_in_plain_words(text: str, message: str) -> None:
    sheet, findings = bound(text)
    assert findings == [message]
    assert is_broken(sheet)


def test_all_mistakes_are_told_at_once() -> None:
    _, findings = bound("count: x\nside: up\nsources: [press, pres]\nitems:\n  - nam: Un\n  - share-of: gross\n")
    assert [finding.partition(":")[0] for finding in findings] == [
        *("wrong-type", "unknown-value", "unknown-source"),
        *("unknown-key", "unknown-figure", "missing-key"),
    ]


HERE = Span("fuzz.yaml")
SCALARS = st.sampled_from(["", "net", "net 2025", "oui", "2", "l'IA : <net>", "<", "**a", "left", "press", "\u00a0"])


def blocks(names: list[str]) -> st.SearchStrategy[Node]:
    """Nodes of every shape whose keys are those that some model knows."""
    scalar = SCALARS.map(lambda text: Scalar(text, HERE))
    return st.recursive(
        scalar,
        lambda inner: st.one_of(
            st.lists(inner, max_size=4).map(lambda items: yaml.Sequence(tuple(items), HERE)),
            st.dictionaries(st.sampled_from(names), inner, max_size=6).map(
                lambda entries: yaml.Mapping(tuple(Entry(Scalar(key, HERE), entries[key]) for key in entries), HERE)
            ),
        ),
        max_leaves=12,
    )


KEYS = sorted(
    {key for name in names() for key in keys(kind(name).model)} | {"name", "figure", "text", "highlight", "x"}
)


@given(st.sampled_from(names()), st.dictionaries(st.sampled_from(KEYS), blocks(KEYS), max_size=8))
def test_whatever_a_slide_says_it_is_bound_or_something_is_told(name: str, values: dict[str, Node]) -> None:
    entries = [Entry(Scalar("kind", HERE), Scalar(name, HERE))]
    entries += [Entry(Scalar(key, HERE), value) for key, value in values.items()]
    node = yaml.Sequence((yaml.Mapping(tuple(entries), HERE),), HERE)
    binder = Binder(Prose(SourceText.of("fuzz.yaml", "fuzz\n"), language("fr-FR"), FIGURES), SOURCES)
    slides, _ = Slides(Section(key="s", name="S"), binder, Sources(SOURCES, FIGURES, ",")).bind(
        Entry(Scalar("slides", HERE), node)
    )
    assert bool(slides) != any(finding.is_error for finding in binder.findings)
