"""Counts of what the whole deck has, with two digits turned: told where nothing narrows either, else left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.check.twice import counted_slip
from deck.content.load import load
from tests.check.figures import found, settings, written
from tests.decks import DECK, content

ONE = 'kind: text\ntitle: "What happened this year in our house"\ntext: |\n  {}\n'
OTHER = 'kind: text\ntitle: "Those who were there say what they think"\npoints:\n  - "{}"\n  - "Nothing else"\n'


def told(folder: Path, one: str, other: str) -> list[str]:
    """The numbers that are told in two slides of two sections."""
    loaded = load(content(folder, ONE.format(one), OTHER.format(other)))
    assert loaded.report is not None
    return [written(each, folder).strip('"') for each in counted_slip.check(loaded.report, loaded.texts)]


@pytest.mark.parametrize(
    ("one", "other", "wrong"),
    [
        ("We are present in 31 states and employ 412 people.", "We employ 421 people, most of them in shops", "421"),
        ("With 38,400 visitors, it was a good season.", "Our 34,800 visitors come again", "34,800"),
        ("The 340 volunteers have their own room.", "Our 430 volunteers stood firm", "430"),
    ],
)
def test_one_count_is_the_same_everywhere(one: str, other: str, wrong: str, tmp_path: Path) -> None:
    assert told(tmp_path, one, other) == [wrong]


def test_a_french_count_is_so_too(tmp_path: Path) -> None:
    one = 'kind: text\ntitle: "Une saison de records"\ntext: "Les 340 bénévoles sont invités."\n'
    other = "kind: quote\ntext: Nos 430 bénévoles ont tenu bon sous l'orage\nby: Anne Petit\n"
    own = found(tmp_path, one, other, deck=DECK.replace("en-GB", "fr-FR"))
    assert [written(each, tmp_path) for each in own if each.code == "value-twice"] == ["430"]


@pytest.mark.parametrize(
    ("one", "other", "wrong"),
    [
        ("We have 1,150 pupils and 96 teachers.", "The 69 teachers learn with us", ["69"]),
        ("The school has 96 teachers.", "Our 69 teachers learn with us", []),
        ("Our 612 members are all there is.", "The 621 members remain the first force of the club", ["621"]),
        ("Here, 96 teachers came.", "The 69 teachers learn with us", []),
        ("We have 96 teachers.", "They trained 69 teachers", []),
        ("We have 96 teachers.", "The 69 teachers of maths learn with us", []),
        ("We have 96 teachers.", "The 69 new teachers learn with us", []),
        ("Our 612 members are all there is.", "The first 621 members remain", []),
    ],
)
def test_what_we_have_is_all_there_is(one: str, other: str, wrong: list[str], tmp_path: Path) -> None:
    assert told(tmp_path, one, other) == wrong


def test_a_pronoun_says_it_of_the_name_above_it(tmp_path: Path) -> None:
    one = ONE.format("Les expositions temporaires ont attiré 58 000 personnes.")
    other = (
        "kind: risks\ntitle: Ce qui reste fragile\nrisks:\n  - name: Les expositions temporaires coûtent cher\n"
        "    text: Elles ont attiré 85 000 personnes\n"
    )
    own = found(tmp_path, one, other, deck=DECK.replace("en-GB", "fr-FR"))
    assert [written(each, tmp_path) for each in own if each.code == "value-twice"] == ["85 000"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We took in 415 animals.", "We sent 451 animals home"),
        ("The morning session gathered 340 guests.", "The evening session gathered 430 guests"),
        ("Our 340 volunteers have a room.", "Our 430 volunteers came in 2019"),
        ("Our 340 volunteers have a room.", "We hope for 430 volunteers"),
        ("Our 340 volunteers have a room.", "Our 430 volunteers from abroad come"),
        ("Our 340 volunteers have a room.", "With 430 volunteers more, we could open"),
        ("Our 430 volunteers have a room.", "Of these, 340 volunteers stay all week"),
        ("Our 430 volunteers have a room.", "Our 340 new volunteers have a room"),
        ("Our 430 volunteers have a room.", "On Sundays, our 340 volunteers have a room"),
        ("Our 430 volunteers have a room.", "In York, our 340 volunteers have a room"),
        ("Our 430 volunteers have a room, 340 volunteers stay.", "Our 340 volunteers stay"),
        ("Our 430 volunteers have a room.", "A year ago we had 340 volunteers"),
        ("Our 430 volunteers have a room.", "More than 340 volunteers stay all week"),
        ("Our 430 volunteers have a room.", "Our 340 volunteers under 30 come"),
        ("The hall has 430 seats.", "The cafe has 340 seats"),
        ("York has 430 members.", "We have 340 members and York does well"),
        ("Our 43 shops sell bread.", "Our 34 shops sell cakes"),
    ],
)
def test_counts_that_may_be_of_two_things_are_left_alone(one: str, other: str, tmp_path: Path) -> None:
    assert told(tmp_path, one, other) == []


FILES = {"files": "    label: Files received\n    2024: 96,000\n    2025: 168,400\n"}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("We received 186,400 files in 2025.", ["186,400"]),
        ("It received 186,400 files, read in 11 days on average.", ["186,400"]),
        ("We received 168,400 files.", []),
        ("We received 186,400 files in 2024.", []),
        ("We received 186,400 files from abroad.", []),
        ("Of these, 186,400 files were complete.", []),
        ("The town hall closed 186,400 files.", []),
    ],
)
def test_what_a_figure_counts_is_as_much_in_a_text(text: str, wrong: list[str], tmp_path: Path) -> None:
    loaded = load(content(tmp_path, ONE.format(text), results=settings(FILES)))
    assert loaded.report is not None
    assert [written(own, tmp_path).strip('"') for own in counted_slip.check(loaded.report, loaded.texts)] == wrong


DRIVERS = {
    "livreurs": "    label: Livreurs bénévoles\n    value: 46\n",
    "aines": "    label: Aînés servis\n    2024: 180\n    2025: 230\n",
}


@pytest.mark.parametrize(
    ("title", "wrong"),
    [
        ("Derrière les repas, 230 aînés et 64 livreurs", ["64"]),
        ("64 livreurs servent 230 aînés", ["64"]),
        ("Les repas tiennent à 64 livreurs", ["64"]),
        ("Derrière les repas, 320 aînés et 46 livreurs", []),  # of two years there may be more
        ("Derrière les repas, 230 aînés et 46 livreurs", []),
        ("Derrière les repas, 64 livreurs dont 46 bénévoles", []),
        ("Derrière les repas, 64 voitures", []),
        ("De 46 à 64 livreurs", []),
        ("En 2019, 64 livreurs servaient déjà", []),
        ("Plus de 64 livreurs seraient trop", []),
        ("Les repas coûtent 64 € par livreur", []),
        ("Il faudrait 64 livreurs", []),
        ("Il nous faut 64 livreurs", []),
        ("Nous cherchons 64 livreurs", []),
        ("64 livreurs de la ville aident", []),
    ],
)
def test_a_title_counts_what_its_slide_shows(title: str, wrong: list[str], tmp_path: Path) -> None:
    slide = f'kind: key-figures\ntitle: "{title}"\nfigures: [livreurs, aines 2025]\n'
    deck = DECK.replace("en-GB", "fr-FR")
    loaded = load(content(tmp_path, slide, deck=deck, results=settings(DRIVERS)))
    assert loaded.report is not None
    assert [written(own, tmp_path).strip('"') for own in counted_slip.check(loaded.report, loaded.texts)] == wrong


def test_beside_no_such_figure_it_does_not(tmp_path: Path) -> None:
    slide = 'kind: key-figures\ntitle: "64 livreurs servent la ville"\nfigures: [aines 2025]\n'
    loaded = load(content(tmp_path, slide, deck=DECK.replace("en-GB", "fr-FR"), results=settings(DRIVERS)))
    assert loaded.report is not None
    assert list(counted_slip.check(loaded.report, loaded.texts)) == []


def test_of_two_figures_it_may_count_either(tmp_path: Path) -> None:
    two = DRIVERS | {"payes": "    label: Livreurs salariés\n    value: 12\n"}
    slide = 'kind: key-figures\ntitle: "64 livreurs servent la ville"\nfigures: [livreurs, payes]\n'
    loaded = load(content(tmp_path, slide, deck=DECK.replace("en-GB", "fr-FR"), results=settings(two)))
    assert loaded.report is not None
    assert list(counted_slip.check(loaded.report, loaded.texts)) == []
