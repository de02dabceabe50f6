"""The deck's named figures. A figure is written once; everything else calls it by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from deck.figures.quantity import Quantity
from deck.source.span import NOWHERE, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A named figure: a label, and one quantity for each period (`2024`, `2025`), for `change`, or plain `value`."""

    name: str
    label: str
    quantities: Mapping[str, Quantity]
    """Part -> quantity, in the order written: periods, `change`, `value`."""
    section: str = ""
    """The key of the section that states it."""
    source: str = ""
    """The key of its source."""
    share_of: str = ""
    """What a stated share should agree with, as a formula: `pub 2025 / ca 2025`."""
    span: Span = NOWHERE
    spans: Mapping[str, Span] | None = None
    """Part -> where its value stands."""

    @property
    def periods(self) -> tuple[str, ...]:
        """The parts that are periods, in the order written."""
        return tuple(part for part in self.quantities if part not in ("change", "value"))


@dataclass(frozen=True, slots=True)
class Reference:
    """A figure called by name: the figure, which of its quantities, and whether its sign is dropped."""

    figure: Figure
    part: str
    """`2025`, `change` or `value`: called bare, a figure answers with `value`, else with its last period."""
    whole: bool = False
    """True when called bare (`net`), so that a kind may take the whole figure with its periods and change."""
    unsigned: bool = False

    @property
    def quantity(self) -> Quantity:
        return self.figure.quantities[self.part]

    @property
    def name(self) -> str:
        """As the author calls it: `net 2025`, `net change`, `capex`."""
        return self.figure.name if self.part == "value" else f"{self.figure.name} {self.part}"
