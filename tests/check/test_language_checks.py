"""What is told of quotation marks, long numbers and abbreviated units; what fix writes as print does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deck.build import Planned, in_memory, plan
from deck.check import LANGUAGE_CHECKS
from deck.check.language import plain_typing
from deck.kinds.text import TextSlide
from deck.project.mending import MOST_ROUNDS, mend
from deck.source.finding import Finding, Severity
from deck.source.fix import mended
from tests.decks import DECK, content
from tests.spared import ADDRESSES
from tests.spared import PROSE as PLAIN_WORDS

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


# addresses, file names and code


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("around", ["Voir {} ici", "- un\n  - {}", "{}.", "**{}** et *a*"])
def test_nothing_is_told_of_what_stands_in_an_address(address: str, around: str, tmp_path: Path) -> None:
    text = around.format(address)
    assert slips(tmp_path, text, "fr-FR") == []
    assert told(tmp_path, text, deck=FRENCH) == []


def plainly_mended(folder: Path) -> Planned:
    """The deck once fix has written all that it knows of plain typing."""
    made = plan(folder)
    for _ in range(MOST_ROUNDS):
        mend([own for own in made.findings if own.code == plain_typing.CODE], made.texts)
        made = plan(folder)
    assert plain_typing.CODE not in [own.code for own in made.findings]
    return made


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_typed_plainly_beside_an_address_is_mended(address: str, tmp_path: Path) -> None:
    slide = f"kind: text\ntitle: Sales grew\ntext: |\n  Le 2eme  tour : {address}...\n\n  À 15 Km de {address}\n"
    plainly_mended(content(tmp_path, slide, deck=FRENCH))
    written = (tmp_path / "content/results.yaml").read_text(encoding="utf-8")
    assert f"Le 2e tour : {address}…\n" in written
    assert f"À 15 km de {address}\n" in written


@pytest.mark.parametrize(
    ("text", "mended_text"),
    [
        ("fin...Suite", "fin…Suite"),
        ("le tour(2eme), le 1er/2eme tour", "le tour(2e), le 1er/2e tour"),
        ("le 2eme.Puis le 3eme.il", "le 2e.Puis le 3e.il"),
        ("à 15 Km/h ou oui/non...", "à 15 km/h ou oui/non…"),
        ('projet("Alpha")', "projet(«\u00a0Alpha\u00a0»)"),
        ("Le XIVème, le XLIème, le LIVème, le Vè et le 21ème", "Le XIVe, le XLIe, le LIVe, le Ve et le 21e"),
        ("La Lème, la Lière, le IIIIème, le VXème et la 2ère", "La Lème, la Lière, le IIIIème, le VXème et la 2ère"),
    ],
)
def test_prose_that_looks_like_an_address_or_an_ordinal_is_read_as_what_it_is(
    text: str, mended_text: str, tmp_path: Path
) -> None:
    slide = f"kind: text\ntitle: Sales grew\ntext: |\n  {text}\n"
    plainly_mended(content(tmp_path, slide, deck=FRENCH))
    assert f"  {mended_text}\n" in (tmp_path / "content/results.yaml").read_text(encoding="utf-8")


def test_names_sources_and_notes_keep_their_addresses(tmp_path: Path) -> None:
    typed = """\
section: Résultats
sources:
  log: Le 2eme log, www.ville.fr/2eme-tour...x
slides:
  - kind: levers
    title: Sales grew
    source: log
    levers:
      - name: Le 2eme plan-2eme.pdf
        text: Un 2eme lien www.ville.fr/2eme-tour
    notes: "un 2eme lien www.ville.fr/2eme-tour, mairie-2eme@ville.fr, plan-2eme.pdf"
"""
    plainly_mended(content(tmp_path, results=typed, deck=FRENCH))
    assert (tmp_path / "content/results.yaml").read_text(encoding="utf-8") == typed.replace(" 2eme", " 2e")


SIGNS = "2eme 2024-2025 a -- ... : ! , . \" ' « » 5 % 15 Km l'été"
SOME = st.lists(
    st.sampled_from([*ADDRESSES, *PLAIN_WORDS, *SIGNS.split()]),
    max_size=7,
).map(" ".join)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=SOME, tag=st.sampled_from(["fr-FR", "en-GB"]))
def test_the_slide_and_fix_agree_on_what_an_address_is(text: str, tag: str, tmp_path: Path) -> None:
    """What fix writes changes no sign of an address, and no sign on the slide but letters of units and ordinals."""
    folder = content(tmp_path, f"kind: text\ntitle: Sales grew\ntext: |\n  a {text}\n", deck=DECK.replace("en-GB", tag))
    was = _shown(plan(folder))
    shown = _shown(plainly_mended(folder))
    written = (folder / "results.yaml").read_text(encoding="utf-8")
    for address in ADDRESSES:
        assert min(own.count(address) for own in (written, was, shown)) >= text.split().count(address)
    assert re.sub(r"[\w\s]", "", shown) == re.sub(r"[\w\s]", "", was)


def _shown(made: Planned) -> str:
    """The text of the slide."""
    assert made.report is not None
    return "".join(own.text.text for own in made.report.sections[0].slides if isinstance(own, TextSlide))


# where quotes stand


@pytest.mark.parametrize(
    ("tag", "item", "quotes"),
    [
        ("en-GB", "date: 2025\n    name: '\"whole one\"'", '"whole one"'),
        ("fr-FR", "date: 2025\n    name: '\"whole one\"'", '"whole one"'),
        ("en-GB", 'date: 2025\n    name: "\\"c\\""', '\\"c\\"'),
        ("en-GB", "date: 2025\n    name: “b”", "“b”"),
        ("fr-FR", "date: 2025\n    name: « b »", "« b »"),
        ("en-GB", "date: 2025\n    name: '“it''s b”'", "“it''s b”"),
        ("en-GB", 'text: "\\"c\\" is read"\n    date: 2025\n    name: "\\"c\\""', '\\"c\\"'),
        ("en-GB", "text: a\n    date: “b”\n    name: “b”", "“b”"),
    ],
)
def test_quotes_around_a_whole_name_are_told_where_they_stand(tag: str, item: str, quotes: str, tmp_path: Path) -> None:
    slide = (
        f"kind: timeline\ntitle: Sales grew\ndates:\n  - {item}\n  - {{date: 1, name: I}}\n  - {{date: 2, name: J}}\n"
    )
    made = plan(content(tmp_path, slide, deck=DECK.replace("en-GB", tag)))
    (found,) = [own for own in made.findings if own.code == "quoted-whole"]
    assert pointed(tmp_path, found) == quotes
    lines = (tmp_path / "content/results.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[found.span.line - 1].strip().startswith("name:")
    assert found.span.end_line == found.span.line


@pytest.mark.parametrize(
    ("item", "sign"),
    [
        ('{date: 2025, name: "a \\"b"}', '\\"'),
        ("{date: 2025, name: 'it''s \"b'}", '"'),
        ("date: 2025\n    name: 'a -- b... \"c'", '"'),
        ("date: 2025\n    name: >\n      a\n      “b", "“"),
    ],
)
def test_a_lone_quote_of_a_name_is_told_where_it_stands(item: str, sign: str, tmp_path: Path) -> None:
    slide = (
        f"kind: timeline\ntitle: Sales grew\ndates:\n  - {item}\n  - {{date: 1, name: I}}\n  - {{date: 2, name: J}}\n"
    )
    made = plan(content(tmp_path, slide))
    (found,) = [own for own in made.findings if own.code == "lone-quote"]
    assert pointed(tmp_path, found) == sign


@pytest.mark.parametrize("name", ["'\"whole one\"'", '"\\"c\\""', "“b”"])
def test_quotes_around_a_label_are_told_where_they_stand_and_are_taken_out(name: str, tmp_path: Path) -> None:
    results = (
        f"section: Results\nfigures:\n  net: {{value: 3, label: {name}}}\nslides:\n"
        "  - {kind: text, title: Sales grew, text: <net>}\n"
    )
    made = plan(content(tmp_path, results=results))
    (found,) = [own for own in made.findings if own.code == "quoted-whole"]
    quotes = name if name[0] == "“" else name[1:-1]
    assert pointed(tmp_path, found) == quotes
    assert found.fix is not None
    text, _ = mended(made.texts[found.span.path], [found.fix])
    assert text == results.replace(quotes, quotes.replace('\\"', "").strip('"“”'))


def test_quotes_are_allowed_on_their_line(tmp_path: Path) -> None:
    name = "name: '\"whole one\"'  # deck: allow quoted-whole\n"
    dates = f"dates:\n  - date: 2025\n    {name}  - {{date: 1, name: I}}\n  - {{date: 2, name: J}}\n"
    made = plan(content(tmp_path, f"kind: timeline\ntitle: Sales grew\n{dates}"))
    assert [own.code for own in made.findings if own.code in ("quoted-whole", "unused-allowance")] == []


def test_an_address_holds_no_long_number_unit_or_quote(tmp_path: Path) -> None:
    assert (
        told(tmp_path, 'See www.x.org/1200000, x.org/1200000?q="a" and 1200000.pdf of "b", in plan\\5pp and 3 pts.')
        == []
    )
