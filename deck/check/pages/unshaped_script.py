"""Text in a script whose letters join, measured letter by letter.

Level: info

Why: in Arabic and in the scripts of India letters change with their neighbours, and only the font itself knows how wide
a word becomes. Without its file each letter is taken to be as wide as in wide fonts: text may be set smaller than it
would need to be.

Instead: name a font for such scripts in brand.yaml, and keep its file beside the content; then words are shaped as
PowerPoint shapes them (with HarfBuzz: the package uharfbuzz, which `deck[fonts]` brings).

Example:

    fonts: { heading: Arial, body: Arial, complex: Dubai }      # in brand.yaml
    # and once: deck fonts add --keep Dubai-Regular.ttf Dubai-Bold.ttf
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deck.brand.script import Script
from deck.kinds.style import Style
from deck.page.item import Table, Text
from deck.page.page import Page
from deck.page.shaping import is_possible
from deck.source.finding import Finding, Severity

CODE = "unshaped-script"


def check(pages: Sequence[Page], style: Style) -> Iterator[Finding]:
    """A remark for each script, where it first stands."""
    told = set[Script]()
    for page in pages:
        for script in style.measure.unshaped(_text(page)):
            if script not in told:
                told.add(script)
                yield Finding(
                    code=CODE,
                    message=f"{script} letters are measured one by one, so text in them is planned with a margin",
                    span=page.span,
                    label="here first",
                    help=_advice(style),
                    severity=Severity.INFO,
                )


def _text(page: Page) -> str:
    """All that stands on a page and is measured."""
    texts = [item.text for item in page.items if isinstance(item, Text)]
    cells = [cell.text for item in page.items if isinstance(item, Table) for row in item.rows for cell in row]
    return "\n".join(texts + cells)


def _advice(style: Style) -> str:
    own = style.measure.complex
    if own is None or own.face().file is None:
        name = own.family if own else "NAME"
        return f"in brand.yaml, fonts: complex: {name}; then: deck fonts add --keep the files of that font"
    if not is_possible():
        return 'install uharfbuzz, with which the letters of its file are joined: pip install "deck[fonts]"'
    return f"{own.family} lacks these letters: name a font that has them in brand.yaml, fonts: complex:"
