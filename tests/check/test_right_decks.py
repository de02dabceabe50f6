"""What decks that are right say, and was complained of once: nothing may be told of it."""

from pathlib import Path

import pytest

from tests.check.figures import found, written
from tests.decks import DECK

FIGURES = {
    "members": "label: Members, 2023: 2850, 2024: 3120, 2025: 3390, change: +9%",
    "apps": "label: Applications, 2022: 214, 2025: 163, change: −24 %",
    "paper": "label: Abonnés papier, 2021: 17900, 2025: 12600, change: −30 %",
    "costs": "label: Charges, unit: M€, 2023: 188.1, 2024: 192.6, 2025: 197.8, change: +2.7 %",
    "visits": "label: Visites, 2019: 84200, 2024: 79500, 2025: 91400, change: +15 %",
    "passing": "label: Passages par jour, 2022: 6400, 2025: 13200",
    "absence": "label: Absence, 2019: 4.1%, 2025: 5.3%",
    "first": "label: Solved first time, 2024: 71%, 2025: 78%",
    "wages": "label: Wages, unit: £m, 2024: 4.1, 2025: 4.5",
    "revenue": "label: Revenue, unit: £m, 2024: 9.1, 2025: 9.0",
    "score": "label: Score de satisfaction, 2024: 71.5, 2025: 74.0",
    "income": "label: Net income, unit: $m, 2024: 58.5, 2025: 66.7",
    "margin": "label: EBITDA margin, value: 15.5%",
    "calls": "label: Calls, unit: thousand, Q1: 128, Q2: 117, Q3: 109, Q4: 141",
    "spent": "label: Dépenses, unit: M€, 2024: '6,8', 2025: '7,3'",
    "fuel": "label: Fuel per sailing, value: 412 litres",
    "mean": "label: Mean temperature, unit: °C, 2023: 9.8, 2024: 10.1, 2025: 10.6",
    "asked": "label: Répondants, value: 1 148",
    "givers": "label: Contributeurs, value: 552",
    "bus": "label: Bus, unit: m, 2024: 66.8, 2025: 69.5",
    "shows": "label: Représentations, 2024: 128, 2025: 135",
    "tests": "label: Tests concluded, 2023: 41, 2024: 58, 2025: 84",
    "sold": "label: Valeur des ventes, unit: M€, 2024: '24,8', 2025: '25,4'",
    "prawn": "label: Langoustine, unit: M€, value: '6,1'",
    "monk": "label: Lotte, unit: M€, value: '4,9'",
    "placebo": "label: Responders on placebo, unit: '%', 2024: 22.5, 2025: 23.6",
    "helped": "label: People helped, 2019: 1310, 2025: 4210",
    "running": "label: Operating cost, unit: $m, 2024: 66.1, 2025: 75.3",
    "current": "label: Dépenses courantes, unit: M€, 2024: '30,1', 2025: '31,2'",
    "debt": "label: Dette, unit: M€, value: '15,5'",
    "owed": "label: Debt, unit: £m, value: 15.5",
    "delay": "label: Wait, unit: days, 2024: 46, 2025: 31",
    "staff": "label: Salariés, unit: '', 2024: 71, 2025: 77",
    "doctors": "label: Doctors, unit: '', value: 14",
    "power": "label: Production du parc, unit: GWh, 2021: 41, 2025: 82",
    "ratio": "label: Ratio combiné, 2024: '99,0 %', 2025: '96,0 %', change: '−3,0 points'",
    "balance": "label: Solde commercial, unit: Md€, 2024: '0,98', 2025: '1,28'",
    "turnover": "label: Revenue, unit: $m, 2023: 612.4, 2024: 688.9, change: +12.5%",
    "riders": "label: Passenger journeys, unit: m, 2023: 28.4, 2024: 31.7, 2025: 34.9",
    "goal": "label: Goal of the appeal, unit: £m, value: 12.0",
    "ebitda": "label: EBITDA, unit: £m, 2023: 64.7, 2024: 71.4",
    "to win": "label: À gagner en 2026, unit: M€, value: '3,8'",
    "women": "label: Femmes qui roulent chaque semaine, unit: '%', value: 21",
    "niger": "label: Niger, unit: forages, 2025: 25",
    "faso": "label: Burkina Faso, unit: forages, 2025: 12",
    "form": "label: Quatrième, 2025: 124",
    "planned": "label: Recettes, unit: M€, 2024: '18,42', 2025: '18,97', BP 2026: '19,30', change: '+3,0 %'",
    "cost": "label: Coût de revient, unit: €, value: '1,00'",
}
SENTENCES = [
    ("en", ("members",), "270 members were gained in 2025, exactly as many as in 2024."),
    ("en", ("members",), "735 members left in 2025, against 640 in 2024."),
    ("fr", ("apps",), "51 applications ont été arrêtées depuis 2022."),
    ("fr", ("paper",), "5 300 abonnés papier sont partis."),
    ("fr", ("costs",), "Les produits ont progressé de 13,9 M€ depuis 2023, soit 7,6 %, et les charges de 9,7 M€."),
    ("fr", ("visits",), "Le musée a reçu ces visites en 97 jours, soit près de 400 par jour."),
    ("fr", ("visits",), "Visites en 97 jours."),
    ("fr", ("passing",), "Le trafic augmente depuis 2022 et dépasse 13 000 passages par jour."),
    ("en", ("absence",), "Illness accounts for 71% of absence, holidays for 14%."),
    ("en", ("first",), "We promised a wait under 60 seconds and 75% solved first time."),
    ("en", ("first",), "Benchmarks put solved first time at 75%."),
    ("en", ("wages", "revenue"), "Wages are 50% of revenue, up from 45% in 2024."),
    ("fr", ("score",), "Score de satisfaction sur 100, année 2025."),
    ("en", ("income",), "On 48.2 million shares, net income of $66.7m is $1.38 a share."),
    ("en", ("margin",), "We plan an EBITDA margin of 15.5 to 16.0%."),
    ("fr", ("cost",), "Prix affiché de 1,30 €, taxe comprise."),
    ("fr", ("spent",), "Les recettes dépassent les dépenses de 1,3 M€."),
    ("en", ("calls",), "The wait over the year is, weighted by calls: 59.8 s."),
    ("en", ("members",), "Members under 18: 640."),
    ("en", ("mean",), "The mean temperature was 10.6 °C, half a degree more than the 10.1 °C of 2024."),
    ("fr", ("asked",), "941 répondants sur 1 148 nous recommandent."),
    ("fr", ("asked",), "941 répondants sur 1 148"),
    ("fr", ("givers",), "Les trois quarts des contributeurs ont moins de 55 ans."),
    ("en", ("bus",), "Bus 20"),
    ("en", ("running",), "In 2025, operating cost rose from $66.1 million to $75.3 million."),
    ("en", ("running",), "The year was 2025. Operating cost rose from $66.1m to $75.3m."),
    ("fr", ("current",), "En 2025, les dépenses courantes passent de 30,1 M€ à 31,2 M€."),
    ("fr", ("debt",), "La dette recule de 2,5 M€."),
    ("fr", ("debt",), "La dette est réduite de 2,5 M€ par les remboursements."),
    ("en", ("owed",), "The debt fell, by a further £2.5m."),
    ("en", ("owed",), "Debt down: £2.5m."),
    ("en", ("delay",), "The wait fell from 46 days to 31 days."),
    ("fr", ("spent",), "Les dépenses progressent de 30 %, à 2,4 M€, en Bretagne."),
    ("fr", ("staff",), "Nos 77 salariés gagnent 3 % de plus qu'en 2024."),
    ("fr", ("staff",), "Les 77 salariés ont posé 12 jours d'absence de moins qu'en 2024."),
    ("en", ("owed",), "Our debt: £9m with the bank and £6.5m with the state."),
    ("fr", ("debt",), "Notre dette : 9 M€ à la banque et 6,5 M€ à l'État."),
    ("fr", ("score",), "Score de satisfaction : 81,0 au sud, 67,0 au nord."),
    ("en", ("wages",), "Wages of £4.5m leave £0.2m more than in 2024."),
    ("en", ("delay",), "Over 30 days, the wait was 28 days."),
    ("fr", ("staff",), "En 2024, la société emploie 71 salariés."),
    ("fr", ("staff",), "La société emploie 3 salariés de plus."),
    ("en", ("doctors",), "The hospital has 3 doctors on call."),
    ("en", ("doctors",), "The York team has 12 doctors."),
    ("fr", ("power",), "La production du parc passe de 41 GWh en 2021 à 82 GWh en 2025 : elle a doublé."),
    ("fr", ("shows",), "81 représentations, 60 % de la saison."),
    ("en", ("tests",), "110 tests concluded at £1,900, against £218,400 for the 84 tests of 2025."),
    ("fr", ("sold",), "Les chalutiers font 15,6 M€ de ventes, les fileyeurs 7,3 M€ et les autres 2,5 M€."),
    ("fr", ("prawn", "monk"), "La langoustine reste devant la lotte, de 1,2 M€."),
    ("en", ("placebo",), "Serious events affected 22 patients, 14 on the drug (2.6%) and 8 on placebo (3.0%)."),
    ("en", ("helped",), "4,210 people helped in a year: more than three times as many as in 2021."),
    ("en", ("wages",), "Of each £100 that we earn: wages £29."),
    ("en", ("members",), "Members lost: 310."),
    ("en", ("fuel",), "Fuel: 1.64 million litres."),
    ("fr", ("ratio",), "Le ratio combiné baisse de 3,0 points : 2,4 points de sinistres et 0,6 point de frais."),
    ("fr", ("balance",), "Le solde commercial est de 1,28 Md€ en 2025, contre 0,98 Md€."),
    ("en", ("turnover",), "Harbor Roasters, with 1,204 cafés, is larger; its revenue grew 6.8% last year."),
    ("en", ("turnover",), "Growth of 7% to 10% on $688.9 million means $740 to $760 million of revenue."),
    ("en", ("riders",), "£61m for 34.9 million journeys makes £1.75 each; a year earlier it was £2.33."),
    ("en", ("members",), "Farms under 180 acres are 66.0% of the 824 farms."),
    ("fr", ("members",), "Les salariés de moins de 30 ans sont 18 % des 824 salariés."),
    ("en", ("members",), "Falls: 5.2 per 1,000 bed days, down 12% from 5.9."),
    ("en", ("ebitda",), "EBITDA of £71.4m is 69% of it, up from 67% in 2023."),
    ("fr", ("to win",), "Il faut gagner 3,8 M€ nets, un million de plus que les 2,8 M€ gagnés cette année."),
    ("fr", ("women",), "Les hommes roulent plus de deux fois plus que les femmes : 46 % contre 21 %."),
    ("fr", ("faso",), "Douze forages au Burkina Faso : 43 %, 36 % et 21 % du total de 58."),
    ("fr", ("niger",), "L'an passé, le Mali en avait reçu 24 et le Niger 23."),
    ("fr", ("form",), "On va de 24,8 élèves par classe en quatrième à 30 en troisième."),
    ("fr", ("planned",), "Le budget est voté en mars."),
    ("en", ("members",), "We aim for 3,600 members, 6% more."),
    ("en", ("income",), "Open from Monday, September 15 to Sunday, October 5, 2025, that is 21 days."),
]
TABLES = [
    ("fr", "[Dépôt, 2023, 2025, Baisse]", '["A", "420", "365", "55"]', '["B", "310", "280", "30"]'),
    (
        "en",
        "[Cause, Incidents, Minutes down]",
        *(
            '["Deployments", "5", "190"]',
            '["Database", "3", "310"]',
            '["Supplier", "2", "45"]',
            '["Total", "10", "545"]',
        ),
    ),
    (
        "en",
        "[Group, Pupils, Reached]",
        *('["Girls", "91", "61"]', '["Boys", "87", "51"]', '["Boarders", "46", "19"]', '["Others", "132", "93"]'),
        '["All", "178", "112"]',
    ),
    (
        "en",
        "[Measure, Boys, Girls, Total]",
        *('["Pupils", "41", "46", "87"]', '["Trips", "12", "9", "21"]', '["Prizes", "30", "34", "64"]'),
        '["Attendance", "91%", "94%", "93%"]',
    ),
    (
        "fr",
        "[Réponse, Ateliers, Bureaux, Ensemble]",
        *('["Trop lourde", "41 %", "54 %", "47 %"]', '["Adaptée", "59 %", "46 %", "53 %"]'),
        '["Total", "100 %", "100 %", "100 %"]',
    ),
    (
        "en",
        "[$k, 2024, Share]",
        *('["Grants", "2,310", "44%"]', '["Contracts", "780", "15%"]', '["Foundations", "385", "7%"]'),
        *('["External", "3,475", "67%"]', '["University", "1,725", "33%"]', '["Total", "5,200", "100%"]'),
    ),
    (
        "en",
        "[£k, 2024, 2025]",
        *('["Matchday", "118.6", "131.9"]', '["Fees", "61.4", "69.4"]', '["Bar", "84.0", "91.5"]'),
        *('["Total income", "264.0", "292.8"]', '["Total costs", "271.4", "289.6"]', '["Result", "-7.4", "3.2"]'),
    ),
    (
        "en",
        "[Group, In post, Share]",
        *('["Nurses", "2,415", "42%"]', '["Doctors", "884", "15%"]', '["Allied health", "742", "13%"]'),
        *('["All others", "1,763", "30%"]', '["Total", "5,804", "100%"]'),
    ),
    (
        "en",
        "[£m, 2024, 2025]",
        *('["Rents", "46.9", "49.3"]', '["Repairs", "11.4", "12.7"]', '["Interest", "9.6", "10.1"]'),
        *('["Staff", "13.8", "14.4"]', '["Surplus", "4.1", "3.6"]'),
    ),
]
RISKS = "risks:\n  - { name: Roads, text: Works last }\n  - { name: Staff, text: Posts stay open }\n"


def stated(*names: str) -> str:
    lines = "".join(f"  {name}: {{ {FIGURES[name]} }}\n" for name in names)
    return f"figures:\n{lines}"


def told(folder: Path, tag: str, figures: str, slide: str) -> list[str]:
    deck = DECK if tag == "en" else DECK.replace("en-GB", "fr-FR")
    return [written(each, folder) for each in found(folder, slide, deck=deck, results=f"section: Results\n{figures}")]


@pytest.mark.parametrize(("tag", "names", "sentence"), SENTENCES)
def test_a_sentence_that_is_right_is_left_alone(
    tag: str, names: tuple[str, ...], sentence: str, tmp_path: Path
) -> None:
    slide = f'kind: text\ntitle: "We go on"\ntext: "{sentence}"\n'
    assert told(tmp_path, tag, stated(*names), slide) == []


@pytest.mark.parametrize(("tag", "columns", "rows"), [(tag, columns, rows) for tag, columns, *rows in TABLES])
def test_a_table_that_is_right_is_left_alone(tag: str, columns: str, rows: list[str], tmp_path: Path) -> None:
    cells = "".join(f"  - cells: {row}\n" for row in rows)
    assert told(tmp_path, tag, "", f"kind: text-table\ntitle: We go on\ncolumns: {columns}\nrows:\n{cells}") == []


@pytest.mark.parametrize("title", ["Five points of punctuality were lost", "Four risks were removed in 2025"])
def test_a_title_that_counts_something_else_is_left_alone(title: str, tmp_path: Path) -> None:
    assert told(tmp_path, "en", "", f'kind: risks\ntitle: "{title}"\n{RISKS}') == []


def test_parts_in_a_list_that_make_the_whole_are_left_alone(tmp_path: Path) -> None:
    points = "points: [368 givers at the door, 84 on the shuttle, 100 elsewhere]\n"
    slide = f"kind: text\ntitle: They do three things\n{points}"
    figures = "figures:\n  givers: { label: Givers, value: 552 }\n"
    assert told(tmp_path, "en", figures, slide) == []
    assert told(tmp_path, "en", figures, slide.replace("100", "140")) == ["368"]


def test_places_that_are_called_points_are_not_the_points_of_the_list(tmp_path: Path) -> None:
    points = "points: [La boulangerie en ville, Le stand des halles, Le dépôt de pain]\n"
    slide = f"kind: text\ntitle: Les deux points de vente réunis progressent\n{points}"
    assert told(tmp_path, "fr", "", slide) == []


BRIDGE = "kind: text-table\ntitle: From £41k to £59k in {} steps\ncolumns: [Step, £k]\nrows:\n" + "".join(
    f'  - [{label}, "{value}"]\n'
    for label, value in (("2024", "41"), ("Prices", "+31"), ("Guests", "+26"), ("Wages", "−39"), ("2025", "59"))
)


@pytest.mark.parametrize(("steps", "complaints"), [("three", []), ("five", []), ("four", ["four steps"])])
def test_the_two_ends_of_a_bridge_need_not_be_counted(steps: str, complaints: list[str], tmp_path: Path) -> None:
    assert told(tmp_path, "en", "", BRIDGE.format(steps)) == complaints


def test_a_ratio_is_no_slip_for_a_count_of_the_same_digits(tmp_path: Path) -> None:
    slide = "kind: text\ntitle: Nos 42 places accueillent 71 enfants\ntext: Les places servent à {} enfants chacune.\n"
    assert told(tmp_path, "fr", "", slide.format("1,7")) == []


def test_the_months_that_a_title_names_may_both_be_counted(tmp_path: Path) -> None:
    steps = (("8 September 2025", "Start"), ("13 December 2025", "Concert"), ("20 June 2026", "Party"))
    dates = "".join(f"  - {{ date: {date}, name: {name} }}\n" for date, name in steps)
    slide = "kind: timeline\ntitle: The season lasts {} months, from September to June\ndates:\n"
    assert told(tmp_path, "en", "", slide.format("ten") + dates) == []
    assert told(tmp_path, "en", "", slide.format("twelve") + dates) == ["twelve months"]


@pytest.mark.parametrize(
    ("name", "complaints"),
    [("2026", []), ("2025, plan", []), ("2025", ["155"])],
)
def test_below_a_plan_or_another_year_stands_no_value_of_a_figure(
    name: str, complaints: list[str], tmp_path: Path
) -> None:
    figures = "figures:\n  cows: { label: Cows in milk, unit: cows, 2024: 152, 2025: 148 }\n"
    columns = f"columns:\n  - {{ name: Today, text: 148 cows }}\n  - {{ name: '{name}', text: 155 cows in milk }}\n"
    assert told(tmp_path, "en", figures, f"kind: compare\ntitle: We go on\n{columns}") == complaints


def test_a_quotient_of_two_in_millions_is_a_number(tmp_path: Path) -> None:
    figures = "unit: million\nfigures:\n  t1: { label: Line 1, value: 5.2 }\n  all: { label: All lines, value: 12.9 }\n"
    slide = "kind: chart\ntitle: Line 1 carries four in ten\nchart: bars\nrows: [t1, all]\nclaim: t1 / all {} 0.4\n"
    assert told(tmp_path, "en", figures, slide.format(">")) == []
    assert told(tmp_path, "en", figures, slide.format("> 2 *")) == ["t1 / all > 2 * 0.4"]


def test_a_title_with_two_years_may_count_from_either(tmp_path: Path) -> None:
    figures = "figures:\n  trips: { label: Trips, unit: million, 2019: 9.1, 2021: 4.6, 2025: 9.6 }\n"
    title = "Trips have doubled since 2021 and passed the level of 2019"
    slide = f"kind: chart\ntitle: {title}\nchart: columns\nseries: [2019, 2021, 2025]\nrows: [trips]\n"
    assert told(tmp_path, "en", figures, slide) == []


@pytest.mark.parametrize(
    ("tag", "names", "sentence", "at"),
    [
        ("en", ("members",), "We now have 3,930 members.", "3,930"),
        ("en", ("members",), "In 2025, 3,190 members paid.", "3,190"),
        (
            "fr",
            ("ratio",),
            "Le ratio combiné baisse de 4,0 points : 2,4 de sinistres et 1,6 de frais.",
            "4,0 points",
        ),
        ("fr", ("women",), "Les femmes qui roulent chaque semaine sont 12 %, contre 46 % des hommes.", "12 %"),
        ("en", ("members",), "Members grew by 12% in 2025.", "12%"),
        ("fr", ("niger",), "Le Mali a reçu 24 forages et le Niger 52.", "52"),
        ("en", ("ebitda",), "EBITDA of £74.1m is 69% of it, up from 67% in 2023.", "£74.1m"),
        ("fr", ("balance",), "Le solde commercial est de 1,82 Md€ en 2025, contre 0,98 Md€.", "1,82 Md€"),
        ("en", ("turnover",), "Harbor Roasters, with 1,204 cafés, is larger. Revenue grew 6.8% in 2024.", "6.8%"),
        ("fr", ("passing",), "En 2025, on compte 12 300 passages par jour.", "12 300"),
        ("en", ("wages", "revenue"), "Wages are 55% of revenue, up from 45% in 2024.", "55%"),
    ],
)
def test_a_value_near_the_true_one_is_still_told(
    tag: str, names: tuple[str, ...], sentence: str, at: str, tmp_path: Path
) -> None:
    slide = f'kind: text\ntitle: "We go on"\ntext: "{sentence}"\n'
    assert told(tmp_path, tag, stated(*names), slide) == [at]


DATES = (
    "kind: timeline\ntitle: The dates of the appeal\ndates:\n"
    "  - { date: Oct {year}, name: Appeal opens, text: Goal £10.5 million }\n"
    "  - { date: May 2027, name: Building begins, text: In the yard }\n"
    "  - { date: Sep 2028, name: New doors, text: Free for a week }\n"
)


@pytest.mark.parametrize(("year", "places"), [("2021", []), ("2026", ["£10.5 million"])])
def test_under_a_date_of_another_year_stands_no_value_of_a_figure(year: str, places: list[str], tmp_path: Path) -> None:
    deck = DECK.replace("2026-01", "2026-11")
    slide = DATES.replace("{year}", year)
    made = found(tmp_path, slide, deck=deck, results=f"section: Results\n{stated('goal')}")
    assert [written(each, tmp_path) for each in made if each.code == "literal-disagrees"] == places


SANTE = """\
  lettres: { label: Lettres et langues, 2024: 4 120, 2025: 3 985 }
  sciences: { label: Sciences, 2024: 6 480, 2025: 6 705 }
  sante: { label: Santé, 2024: 3 940, 2025: {now} }
"""


@pytest.mark.parametrize(("now", "wrong"), [("4 215", []), ("4 015", ["le plus"])])
def test_who_gains_the_most_is_asked_of_those_who_gain(now: str, wrong: list[str], tmp_path: Path) -> None:
    title = "Seules les lettres perdent des étudiants, la santé en gagne le plus"
    slide = f"kind: table\ntitle: {title}\nrows: [lettres, sciences, sante]\ncolumns: [2024, 2025]\n"
    assert told(tmp_path, "fr", "figures:\n" + SANTE.replace("{now}", now), slide) == wrong


@pytest.mark.parametrize(("change", "wrong"), [("+3,0 %", []), ("+1,7 %", []), ("+5,0 %", ["'+5,0 %'"])])
def test_a_change_beside_a_plan_may_be_that_of_the_years_before(change: str, wrong: list[str], tmp_path: Path) -> None:
    planned = stated("planned").replace("+3,0 %", change)
    assert told(tmp_path, "fr", planned, "kind: text\ntitle: We go on\npoints: [Un, Deux]\n") == wrong


def test_the_value_beside_a_gap_is_no_gap(tmp_path: Path) -> None:
    figures = "figures:\n  a: { label: Sixième, 2025: 132 }\n  b: { label: Troisième, 2025: 120 }\n"
    title = "La sixième compte 132 élèves, douze de plus que la troisième"
    slide = f"kind: chart\ntitle: {title}\nchart: bars\nrows: [a 2025, b 2025]\n"
    assert told(tmp_path, "fr", figures, slide) == []


def test_notes_may_speak_of_the_numbers_that_they_said(tmp_path: Path) -> None:
    notes = "Le salaire est de 2 095 € pour les femmes, de 2 388 € pour les hommes. Les deux chiffres sont justes."
    named = "".join(f"  f{at}: {{ label: Part {at}, unit: M€, value: 1{at} }}\n" for at in range(4))
    slide = f"kind: key-figures\ntitle: On avance\nhero: f0\nfigures: [f1, f2, f3]\nnotes: {notes}\n"
    assert told(tmp_path, "fr", f"figures:\n{named}", slide) == []
