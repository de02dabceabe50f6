"""A list typed into a text is told; what only begins with a dash is not."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

import pytest

from deck.build import plan
from deck.source.finding import Finding
from tests.decks import content


def told(folder: Path, text: str, *, key: str = "text", kind: str = "text") -> list[Finding]:
    more = "" if key == "text" else "text: Plain words\n"
    slide = f"kind: {kind}\ntitle: The works are few\n{more}{key}: {text}\n"
    return [own for own in plan(content(folder, slide)).findings if own.code == "typed-list"]


def block(lines: str, style: str = "|") -> str:
    return f"{style}\n" + indent(lines, "  ")


@pytest.mark.parametrize(
    "text",
    [
        block("We ask for\n- roofs\n- signs"),
        block("- roofs\n- signs", ">"),
        block("* roofs\n* signs"),
        block("  - roofs\n    - signs"),
        block("1. roofs\n2. signs"),
        block("1) roofs\n   - of wood\n2) signs"),
        block("We ask for:\n- roofs"),
        block("Plain words.\n\nWe ask for\n- roofs\n- signs"),
        "We ask for\n  - roofs\n  - signs",
        '"We ask for\n  - roofs\n  - signs"',
    ],
)
def test_a_typed_list_is_told(text: str, tmp_path: Path) -> None:
    (found,) = told(tmp_path, text)
    assert "points:" in found.help


@pytest.mark.parametrize(
    "text",
    [
        "Plain words",
        block("Sales grew last year\n- and how - by half"),
        block("- Are you there? he asked."),
        block("— Are you there?\n— I am."),
        block("The changes were\n- 5 % and\n- 3 %"),
        block("The changes were\n-5 % and\n-3 %"),
        block("- roofs\n\n- signs"),
        block("It opened in\n2024. It closed in\n2025. Nobody saw it."),
        block("We built 1. or\n12. more"),
        block("*Roofs* came first\n*signs* came second"),
    ],
)
def test_a_line_that_begins_with_a_dash_is_no_list(text: str, tmp_path: Path) -> None:
    assert told(tmp_path, text) == []


def test_it_is_told_where_the_list_begins(tmp_path: Path) -> None:
    (found,) = told(tmp_path, block("We ask for\n- roofs\n- signs"))
    source = Path(found.span.path)
    lines = (tmp_path / source if not source.is_file() else source).read_text(encoding="utf-8").split("\n")
    assert lines[found.span.line - 1][found.span.column - 1 :] == "- roofs"


def test_notes_are_advised_an_empty_line(tmp_path: Path) -> None:
    (found,) = told(tmp_path, block("Say\n- roofs\n- signs"), key="notes")
    assert "points:" not in found.help
    assert "empty line" in found.help


def test_a_list_in_a_list_by_indentation_alone_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, "\n  - North\n    - roofs\n    - signs\n  - South", key="points") != []


def test_lines_of_a_title_stay_lines(tmp_path: Path) -> None:
    slide = "kind: text\ntitle: |\n  We ask for\n  - roofs\ntext: Plain words\n"
    assert [own.code for own in plan(content(tmp_path, slide)).findings if own.code == "typed-list"] == []
