"""What is told of quotation marks, long numbers and abbreviated units; what fix writes as print does."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.build import in_memory, plan
from deck.check import LANGUAGE_CHECKS
from deck.check.language import plain_typing
from deck.project.mending import MOST_ROUNDS, mend
from deck.source.finding import Finding, Severity
from deck.source.fix import mended
from tests.decks import DECK, content

OWN = {check.CODE for check in LANGUAGE_CHECKS} - {plain_typing.CODE}
FRENCH = DECK.replace("en-GB", "fr-FR")


def told(folder: Path, text: str, *, deck: str = DECK, results: str | None = None) -> list[Finding]:
    slide = f"kind: text\ntitle: Sales grew\ntext: |\n  {text}\n"
    files = {"results": results} if results else {}
    made = plan(content(folder, *(() if results else (slide,)), deck=deck, **files))
    return [own for own in made.findings if own.code in OWN]


def pointed(folder: Path, found: Finding) -> str:
    line = (folder / "content/results.yaml").read_text(encoding="utf-8").splitlines()[found.span.line - 1]
    return line[found.span.column - 1 : found.span.end_column - 1]


PLAIN = [
    "Il dit \"oui\" et 'non' -- l'été, c'est 38% de 1200000 abonnés...",
    "Oui : non ; peut-être ! Vraiment ?  Oui (100 %) et «ça»",
    'Un écran de 24" et un de 15", la norme ISO 14001, le code 75001',
    "« Le “Day 1” », dit-il ; 716.9 Mds$ et 12 Mds $, 30 milliards de dollars, +5 points, 1 Md $",
    "En 2025, le 2026-02-05, SIREN 542107651, tél. 0612345678, 12345",
]


@pytest.mark.parametrize("text", PLAIN)
@pytest.mark.parametrize("tag", ["fr-FR", "fr-CA", "en-GB", "en-US"])
def test_of_plain_typing_nothing_is_told_but_what_fix_writes(text: str, tag: str, tmp_path: Path) -> None:
    assert told(tmp_path, text, deck=DECK.replace("en-GB", tag)) == []


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ('He said "no and left', '"'),
        ("Il dit « non et part", "«"),
        ("Il dit non » et part", "»"),
        ("He said “no and left", "“"),
        ('A 24" screen is "large', '"'),
        ('One "two" and "three', '"'),
    ],
)
def test_a_quotation_mark_without_its_partner_is_told(text: str, sign: str, tmp_path: Path) -> None:
    (found,) = told(tmp_path, text)
    assert (found.code, found.severity) == ("lone-quote", Severity.INFO)
    assert pointed(tmp_path, found) == sign


def test_a_quotation_may_go_on_in_the_next_paragraph(tmp_path: Path) -> None:
    assert told(tmp_path, "« Un.\n\n  « Deux. »", deck=FRENCH) == []


@pytest.mark.parametrize(("deck", "written"), [(DECK, "1,200,000"), (FRENCH, "1 200 000")], ids=["English", "French"])
def test_a_long_number_that_may_be_a_code_is_told_with_how_it_would_be_written(
    deck: str, written: str, tmp_path: Path
) -> None:
    (found,) = told(tmp_path, "It became 1200000 then.", deck=deck)
    assert found.code == "ungrouped-number"
    assert pointed(tmp_path, found) == "1200000"
    assert found.fix is not None
    assert (found.fix.safe, found.fix.edits[0].text) == (False, written)


UNITS = """\
section: Results
unit: Mds $
figures:
  sales: { label: Sales, 2024: 638, 2025: "716,9" }
  plan: { label: Plan, value: 200 Md $ }
slides:
  - kind: text
    title: Les ventes montent
    text: |
      Il faut 30 G$, puis 1 Md $ et 40 milliards de dollars ; +12 pts, −3 pp, 2 points.
"""


def test_two_abbreviations_of_one_unit_are_told_where_the_rarer_stands(tmp_path: Path) -> None:
    found = told(tmp_path, "", deck=FRENCH, results=UNITS)
    assert [pointed(tmp_path, own) for own in found] == ["Md", "G", "pp"]
    assert {own.severity for own in found} == {Severity.INFO}
    assert found[0].message.startswith('"Md" here, "Mds" in ')
    assert found[0].message.endswith("content/results.yaml:2")


def test_the_fix_writes_the_usual_form_where_one_is_more_usual(tmp_path: Path) -> None:
    results = tmp_path / "content/results.yaml"
    made = plan(content(tmp_path, deck=FRENCH, results=UNITS))
    fixes = [own.fix for own in made.findings if own.fix and own.fix.safe]
    text, count = mended(next(text for path, text in made.texts.items() if path.endswith("results.yaml")), fixes)
    assert count == 2
    results.write_text(text, encoding="utf-8")
    assert "200 Mds $" in text
    assert "30 Mds$" in text
    assert [own.code for own in plan(tmp_path / "content").findings if own.code in OWN] == ["unit-forms"]


def test_in_english_a_billion_has_one_abbreviation(tmp_path: Path) -> None:
    (found,) = told(tmp_path, "From $1.2bn to $3b, $4 billion and €5m; US$2bn.")
    assert (found.code, pointed(tmp_path, found)) == ("unit-forms", "b")


# plain typing


def slips(folder: Path, text: str, tag: str) -> list[tuple[str, str]]:
    """What is told of plain typing, and what its first edit writes."""
    slide = f"kind: text\ntitle: Sales grew\ntext: |\n  {text}\n"
    made = plan(content(folder, slide, deck=DECK.replace("en-GB", tag)))
    told_of = [own for own in made.findings if own.code == plain_typing.CODE]
    assert all(own.fix is not None and own.fix.safe and own.severity is Severity.INFO for own in told_of)
    return [(pointed(folder, own), own.fix.edits[0].text) for own in told_of if own.fix]


@pytest.mark.parametrize(
    ("text", "tag", "expected"),
    [
        ("Et la suite...", "fr-FR", [("...", "…")]),
        ("And so on...", "en-US", [("...", "…")]),
        ("A wide  gap", "en-GB", [("  ", " ")]),
        ("A **bold**  gap", "en-GB", [("  ", " ")]),
        ("Sales of <sales 2025>  at last", "en-GB", [("  ", " ")]),
        ('Il dit "oui"', "fr-FR", [('"', "«\u00a0")]),
        ('Il dit "oui"', "fr-CA", [('"', "«\u00a0")]),
        ('Il dit " oui "', "fr-FR", [('"', "«")]),
        ('He said "yes"', "en-GB", [('"', "“")]),
        ("À 15 Km de la mer", "fr-FR", [("Km", "km")]),
        ("À 15KM de la mer", "fr-FR", [("KM", "km")]),
        ("It weighs 3 Kgs", "en-GB", [("Kgs", "kg")]),
        ("It takes 3.5 Kwh", "en-GB", [("Kwh", "kWh")]),
        ("120 m2 et 3 m3", "fr-FR", [("m2", "m²")]),
        ("Le 2ème essai", "fr-FR", [("ème", "e")]),
        ("La 1ère fois", "fr-CA", [("ère", "re")]),
        ("Les 3èmes et le XXIème siècle", "fr-FR", [("èmes", "es")]),
        ("La Ière fois, Ier étage", "fr-FR", [("ère", "re")]),
        ("Lier la Vère, le Vier et la Lère", "fr-FR", []),
        ("Le 1er et la 2nde, le 3e, à 15 km, 24\" et 5 kWh, l'été, 12 %", "fr-FR", []),
        ("The 2nd and 1st, 15 km, 3 mWh, 5 kW, K2 and M2, it's 12 %", "en-GB", []),
        ("`a  b...` and [x](https://example.org/a...b) of https://example.org/c...d", "en-GB", []),
        ("- one\n  - two\n\n  three", "en-GB", []),
        ("One **two** three [four](https://example.org) <sales 2025> five", "en-GB", []),
    ],
)
def test_what_print_writes_otherwise_is_told(
    text: str, tag: str, expected: list[tuple[str, str]], tmp_path: Path
) -> None:
    assert slips(tmp_path, text, tag) == expected


def test_the_name_of_an_item_is_looked_at_too(tmp_path: Path) -> None:
    slide = 'kind: levers\ntitle: Sales grew\nlevers:\n  - name: A  big... one\n    text: "I said \\"yes\\" then"\n'
    made = plan(content(tmp_path, slide))
    assert mend(made.findings, made.texts) == 3
    written = (tmp_path / "content/results.yaml").read_text(encoding="utf-8")
    assert "- name: A big… one\n" in written
    assert 'text: "I said “yes” then"\n' in written


def test_the_names_and_promises_of_sections_and_sources_are_looked_at_too(tmp_path: Path) -> None:
    head = 'section: The "quay"\npromise: It  holds...\nsources:\n  log: The "log" of  2025...\n'
    slide = "slides:\n  - kind: text\n    title: Sales grew\n    text: They did.\n    source: log\n"
    made = plan(content(tmp_path, results=head + slide))
    assert mend(made.findings, made.texts) == 6
    written = (tmp_path / "content/results.yaml").read_text(encoding="utf-8")
    assert written.startswith("section: The “quay”\npromise: It holds…\nsources:\n  log: The “log” of 2025…\n")


@pytest.mark.parametrize("text", [*PLAIN, 'A  b...  "c"  d...', "- a...\n  - b  c\n\n  d  **e...**"])
@pytest.mark.parametrize("tag", ["fr-FR", "en-GB"])
def test_signs_and_spaces_that_fix_writes_are_those_of_the_slide(text: str, tag: str, tmp_path: Path) -> None:
    slide = f"kind: text\ntitle: Sales grew\ntext: |\n  {text}\n"
    folder = content(tmp_path, slide, deck=DECK.replace("en-GB", tag))
    before = made = plan(folder)
    for _ in range(MOST_ROUNDS):
        mend([own for own in made.findings if own.code == plain_typing.CODE], made.texts)
        made = plan(folder)
    assert plain_typing.CODE not in [own.code for own in made.findings]
    assert in_memory(made) == in_memory(before)


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ("net: {label: A  gap, value: 3}", [("  ", " ")]),
        ("net: {label: Net, short: N..., value: 3}", [("...", "…")]),
        ("net: {label: Net, 2024: 3 Kg, 2025: 12 KM}", [("Kg", "kg"), ("KM", "km")]),
        ("net: {label: Net, value: 5, unit: KWH}", [("KWH", "kWh")]),
        ("net: {label: Net, value: 5 kWh}", []),
        ("net: {label: Net, value: 5, unit: K$}", []),
    ],
)
def test_plain_typing_is_told_of_figures(figures: str, expected: list[tuple[str, str]], tmp_path: Path) -> None:
    section = f"section: Results\nfigures:\n  {figures}\nslides:\n  - {{kind: text, title: Sales grew, text: <net>}}\n"
    made = plan(content(tmp_path, results=section))
    told_of = [own for own in made.findings if own.code == plain_typing.CODE]
    assert [(pointed(tmp_path, own), own.fix.edits[0].text) for own in told_of if own.fix] == expected


def test_plain_typing_is_told_of_the_meanings_of_units(tmp_path: Path) -> None:
    made = plan(
        content(tmp_path, "kind: text\ntitle: Sales grew\ntext: A.\n", deck=f"{DECK}units: {{bn: a  billion}}\n")
    )
    assert [own.span.line for own in made.findings if own.code == plain_typing.CODE] == [len(DECK.splitlines()) + 1]


@pytest.mark.parametrize("title", ["Sales grew.", "**Sales grew.**", "*Sales* **grew.**", "Sales ***grew.***"])
def test_a_stop_at_the_end_of_a_title_is_told_behind_which_marks_it_may_stand(title: str, tmp_path: Path) -> None:
    made = plan(content(tmp_path, f'kind: text\ntitle: "{title}"\ntext: A.\n'))
    (found,) = [own for own in made.findings if own.code == "title-stop"]
    assert found.fix is not None
    assert [(pointed(tmp_path, found), edit.text) for edit in found.fix.edits] == [(".", "")]
