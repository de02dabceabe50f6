"""A difference said of a figure: told where no two of its values give it, silent where it is of something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.check.figures.variation import CODE
from tests.check.figures import found
from tests.decks import DECK

FIGURES = {
    "en": """
figures:
  members: { label: Members, 2023: "27,100", 2024: "28,740", 2025: "29,180" }
  loans: { label: Loans, unit: thousand, 2023: "1,011", 2024: "1,035", 2025: "1,075", change: +3.9% }
  revenue: { label: Revenue, unit: £m, 2023: 18.4, 2024: 19.7, 2025: 21.3 }
  price: { label: Price of a ticket, unit: £, 2024: 4.10, 2025: 4.52 }
  ours: { label: Our price, unit: £, 2025: 3.96 }
  theirs: { label: Their price, unit: £, 2025: 4.52 }
  cafes: { label: Cafés at year-end, 2024: 412, 2025: 453 }
  wait: { label: Waiting time, unit: min, 2024: 96, 2025: 73 }
  share: { label: Share of digital loans, unit: "%", 2024: 20.7, 2025: 24.5 }
""",
    "fr": """
figures:
  members: { label: Sociétaires, 2023: 27 100, 2024: 28 740, 2025: 29 180 }
  loans: { label: Prêts, unit: milliers, 2023: 1 011, 2024: 1 035, 2025: 1 075, change: "+3,9 %" }
  revenue: { label: Chiffre d'affaires, unit: M€, 2023: "18,4", 2024: "19,7", 2025: "21,3" }
  price: { label: Prix du billet, unit: €, 2024: "4,10", 2025: "4,52" }
  ours: { label: Notre prix, unit: €, 2025: "3,96" }
  theirs: { label: Leur prix, unit: €, 2025: "4,52" }
  cafes: { label: Cafés en fin d'année, 2024: 412, 2025: 453 }
  wait: { label: Durée d'attente, unit: min, 2024: 96, 2025: 73 }
  share: { label: Part des prêts numériques, unit: "%", 2024: "20,7", 2025: "24,5" }
""",
}


def item(figure: str, text: str) -> str:
    """A slide one of whose items shows the figure."""
    facts = f'  - {{figure: {figure}, name: Here, text: "{text}"}}\n  - {{figure: share 2025, name: There, text: So}}\n'
    return f"kind: summary\ntitle: Ours\ntext: We go on.\nfacts:\n{facts}"


def alone(figure: str, point: str, title: str = "Ours") -> str:
    """A slide that shows nothing else."""
    return f'kind: figure\ntitle: "{title}"\nfigure: {figure}\npoints:\n  - name: "{point}"\n    text: So it is\n'


def noted(notes: str, figures: str = "members, loans, revenue") -> str:
    """A slide of several figures, and what its notes say."""
    return f'kind: key-figures\ntitle: Ours\nfigures: [{figures}]\nnotes: "{notes}"\n'


def compared(notes: str) -> str:
    """A slide that compares two prices."""
    return (
        "kind: big-number\ntitle: Ours\nfigure: ours 2025\ncaption: the ticket\ncompare: [ours 2025, theirs 2025]\n"
        f'notes: "{notes}"\n'
    )


TOLD = [
    ("en", item("loans change", "{} fewer than in 2024"), "40,000", "14,000"),
    ("en", item("members 2025", "{} more than a year ago"), "440", "480"),
    ("en", item("revenue 2025", "£{}m more than in 2023"), "2.9", "3.9"),
    ("en", item("wait 2025", "{} minutes less than last year"), "23", "33"),
    ("en", alone("members 2025", "{} more than in 2023"), "2,080", "2,800"),
    ("en", noted("We have {} members more than a year ago."), "440", "580"),
    ("en", noted("Revenue has gained £1.6m in a year and £{}m since 2023."), "2.9", "3.9"),
    ("en", noted("Since 2023 we have gained {} readers.", "members"), "2,080", "2,800"),
    ("en", noted("453 cafés, {} more than we began with."), "41", "58"),
    ("en", compared("The gap is {} pence."), "56", "65"),
    ("fr", item("loans change", "{} de plus qu'en 2024"), "40 000", "14 000"),
    ("fr", item("members 2025", "Soit {} de plus en un an"), "440", "480"),
    ("fr", item("revenue 2025", "{} M€ de plus qu'en 2023"), "2,9", "3,9"),
    ("fr", item("wait 2025", "{} minutes de moins que l'an dernier"), "23", "33"),
    ("fr", alone("members 2025", "{} de plus en un an"), "440", "540"),
    ("fr", alone("price 2025", "Tarif", "Le prix du billet augmente : {} € de plus"), "0,42", "0,24"),
    ("fr", noted("La mutuelle compte **{} sociétaires de plus** qu'il y a un an."), "440", "480"),
    ("fr", noted("Le chiffre d'affaires a gagné 1,6 M€ en un an et {} M€ depuis 2023."), "2,9", "3,9"),
    ("fr", noted("Nous comptons {} sociétaires de plus qu'à la rentrée 2023."), "2 080", "2 800"),
    ("fr", noted("Le nombre de sociétaires a augmenté de 1,5 %, soit {}."), "440", "404"),
    ("fr", compared("L'écart est de {} centimes."), "56", "65"),
]
RIGHT = [
    ("en", item("loans 2025", "14,000 more than planned")),
    ("en", item("loans 2025", "Of which 14,000 more than in 2024 for children")),
    ("en", item("loans 2025", "14,000 more e-books than in 2024")),
    ("en", item("members 2025", "520 new members more than a year ago")),
    ("en", item("share 2025", "480 more than in 2024")),
    ("en", item("members 2025", "480 more than in 2020")),
    ("en", item("members 2025", "480 a year more than in 2023, on average")),
    ("en", noted("The York branch has 480 members more than a year ago.")),
    ("en", noted("In York there are 480 members more than a year ago.")),
    ("en", noted("We gained 1,120 members and lost 680.")),
    ("en", noted("We need 480 more members.")),
    ("en", noted("Members fell from 900 to 420 in York, 480 fewer than in 2024.")),
    ("en", noted("Revenue has gained £0.7m since June.")),
    ("en", noted("Revenue in York has gained £0.9m since 2023.")),
    ("en", noted("If revenue gained £2.2m in a year, we would build.")),
    ("en", compared("Last year it was £4.40. The gap is 44 pence.")),
    ("en", alone("members 2025", "32 more staff than in 2024")),
    ("en", noted("About 400 members more than a year ago: what a year.")),
    ("en", noted("The hall has 73 seats, 12 more than a year ago.")),
    ("fr", item("loans 2025", "14 000 de plus que prévu")),
    ("fr", item("loans 2025", "Dont 14 000 de plus qu'en 2024 pour les enfants")),
    ("fr", item("loans 2025", "14 000 livres numériques de plus qu'en 2024")),
    ("fr", item("share 2025", "480 de plus qu'en 2024")),
    ("fr", item("members 2025", "480 de plus par an depuis 2023")),
    ("fr", item("members 2025", "480 de plus qu'en 2020")),
    ("fr", noted("Il faut 480 sociétaires de plus.")),
    ("fr", noted("À Lyon, 480 sociétaires de plus qu'il y a un an.")),
    ("fr", noted("Les jeunes sont 480 de plus qu'il y a un an.")),
    ("fr", noted("Nous avons gagné 1 120 sociétaires et perdu 680 membres.")),
    ("fr", noted("Le dimanche, 480 sociétaires de plus votent.")),
    ("fr", noted("Le chiffre d'affaires de Lyon a gagné 0,9 M€ depuis 2023.")),
    ("fr", noted("Le budget serait de 3,9 M€ de plus qu'en 2024.")),
    ("fr", noted("Il y a environ 400 sociétaires de plus qu'il y a un an.")),
    ("fr", compared("L'an dernier, il était de 4,40 €. L'écart est de 44 centimes.")),
    ("fr", noted("La salle compte 73 places, 12 de plus qu'il y a un an.")),
    ("fr", noted("Le musée a reçu 4 300 visites de plus qu'en 2024.")),
]


def told(folder: Path, tag: str, slide: str) -> list[str]:
    deck = DECK if tag == "en" else DECK.replace("en-GB", "fr-FR")
    return [own.code for own in found(folder, slide, deck=deck, results=f"section: Ours\n{FIGURES[tag]}")]


@pytest.mark.parametrize(("tag", "slide", "right", "wrong"), TOLD)
def test_a_difference_that_the_values_of_its_figure_do_not_have_is_told(
    tag: str, slide: str, right: str, wrong: str, tmp_path: Path
) -> None:
    assert told(tmp_path / "wrong", tag, slide.replace("{}", wrong)) == [CODE]
    assert not told(tmp_path / "right", tag, slide.replace("{}", right))


@pytest.mark.parametrize(("tag", "slide"), RIGHT)
def test_a_difference_of_some_of_them_of_a_plan_or_of_another_thing_is_left_alone(
    tag: str, slide: str, tmp_path: Path
) -> None:
    assert CODE not in told(tmp_path, tag, slide)
