"""The commands that look at a deck and change nothing in it: its titles, what changed, how it looks."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from deck.cli.streams import FILE, brand_option, coloured, content_argument, count, files_that_may_fail, shown, tell

if TYPE_CHECKING:
    from deck.build import Planned
    from deck.reading.deck import Deck

UNREADABLE = 2
"""Exit status of `deck diff` when there was nothing to compare, as with diff."""

json_option = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to say it."
)


@click.command()
@content_argument
@brand_option
@json_option
def outline(content: Path, brand: str | None, form: str) -> None:
    """Print the titles of CONTENT: do they tell the story?  [default: content]"""
    from deck.build import plan
    from deck.page.outline import as_json, as_text

    planned = plan(content, brand)
    wrong = errors_told(planned)
    if planned.pages:
        click.echo(as_json(planned.pages) if form == "json" else as_text(planned.pages))
    sys.exit(1 if wrong else 0)


@click.command()
@click.argument("old", type=FILE)
@click.argument("new", type=FILE, default="content")
@json_option
def diff(old: Path, new: Path, form: str) -> None:
    """Tell what changed for a reader between two decks.

    From the deck OLD to NEW, a deck or a content folder [default: content]: slides added, removed and moved; texts,
    figures, tables, charts and notes that read otherwise. Exits with 0 when nothing did, 1 when something did, 2 when
    they could not be read.
    """
    from deck.compare.decks import compare
    from deck.compare.telling import as_json, as_text

    with files_that_may_fail(UNREADABLE):
        difference = compare(deck_at(old), deck_at(new))
    if form == "json":
        click.echo(as_json(difference, shown(old), shown(new)))
    else:
        click.echo(as_text(difference, shown(old), shown(new), colour=coloured(sys.stdout)))
    sys.exit(1 if difference else 0)


@click.command()
@click.argument("deck", type=FILE, required=False)
@click.option("--pdf", is_flag=True, help="The slides as one PDF.  [default, when nothing else is wanted]")
@click.option("--png", is_flag=True, help="Each slide as a picture.")
@click.option("--notes-pdf", is_flag=True, help="The notes pages as one PDF.")
@click.option("-o", "--output", "out", type=FILE, help="The folder.  [default: render, beside the deck]")
@click.option("--slides", default="", metavar="3,5-7", help="Only these.  [default: all that are not hidden]")
@click.option("--dpi", type=click.IntRange(10, 600), default=80, show_default=True, help="Of pictures, dots an inch.")
@click.option("--timeout", type=click.IntRange(1), default=180, show_default=True, help="Seconds for LibreOffice.")
def render(
    deck: Path | None, pdf: bool, png: bool, notes_pdf: bool, out: Path | None, slides: str, dpi: int, timeout: int
) -> None:
    """Draw DECK with LibreOffice, as PDF or PNG.

    DECK is a file, or a content folder whose deck was built.  [default: content]
    """
    from deck.reading.refusal import ReadError
    from deck.render.office import RenderError
    from deck.render.rendering import Wanted, render
    from deck.write.save import SaveError

    path = deck_built(deck or Path("content")) if deck is None or deck.is_dir() else deck
    pdf = pdf or not (png or notes_pdf)
    wanted = Wanted(pdf=pdf, png=png, notes_pdf=notes_pdf, slides=slides, dpi=dpi, seconds=timeout)
    try:
        with files_that_may_fail():
            rendered = render(path, out or path.parent / "render", wanted)
    except (ReadError, RenderError, SaveError) as error:
        refuse(f"{error.message}; {error.help}", 1)
    for file in rendered.paths:
        click.echo(shown(file))
    for remark in rendered.remarks:
        click.echo(remark, err=True)


def deck_built(content: Path) -> Path:
    """Where `deck build` puts the deck of a content folder. What is missing for it is said, and ends it with 1."""
    from deck.build import target_of
    from deck.content.load import load

    if not content.is_dir():
        refuse(f"there is no folder {content} here; name the deck: deck render FILE", 1)
    report = load(content).report
    if report is None:
        refuse(f"{shown(content)} has errors, which deck build tells; or name the deck: deck render FILE", 1)
    path = target_of(report)
    if not path.exists():
        refuse(f"{shown(path)} is not there yet; build it first: deck build", 1)
    return path


def deck_at(path: Path) -> Deck:
    """The deck in a file, or the one that a content folder makes. What cannot be read is said, and ends it with 2."""
    from deck.reading.refusal import ReadError
    from deck.reading.slides import read_deck

    try:
        return read_deck(made(path) if path.is_dir() else path, shown=Path(shown(path)))
    except ReadError as error:
        refuse(f"{error.message}; {error.help}", UNREADABLE)


def made(content: Path) -> bytes:
    """The deck of a content folder, in memory."""
    from deck.build import in_memory, plan
    from deck.write.picture import PictureError

    planned = plan(content)
    if errors_told(planned):
        sys.exit(UNREADABLE)
    try:
        return in_memory(planned)
    except PictureError as error:
        refuse(f"{error}; {error.help}", UNREADABLE)


def errors_told(planned: Planned) -> bool:
    """Say the errors of the content, and whether there are any; warnings are for `deck build`."""
    from dataclasses import replace

    errors = tuple(finding for finding in planned.findings if finding.is_error)
    if errors:
        tell(replace(planned, findings=errors), "full")
        click.echo(count(errors), err=True)
    return bool(errors)


def refuse(sentence: str, status: int) -> NoReturn:
    """Say why nothing was done, and exit."""
    click.echo(sentence, err=True)
    sys.exit(status)
