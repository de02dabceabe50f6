"""`deck check` from outside: what it prints, what it exits with, what it mends, what it does not import."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.decks import content
from tests.test_cli import deck, err, out
from tests.tools import ROOT

STOP = "kind: text\ntitle: Sales grew.   # a remark\ntext: It was é in the end.\n"


def project(folder: Path, *slides: str) -> Path:
    content(folder, *slides)
    return folder


def test_clean_content_is_said_to_be_so(tmp_path: Path) -> None:
    run = deck("check", at=project(tmp_path, STOP.replace("grew.", "grew")))
    assert (run.returncode, out(run).strip()) == (0, "content: nothing to mend")


def test_warnings_alone_exit_with_0_and_with_1_when_strict(tmp_path: Path) -> None:
    home = project(tmp_path, STOP)
    run = deck("check", at=home)
    assert run.returncode == 0
    assert "warning[title-stop]" in out(run)
    assert out(run).rstrip().endswith("content: 1 warning")
    strict = deck("check", "--strict", at=home)
    assert strict.returncode == 1
    assert "error[title-stop]" in out(strict)


def test_errors_exit_with_1_and_no_deck_is_written(tmp_path: Path) -> None:
    home = project(tmp_path, STOP.replace("grew.", "<nothing>"))
    run = deck("check", at=home)
    assert run.returncode == 1
    assert "error[unknown-figure]" in out(run)
    assert not (home / "build").exists()


def test_findings_come_in_the_order_of_their_places(tmp_path: Path) -> None:
    run = deck("check", "--format", "short", at=project(tmp_path, STOP, "kind: text\ntitle: Costs fell.\ntext: A.\n"))
    lines = [int(line.split(":")[1]) for line in out(run).splitlines()]
    assert len(lines) == 2
    assert lines == sorted(lines)


def test_json_has_the_fix_as_an_exact_edit(tmp_path: Path) -> None:
    run = deck("check", "--format", "json", at=project(tmp_path, STOP))
    (found,) = json.loads(out(run))["findings"]
    (edit,) = found["fix"]["edits"]
    assert found["fix"]["safe"] is True
    assert (edit["line"], edit["column"]) == (found["line"], found["column"])
    assert edit["end_column"] - edit["column"] == 1
    assert edit["text"] == ""


def test_github_gets_annotations(tmp_path: Path) -> None:
    run = deck("check", "--format", "github", at=project(tmp_path, STOP))
    assert out(run).startswith("::warning file=content/results.yaml,line=")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_fixes_change_nothing_but_their_place(end: str, mark: str, tmp_path: Path) -> None:
    file = project(tmp_path, STOP) / "content/results.yaml"
    before = mark + file.read_text(encoding="utf-8").replace("\n", end)
    file.write_bytes(before.encode())
    run = deck("check", "--fix", at=tmp_path)
    assert out(run).strip() == "content: 1 fixed; nothing to mend", err(run)
    assert file.read_bytes().decode() == before.replace("Sales grew.   #", "Sales grew   #")


def test_a_needless_allowance_is_taken_out(tmp_path: Path) -> None:
    slide = "kind: text\ntitle: Sales grew   # deck: allow title-stop\ntext: A.\n"
    file = project(tmp_path, slide) / "content/results.yaml"
    assert deck("check", "--fix", at=tmp_path).returncode == 0
    assert "    title: Sales grew\n" in file.read_text(encoding="utf-8")


def test_a_read_only_file_is_not_mended_and_that_is_told(tmp_path: Path) -> None:
    file = project(tmp_path, STOP) / "content/results.yaml"
    before = file.read_bytes()
    file.chmod(0o444)
    run = deck("check", "--fix", at=tmp_path)
    assert (run.returncode, err(run)) == (1, "")
    assert "error[target-read-only]: content/results.yaml is read-only" in out(run)
    assert "warning[title-stop]" in out(run)
    assert file.read_bytes() == before


def test_without_fix_nothing_is_written(tmp_path: Path) -> None:
    file = project(tmp_path, STOP) / "content/results.yaml"
    before = file.read_bytes()
    deck("check", at=tmp_path)
    assert file.read_bytes() == before


def test_a_folder_that_is_not_there_is_one_finding(tmp_path: Path) -> None:
    run = deck("check", "nowhere", at=tmp_path)
    assert run.returncode == 1
    assert 'error[missing-file]: no folder "nowhere"' in out(run)


def test_neither_pptx_nor_matplotlib_is_imported_for_the_report() -> None:
    command = [sys.executable, "-X", "importtime", "-m", "deck", "check"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=60)
    imported = {line.rpartition("|")[2].strip() for line in run.stderr.decode().splitlines()}
    assert "deck.build" in imported
    assert {name.partition(".")[0] for name in imported} & {"pptx", "matplotlib", "PIL", "lxml", "xlsxwriter"} == set()


def test_schema_is_written_to_the_file_that_is_named(tmp_path: Path) -> None:
    assert deck("schema", "-o", "a/schema.json", at=tmp_path).returncode == 0
    written = json.loads((tmp_path / "a/schema.json").read_text(encoding="utf-8"))
    assert written == json.loads(out(deck("schema", at=tmp_path)))


def test_a_new_project_is_begun_once(tmp_path: Path) -> None:
    run = deck("new", "talk", "--language", "fr-fr", at=tmp_path)
    assert run.returncode == 0, err(run)
    assert out(deck("check", at=tmp_path / "talk")).strip() == "content: nothing to mend"
    again = deck("new", "talk", at=tmp_path)
    assert again.returncode == 1
    assert "nothing was written" in err(again)


@pytest.mark.parametrize(("name", "said"), [("", "needs a name"), ("notes.txt", "notes.txt is a file")])
def test_a_new_project_that_can_have_no_folder_is_not_begun(name: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("", encoding="utf-8")
    run = deck("new", name, at=tmp_path)
    assert run.returncode == 1
    assert said in err(run)
    assert [own.name for own in tmp_path.iterdir()] == ["notes.txt"]


def test_a_name_with_spaces_is_told_as_a_shell_takes_it(tmp_path: Path) -> None:
    assert 'cd "Réunion d\'été", deck build' in out(deck("new", "Réunion d'été", at=tmp_path))


@pytest.mark.parametrize(("option", "said"), [("--language", "there are: fr-FR"), ("--brand", "no brand")])
def test_a_new_project_in_no_known_language_or_brand_is_not_begun(option: str, said: str, tmp_path: Path) -> None:
    run = deck("new", "talk", option, "xx", at=tmp_path)
    assert run.returncode == 1
    assert said in err(run)
    assert not (tmp_path / "talk").exists()


def test_guide_is_one_page(tmp_path: Path) -> None:
    assert len(out(deck("guide", at=tmp_path)).splitlines()) <= 120


SIX = {
    "deck": "title: A year\nlanguage: en-GB\nsections: [results, missing, broken]\n",
    "broken": "section: Broken\nslides:\n  - kind: text\n   title: B\n    text: C\n",
    "results": """\
section: Results
figures:
  sales: { label: Sales, 2024: 41, 2025: 46 }
slides:
  - kind: qoute
    text: A
  - kind: quote
    titel: Élan 🚲
    text: [a, b]
    by: Ada
  - kind: text
    title: L'été à <sale 2025>
""",
}


def test_six_mistakes_of_six_kinds_in_one_folder_are_told_in_one_run_each_at_its_place(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    for name, text in SIX.items():
        (tmp_path / f"content/{name}.yaml").write_text(text, encoding="utf-8")
    run = deck("check", "--format", "json", at=tmp_path)
    told = {
        own["code"]: (own["path"].removeprefix("content/"), own["line"], own["column"], own["end_column"], own["help"])
        for own in json.loads(out(run))["findings"]
    }
    assert told == {
        "malformed-yaml": ("broken.yaml", 4, 4, 12, "start it in column 5 (like line 3)"),
        "missing-file": ("deck.yaml", 3, 21, 28, "files here: broken, results"),
        "unknown-kind": ("results.yaml", 5, 11, 16, 'did you mean "quote"?'),
        "unknown-key": ("results.yaml", 8, 5, 10, 'did you mean "title"?'),
        "wrong-type": ("results.yaml", 9, 11, 17, 'put the text in quotes: "[a, b]"'),
        "unknown-figure": ("results.yaml", 12, 20, 31, 'did you mean "sales 2025"?'),
    }


def test_a_figure_that_may_stand_in_a_file_that_cannot_be_read_is_not_told(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    for name, text in (SIX | {"results": SIX["results"].replace("<sale 2025>", "<headcount>")}).items():
        (tmp_path / f"content/{name}.yaml").write_text(text, encoding="utf-8")
    told = {own["code"] for own in json.loads(out(deck("check", "--format", "json", at=tmp_path)))["findings"]}
    assert "unknown-figure" not in told
    assert "unknown-kind" in told


TRAPS = """\
section: Results
slides:
  - kind: text
    title: The lesson: start early.    # it is
    text: *Everybody
  - kind: quote
    text:"Never" is a long time
    by: Ada
"""
MENDED = """\
section: Results
slides:
  - kind: text
    title: "The lesson: start early"    # it is
    text: "*Everybody"
  - kind: quote
    text: '“Never” is a long time'
    by: Ada
"""


def test_a_fix_that_uncovers_another_mistake_has_it_mended_too(tmp_path: Path) -> None:
    file = content(tmp_path, results=TRAPS) / "results.yaml"
    run = deck("check", "--fix", at=tmp_path)
    assert out(run).strip() == "content: 6 fixed; nothing to mend"
    assert file.read_text(encoding="utf-8") == MENDED
