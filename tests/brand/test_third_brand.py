"""Adding a brand is one YAML file and a mark: a third one, in no line of the code, makes every page in every tone."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from deck.brand.palette import Tone
from deck.build import build, in_memory, plan
from deck.kinds import kind, names
from deck.source.finding import Severity
from tests.decks import content, sections
from tests.kinds.rules import misplaced
from tests.package_rules import faults, parts_of, tree
from tests.tools import ROOT

BRAND = Path(__file__).parents[1] / "brands" / "ardoise"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
BETWEEN = ("agenda", "section", "appendix")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the brand and the example of every kind; gives its content."""
    copytree(BRAND, tmp_path / "assets/brands/ardoise")
    deck, others = sections(4)
    examples = [kind(name).example for name in names() if name not in BETWEEN]
    return content(tmp_path, *examples, deck=deck + "brand: ardoise\n", others=others)


def test_a_brand_is_a_yaml_file_and_a_mark() -> None:
    assert sorted(file.name for file in BRAND.iterdir()) == ["brand.yaml", "mark.svg"]
    code = (path.read_text(encoding="utf-8") for path in (ROOT / "deck").rglob("*.py"))
    assert not any("ardoise" in text for text in code)


@pytest.mark.parametrize("tone", ["light", "dark"])
@pytest.mark.parametrize("page", ["16:9", "4:3"])
def test_every_kind_of_page_is_made_in_it_whatever_tone_and_format(project: Path, tone: str, page: str) -> None:
    planned = plan(project, tone=tone, page=page)
    assert [own.message for own in planned.findings if own.severity is Severity.ERROR] == []
    assert {own.code for own in planned.findings if own.severity is Severity.WARNING} <= {"unknown-font"}
    assert planned.style is not None
    assert [fault for own in planned.pages for fault in misplaced(own, planned.style)] == []
    data = in_memory(planned)
    assert faults(data) == []
    theme = tree(parts_of(data)["ppt/theme/theme1.xml"])
    assert [font.get("typeface") for font in theme.iter(f"{A}latin")] == ["Georgia", "Verdana"]


def test_fonts_without_widths_are_told_once_each_and_planned_wide(project: Path) -> None:
    planned = plan(project)
    (told,) = (own for own in planned.findings if own.code == "unknown-font")  # Georgia's widths are known
    assert "Verdana" in told.message
    assert "deck fonts add FILE" in told.help


def test_its_tones_hold_for_the_families_it_names(project: Path) -> None:
    tones = {page.layout.name: page.layout.tone for page in plan(project).pages}
    assert tones["cover-list" if "cover-list" in tones else "cover-3"] is Tone.PAPER
    assert tones["quote"] is Tone.LIGHT
    assert tones["big-number"] is Tone.DARK
    assert {page.layout.tone for page in plan(project, tone="dark").pages} == {Tone.DARK}


def test_the_user_is_told_whose_letters_its_figures_have(project: Path, tmp_path: Path) -> None:
    made = build(project, tmp_path / "deck.pptx", figures=True)
    assert [note for note in made.notes if "Verdana" in note] == [
        "no package brings letters like Verdana's: figures are lettered in Arimo, as wide as Verdana is taken to be"
    ]
    assert build(project, tmp_path / "native.pptx").notes == ()
