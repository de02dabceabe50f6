"""A beginner's mistake is one finding, at its place; who does what it says, or takes its fix, has a clean file."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from deck.check import check_content, check_draft
from deck.content.load import load
from deck.content.meant_kind import WORDS, meant_kind
from deck.kinds import names
from deck.source.finding import Finding
from deck.source.fix import mended
from deck.source.text import SourceText

FILES = {
    "deck": "title: Essai\nlanguage: fr-FR\nsections: [un]\n",
    "auteurs": "- name: Ada Un\n- name: Eva Deux\n- name: Zoé Trois\n",
    "un": """\
section: Un
source: rapport
sources:
  rapport: Rapport annuel
figures:
  prets:
    label: Prêts
    2024: 184 200
    2025: 203 500
    change: +10,5 %
  inscrits:
    label: Inscrits
    2024: 12 480
    2025: 13 910
slides:
  - kind: key-figures
    title: Les prêts croissent
    hero: prets
    figures: [prets, inscrits]
    notes: |
      Les prêts sont à <prets 2025> en un an.

      Rappeler la fermeture.
  - kind: timeline
    title: Nos trois rendez-vous
    dates:
      - date: Mars
        name: Prêt numérique
        text: Nouvelle plateforme
      - date: Juin
        name: Fête du livre
      - date: Août
        name: Travaux
  - kind: levers
    title: Trois leviers
    levers:
      - name: Ouvrir plus
        text: Le dimanche après-midi
      - name: Rénover
        text: Plus de places assises
      - name: Former
        text: Des ateliers chaque semaine
  - kind: quote
    text: Je viens chaque mercredi
    by: Une lectrice
""",
}


class Mistake(NamedTuple):
    """What stands in place of what, and what is told of it."""

    right: str
    wrong: str
    code: str
    place: tuple[int, int]
    """Line and column."""
    help: str
    fix: str = "safe"
    """`safe`, `offered` or empty for none."""
    file: str = "un"
    left: tuple[str, ...] = ()
    """Codes that the mended file still has: straight quotes within a text are remarked on."""


def found_in(folder: Path, **texts: str) -> list[Finding]:
    for name, text in {**FILES, **texts}.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    own = load(folder)
    found = list(own.findings)
    if own.report:
        return [*found, *check_content(own.report, own.texts)]
    return [*found, *(check_draft(own.draft, own.texts, found) if own.draft else ())]


TWO_KEYS = [
    Mistake(
        "2024: 184 200\n    2025",
        "2024: 184 200, 2025",
        "colon-in-text",
        (8, 20),
        'begin a new line before "2025", in the column of "2024"',
    ),
    Mistake(
        "Mars\n        name: Prêt numérique\n        text",
        "Mars name: Prêt numérique text",
        "colon-in-text",
        (27, 20),
        'begin a new line before "name", and so each key behind it, in the column of "date"',
    ),
    Mistake(
        "kind: timeline\n    title",
        "kind: timeline title",
        "colon-in-text",
        (24, 20),
        'begin a new line before "title", in the column of "kind"',
    ),
]
QUOTES = [
    Mistake(
        "title: Trois leviers",
        "title: “Trois leviers : le plan”",
        "colon-in-text",
        (35, 27),
        'put straight quotes around it: title: "Trois leviers : le plan"',
        "offered",
    ),
    Mistake(
        "title: Trois leviers",
        "title: « Trois leviers : le plan »",
        "colon-in-text",
        (35, 28),
        'put straight quotes around it: title: "Trois leviers : le plan"',
        "offered",
    ),
    Mistake(
        "title: Trois leviers",
        'title: "Trois leviers”',
        "unclosed-quote",
        (35, 12),
        'close it with ", not with ”: title: "Trois leviers"',
    ),
    Mistake(
        "name: Rénover",
        '"name”: Rénover',
        "unclosed-quote",
        (39, 9),
        "a key needs no quotes: name: Rénover",
    ),
    Mistake(
        "text: Plus de places",
        '"text”: Plus de places',
        "unclosed-quote",
        (40, 9),
        "a key needs no quotes: text: Plus de places assises",
    ),
    Mistake(
        "title: Trois leviers",
        'title: "Trois" leviers',
        "text-after-quote",
        (35, 20),
        "put quotes of the other kind around all of it: title: '\"Trois\" leviers'",
        left=("plain-typing",),
    ),
]
SIGNS = [
    Mistake("      - name: Rénover", f"      {sign} name: Rénover", "missing-dash", (39, 7), 'write "- name: Rénover"')
    for sign in "–—•*"
] + [
    Mistake(
        "      - name: Ouvrir plus\n        text: Le dimanche après-midi\n      - name: Rénover",
        "      • name: Ouvrir plus\n        text: Le dimanche après-midi\n      • name: Rénover",
        "missing-dash",
        (37, 7),
        'write "- name: Ouvrir plus", and so in the other line',
    ),
]
LEVELS = [
    Mistake(
        "  - kind: levers",
        "    - kind: levers",
        "malformed-yaml",
        (34, 5),
        "start it in column 3 (like line 24)",
        "",
    ),
    Mistake("- name: Eva", "name: Eva", "missing-dash", (2, 1), 'write "- name: Eva Deux"', file="auteurs"),
    Mistake("- name: Zoé", "name: Zoé", "missing-dash", (3, 1), 'write "- name: Zoé Trois"', file="auteurs"),
    Mistake(
        "      - name: Rénover\n        text",
        "      name: Rénover\n      text",
        "missing-dash",
        (39, 7),
        'write "- name: Rénover", and its other lines two columns to the right',
    ),
]
VALUES = [
    Mistake("change: +10,5 %", "change: % 10,5", "reserved-start", (10, 13), "write 10,5 %"),
    Mistake("change: +10,5 %", 'change: "% 10,5"', "bad-figure", (10, 13), "write 10,5 %"),
    Mistake("2024: 12 480", "2024: 12 48O", "bad-figure", (13, 11), "write 12 480"),
    Mistake(
        "2024: 184 200",
        "2024: 184.200",
        "unclear-figure",
        (8, 11),
        "write 184 200 for thousands, 184,200 for decimals",
        "offered",
    ),
    Mistake(
        "[prets, inscrits]",
        "[prets; inscrits]",
        "unknown-figure",
        (19, 15),
        "write a comma between them: prets, inscrits",
    ),
    Mistake(
        "[prets, inscrits]",
        "[prets et inscrits]",
        "unknown-figure",
        (19, 15),
        "write a comma between them: prets, inscrits",
    ),
    Mistake("hero: prets", "hero: prets,", "unknown-figure", (18, 11), "take the comma out"),
    Mistake("<prets 2025>", "<prets 2025", "unclosed-figure", (21, 24), "write <prets 2025>", "offered"),
    Mistake("<prets 2025>", "{prets}", "other-brackets", (21, 24), "write <prets> to show the figure", "offered"),
    Mistake(
        "title: Les prêts croissent",
        "title: {prets} prêts",
        "other-brackets",
        (17, 12),
        "write <prets> to show the figure",
        "offered",
    ),
]
COLONS = [
    Mistake("title: Trois", "title = Trois", "malformed-yaml", (35, 5), 'write "title: Trois leviers"'),
    Mistake("title: Trois", "title; Trois", "malformed-yaml", (35, 5), 'write "title: Trois leviers"'),
    Mistake(
        "title: Trois",
        "title Trois",
        "malformed-yaml",
        (35, 5),
        'write "title: Trois leviers"; a text that goes on is indented further than its key',
        "offered",
    ),
    Mistake("    dates:", "    dates", "malformed-yaml", (26, 5), 'write "dates:"', "offered"),
]
COLUMNS = [
    Mistake("    2025: 13", "     2025: 13", "malformed-yaml", (14, 6), "start it in the column of the key in line 13"),
    Mistake(
        "        name: Fête", "       name: Fête", "malformed-yaml", (31, 8), "start it in column 9 (like line 30)"
    ),
    Mistake("  - kind: quote", " - kind: quote", "malformed-yaml", (43, 2), "start it in column 3 (like line 34)"),
    Mistake("    title: Trois", "    Title: Trois", "unknown-key", (35, 5), 'did you mean "title"?'),
    Mistake("      - name: Former", "        name: Former", "missing-dash", (41, 9), 'write "      - name: Former"'),
    Mistake("title: Trois", 'title: "Trois', "unclosed-quote", (35, 12), 'close it: title: "Trois leviers"', "offered"),
]
KINDS = [
    Mistake("kind: quote", f"kind: {word}", "unknown-kind", (43, 11), 'did you mean "quote"?', fix)
    for word, fix in (("citation", "offered"), ("quotation", "offered"), ("Quote", "safe"))
]
MISTAKES = [*TWO_KEYS, *QUOTES, *SIGNS, *LEVELS, *VALUES, *KINDS, *COLONS, *COLUMNS]


def test_the_content_without_mistakes_is_clean(tmp_path: Path) -> None:
    assert not found_in(tmp_path)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda own: own.wrong.strip().partition("\n")[0])
def test_a_mistake_is_one_finding_and_who_obeys_it_has_a_clean_file(mistake: Mistake, tmp_path: Path) -> None:
    right, count = FILES[mistake.file], FILES[mistake.file].count(mistake.right)
    assert count, "the mistake stands nowhere"
    wrong = right.replace(mistake.right, mistake.wrong, 1)
    (finding,) = found_in(tmp_path, **{mistake.file: wrong})
    kind = "" if finding.fix is None else "safe" if finding.fix.safe else "offered"
    told = (finding.code, (finding.span.line, finding.span.column), finding.help, kind)
    assert told == (mistake.code, mistake.place, mistake.help, mistake.fix)
    if finding.fix:
        text, _ = mended(SourceText.of("", wrong), [finding.fix])
        assert tuple(own.code for own in found_in(tmp_path, **{mistake.file: text})) == mistake.left


def test_a_colon_behind_a_word_that_may_be_prose_needs_quotes(tmp_path: Path) -> None:
    section = FILES["un"].replace("title: Nos trois rendez-vous", "title: La source: trois rendez-vous")
    (finding,) = found_in(tmp_path, un=section)
    assert finding.help == 'put quotes around it: title: "La source: trois rendez-vous"'


def test_a_colon_behind_the_name_of_a_key_that_the_block_has_needs_quotes(tmp_path: Path) -> None:
    section = FILES["un"].replace("text: Le dimanche après-midi", "text: Changer de name: La Bulle")
    (finding,) = found_in(tmp_path, un=section)
    assert finding.help == 'put quotes around it: text: "Changer de name: La Bulle"'


@pytest.mark.parametrize("wrong", ["“Trois leviers”", "« Trois leviers »", "'“Trois leviers”'", "„Trois leviers“"])
@pytest.mark.parametrize("right", ["title: {}", "      - name: {}\n        text: x"])
def test_quotes_of_print_around_a_whole_title_or_name_are_remarked(right: str, wrong: str, tmp_path: Path) -> None:
    before = right.format("Trois leviers" if "title" in right else "Rénover").partition("\n")[0]
    section = FILES["un"].replace(before, right.format(wrong).partition("\n")[0])
    (finding,) = found_in(tmp_path, un=section)
    assert (finding.code, finding.severity.value) == ("quoted-whole", "info")
    assert finding.fix
    assert not finding.fix.safe
    text, _ = mended(SourceText.of("", section), [finding.fix])
    assert not found_in(tmp_path, un=text)


@pytest.mark.parametrize("title", ["Les « trois » leviers", "« Un » et « deux »", "“Un” leviers", "« Un » leviers"])
def test_quotes_of_print_within_a_title_are_its_own(title: str, tmp_path: Path) -> None:
    section = FILES["un"].replace("Trois leviers", title).replace("text: Je viens", "text: « Je viens")
    assert not found_in(tmp_path, un=section.replace("chaque mercredi", "chaque mercredi »"))


def test_a_slide_that_stands_too_deep_is_moved_whole(tmp_path: Path) -> None:
    head, _, quote = FILES["un"].partition("  - kind: quote")
    deep = "\n".join(f"  {line}" if line else "" for line in f"  - kind: quote{quote}".split("\n"))
    (finding,) = found_in(tmp_path, un=head + deep)
    assert (finding.span.line, finding.help) == (43, "move lines 43 to 45 two columns to the left")


def test_every_word_for_a_kind_means_one_that_there_is() -> None:
    assert {meant_kind(word) for word in WORDS} <= set(names())
    assert not set(WORDS) & set(names())


def test_of_a_kind_that_nobody_knows_all_kinds_are_named(tmp_path: Path) -> None:
    (finding,) = found_in(tmp_path, un=FILES["un"].replace("kind: quote", "kind: zorglub"))
    assert finding.help == f"kinds: {', '.join(names())}"


@pytest.mark.parametrize(
    "text",
    [
        "    notes: |\n      À dire :\n      – un point\n      – source: le rapport\n",
        "    notes: >-\n      • name: x\n\n      • y\n",
        '    notes: "À dire\n      – name: x"\n',
        "    note: Un texte qui va\n      – après une incise – à la ligne\n",
    ],
)
def test_dashes_and_bullets_of_long_texts_are_their_own(text: str, tmp_path: Path) -> None:
    assert not found_in(tmp_path, un=f"{FILES['un']}{text}")


def test_two_values_with_a_dot_for_thousands_are_two_errors(tmp_path: Path) -> None:
    section = FILES["un"].replace("184 200", "184.200").replace("203 500", "203.500")
    found = found_in(tmp_path, un=section)
    assert [(own.code, own.is_error) for own in found] == [("unclear-figure", True)] * 2


def test_decimals_with_a_dot_are_only_asked_about(tmp_path: Path) -> None:
    section = FILES["un"].replace("184 200", "1.085").replace("203 500", "1.102")
    found = [own for own in found_in(tmp_path, un=section) if own.code == "unclear-figure"]
    assert [own.is_error for own in found] == [False, False]


def test_a_word_alone_below_the_key_of_a_list_is_no_key(tmp_path: Path) -> None:
    (finding,) = found_in(tmp_path, un=FILES["un"].replace("    dates:\n", "    dates:\n    bonjour\n"))
    assert finding.fix is None


def test_a_line_that_goes_with_others_is_not_moved_alone(tmp_path: Path) -> None:
    text = FILES["un"].replace("  - kind: quote\n    text", "   - kind: quote\n     text").replace("    by", "     by")
    (finding,) = found_in(tmp_path, un=text)
    assert finding.fix is None
