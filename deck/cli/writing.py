"""The commands for whoever writes content: a project to begin with, what to know, a schema for the editor."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from deck.cli.streams import FILE, files_that_may_fail, shown


@click.command()
@click.option("-o", "--output", "out", type=FILE, help="The file.  [default: standard output]")
def schema(out: Path | None) -> None:
    """Write the JSON Schema of content files, for editors that complete and check while you type.

    Content files name it in their first line:  # yaml-language-server: $schema=.schema.json
    """
    from deck.check.explained import adjustable
    from deck.content.schema import as_text, schema

    text = as_text(schema(adjustable()))
    if out is None:
        click.echo(text, nl=False)
        return
    with files_that_may_fail():
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, encoding="utf-8", newline="\n")
    click.echo(shown(out))


@click.command()
@click.argument("folder_name", metavar="NAME")
@click.option("--language", default="en-GB", show_default=True, help="The language of the deck, and of the remarks.")
@click.option("--brand", default=None, metavar="NAME", help="The look.")
def new(folder_name: str, language: str, brand: str | None) -> None:
    """Begin a project in a new folder NAME: a small deck that builds, with remarks that say how to go on."""
    from deck.brand.load import brand_names
    from deck.build import DEFAULT_BRAND
    from deck.check.explained import adjustable
    from deck.figures.language import tags
    from deck.project.new import NotEmpty, begin

    if not folder_name.strip():
        click.echo("the new folder needs a name: deck new my-talk", err=True)
        sys.exit(1)
    tag = _one_of(language, tags(), "language")
    name = Path(folder_name)
    look = _one_of(brand or DEFAULT_BRAND, brand_names(None), "brand")
    try:
        with files_that_may_fail():
            files = begin(name, language=tag, brand=look, codes=adjustable())
    except NotEmpty:
        what = "is there already and not empty" if name.is_dir() else "is a file"
        click.echo(f"{shown(name)} {what}; nothing was written. Name a new folder", err=True)
        sys.exit(1)
    for file in files:
        click.echo(shown(file))
    folder = shown(name)
    quote = "" if re.fullmatch(_ONE_WORD, folder) else '"'
    click.echo(f"Now: cd {quote}{folder}{quote}, deck build")


_ONE_WORD = r"[\w./:~-]+"
"""A path that a shell takes as it is."""


def _one_of(word: str, known: Sequence[str], what: str) -> str:
    """The word in its usual spelling; exits where there is none like it."""
    from deck.source.suggestion import suggest

    usual = next((each for each in known if each.lower() == word.lower()), None)
    if usual is None:
        click.echo(f'no {what} "{word}"; {suggest(word, known, "there are")}', err=True)
        sys.exit(1)
    return usual


@click.command()
def guide() -> None:
    """Say on one page what a writer must know: files, figures, texts, every kind of slide with its keys."""
    from deck.content.guide import guide

    click.echo(guide(), nl=False)
