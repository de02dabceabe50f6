from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from deck.content.load import Loaded, load
from deck.content.model import Report
from deck.kinds.slide import Slide
from deck.source.finding import Severity
from deck.source.fix import mended
from tests.tools import ROOT

DECK = "title: Essai\nlanguage: fr-FR\nsections: [un]\n"
SECTION = """\
section: Un
unit: Mds $
source: rapport
sources:
  rapport: Rapport « annuel » 2025
figures:
  net:
    label: Bénéfice net
    2024: ~59
    2025: 77,7
    change: +31,2 %
  gain:
    label: Gain
    value: = net 2025 - net 2024
slides:
  - kind: risks
    title: |
      Le bénéfice atteint <net 2025>
      en un an
    risks:
      - name: AWS, le rythme
        figure: net change
      - figure: net
        name: L'e-commerce
        highlight: oui
"""


def loaded(folder: Path, section: str = SECTION, deck: str = DECK, **others: str) -> Loaded:
    for name, text in {"deck": deck, "un": section, **others}.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return load(folder)


def report(folder: Path, section: str = SECTION, deck: str = DECK, **others: str) -> Report:
    found = loaded(folder, section, deck, **others)
    assert found.report is not None, found.findings
    return found.report


def first_slide(folder: Path, section: str = SECTION) -> Slide:
    return report(folder, section).sections[0].slides[0]


@pytest.mark.parametrize("content", ["content", "content/examples/bike-share"])
def test_the_projects_own_content_has_no_finding(content: str) -> None:
    assert load(ROOT / content).findings == ()


def test_the_files_of_an_example_below_are_not_the_decks() -> None:
    found = load(ROOT / "content").report
    assert found is not None
    assert "overview" not in [section.key for section in found.sections]


def test_figures_titles_and_texts_are_bound_and_set(tmp_path: Path) -> None:
    slide = first_slide(tmp_path)
    assert slide.title is not None
    assert slide.title.text == "Le bénéfice atteint 77,7\u00a0Mds\u00a0$\nen un an"
    assert [mention.name for mention in slide.title.mentions] == ["net 2025"]
    assert slide.section == "Un"


def test_a_formula_is_computed_and_keeps_its_approximation(tmp_path: Path) -> None:
    gain = report(tmp_path).figures["gain"].quantities["value"]
    assert (str(gain.value), gain.approximate, bool(gain.computed)) == ("19", True, True)


def test_a_formula_is_in_the_unit_that_its_figure_states_and_says_so(tmp_path: Path) -> None:
    head, _, slides = SECTION.partition("slides:")
    own = (
        "  budget: { label: Budget, value: 218, unit: k€ }\n"
        '  prets: { label: Prêts, value: 203 500, unit: "" }\n'
        "  cout: { label: Coût, value: = budget / prets, unit: € }\n"
    )
    cost = report(tmp_path, f"{head}{own}slides:{slides}").figures["cout"].quantities["value"]
    assert (str(cost.value), cost.unit, cost.computed.replace("\u00a0", " ")) == ("1.07", "€", "218 k€ / 203 500")


def test_a_slide_that_lists_figures_names_their_sources_unless_it_names_its_own(tmp_path: Path) -> None:
    own = SECTION.replace("sources:\n", "sources:\n  presse: La presse\n")
    own = own.partition("slides:")[0] + (
        "  a: { label: Prêts, value: 12, source: presse }\n"
        "  b: { label: Visites, value: 30 }\n"
        "slides:\n"
        "  - kind: key-figures\n    title: Tout monte\n    figures: [b, a]\n"
    )
    assert [source.key for source in first_slide(tmp_path, own).source] == ["rapport", "presse"]
    own += "    source: rapport\n"
    assert [source.key for source in first_slide(tmp_path, own).source] == ["rapport"]


@pytest.mark.parametrize(
    "slide",
    [
        "kind: big-number\n    figure: a",
        "kind: big-number\n    figure: b\n    compare: [a, b]",
        "kind: levers\n    levers:\n      - { name: Lire, figure: a }\n      - { name: Prêter, figure: b }",
        "kind: risks\n    risks:\n      - { name: Lire, figure: a }",
        "kind: closing\n    figures:\n      - figure: a",
        "kind: summary\n    text: Tout monte.\n    facts:\n      - figure: part",
        "kind: chart\n    chart: bars\n    rows: [b, net 2025]\n    reading:\n      title: Part\n"
        "      figures:\n        - figure: part",
    ],
)
def test_wherever_a_figure_stands_its_source_is_named_and_those_of_what_it_is_computed_from(
    slide: str, tmp_path: Path
) -> None:
    own = SECTION.replace("sources:\n", "sources:\n  presse: La presse\n").partition("slides:")[0]
    own += '  a: { label: Prêts, value: 12, source: presse, unit: "" }\n  b: { label: Visites, value: 30, unit: "" }\n'
    own += "  twice: { label: Double, value: = 2 * a }\n  part: { label: Part, value: = twice / b }\n"
    own += f"slides:\n  - {slide}\n    title: Tout monte\n"
    assert [source.key for source in first_slide(tmp_path, own).source] == ["rapport", "presse"]


def test_a_computed_figure_that_names_its_source_has_no_other(tmp_path: Path) -> None:
    own = SECTION.replace("sources:\n", "sources:\n  presse: La presse\n").partition("slides:")[0]
    own += "  a: { label: Prêts, value: 12, source: presse }\n"
    own += "  twice: { label: Double, value: = 2 * a, source: rapport }\n"
    own += "slides:\n  - kind: big-number\n    title: Tout monte\n    figure: twice\n"
    assert [source.key for source in first_slide(tmp_path, own).source] == ["rapport"]


def test_a_slide_takes_its_sections_source_unless_it_names_its_own(tmp_path: Path) -> None:
    assert [source.key for source in first_slide(tmp_path).source] == ["rapport"]
    own = SECTION.replace("sources:\n", "sources:\n  presse: La presse\n") + "    source: presse\n"
    assert [source.key for source in first_slide(tmp_path, own).source] == ["presse"]


def test_a_slide_may_say_that_it_has_no_source(tmp_path: Path) -> None:
    assert first_slide(tmp_path, SECTION + "    source: []\n").source == ()


def test_slides_and_items_have_addresses_of_their_own_words(tmp_path: Path) -> None:
    slide = first_slide(tmp_path)
    assert slide.address == "un/le-benefice-atteint-en-un"
    assert [risk.address for risk in slide.risks] == ["un/aws", "un/l-e-commerce"]  # type: ignore[attr-defined]


def test_yes_and_oui_are_both_yes(tmp_path: Path) -> None:
    assert first_slide(tmp_path).risks[1].highlight is True  # type: ignore[attr-defined]


def test_a_slide_without_title_has_its_sections_name_and_asks_for_a_message(tmp_path: Path) -> None:
    section = SECTION.replace("    title: |\n      Le bénéfice atteint <net 2025>\n      en un an\n", "")
    found = loaded(tmp_path, section)
    assert [(finding.code, finding.severity) for finding in found.findings] == [("missing-title", Severity.INFO)]
    assert found.report is not None
    title = found.report.sections[0].slides[0].title
    assert title is not None
    assert title.text == "Un"


def test_an_error_leaves_no_report_and_names_the_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in {"deck": DECK, "un": SECTION.replace("<net 2025>", "<nett 2025>")}.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    found = load(Path())
    assert found.report is None
    (finding,) = found.findings
    assert (finding.code, finding.span.path, finding.span.line, finding.span.column) == (
        "unknown-figure",
        "un.yaml",
        18,
        27,
    )
    assert found.texts["un.yaml"].line(18).endswith("<nett 2025>")


def test_line_ends_and_a_byte_order_mark_change_nothing(tmp_path: Path) -> None:
    plain = report(tmp_path)
    for name, text in {"deck": DECK, "un": SECTION}.items():
        (tmp_path / f"{name}.yaml").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert load(tmp_path).report is not None
    assert load(tmp_path).report.sections == plain.sections  # type: ignore[union-attr]


def test_the_findings_of_all_files_come_at_once_in_the_decks_order(tmp_path: Path) -> None:
    deck = DECK.replace("[un]", "[deux, un]") + "brnd: encre\n"
    found = loaded(tmp_path, SECTION.replace("label", "lable", 1), deck, deux="section: Deux\nslide: []\n")
    assert [Path(finding.span.path).stem for finding in found.findings] == ["deck", "deux", "un"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    (finding,) = load(tmp_path / "nowhere").findings
    assert (finding.code, finding.message.startswith("no folder")) == ("missing-file", True)


def test_a_folder_without_deck_file_is_told(tmp_path: Path) -> None:
    (finding,) = load(tmp_path).findings
    assert (finding.code, finding.message.startswith("no deck.yaml")) == ("missing-file", True)


def test_a_folder_above_the_content_is_told_which_one_to_name(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "deck.yaml").write_text(DECK, encoding="utf-8")
    (finding,) = load(tmp_path).findings
    assert finding.help.endswith('/content": name that folder')


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "deck.yaml").write_text(DECK, encoding="utf-8")
    (finding,) = load(tmp_path / "deck.yaml").findings
    assert "is not a folder" in finding.message


def test_an_empty_deck_file_is_told(tmp_path: Path) -> None:
    (finding,) = loaded(tmp_path, deck="# rien\n").findings
    assert finding.code == "empty-file"


def test_a_missing_section_suggests_the_file_that_was_meant(tmp_path: Path) -> None:
    found = loaded(tmp_path, deck=DECK.replace("[un]", "[une]")).findings
    assert [(finding.code, finding.help) for finding in found if finding.is_error] == [
        ("missing-file", 'did you mean "un"?')
    ]


def test_a_renamed_section_is_told_once_with_its_new_name(tmp_path: Path) -> None:
    (tmp_path / "deck.yaml").write_text("title: A\nlanguage: fr-FR\nsections: [prets]\n", encoding="utf-8")
    (tmp_path / "prêt.yaml").write_text(SECTION, encoding="utf-8")
    (found,) = load(tmp_path).findings
    assert (found.code, found.help) == ("missing-file", 'did you mean "prêt"?')
    assert found.fix is not None
    assert [edit.text for edit in found.fix.edits] == ["prêt"]


def test_a_report_with_a_name_much_like_another_file_has_that_as_its_fix(tmp_path: Path) -> None:
    (tmp_path / "report.md").write_text("# Report\n", encoding="utf-8")
    found = loaded(tmp_path, deck=DECK + "report: reprot.md\n").findings
    (own,) = (own for own in found if own.code == "missing-file")
    assert own.fix is not None
    assert (own.fix.safe, [edit.text for edit in own.fix.edits]) == (False, ["report.md"])


def test_an_accent_set_apart_in_a_files_name_is_the_same_accent(tmp_path: Path) -> None:
    (tmp_path / "deck.yaml").write_text("title: A\nlanguage: fr-FR\nsections: [pr\u00eats]\n", encoding="utf-8")
    (tmp_path / "pre\u0302ts.yaml").write_text(SECTION, encoding="utf-8")
    assert load(tmp_path).findings == ()


def test_a_figure_mistyped_has_the_call_that_was_meant_as_its_fix(tmp_path: Path) -> None:
    (tmp_path / "deck.yaml").write_text("title: A\nlanguage: fr-FR\nsections: [un]\n", encoding="utf-8")
    text = (
        "section: A\nfigures:\n  lecteurs: { label: L, 2024: 1, 2025: 2, change: 1 }\nslides:\n"
        "  - kind: big-number\n    title: 📚 é <lecteur change, unsigned>\n    figure: lecteur 2025\n"
    )
    (tmp_path / "un.yaml").write_text(text, encoding="utf-8")
    told = load(tmp_path)
    fixes = [own.fix for own in told.findings if own.code == "unknown-figure" and own.fix]
    source = next(text for path, text in told.texts.items() if path.endswith("un.yaml"))
    assert mended(source, fixes) == (
        text.replace("lecteur change", "lecteurs change").replace("lecteur 2", "lecteurs 2"),
        2,
    )


def test_an_author_who_is_only_a_name_has_the_key_as_a_fix(tmp_path: Path) -> None:
    told = loaded(tmp_path, authors="- Zoé Lefèvre  # ici\n")
    (found,) = told.findings
    assert found.fix is not None
    source = told.texts[found.span.path]
    assert mended(source, [found.fix]) == ("- name: Zoé Lefèvre  # ici\n", 1)


@pytest.mark.parametrize(
    ("line", "help_"),
    [("language: fr", "write fr-FR or fr-CA"), ("duration: 10 min", "write digits alone: 20")],
)
def test_the_deck_files_mistakes_say_what_to_write(line: str, help_: str, tmp_path: Path) -> None:
    deck = "title: A\nsections: [un]\n" + (line if "language" in line else f"language: fr-FR\n{line}") + "\n"
    (tmp_path / "deck.yaml").write_text(deck, encoding="utf-8")
    (tmp_path / "un.yaml").write_text(SECTION, encoding="utf-8")
    assert help_ in [own.help for own in load(tmp_path).findings]


def test_a_photo_is_found_beside_the_content_folder(tmp_path: Path) -> None:
    portraits, content = tmp_path / "assets" / "portraits", tmp_path / "content"
    portraits.mkdir(parents=True)
    content.mkdir()
    Image.new("RGB", (4, 4)).save(portraits / "ada.png")
    authors = report(content, authors="- name: ADA LOVELACE-KING\n  photo: ada.png\n- name: Grace Hopper\n").authors
    assert [author.name for author in authors] == ["Ada Lovelace-King", "Grace Hopper"]
    assert authors[0].photo == portraits / "ada.png"
    assert authors[1].photo is None
    assert [author.address for author in authors] == ["authors/ada-lovelace-king", "authors/grace-hopper"]


def test_two_authors_files_are_one_too_many(tmp_path: Path) -> None:
    found = loaded(tmp_path, authors="- name: Ada\n", auteurs="- name: Ada\n").findings
    assert [finding.code for finding in found] == ["two-files"]


@given(st.integers(0, 2), st.sampled_from(["AWS : la suite", "L'e-commerce en ligne", "38 %, <net>", "Œuvre"]))
def test_inserting_an_item_with_a_new_name_renames_nothing(place: int, name: str) -> None:
    risks = ["- name: Un, le premier", "- name: Deux", "- name: Un, encore"]
    more = [*risks[:place], f'- name: "{name}"', *risks[place:]]
    before, after = (addresses_of(items) for items in (risks, more))
    assert [*after[:place], *after[place + 1 :]] == before
    assert len(set(after)) == len(after)


@pytest.mark.parametrize("place", [0, 1])
def test_names_and_titles_that_begin_alike_have_all_of_their_words_so_that_none_takes_anothers_address(
    place: int,
) -> None:
    """Nor is an address of either the one that the other has alone."""
    alone = addresses_of(["- name: La publicité, dopée par l'IA"])
    names = ["- name: La publicité, dopée par l'IA", "- name: La publicité, en ligne"]
    both = addresses_of(names if place else names[::-1])
    assert len(set(both) | set(alone)) == 3
    assert all(own.endswith(("dopee-par-l-ia", "en-ligne")) for own in both)


def test_a_slide_put_before_one_that_begins_alike_does_not_take_its_address(tmp_path: Path) -> None:
    quote = '  - {{ kind: quote, text: "Nous avons tout revu de fond en comble{}", by: Ada }}\n'
    first = report(tmp_path, SECTION + quote.format("")).sections[0].slides[-1].address
    pair = quote.format(" et en un an") + quote.format("")
    later = [own.address for own in report(tmp_path, SECTION + pair).sections[0].slides[-2:]]
    assert first.endswith("/nous-avons-tout-revu-de")
    assert [own.rpartition("/")[2] for own in later] == [
        "nous-avons-tout-revu-de-fond-en-comble-et-en-un-an",
        "nous-avons-tout-revu-de-fond-en-comble",
    ]


def test_the_other_mistakes_of_a_slide_are_told_beside_its_unknown_kind(tmp_path: Path) -> None:
    wrong = SECTION.replace("kind: risks", "kind: risk").replace("figure: net change", "figure: nett change")
    assert [own.code for own in loaded(tmp_path, wrong).findings] == ["unknown-kind", "unknown-figure"]


@pytest.mark.parametrize("place", [0, 1])
def test_a_name_that_two_slides_share_is_qualified_on_both_so_that_neither_takes_the_others_address(
    place: int, tmp_path: Path
) -> None:
    slide = SECTION[SECTION.index("  - kind: risks") :]
    another = slide.replace("- kind: risks", "- kind: risks\n    id: autre")
    pair = [slide, another] if place else [another, slide]
    slides = report(tmp_path, SECTION.replace(slide, "".join(pair))).sections[0].slides
    names = {f"{shown.address}.": [risk.address for risk in shown.risks] for shown in slides}  # type: ignore[attr-defined]
    assert all(name.startswith(own) for own, inside in names.items() for name in inside)


def addresses_of(risks: list[str]) -> list[str]:
    section = SECTION[: SECTION.index("      - name: AWS")] + "".join(f"      {risk}\n" for risk in risks)
    with TemporaryDirectory() as folder:
        slide = first_slide(Path(folder), section)
    return [risk.address for risk in slide.risks]  # type: ignore[attr-defined]


def test_a_slide_may_have_an_id_of_its_own(tmp_path: Path) -> None:
    slide = first_slide(tmp_path, SECTION.replace("- kind: risks", "- kind: risks\n    id: ralentis"))
    assert slide.address == "un/ralentis"


@pytest.mark.parametrize("none", ['""', "—", "'-'"])
def test_a_figure_may_have_no_unit_where_its_section_has_one(none: str, tmp_path: Path) -> None:
    people = f"people: {{ label: People, unit: {none}, value: 27 000 }}"
    figures = f"unit: £m\nfigures:\n  {people}\n  sales: {{ label: Sales, value: 4 }}\n"
    made = report(tmp_path, f"section: A\n{figures}")
    assert [figure.quantities["value"].unit for figure in made.figures] == ["", "£m"]


def test_a_unit_with_nothing_behind_its_colon_was_forgotten(tmp_path: Path) -> None:
    text = "section: A\nunit: £m\nfigures:\n  people:\n    label: People\n    unit:\n    value: 3\n"
    (finding,) = (own for own in loaded(tmp_path, text).findings if own.is_error)
    assert finding.code == "empty-value"


@pytest.mark.parametrize("kind", ["folder", "pipe"])
def test_a_report_that_is_no_file_is_told_as_what_it_is(kind: str, tmp_path: Path) -> None:
    if kind == "pipe" and not hasattr(os, "mkfifo"):
        pytest.skip("Windows has no FIFOs")
    (os.mkfifo if kind == "pipe" else os.mkdir)(tmp_path / "report.md")
    (told,) = (own for own in loaded(tmp_path, deck=f"{DECK}report: report.md\n").findings if own.code == "not-a-file")
    said = "is a folder" if kind == "folder" else "is not a file"
    assert (told.message, told.severity) == (f'the report "report.md" {said}', Severity.WARNING)


def test_a_title_repeats_another_whatever_its_capitals(tmp_path: Path) -> None:
    titles = ("Profit grew faster than sales", "PROFIT grew faster than Sales", "Profit grew as fast as sales")
    slides = "".join(f"  - {{kind: text, title: {title}, text: A}}\n" for title in titles)
    (told,) = (
        own for own in loaded(tmp_path, f"section: A\nslides:\n{slides}").findings if own.code == "duplicate-title"
    )
    assert (told.span.line, told.label) == (4, f"as in {told.span.path}:3")
