"""The commands that tell what is wrong, and what that means."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from deck.cli.streams import (
    brand_option,
    coloured,
    content_argument,
    count,
    files_that_may_fail,
    format_option,
    page_option,
    shown,
    tone_option,
)

if TYPE_CHECKING:
    from deck.build import Planned


@click.command()
@content_argument
@brand_option
@tone_option
@page_option
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@click.option("--fix", is_flag=True, help="Write the safe fixes into the files, then tell what is left.")
@format_option
def check(
    content: Path, brand: str | None, tone: str | None, page: str | None, strict: bool, fix: bool, form: str
) -> None:
    """Tell everything that is wrong with CONTENT, without building it.  [default: content]

    Exit status 0 when a deck can be made of it, 1 when not; with --strict, 1 when there is anything to mend.

    With --format json, a fix is a list of edits by line and column (from 1, the end exclusive) of the file as it was
    checked. Those of one fix belong together; those of different findings may overlap: apply them from the end of the
    file, leave out one that touches another, and check again.
    """
    from deck.build import plan

    with files_that_may_fail():
        planned = plan(content, brand, tone=tone, page=page)
        mended = 0
        if fix:
            planned, mended = _fixed(content, planned, brand, tone, page)
    if strict:
        planned = _strict(planned)
    click.echo(_told(planned, content, form, mended), nl=bool(planned.findings) or form in ("full", "json"))
    sys.exit(1 if any(finding.is_error for finding in planned.findings) else 0)


def _fixed(
    content: Path, planned: Planned, brand: str | None, tone: str | None, page: str | None
) -> tuple[Planned, int]:
    """The content after the safe fixes, and how many there were; a file that may not be written is told."""
    from deck.build import plan
    from deck.project.mending import MOST_ROUNDS, mend
    from deck.tracing import refused
    from deck.write.save import SaveError

    total = 0
    for _ in range(MOST_ROUNDS):
        try:
            found = mend(planned.findings, planned.texts)
        except SaveError as error:
            planned = plan(content, brand, tone=tone, page=page)
            return replace(planned, findings=(*planned.findings, refused(error.code, error))), total
        if not found:
            break
        total += found
        planned = plan(content, brand, tone=tone, page=page)
    return planned, total


def _strict(planned: Planned) -> Planned:
    from deck.source.finding import Severity

    warning, error = Severity.WARNING, Severity.ERROR
    findings = (replace(own, severity=error) if own.severity is warning else own for own in planned.findings)
    return replace(planned, findings=tuple(findings))


def _told(planned: Planned, content: Path, form: str, mended: int) -> str:
    """The findings; for people with a last line, for programs in one object."""
    from deck.source.report import report

    lines = {path: text.lines for path, text in planned.texts.items()}
    text = report(planned.findings, lines, form, colour=coloured(sys.stdout))
    if form == "json":
        return _as_json(planned, text, mended)
    if form != "full":
        return text
    fixed = f"{mended} fixed; " if mended else ""
    last = f"{shown(content)}: {fixed}{count(planned.findings) or 'nothing to mend'}"
    return f"{text}\n\n{last}" if text else last


def _as_json(planned: Planned, findings: str, mended: int) -> str:
    """One object, in ASCII, so that no pipe can spoil it."""
    import json

    return json.dumps({"slides": len(planned.pages), "fixed": mended, "findings": json.loads(findings)})


@click.command()
@click.argument("code", required=False)
@click.option("--all", "every", is_flag=True, help="Every code.")
@click.option("--markdown", is_flag=True, help="With --all: as a page of the documentation.")
def explain(code: str | None, every: bool, markdown: bool) -> None:
    """Say what a finding's CODE means: what, why, and what to do instead."""
    from deck.check import explained

    if markdown and every:
        click.echo(explained.markdown(), nl=False)
    elif every:
        click.echo("\n\n\n".join(explained.page(explained.explanation(each)) for each in explained.codes()))
    elif code is None:
        click.echo("\n".join(f"{each:<22} {explained.explanation(each).what}" for each in explained.codes()))
    else:
        _explain(code.strip().strip("[]").lower())


def _explain(asked: str) -> None:
    from deck.check import explained
    from deck.source.suggestion import suggest

    if asked not in explained.codes():
        advice = suggest(asked, explained.codes(), "some codes are")
        click.echo(f'no finding has the code "{asked}"; {advice}', err=True)
        sys.exit(1)
    click.echo(explained.page(explained.explanation(asked)))
