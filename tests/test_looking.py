"""The commands that look at a deck: outline, diff, render."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_cli import deck, edit, err, out, write_project

TWO_SECTIONS = "sections: [news, plans]"
PLANS = "section: Plans\nslides:\n  - kind: text\n    title: Ten shops will open\n    text: Soon.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with content of two sections, and its deck built."""
    project = write_project(tmp_path)
    file = project / "content/deck.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("sections: [news]", TWO_SECTIONS), encoding="utf-8")
    (project / "content/plans.yaml").write_text(PLANS, encoding="utf-8")
    assert deck("build", at=project).returncode == 0
    return project


def test_the_outline_is_titles_by_section_and_nothing_else(project: Path) -> None:
    run = deck("outline", at=project)
    assert run.returncode == 0, err(run)
    assert out(run).splitlines() == [
        "  1  A small deck",
        "",
        "News",
        "  2  Sales rose by about a tenth in the café",
        "",
        "Plans",
        "  3  Ten shops will open",
    ]


def test_the_outline_as_json_is_sections_with_slides(project: Path) -> None:
    told = json.loads(deck("outline", "--format", "json", at=project).stdout.decode("ascii"))
    assert [section["section"] for section in told] == ["A small deck", "News", "Plans"]
    assert told[2]["slides"] == [{"number": 3, "title": "Ten shops will open", "address": "plans/ten-shops-will-open"}]


def test_the_outline_of_wrong_content_tells_what_is_wrong(project: Path) -> None:
    (project / "content/plans.yaml").write_text(PLANS.replace("title:", "titel:"), encoding="utf-8")
    run = deck("outline", at=project)
    assert (run.returncode, out(run)) == (1, "")
    assert "content/plans.yaml:4:5" in err(run)


def test_the_outline_loads_nothing_slow(project: Path) -> None:
    code = (
        "import sys; from deck.cli import main; sys.argv = ['deck', 'outline']\ntry: main()\nexcept SystemExit: pass\n"
    )
    code += "print([m for m in ('pptx', 'lxml', 'matplotlib', 'numpy', 'PIL') if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "[]"


def test_a_deck_does_not_differ_from_the_content_that_it_was_built_from(project: Path) -> None:
    run = deck("diff", "build/small.pptx", at=project)
    assert run.returncode == 0, err(run)
    assert out(run).strip() == f"{Path('build/small.pptx')} -> content: no difference for a reader"


def test_what_somebody_edited_is_told_against_the_content(project: Path) -> None:
    edit(project / "build/small.pptx")
    run = deck("diff", "build/small.pptx", "content", at=project)
    assert run.returncode == 1, err(run)
    assert out(run).splitlines()[2:] == [
        "slide 2: Sales rose by about a tenth in the café",
        "    title: Edited by hand -> Sales rose by about a tenth in the café",
    ]


def test_two_decks_are_compared_as_json(project: Path) -> None:
    shutil.copyfile(project / "build/small.pptx", project / "édité.pptx")
    edit(project / "édité.pptx")
    run = deck("diff", "build/small.pptx", "édité.pptx", "--format", "json", at=project)
    assert run.returncode == 1
    told = json.loads(run.stdout.decode("ascii"))
    (slide,) = told["slides"]
    (change,) = slide["changes"]
    assert (told["new"], slide["new"], change["kind"], change["new"]) == ("édité.pptx", 2, "title", "Edited by hand")
    assert change["shape"].endswith("#title")


@pytest.mark.parametrize(
    ("old", "said"),
    [("nothing.pptx", "nothing.pptx: no such file"), ("content/deck.yaml", "is not a PowerPoint file; name a .pptx")],
)
def test_what_cannot_be_compared_is_said_and_exits_with_2(old: str, said: str, project: Path) -> None:
    run = deck("diff", old, "build/small.pptx", at=project)
    assert (run.returncode, out(run)) == (2, "")
    assert said in err(run)


def test_content_with_errors_cannot_be_compared(project: Path) -> None:
    (project / "content/plans.yaml").write_text(PLANS.replace("title:", "titel:"), encoding="utf-8")
    run = deck("diff", "build/small.pptx", at=project)
    assert (run.returncode, out(run)) == (2, "")
    assert "content/plans.yaml:4:5" in err(run)


def test_a_deck_that_was_not_built_is_not_drawn_but_told(project: Path) -> None:
    (project / "build/small.pptx").unlink()
    run = deck("render", at=project)
    assert run.returncode == 1
    assert err(run).strip() == f"{Path('build/small.pptx')} is not there yet; build it first: deck build"


def test_without_a_deck_and_without_content_render_asks_for_one(tmp_path: Path) -> None:
    run = deck("render", at=tmp_path)
    assert run.returncode == 1
    assert "name the deck" in err(run)


def test_without_libreoffice_one_sentence_says_what_to_install(project: Path) -> None:
    run = deck("render", at=project, PATH="")
    assert run.returncode == 1
    assert len(err(run).splitlines()) == 1
    assert "install" in err(run)
    assert not (project / "build/render").exists()


def test_a_slide_that_the_deck_does_not_have_is_told_with_the_last(project: Path) -> None:
    run = deck("render", "--slides", "2-9", at=project)
    assert run.returncode == 1
    assert err(run).strip() == "there is no slide 4; the last one is slide 3"
