"""The commands. The only place that prints and exits.

Results go to standard output, findings to standard error. Exit status: 0 done; 1 the content has errors or a file
could not be read or written, and nothing was; 2 the command line is wrong; 70 a fault of the program.

Nothing slow is imported here: `--help` and `--version` load click and no more.
"""

from __future__ import annotations

import gc
import io
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from deck import __version__

if TYPE_CHECKING:
    from deck.build import Built
    from deck.export import Exported
    from deck.source.finding import Finding

FAULT = 70  # sysexits.h: internal software error
FORMATS = ("full", "short", "json", "github")
TONES = ("light", "dark")
PAGES = ("16:9", "4:3", "A4")
FILE = click.Path(path_type=Path)

content_argument = click.argument("content", default="content", type=FILE)
brand_option = click.option("--brand", metavar="NAME", help="A brand other than the one that deck.yaml names.")
tone_option = click.option("--tone", type=click.Choice(TONES), help="Dark pages throughout, or not.")
page_option = click.option("--page", type=click.Choice(PAGES), help="A page of another format.")
format_option = click.option(
    "--format", "form", type=click.Choice(FORMATS), default="full", help="How to say findings."
)


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


@commands.command()
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


@commands.command()
@content_argument
@click.option("-o", "--output", "out", type=FILE, help="The folder.  [default: build/figures]")
@brand_option
def figures(content: Path, out: Path | None, brand: str | None) -> None:
    """Draw the charts of CONTENT as SVG and PNG, for the report itself.  [default: content]"""
    from deck.export import FIGURES, figures

    with files_that_may_fail():
        conclude(figures(content, out or FIGURES, brand=brand))


@commands.command()
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


@contextmanager
def files_that_may_fail() -> Iterator[None]:
    """Turn what the disk refuses into one line and exit status 1."""
    try:
        yield
    except OSError as error:
        if error.filename is None:
            raise
        click.echo(refused(error), err=True)
        sys.exit(1)


def refused(error: OSError) -> str:
    """Which file the system refused, why, and what to do."""
    name = shown(Path(os.fsdecode(error.filename)))
    if isinstance(error, PermissionError):
        return f"{name}: access denied. Close it where it is open, or look at its permissions, or name another with -o"
    return f"{name}: {(error.strerror or str(error)).lower()}"


def conclude(exported: Exported) -> None:
    """Say the findings and the files written, and exit."""
    tell(exported, "full")
    for path in exported.paths:
        click.echo(shown(path))
    if exported.refused:
        click.echo(f"{count(exported.findings)}; nothing was written", err=True)
    sys.exit(1 if exported.refused else 0)


def tell(told: Built | Exported, form: str) -> None:
    """The findings, on standard error."""
    from deck.source.report import report

    lines = {path: text.lines for path, text in told.texts.items()}
    text = report(told.findings, lines, form, colour=coloured(sys.stderr))
    if text:
        click.echo(text + "\n" * (form == "full"), err=True)


def coloured(stream: IO[str]) -> bool:
    """Whether to colour what goes there: a terminal that can, and nobody said NO_COLOR (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def last_line(built: Built, seconds: float) -> str:
    """The file, slides, seconds, and what to look at."""
    counted = count(built.findings)
    if built.path is None:
        return f"{counted}; nothing was written"
    look = f"look at: {counted} above" if counted else "nothing to look at"
    return f"{shown(built.path)}: {built.slides} slides, {seconds:.1f} s; {look}"


def count(findings: Sequence[Finding]) -> str:
    """`2 errors, 1 warning`; what informs only is not counted."""
    severities = Counter(finding.severity.value for finding in findings)
    return ", ".join(
        f"{severities[each]} {each}{'s' * (severities[each] > 1)}" for each in ("error", "warning") if severities[each]
    )


def shown(path: Path) -> str:
    """The path as the user knows it: from the working directory where it lies below."""
    path = path.absolute()
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


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
