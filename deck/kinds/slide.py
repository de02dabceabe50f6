"""What every kind of slide shares: the keys an author may always write, and how a kind registers.

A kind is one file: a frozen dataclass derived from `Slide` (its fields are the YAML's keys), a `plan` that turns it
into a page, and `KIND`. The binder reads the annotations, and so does the schema: `Annotated[..., "what it is"]`
documents a key, `Count(1, 4)` beside it says how many items a list has at least, and how many one slide shows.

Types an annotation may use: `str` (plain text), `Inline` (prose with markup), `Title` (prose whose line breaks hold),
`Reference` (a figure called by name), `PicturePath` (a local picture), `Verbatim` (code, LaTeX), `CodeLanguage`,
`WebAddress`, `MailAddress`, `bool`, `int`, `Literal[...]`, `tuple[T, ...]`, `T | None`, and frozen dataclasses derived
from `Part`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Annotated, Any, ClassVar, Generic, NewType, TypeVar, get_args

from deck.figures.inline import Inline
from deck.frozen import frozen, hints
from deck.kinds.style import Style
from deck.page.page import Page
from deck.source.span import NOWHERE, Span

PicturePath = NewType("PicturePath", Path)
"""A local picture, found and known to be one; the author writes its file name."""


@frozen
class Verbatim:
    """Text kept as it is written, line breaks and spaces included (code, LaTeX), and where it stands."""

    text: str
    span: Span = NOWHERE


CodeLanguage = NewType("CodeLanguage", str)
"""A language that code is written in, known to be one: `python`."""

WebAddress = NewType("WebAddress", str)
"""An address that a slide may link to, whole; the author may leave https:// out."""

MailAddress = NewType("MailAddress", str)
"""An e-mail address, known to be one: `ada@example.org`."""


class Plain:
    """Marks a text that the audience never sees, such as an id: kept as written (`Annotated[str, Plain, "..."]`)."""


class Period:
    """Marks a word that names a part of figures, which some figure of the deck must have: `2025`, `change`, `value`."""


class Gaps:
    """Marks a list whose items may be empty: the cells of a row."""


@frozen
class Named:
    """Marks a field whose key in the YAML is another word (`Annotated[str, Named("section"), "..."]`)."""

    name: str


class Title(Inline):
    """Inline text whose line breaks are the slide's line breaks."""

    __slots__ = ()


@frozen
class Source:
    """Where figures come from: a key of `sources:`, and what stands on the slide."""

    key: str
    text: Inline


@frozen
class Count:
    """How many items a list has at least, and how many of them one slide holds; more go on over further slides."""

    least: int
    most: int


@frozen
class Portion:
    """Which part of what an author wrote as one slide this slide shows, where it goes on over several."""

    number: int = 1
    count: int = 1
    first: int = 1
    """What the first item of its list is called: the fifth lever is number 5 on the second slide, too."""
    fullest: int = 0
    """How many items the fullest part shows: all parts have its geometry. 0 where the list is on one slide."""
    items: tuple[Part, ...] = ()
    """All items of the list that is cut: what looks alike depends on all of them."""


WHOLE = Portion()


@frozen(kw_only=True)
class Part:
    """Anything inside a slide that has a place in the file and an address of its own (a lever, a row, a fact).

    The binder fills `span`, and `address` (`leviers/aws`): the section, then the item's `id`, else the slug of its
    `name` (else of its first figure's name, else of its first text), made unique in the section.
    """

    DERIVED: ClassVar[tuple[str, ...]] = ("span", "address")
    """Fields that no author writes."""
    SHORTHAND: ClassVar = ""
    """The field that plain text in place of the whole part stands for; a list, where the field holds one."""
    REFUSED: ClassVar[Mapping[str, str]] = {}
    """Keys that an author may expect and that it cannot have, and what to do instead."""

    id: Annotated[str, Plain, "A name of its own, where the one made from its text should not change"] = ""
    span: Span = NOWHERE
    address: str = ""


@frozen(kw_only=True)
class Slide(Part):
    """What every slide may say."""

    DERIVED: ClassVar[tuple[str, ...]] = ("span", "address", "section", "portion")
    HEADLINE: ClassVar = "title"
    """The field that holds what the slide says (a quote: `text`): it names the address, and is asked for."""
    SHOWN: ClassVar[tuple[str, ...]] = ()
    """The fields whose figures stand on the slide as items of their own (rows, cells): each has an address."""
    OF_THE_DECK: ClassVar = False
    """Made from the deck itself (an agenda, a divider): titled without its author, and without the section's source."""
    AROUND: ClassVar = False
    """A page around the story (an overview, a closing): a section of such pages alone bears no numeral."""

    title: Annotated[Title | None, "The slide's message: a sentence, at most two lines of about 60 characters"] = None
    kicker: Annotated[str, "The small line above the title; the section's name by default"] = ""
    notes: Annotated[Inline | None, "What the speaker says; sentences that are not on the slide"] = None
    note: Annotated[Inline | None, "A line under the slide: a convention, a limit of the data"] = None
    source: Annotated[tuple[Source, ...], "Names from `sources:`; the section's source by default, `[]` for none"] = ()
    claim: Annotated[tuple[Verbatim, ...], "What the title says of figures, checked: profit change > sales change"] = ()
    section: str = ""
    """The section's heading; the binder fills it."""
    portion: Portion = WHOLE
    """Which part of the author's slide this is; `continuing` fills it."""


S = TypeVar("S", bound=Slide)


def part_of(slide: S, portion: Portion, **content: Any) -> S:
    """The slide as one part of itself, with that part of its content. Notes and note stand on the first."""
    if portion.number > 1:
        content = {"notes": None, "note": None, **content}
    return replace(slide, portion=portion, **content)


def shared(slide: Slide) -> dict[str, Any]:
    """What any slide says (title, kicker, notes, source), to make a slide of another kind with it."""
    return {field.name: getattr(slide, field.name) for field in fields(Slide)}


_COUNTS: dict[type[Part], Mapping[str, Count]] = {}


def counts(model: type[Part]) -> Mapping[str, Count]:
    """How many items each list of that model holds, by its field."""
    if model not in _COUNTS:
        marks = {name: get_args(hint)[1:] for name, hint in hints(model).items()}
        _COUNTS[model] = {name: mark for name, own in marks.items() for mark in own if isinstance(mark, Count)}
    return _COUNTS[model]


@frozen
class Kind(Generic[S]):
    """A kind of slide: its model, and how a slide of it becomes pages; `continuing` tells what becomes of too much."""

    model: type[S]
    plan: Callable[[S, Style], tuple[Page, ...]]
    example: str = ""
    """YAML of one slide, for the documentation and the tests."""
    many: str = ""
    """The field whose list goes on over further slides of this kind; its `Count.most` is what one slide holds."""
    otherwise: Callable[[S, Style], Slide | tuple[Slide, ...]] | None = None
    """The slide of the nearest kind that can hold what this one cannot: in the end a text, which holds anything.

    Or several, one after the other: a picture, and its text on a slide of its own.
    """
    spreads: bool = False
    """Its `plan` takes lists of any length, and gives as many pages as they need; none if it cannot hold them."""
    numbered: Callable[[S, str], S] | None = None
    """The slide with a number behind what stands in its title's place, where more than the title changes by it."""
