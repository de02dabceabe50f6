"""The commands for whoever writes content: a project to begin with, what to know, a schema for the editor."""

from __future__ import annotations

from pathlib import Path

import click

from deck.cli.streams import FILE, files_that_may_fail, shown


@click.command()
@click.option("-o", "--output", "out", type=FILE, help="The file.  [default: standard output]")
def schema(out: Path | None) -> None:
    """Write the JSON Schema of content files, for editors that complete and check while you type.

    Content files name it in their first line:  # yaml-language-server: $schema=.schema.json
    """
    from deck.check.explained import codes
    from deck.content.schema import as_text, schema

    text = as_text(schema(codes()))
    if out is None:
        click.echo(text, nl=False)
        return
    with files_that_may_fail():
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, encoding="utf-8", newline="\n")
    click.echo(shown(out))
