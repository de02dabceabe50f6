"""Brand folders: what ships can be read, what is wrong is told at its place."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from deck.brand.brand import THEME_SLOTS
from deck.brand.contrast import TEXT, contrast, faults, hex_of
from deck.brand.layouts import all_layouts
from deck.brand.load import brand_names, load_brand
from deck.brand.palette import Tone
from deck.brand.shipped import shipped
from deck.source.finding import Finding
from deck.source.span import Span
from deck.template.theme import theme

Change = Callable[[str], str]


def project(tmp_path: Path, change: Change = str, name: str = "mine") -> Path:
    """A project whose one brand is encre with a change in its YAML."""
    folder = tmp_path / "assets" / "brands" / name
    shutil.copytree(shipped("brands", "encre"), folder)
    file = folder / "brand.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(change(text), encoding="utf-8")
    assert change is str or file.read_text(encoding="utf-8") != text
    return tmp_path


def swap(old: str, new: str) -> Change:
    return lambda text: text.replace(old, new, 1)


def test_a_brand_may_name_fonts_for_other_scripts(tmp_path: Path) -> None:
    fonts = "  body: Arial\n  complex: Dubai\n  east-asian: Yu Gothic\n"
    brand, findings = load_brand("mine", project(tmp_path, swap("  body: Arial\n", fonts)))
    assert brand is not None
    assert (brand.complex_font, brand.east_asian_font, findings) == ("Dubai", "Yu Gothic", [])
    written = theme(brand, "mine").decode()
    assert written.count('<a:ea typeface="Yu Gothic"/><a:cs typeface="Dubai"/>') == 2
    assert written.count('<a:font script="Thai" typeface="Tahoma"/>') == 2


def found(tmp_path: Path, change: Change) -> list[Finding]:
    brand, findings = load_brand("mine", project(tmp_path, change))
    assert brand is None
    return findings


@pytest.mark.parametrize("name", ["encre", "sobre"])
def test_the_shipped_brands_are_sound(name: str) -> None:
    brand, findings = load_brand(name, None)
    assert findings == []
    assert brand is not None
    assert tuple(brand.theme) == THEME_SLOTS
    assert faults(brand.theme) == []


def test_encre_is_what_the_design_says() -> None:
    brand, _ = load_brand("encre", None)
    assert brand is not None
    assert (brand.heading_font, brand.body_font) == ("Arial", "Arial")
    assert (brand.heading_bold, brand.heading_tracking) == (True, True)
    assert brand.small_on_highlight == "dk2"
    assert [shape.fill for shape in brand.mark.shapes] == ["text", "text", "highlight"]
    assert brand.mark.width / brand.mark.height == pytest.approx(3.28)


def test_sobre_sets_plain_headings_and_bears_initials() -> None:
    brand, _ = load_brand("sobre", None)
    assert brand is not None
    assert (brand.heading_bold, brand.heading_tracking) == (False, False)
    assert brand.small_on_highlight == "lt1"
    assert brand.mark.initials == "GDZ"


@pytest.mark.parametrize("name", ["encre", "sobre"])
def test_on_a_dark_page_the_highlight_stands_out_as_text_does(name: str) -> None:
    brand, _ = load_brand(name, None)
    assert brand is not None
    for tone in (Tone.DARK, Tone.PANEL):
        highlight = hex_of(brand, "highlight", tone)
        assert contrast(highlight, brand.theme["dk2"]) >= TEXT
        assert contrast(hex_of(brand, "on-highlight", tone), highlight) >= TEXT
    assert hex_of(brand, "highlight", Tone.LIGHT) == brand.theme["accent1"]


@pytest.mark.parametrize("name", ["encre", "sobre"])
def test_a_panel_of_a_dark_page_has_an_edge_that_is_seen(name: str) -> None:
    brand, _ = load_brand(name, None)
    assert brand is not None
    page, panel = brand.theme["dk2"], hex_of(brand, "panel", Tone.DARK)
    assert min(contrast(hex_of(brand, "panel-edge", Tone.DARK), ground) for ground in (page, panel)) >= 2
    assert hex_of(brand, "panel-edge", Tone.LIGHT) == hex_of(brand, "panel", Tone.LIGHT)


def test_a_project_s_own_brand_hides_a_shipped_one_of_its_name(tmp_path: Path) -> None:
    root = project(tmp_path, swap("1E7B5A", "1E7B50"), name="encre")
    brand, _ = load_brand("encre", root)
    assert brand is not None
    assert brand.theme["accent5"] == "1E7B50"
    assert brand_names(root) == ("encre", "sobre")


def test_an_unknown_brand_is_told_where_its_name_stands() -> None:
    at = Span("content/deck.yaml", 3, 8, 3, 12)
    brand, (finding,) = load_brand("encr", None, at=at)
    assert brand is None
    assert (finding.code, finding.message, finding.span) == ("unknown-brand", 'there is no brand "encr"', at)
    assert finding.help == 'did you mean "encre"?'
    _, (finding,) = load_brand("zz", None)
    assert finding.help == "one of: encre, sobre"


def test_a_layout_family_takes_the_brand_s_tone(tmp_path: Path) -> None:
    tones = "tones:\n  levers: dark\n  levers-4: paper\n"
    brand, _ = load_brand("mine", project(tmp_path, lambda text: text.split("tones:\n")[0] + tones))
    assert brand is not None
    toned = {layout.name: brand.toned(layout).tone for layout in all_layouts()}
    assert (toned["levers-3"], toned["levers-4"], toned["table"]) == (Tone.DARK, Tone.PAPER, Tone.LIGHT)


@pytest.mark.parametrize(
    ("change", "code", "message", "help_", "line", "text"),
    [
        (
            swap("accent6:", "acent6:"),
            "unknown-key",
            'no key "acent6" in colours',
            'did you mean "accent6"?',
            15,
            "acent6",
        ),
        (
            swap("17202E", "17202"),
            "bad-colour",
            '"17202" is no colour',
            "write six hex digits, such as 17202E",
            6,
            "17202",
        ),
        (swap("FFFFFF", "'#FFF'"), "bad-colour", '"#FFF" is no colour', "write all six digits: FFFFFF", 7, "'#FFF'"),
        (
            swap("bold: yes", "bold: maybe"),
            "wrong-type",
            '"bold" wants yes or no',
            "",
            25,
            "maybe",
        ),
        (
            swap("quote: paper", "quote: papper"),
            "unknown-value",
            '"papper" is no tone',
            'did you mean "paper"?',
            35,
            "papper",
        ),
        (
            swap("quote: paper", "qoute: paper"),
            "unknown-key",
            'no key "qoute" in tones',
            'did you mean "quote"?',
            35,
            "qoute",
        ),
        (
            swap("mark: mark.svg", "mark: logo.svg"),
            "missing-mark",
            'there is no file "logo.svg" in the brand\'s folder',
            "put it beside brand.yaml, or write mark: { initials: M }",
            30,
            "logo.svg",
        ),
        (
            swap("mark: mark.svg", "mark: { initials: ABCD }"),
            "bad-mark",
            '"ABCD" is not one to three letters',
            "",
            30,
            "ABCD",
        ),
    ],
)
def test_a_mistake_is_told_at_its_place(
    tmp_path: Path, change: Change, code: str, message: str, help_: str, line: int, text: str
) -> None:
    finding = next(finding for finding in found(tmp_path, change) if finding.code == code)
    assert (finding.message, finding.help) == (message, help_)
    source = (tmp_path / "assets/brands/mine/brand.yaml").read_text(encoding="utf-8").splitlines()
    assert finding.span.path == "assets/brands/mine/brand.yaml"
    assert finding.span.line == line
    assert source[line - 1][finding.span.column - 1 : finding.span.end_column - 1] == text


def test_missing_colours_are_told_together(tmp_path: Path) -> None:
    def without(text: str) -> str:
        return "\n".join(line for line in text.split("\n") if not line.startswith(("  lt2", "  accent3")))

    (finding,) = found(tmp_path, without)
    assert finding.message == "colours lacks lt2 and accent3"


def test_a_colour_that_yaml_took_for_a_comment_is_explained(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, swap("FFFFFF", "#FFFFFF"))
    assert "#" in finding.help


def test_a_quoted_colour_may_keep_its_hash(tmp_path: Path) -> None:
    brand, findings = load_brand("mine", project(tmp_path, swap("FFFFFF", '"#ffffff"')))
    assert findings == []
    assert brand is not None
    assert brand.theme["lt1"] == "FFFFFF"


def test_a_pair_that_cannot_be_read_refuses_the_brand_by_name_ratio_and_proposal(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, swap("586F93", "4A5F80"))
    assert finding.code == "low-contrast"
    assert finding.message == "a context bar: accent2 on dk2 has a contrast of 2.43:1, and 3:1 is needed"
    assert finding.help.startswith("accent2: ")
    assert finding.span.line == 11


def test_every_broken_pair_is_a_finding_of_its_own(tmp_path: Path) -> None:
    findings = found(tmp_path, swap("accent3: 586375", "accent3: 8894A8"))
    assert [finding.code for finding in findings] == ["low-contrast"] * 2


@pytest.mark.parametrize("content", ["", "- a\n- b\n", "name\n", "colours: 3\nfonts: 4\nmark:\n"])
def test_a_file_that_is_no_brand_is_refused_without_a_crash(tmp_path: Path, content: str) -> None:
    assert found(tmp_path, lambda _: content)


def test_a_mark_outside_the_brand_s_folder_is_refused(tmp_path: Path) -> None:
    findings = found(tmp_path, swap("mark: mark.svg", "mark: ../../../mark.svg"))
    assert [finding.code for finding in findings] == ["missing-mark"]


def test_findings_come_in_the_order_of_the_file(tmp_path: Path) -> None:
    def twice(text: str) -> str:
        return text.replace("bold: yes", "bold: 3").replace("dk1: 17202E", "dk1: x")

    findings = found(tmp_path, twice)
    assert [finding.span.line for finding in findings] == [6, 25]
