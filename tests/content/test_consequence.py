"""One mistake is one finding: what it brings about elsewhere is not told."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from deck.content.load import load
from tests.content.test_load import DECK, SECTION, loaded
from tests.tools import ROOT

TEXT = re.compile(r"\s+(?:- )?(?:text|caption|name|label|note|by|role): [^|>\s\"]")


def line_like(pattern: str, lines: list[str], dice: Random) -> int:
    """One of the lines that the pattern fits, from 0."""
    return dice.choice([number for number, line in enumerate(lines) if re.match(pattern, line)])


def malformed(lines: list[str], dice: Random) -> int:
    place = line_like(r"\s+[\w-]+: [^|>\s]", lines, dice)
    key, _, value = lines[place].partition(": ")
    lines[place] = dice.choice([f"{key} {value}", f'{key}: "{value}', f"{key}: [{value}", f"\t{lines[place].lstrip()}"])
    return place


def misspelt_key(lines: list[str], dice: Random) -> int:
    place = line_like(
        r"\s*(?:- )?(?:title|text|caption|figures?|label|name|value|source|sources|slides): ?", lines, dice
    )
    lines[place] = re.sub(r"(\w)(\w*:)", r"\1\1\2", lines[place], count=1)
    return place


def wrong_type(lines: list[str], dice: Random) -> int:
    place = line_like(TEXT.pattern, lines, dice)
    lines[place] = f"{lines[place].partition(': ')[0]}: {{ a: 1 }}"
    return place


def unknown_reference(lines: list[str], dice: Random) -> int:
    place = line_like(TEXT.pattern, lines, dice)
    lines[place] = f"{lines[place].partition(' #')[0]} <zorglub 2025>"
    return place


def unknown_kind(lines: list[str], dice: Random) -> int:
    place = line_like(r"\s+- kind: ", lines, dice)
    lines[place] += "zz"
    return place


MISTAKES: tuple[Callable[[list[str], Random], int], ...] = (
    *(malformed, misspelt_key, wrong_type, unknown_reference, unknown_kind),
)


@pytest.mark.parametrize("seed", range(24))
def test_each_of_six_mistakes_anywhere_in_a_report_is_told_where_it_is_and_nothing_else_is_wrong(
    seed: int, tmp_path: Path
) -> None:
    dice = Random(seed)
    shutil.copytree(ROOT / "content", tmp_path / "content", ignore=shutil.ignore_patterns("examples"))
    content = tmp_path / "content"
    authors = content / "auteurs.yaml"
    authors.write_text(f"{authors.read_text(encoding='utf-8').rstrip()}\n  photo: nobody.jpg\n", encoding="utf-8")
    expected = {("auteurs", len(authors.read_text(encoding="utf-8").splitlines()))}
    sections = sorted(set(content.glob("*.yaml")) - {authors, content / "deck.yaml"})
    for mistake, path in zip(MISTAKES, dice.sample(sections, len(MISTAKES)), strict=True):
        lines = path.read_text(encoding="utf-8").split("\n")
        try:
            place = mistake(lines, dice)
        except IndexError:  # this section has no such line
            continue
        path.write_text("\n".join(lines), encoding="utf-8")
        expected.add((path.stem, 0 if mistake is malformed else place + 1))
    spoilt = {name for name, line in expected if not line}
    errors = [own for own in load(content).findings if own.is_error]
    told = {(Path(own.span.path).stem, own.span.line) for own in errors}
    assert {(name, 0 if name in spoilt else line) for name, line in told} == expected


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("ghost 2025", "the figures are"),
        ("nett 2024", 'did you mean "net"?'),
        ("net 2025", None),
        ("lost", None),
    ],
)
def test_a_figure_that_a_torn_file_may_hold_is_not_missed(call: str, told: str | None, tmp_path: Path) -> None:
    torn = SECTION.replace("    label: Gain", "   label: Gain").replace("  net:", "  net:\n  lost")
    other = f"section: Deux\nfigures: {{ x: {{ label: X, value: 1 }} }}\nslides: [{{ kind: text, title: <{call}> }}]\n"
    deck = DECK.replace("[un]", "[un, deux]")
    found = [own for own in loaded(tmp_path, torn, deck, deux=other).findings if own.code == "unknown-figure"]
    assert [own.help.partition(":")[0] for own in found] == ([told] if told else [])


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("figures:", "figuers:"), ("figures:", "chiffres:"), ("sources:", "sourcs:"), ("    change:", "    chnage:")],
)
def test_what_stands_under_a_misspelt_key_is_read_as_it_was_meant(right: str, wrong: str, tmp_path: Path) -> None:
    errors = [own for own in loaded(tmp_path, SECTION.replace(right, wrong, 1)).findings if own.is_error]
    assert [own.code for own in errors] == ["unknown-key"]


def test_a_figure_without_a_value_is_told_where_it_stands_and_not_where_it_is_called(tmp_path: Path) -> None:
    section = SECTION.replace("    value: = net 2025 - net 2024\n", "").replace("<net 2025>", "<gain>")
    assert [own.code for own in loaded(tmp_path, section).findings if own.is_error] == ["missing-key"]


def test_an_empty_section_holds_no_figures_that_could_be_missed(tmp_path: Path) -> None:
    deck = DECK.replace("[un]", "[un, deux]")
    section = SECTION.replace("<net 2025>", "<ghost>")
    found = loaded(tmp_path, section, deck, deux="").findings
    assert [own.code for own in found if own.is_error] == ["unknown-figure", "empty-file"]


@pytest.mark.parametrize(
    "figure",
    ["{label: Lost, 2025: 3 Md", "{label: Lost 2025: 3 Md}", '{label: "Lost, 2025: 3 Md}', "{label: Lost, 2025: 3 Md]"],
)
def test_a_block_between_brackets_that_does_not_hold_together_is_one_finding(figure: str, tmp_path: Path) -> None:
    section = SECTION.replace("figures:\n", f"figures:\n  lost: {figure}\n").replace("<net 2025>", "<lost 2025>")
    errors = [own for own in loaded(tmp_path, section.replace("kind: risks", "kind: riskss")).findings if own.is_error]
    assert [own.code for own in errors if own.span.line != 7] == ["unknown-kind"]
    assert len([own for own in errors if own.span.line == 7]) == 1


@pytest.mark.parametrize(
    ("name", "code"),
    [('!!python/object/apply:os.system ["echo"]', "yaml-tag"), ("&a [*a]", "yaml-alias")],
)
def test_a_value_that_is_a_list_for_a_mark_of_yaml_alone_is_one_finding(name: str, code: str, tmp_path: Path) -> None:
    errors = [own for own in loaded(tmp_path, SECTION.replace(": Un\n", f": {name}\n")).findings if own.is_error]
    assert [(own.code, own.span.line) for own in errors] == [(code, 1)]


UNREADABLE: dict[str, Callable[[str], bytes]] = {
    "a tab": lambda text: text.replace("    2024", "\t2024").encode(),
    "a colon forgotten": lambda text: text.replace("    title: |", "    title |").encode(),
    "a value too deep": lambda text: text.replace("    change", "     change").encode(),
    "notes not indented": lambda text: (text + "    notes: |\n    Le bénéfice.\n").encode(),
    "a source too deep": lambda text: (
        text.replace("  rapport:", "    rapport:").replace("figures:", "  sigb: Statistiques\nfigures:").encode()
    ),
    "Windows": lambda text: text.encode("cp1252"),
    "UTF-16": lambda text: text.encode("utf-16"),
}


@pytest.mark.parametrize("spoilt", UNREADABLE.values(), ids=UNREADABLE)
def test_figures_of_a_file_that_cannot_be_read_are_not_missed_where_others_have_like_ones(
    spoilt: Callable[[str], bytes], tmp_path: Path
) -> None:
    section = SECTION.replace("  net:", "  bénéfice:").replace("net 20", "bénéfice 20").replace(": net", ": bénéfice")
    other = (
        "section: Deux\nfigures:\n  service:\n    label: S\n    2025: 1\n    change: +3 %\n"
        "slides:\n  - kind: text\n    title: Le bénéfice croît de <bénéfice change> à <bénéfice 2025>\n"
        "    points: [Un]\n    source: rapport\n"
    )
    deck = DECK.replace("[un]", "[un, deux]")
    assert not [own for own in loaded(tmp_path, section, deck, deux=other).findings if own.is_error]
    (tmp_path / "un.yaml").write_bytes(spoilt(section))
    (finding,) = [own for own in load(tmp_path).findings if own.is_error]
    assert Path(finding.span.path).name == "un.yaml"


def test_a_call_mistyped_is_told_with_the_name_in_the_file_that_cannot_be_read(tmp_path: Path) -> None:
    torn = SECTION.replace("    label: Gain", "  label: Gain")
    other = (
        "section: Deux\nfigures:\n  cette:\n    label: C\n    2025: 1\n"
        "slides:\n  - kind: text\n    title: Le bénéfice <nett 2025>\n"
    )
    found = loaded(tmp_path, torn, DECK.replace("[un]", "[un, deux]"), deux=other).findings
    (finding,) = [own for own in found if own.code == "unknown-figure"]
    assert (finding.help, finding.fix) == ('did you mean "net"?', None)
