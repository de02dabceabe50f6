"""Two to six pictures of one size, each with its caption."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import Annotated

from deck.brand.layouts.picture import grid_name
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.frozen import frozen
from deck.kinds.parts import IN_FRAME, fitted, page, text, written
from deck.kinds.picture import PictureSlide
from deck.kinds.slide import Count, Kind, Part, PicturePath, Slide, shared
from deck.kinds.style import Style
from deck.page.fit import fit_title, has_room, largest_size
from deck.page.item import Item, Picture, Text
from deck.page.page import Page

SMALLEST = 6
"""In a grid of so many the places are smallest."""


@frozen(kw_only=True)
class GridPicture(Part):
    """One picture and its caption."""

    picture: Annotated[PicturePath, "The file: in assets/pictures, or beside the content"]
    alt: Annotated[str, "What it shows, for those who cannot see it: a sentence"]
    caption: Annotated[Inline | None, "What it is: about 36 characters"] = None


@frozen(kw_only=True)
class PictureGrid(Slide):
    """Two to six pictures of one size, each with its caption."""

    pictures: Annotated[tuple[GridPicture, ...], "The pictures, in order", Count(2, 6)]


def plan(slide: PictureGrid, style: Style) -> tuple[Page, ...]:
    name = grid_name(len(slide.pictures), slide.portion.fullest)
    pictures = list(enumerate(slide.pictures, 1))
    captions = fitted([_caption(own, index) for index, own in pictures], "caption", style.layout(name), style)
    items: list[Item] = []
    for (index, own), caption in zip(pictures, captions, strict=True):
        address, slot = f"{own.address}#picture", f"picture-{index}"
        items += [Picture(address=address, slot=slot, path=own.picture, alt=own.alt), *written((caption,))]
    mentions = [mention for own in slide.pictures if own.caption for mention in own.caption.mentions]
    return (page(slide, style, name, items, mentions),)


def _caption(own: GridPicture, index: int) -> Text:
    return text(own, f"caption-{index}", ("caption", own.caption or ""), name="caption")


def each_on_its_own(slide: PictureGrid, style: Style) -> tuple[Slide, ...]:
    """A picture whose caption has no room in a grid beside the caption, on a slide; the others in grids as before."""
    slot = style.layout(grid_name(SMALLEST, SMALLEST)).slot("caption-1")
    small = [has_room(_caption(own, 1), slot, style.brand, style.measure) for own in slide.pictures]
    others: list[Slide] = []
    for in_grid, run in groupby(zip(small, slide.pictures, strict=True), key=lambda pair: pair[0] and not all(small)):
        pictures = tuple(own for _, own in run)
        if in_grid and len(pictures) > 1:
            others.append(replace(slide, pictures=pictures))
        else:
            others += [_alone(slide, own, style) for own in pictures]
    return tuple(others)


def _alone(slide: PictureGrid, own: GridPicture, style: Style) -> PictureSlide:
    """Cropped on the right half of the page, or whole under a head that has no room beside it."""
    crop = _has_narrow_head(slide, style)
    return PictureSlide(**shared(slide), picture=own.picture, alt=own.alt, layout="half", text=own.caption, crop=crop)


def _has_narrow_head(slide: PictureGrid, style: Style) -> bool:
    """Whether title, its mark counted, and kicker have room in the left half of the page."""
    layout, count = style.layout("picture-half"), len(slide.pictures)
    title, kicker = layout.slot("title"), layout.slot("kicker")
    marked = (*(slide.title.runs if slide.title else ()), Run(f" ({count}/{count})"))
    look = style.brand.dressed(title.roles[0])
    if fit_title(marked, look, title.box.size, style.measure, lines=IN_FRAME).excess:
        return False
    words = (Run(slide.kicker or slide.section),)
    return (
        largest_size(words, style.brand.dressed(kicker.roles[0]), kicker.box.size, style.measure, lines=1) is not None
    )


KIND = Kind(
    PictureGrid,
    plan,
    many="pictures",
    otherwise=each_on_its_own,
    example="""\
kind: picture-grid
title: Three stations in one week
pictures:
  - picture: depot.png
    alt: The depot with its doors open
    caption: The depot, on Monday
  - picture: square.png
    alt: The dock in front of the town hall
    caption: The town hall, on Wednesday
  - picture: park.png
    alt: The dock under the trees of the park
    caption: The park, on Friday
""",
)
