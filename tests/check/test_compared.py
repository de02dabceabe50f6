"""Two figures that a text calls by some words of their labels: which changed more, how they lie to each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found
from tests.decks import DECK

EN, FR = "en-GB", "fr-FR"
FIGURES = {
    EN: """
figures:
  fares: { label: Revenue from fares, unit: £m, 2023: 40, 2024: 44, 2025: 48.4 }
  staff: { label: Cost of staff, unit: £m, 2023: 30, 2024: 36, 2025: 43.2 }
  fees: { label: Fees of members, unit: £m, 2024: "40.0", 2025: 44.4 }
  north: { label: Delay in the north, unit: min, 2024: 6.0, 2025: 5.1 }
  south: { label: Delay in the south, unit: min, 2024: 8.0, 2025: 4.0 }
  firms: { label: Given by firms, value: £0.8m }
  members: { label: Given by members, value: £1.6m }
  ours: { label: Patients seen in time, value: 71% }
  mean: { label: National average, value: 74% }
  paper: { label: Paper books, change: -2% }
  sound: { label: Audiobooks, change: +23% }
  screen: { label: E-books, change: +15% }
""",
    FR: """
figures:
  fares: { label: Recettes des billets, unit: M€, 2023: 40, 2024: 44, 2025: "48,4" }
  staff: { label: Dépenses de personnel, unit: M€, 2023: 30, 2024: 36, 2025: "43,2" }
  firms: { label: Dons des entreprises, value: "0,8 M€" }
  members: { label: Dons des membres, value: "1,6 M€" }
  ours: { label: Patients reçus à temps, value: 71 % }
  mean: { label: Moyenne nationale, value: 74 % }
  shops: { label: Ventes en magasin, unit: M€, 2024: "10,0", 2025: "11,0" }
  online: { label: Ventes en ligne, unit: M€, 2024: "10,0", 2025: "13,0" }
  sales: { label: Chiffre d'affaires, unit: M€, 2024: "20,0", 2025: "24,0" }
""",
}
MONEY, DELAYS, GIVEN, SEEN = "fares, staff", "north, south", "firms, members", "ours, mean"
BOOKS, SALES = "paper, sound, screen", "shops, online, sales"


def told(folder: Path, tag: str, shown: str, notes: str, *, whole: bool = False) -> list[str]:
    """What a slide that shows these figures is told of its notes: what is underlined, or the whole message."""
    slide = f'kind: key-figures\ntitle: We go on\nfigures: [{shown}]\nnotes: "{notes}"\n'
    own = found(folder, slide, deck=DECK.replace(EN, tag), results=f"section: Results{FIGURES[tag]}")
    return [each.message if whole else each.message.split('"')[1] for each in own if each.code == "claim-fails"]


CHANGES = [
    (EN, MONEY, "Fares rose faster than staff costs.", "faster than"),
    (EN, MONEY, "Staff costs grew more slowly than fares.", "more slowly than"),
    (EN, MONEY, "Staff rose five times as fast as fares.", "five times as fast as"),
    (EN, MONEY, "We are careful; fares grew faster than staff.", "faster than"),
    (EN, DELAYS, "Delays in the north fell more than in the south.", "more than"),
    (EN, BOOKS, "E-books grow fastest, audiobooks follow.", "fastest"),
    (EN, BOOKS, "E-books grew faster than audiobooks.", "faster than"),
    (FR, MONEY, "Les billets ont augmenté plus vite que le personnel.", "plus vite que"),
    (FR, MONEY, "Le personnel a augmenté cinq fois plus vite que les billets.", "cinq fois plus vite que"),
    (FR, MONEY, "Le personnel augmente moins vite que les billets.", "moins vite que"),
    (FR, SALES, "Le magasin progresse plus vite que l'ensemble.", "plus vite que"),
]
VALUES = [
    (EN, SEEN, "We saw 71% in time, eight points below the average.", "eight points below"),
    (EN, SEEN, "We saw 71% in time, still 3 points above the average.", "3 points above"),
    (EN, SEEN, "Patients seen in time are above the average.", "are above"),
    (EN, GIVEN, "Firms gave twice as much as members.", "twice as much as"),
    (EN, GIVEN, "Members gave about four times as much as firms.", "about four times as much as"),
    (FR, SEEN, "Nous en recevons 71 % à temps, huit points au-dessous de la moyenne.", "huit points au-dessous de"),
    (FR, SEEN, "Les patients reçus à temps restent au-dessus de la moyenne.", "restent au-dessus de"),
    (FR, GIVEN, "Les entreprises ont donné deux fois plus que les membres.", "deux fois plus que"),
]
RIGHT = [
    (EN, MONEY, "Staff costs rose faster than fares."),
    (EN, MONEY, "Staff rose twice as fast as fares."),
    (EN, MONEY, "Fares did not rise faster than staff."),
    (EN, MONEY, "Fares can rise faster than staff."),
    (FR, MONEY, "Les billets n'ont pas augmenté plus vite que le personnel."),
    (EN, MONEY, "Fares should rise faster than staff."),
    (EN, MONEY, "If we act, fares rise faster than staff."),
    (EN, MONEY, "In York, fares rose faster than staff."),
    (EN, MONEY, "The board said “fares rose faster than staff”."),
    (EN, MONEY, "Fares rose faster than prices."),
    (EN, MONEY, "Fares rose faster than staff in 2022."),
    (EN, MONEY, "Fares rose faster than fares."),
    (EN, DELAYS, "Delays in the south fell more than in the north."),
    (EN, BOOKS, "Audiobooks grow fastest, e-books follow."),
    (EN, BOOKS, "E-books did not grow fastest."),
    (EN, BOOKS, "In York, e-books grow fastest."),
    (EN, BOOKS, "Vinyl grows fastest."),
    (EN, "fares, fees", "Fares rose as fast as fees."),
    (EN, MONEY, "Fares grow fastest."),
    (FR, MONEY, "Le personnel a augmenté plus vite que les billets."),
    (FR, SALES, "Le magasin progresse moins vite que l'ensemble."),
    (EN, SEEN, "We saw 71% in time, three points below the average."),
    (EN, SEEN, "We saw 71% in time, still 3 points below the average."),
    (EN, SEEN, "We saw 71% in time, eight points below the target."),
    (EN, SEEN, "We saw 71% in time, eight points below the average of 2019."),
    (EN, SEEN, "We saw 71% with a plan, eight points below the average."),
    (EN, SEEN, "We saw 65% in time, eight points below the average."),
    (EN, SEEN, "The board said “we saw 71% in time, eight points below the average”."),
    (EN, SEEN, "We would see 71% in time, eight points below the average."),
    (EN, SEEN, "Patients seen in time are below the average."),
    (EN, SEEN, "Patients seen in time are not above the average."),
    (EN, SEEN, "In 2019 patients seen in time were above the average."),
    (EN, SEEN, "In York, patients seen in time are above the average."),
    (EN, GIVEN, "Firms gave half as much as members."),
    (EN, GIVEN, "Firms never gave twice as much as members."),
    (EN, GIVEN, "In 2019, firms gave twice as much as members."),
    (EN, GIVEN, "Firms gave twice as much as schools."),
    (EN, SEEN, "Patients seen cost twice as much as the average."),
    (FR, SEEN, "Nous en recevons 71 % à temps, trois points au-dessous de la moyenne."),
    (FR, GIVEN, "Les membres ont donné deux fois plus que les entreprises."),
]


@pytest.mark.parametrize(("tag", "shown", "notes", "wrong"), [*CHANGES, *VALUES])
def test_a_comparison_that_both_figures_exclude_is_told(
    tag: str, shown: str, notes: str, wrong: str, tmp_path: Path
) -> None:
    assert told(tmp_path, tag, shown, notes) == [wrong]


def test_both_figures_are_shown_with_it(tmp_path: Path) -> None:
    books = told(tmp_path / "a", EN, BOOKS, "E-books grow fastest.", whole=True)
    assert books == ['"fastest" disagrees with the slide: E-books +15%; Audiobooks +23%']
    money = told(tmp_path / "b", EN, MONEY, "Fares rose faster than staff.", whole=True)
    assert money == [
        '"faster than" disagrees with the slide: Revenue from fares £44m → £48.4m; Cost of staff £36m → £43.2m'
    ]


@pytest.mark.parametrize(("tag", "shown", "notes"), RIGHT)
def test_a_comparison_that_is_right_or_of_something_else_is_left_alone(
    tag: str, shown: str, notes: str, tmp_path: Path
) -> None:
    assert told(tmp_path, tag, shown, notes) == []
