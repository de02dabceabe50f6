"""A number a thousand times too large or too small: told where its digits are no chance, silent else."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.check.figures import value_twice
from deck.check.figures.other_scale import CODE
from tests.check.figures import found
from tests.decks import DECK

PAID = """
figures:
  paid: { label: Paid to members, unit: £m, 2023: 246, 2024: 237 }
  costs: { label: Operating costs, unit: £m, 2023: 61.3, 2024: 64.8 }
  deficit: { label: Deficit, unit: £m, value: 7 }
  visits: { label: Visits, unit: million, 2023: 1.41, 2024: 1.58 }
  power: { label: Power generated, unit: GWh, 2022: 61.8, 2023: 58.4, 2024: 63.1 }
  homes: { label: Homes, value: "412" }
"""
VERSE = """
figures:
  verse: { label: Versé aux membres, unit: M€, 2023: 246, 2024: 237 }
  charges: { label: Charges courantes, unit: M€, 2023: "61,3", 2024: "64,8" }
  deficit: { label: Déficit, unit: M€, value: 7 }
  visites: { label: Visites, unit: millions, 2023: "1,41", 2024: "1,58" }
  courant: { label: Courant produit, unit: GWh, 2022: "61,8", 2023: "58,4", 2024: "63,1" }
  logements: { label: Logements, value: "412" }
"""
ON = {"en": "paid, deficit, power", "fr": "verse, deficit, courant"}

WRONG = [
    ("en", "Members received £237bn in all."),
    ("en", "Members received about £237 billion, less than a year ago."),
    ("en", "From £246bn to £237bn in a year."),
    ("en", "From 246 to 237 billion pounds in a year: £246bn to £237bn."),
    ("en", "Operating costs were £64.8bn this year."),
    ("en", "The deficit of £7bn is small."),
    ("en", "We welcomed 1.58 billion visits."),
    ("en", "It was 1.58 thousand visits last year."),
    ("en", "In three years we produced 183.3 MWh."),
    ("en", "In the last year it was 63.1 MWh of power, generated in the hills."),
    ("en", "Payments to members fell by £9bn, and what is paid is not all."),
    ("en", "Each shop took £940,000m."),
    ("fr", "Les membres ont reçu 237 Md€ en tout."),
    ("fr", "De 246 à 237 Md€ en un an."),
    ("fr", "De 246 Md€ à 237 Md€ en un an."),
    ("fr", "Les charges courantes sont de 64,8 Md€."),
    ("fr", "Le déficit de 7 Md€ se réduit."),
    ("fr", "Nous avons compté 1,58 milliard de visites."),
    ("fr", "En trois ans, nous avons produit 183,3 MWh pour 186 GWh prévus."),
    ("fr", "Ce sont 63,1 TWh de courant en 2024."),
    ("fr", "On a versé 9 Md€ de moins aux membres, et versé plus tard."),
    ("fr", "Chaque magasin vend pour 940 000 M€."),
]
RIGHT = [
    ("en", "Members received £237m in all."),
    ("en", "Members received £237,000,000 in all, or £0.237bn."),
    ("en", "The market is worth £237bn."),
    ("en", "The country spent £237 billion on milk."),
    ("en", "We get £237m of the £237bn that the state gives."),
    ("en", "Our largest rival sold milk for £237bn."),
    ("en", "That is £237,000 per member."),
    ("en", "With 1,000 members, that is £237,000."),
    ("en", "Each member received £237k."),
    ("en", "Members received £237m, not £237bn as was printed."),
    ("en", "We manage £237bn for a fee of 0.1%."),
    ("en", "We borrowed £7bn against the port."),
    ("en", "The boiler cost £64k."),
    ("en", "One home takes 61.8 kWh a day."),
    ("en", "A home takes 3.2 MWh a year, and all homes 1,318 MWh."),
    ("en", "We sent 1.58 billion messages."),
    ("en", "The roof has 63.1 MW of panels."),
    ("en", "The new hall costs £24m, and its doors £24k."),
    ("en", "The paper cost £2,340, the ink £412."),
    ("en", "The bridge of 2010 cost £1,850m, the tunnel £1.85bn."),
    ("fr", "Les membres ont reçu 237 M€, soit 0,237 Md€."),
    ("fr", "Le marché pèse 237 Md€."),
    ("fr", "La France y consacre 237 Md€."),
    ("fr", "Cela fait 237 000 € par membre."),
    ("fr", "Pour 1 000 membres, cela fait 237 k€."),
    ("fr", "C'est 237 M€, et non 237 Md€."),
    ("fr", "Chaque foyer consomme 63,1 MWh."),
    ("fr", "La chaudière a coûté 64 k€, la cuve 6 480 €."),
    ("fr", "Nous avons envoyé 1,58 milliard de messages."),
    ("fr", "Le toit porte 63,1 MW de panneaux."),
    ("fr", "Nous gérons 237 Md€ contre des frais de 0,1 %."),
    ("fr", "Un emprunt de 7 Md€ financera le port."),
]


def told(folder: Path, tag: str, notes: str) -> list[str]:
    figures = PAID if tag == "en" else VERSE
    slide = f'kind: key-figures\ntitle: Ours\nfigures: [{ON[tag]}]\nnotes: "{notes}"\n'
    deck = DECK if tag == "en" else DECK.replace("en-GB", "fr-FR")
    findings = found(folder, slide, deck=deck, results=f"section: Ours\n{figures}")
    return [own.code for own in findings]


@pytest.mark.parametrize(("tag", "notes"), WRONG)
def test_a_number_that_the_deck_gives_in_another_scale_is_told(tag: str, notes: str, tmp_path: Path) -> None:
    assert told(tmp_path, tag, notes) in ([CODE], [CODE] * 2, [value_twice.CODE])


@pytest.mark.parametrize(("tag", "notes"), RIGHT)
def test_a_number_of_another_thing_or_for_each_of_many_may_have_the_same_digits(
    tag: str, notes: str, tmp_path: Path
) -> None:
    assert not told(tmp_path, tag, notes)


def test_a_divider_within_its_section_promises_of_that_section(tmp_path: Path) -> None:
    first, divider = (
        'kind: text\ntitle: "We go on"\ntext: "All of us"\n',
        "kind: section\npromise: Members received {}\n",
    )
    for written, wrong in (("£237bn", [CODE]), ("£237m", [])):
        told = found(tmp_path / written, first, divider.format(written), results=f"section: Results\n{PAID}")
        assert [own.code for own in told if own.code == CODE] == wrong
