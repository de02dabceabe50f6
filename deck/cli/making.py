"""The commands that make something of the content and the brand: the deck, its figures, its template."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from deck.cli.streams import (
    FILE,
    brand_option,
    conclude,
    content_argument,
    count,
    files_that_may_fail,
    format_option,
    page_option,
    shown,
    tell,
    tone_option,
)

if TYPE_CHECKING:
    from deck.build import Built


@click.command()
@content_argument
@click.option("-o", "--output", "out", type=FILE, help="The deck.  [default: build/<name>.pptx]")
@brand_option
@tone_option
@page_option
@click.option("--figures", is_flag=True, help="Drawn figures (SVG and PNG) in place of native charts.")
@click.option("--force", is_flag=True, help="Replace a deck that somebody edited.")
@format_option
def build(
    content: Path,
    out: Path | None,
    brand: str | None,
    tone: str | None,
    page: str | None,
    figures: bool,
    force: bool,
    form: str,
) -> None:
    """Build the deck from the folder CONTENT, which holds deck.yaml.  [default: content]

    A deck that somebody edited since is kept beside the new one. When the content has errors, nothing is written.
    """
    from deck import build

    started = time.perf_counter()
    with files_that_may_fail():
        built = build(content, out, brand=brand, tone=tone, page=page, figures=figures, force=force)
    seconds = time.perf_counter() - started
    if form == "json":
        click.echo(as_json(built, seconds))
    else:
        tell(built, form)
        for note in built.notes:
            click.echo(note)
        click.echo(last_line(built, seconds), err=built.path is None)
    sys.exit(0 if built.path else 1)


@click.command()
@content_argument
@click.option("-o", "--output", "out", type=FILE, help="The folder.  [default: build/figures]")
@brand_option
def figures(content: Path, out: Path | None, brand: str | None) -> None:
    """Draw the charts of CONTENT as SVG and PNG, for the report itself.  [default: content]"""
    from deck.export import FIGURES, figures

    with files_that_may_fail():
        conclude(figures(content, out or FIGURES, brand=brand))


@click.command()
@brand_option
@tone_option
@page_option
@click.option("-o", "--output", "out", type=FILE, help="The template.  [default: build/<brand>.potx]")
@click.option("--language", default="en-GB", show_default=True, help="The language of names and prompts.")
def template(brand: str | None, tone: str | None, page: str | None, out: Path | None, language: str) -> None:
    """Write a brand as a PowerPoint template (.potx), for a designer to open."""
    from deck.export import template

    with files_that_may_fail():
        conclude(template(brand, out, language=language, tone=tone, page=page))


def last_line(built: Built, seconds: float) -> str:
    """The file, slides, seconds, and what to look at."""
    counted = count(built.findings)
    if built.path is None:
        return f"{counted}; nothing was written"
    look = f"look at: {counted} above" if counted else "nothing to look at"
    return f"{shown(built.path)}: {built.slides} slides, {seconds:.1f} s; {look}"


def as_json(built: Built, seconds: float) -> str:
    """Everything in one object, in ASCII, so that no pipe can spoil it."""
    import json

    from deck.source.report import report

    return json.dumps(
        {
            "file": shown(built.path) if built.path else None,
            "slides": built.slides,
            "seconds": round(seconds, 3),
            "notes": built.notes,
            "findings": json.loads(report(built.findings, {}, "json")),
        }
    )
