"""A brand folder, `assets/brands/<name>/`, read and checked: brand.yaml and its mark become a `Brand`, or findings."""

from __future__ import annotations

from collections.abc import Mapping, Set
from pathlib import Path

from deck.brand.brand import THEME_SLOTS, Brand, Mark
from deck.brand.contrast import SMALL_ON_HIGHLIGHT, TEXT, Fault, contrast, faults, proposal, resolved
from deck.brand.fields import Fields
from deck.brand.mark import drawn, framed
from deck.brand.metrics import project_table
from deck.brand.palette import Colour, Tone
from deck.brand.shipped import shipped
from deck.brand.table_fault import fault_of_table
from deck.source.finding import Finding
from deck.source.node import Mapping as Block
from deck.source.node import Node, Scalar
from deck.source.reader import read
from deck.source.span import NOWHERE, Span
from deck.source.suggestion import suggest

_FOLDER = ("assets", "brands")
_FILE = "brand.yaml"
_KEYS = ("colours", "fonts", "headings", "mark", "tones")
_FONTS = ("heading", "body", "complex", "east-asian")
_TONES = {"light": Tone.LIGHT, "paper": Tone.PAPER, "dark": Tone.DARK}


def load_brand(name: str, project: Path | None, *, at: Span = NOWHERE) -> tuple[Brand | None, list[Finding]]:
    """The brand of that name: the project's own, else one that is shipped. None when anything is wrong.

    `at` is where the name stands (`brand:` in deck.yaml), for the finding that there is no such brand.
    """
    folder = _folders(project).get(name)
    if folder is None:
        known = list(_folders(project))
        return None, [_error("unknown-brand", f'there is no brand "{name}"', at, suggest(name, known))]
    file = folder / _FILE
    shown = _shown(file, project)
    node, findings = read(file, shown)
    if node is None and findings:
        return None, findings
    return _Reading(name, folder, project, findings).brand(node or Scalar("", Span(shown), null=True))


def brand_names(project: Path | None) -> tuple[str, ...]:
    """The brands there are, the project's own first."""
    return tuple(_folders(project))


def _folders(project: Path | None) -> dict[str, Path]:
    """Name -> folder; a project's brand hides a shipped one of the same name."""
    roots = [project.joinpath(*_FOLDER)] if project is not None else []
    found: dict[str, Path] = {}
    for root in (*roots, shipped("brands")):
        for file in sorted(root.glob(f"*/{_FILE}")):
            found.setdefault(file.parent.name, file.parent)
    return found


def _shown(file: Path, project: Path | None) -> str:
    """The path as the user knows it: relative to the working directory, else to the project, else from `assets`."""
    for root in (Path.cwd(), project, shipped().parent):
        if root is not None and file.is_relative_to(root):
            return file.relative_to(root).as_posix()
    return file.as_posix()


class _Reading:
    """One reading of a brand.yaml: everything wrong with it is found before it is refused."""

    def __init__(self, name: str, folder: Path, project: Path | None, findings: list[Finding]) -> None:
        self.name, self.folder, self.project, self.findings = name, folder, project, findings

    def brand(self, node: Node) -> tuple[Brand | None, list[Finding]]:
        fields = Fields(node, "a brand", _KEYS, self.findings)
        fields.required(("colours", "fonts", "mark"), "see a shipped brand for an example")
        theme = self.theme(fields)
        heading_font, body_font, complex_font, east_asian_font = self.fonts(fields)
        bold, tracking = self.headings(fields)
        tones = self.tones(fields)
        mark = self.mark(fields, theme) if theme else None
        if any(finding.is_error for finding in self.findings) or mark is None:
            return None, sorted(self.findings, key=lambda finding: finding.span)
        brand = Brand(
            name=self.name,
            theme=theme,
            heading_font=heading_font,
            body_font=body_font,
            complex_font=complex_font,
            east_asian_font=east_asian_font,
            heading_bold=bold,
            heading_tracking=tracking,
            mark=mark,
            tones=tones,
            small_on_highlight=_small_on_highlight(theme),
            highlight_on_dark=_highlight_on_dark(theme),
        )
        return brand, self.findings

    def theme(self, fields: Fields) -> dict[str, str]:
        """The twelve colours; empty when one is missing, wrong, or cannot be told from what lies behind it."""
        block = Fields(fields.node("colours"), "colours", THEME_SLOTS, self.findings)
        block.required(THEME_SLOTS, "a theme has twelve colours")
        theme = {slot: block.colour(slot) for slot in THEME_SLOTS}
        if not all(theme.values()):
            return {}
        for fault in faults(theme):
            self.findings.append(_low_contrast(theme, fault, block.span(fault.need.slots[0])))
        return theme

    def fonts(self, fields: Fields) -> tuple[str, ...]:
        """For headings and for the body; for complex scripts and for East Asian ones, which may be empty."""
        block = Fields(fields.node("fonts"), "fonts", _FONTS, self.findings)
        block.required(_FONTS[:2], "name a font that every PowerPoint has, such as Arial")
        names = tuple(map(block.text, _FONTS))
        for key, name in zip(_FONTS, names, strict=True):
            self.table(name, block.span(key))
        return names

    def table(self, font: str, at: Span) -> None:
        """Tells of a table of the project's own for that font that is none."""
        file = project_table(font, self.project)
        fault = fault_of_table(file) if file else ""
        if file and fault:
            message = f"{_shown(file, self.project)} is no table of widths: {fault}"
            advice = "make it again: deck fonts add FILE; or remove it"
            self.findings.append(_error("bad-font-table", message, at, advice))

    def headings(self, fields: Fields) -> tuple[bool, bool]:
        block = Fields(fields.node("headings"), "headings", ("bold", "tracking"), self.findings)
        return block.switch("bold", default=True), block.switch("tracking", default=True)

    def tones(self, fields: Fields) -> dict[str, Tone]:
        node = fields.node("tones")
        families = _families({entry.key.text for entry in node.entries}) if isinstance(node, Block) else ()
        block = Fields(node, "tones", families, self.findings)
        block.what = "tone"
        chosen = {family: block.choice(family, _TONES) for family in block.entries}
        return {family: _TONES[word] for family, word in chosen.items() if word}

    def mark(self, fields: Fields, theme: Mapping[str, str]) -> Mark | None:
        node = fields.node("mark")
        if isinstance(node, Block):
            return self.initials(Fields(node, "mark", ("initials",), self.findings))
        file = fields.text("mark")
        if not file:
            return None
        path = (self.folder / file).resolve()
        if not path.is_relative_to(self.folder.resolve()) or not path.is_file():
            help_ = f"put it beside brand.yaml, or write mark: {{ initials: {self.name[:1].upper()} }}"
            fields.wrong(
                "missing-mark", f'there is no file "{file}" in the brand\'s folder', fields.span("mark"), advice=help_
            )
            return None
        made = drawn(path, _shown(path, self.project), theme, self.name)
        if isinstance(made, Mark):
            return made
        self.findings.extend(made)
        return None

    def initials(self, fields: Fields) -> Mark | None:
        fields.required(("initials",), "write mark: { initials: ABC }, or mark: mark.svg")
        letters = fields.text("initials")
        if not 1 <= len(letters) <= 3:
            if letters:
                fields.wrong("bad-mark", f'"{letters}" is not one to three letters', fields.span("initials"))
            return None
        return framed(letters, alt=letters)


def _families(wanted: Set[str]) -> tuple[str, ...]:
    """What a tone may be given to: a layout (`closing-3`) or all whose names begin alike (`closing`)."""
    from deck.brand.layouts import families, layout_names

    if wanted <= set(families()):  # then not every family need be read to know
        return families()
    parts = [name.split("-") for name in layout_names()]
    return tuple(dict.fromkeys("-".join(part[:end]) for part in parts for end in range(1, len(part) + 1)))


def _small_on_highlight(theme: Mapping[str, str]) -> str:
    """The darker or the lighter slot, whichever is better read on accent1."""
    slots = [colour.slot for colour in SMALL_ON_HIGHLIGHT]
    return max(slots, key=lambda slot: contrast(theme[slot], theme["accent1"]))


def _highlight_on_dark(theme: Mapping[str, str]) -> Colour:
    """accent1, lightened until it stands out from a dark page as text does. No more: labels on it are light."""
    tried = (Colour("accent1", 100 - step, step) for step in range(100))
    bright = (own for own in tried if contrast(resolved(theme, own, Tone.DARK), theme["dk2"]) >= TEXT)
    return next(bright, Colour("accent1"))


def _low_contrast(theme: Mapping[str, str], fault: Fault, span: Span) -> Finding:
    need = fault.need
    message = f"{need.what}: {fault.pair} has a contrast of {fault.shown}, and {need.least:g}:1 is needed"
    proposed = proposal(theme, fault)
    if proposed is None:
        return _error("low-contrast", message, span, "set the two colours further apart in lightness")
    slot, value = proposed
    return _error("low-contrast", message, span, f"{slot}: {value} would pass, with the other colours as they are")


def _error(code: str, message: str, span: Span, advice: str) -> Finding:
    return Finding(code=code, message=message, span=span, help=advice)
