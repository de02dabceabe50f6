"""People: portraits or initials, names, what each one does."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from deck.brand.layouts.team import MOST, team_name
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.frozen import frozen
from deck.kinds.parts import fitted, page, portrait, text
from deck.kinds.slide import Count, Kind, Part, PicturePath, Slide
from deck.kinds.style import Author, Style
from deck.kinds.text import TextPoint
from deck.kinds.wording import as_text, point
from deck.page.fit import has_room
from deck.page.item import Item, Text
from deck.page.page import Page


@frozen(kw_only=True)
class Member(Part):
    """One person: name, what they do, a photo."""

    name: Annotated[str, "The name: about 26 characters"]
    role: Annotated[str, "What they do: about 30 characters"] = ""
    photo: Annotated[PicturePath | None, "The file: in assets/portraits; without one, a medallion with initials"] = None


@frozen(kw_only=True)
class Team(Slide):
    """People: portraits or initials, names, what each one does."""

    members: Annotated[tuple[Member, ...], "The people, in order", Count(2, MOST)]


def plan(slide: Team, style: Style) -> tuple[Page, ...]:
    name = team_name(len(slide.members), slide.portion.fullest)
    layout = style.layout(name)
    members = list(enumerate(slide.members, 1))
    words = [_words(own, index) for index, own in members]
    for role in ("name", "role"):
        words = list(fitted(words, role, layout, style))
    items: list[Item] = []
    for (index, own), said in zip(members, words, strict=True):
        person = Author(name=own.name, photo=own.photo, address=own.address)
        items += [portrait(person, layout, f"portrait-{index}"), said]
    return (page(slide, style, name, items),)


def _words(own: Member, index: int) -> Text:
    return text(own, f"person-{index}", ("name", own.name), ("role", own.role), name="name")


def with_roles_after(slide: Team, style: Style) -> tuple[Slide, ...]:
    """People with more to say of than has room beside a portrait: their names there, what they do after all of them."""
    long = [own for own in slide.members if not _has_room(own, style)]
    named = [replace(own, role="") if own in long else own for own in slide.members]
    said = [_in_words(own) for own in long if own.role]
    if not said or not all(_has_room(own, style) for own in named):
        return (as_text(slide, points=[_in_words(own) for own in slide.members]),)
    return replace(slide, members=tuple(named)), as_text(slide, points=said)


def _in_words(own: Member) -> TextPoint:
    return point(own.name, Inline((Run(own.role),)) if own.role else None)


def _has_room(own: Member, style: Style) -> bool:
    """Whether a member has room in the smallest of places."""
    slot = style.layout(team_name(MOST, MOST)).slot("person-1")
    return has_room(_words(own, 1), slot, style.brand, style.measure)


KIND = Kind(
    Team,
    plan,
    many="members",
    otherwise=with_roles_after,
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
