"""A total beside names with a number each, and a whole beside its two states: told where they do not come to it."""

from __future__ import annotations

import pytest

from tests.check.test_sums_in_prose import ENGLISH, FRENCH, told

LISTS = [
    (ENGLISH, "Loans in 2023: {} in all, made up of Port (1,373), Mill (299) and Quay (848).", "2,520", "2,529"),
    (ENGLISH, "Loans in 2023: {} in total: Port (1,373), Mill (299) and Quay (848).", "2,520", "2,250"),
    (ENGLISH, "Waste of 2023: Paper (86.5 t), Glass (164.9 t) and Plastics (64.2 t), {} t in all.", "315.6", "115.6"),
    (ENGLISH, "Homes finished in 2023 totalled {}: Redhill (302), Moorside (143) and Newtown (19).", "464", "446"),
    (ENGLISH, "Fares came to {}: £12.4m for Buses, £8.1m for Trams and £3.3m for Ferries.", "£23.8m", "£28.3m"),
    (ENGLISH, "The grant is split as follows: £12.4m for Roads, £8.1m for Parks, £20.{}m in all.", "5", "9"),
    (ENGLISH, "Spending was {} in 2024: Rent (£145.2m), Energy (£160.3m) and Staff (£86.5m).", "£392.0m", "£329.0m"),
    (FRENCH, "Prêts en 2023 : {} au total, soit Port (1 373), Moulin (299) et Quai (848).", "2 520", "2 529"),
    (FRENCH, "Eau en 2025 : {} m³ au total, soit 524,6 m³ pour Gymnase et 188,7 m³ pour Écoles.", "713,3", "731,3"),
    (FRENCH, "Le nombre de prêts atteint {} : Gare (900), Port (1 241) et Les Tilleuls (1 436).", "3 577", "3 757"),
    (FRENCH, "Le public se répartit ainsi : 5 408 pour Lyon, 2 049 pour Pau, soit {} au total.", "7 457", "7 475"),
    (FRENCH, "Les loyers atteignent {} M€ : Bains (3,6 M€), Halles (25,7 M€) et Quais (8,2 M€).", "37,5", "35,7"),
    (FRENCH, "Les abonnés : Lyon (1 250), Pau (341) et Dax (88), soit {} en tout.", "1 679", "1 697"),
    (FRENCH, "Les abonnés : Lyon (1 250), Pau (341) et Dax (88), pour un total de {}.", "1 679", "1 697"),
]
STATES = [
    (FRENCH, "Sur 592 dossiers, 459 sont clos et {} restent à traiter.", "133", "134"),
    (FRENCH, "Sur les 120 logements, 41 sont livrés et {} restent à livrer.", "79", "97"),
    (FRENCH, "Sur 794 places, 383 sont déjà prises et {} sont encore libres.", "411", "441"),
    (FRENCH, "Sur 86 postes, 71 sont pourvus et {} restent à pourvoir.", "15", "25"),
    (FRENCH, "Sur 129 lits, 15 sont fermés ; il en reste {}.", "114", "115"),
    (FRENCH, "Parmi les 47 plaintes, 31 ont été réglées, et 1{} restent à régler.", "6", "8"),
    (ENGLISH, "Of 281 cases 29 are closed and {} are still open.", "252", "253"),
    (ENGLISH, "Of the 281 complaints, 229 have been settled and {} are unresolved.", "52", "25"),
    (ENGLISH, "Of 398 seats, 173 are taken and {} are free.", "225", "235"),
    (ENGLISH, "Out of 75 bridges, 28 were repaired and {} remain to be repaired.", "47", "57"),
]


@pytest.mark.parametrize(("tag", "text", "right", "wrong"), LISTS)
def test_a_total_that_its_named_parts_do_not_come_to_is_told(tag: str, text: str, right: str, wrong: str) -> None:
    assert told(text.replace("{}", wrong), tag)
    assert not told(text.replace("{}", right), tag)


@pytest.mark.parametrize(("tag", "text", "right", "wrong"), STATES)
def test_a_rest_that_the_others_do_not_leave_is_told(tag: str, text: str, right: str, wrong: str) -> None:
    assert told(text.replace("{}", wrong), tag)
    assert not told(text.replace("{}", right), tag)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        (ENGLISH, "Loans came to 4,793: notably Port (900), Mill (1,241) and Quay (2,436)."),
        (ENGLISH, "Loans came to 4,793, with Port (900), Mill (1,241) and Quay (2,436) ahead."),
        (ENGLISH, "Loans came to 4,793: Port (900), Mill (1,241), Quay (2,436) and others."),
        (ENGLISH, "The best three of 4,793: Port (900), Mill (1,241) and Quay (2,436)."),
        (ENGLISH, "Loans came to 5,000: Port (2,500), Mill (2,500) and Children (1,100)."),
        (ENGLISH, "The average score is 48: Port (45), Mill (50) and Quay (49)."),
        (ENGLISH, "The mean price is £48: Port (£20), Mill (£15) and Quay (£10)."),
        (ENGLISH, "Prizes came to £4,500: £2,500 for the winner, £1,000 for Ann and £500 for each finalist."),
        (ENGLISH, "Loans came to 793: Port (250), Mill (340) and Quay (210)."),
        (ENGLISH, "Loans came to 4,793: Port (900) and Mill (1,241)."),
        (ENGLISH, "Loans came to 4,793 in 12 towns: Port (3), Mill (4) and Quay (6)."),
        (FRENCH, "Le réseau compte 112 agences : Quimper (29), Rennes (35) et Vannes (56)."),
        (FRENCH, "Le taux atteint 48 : Gare (45), Port (50) et Quai (49)."),
        (FRENCH, "Les prêts atteignent 4 793, en hausse : Gare (1 900), Port (1 241) et Quai (1 436)."),
        (FRENCH, "Les ventes nettes sont de 48 M€ : Gare (20 M€), Port (18 M€) et Quai (12 M€)."),
        (FRENCH, "Les prêts sont de 4 793 en 2023 : Gare (2 600), Port (3 241) et Quai (4 793)."),
    ],
)
def test_names_that_do_not_make_up_the_total_are_left_alone(tag: str, text: str) -> None:
    assert not told(text, tag)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        (FRENCH, "Sur 130 chambres, 80 sont peintes et 60 restent à meubler."),
        (FRENCH, "Sur 120 logements, 40 sont livrés et 30 restent à construire."),
        (FRENCH, "Sur 120 logements, 40 sont livrés et 30 sont à livrer en juin."),
        (FRENCH, "Sur 592 dossiers, 459 sont clos et 100 sont anciens."),
        (FRENCH, "Sur 592 dossiers, 459 sont clos et 100 restent à traiter par la région."),
        (FRENCH, "Sur 129 lits, 15 sont fermés ; 3 orphelins restent."),
        (FRENCH, "Le club compte 40 membres et 12 équipes ; il en reste 8."),
        (FRENCH, "Sur 129 lits, 15 sont fermés, 9 en travaux ; il en reste 105."),
        (ENGLISH, "Of 398 seats, 173 are taken and 25 are broken."),
        (ENGLISH, "Of 40 shops 12 are closed on Sundays and 30 are open on Mondays."),
        (ENGLISH, "Of 281 cases 29 are closed and 200 are still open, the others were withdrawn."),
        (ENGLISH, "Of 281 cases about 100 are closed and 181 are still open."),
        (ENGLISH, "Of 120 homes, 40 are built and 30 remain to be sold."),
    ],
)
def test_states_that_overlap_or_leave_others_are_left_alone(tag: str, text: str) -> None:
    assert not told(text, tag)
