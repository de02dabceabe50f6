"""The commands about fonts: which are known, how to make another known."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from deck.cli.streams import FILE, files_that_may_fail, shown

if TYPE_CHECKING:
    from deck.project.fonts import Known

project_option = click.option(
    "--project", type=FILE, default=".", show_default=True, help="The folder in which content/ and assets/ lie."
)


@click.group(invoke_without_command=True)
@project_option
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
@click.pass_context
def fonts(context: click.Context, project: Path, as_json: bool) -> None:
    """Say which fonts text is measured in, and where their widths come from.

    Widths are numbers that come with the program, or with a project (assets/fonts), never from what is installed: two
    computers break lines alike. Any other font is measured with a margin, and deck build says so.
    """
    if context.invoked_subcommand is not None:
        return
    from deck.project.fonts import known, sentence

    fonts = known(project)
    if as_json:
        click.echo(_json(fonts))
        return
    width = max(len(own.name) for own in fonts) + 2
    for own in fonts:
        click.echo(f"{own.name:{width}}{sentence(own)}")


@fonts.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@project_option
@click.option("--keep", is_flag=True, help="Keep the files too, to shape Arabic, Hindi and their like as they do.")
def add(files: tuple[Path, ...], project: Path, keep: bool) -> None:
    """Make the fonts in FILES known to a project: .ttf, .otf, .ttc, .woff or .woff2, one or several styles.

    Only numbers are taken from them (widths, kerning, heights), into assets/fonts/NAME.json: whoever builds the deck
    needs the table, not the font. With --keep the files are copied beside it; see whether their licence lets you pass
    them on.
    """
    from deck.brand.font_file import FontError
    from deck.project.fonts import add as add_fonts

    try:
        with files_that_may_fail():
            tables = add_fonts(files, project, keep=keep)
    except FontError as error:
        click.echo(f"{error.message}; {error.help}. Nothing was written", err=True)
        sys.exit(1)
    for path in tables:
        click.echo(_said(path, project))


def _said(table: Path, project: Path) -> str:
    """The file, and what is still to be brought."""
    from deck.brand.font_file import STYLES
    from deck.project.fonts import known

    font = next(own for own in known(project) if own.path == table)
    names = {"boldItalic": "bold italic"}
    lacking = [names.get(style, style) for style in STYLES if style not in font.styles]
    remark = f" (measured with a margin until you add its {', '.join(lacking)})" if lacking else ""
    return f"{shown(table)}: {font.name}{remark}"


def _json(listed: tuple[Known, ...]) -> str:
    """In ASCII, so that no pipe can spoil it."""
    import json
    from dataclasses import asdict

    return json.dumps([asdict(each) for each in listed], indent=2, default=lambda path: path.as_posix())
