"""The deck's named figures. A figure is written once; everything else calls it by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from functools import cached_property
from itertools import islice

from deck.figures.quantity import Quantity
from deck.frozen import frozen
from deck.source.span import NOWHERE, Span
from deck.source.suggestion import GUESS

CHANGE = "change"
VALUE = "value"
UNSIGNED = "unsigned"

_MOST_COMPARED = 1_000
"""Calls that one mistyped is compared with: in a file of thousands that would take seconds."""
_MOST_LISTED = 20


@frozen(kw_only=True)
class Figure:
    """A named figure: a label, and one quantity for each period (`2024`, `2025`), for `change`, or plain `value`."""

    name: str
    label: str
    quantities: Mapping[str, Quantity]
    """Part -> quantity, in the order written: periods, `change`, `value`."""
    short: str = ""
    """A shorter label for narrow places: inside a bar."""
    unit: str = ""
    """The unit that it states for itself."""
    section: str = ""
    """The key of the section that states it."""
    source: str = ""
    """The key of its source."""
    better: str = "more"
    """`less` where a fall of it is good news."""
    share_of: str = ""
    """What a stated share or total should agree with, as a formula: `online 2025 / sales 2025`."""
    parts: tuple[str, ...] = ()
    """The figures that add up to it, as its author calls them."""
    span: Span = NOWHERE
    spans: Mapping[str, Span] | None = None
    """Part -> where its value stands; `of` and `parts` too, where its author wrote them."""
    formulas: Mapping[str, str] = field(default_factory=dict)
    """Part -> formula as written (`= capex / net 2025`), for the parts that are computed. Until `compute` has run, such
    a part's quantity is missing or not given."""

    @property
    def brief(self) -> str:
        """The label for narrow places."""
        return self.short or self.label

    @property
    def periods(self) -> tuple[str, ...]:
        """The parts that are periods, in the order written."""
        return tuple(part for part in self.quantities if part not in (CHANGE, VALUE))

    @property
    def whole(self) -> str:
        """The part that answers when the figure is called bare: `value`, else the last period, else `change`."""
        if VALUE in self.quantities:
            return VALUE
        return self.periods[-1] if self.periods else CHANGE

    def place(self, part: str) -> Span:
        """Where that part's value stands, else the figure."""
        return (self.spans or {}).get(part, self.span)


@frozen
class Reference:
    """A figure called by name: the figure, which of its quantities, and whether its sign is dropped."""

    figure: Figure
    part: str
    """`2025`, `change` or `value`: called bare, a figure answers with `value`, else with its last period."""
    whole: bool = False
    """True when called bare (`net`), so that a kind may take the whole figure with its periods and change."""
    unsigned: bool = False
    address: str = field(default="", compare=False)
    """Where a slide shows it as an item of its own (a row, a cell): the address of that item."""

    @property
    def quantity(self) -> Quantity:
        return self.figure.quantities[self.part]

    @property
    def is_adverse(self) -> bool:
        """Whether it has the colour of bad news: below zero, or, where less is better, a rise."""
        quantity = self.quantity
        if quantity.value is None:
            return False
        if self.figure.better == "less":
            return quantity.value > 0 and (self.part == CHANGE or quantity.signed)
        return (quantity.value if quantity.upper is None else quantity.upper) < 0

    @property
    def name(self) -> str:
        """As the author calls it: `net 2025`, `net change`, `capex`."""
        return self.figure.name if self.part == "value" else f"{self.figure.name} {self.part}"


class UnknownFigure(LookupError):  # noqa: N818 - said of the author's call, not of the program
    """A call that no figure answers: one short line, what to do, and the call much like it that one answers."""

    def __init__(self, message: str, help: str, meant: str = "") -> None:  # noqa: A002
        super().__init__(message)
        self.help = help
        self.meant = meant


class Figures:
    """All figures of a deck, by name, in the order their author wrote them."""

    def __init__(self, figures: Iterable[Figure] = ()) -> None:
        """Of two figures with one name, the first counts; the caller has told the author about the other."""
        self._figures: dict[str, Figure] = {}
        for figure in figures:
            self._figures.setdefault(figure.name, figure)

    def __iter__(self) -> Iterator[Figure]:
        return iter(self._figures.values())

    def __len__(self) -> int:
        return len(self._figures)

    def __contains__(self, name: str) -> bool:
        return name in self._figures

    def __getitem__(self, name: str) -> Figure:
        return self._figures[name]

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """What some figure has a quantity for: `2024`, `2025`, `change`."""
        return tuple(dict.fromkeys(part for figure in self for part in figure.quantities))

    def resolve(self, call: str) -> Reference:
        """What `net 2025`, `net change, unsigned` or a bare `net` calls; the longest name that fits wins.

        Raises UnknownFigure when there is no such figure, or when it has no such part.
        """
        wanted, comma, manner = call.partition(",")
        wanted, manner = " ".join(wanted.split()), manner.strip()
        if comma and not manner:
            raise UnknownFigure(f'a comma stands behind "{wanted}"', "take the comma out")
        if comma and manner != UNSIGNED:
            raise UnknownFigure(
                f'"{manner}" is no way to print a figure', f'after a comma only "{UNSIGNED}" may follow'
            )
        words = wanted.split(" ")
        starts = (" ".join(words[:count]) for count in range(len(words), 0, -1))
        names = [name for name in starts if name in self._figures]
        for name in names:
            part = wanted[len(name) :].strip()
            figure = self._figures[name]
            if not part and figure.quantities:
                return Reference(figure, figure.whole, whole=True, unsigned=bool(comma))
            if part in figure.quantities:
                return Reference(figure, part, unsigned=bool(comma))
        raise self._unknown(wanted, names)

    def _unknown(self, wanted: str, names: list[str]) -> UnknownFigure:
        if names:
            figure = self._figures[names[0]]
            part = wanted[len(figure.name) :].strip()
            return UnknownFigure(f'figure "{figure.name}" has no "{part}"', f"{figure.name} has {_listed(figure)}")
        message, near = f'no figure is named "{wanted}"', self._nearest(wanted)
        return UnknownFigure(message, f'{GUESS} "{near}"?' if near else self._all(), near)

    def _nearest(self, wanted: str) -> str:
        """The call most like it; empty where none is. That a part is the same does not make two names alike."""
        name, _, part = wanted.rpartition(" ")
        if name and part in self.parts:
            near = _closest(name, (own.name for own in self))
            return f"{near} {part}" if near and part in self[near].quantities else near
        return _closest(
            wanted, (call for own in self for call in (own.name, *(f"{own.name} {part}" for part in own.quantities)))
        )

    def _all(self) -> str:
        if not self._figures:
            return "no section names any figures yet: write it under figures:"
        more = len(self) - _MOST_LISTED
        listed = ", ".join(islice(self._figures, _MOST_LISTED)) + (f" and {more} more" if more > 0 else "")
        return f"the figures are: {listed}"


def answers(resolve: Callable[[str], Reference], call: str) -> bool:
    """Whether some figure answers to the call."""
    try:
        resolve(call)
    except UnknownFigure:
        return False
    return True


def _closest(wanted: str, names: Iterable[str]) -> str:
    """The name most like it; empty where none is."""
    from difflib import get_close_matches  # only when there is a mistake to explain

    known = list(islice(names, _MOST_COMPARED))
    near = get_close_matches(wanted, known, n=1) or get_close_matches(wanted.lower(), known, n=1)
    return near[0] if near else ""


def _listed(figure: Figure) -> str:
    """`2024, 2025 and change`."""
    *parts, last = figure.quantities or ("nothing",)
    return f"{', '.join(parts)} and {last}" if parts else last
