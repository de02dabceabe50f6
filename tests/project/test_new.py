"""A new project builds with nothing to mend, says how to go on, and never overwrites."""

from __future__ import annotations

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from deck.build import build, plan
from deck.check.explained import adjustable
from deck.content.schema import FILE, schema
from deck.figures.language import tags
from deck.project.new import NotEmpty, begin, starter
from tests.content.typed import typed


@pytest.mark.parametrize("language", tags())
def test_a_new_project_has_nothing_to_mend_in_any_language(language: str, tmp_path: Path) -> None:
    begin(tmp_path / "talk", language=language, brand="encre")
    made = plan(tmp_path / "talk/content")
    assert made.findings == ()
    assert len(made.pages) == 5


def test_a_new_project_builds(tmp_path: Path) -> None:
    begin(tmp_path / "talk", language="en-GB", brand="encre")
    made = build(tmp_path / "talk/content", tmp_path / "talk.pptx")
    assert made.path
    assert made.findings == ()


def test_its_remarks_are_in_its_language(tmp_path: Path) -> None:
    begin(tmp_path / "a", language="fr-CA", brand="encre")
    begin(tmp_path / "b", language="en-US", brand="encre")
    assert "remarque" in (tmp_path / "a/content/deck.yaml").read_text(encoding="utf-8")
    assert "remark" in (tmp_path / "b/content/deck.yaml").read_text(encoding="utf-8")


def test_its_name_language_and_brand_are_filled_in_and_no_blank_is_left(tmp_path: Path) -> None:
    files = begin(tmp_path / "Mon exposé", language="fr-FR", brand="encre")
    texts = [file.read_text(encoding="utf-8") for file in files]
    assert not any("@NAME@" in text or "@LANGUAGE@" in text or "@BRAND@" in text for text in texts)
    deck = typed((tmp_path / "Mon exposé/content/deck.yaml").read_text(encoding="utf-8"))
    assert (deck["name"], deck["language"], deck["brand"]) == ("mon-expose", "fr-FR", "encre")


def test_its_readme_has_at_most_five_lines_that_say_something(tmp_path: Path) -> None:
    begin(tmp_path / "talk", language="en-GB", brand="encre")
    lines = (tmp_path / "talk/README.md").read_text(encoding="utf-8").splitlines()
    assert len([line for line in lines if line]) <= 5


def test_every_file_of_its_content_names_the_schema_beside_it_and_agrees_with_it(tmp_path: Path) -> None:
    files = begin(tmp_path / "talk", language="en-GB", brand="encre", codes=adjustable())
    content = [file for file in files if file.suffix == ".yaml"]
    assert len(content) == 4
    for file in content:
        text = file.read_text(encoding="utf-8")
        assert text.splitlines()[0] == f"# yaml-language-server: $schema={FILE}"
        assert list(Draft202012Validator(schema(adjustable())).iter_errors(typed(text))) == []
    assert (tmp_path / "talk/content" / FILE).is_file()


def test_remarks_behind_values_keep_their_column_when_a_name_is_short(tmp_path: Path) -> None:
    begin(tmp_path / "ab", language="en-GB", brand="encre")
    lines = (tmp_path / "ab/content/deck.yaml").read_text(encoding="utf-8").splitlines()
    columns = {line.index("  # ") for line in lines if line.startswith(("name:", "title:", "date:"))}
    assert len(columns) == 1


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "talk").mkdir()
    (tmp_path / "talk/mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(NotEmpty):
        begin(tmp_path / "talk", language="en-GB", brand="encre")
    assert [path.name for path in (tmp_path / "talk").rglob("*")] == ["mine.txt"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    assert begin(tmp_path, language="en-GB", brand="encre")


def test_both_starters_have_as_many_files() -> None:
    assert len(starter("fr-FR")) == len(starter("en-GB")) == 5
