"""`deck kinds` and docs/kinds.md say of every kind what its model says."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from deck.cli import commands
from deck.content.budget import Budget
from deck.content.catalogue import BRANDS, entry, in_terminal, markdown, overview
from deck.kinds import names
from tests.tools import ROOT


def test_the_page_about_the_kinds_is_current() -> None:
    assert (ROOT / "docs/kinds.md").read_text(encoding="utf-8") == markdown(), "make kinds"


def test_every_kind_has_its_picture_in_both_brands_and_no_other_is_there() -> None:
    there = {path.name for path in (ROOT / "docs/kinds").iterdir()}
    assert there == {f"{name}-{brand}.png" for name in names() for brand in BRANDS}, "make kinds"


@pytest.mark.parametrize("name", names())
def test_every_key_says_what_it_is(name: str) -> None:
    fields = list(entry(name).fields)
    while fields:
        field = fields.pop()
        assert field.meaning, field.name
        assert field.type
        fields += field.fields


def test_counts_and_budgets_are_numbers() -> None:
    (levers,) = (field for field in entry("levers").fields if field.name == "levers")
    assert levers.items == (1, 8)
    assert levers.required
    inside = {field.name: field for field in levers.fields}
    assert inside["name"].budget == Budget(22, lines=2)
    assert inside["text"].budget == Budget(90)
    assert inside["figure"].budget is None
    assert "id" not in inside


def test_keys_of_all_kinds_are_not_repeated_unless_they_mean_something_else() -> None:
    assert "title" not in {field.name for field in entry("levers").fields}
    assert "title" in {field.name for field in entry("figure").fields}


def test_the_terminal_shows_the_example_whole() -> None:
    shown = in_terminal(entry("quote"))
    assert all(line.strip() in shown for line in entry("quote").example.splitlines())


def test_the_overview_names_every_kind_once() -> None:
    firsts = [line.split()[0] for line in overview().splitlines() if not line.startswith(" ")]
    assert firsts == list(names())


def test_json_holds_what_the_catalogue_holds() -> None:
    one = json.loads(CliRunner().invoke(commands, ["kinds", "levers", "--json"]).stdout)
    assert one["fields"][0]["items"] == [1, 8]
    every = json.loads(CliRunner().invoke(commands, ["kinds", "--json"]).stdout)
    assert [own["name"] for own in every] == list(names())


def test_an_unknown_kind_is_told_with_the_nearest() -> None:
    run = CliRunner().invoke(commands, ["kinds", "levres"])
    assert run.exit_code == 1
    assert run.stderr == 'no kind "levres"; did you mean "levers"?\n'
