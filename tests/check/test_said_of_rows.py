"""What a text says that the rows of its table come to: told where they do not, silent where others are meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.test_titles_and_data import told

STOPS = "columns: [Station, Montées par jour, Part]\nrows:\n  - [Gare, 6 200, 31 %]\n  - [Université, 3 600, 18 %]\n"
STOPS += "  - [Hôpital, 2 400, 12 %]\n  - [Autres, 7 800, 39 %]\n  - [Total, 20 000, 100 %]\n"
BERTHS = "columns: [Berth, Length, Ships]\nrows:\n  - [North, 1400 m, 31]\n  - [South, 1300 m, 28]\n"
BERTHS += "  - [East, 1100 m, 17]\n  - [West, 800 m, 12]\n"

SECTORS = 'columns: [Secteur, "Ventes (M€)", Part]\nrows:\n  - [Agroalimentaire, "19,8", 45 %]\n'
SECTORS += '  - [Distribution, "13,2", 30 %]\n  - [Industrie, "6,6", 15 %]\n  - [Divers, "4,4", 10 %]\n'
ENERGY = "columns: [Site, Consommation, Émissions]\nrows:\n  - [Dunkerque, 142 GWh, 38 kt]\n"
ENERGY += "  - [Fos, 118 GWh, 31 kt]\n  - [Lacq, 102 GWh, 27 kt]\n  - [Total, 362 GWh, 96 kt]\n"
QUARTERS = "trois quarts", "deux tiers"


def noted(table: str, text: str, title: str = "Ours") -> tuple[str, str]:
    return "", f'kind: text-table\ntitle: "{title}"\n{table}notes: "{text}"\n'


CASES = [
    ("fr", STOPS, "Les trois premières stations totalisent {} montées par jour.", "12 200", "13 200"),
    (
        "fr",
        STOPS,
        "Les trois premières stations totalisent 12 200 montées par jour, soit {} % de l'ensemble.",
        "61",
        "71",
    ),
    ("en", BERTHS, "The four berths measure {} m together.", "4,600", "4,700"),
    ("en", BERTHS, "The first two berths total {} m.", "2,700", "2,900"),
    ("fr", SECTORS, "L'agroalimentaire et la distribution font ensemble {} M€.", "33,0", "32,0"),
    ("fr", SECTORS, "L'agroalimentaire et la distribution font ensemble 33,0 M€, soit les {} du total.", *QUARTERS),
    ("fr", SECTORS, "Les deux premiers secteurs concentrent {} M€.", "33,0", "32,0"),
    ("fr", ENERGY, "Les deux premiers sites consomment {} GWh, soit 72 % du total.", "260", "206"),
    ("en", BERTHS, "Together, North and South measure {} m.", "2,700", "2,900"),
    ("en", BERTHS, "North, South and East take {} ships in all.", "76", "86"),
    ("en", BERTHS, "Our four berths have {} ships in all.", "88", "98"),
    ("en", BERTHS.replace("Ships", "Ships in 2024"), "The four berths total {} ships in 2024.", "88", "98"),
]


@pytest.mark.parametrize(("tag", "table", "text", "right", "wrong"), CASES)
def test_a_total_of_the_rows_is_held_against_them(
    tmp_path: Path, tag: str, table: str, text: str, right: str, wrong: str
) -> None:
    assert told(tmp_path / "wrong", tag, noted(table, text.replace("{}", wrong)))
    assert not told(tmp_path / "right", tag, noted(table, text.replace("{}", right)))


def test_a_title_is_read_as_the_notes_are(tmp_path: Path) -> None:
    assert told(tmp_path / "wrong", "en", noted(BERTHS, "Soon.", "The four berths measure 4,700 m together"))
    assert not told(tmp_path / "right", "en", noted(BERTHS, "Soon.", "The four berths measure 4,600 m together"))


@pytest.mark.parametrize(
    "text",
    [
        "Our long berths total 4,700 m.",  # which
        "The four other berths total 4,700 m.",
        "The four berths could total 4,700 m.",
        "The four berths measure 300 m more together.",
        "The four berths total 12,000 m of quays and roads.",
        "The four berths have 98 cranes in all.",
        "The four berths total 4,700 m, or 71% of the coast.",
        "Two berths total 2,900 m.",
        "The last two berths total 2,000 m.",
        "The four berths total £4,700k.",
        "North and the road measure 2,900 m together.",
        "North and South measure 2,900 m.",  # each
        "North and South Quay measure 2,900 m together.",
        "North and South could measure 2,900 m together.",
        "North and South have 69 cranes together.",
        "The four berths take 98 ships in all with the anchorage.",
        "The four berths take 98 ships in all in summer.",
        "The four berths take 98 ships in all in 2024.",
        "The four berths take 98 ships a week in all.",
        "The four berths take 98 ships in all at most.",
        "The four berths take 98 cruise ships in all.",
        "The four berths total 98 ships in 2024.",
        "The four berths total 12,000 m.",
        "The four berths total 1,200 m.",
        "North and South hold 69 yachts together.",
        "North alone and South take 69 ships in all.",
    ],
)
def test_what_may_be_of_other_rows_is_left_alone(tmp_path: Path, text: str) -> None:
    assert not told(tmp_path, "en", noted(BERTHS, text))


@pytest.mark.parametrize(
    "text",
    [
        "Les deux premiers secteurs concentrent 40 M€ de commandes.",
        "Les quatre secteurs dépensent 40 M€.",
        "Les quatre secteurs ont 38 M€ de charges au total.",
        "Les deux premiers secteurs pèsent 30 M€ en 2024.",
        "L'agroalimentaire et la distribution coûtent ensemble 30 M€.",
    ],
)
def test_what_is_no_sale_is_no_sum_of_sales(tmp_path: Path, text: str) -> None:
    assert not told(tmp_path, "fr", noted(SECTORS, text))


def test_what_comes_in_is_no_sum_of_costs(tmp_path: Path) -> None:
    costs = SECTORS.replace("Ventes", "Charges")
    assert not told(tmp_path, "fr", noted(costs, "Les quatre secteurs rapportent 40 M€."))
    assert told(tmp_path / "b", "fr", noted(costs, "Les quatre secteurs dépensent 40 M€."))


@pytest.mark.parametrize(
    ("old", "new", "text"),
    [
        ("Ships", "Average ships", "The four berths have 98 ships in all."),
        ("1400 m, 31", "1400 m, +31", "The four berths have 98 ships in all."),
        ("17", "–", "The four berths have 98 ships in all."),
        ("1400", "1000", "The first two berths total 2,900 m."),
    ],
)
def test_a_column_without_a_sum_or_an_order_has_no_total(tmp_path: Path, old: str, new: str, text: str) -> None:
    assert told(tmp_path / "told", "en", noted(BERTHS, text))
    assert not told(tmp_path / "left", "en", noted(BERTHS.replace(old, new), text))


def test_an_empty_cell_leaves_a_total_open(tmp_path: Path) -> None:
    text = "Our four berths have 98 ships in all."
    assert told(tmp_path / "full", "en", noted(BERTHS, text))
    assert not told(tmp_path / "open", "en", noted(BERTHS.replace("800 m, 12", '800 m, ""'), text))
