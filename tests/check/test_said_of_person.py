"""Since when somebody has a role: two years for one person and one role are told, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found, written
from tests.decks import DECK

TEAM = """\
kind: team
title: Those who lead the house
members:
  - name: Ellen Birch
    role: {role}
  - name: Tom Reeve
    role: Treasurer
"""


def told(folder: Path, role: str, text: str, tag: str = "en-GB") -> list[str]:
    """The years that are told in a text beside the role of a member of a team."""
    slide = f'kind: text\ntitle: What was decided\ntext: "{text}"\n'
    own = found(folder, TEAM.format(role=role), slide, deck=DECK.replace("en-GB", tag))
    return [written(each, folder).strip('"') for each in own if each.code == "value-twice"]


@pytest.mark.parametrize(
    ("role", "text", "wrong"),
    [
        ("Chair since 2019", "Ellen Birch has been chair since 2017.", ["2017"]),
        ("Chair since 2019", "Ellen Birch, the chair since 2017, opened the day.", ["2017"]),
        ("Chair since 2019", "Ellen Birch has been chair since 2019.", []),
        ("Chair since 2019", "Ellen Birch has been a trustee since 2017.", []),
        ("Chair since 2019", "Tom Reeve has been chair since 2017.", []),
        ("Chair since 2019", "The house has had a chair since 2017.", []),
        ("Member since 2019", "Ellen Birch has been a member since 2017.", []),
    ],
)
def test_a_role_is_held_since_one_year(role: str, text: str, wrong: list[str], tmp_path: Path) -> None:
    assert told(tmp_path, role, text) == wrong


def test_a_role_in_french_is_so_too(tmp_path: Path) -> None:
    text = "Ellen Birch est présidente depuis 2017."
    assert told(tmp_path, "Présidente depuis 2019", text, "fr-FR") == ["2017"]


def test_two_sentences_may_say_it(tmp_path: Path) -> None:
    slides = [
        f'kind: text\ntitle: All is well\ntext: "Ellen Birch has been head of sales since {year}."\n'
        for year in (2018, 2016)
    ]
    own = found(tmp_path, *slides)
    assert [written(each, tmp_path) for each in own if each.code == "value-twice"] == ["2016"]
