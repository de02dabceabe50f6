"""Layouts as data: which boxes a page has and which roles stand in each; the template compiles them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Literal

from deck.brand.palette import Tone
from deck.brand.role import Role
from deck.brand.shape import Shape
from deck.frozen import frozen
from deck.units import Box, Length, pt

LEVELS = 9
"""As many as a list has in PowerPoint."""

HANGING = pt(6)
"""What a frame of text reaches beyond its column, as an inset: a line's last space hangs there.

No renderer shows that space, but some count it, and find that it leaves a frame as wide as the column.
"""

SlotType = Literal["title", "body", "pic", "tbl", "chart", "ftr", "sldNum"]


@frozen(kw_only=True)
class Slot:
    """One placeholder of a layout. Its `roles` are its first list levels, in order (at most nine)."""

    name: str
    """Unique in the layout: `title`, `kicker`, `source`, `head-1`."""
    type: SlotType = "body"
    box: Box
    roles: tuple[Role, ...] = ()
    anchor: Literal["t", "ctr", "b"] = "t"
    tone: Tone | None = None
    """What lies behind it, where that is not the page (a panel)."""
    round: bool = False
    """An ellipse: the medallion of a portrait."""
    framed: bool = False
    """A line of 1 pt around it: the word on a draft's cover."""
    shrinks: bool = False
    """`a:normAutofit`: text that somebody types into the finished deck shrinks to fit."""
    idx: int = 0
    """The placeholder's index in the file; the layout gives it."""
    prompt: str = ""
    """What PowerPoint shows while it is empty."""

    @property
    def hang(self) -> Length:
        """How far its frame reaches beyond its box: where text wraps by itself, the space at a break has room."""
        return HANGING if self.type == "body" and self.roles and not self.framed else 0

    @property
    def frame(self) -> Box:
        """The box of the shape. Its text is as wide as `box`."""
        return replace(self.box, width=self.box.width + self.hang)

    @property
    def mirrored(self) -> Box:
        """The box of the shape in a deck that is read from the right: lines end, and their spaces hang, at its left."""
        return replace(self.frame, x=self.box.x - self.hang)

    @property
    def levels(self) -> tuple[Role, ...]:
        """The list levels: the roles, the floor of each figure, then all steps as far as nine levels reach.

        On its floor a figure stands with its unit on one line after a *Reset Slide*, which makes both as large. A
        title's steps go on to those of one that says which part of its slide it heads.
        """
        floors = [role.floor for role in self.roles if role.is_figure and role.steps]
        steps = [role.at(size) for role in self.roles for size in role.steps]
        if self.type == "title" and len(self.roles) == 1:
            steps += [role.at(size) for role in self.roles for size in role.marked]
        spare = (*floors, *(step for step in steps if step not in floors))
        return (*self.roles, *spare[: LEVELS - len(self.roles)])

    def step(self, role: str, size: Length | None) -> int | None:
        """The list level, from 0, that carries `role` at that size (its own for None), if any does."""
        first = self.level(role)
        wanted = size or self.roles[first].size
        if self.roles[first].size == wanted and not self.roles[first].after:  # most ask for this; levels take time
            return first
        carried = ((own.name, own.size, own.after) for own in self.levels)
        return next((level for level, own in enumerate(carried) if own == (role, wanted, 0)), None)

    def floor(self, role: str) -> int | None:
        """The list level, from 0, on which a figure of that role stands so that what follows it keeps its place."""
        if not any(own.name == role and own.is_figure for own in self.roles):
            return None
        return next((level for level, own in enumerate(self.levels) if own.name == role and own.after), None)

    def role(self, name: str) -> Role:
        """The role of that name. Raises KeyError: a kind that asks for another has a bug."""
        for own in self.roles:
            if own.name == name:
                return own
        raise KeyError(f"slot {self.name} has no role {name}")

    def level(self, role: str) -> int:
        """The list level, from 0, that carries `role`. Raises KeyError: a kind that asks for another has a bug."""
        for level, own in enumerate(self.roles):
            if own.name == role:
                return level
        raise KeyError(f"slot {self.name} has no role {role}")


@frozen(kw_only=True)
class Layout:
    """One geometry of a page."""

    name: str
    """Unique, stable, in the field's words: `levers-4`."""
    tone: Tone = Tone.LIGHT
    slots: tuple[Slot, ...]
    shapes: tuple[Shape, ...] = ()
    """Rules, panels and tracks: drawn behind the placeholders, in this order."""
    panels: tuple[tuple[Box, Tone], ...] = ()
    """Areas whose tone is not the page's, for shapes that a slide draws on them."""
    frames: tuple[tuple[str, Box], ...] = ()
    """Places by name for what a slide draws itself: a bar, the nodes of a track."""
    mark: Box | None = None
    """Where the brand's mark stands, if not at the footer (the cover); its height counts, its width follows."""
    footer: bool = True
    """False for a page without footer, number and small mark (the cover)."""

    def frame(self, name: str) -> Box:
        """The place of that name. Raises KeyError: a kind that asks for another has a bug."""
        return dict(self.frames)[name]

    def slot(self, name: str) -> Slot:
        """The slot of that name. Raises KeyError: a kind that asks for another has a bug."""
        for slot in self.slots:
            if slot.name == name:
                return slot
        raise KeyError(f"layout {self.name} has no slot {name}")


Drawings = Mapping[str, Callable[[], Layout]]
"""The layouts of a family by name, each drawn when it is asked for: a deck uses few of them."""
