"""The commands. The only place that prints and exits.

Results go to standard output, findings to standard error. Exit status: 0 done; 1 the content has errors or a file
could not be read or written, and nothing was; 2 the command line is wrong; 70 a fault of the program. `deck diff` exits
as diff does: 0 equal, 1 different, 2 could not compare.

Nothing slow is imported here: `--help` and `--version` load click and no more.
"""

from __future__ import annotations

import gc
import io
import sys

import click

from deck import __version__
from deck.cli.checking import check, explain
from deck.cli.fonts import fonts
from deck.cli.looking import diff, outline, render
from deck.cli.making import build, figures, template
from deck.cli.showing import gallery, kinds
from deck.cli.writing import guide, new, schema

FAULT = 70  # sysexits.h: internal software error


def main() -> None:
    """Run the command line and exit."""
    gc.disable()  # a short life that makes no cycles to speak of: a tenth of the time would go into looking for them
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a character that the console lacks becomes ?, one for one
            stream.reconfigure(errors="replace")
    try:
        commands(prog_name="deck")
    except Exception:
        import traceback

        traceback.print_exc()
        click.echo(f"deck {__version__} has a fault; your content is not to blame. Please report it with", err=True)
        click.echo("the lines above, what you typed, and the content that made it happen.", err=True)
        sys.exit(FAULT)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="deck", message="%(prog)s %(version)s")
def commands() -> None:
    """Content YAML in, a branded PowerPoint deck out."""


for command in (
    *(build, figures, template, check, explain, new, guide, schema, kinds, gallery, fonts, render, outline, diff),
):
    commands.add_command(command)
