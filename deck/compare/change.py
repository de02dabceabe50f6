"""What changed, as a list that can be told to a person, to a program, or one day be carried back to the content."""

from __future__ import annotations

from typing import Literal, TypeAlias

from deck.frozen import frozen
from deck.reading.deck import Slide

Kind: TypeAlias = Literal[
    "title", "text", "link", "notes", "footer", "hidden", "alt", "picture", "form",
    "table", "row", "column", "cell", "chart", "series", "category", "point", "value", "label",
]  # fmt: skip
"""`form`: a chart became a picture. `chart`: columns became bars. `value`: a bar without its label; `label`: a label
without its bar.
"""


@frozen(kw_only=True)
class Change:
    """One thing that reads otherwise. Without `old` it was added, without `new` removed; `moved` stands elsewhere."""

    kind: Kind
    shape: str
    """The shape's name: in our decks the address of what it shows; `notes` and `footer` for these."""
    place: tuple[str, ...] = ()
    """Within the shape: row and column of a cell, series and category of a point."""
    paragraph: int = 0
    """Which one of a text, from 1: in the new deck, of a removed one in the old; 0 for what is no paragraph."""
    old: str | None = None
    new: str | None = None
    moved: bool = False


@frozen(kw_only=True)
class SlideChange:
    """What happened to one slide. Without `old` it was added, without `new` removed."""

    old: Slide | None
    new: Slide | None
    moved: bool = False
    """It left the order of the others; that others came before it does not count."""
    changes: tuple[Change, ...] = ()

    @property
    def slide(self) -> Slide:
        """The slide as it is, or was."""
        slide = self.new or self.old
        assert slide is not None
        return slide


@frozen(kw_only=True)
class Difference:
    """All that changed; false when a reader sees no difference."""

    slides: tuple[SlideChange, ...]
    """In the new order; removed ones after the one that they followed."""
    deck: tuple[Change, ...] = ()
    """What changed alike on every slide: told once."""

    def __bool__(self) -> bool:
        return bool(self.slides or self.deck)
