"""What a paragraph says of itself, `a:pPr` (ECMA-376 part 1, 21.1.2.2.7), beyond what its level says.

Text in other scripts than Latin says which way it runs and how high its lines are: nobody knows in which font a program
will set it, and fonts of such scripts differ much in height.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deck.brand.role import Align, Role, line_pitch
from deck.brand.script import is_foreign, is_right_to_left, is_right_to_left_language, line_of, scripts_of
from deck.figures.run import Run
from deck.template.text import hundredths
from deck.units import Length

PLAIN_LINE = 1.2
_ASIAN = ' eaLnBrk="1" latinLnBrk="0" hangingPunct="0"'
"""Lines as planned: no closing sign begins one, no Latin word is cut, no sign hangs beyond the frame."""


def properties(
    runs: Sequence[Run], language: str, *, level: int = 0, align: Align | None = None, role: Role, size: Length
) -> str:
    """`a:pPr`, or nothing where there is nothing to say.

    `align` is stated (cells of tables), else it is the level's. `role` and `size` are what the paragraph is set in.
    """
    text = "".join(run.text for run in runs)
    foreign = is_foreign(text)
    attributes = "".join(_attributes(text, language, level, align, align or role.align, foreign))
    children = _line(text, role, max((run.size or size for run in runs), default=size)) if foreign else ""
    if children:
        return f"<a:pPr{attributes}>{children}</a:pPr>"
    return f"<a:pPr{attributes}/>" if attributes else ""


def without_space_below(properties: str) -> str:
    """`a:pPr` that takes off the space which its level has below it; a reset brings it back."""
    none = '<a:spcAft><a:spcPts val="0"/></a:spcAft>'
    if properties.endswith("/>"):
        return f"{properties[:-2]}>{none}</a:pPr>"
    return properties.replace("</a:pPr>", f"{none}</a:pPr>")


def direction(runs: Sequence[Run], language: str) -> str:
    """`a:pPr` of text that has nothing but its direction to say, where that is from right to left."""
    text = "".join(run.text for run in runs)
    attributes = "".join(_attributes(text, language, 0, None, "l", is_right_to_left(text)))
    return f"<a:pPr{attributes}/>" if attributes else ""


def _attributes(
    text: str, language: str, level: int, stated: Align | None, align: Align, foreign: bool
) -> Iterator[str]:
    if level:
        yield f' lvl="{level}"'
    rightwards = foreign and is_right_to_left(text)
    mirrored = align == "l" and (rightwards or is_right_to_left_language(language))
    if mirrored or stated:
        yield f' algn="{"r" if mirrored else align}"'
    if rightwards:
        yield ' rtl="1"'
    if foreign and any(not script.complex for script in scripts_of(text)):
        yield _ASIAN


def _line(text: str, role: Role, size: Length) -> str:
    """The line height that was planned, in points. A role that has an exact one keeps it."""
    if role.line > 400:
        return ""
    pitch = round(line_pitch(role, size) * line_of(text) / PLAIN_LINE)
    return f'<a:lnSpc><a:spcPts val="{hundredths(pitch)}"/></a:lnSpc>'
