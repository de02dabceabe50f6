"""How wide runs are, and how high their lines: text as numbers, before anything is drawn.

PowerPoint does not kern unless asked, LibreOffice always does: text is measured both ways and the wider counts.
A line is 1.2 em times its role's percentage (docs/design.md), more where the font itself or a script asks for more.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from operator import add
from pathlib import Path

from deck.brand.brand import Brand
from deck.brand.metrics import EM, Face, FontMetrics, font
from deck.brand.role import MONO_FONT, Role, line_pitch
from deck.brand.script import Script, is_foreign, line_of
from deck.figures.run import Run
from deck.frozen import frozen
from deck.units import Length

PLAIN_LINE = 1.2
"""Ems to a line at 100 %."""


@frozen
class Extent:
    """A paragraph's text with how far each character reaches. Offsets count characters from the paragraph's start."""

    text: str
    plain: Sequence[int]
    """Where each character starts, and the last ends, without kerning. In EMU times EM, with `scale` and `step`."""
    kerned: Sequence[int]
    sizes: tuple[tuple[int, int, Length], ...]
    """First and last offset (exclusive) of each run, and its size; none where all are of the paragraph's own."""
    size: Length
    """The paragraph's own."""
    tracking: Length
    tall: float = 1.0
    """By how much lines of its scripts are higher than those of Latin."""
    scale: int = 1
    """What `plain` and `kerned` are to be multiplied by: they are the same at all sizes."""
    step: int = 0
    """What is to be added for each character."""

    def width(self, start: int, end: int) -> Length:
        """The width of the characters from `start` to before `end`, rounded up; never below zero."""
        if end <= start:
            return 0
        widest = self.plain[end] - self.plain[start]
        if self.kerned is not self.plain:
            widest = max(widest, self.kerned[end] - self.kerned[start])
        widest = widest * self.scale + (end - start) * self.step
        # Tracking follows the last character too; where it is tighter, the glyph still stands there in full.
        return max(0, -(-widest // EM) - min(0, self.tracking))

    def reach(self, start: int, room: Length) -> int:
        """The farthest offset up to which the characters from `start` are no wider than the room."""
        most = (room + min(0, self.tracking)) * EM
        farthest = self._reach(self.plain, start, most)
        if self.kerned is not self.plain:
            farthest = min(farthest, self._reach(self.kerned, start, most))
        return max(start, farthest)

    def _reach(self, way: Sequence[int], start: int, most: int) -> int:
        scale, step = self.scale, self.step
        if not step:
            return bisect_right(way, way[start] + most // scale, lo=start) - 1
        bound = way[start] * scale + start * step + most
        return bisect_right(range(len(way)), bound, lo=start, key=lambda end: way[end] * scale + end * step) - 1

    def largest(self, start: int, end: int) -> Length:
        """The largest size between two offsets; the paragraph's own where there is no text. Larger for tall scripts."""
        size = self.size
        if self.sizes:
            size = max((own for first, last, own in self.sizes if first < end and last > start), default=size)
        return size if self.tall == 1 else round(size * self.tall)


@frozen
class Measure:
    """A brand's two fonts as numbers. Roles are given as the brand dresses them."""

    heading: FontMetrics
    body: FontMetrics
    complex: FontMetrics | None = None
    """For Arabic, Hebrew, Thai, the scripts of India; None: whichever font the program takes."""
    east_asian: FontMetrics | None = None

    def __hash__(self) -> int:
        """Of its text font, which tells nearly all apart: a measure is looked up whenever a paragraph is set."""
        return hash(self.body)

    @classmethod
    def of(cls, brand: Brand, project: Path = Path()) -> Measure:
        """`project` is the folder whose `assets/fonts` may hold tables of its own."""
        names = (brand.heading_font, brand.body_font, brand.complex_font, brand.east_asian_font)
        heading, body, complex_, east_asian = (font(name, project) for name in names)
        return cls(
            heading,
            body,
            complex_ if brand.complex_font else None,
            east_asian if brand.east_asian_font else None,
        )

    @classmethod
    def careful(cls) -> Measure:
        """Wider than text in any common font: for decisions that must not depend on the brand."""
        return cls(font("", None), font("", None))

    @property
    def unknown(self) -> tuple[str, ...]:
        """Names of fonts that are measured with another's numbers."""
        fonts = (self.heading, self.body, self.complex, self.east_asian)
        return tuple(dict.fromkeys(own.family for own in fonts if own and not own.known))

    def unshaped(self, text: str) -> tuple[Script, ...]:
        """The scripts in a text whose letters join, and are measured one by one all the same."""
        if not is_foreign(text):
            return ()
        from deck.page.foreign import unshaped

        return unshaped(text, self.complex.face() if self.complex else None)

    def font(self, role: Role) -> FontMetrics:
        if role.mono:
            return font(MONO_FONT, None)
        return self.heading if role.heading else self.body

    def pitch(self, role: Role, size: Length) -> Length:
        """The height of a line of that size: the role's, stretched for a font whose own lines are above 1.2 em."""
        own = self.font(role).face(bold=role.bold).line
        pitch = line_pitch(role, size)
        return pitch if role.line > 400 or own <= PLAIN_LINE else round(pitch * own / PLAIN_LINE)

    def extent(self, runs: Sequence[Run], role: Role, size: Length | None = None) -> Extent:
        """The runs as one paragraph of `role`; `size` is a step down its scale. Runs keep sizes of their own."""
        size = role.size if size is None else size
        if len(runs) == 1 and not is_foreign(runs[0].text):
            return self._of_one(runs[0], role, size)
        plain: list[int] = []
        kerns: list[int] = []
        sizes = []
        for run in runs:
            em, start = run.size or size, len(plain)
            face = self.font(role).face(bold=run.bold or (role.bold and not run.light), italic=run.italic)
            tracking = role.tracking * em // role.size  # in proportion: what is set smaller would run together
            widths, own = _in_ems(face, run.text)
            if is_foreign(run.text):
                widths = self._foreign(run, role, face)
            plain += [width * em + tracking * EM for width in widths]
            kerns += [kern * em for kern in own]
            sizes.append((start, len(plain), em))
        starts = list(accumulate(plain, initial=0))
        closer = max(kerns, default=0) <= 0  # then kerning never widens, and need not be added up
        kerned = starts if closer else list(accumulate(map(add, plain, kerns), initial=0))
        text = "".join(run.text for run in runs)
        tall = line_of(text) / PLAIN_LINE if is_foreign(text) else 1.0
        stated = tuple(sizes) if any(run.size for run in runs) else ()
        return Extent(text, starts, kerned, stated, size, role.tracking, tall)

    def _of_one(self, run: Run, role: Role, size: Length) -> Extent:
        """Nearly all paragraphs are one run: it is added up once for all sizes."""
        em = run.size or size
        face = self.font(role).face(bold=run.bold or (role.bold and not run.light), italic=run.italic)
        plain, kerned = _added_up(face, run.text)
        step = role.tracking * em // role.size * EM
        stated = ((0, len(run.text), em),) if run.size else ()
        return Extent(run.text, plain, kerned, stated, size, role.tracking, scale=em, step=step)

    def _foreign(self, run: Run, role: Role, face: Face) -> list[int]:
        """The width of each character of a run that is not all in the scripts of Latin fonts."""
        from deck.page.foreign import widths  # few decks need it

        bold, italic = run.bold or (role.bold and not run.light), run.italic
        complex_ = self.complex.face(bold=bold, italic=italic) if self.complex else None
        east_asian = self.east_asian.face(bold=bold, italic=italic) if self.east_asian else None
        return widths(run.text, face, complex_, east_asian)

    def width(self, runs: Sequence[Run], role: Role, size: Length | None = None) -> Length:
        """The width of the runs on one line; the widest of them where they hold line breaks."""
        extent = self.extent(runs, role, size)
        widest = start = 0
        for line in extent.text.split("\n"):
            widest = max(widest, extent.width(start, start + len(line)))
            start += len(line) + 1
        return widest


@lru_cache(maxsize=4096)  # the same text is measured at several sizes
def _in_ems(face: Face, text: str) -> tuple[list[int], list[int]]:
    """The width of each character and what kerning adds to it, in units of EM."""
    return face.advances(text), face.kernings(text)


@lru_cache(maxsize=4096)
def _added_up(face: Face, text: str) -> tuple[list[int], list[int]]:
    """Where each character starts, and the last ends, without kerning and with it, in units of EM."""
    widths = face.advances(text)
    plain = list(accumulate(widths, initial=0))
    if not face.widens(text):
        return plain, plain
    return plain, list(accumulate(map(add, widths, face.kernings(text)), initial=0))
