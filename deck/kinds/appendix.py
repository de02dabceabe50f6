"""The page that opens an appendix: its letter and name, and the tracker of all appendices."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, ClassVar

from deck.figures.inline import Inline
from deck.frozen import frozen
from deck.kinds.section import divider, title_of, told_after
from deck.kinds.slide import Kind, Slide, Title
from deck.kinds.style import Style
from deck.page.page import Page


@frozen(kw_only=True)
class Appendix(Slide):
    """The page that opens an appendix: its letter and name; a section file says `appendix: yes`."""

    OF_THE_DECK: ClassVar = True
    AROUND: ClassVar = True

    title: Annotated[Title | None, "The section's name by default: two lines of about 30 characters"] = None
    promise: Annotated[Inline | None, "What stands in it: a sentence of about 70 characters"] = None


def plan(slide: Appendix, style: Style) -> tuple[Page, ...]:
    return (divider(slide, slide.promise, style, style.language.word("appendix")),)


def without_promise(slide: Appendix, style: Style) -> tuple[Slide, Slide]:
    """The page that opens the appendix, and after it the promise that has no room on it."""
    bare = replace(slide, title=title_of(slide, style), promise=Inline(()))
    return bare, told_after(slide, slide.promise, style)


KIND = Kind(
    Appendix,
    plan,
    otherwise=without_promise,
    example="""\
kind: appendix
promise: The tables that the talk rests on
""",
)
