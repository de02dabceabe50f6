"""The JSON Schema says of content what the program says of its structure."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from deck.build import plan
from deck.check.explained import adjustable
from deck.content.key import keys
from deck.content.load import load
from deck.content.schema import FILE, as_text, schema
from deck.kinds import kind, names
from tests.content.typed import typed
from tests.decks import DECK, RESULTS, content
from tests.tools import ROOT

STRUCTURE = {
    *("unknown-key", "wrong-type", "missing-key", "unknown-kind", "empty-value", "too-few"),
    *("unknown-value", "misplaced-key"),
}
"""Codes of what a schema can see; figures, sources and files that are not there are the program's own to tell."""
SOMETIMES = {"bad-figure", "bad-link", "bad-name", "bad-date", "bad-duration"}
"""Codes of what a schema sees where no number is anywhere, where a sign is in a name, or where a key holds an address;
the rest only the program."""
BESIDES = {"deck.yaml": "deck", "authors.yaml": "authors", "auteurs.yaml": "authors"}
BAD = ROOT / "tests/bad"
GOOD = sorted((ROOT / "content").rglob("*.yaml"))
LIKE_A_PERIOD = "lable"
"""The program takes a figure's key that is much like one of its own for that one; for a schema it may be a period."""


@cache
def validator(part: str = "") -> Draft202012Validator:
    whole = schema(adjustable())
    one = {"$schema": whole["$schema"], "$defs": whole["$defs"], "$ref": f"#/$defs/{part}"}
    return Draft202012Validator(one if part else whole)


def refused(text: str, part: str = "") -> list[str]:
    """What the schema has against a file."""
    found = validator(part).iter_errors(typed(text))
    return [f"{'/'.join(str(step) for step in error.absolute_path)}: {error.message[:200]}" for error in found]


def test_it_is_a_schema_of_the_2020_12_draft() -> None:
    Draft202012Validator.check_schema(schema())
    assert schema()["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


def test_the_committed_schema_is_the_one_that_the_program_writes() -> None:
    committed = (ROOT / "content" / FILE).read_text(encoding="utf-8")
    assert committed == as_text(schema(adjustable())), f"deck schema -o content/{FILE}"


@pytest.mark.parametrize("path", GOOD, ids=lambda path: str(path.relative_to(ROOT / "content")))
def test_every_content_file_is_good_and_names_the_schema_in_its_first_line(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert refused(text) == []
    named = text.splitlines()[0].removeprefix("# yaml-language-server: $schema=")
    assert (path.parent / named).resolve() == ROOT / "content" / FILE


@pytest.mark.parametrize("name", names())
def test_every_kind_has_title_description_example_and_its_keys_in_words(name: str) -> None:
    own = schema()["$defs"][f"{name}-slide"]
    assert own["title"] == name
    assert own["description"]
    assert [error.message for error in validator("slide").iter_errors(own["examples"][0])] == []
    assert set(own["properties"]) == {"kind", *keys(kind(name).model)}
    assert all(value["title"] and value["description"] for value in own["properties"].values())


def test_the_budget_of_a_title_is_told() -> None:
    assert "60 characters" in schema()["$defs"]["quote-slide"]["properties"]["title"]["description"]


def test_it_holds_nothing_but_json(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(as_text(schema()), encoding="utf-8")
    assert json.loads((tmp_path / FILE).read_text(encoding="utf-8")) == schema()


def verdicts(folder: Path, name: str, text: str) -> tuple[list[str], list[str]]:
    """What the program and the schema have against the structure of a file of that folder."""
    editor = refused(text, BESIDES.get(name, "section"))
    seen = STRUCTURE | SOMETIMES if editor else STRUCTURE
    found = [own for own in plan(folder).findings if Path(own.span.path).name == name and own.code in seen]
    return [f"{own.code}: {own.message}" for own in found], editor


@pytest.mark.parametrize(
    ("line", "good"),
    [
        ("value: 12", True),
        ("2025: ~\n    2026: 1", False),
        ("2025: null\n    2026: 1", False),
        ("2025:\n    2026: 1", False),
        ('2025: "~"\n    2026: 1', True),
        ("valeur: 1", False),
        ("variation: +3 %\n    value: 1", False),
        ("objectif: 1", True),
        ('value: "12,5 Mds $"', True),
        ("value: plus de 27 000", True),
        ("value: = a - b", True),
        ("value: —", True),
        ("value: n. d.", True),
        ("value: abc", False),
        ("value: yes", False),
        ("2025: environ", False),
        ("tolerance: x\n    value: 1", False),
        ("tolerance: 5 %\n    value: ~1", True),
    ],
)
def test_a_value_without_any_number_is_refused(line: str, good: bool, tmp_path: Path) -> None:
    known = "  a:\n    label: A\n    value: 2\n  b:\n    label: B\n    value: 1\n"
    text = f"section: A\nfigures:\n{known}  c:\n    label: C\n    {line}\n"
    assert bool(refused(text, "section")) is not good
    (tmp_path / "deck.yaml").write_text("title: A\nlanguage: fr-FR\nsections: [s]\n", encoding="utf-8")
    (tmp_path / "s.yaml").write_text(text, encoding="utf-8")
    errors = [own for own in load(tmp_path).findings if own.is_error and own.code != "unknown-figure"]
    assert bool(errors) is not good


def test_one_claim_needs_no_list() -> None:
    slide = "kind: quote\ntext: Yes\nby: Ada\nclaim: {}\n"
    assert [refused(slide.format(claim), "slide") for claim in ("a > b", "[a > b, c = 2]")] == [[], []]
    assert refused(slide.format("{ a: b }"), "slide")


@pytest.mark.parametrize("name", ["change", "value", "unsigned", "a+b", "a, b", "<a"])
def test_a_name_that_no_figure_can_have_is_refused(name: str) -> None:
    assert refused(f'section: A\nfigures:\n  "{name}":\n    label: Sales\n    value: 1\n', "section")


def readable(path: Path) -> bool:
    """Whether an editor can read the YAML at all."""
    try:
        return isinstance(typed(path.read_text(encoding="utf-8")), dict | list)
    except yaml.YAMLError:
        return False


BAD_FILES = [path for path in sorted(BAD.glob("*.yaml")) if readable(path)]
BAD_FOLDERS = [path for path in sorted(BAD.glob("*/*.yaml")) if readable(path)]


@pytest.mark.parametrize("path", BAD_FILES, ids=lambda path: path.stem)
def test_of_a_bad_section_both_say_the_same(path: Path, tmp_path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    (tmp_path / "deck.yaml").write_text(f"title: A\nlanguage: fr-FR\nsections: [{path.stem}]\n", encoding="utf-8")
    (tmp_path / path.name).write_text(text, encoding="utf-8")
    found = [own for own in load(tmp_path).findings if Path(own.span.path).name == path.name]
    if any(own.code not in STRUCTURE and own.code in TRAPS for own in found):
        pytest.skip("YAML reads something else than the author wrote: the program tells, an editor cannot")
    program, editor = verdicts(tmp_path, path.name, text)
    assert bool(program) == bool(editor), (program, editor)


TRAPS = {
    *("colon-in-text", "comma-in-flow", "comment-eats-text", "yaml-alias", "yaml-tag", "reserved-start"),
    *("odd-space", "odd-space-indent", "tab-indent", "duplicate-key", "merge-key"),
}


@pytest.mark.parametrize("path", BAD_FOLDERS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_of_a_bad_folder_both_say_the_same(path: Path) -> None:
    program, editor = verdicts(path.parent, path.name, path.read_text(encoding="utf-8"))
    assert bool(program) == bool(editor), (program, editor)


Place = tuple[Any, Any]
"""A block or a list, and a key or an index in it."""


def places(node: Any) -> Iterator[Place]:
    steps = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for step, below in steps:
        yield node, step
        yield from places(below)


CHANGES = ("leave out", "empty", "list", "block", "rename", "twelve times", "yes", "words", "7")


def changed(place: Place, change: str) -> None:
    """Spoils (or not) what stands at that place."""
    node, step = place
    match change:
        case "leave out":
            del node[step]
        case "rename" if isinstance(node, dict):
            node["zzz"] = node.pop(step)
        case "twelve times" if isinstance(node[step], list):
            node[step] = [deepcopy(each) for _ in range(12) for each in node[step]]
        case "list":
            node[step] = [["a"]]
        case "block":
            node[step] = {"zzz": "a"}
        case "empty":
            node[step] = None
        case _:
            node[step] = {"yes": "yes", "words": "some words", "7": 7}.get(change, "a")


def section(name: str) -> Any:
    """The small report's figures, and the example of that kind as its only slide."""
    return {**typed(RESULTS), "slides": [typed(kind(name).example)]}


NOTHING = ("", " ~", " null", " Null")


def written(value: Any, nothing: str = "") -> str:
    """As YAML, with one of the words that YAML has for nothing."""
    text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=1000)
    return str(text).replace(": null\n", f":{nothing}\n").replace("- null\n", f"-{nothing}\n")


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_of_an_example_with_one_change_both_say_the_same(data: st.DataObject) -> None:
    value = section(data.draw(st.sampled_from(names())))
    place = data.draw(st.sampled_from(list(places(value))))
    changed(place, data.draw(st.sampled_from(CHANGES)))
    text = written(value, data.draw(st.sampled_from(NOTHING)))
    with TemporaryDirectory() as folder:
        home = content(Path(folder), results=text)
        program, editor = verdicts(home, "results.yaml", text)
    assert bool(program) == bool(editor), (program, editor, text)


@pytest.mark.parametrize(
    ("line", "good"),
    [
        *((f"date: {date}", True) for date in ("2026", '"2026"', "2026-02", "2024-02-29", "2026-12-31", "1999-11-30")),
        *((f"date: {date}", False) for date in ("2026-13", "2026-00", "2026-2", "17/02/2026", "February 2026", "26")),
        *((f"date: {date}", False) for date in ("2026-02-30", "2026-04-31", "2026-01-32", "0000", "12026", "2026-02-")),
        *(
            (f"duration: {minutes}", True)
            for minutes in ("1", "20", "20.0", "599", "600", '"20"', '"20.0"', '"600"', '"100"')
        ),
        *(
            (f"duration: {minutes}", False)
            for minutes in ("0", "601", "-5", "1.5", '"1.5"', '"0"', '"601"', '"1000"', "20 min")
        ),
        *((f"name: {name}", True) for name in ("talk-2026", "a b", "été", "2026")),
        *((f"name: {name}", False) for name in ("a/b", '"a:b"', "a\\b", '"a?"', '" "')),
        *((f"checks: {{{own}}}", True) for own in ("title-stop: off", "missing-file: info", "not-utf8: off")),
        *((f"checks: {{{own}}}", False) for own in ("unknown-key: off", "text-overflow: warning", "no-such: off")),
    ],
)
def test_of_dates_durations_names_and_levels_both_say_the_same(line: str, good: bool, tmp_path: Path) -> None:
    text = f"title: A\nlanguage: en-GB\nsections: [results]\n{line}\n"
    program, editor = verdicts(content(tmp_path, deck=text), "deck.yaml", text)
    assert (not editor, not program) == (good, good), (program, editor)


NARROWED = "duration: 10\ndate: 2026-02-17\nname: talk\n"


@settings(deadline=None, max_examples=30)
@given(st.data())
def test_of_a_deck_file_with_one_change_both_say_the_same(data: st.DataObject) -> None:
    value = typed(DECK + f"cover:\n  chart: [a, b, c]\nunits: {{x: y}}\nchecks: {{title-stop: off}}\n{NARROWED}")
    changed(data.draw(st.sampled_from(list(places(value)))), data.draw(st.sampled_from(CHANGES)))
    text = written(value, data.draw(st.sampled_from(NOTHING)))
    with TemporaryDirectory() as folder:
        home = content(Path(folder), deck=text)
        program, editor = verdicts(home, "deck.yaml", text)
    assert bool(program) == bool(editor), (program, editor, text)


def blocks(own: Any) -> Iterator[dict[str, Any]]:
    """The properties of every block of the schema."""
    if isinstance(own, dict):
        if isinstance(own.get("properties"), dict):
            yield own["properties"]
        yield from (each for key, value in own.items() if key != "examples" for each in blocks(value))
    elif isinstance(own, list):
        yield from (each for value in own for each in blocks(value))


def test_the_example_of_a_key_is_one_and_most_keys_have_one() -> None:
    whole = schema(adjustable())
    known = [said for block in blocks(whole) for said in block.values() if "const" not in said]
    for said in known:
        judge = Draft202012Validator({**said, "$defs": whole["$defs"]})
        assert [error.message for example in said.get("examples", ()) for error in judge.iter_errors(example)] == []
    assert sum("examples" in said for said in known) > 0.9 * len(known)
