"""What a figure was before, said behind what it is, and the value of one that a text calls by some of its words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found
from tests.decks import DECK

EN, FR = "en-GB", "fr-FR"
FIGURES = {
    EN: """
figures:
  vacancy: { label: Posts that stand empty, 2024: 9.1%, 2025: 7.0%, change: -2.1 points }
  subsidy: { label: Subsidy per journey, 2024: £2.33, 2025: £1.97 }
  arrears: { label: Rent arrears, 2024: £3.8m, 2025: £3.6m }
  surplus: { label: Net surplus, 2024: £9.8m, 2025: £11.4m }
  power: { label: Installed power, 2025: 26.8 MW }
  loss: { label: Water lost, 2024: 15.4%, 2025: 12.9% }
""",
    FR: """
figures:
  vacancy: { label: Postes vacants, 2024: "9,1 %", 2025: "7,0 %", change: "-2,1 points" }
  surplus: { label: Excédent net, 2024: "9,8 M€", 2025: "11,4 M€" }
  mean: { label: "Réussite, moyenne nationale", 2025: "45,1 %" }
  loss: { label: Pertes en eau, 2024: "15,4 %", 2025: "12,9 %" }
""",
}


def told(folder: Path, tag: str, slide: str) -> list[str]:
    """The values that a slide has otherwise than the figures."""
    own = found(folder, slide, deck=DECK.replace(EN, tag), results=f"section: Results{FIGURES[tag]}")
    return [each.message.split('"')[1] for each in own if each.code == "literal-disagrees"]


def noted(notes: str, shown: str = "vacancy, surplus") -> str:
    return f'kind: key-figures\ntitle: We go on\nfigures: [{shown}]\nnotes: "{notes}"\n'


def moved(name: str, text: str, figure: str = "loss 2025") -> str:
    """A figure alone, and a point below it that may only say how far it moved."""
    return f'kind: figure\ntitle: We go on\nfigure: {figure}\npoints:\n  - name: "{name}"\n    text: "{text}"\n'


def counted(point: str) -> str:
    return f'kind: text\ntitle: We go on\npoints:\n  - text: "{point}"\n'


BEFORE = [
    (EN, noted("It is 7.0%, against 9.7% a year ago."), "9.7%"),
    (EN, noted("It is 7.0% (from 9.7% in 2024)."), "9.7%"),
    (EN, noted("It is 7.0% now. A year earlier it was 9.7%."), "9.7%"),
    (EN, counted("Each costs us £1.97; a year earlier it was £2.53."), "£2.53"),
    (EN, moved("2.5 points less", "It was 14.5% in 2024."), "14.5%"),
    (FR, noted("Ils sont 7,0 %, contre 9,7 % un an plus tôt."), "9,7 %"),
    (FR, moved("2,5 points de moins", "Elles étaient de 14,5 % en 2024."), "14,5 %"),
]
SHORT = [
    (EN, counted("We share the surplus of £14.1m."), "£14.1m"),
    (EN, counted("We went on, hence net surplus of £14.1m."), "£14.1m"),
    (EN, counted("28.6 MW installed"), "28.6 MW"),
    (EN, "kind: text\ntitle: We go on\npoints:\n  - {name: Rent arrears, text: Down by £0.2m to £6.3m}\n", "£6.3m"),
    (FR, counted("L'excédent de 14,1 M€ est partagé."), "14,1 M€"),
    (FR, counted("Nous dépassons la moyenne nationale, qui est de 45,7 %."), "45,7 %"),
]
RIGHT = [
    (EN, noted("It is 7.0%, against 9.1% a year ago.")),
    (EN, noted("It is 7.0%, against 9.7% in York a year ago.")),
    (EN, noted("It is 7.0%, while we had 9.7% a year ago.")),
    (EN, noted("It is 7.5%, against 9.7% a year ago.")),
    (EN, noted("It is 7.0%, against 9.7% in 2019.")),
    (EN, counted("Each costs us £1.97; a year earlier it was £2.71.")),
    (EN, counted("It is +7.0%, against 9.7% a year ago.")),
    (EN, moved("Pipes", "It was 14.5% in 2024.")),
    (EN, moved("2.5 points less", "It was 15.4% in 2024.")),
    (EN, moved("2.5 points less", "In York it was 14.5% in 2024.")),
    (FR, noted("Ils sont 7,0 %, contre 9,1 % un an plus tôt.")),
    (EN, counted("We share the surplus of £11.4m.")),
    (EN, counted("We share the surplus of £25.2m.")),
    (EN, counted("We share the profit of £14.1m.")),
    (EN, counted("We share the surplus of £14.1m planned for them.")),
    (EN, counted("We would share the surplus of £14.1m.")),
    (EN, counted("In 2019 we shared the surplus of £14.1m.")),
    (EN, counted("They said: “We share the surplus of £14.1m.”")),
    (EN, counted("We share the surplus of £14.1m, and £14.1m it is.")),
    (EN, counted("We share the surplus of +£14.1m.")),
    (EN, counted("28.6 MW bought")),
    (FR, counted("L'excédent de 11,4 M€ est partagé.")),
    (FR, counted("L'excédent de 14,1 M€ par région est partagé.")),
]


@pytest.mark.parametrize(("tag", "slide", "wrong"), BEFORE)
def test_the_value_of_before_is_held_against_the_figure_whose_value_of_now_stands_there(
    tag: str, slide: str, wrong: str, tmp_path: Path
) -> None:
    assert told(tmp_path, tag, slide) == [wrong]


@pytest.mark.parametrize(("tag", "slide", "wrong"), SHORT)
def test_a_slip_in_the_value_of_a_figure_that_is_called_in_short_is_told(
    tag: str, slide: str, wrong: str, tmp_path: Path
) -> None:
    assert told(tmp_path, tag, slide) == [wrong]


@pytest.mark.parametrize(("tag", "slide"), RIGHT)
def test_a_value_that_is_right_or_of_something_else_is_left_alone(tag: str, slide: str, tmp_path: Path) -> None:
    assert told(tmp_path, tag, slide) == []
