"""Building from Python: what lands on the disk, what stays there, and whatever folder the content lies in."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from shutil import copytree

import pytest
from pptx import Presentation

from deck import build
from deck.kinds import kind
from deck.source.finding import Severity
from deck.source.span import NOWHERE
from tests.decks import DECK, RESULTS, content
from tests.package_rules import faults, parts_of
from tests.tools import ROOT

REPORT = ROOT / "content"

QUOTE = kind("quote").example


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in the test's own folder, as an author does in the project's."""
    monkeypatch.chdir(tmp_path)


def edited(file: Path) -> bytes:
    """The deck as PowerPoint would leave it after somebody changed its title, written back in its place."""
    deck = Presentation(str(file))
    deck.slides[0].shapes.title.text = "Somebody's own words"
    after = BytesIO()
    deck.save(after)
    file.write_bytes(after.getvalue())
    return after.getvalue()


def titles(data: bytes) -> list[str]:
    return [slide.shapes.title.text.replace("\v", " ") for slide in Presentation(BytesIO(data)).slides]


def test_a_deck_is_built_where_it_is_wanted(tmp_path: Path) -> None:
    made = build(content(tmp_path, QUOTE), tmp_path / "somewhere/else/mine.pptx")
    assert made.path == tmp_path / "somewhere/else/mine.pptx"
    assert made.slides == 2
    assert titles(made.path.read_bytes()) == ["A small report", "We will not go back to the way it was"]


@pytest.mark.parametrize(
    ("deck", "file"),
    [
        (DECK, "build/a-small-report.pptx"),
        (f"name: Bilan d'étape 2025\n{DECK}", "build/Bilan d'étape 2025.pptx"),
        (DECK.replace("A small report", "'L’été : à l’œuvre'"), "build/l-ete-a-l-oeuvre.pptx"),
        (DECK.replace("A small report", "«…»"), "build/deck.pptx"),
    ],
    ids=["title", "name", "accents", "signs alone"],
)
def test_without_a_target_the_deck_is_named_by_its_content(deck: str, file: str, tmp_path: Path) -> None:
    content(tmp_path, QUOTE, deck=deck)
    made = build()
    assert made.path == Path(file)
    assert made.path.is_file()


@pytest.mark.parametrize(("language", "word"), [("en-GB", "edited"), ("fr-FR", "modifié")])
def test_an_edited_deck_is_kept_beside_the_new_one(language: str, word: str, tmp_path: Path) -> None:
    home = content(tmp_path, QUOTE, deck=DECK.replace("en-GB", language), results=RESULTS.replace("46.5", "46"))
    file = tmp_path / "deck.pptx"
    assert build(home, file).path
    changed = edited(file)
    made = build(home, file)
    kept = tmp_path / f"deck ({word}).pptx"
    assert kept.read_bytes() == changed
    assert "Somebody's own words" not in titles(file.read_bytes())
    assert [str(kept) in note for note in made.notes] == [True]


def test_force_replaces_an_edited_deck(tmp_path: Path) -> None:
    home, file = content(tmp_path, QUOTE), tmp_path / "deck.pptx"
    first = build(home, file).path and file.read_bytes()
    edited(file)
    made = build(home, file, force=True)
    assert made.notes == ()
    assert file.read_bytes() == first
    assert [path.name for path in tmp_path.glob("*.pptx")] == ["deck.pptx"]


def test_a_deck_that_is_ours_is_replaced_without_a_word(tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    build(content(tmp_path, QUOTE), file)
    made = build(content(tmp_path, QUOTE.replace("We will", "They will")), file)
    assert made.notes == ()
    assert "They will not go back to the way it was" in titles(file.read_bytes())


def test_the_same_bytes_leave_the_file_alone(tmp_path: Path) -> None:
    home, file = content(tmp_path, QUOTE), tmp_path / "deck.pptx"
    build(home, file)
    os.utime(file, (1_000_000_000, 1_000_000_000))
    build(home, file)
    assert file.stat().st_mtime == 1_000_000_000


def test_mistakes_write_nothing_and_are_all_told(tmp_path: Path) -> None:
    bad = "kind: quote\ntext: We were there\nby: Ada\nrole: Head of <nothing>\n"
    made = build(content(tmp_path, bad, "kind: qoute\n", "kind: levers\ntitle: What we did\n"), tmp_path / "deck.pptx")
    assert made.path is None
    assert [own.code for own in made.findings] == ["figure-in-plain-text", "unknown-kind", "missing-key"]
    assert not list(tmp_path.rglob("*.pptx"))


def test_mistakes_leave_the_deck_that_is_there(tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    build(content(tmp_path, QUOTE), file)
    before = file.read_bytes()
    assert build(content(tmp_path, QUOTE.replace("by:", "bye:")), file, force=True).path is None
    assert file.read_bytes() == before


def test_text_that_does_not_fit_writes_nothing(tmp_path: Path) -> None:
    long = f"kind: text\ntitle: {'We go back ' * 80}\ntext: Words\n"
    made = build(content(tmp_path, long), tmp_path / "deck.pptx")
    assert made.path is None
    assert [own.code for own in made.findings if own.is_error] == ["text-overflow"]
    assert not (tmp_path / "deck.pptx").exists()


def test_a_brand_may_be_asked_for(tmp_path: Path) -> None:
    copytree(ROOT / "assets/brands/encre", tmp_path / "assets/brands/mine")
    sheet = tmp_path / "assets/brands/mine/brand.yaml"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("14233A", "0B1A2E"), encoding="utf-8")
    home = content(tmp_path, QUOTE)
    assert build(home, tmp_path / "mine.pptx", brand="mine").path
    assert build(home, tmp_path / "encre.pptx").path
    themes = [parts_of((tmp_path / name).read_bytes())["ppt/theme/theme1.xml"] for name in ("mine.pptx", "encre.pptx")]
    assert [b"0B1A2E" in theme for theme in themes] == [True, False]


@pytest.mark.parametrize("brand", ["encre", "sobre"])
def test_every_brand_that_ships_dresses_every_kind(brand: str, tmp_path: Path) -> None:
    """Over the examples of the kinds that need no file beside them."""
    slides = [kind(name).example for name in ("levers", "key-figures", "table", "chart", "quote", "loop", "closing")]
    made = build(content(tmp_path, *slides), tmp_path / "deck.pptx", brand=brand)
    assert made.path, [own.message for own in made.findings]
    assert faults(made.path.read_bytes()) == []


def test_an_unknown_brand_is_a_finding_with_the_one_that_was_meant(tmp_path: Path) -> None:
    (finding,) = build(content(tmp_path, QUOTE), tmp_path / "deck.pptx", brand="encer").findings
    assert (finding.code, finding.severity) == ("unknown-brand", Severity.ERROR)
    assert '"encre"' in finding.help
    assert (finding.span, finding.message) == (NOWHERE, '--brand: there is no brand "encer"')  # no line of deck.yaml
    assert not (tmp_path / "deck.pptx").exists()


def saved_as(home: Path, encoding: str, ending: str) -> Iterator[Path]:
    for file in home.glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        file.write_bytes(text.replace("\n", ending).encode(encoding))
        yield file


@pytest.mark.parametrize(
    ("encoding", "ending"), [("utf-8", "\r\n"), ("utf-8-sig", "\n"), ("utf-8-sig", "\r\n")], ids=["CRLF", "BOM", "both"]
)
def test_however_windows_saves_the_content_the_deck_is_the_same(encoding: str, ending: str, tmp_path: Path) -> None:
    slides = (QUOTE, kind("summary").example, "kind: text\ntitle: |\n  Été\n  comme hiver\ntext: |\n  Un.\n\n  Deux.\n")
    home = content(tmp_path, *slides)
    assert build(home, tmp_path / "unix.pptx").path
    assert len(list(saved_as(home, encoding, ending))) == 2
    made = build(home, tmp_path / "windows.pptx")
    assert made.path, [own.message for own in made.findings]
    assert made.path.read_bytes() == (tmp_path / "unix.pptx").read_bytes()


def test_folders_may_have_spaces_and_accents_and_be_deep(tmp_path: Path) -> None:
    deep = tmp_path / "OneDrive - Société d'été" / "Présentations & bilans" / "2026 (à relire) #3" / "版本"
    made = build(content(deep, QUOTE), deep / "le résultat" / "bilan d'été.pptx")
    assert made.path
    assert made.path.read_bytes() == (build(content(tmp_path, QUOTE), tmp_path / "x.pptx").path or Path()).read_bytes()


def test_a_title_told_twice_is_numbered(tmp_path: Path) -> None:
    slide = "kind: text\ntitle: The same again\ntext: Words\n"
    made = build(content(tmp_path, slide, slide), tmp_path / "deck.pptx")
    assert made.path
    assert titles(made.path.read_bytes())[1:] == ["The same again", "The same again\u00a0(2)"]
    assert [own.code for own in made.findings] == ["duplicate-title"]


def test_build_is_the_function_whatever_was_imported_before() -> None:
    for first in ("import deck.build", "import deck.export", "from deck import build", "import deck.cli.making"):
        run = [sys.executable, "-c", f"{first}\nfrom deck import build\nassert build.__name__ == 'build', build"]
        subprocess.run(run, check=True, timeout=60)


def test_a_list_that_cannot_be_written_is_a_warning_and_the_deck_is_there(tmp_path: Path) -> None:
    folder = copytree(REPORT, tmp_path / "content")
    (tmp_path / "out.traceability.md").mkdir()
    built = build(folder, tmp_path / "out.pptx")
    assert built.path == tmp_path / "out.pptx"
    assert built.path.is_file()
    assert [own.severity for own in built.findings if own.code.startswith("target")] == [Severity.WARNING]


def test_a_list_that_somebody_else_wrote_is_left_alone(tmp_path: Path) -> None:
    mine = tmp_path / "out.traceability.md"
    mine.write_text("mine", encoding="utf-8")
    built = build(REPORT, tmp_path / "out.pptx")
    assert "target-not-ours" in {own.code for own in built.findings}
    assert mine.read_text(encoding="utf-8") == "mine"


def test_a_target_without_an_ending_gets_one_and_a_folder_takes_the_deck_s_name(tmp_path: Path) -> None:
    assert build(REPORT, tmp_path / "talk").path == tmp_path / "talk.pptx"
    assert build(REPORT, tmp_path).path == tmp_path / "amazon-ia.pptx"


def test_another_ending_is_refused(tmp_path: Path) -> None:
    built = build(REPORT, tmp_path / "deck.txt")
    assert built.path is None
    assert "target-suffix" in {own.code for own in built.findings}
