"""Code is shown as it was written, and breaks only where the program says so."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

import pytest

from deck.brand.role import MONO_FONT
from deck.build import build, plan
from deck.page.item import Text
from deck.page.lines import break_lines
from deck.units import pt
from deck.write.package import unzip_parts
from tests.decks import content, planned
from tests.kinds.rules import misplaced

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
    sizes = {length: code(tmp_path / str(length), "x" * length).paragraphs[0].size for length in (60, 75, 85, 95, 115)}
    assert sizes == {60: None, 75: pt(18), 85: pt(16), 95: pt(14), 115: pt(12)}


def test_a_line_too_long_for_any_size_is_folded_at_the_largest_that_holds_all(tmp_path: Path) -> None:
    few = code(tmp_path / "few", "word " * 40)
    many = code(tmp_path / "many", *["word " * 40] * 10)
    assert few.paragraphs[0].size is None
    assert many.paragraphs[0].size == pt(12)
    assert few.paragraphs[0].text.split("\n")[1].startswith("└ ")


def pages(folder: Path, code: str, more: str = "") -> list[str]:
    """The code of every page, and nothing wrong with any."""
    made = plan(content(folder, f"{HEAD}{more}code: |\n" + indent(code, "  ", lambda _: True)))
    assert made.style is not None
    assert [own.message for own in made.findings if own.is_error] == []
    assert [fault for page in made.pages for fault in misplaced(page, made.style)] == []
    texts = (item for page in made.pages for item in page.items if isinstance(item, Text) and item.slot == "code")
    return [text.text for text in texts]


def test_code_goes_on_at_its_blank_lines(tmp_path: Path) -> None:
    blocks = [f"def part_{number}():\n" + "    work()\n" * 5 + "    return 1" for number in range(12)]
    shown = pages(tmp_path, "\n\n".join(blocks))
    assert len(shown) > 1
    assert "\n\n".join(shown) == "\n\n".join(blocks)


def test_code_without_blank_lines_goes_on_before_a_block(tmp_path: Path) -> None:
    blocks = [f"def part_{number}():\n" + "    work()\n" * 6 + "    return 1" for number in range(12)]
    shown = pages(tmp_path, "\n".join(blocks))
    assert all(page.startswith("def part_") for page in shown)
    assert "\n".join(shown) == "\n".join(blocks)


def test_a_line_higher_than_a_page_loses_nothing(tmp_path: Path) -> None:
    line = " ".join(f"word{number}" for number in range(1500))
    shown = pages(tmp_path, line)
    assert len(shown) > 2
    assert [word for page in shown for word in page.split() if word != "└"] == line.split()


def test_a_caption_longer_than_its_line_stands_after_the_code(tmp_path: Path) -> None:
    made = planned(tmp_path, f"{HEAD}caption: {'a long name ' * 30}\ncode: x = 1\n")
    assert [page.layout.name for page in made.pages[1:]] == ["code", "text"]
    assert [page.title for page in made.pages[1:]] == ["How it counts", "How it counts\u00a0(continued)"]


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
