"""Native tables (ECMA-376 part 1, 21.1.3): a header row that is one, rules, no fills, no vertical lines.

Every cell states its fill, its lines and its margins, so that it looks alike in every program, whatever each makes of
the table style, which is *No Style, No Grid*.
"""

from __future__ import annotations

from collections.abc import Iterator

from deck.brand.role import Role
from deck.page.item import Cell, Table
from deck.units import Length, inch, pt
from deck.write.paragraph import properties
from deck.write.pen import Pen
from deck.write.text import Look, paragraph_of

NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
HEADER_RULE = pt(1.25)
ROW_RULE = pt(0.75)
_CELL = Role("cell", pt(16))
ABOVE_RULE = inch(0.08)
"""Between a line that stands at the bottom of its cell and the rule under it."""


def table_grid(table: Table, pen: Pen) -> str:
    """`a:tbl`."""
    columns = "".join(f'<a:gridCol w="{width}"/>' for width in table.columns)
    direction = ' rtl="1"' if table.rightwards else ""
    return (
        f'<a:tbl><a:tblPr{direction} firstRow="1"><a:tableStyleId>{NO_STYLE}</a:tableStyleId></a:tblPr>'
        f"<a:tblGrid>{columns}</a:tblGrid>{''.join(_rows(table, pen))}</a:tbl>"
    )


def _rows(table: Table, pen: Pen) -> Iterator[str]:
    none, header, hairline = _rule(pen, "", 0), _rule(pen, "rule", HEADER_RULE), _rule(pen, "hairline", ROW_RULE)
    above = none
    for index, (height, row) in enumerate(zip(table.heights, table.rows, strict=True)):
        below = header if index == 0 else hairline
        # both neighbours state a rule between them, because programs differ on whose counts
        lines = f"{_line('L', none)}{_line('R', none)}{_line('T', above)}{_line('B', below)}"
        yield f'<a:tr h="{height}">{"".join(_cell(cell, lines, pen) for cell in row)}</a:tr>'
        above = below


def _cell(cell: Cell, lines: str, pen: Pen) -> str:
    look = Look(bold=cell.bold, size=cell.size, colour=cell.colour)
    own = properties(cell.runs, pen.language, align=cell.align, role=_CELL, size=cell.size)
    paragraph = paragraph_of(cell.runs, look, pen, own)
    below = ABOVE_RULE if cell.anchor == "b" else 0
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{paragraph}</a:txBody>"
        f'<a:tcPr marL="{cell.margin_left}" marR="{cell.margin_right}" marT="{cell.margin_top}" marB="{below}"'
        f' anchor="{cell.anchor}">'
        f"{lines}<a:noFill/></a:tcPr></a:tc>"
    )


def _rule(pen: Pen, role: str, width: Length) -> tuple[Length, str]:
    return width, pen.fill(role) or "<a:noFill/>"


def _line(side: str, rule: tuple[Length, str]) -> str:
    width, paint = rule
    return f'<a:ln{side} w="{width}" cap="flat" cmpd="sng" algn="ctr">{paint}</a:ln{side}>'
