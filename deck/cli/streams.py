"""What all commands say alike: findings, files, what the disk refuses."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Protocol

import click

if TYPE_CHECKING:
    from deck.export import Exported
    from deck.source.finding import Finding
    from deck.source.text import SourceText

FORMATS = ("full", "short", "json", "github")
TONES = ("light", "dark")
PAGES = ("16:9", "4:3", "A4")
FILE = click.Path(path_type=Path)

content_argument = click.argument("content", default="content", type=FILE)
brand_option = click.option("--brand", metavar="NAME", help="A brand other than the one that deck.yaml names.")
tone_option = click.option("--tone", type=click.Choice(TONES), help="Dark pages throughout, or light ones.")
page_option = click.option("--page", type=click.Choice(PAGES), help="A page format other than deck.yaml's.")
format_option = click.option(
    "--format", "form", type=click.Choice(FORMATS), default="full", help="How to say findings."
)


class Told(Protocol):
    """What came of a command: its findings, and the texts that they are about."""

    @property
    def findings(self) -> tuple[Finding, ...]: ...

    @property
    def texts(self) -> Mapping[str, SourceText]: ...


@contextmanager
def files_that_may_fail(status: int = 1) -> Iterator[None]:
    """Turn what the disk refuses into one line and that exit status."""
    try:
        yield
    except OSError as error:
        if error.filename is None:
            raise
        click.echo(refused(error), err=True)
        sys.exit(status)


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


def tell(told: Told, form: str) -> None:
    """The findings, on standard error."""
    from deck.source.report import report

    lines = {path: text.lines for path, text in told.texts.items()}
    text = report(told.findings, lines, form, colour=coloured(sys.stderr))
    if text:
        click.echo(text + "\n" * (form == "full"), err=True)


def coloured(stream: IO[str] | None) -> bool:
    """Whether to colour what goes there: a terminal that can, and nobody said NO_COLOR (no-color.org).

    A program without a console (`pythonw`, `2>&-`) has no stream.
    """
    return (
        stream is not None and stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


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
