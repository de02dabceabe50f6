"""Code is shown as it was written, and breaks only where the program says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.brand.role import MONO_FONT
from deck.build import build, plan
from deck.page.item import Text
from deck.page.lines import break_lines
from deck.units import pt
from deck.write.package import unzip_parts
from tests.decks import content, planned

HEAD = "kind: code\ntitle: How it counts\n"


def code(folder: Path, *lines: str, more: str = "") -> Text:
    """The code as the page has it."""
    made = planned(folder, f"{HEAD}{more}code: |\n" + "".join(f"  {line}\n" for line in lines))
    assert made.style is not None
    (page,) = made.pages[1:]
    (shown,) = (item for item in page.items if isinstance(item, Text) and item.slot == "code")
    slot = page.layout.slot("code")
    for own in shown.paragraphs:
        broken = break_lines(own.runs, slot.roles[0], slot.box.width, made.style.measure, own.size)
        assert len(broken) == own.text.count("\n") + 1, "a line breaks where the program did not break it"
    return shown


def test_code_keeps_its_signs_spaces_and_empty_lines(tmp_path: Path) -> None:
    lines = ("if a:  # why: <b>", "", "    print('« x »'...)", "- b: [1,  2]")
    assert code(tmp_path, *lines).text == "\n".join(lines)


def test_code_steps_down_before_it_breaks(tmp_path: Path) -> None:
    sizes = {length: code(tmp_path / str(length), "x" * length).paragraphs[0].size for length in (60, 85, 95, 115)}
    assert sizes == {60: None, 85: pt(16), 95: pt(14), 115: pt(12)}


def test_a_line_too_long_for_any_size_is_folded_at_the_largest_that_holds_all(tmp_path: Path) -> None:
    few = code(tmp_path / "few", "word " * 40)
    many = code(tmp_path / "many", *["word " * 40] * 10)
    assert few.paragraphs[0].size is None
    assert many.paragraphs[0].size == pt(12)
    assert few.paragraphs[0].text.split("\n")[1].startswith("└ ")


def test_more_lines_than_a_page_holds_are_told(tmp_path: Path) -> None:
    made = plan(content(tmp_path, f"{HEAD}code: |\n" + "  x = 1\n" * 30))
    assert [own.code for own in made.findings if own.is_error] == ["text-overflow"]


def test_a_language_that_is_unknown_is_told_with_the_near_one(tmp_path: Path) -> None:
    made = plan(content(tmp_path, f"{HEAD}language: pyhton\ncode: x = 1\n"))
    (finding,) = made.findings
    assert (finding.code, finding.message) == ("unknown-code-language", 'no language "pyhton" for code')
    assert finding.help.startswith('did you mean "python"?')


@pytest.mark.parametrize("more", ["", "caption: dock.py\n"])
def test_the_layout_names_the_font_and_the_slide_does_not(more: str, tmp_path: Path) -> None:
    made = build(content(tmp_path, f"{HEAD}{more}language: python\ncode: return 1\n"), tmp_path / "deck.pptx")
    assert made.path
    parts = unzip_parts(made.path.read_bytes())
    naming = [name for name, data in parts.items() if MONO_FONT.encode() in data]
    assert [name.rpartition("/")[0] for name in naming] == ["ppt/slideLayouts"]
