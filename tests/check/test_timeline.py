"""A timeline is held against its own dates: days of the week, and how long it is from one to another."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found, written


def told(folder: Path, title: str, *steps: str) -> list[str]:
    """What is told of a timeline of these steps: `date; name; text`."""
    items = ""
    for step in steps:
        date, name, text = (*step.split("; "), "")[:3]
        items += f'  - {{date: "{date}", name: "{name}"' + (f', text: "{text}"' if text else "") + "}\n"
    slide = f'kind: timeline\ntitle: "{title}"\ndates:\n{items}'
    own = [each for each in found(folder, slide) if each.code == "impossible-period"]
    return [written(each, folder).strip('"') for each in own]


CLOCK = ("9:12 am; First errors", "9:31 am; Page goes out; 19 minutes lost", "12:02 pm; Recovered")
YEAR = ("March 2025; Sunday opening", "July 2025; Self-service", "December 2025; New roof")
SPRING = ("19 January 2026; Signed; a Monday", "2 March; Delivered; six weeks later", "30 March; Planted")
CLINIC = (
    "3 March 2025; Ground broken",
    "12 Dec 2025; Roof closed; Nine months after the start",
    "1 Sept 2026; First patient",
)
ROBOTS = ("2022; Founded", "May 2024; First robot")
TRAM = ("May 2021; City vote", "June 2025; Track laid", "October 2026; Test runs; Without passengers")
TRAM += ("May 2027; Opening; The first passengers board",)
OPENING = ("March 2026; Decision", "May 2027; Works", "September 2029; Opening")
HISTORY = ("1971; Founded", "1988; Campus", "2012; Merger", "2025; House of health")
RIGHT = [
    ("2 h 50 min from first error to full recovery", CLOCK),
    ("From the first Sunday to the new roof in nine months", YEAR),
    ("From the first Sunday to the new roof in ten months", YEAR),
    ("The tunnel arrives in spring", SPRING),
    ("Delivery slips by three weeks", ("1 May 2026; Start", "28 August 2026; Planned", "18 September 2026; Expected")),
    ("Each course takes three weeks", ("2021; First", "2022; Second", "2023; Third")),
    ("Trained in three days", ("May 2025; First", "June 2025; Second", "July 2025; Third")),
    ("Our year in dates", ("9:00 am; Welcome; 10 minutes", "9:30 am; Talk; 45 minutes of it", "11:00 am; End")),
    ("Four years", ("2022; Test", "2023; Pilot", "2026; All; Three years after the pilot")),
    ("Shifts", ("10:00 pm; Night", "6:00 am; Early; 8 hours later", "2:00 pm; Late")),
    ("Eighteen months from the first spade to the first patient", CLINIC),
    ("Our clinic", (*CLINIC[:2], "March 2027; First patient; Eighteen months after the election")),
    ("Our clinic", (*CLINIC[:2], "March 2027; First patient; Forty months after the start")),
    ("Our robots", (*ROBOTS, "June 2025; 100th robot; Thirteen months after the first")),
    ("Six years from the vote to the first passenger", TRAM),
    ("Three and a half years from the decision to the opening", OPENING),
    ("3 ans et demi, de la décision à l’ouverture", OPENING),
    ("Fifty-four years of history in four dates", HISTORY),
    ("Fifty-five years of history", HISTORY),
    ("Cinquante-quatre ans d’histoire en quatre dates", HISTORY),
    ("Thirty-seven years of history", HISTORY[1:]),
    ("Seven years in three dates", ("2012; Merger", "2015; Move", "2019; Students")),
    ("A thousand years of history", HISTORY),
    ("Eleven days in spring", ("3 March; One; a Monday", "4 March; Two; a Friday", "7 March; Three")),
]
WRONG = [
    (
        "Eighteen months from the first spade to the first patient",
        (*CLINIC[:2], "1 Sept 2027; First patient"),
        "Eighteen months",
    ),
    ("Our clinic", (CLINIC[0], CLINIC[1].replace("Nine", "Five"), CLINIC[2]), "Five months"),
    ("Our robots", (*ROBOTS, "June 2025; 100th robot; Twenty-three months after the first"), "Twenty-three months"),
    ("Four years from the vote to the first passenger", TRAM, "Four years"),
    ("Two and a half years from the decision to the opening", OPENING, "Two and a half years"),
    ("3 ans et demi, de la décision à l’ouverture", (*OPENING[:2], "Sept. 2027; Ouverture"), "3 ans et demi"),
    ("Sixty years of history in four dates", HISTORY, "Sixty years"),
    ("Cinquante-huit ans d’histoire en quatre dates", HISTORY, "Cinquante-huit ans"),
    ("Three years in three dates", ("2012; Merger", "2013; Move", "2021; Students"), "Three years"),
    ("40 ans en trois dates", ("2012; Fusion", "2015; Halle", "2019; Campus"), "40 ans"),
    ("3 h 10 min from first error to full recovery", CLOCK, "3 h 10 min"),
    ("The outage", (CLOCK[0], CLOCK[1].replace("19", "29"), CLOCK[2]), "29 minutes"),
    ("From the first Sunday to the new roof in six months", YEAR, "six months"),
    ("Done in two months", (*YEAR[:2], "April 2026; Done"), "two months"),
    ("The tunnel arrives", (SPRING[0], SPRING[1].replace("six", "eight"), SPRING[2]), "eight weeks"),
    ("The tunnel arrives", (SPRING[0].replace("Monday", "Tuesday"), *SPRING[1:]), "Tuesday"),
    ("Spring 2026", ("19 January; Signed; a Sunday", *SPRING[1:]), "Sunday"),
    (
        "Delivery slips by three weeks",
        ("1 May 2026; Start", "28 August 2026; Planned", "11 September 2026; Expected"),
        "three weeks",
    ),
    (
        "The stock",
        ("January 2025; Last stop", "March 2025; Test", "July 2025; All; Six months after the test"),
        "Six months",
    ),
]


@pytest.mark.parametrize(("title", "steps"), RIGHT)
def test_lengths_and_days_that_some_dates_have_are_left_alone(
    title: str, steps: tuple[str, ...], tmp_path: Path
) -> None:
    assert told(tmp_path, title, *steps) == []


@pytest.mark.parametrize(("title", "steps", "expected"), WRONG)
def test_a_length_or_a_day_that_its_dates_exclude_is_told(
    title: str, steps: tuple[str, ...], expected: str, tmp_path: Path
) -> None:
    assert told(tmp_path, title, *steps) == [expected]
