"""The commands that show what there is: the kinds of slides, and a deck of all of them."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import click

from deck.cli.streams import FILE, brand_option, files_that_may_fail, page_option, tell, tone_option


@click.command()
@click.option("-o", "--output", "out", type=FILE, help="The deck.  [default: build/gallery.pptx]")
@brand_option
@tone_option
@page_option
def gallery(out: Path | None, brand: str | None, tone: str | None, page: str | None) -> None:
    """Build a deck of all kinds of slides, with few items and with many, to look at a brand."""
    from deck.cli.making import last_line
    from deck.project.gallery import gallery

    started = time.perf_counter()
    with files_that_may_fail():
        built = gallery(out, brand=brand, tone=tone, page=page)
    tell(built, "full")
    for note in built.notes:
        click.echo(note)
    click.echo(last_line(built, time.perf_counter() - started), err=built.path is None)
    sys.exit(0 if built.path else 1)
