"""A picture: under the title from edge to edge, or on the right half with text at the left."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Literal

from deck.figures.inline import Inline
from deck.frozen import frozen
from deck.kinds.parts import Words, fitted, fitted_alike, page, text, written
from deck.kinds.slide import Count, Kind, PicturePath, Plain, Slide, Title
from deck.kinds.style import Style
from deck.kinds.text import TextPoint
from deck.kinds.wording import as_text
from deck.page.fit import holds
from deck.page.item import Picture
from deck.page.page import Page

FOCUS = {"top": 0.0, "upper third": 1 / 3, "middle": 0.5, "bottom": 1.0}


@frozen(kw_only=True)
class PictureSlide(Slide):
    """A picture: under the title from edge to edge, or on the right half with text at the left."""

    title: Annotated[Title | None, "A sentence: on a half page three lines of about 26 characters, else two of 60"] = (
        None
    )
    picture: Annotated[PicturePath, "The file: in assets/pictures, or beside the content"]
    alt: Annotated[str, "What it shows, for those who cannot see it: a sentence"]
    caption: Annotated[Inline | None, "What it is, under it: about 85 characters"] = None
    layout: Annotated[
        Literal["full", "half"], Plain, "`full` across the page or `half`; with text it is always `half`"
    ] = "full"
    text: Annotated[Inline | None, "What it tells, at its left: about 200 characters"] = None
    points: Annotated[tuple[Inline, ...], "Points under the text: about 50 characters each", Count(0, 4)] = ()
    crop: Annotated[bool, "no for a screenshot or a drawing, of which nothing may be cut"] = True
    keep: Annotated[
        Literal["top", "upper third", "middle", "bottom"],
        Plain,
        "Which part of a high picture stays when it is cropped",
    ] = "middle"


def plan(slide: PictureSlide, style: Style) -> tuple[Page, ...]:
    half = bool(slide.layout == "half" or slide.text or slide.points)
    name = "picture" + ("-half" if half else "") + ("" if slide.crop else "-whole")
    layout = style.layout(name)
    lines: list[tuple[str, Words]] = [("text", slide.text or ""), *(("bullet", point) for point in slide.points)]
    words = written((text(slide, "text", *lines),)) if half else ()
    words = fitted_alike(words, ("text", "bullet"), layout, style)
    caption = fitted(written((text(slide, "caption", ("caption", slide.caption or "")),)), "caption", layout, style)
    picture = Picture(
        address=f"{slide.address}#picture",
        slot="picture",
        path=slide.picture,
        alt=slide.alt,
        focus=FOCUS[slide.keep],
        whole=not slide.crop,
    )
    mentions = [own for said in (slide.text, *slide.points, slide.caption) if said for own in said.mentions]
    return (page(slide, style, name, (*words, picture, *caption), mentions),)


def on_its_own(slide: PictureSlide, style: Style) -> tuple[Slide, ...]:
    """The picture, and after it the words that have no room beside or under it.

    A caption too long for its line stands beside the picture, if it has room there.
    """
    beside = replace(slide, text=slide.caption, caption=None)
    if not slide.text and not slide.points and _holds(beside, style):
        return (beside,)
    bare = replace(slide, text=None, points=())
    held = _holds(bare, style)
    caption = () if held or not slide.caption else (slide.caption,)
    said = (*caption, *((slide.text,) if slide.text else ()))
    points = [TextPoint(text=words) for words in slide.points]
    return replace(bare, caption=slide.caption if held else None), as_text(slide, said, points)


def _holds(slide: PictureSlide, style: Style) -> bool:
    return all(holds(own, style.brand, style.measure) for own in plan(slide, style))


KIND = Kind(
    PictureSlide,
    plan,
    otherwise=on_its_own,
    example="""\
kind: picture
title: The new depot opened in May
picture: depot.png
alt: The depot seen from the street, three bays open
caption: The depot on its first morning
text: It serves the **whole east** of the town.
points:
  - Three bays, one lift
  - Open from six to ten
""",
)
