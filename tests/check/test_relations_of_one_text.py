"""What the numbers of one text say of each other in forms that authors use: told where they cannot be, silent else."""

from __future__ import annotations

import pytest

from tests.check.test_parts_in_prose import EN, FR, codes

CHANGES = [
    (EN, "The Team plan went from $49 to $59 a seat, an increase of {}%", "20", "25"),
    (FR, "Le délai de livraison passe de 5 à 4 jours, soit {} de moins", "un jour", "deux jours"),
    (EN, "Delivery went from 5 to 3 days, {} days less", "two", "three"),
    (FR, "La part des usagers satisfaits, 83 %, doit atteindre 88 %, soit {} points de plus", "5", "8"),
    (EN, "The share of satisfied users, 83% today, should reach 88%, or {} points more", "5", "8"),
    (FR, "Le débit, de 300 Mbit/s aujourd'hui, doit {} et atteindre 600 Mbit/s en 2027.", "doubler", "tripler"),
    (EN, "Average speed, 300 Mbit/s today, will {} to 600 Mbit/s in 2027.", "double", "triple"),
]
TOTALS = [
    (FR, "Au total, 290 + 310 + 275 + 605 = {} k€.", "1 480", "1 380"),
    (EN, "That makes 29 + 31 + 28 = £{}m.", "88", "98"),
    (EN, "4,500 by post and 15,500 at a polling station, {} together", "20,000", "22,000"),
    (EN, "Tickets brought in £1.1m and the shop £0.5m, together £{}m or two thirds of the costs.", "1.6", "1.9"),
    (EN, "All 12 suites, at £25,000 each, for £{} in all", "300,000", "350,000"),
    (FR, "Les 12 suites, à 25 000 € chacune, pour {} € en tout", "300 000", "350 000"),
]
SHARES = [
    (EN, "The libraries have 41,000 active members. Of these, {} are under 25, or 40%.", "16,400", "14,600"),
    (EN, "242 tonnes gave 169,400 litres, 700 litres a tonne. Of these, 50,820 litres, or {}%, sparkle.", "30", "35"),
    (FR, "Les médiathèques comptent 41 000 inscrits. Parmi eux, {} sont des enfants, soit 40 %.", "16 400", "14 600"),
    (EN, "We asked 1,600 colleagues, and 640 answered, a response rate of {}%.", "40", "45"),
    (FR, "Nous avons interrogé 1 600 agents, et 640 ont répondu, soit un taux de réponse de {} %.", "40", "45"),
    (EN, "40,000 people could vote and 24,000 did, a turnout of {}%.", "60", "63"),
    (EN, "42 came to the interview, and {} signed: one in two.", "21", "12"),
    (FR, "42 sont venus à l'entretien, et {} ont signé : un sur deux.", "21", "12"),
    (FR, "Sur 62,4 M€, 35,6 M€ viennent des impôts, soit 57 %,\net 14,2 M€ de l'État, soit {} %.", "23", "32"),
    (EN, "Of £62.4m of income, £35.6m comes from taxes ({}%) and £14.2m from grants (23%).", "57", "75"),
]
RESTS = [
    (EN, "Insurance pays £86,000 of a damage of £215,000, or 40%. The remaining £{} is ours.", "129,000", "139,000"),
    (EN, "We sold 400 of the 650 seats. The remaining {} seats were given away.", "250", "200"),
    (FR, "Nous avons vendu 400 des 650 places. Les autres {} places ont été offertes.", "250", "200"),
    (FR, "Le rendement du réseau est de 91 %, les pertes sont donc de {} %.", "9", "19"),
    (EN, "Occupancy is 91%, so the vacancy rate is {}%.", "9", "19"),
]


@pytest.mark.parametrize(("tag", "text", "right", "wrong"), [*CHANGES, *TOTALS, *SHARES, *RESTS])
def test_a_wrong_number_is_told_and_the_right_one_is_not(tag: str, text: str, right: str, wrong: str) -> None:
    assert codes(text.format(wrong), tag)
    assert not codes(text.format(right), tag)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        (FR, "Le délai moyen passe de 5 à 4 jours, soit deux jours de moins"),  # 5.4, then 3.6
        (EN, "The average wait went from 9 to 6 days, or 4 days less"),
        (FR, "La part des usagers satisfaits, 83 %, doit atteindre 88 %, soit 12 % des réponses de plus"),
        (EN, "The plan was £4m, we went from £5m to £6m, an increase of 50% on the plan"),
        (FR, "Le débit, de 300 Mbit/s aujourd'hui, doit tripler et atteindre 600 communes en 2027."),
        (EN, "40 buses run in the city, and 12 in the suburbs: one in two."),
        (EN, "40 came on foot, and 40 came by car: one in two."),
        (EN, "We have 40 nurses and 12 doctors: one in two."),
        (EN, "The club has 400 members. Of these, 120 visits were paid, or 40%."),
        (EN, "The club has 400 members. Of these, 120 are women, or 40% of the new ones."),
        (EN, "The club has 400 members and 300 guests. Of these, 120 are women, or 40%."),
        (EN, "The club has 400 members. Of these, 120 are women, or 70% without the children."),
        (EN, "We wrote to 1,600 people and 640 answered by phone, a phone share of 45%."),
        (EN, "We asked 1,600 colleagues, and 640 answered, a response rate of 70% among the managers."),
        (FR, "Sur 62,4 M€, 35,6 M€ viennent des impôts, soit 57 %, dont 14,2 M€ de la taxe foncière, soit 40 %."),
        (EN, "Of £62.4m of income, £35.6m comes from taxes (57%), and £14.2m from grants (12% in 2020)."),
        (EN, "We sold 400 of the 650 seats. The other 200 rows were closed."),
        (EN, "We sold 400 of the 650 seats. The other 20 seats were sold at the door."),
        (EN, "We sold 400 seats in May and 650 in June. The remaining 300 seats were given away."),
        (EN, "Occupancy is 91%, so vacant rooms earn 19%."),
        (FR, "Le rendement est de 91 %, les pertes d'eau potable au nord sont donc de 19 %."),
        (EN, "12 suites, at £25,000 each, for £350,000 with the furniture"),
        (EN, "4,500 by post and 15,500 at a polling station, 22,000 with those abroad together."),
    ],
)
def test_what_may_be_of_something_else_is_left_alone(tag: str, text: str) -> None:
    assert not codes(text, tag)
