"""Two to twelve people: portraits or initials, names, what each one does."""

from __future__ import annotations

from typing import Annotated

from deck.frozen import frozen
from deck.kinds.parts import fitted, page, portrait, text
from deck.kinds.slide import Count, Kind, Part, PicturePath, Slide
from deck.kinds.style import Author, Style
from deck.page.item import Item
from deck.page.page import Page


@frozen(kw_only=True)
class Member(Part):
    """One person: name, what they do, a photo."""

    name: Annotated[str, "The name: about 26 characters"]
    role: Annotated[str, "What they do: about 30 characters"] = ""
    photo: Annotated[PicturePath | None, "The file: in assets/portraits; without one, a medallion with initials"] = None


@frozen(kw_only=True)
class Team(Slide):
    """Two to twelve people: portraits or initials, names, what each one does."""

    members: Annotated[tuple[Member, ...], "The people, in order", Count(2, 12)]


def plan(slide: Team, style: Style) -> tuple[Page, ...]:
    name = f"team-{len(slide.members)}"
    layout = style.layout(name)
    members = list(enumerate(slide.members, 1))
    words = [
        text(own, f"person-{index}", ("name", own.name), ("role", own.role), name="name") for index, own in members
    ]
    for role in ("name", "role"):
        words = list(fitted(words, role, layout, style))
    items: list[Item] = []
    for (index, own), said in zip(members, words, strict=True):
        person = Author(name=own.name, photo=own.photo, address=own.address)
        items += [portrait(person, layout, f"portrait-{index}"), said]
    return (page(slide, style, name, items),)


KIND = Kind(
    Team,
    plan,
    example="""\
kind: team
title: Five people keep the bikes on the road
members:
  - name: Ada Example
    role: Head of operations
  - name: Grace Second Sample
    role: Workshop
    photo: grace.png
  - name: Bo Ek
    role: Vans and night shift
  - name: Ines Trial
    role: Riders' hotline
  - name: Otto Probe
""",
)
