"""The commands that show what there is: the kinds of slides, and a deck of all of them."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from deck.cli.streams import FILE, brand_option, files_that_may_fail, page_option, tell, tone_option

if TYPE_CHECKING:
    from deck.content.catalogue import Entry


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


@click.command()
@click.argument("kind", required=False)
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
@click.option("--markdown", is_flag=True, help="All kinds as a page of the documentation.")
def kinds(kind: str | None, as_json: bool, markdown: bool) -> None:
    """Say what KIND of slide there is: its purpose, its keys, how much they hold, an example.  [default: list all]"""
    from deck.content import catalogue

    if kind is not None:
        _must_be_known(kind)
    if as_json:
        click.echo(_json(catalogue.entry(kind) if kind else catalogue.catalogue()))
    elif kind:
        click.echo(catalogue.in_terminal(catalogue.entry(kind)))
    else:
        click.echo(catalogue.markdown() if markdown else catalogue.overview(), nl=not markdown)


def _must_be_known(kind: str) -> None:
    from deck.kinds import names
    from deck.source.suggestion import suggest

    if kind not in names():
        click.echo(f'no kind "{kind}"; {suggest(kind, names(), "kinds")}', err=True)
        sys.exit(1)


def _json(shown: Entry | tuple[Entry, ...]) -> str:
    """In ASCII, so that no pipe can spoil it."""
    import json
    from dataclasses import asdict

    return json.dumps([asdict(each) for each in shown] if isinstance(shown, tuple) else asdict(shown), indent=2)
