"""What the README says happens, happens."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from click.testing import CliRunner

from deck.cli import commands
from tests.test_cli import deck, err
from tests.tools import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLE = Path("content/examples/bike-share")
MISTAKES = (
    ("name: The employer pass", "name: The employer pass: half is paid"),
    ("figure: ready 2025", "figure: redy 2025"),
)


def test_the_findings_shown_are_those_that_are_told(tmp_path: Path) -> None:
    shutil.copytree(ROOT / EXAMPLE, tmp_path / EXAMPLE)
    file = tmp_path / EXAMPLE / "changes.yaml"
    text = file.read_text(encoding="utf-8")
    for right, wrong in MISTAKES:
        assert right in text
        text = text.replace(right, wrong, 1)
    file.write_text(text, encoding="utf-8")
    run = deck("build", EXAMPLE.as_posix(), at=tmp_path)
    assert run.returncode == 1
    shown = re.search(r"```text\n(error\[.*?)```", README, re.DOTALL)
    assert shown
    assert numberless(shown[1]) == numberless(err(run))


def numberless(text: str) -> str:
    """Without line numbers, which change when the example does."""
    return re.sub(r"\d+", "0", text.strip())


def test_every_file_that_it_links_or_shows_is_there() -> None:
    linked = re.findall(r"\]\(([^)#:]+)\)", README)
    assert len(linked) > 5
    assert [name for name in linked if not (ROOT / name).exists()] == []


def test_the_commands_it_lists_are_the_commands_there_are() -> None:
    listed = set(re.findall(r"^ {4}deck ([a-z]+) ", README, re.MULTILINE))
    assert listed == set(commands.commands)


def test_the_options_it_lists_for_build_are_those_of_the_command() -> None:
    (line,) = re.findall(r"^ {4}deck build \[CONTENT\] (.*)$", README, re.MULTILINE)
    told = CliRunner().invoke(commands, ["build", "--help"]).output
    assert set(re.findall(r"--?[a-z]+", line)) - {"-o"} <= set(re.findall(r"--?[a-z]+", told))


def test_make_knows_the_targets_it_names() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"^ {4}make ([a-z]+)", README, re.MULTILINE)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
