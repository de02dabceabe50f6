"""Times that cannot be, wherever they are written; and those that only look so."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.figures.calendar_of_prose import impossible_in
from deck.figures.moment import months_alone
from tests.check.figures import found


def told(text: str, language: str = "fr-FR") -> list[str]:
    return [match[0] for match in impossible_in(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "wrong"),
    [
        ("Réunion le 12/13/2026", "fr-FR", ["12/13/2026"]),
        ("Réunion le 13/12/2026", "fr-FR", []),
        ("Réunion le 12/13/2026", "fr-CA", []),
        ("We meet on 12/13/2026", "en-US", []),
        ("We meet on 13/12/2026", "en-US", ["13/12/2026"]),
        ("We meet on 12/13/2026", "en-GB", []),
        ("We meet on 2026-12-13", "en-US", []),
        ("Page 1/13/2026", "", []),
    ],
)
def test_the_language_says_whether_the_day_or_the_month_comes_first(text: str, language: str, wrong: list[str]) -> None:
    assert told(text, language) == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Ouverture à 25 h 30", True),
        ("Ouverture des portes à 25h00", True),
        ("La réunion commence à 26 h", True),
        ("Doors open at 25:30", True),
        ("Ouverture à 14 h 30", False),
        ("Durée : 25 h 30 de formation", False),
        ("De 25 h 30 à 27 h 10 par semaine", False),
        ("Une formation ouverte à 30 h de cours", False),
        ("Le magasin est ouvert à 60 h par semaine", False),
        ("Passage à 35 h", False),
        ("Le score finit à 25:30", False),
        ("Le train part à 25 h 10", True),
        ("The session starts at 14:75", True),
        ("The session starts at 14:45", False),
        ("Semaine 54 de 2025 : fermeture", True),
        ("Week 54 of 2025: closed", True),
        ("Week 53 of 2025: closed", False),
        ("Week 54 cases were closed", False),
        ("On September 31 the station reopens", True),
        ("On September 30 the station reopens", False),
        ("Les données vont du 15 mars 2025 au 3 janvier 2025", True),
        ("Les données vont du 3 janvier 2025 au 15 mars 2025", False),
        ("From 15 March 2025 to 3 January 2025", True),
        ("Le chantier commence en mai 2026 et se termine en février 2026", True),
        ("Le chantier commence en mai 2026 et se termine en février 2027", False),
        ("The work starts in May 2026 and ends in March 2026", True),
        ("The work starts in May 2026 and we end the year in debt", False),
        ("La période janvier 2025 – novembre 2024", True),
        ("La période novembre 2024 – janvier 2025", False),
        ("Période couverte : 2021-2019", True),
        ("Le salon a lieu du 21 mars au 3 mars 2024", True),
        ("Le salon a lieu du 21 mars au 3 avril 2024", False),
        ("The fair runs from 22 March to 24 March", False),
        ("The fair runs from 22 March to 4 March", True),
        ("L'échéance est avancée de 2030 à 2027", False),
        ("We bring the deadline forward from 2030 to 2027", False),
        ("L'indice recule de 1990 à 1980 points", False),
        ("Les chiffres de 2027 à 2025 manquent", True),
        ("The opening was brought forward from 3 June 2025 to 2 March 2025", False),
        ("Période couverte : 2019-2021", False),
        ("Le chantier finit au 5e trim. 2026", True),
        ("Le chantier finit au 4e trim. 2026", False),
        ("Réunion de la 5e sem. 2026", False),
        ("Figures of 2025 Q0", True),
        ("Figures of 2025 Q4", False),
        ("Le budget du S3 2023 est voté", True),
        ("Le budget du S2 2023 est voté", False),
        ("Le stockage Amazon S3 2023", False),
        ("Nous signons le mardi 13 mars 2021", True),
        ("Nous signons le samedi 13 mars 2021", False),
        ("Signed on Friday, April 20, 2025", True),
        ("Signed on Sunday 20 April 2025", False),
    ],
)
def test_a_time_that_cannot_be_is_told_where_it_can_only_be_a_time(text: str, wrong: bool) -> None:
    assert bool(told(text)) is wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("En 2205, nous ouvrirons un site", True),
        ("Nous vendons en ligne depuis 2105.", True),
        ("D'ici 2150, la mer montera", False),
        ("En 2205 cas, la réponse fut non", False),
        ("L'article 2205 du code", False),
        ("Il y en a 2205, et plus", False),
        ("En 2199, dit le roman", False),
    ],
)
def test_a_year_with_its_digits_in_the_wrong_order_is_told(text: str, wrong: bool) -> None:
    assert bool(told(text)) is wrong


@pytest.mark.parametrize(
    ("dates", "months"),
    [
        (["janvier", "3 mars", "June 3"], (1, 3, 6)),
        (["janvier", "mars 2024", "juin"], ()),
        (["hier", "mars", "juin"], ()),
        ([], ()),
    ],
)
def test_months_stand_alone_or_not_at_all(dates: list[str], months: tuple[int, ...]) -> None:
    assert months_alone(dates) == months


@pytest.mark.parametrize(
    ("dates", "wrong"),
    [
        ("January March February", True),
        ("January June March June", True),
        ("June March June March", True),
        ("January March June", False),
        ("November January March", False),
        ("September January September", False),
        ("May November July October", False),
        ("Idea Trial Launch", False),
    ],
)
def test_months_without_a_year_come_back_once_the_year_is_over(dates: str, wrong: bool, tmp_path: Path) -> None:
    items = "".join(f"  - date: {date}\n    name: A milestone\n" for date in dates.split())
    slide = f"kind: timeline\ntitle: It all took its time\ndates:\n{items}"
    assert [own.code for own in found(tmp_path, slide)] == (["impossible-period"] if wrong else [])


BACKWARDS = [
    ("La consultation est ouverte du 28 au 3 novembre 2025.", "du 28 au 3 novembre"),
    ("Elle a lieu entre le 28 et le 3 novembre.", "entre le 28 et le 3 novembre"),
    ("The gate is open from 28 to 3 November.", "from 28 to 3 November"),
    ("Held on 28–3 November 2025.", "28–3 November"),
    ("Registration is open from October 20 to October 19, 2024", "from October 20 to October 19"),
    ("Registration is open from October 20 to 19.", "from October 20 to 19"),
    ("It was open from October 20, 2024 to October 19, 2024.", "from October 20, 2024 to October 19, 2024"),
    (
        "Les vendanges 2025 ont duré du 28 août au 12 juillet.",
        "vendanges 2025 ont duré du 28 août au 12 juillet",
    ),
    ("The harvest lasted from 28 September to 12 August.", "harvest lasted from 28 September to 12 August"),
]
FORWARDS = [
    "La consultation est ouverte du 3 au 28 novembre 2025.",
    "En octobre, du 28 au 3 novembre, elle ferme.",
    "Prices fell from 28 to 3 March.",
    "Registration is open from October 20 to October 29, 2024.",
    "It was open from October 20, 2023 to October 19, 2024.",
    "The deadline moved from October 20 to October 19.",
    "The deadline moved from 20 October to 19 October.",
    "We went from May 20 to 19 people.",
    "Le festival a lieu du 28 décembre au 12 janvier.",
    "L'année scolaire va du 28 août au 12 juillet.",
    "Les vacances vont du 28 juin au 12 juillet.",
    "La saison 2025 va du 28 août au 12 juillet.",
    "They won 28–3 November games.",
]


@pytest.mark.parametrize(("text", "wrong"), BACKWARDS)
def test_days_and_weeks_that_end_before_they_begin_cannot_be(text: str, wrong: str) -> None:
    assert [match[0] for match in impossible_in(text, "fr-FR")] == [wrong]


@pytest.mark.parametrize("text", FORWARDS)
def test_days_that_may_be_of_two_months_or_years_are_left(text: str) -> None:
    assert not list(impossible_in(text, "fr-FR"))


@pytest.mark.parametrize(
    ("dates", "wrong"),
    [
        ("2e trim. 2026; 4e trim. 2026; 3e trim. 2028", False),
        ("2e trim. 2026; 5e trim. 2026; 3e trim. 2028", True),
        ("2e trim. 2026; 4e trim. 2026; 3e trim. 2026", True),
        ("1er trimestre 2026; 2e trimestre 2026; 2027", False),
        ("Trimestre 3 2026; Trimestre 2 2026; 2027", True),
        ("1st quarter of 2026; 4th quarter of 2025; 2027", True),
        ("1st half 2026; 2nd half 2026; 2027", False),
        ("March 3, 2026; October 20, 2026; October 9, 2026", True),
        ("March 3, 2026; October 9, 2026; Oct. 20, 2026", False),
        ("Sept. 2023; Juill. 2025; 2026", False),
        ("Sept. 2023; Juill. 2023; 2026", True),
    ],
)
def test_quarters_and_months_that_are_shortened_are_in_order(dates: str, wrong: bool, tmp_path: Path) -> None:
    items = "".join(f"  - date: {date}\n    name: A milestone\n" for date in dates.split("; "))
    slide = f"kind: timeline\ntitle: It all took its time\ndates:\n{items}"
    assert [own.code for own in found(tmp_path, slide)] == (["impossible-period"] if wrong else [])


SESSIONS = [
    ("Nurses 8:30 12:00; Doctors 13:00 15:30", False),
    ("Nurses 8:30 12:00; Doctors 13:00 11:30", True),
    ("Jour 8h30 12h; Soir 13h 11h30", True),
    ("Jour 8h30 16h30; Nuit 22h 6h", False),
    ("Early 6:00 14:00; Guard 18:00 8:00", False),
    ("Morning 8:30 12:00; All 9:00 5:00", False),
    ("One 18:00 17:00; Two 19:00 18:00", False),
    ("Doctors 13:00 11:30", False),
]


@pytest.mark.parametrize(("sessions", "wrong"), SESSIONS)
def test_a_row_that_ends_at_an_earlier_time_than_it_begins_is_told(sessions: str, wrong: bool, tmp_path: Path) -> None:
    rows = "".join("  - [" + ", ".join(f'"{cell}"' for cell in own.split()) + "]\n" for own in sessions.split("; "))
    slide = f"kind: text-table\ntitle: The day, group by group\ncolumns: [Group, Start, End]\nrows:\n{rows}"
    assert [own.code for own in found(tmp_path, slide)] == (["impossible-period"] if wrong else [])


@pytest.mark.parametrize(
    ("periods", "wrong"),
    [
        ("2018-2021 2022-2025 2026-2029", False),
        ("2018-2021 2022-2015 2026-2029", True),
        ("2018–2021 2022–2015", True),
        ("2025-2024 2024-2023", False),
        ("2025-2024 Total", False),
    ],
)
def test_a_period_of_a_column_that_ends_before_it_begins_is_told(periods: str, wrong: bool, tmp_path: Path) -> None:
    rows = "".join(f'  - ["{period}", Felled]\n' for period in periods.split())
    slide = f"kind: text-table\ntitle: What we fell\ncolumns: [Period, Work]\nrows:\n{rows}"
    assert ("impossible-period" in [own.code for own in found(tmp_path, slide)]) is wrong
