"""Text styles in DrawingML: roles as list levels, frames without insets (ECMA-376 part 1, 21.1.2)."""

from __future__ import annotations

from deck.brand.brand import Brand
from deck.brand.layout import Slot
from deck.brand.palette import Tone
from deck.brand.role import MONO_FONT, Role
from deck.template.colour import solid_fill
from deck.units import Length, pt

LEVELS = 9
BULLET_HANG = pt(18)
"""How far a bullet hangs left of its text, at most."""

PROMPT = Role("prompt", pt(14), colour="secondary")
"""What stands in an empty placeholder that has no roles: a picture's, a table's, a chart's."""


class TextStyles:
    """The list levels of one brand, written once for each set of roles."""

    def __init__(self, brand: Brand, language: str) -> None:
        self.brand = brand
        self.language = language
        self._levels: dict[tuple[tuple[Role, ...], Tone, bool], str] = {}

    def levels(self, roles: tuple[Role, ...], tone: Tone, *, lang: bool = False) -> str:
        """`a:lvl1pPr` to `a:lvl9pPr`: the roles, then the last one again.

        `lang` is for masters and defaults, from which the rest inherits: the language too, and every level in full.
        """
        key = (roles, tone, lang)
        if key not in self._levels:
            levels = [self._level(role, tone, lang) for role in roles or (PROMPT,)]
            beyond = levels[-1] if lang else self._beyond((roles or (PROMPT,))[-1], tone)
            levels += [beyond] * (LEVELS - len(levels))
            self._levels[key] = "".join(
                f"<a:lvl{number}pPr{level}</a:lvl{number}pPr>" for number, level in enumerate(levels, start=1)
            )
        return self._levels[key]

    def slot_levels(self, slot: Slot, tone: Tone) -> str:
        """The levels of a placeholder on a page of that tone."""
        return self.levels(slot.levels, slot.tone or tone)

    def _level(self, role: Role, tone: Tone, lang: bool) -> str:
        """A level's attributes and content, without its name."""
        role = self.brand.dressed(role)
        hang = -min(role.indent, BULLET_HANG) if role.bullet else -role.hang
        bullet = f'<a:buChar char="{role.bullet}"/>' if role.bullet else "<a:buNone/>"
        return (
            f' marL="{role.indent}" indent="{hang}" algn="{role.align}">'
            f"<a:lnSpc>{line_spacing(role.line)}</a:lnSpc>"
            f'<a:spcBef><a:spcPts val="{hundredths(role.before)}"/></a:spcBef>'
            f'<a:spcAft><a:spcPts val="{hundredths(role.after)}"/></a:spcAft>{bullet}'
            f"{self._characters(role, tone, lang)}"
        )

    def _beyond(self, role: Role, tone: Tone) -> str:
        """A level that no role uses, for somebody who presses Tab: like the last role, the rest from the master.

        In full, these levels would be half of the template's bytes.
        """
        role = self.brand.dressed(role)
        fill = solid_fill(self.brand.colour(role.colour, tone))
        look = f'<a:defRPr sz="{hundredths(role.size)}" b="{int(role.bold)}" spc="0">{fill}</a:defRPr>'
        return f' marL="{role.indent}" indent="0" algn="{role.align}"><a:buNone/>{look}'

    def _characters(self, role: Role, tone: Tone, lang: bool) -> str:
        """`a:defRPr`: everything that a run of the role needs, so that the run itself says nothing."""
        font = "mj" if role.heading else "mn"
        latin, complex_script = (MONO_FONT, MONO_FONT) if role.mono else (f"+{font}-lt", f"+{font}-cs")
        language = f'lang="{self.language}" ' if lang else ""
        return (
            f'<a:defRPr {language}sz="{hundredths(role.size)}" b="{int(role.bold)}" i="0" kern="0" '
            f'spc="{hundredths(role.tracking)}">{solid_fill(self.brand.colour(role.colour, tone))}'
            f'<a:latin typeface="{latin}"/><a:ea typeface="+{font}-ea"/><a:cs typeface="{complex_script}"/></a:defRPr>'
        )


def hundredths(length: Length) -> int:
    """Hundredths of a point, the unit of `sz`, `spc` and `a:spcPts`."""
    return round(length / 127)


def line_spacing(line: int | Length) -> str:
    """A role's line pitch: a percentage up to 400, an exact Length above."""
    if line <= 400:
        return f'<a:spcPct val="{line * 1000}"/>'
    return f'<a:spcPts val="{hundredths(line)}"/>'


def frame(slot: Slot, *, mirrored: bool = False) -> str:
    """`a:bodyPr` of a placeholder: no insets but where spaces hang, wrapped, shrinking only where the slot says so."""
    left, right = (slot.hang, 0) if mirrored else (0, slot.hang)
    return text_frame(slot.anchor, shrinks=slot.shrinks, left=left, right=right)


def text_frame(anchor: str, *, shrinks: bool = False, left: Length = 0, right: Length = 0) -> str:
    """`a:bodyPr` without insets, but for those that are asked for."""
    fit = "norm" if shrinks else "no"
    insets = f'lIns="{left}" tIns="0" rIns="{right}" bIns="0"'
    return f'<a:bodyPr vert="horz" wrap="square" {insets} rtlCol="0" anchor="{anchor}"><a:{fit}Autofit/></a:bodyPr>'
