"""The command line, from outside: what it prints where, what it exits with, what no console can crash."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pptx import Presentation

from deck import __version__, cli
from deck.cli import streams
from deck.source.report import FORMS

ANSI = re.compile(r"\x1b\[")

DECK_YAML = """\
name: small
title: A small deck
date: 2026-01
language: en-GB
brand: encre
sections: [news]
"""
NEWS_YAML = """\
section: News
slides:
  - kind: text
    title: Sales rose by about a tenth in the café
    text: It was ≈ 10 % in the end.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder whose `content/` builds: a cover and one slide of text."""
    return write_project(tmp_path)


def write_project(folder: Path, news: str = NEWS_YAML) -> Path:
    (folder / "content").mkdir(parents=True)
    (folder / "content/deck.yaml").write_text(DECK_YAML, encoding="utf-8")
    (folder / "content/news.yaml").write_text(news, encoding="utf-8")
    return folder


def deck(*arguments: str, at: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run `deck` as a process of its own, its output piped."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    command = [sys.executable, "-m", "deck", *arguments]
    return subprocess.run(command, cwd=at, env=clean | environment, capture_output=True, timeout=60, check=False)


def out(run: subprocess.CompletedProcess[bytes]) -> str:
    return run.stdout.decode("utf-8")


def err(run: subprocess.CompletedProcess[bytes]) -> str:
    return run.stderr.decode("utf-8")


def test_the_last_line_names_file_slides_seconds_and_what_to_look_at(project: Path) -> None:
    run = deck("build", at=project)
    assert run.returncode == 0, err(run)
    file = re.escape(str(Path("build/small.pptx")))
    assert re.fullmatch(rf"{file}: 2 slides, \d+\.\d s; .*look.*", out(run).splitlines()[-1])
    assert (project / "build/small.pptx").stat().st_size > 10_000


def test_the_target_and_the_content_may_be_named(project: Path) -> None:
    (project / "content").rename(project / "talk")
    run = deck("build", "talk", "-o", "elsewhere/mine.pptx", at=project)
    assert run.returncode == 0, err(run)
    assert (project / "elsewhere/mine.pptx").is_file()
    assert not (project / "build/small.pptx").exists()


def test_a_mistake_is_told_on_standard_error_and_nothing_is_written(project: Path) -> None:
    (project / "content/news.yaml").write_text(NEWS_YAML.replace("title:", "titel:"), encoding="utf-8")
    run = deck("build", at=project)
    assert run.returncode == 1
    assert out(run) == ""
    assert "content/news.yaml:4:5" in err(run)
    assert "^" in err(run)
    assert err(run).splitlines()[-1] == "1 error; nothing was written"
    assert not list(project.rglob("*.pptx"))


def test_mistakes_leave_the_deck_of_before_as_it_is(project: Path) -> None:
    assert deck("build", at=project).returncode == 0
    before = (project / "build/small.pptx").read_bytes()
    (project / "content/news.yaml").write_text(NEWS_YAML.replace("kind: text", "kind: txet"), encoding="utf-8")
    assert deck("build", at=project).returncode == 1
    assert (project / "build/small.pptx").read_bytes() == before


def test_no_content_folder_is_a_finding_not_a_crash(tmp_path: Path) -> None:
    run = deck("build", at=tmp_path)
    assert run.returncode == 1
    assert "content" in err(run)
    assert "Traceback" not in err(run)


def test_json_is_one_object_on_standard_output_and_nothing_else_is_said(project: Path) -> None:
    run = deck("build", "--format", "json", at=project)
    told = json.loads(run.stdout)
    assert (told["file"], told["slides"]) == (str(Path("build/small.pptx")), 2)
    assert told["seconds"] > 0
    assert run.stderr == b""


def test_json_tells_where_each_mistake_is_in_plain_ascii(project: Path) -> None:
    (project / "content/news.yaml").write_text(NEWS_YAML.replace("text: It", "téxt: It"), encoding="utf-8")
    run = deck("build", "--format", "json", at=project)
    assert run.returncode == 1
    told = json.loads(run.stdout.decode("ascii"))
    assert told["file"] is None
    (finding,) = told["findings"]
    assert (finding["code"], finding["line"], finding["column"]) == ("unknown-key", 5, 5)
    assert "téxt" in finding["message"]


def test_short_findings_take_a_line_each(project: Path) -> None:
    (project / "content/news.yaml").write_text(NEWS_YAML.replace("title:", "titel:"), encoding="utf-8")
    lines = err(deck("build", "--format", "short", at=project)).splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("content/news.yaml:4:5: ")


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "cp850", "utf-8"])
@pytest.mark.parametrize("form", streams.FORMATS)
def test_no_console_encoding_crashes_the_output(project: Path, encoding: str, form: str) -> None:
    wrong = NEWS_YAML.replace("text: It was", "≈é→🙂: It was")
    (project / "content/news.yaml").write_text(wrong, encoding="utf-8")
    run = deck("build", "--format", form, at=project, PYTHONIOENCODING=encoding)
    assert run.returncode == 1
    assert b"Traceback" not in run.stderr
    told = (run.stdout + run.stderr).decode(encoding, errors="replace")  # click writes UTF-8 where ASCII is claimed
    assert "unknown-key" in told
    if encoding == "cp1252" and form == "full":
        assert "?é??: It was" in told  # one character for one, so that the caret still points


def test_piped_output_bears_no_colour(project: Path) -> None:
    (project / "content/news.yaml").write_text("section: [", encoding="utf-8")
    run = deck("build", at=project, FORCE_COLOR="", TERM="xterm-256color")
    assert not ANSI.search(err(run))


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are a thing of Unix")
@pytest.mark.parametrize(
    ("environment", "colour"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_a_terminal_gets_colour_unless_no_color_is_set(
    project: Path, environment: dict[str, str], colour: bool
) -> None:
    (project / "content/news.yaml").write_text(NEWS_YAML.replace("title:", "titel:"), encoding="utf-8")
    assert bool(ANSI.search(on_a_terminal(project, environment))) is colour


def on_a_terminal(project: Path, environment: dict[str, str]) -> str:
    """What `deck build` writes when its standard error is a terminal."""
    import pty

    parent, child = pty.openpty()
    clean = {name: value for name, value in os.environ.items() if name != "NO_COLOR"} | {"TERM": "xterm"} | environment
    command = [sys.executable, "-m", "deck", "build"]
    subprocess.run(command, cwd=project, env=clean, stderr=child, stdout=subprocess.DEVNULL, timeout=60, check=False)
    os.close(child)
    written = b""
    while True:
        try:
            piece = os.read(parent, 65536)
        except OSError:  # Linux says the other end is gone
            break
        if not piece:
            break
        written += piece
    os.close(parent)
    return written.decode("utf-8")


@pytest.mark.parametrize(
    "name", ["with spaces", "été à Québec", "≈ 🙂", "deep/" * 30 + "OneDrive - École/Présentations"]
)
def test_folders_of_any_name_and_depth_build(tmp_path: Path, name: str) -> None:
    project = write_project(tmp_path / name)
    run = deck("build", at=project)
    assert run.returncode == 0, err(run)
    assert (project / "build/small.pptx").is_file()


def test_crlf_and_bom_build(project: Path) -> None:
    for file in (project / "content").iterdir():
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert deck("build", at=project).returncode == 0


def test_a_target_that_is_a_folder_is_named_and_kept(project: Path) -> None:
    (project / "build/small.pptx").mkdir(parents=True)
    run = deck("build", at=project)
    assert run.returncode == 1
    assert "small.pptx" in err(run)
    assert "Traceback" not in err(run)
    assert (project / "build/small.pptx").is_dir()


def test_a_read_only_target_is_named_and_left_alone(project: Path) -> None:
    assert deck("build", at=project).returncode == 0
    target = project / "build/small.pptx"
    target.chmod(0o444)
    before = target.read_bytes()
    (project / "content/news.yaml").write_text(NEWS_YAML.replace("tenth", "fifth"), encoding="utf-8")
    run = deck("build", at=project)
    assert run.returncode == 1
    assert "small.pptx is read-only" in err(run)
    assert target.read_bytes() == before


def test_an_edited_deck_is_kept_and_force_replaces_it(project: Path) -> None:
    target = project / "build/small.pptx"
    assert deck("build", at=project).returncode == 0
    edit(target)
    edited = target.read_bytes()
    run = deck("build", at=project)
    assert run.returncode == 0, err(run)
    assert "small (edited).pptx" in out(run).splitlines()[-2]
    assert (project / "build/small (edited).pptx").read_bytes() == edited

    edit(target)
    assert deck("build", "--force", at=project).returncode == 0
    assert not (project / "build/small (edited 2).pptx").exists()


def edit(file: Path) -> None:
    """Change a word and save, as somebody in PowerPoint would."""
    presentation = Presentation(str(file))
    presentation.slides[1].shapes.title.text_frame.text = "Edited by hand"
    presentation.save(str(file))


def test_figures_are_written_as_svg_and_png_and_named(project: Path) -> None:
    figures = "figures:\n  a:\n    label: Apples\n    value: 3 kg\n  b:\n    label: Pears\n    value: 4 kg\n"
    slide = "  - kind: chart\n    title: More pears than apples\n    chart: bars\n    rows: [a, b]\n"
    content = f"section: News\n{figures}slides:\n{slide}"
    (project / "content/news.yaml").write_text(content, encoding="utf-8")
    run = deck("figures", at=project)
    assert run.returncode == 0, err(run)
    written = [project / line for line in out(run).splitlines()]
    assert [file.suffix for file in written] == [".svg", ".png"]
    assert written[0].read_bytes().startswith(b"<?xml")
    assert written[1].read_bytes().startswith(b"\x89PNG")


def test_figures_of_wrong_content_write_nothing(project: Path) -> None:
    (project / "content/news.yaml").write_text("section: [", encoding="utf-8")
    run = deck("figures", at=project)
    assert run.returncode == 1
    assert "nothing was written" in err(run)
    assert not (project / "build").exists()


def test_an_unknown_brand_is_told_with_the_one_meant(tmp_path: Path) -> None:
    run = deck("template", "--brand", "encer", at=tmp_path)
    assert run.returncode == 1
    assert 'did you mean "encre"' in err(run)


def test_a_folder_that_cannot_be_written_is_named(project: Path) -> None:
    (project / "build").write_text("a file where the folder should be", encoding="utf-8")
    run = deck("build", at=project)
    assert run.returncode == 1
    assert "build" in err(run)
    assert "Traceback" not in err(run)
    assert (project / "build").read_text(encoding="utf-8") == "a file where the folder should be"


def test_what_the_system_refuses_is_said_with_the_file_and_what_to_do() -> None:
    locked = PermissionError(13, "Permission denied", "build/deck.potx")
    assert streams.refused(locked).startswith(f"{Path('build/deck.potx')}: access denied. Close it where it is open")
    assert streams.refused(OSError(28, "No space left on device", "x.potx")) == "x.potx: no space left on device"


def test_a_template_that_cannot_be_written_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("a file where the folder should be", encoding="utf-8")
    run = deck("template", at=tmp_path)
    assert run.returncode == 1
    assert "error[target-is-no-folder]: build is not a folder" in err(run)
    assert "Traceback" not in err(run)


def test_a_reader_who_leaves_early_causes_no_traceback(project: Path) -> None:
    command = f'"{sys.executable}" -m deck build --format json | head -c 1'
    run = subprocess.run(["sh", "-c", command], cwd=project, capture_output=True, timeout=60, check=False)
    assert b"Traceback" not in run.stderr
    assert b"BrokenPipe" not in run.stderr


def test_a_wrong_option_exits_with_2_and_says_which(project: Path) -> None:
    run = deck("build", "--brnad", "encre", at=project)
    assert run.returncode == 2
    assert "--brnad" in err(run)


def test_help_and_version_load_nothing_slow(tmp_path: Path) -> None:
    loaded = (
        "import sys; from deck.cli import main; sys.argv = ['deck', '--help']\ntry: main()\nexcept SystemExit: pass\n"
    )
    slow = "print([m for m in ('pptx', 'lxml', 'yaml', 'babel', 'matplotlib', 'PIL', 'rich') if m in sys.modules])"
    run = subprocess.run(
        [sys.executable, "-c", loaded + slow], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert run.stdout.splitlines()[-1] == "[]"
    for command in ("build", "figures", "template"):
        assert command in run.stdout
    assert out(deck("--version", at=tmp_path)).strip() == f"deck {__version__}"


def test_building_without_figures_imports_nothing_that_draws_or_reads_decks(project: Path) -> None:
    code = "import sys; from deck import build; from pathlib import Path; b = build(Path('content')); print(b.slides)\n"
    unwanted = ("matplotlib", "numpy", "rich", "pptx", "lxml", "PIL", "fontTools")
    code += f"print([m for m in {unwanted} if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=True)
    assert run.stdout.splitlines() == ["2", "[]"]


def test_a_fault_of_the_program_shows_where_and_asks_for_a_report(project: Path) -> None:
    code = "from deck import cli; from deck.cli import making; making.last_line = None; import sys; "
    code += "sys.argv = ['deck', 'build']; cli.main()"
    run = subprocess.run([sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=False)
    assert run.returncode == cli.FAULT
    assert "Traceback" in run.stderr
    assert "report it" in run.stderr.splitlines()[-2]


def test_the_forms_offered_are_the_forms_there_are() -> None:
    assert set(streams.FORMATS) == set(FORMS)
