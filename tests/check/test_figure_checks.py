"""What the checks of figures tell, where, and in which words; and what they leave alone."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from deck.build import plan
from deck.check import FIGURE_CHECKS
from deck.check.figures import not_in_report
from deck.content.load import load
from deck.source.finding import Severity
from tests.check.figures import codes, figure, found, report, settings, told, written
from tests.decks import DECK, RESULTS, content
from tests.tools import ROOT

REAL = [ROOT / "content", *(path for path in sorted((ROOT / "content/examples").iterdir()) if path.is_dir())]
ALLOWED = "# deck: allow"
FRENCH = DECK.replace("en-GB", "fr-FR")


def without_allowances(folder: Path, target: Path) -> Path:
    """A copy of a content folder in which nothing is allowed."""
    target.mkdir()
    for path in folder.iterdir():
        if path.is_file() and path.suffix in (".yaml", ".md"):
            lines = path.read_text(encoding="utf-8").split("\n")
            kept = [line.split(ALLOWED)[0].rstrip() if ALLOWED in line else line for line in lines]
            (target / path.name).write_text("\n".join(kept), encoding="utf-8")
    return target


# the report and the examples


@pytest.mark.parametrize("folder", REAL, ids=lambda path: path.name)
def test_nothing_is_left_to_look_at_in_the_decks_of_this_repository(folder: Path) -> None:
    assert [finding.code for finding in plan(folder).findings] == []


def test_the_report_has_its_two_true_findings_and_no_third(tmp_path: Path) -> None:
    folder = without_allowances(ROOT / "content", tmp_path / "content")
    loaded = load(folder)
    assert loaded.report is not None
    first, second = (own for check in FIGURE_CHECKS for own in check.check(loaded.report, loaded.texts))
    assert (first.code, written(first, folder)) == ("share-disagrees", "9 %")
    assert "69 / 716,9" in first.message
    assert first.message.endswith("which is 9,55 to 9,70 %")
    assert (second.code, written(second, folder)) == ("count-disagrees", "Les 3 leviers")
    assert second.message == '"Les 3 leviers" announces 3, but 4 are listed'
    for finding in (first, second):
        assert finding.severity is Severity.WARNING
        assert f"# deck: allow {finding.code}" in finding.help


def test_without_its_allowances_the_report_is_told_the_same_by_a_build(tmp_path: Path) -> None:
    folder = without_allowances(ROOT / "content", tmp_path / "content")
    assert sorted(own.code for own in plan(folder).findings) == ["count-disagrees", "share-disagrees"]


def test_the_other_example_is_right_without_any_allowance(tmp_path: Path) -> None:
    folder = without_allowances(ROOT / "content/examples/bike-share", tmp_path / "content")
    loaded = load(folder)
    assert loaded.report is not None
    assert [own for check in FIGURE_CHECKS for own in check.check(loaded.report, loaded.texts)] == []


# variations


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("59", "77,7", "+31,2 %"),
        ("56", "~69", "+22 %"),
        ("638", "716,9", "+12 %"),
        ("~107", "128,7", "+20 %"),
        ("—", "244", "+40 %"),
        ("50", "50", "0 %"),
        ("10", "30", "multiplié par 3"),
        ("50", "100", "×2"),
        ("50", "100", "2 fois"),
        ("40", "60", "+20 Mds $"),
        ("0", "3", "+300 %"),
        ("−5", "3", "+160 %"),
        ("−5", "3", "−160 %"),
        ("40", "60", "environ +50 %"),
        ("40", "60", "plus de 40 %"),
        ("40–42", "60", "+46 %"),
    ],
)
def test_a_variation_that_some_rounding_allows_is_not_told(before: str, after: str, change: str) -> None:
    assert codes(report(figure("a", "Mds $", y2024=before, y2025=after, change=change))) == []


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("59", "77,7", "+35 %"),
        ("59", "77,7", "−31,2 %"),
        ("59", "77,7", "+24 %"),  # of the later value
        ("56", "~69", "+28 %"),
        ("50", "100", "×3"),
        ("10", "30", "multiplié par 4"),
        ("50", "100", "1,5 fois"),
        ("40", "60", "+25 Mds $"),
        ("40", "60", "12 %"),
        ("40", "60", "plus de 60 %"),
    ],
)
def test_a_variation_that_no_rounding_allows_is_told(before: str, after: str, change: str) -> None:
    assert codes(report(figure("a", "Mds $", y2024=before, y2025=after, change=change))) == ["variation-disagrees"]


def test_the_message_gives_the_computed_interval_in_the_language_of_the_deck() -> None:
    (french,) = told(report(figure("a", "Mds $", y2024="59", y2025="77,7", change="+35 %")))
    assert french.message == '"+35 %" disagrees with 59 Mds $ → 77,7 Mds $: that is +30,50 to +32,91 %'
    (english,) = told(report(figure("a", "£m", ".", y2024="1,200", y2025="1,300", change="+9%"), tag="en-GB"))
    assert english.message == '"+9%" disagrees with £1,200m → £1,300m: that is +8.24 to +8.43%'


def test_no_percentage_is_computed_between_a_loss_and_a_gain() -> None:
    (own,) = told(report(figure("a", "M€", y2024="−4", y2025="12", change="+30 %")))
    assert own.message.endswith("−4 M€ → 12 M€: no percentage says how far a loss is from a gain")


def test_a_claim_that_two_figures_differ_fails_where_they_print_alike(tmp_path: Path) -> None:
    lines = {"a": "    label: One\n    2024: £5m\n    2025: £5m\n"}
    slide = "kind: text\ntitle: A full year\ntext: Said.\nclaim: {}\n"
    same, other = (slide.format(claim) for claim in ("a 2024 != a 2025", "a 2024 != 6"))
    assert [own.code for own in found(tmp_path / "a", same, results=settings(lines))] == ["claim-fails"]
    assert found(tmp_path / "b", other, results=settings(lines)) == []


def test_percentages_are_written_as_the_language_of_the_deck_does(tmp_path: Path) -> None:
    lines = {"sales": "    label: Sales\n    2024: {}\n    2025: {}\n    change: +30 %\n"}
    for tag, values, change in (
        ("en-GB", ("£5.6m", "£6.9m"), "+21.23 to +25.23%"),
        ("en-US", ("$5.6M", "$6.9M"), "+21.23 to +25.23%"),
        ("fr-FR", ("5,6 M€", "6,9 M€"), "+21,23 to +25,23 %"),
    ):
        figures = settings({name: text.format(*values) for name, text in lines.items()})
        (own,) = found(tmp_path / tag, deck=DECK.replace("en-GB", tag), results=figures)
        assert own.message.endswith(change)


def test_percent_of_a_percentage_is_not_points() -> None:
    (own,) = told(report(figure("a", "%", y2024="10", y2025="15", change="+5 %")))
    assert '"points"' in own.help
    assert codes(report(figure("a", "%", y2024="10", y2025="15", change="+5 points"))) == []


def test_a_variation_may_be_of_any_period_before_the_last() -> None:
    periods = {"y2023": "40", "y2024": "50", "y2025": "60"}
    assert codes(report(figure("a", "", change="+20 %", **periods))) == []
    assert codes(report(figure("b", "", change="+50 %", **periods))) == []
    assert codes(report(figure("c", "", change="+30 %", **periods))) == ["variation-disagrees"]


@pytest.mark.parametrize(
    ("columns", "title", "codes"),
    [
        ("[2024, 2025, change]", "Orders grew", ["variation-disagrees"]),
        ("[2023, 2024, 2025, change]", "Orders grew", []),
        ("[2023, 2025, change]", "Orders grew", []),
        ("[2024, 2025, change]", "Orders grew since 2023", []),
        ("[2024, 2025]", "Orders grew", []),
        ("[2025, change]", "Orders grew", []),
    ],
)
def test_a_change_of_another_base_is_told_where_a_table_shows_two_others(
    columns: str, title: str, codes: list[str], tmp_path: Path
) -> None:
    lines = "    label: Orders\n    2023: 40\n    2024: 50\n    2025: 60\n    change: +50%\n"
    rows = "    label: Visits\n    2023: 50\n    2024: 50\n    2025: 60\n    change: +20%\n"
    slide = f"kind: table\ntitle: {title}\nrows: [orders, visits]\ncolumns: {columns}\n"
    results = settings({"orders": lines, "visits": rows})
    assert [own.code for own in found(tmp_path, slide, results=results)] == codes


def test_units_of_different_size_are_compared() -> None:
    assert codes(report(figure("a", "", y2024="950 M$", y2025="1,9 Mds $", change="+100 %"))) == []
    assert codes(report(figure("a", "", y2024="950 M$", y2025="1,9 Mds $", change="+10 %"))) == ["variation-disagrees"]


def test_a_tolerance_widens_what_is_approximate(tmp_path: Path) -> None:
    lines = "    label: Sales\n    2024: ~100\n    2025: 130\n    change: +25%\n"
    assert [own.code for own in found(tmp_path, results=settings({"sales": lines}))] == ["variation-disagrees"]
    wide = f"{lines}    tolerance: 5\n"
    assert found(tmp_path, results=settings({"sales": wide})) == []
    assert found(tmp_path, results=settings({"sales": wide.replace("tolerance: 5", "tolerance: 5 %")})) == []
    assert found(tmp_path, results=settings({"sales": wide.replace("~100", "100")})) != []


# shares and totals


def test_a_share_may_be_of_each_period(tmp_path: Path) -> None:
    section = settings(
        {
            "online": "    label: Online\n    2024: 20\n    2025: 30\n",
            "sales": "    label: Sales\n    2024: 100\n    2025: 120\n",
            "part": "    label: Part of it\n    unit: '%'\n    2024: 20\n    2025: 28\n    of: online / sales\n",
        }
    )
    (own,) = found(tmp_path, results=section)
    assert own.code == "share-disagrees"
    assert written(own, tmp_path) == "28"


def test_a_signed_share_is_a_variation() -> None:
    before, after = figure("a", "", y2024="100"), figure("b", "", y2025="120")
    assert codes(report(before, after, figure("c", "%", of="b / a", value="+20 %"))) == []
    assert codes(report(before, after, figure("c", "%", of="b / a", value="+120 %"))) == ["share-disagrees"]


@pytest.mark.parametrize(("total", "wrong"), [("7.0", False), ("6.9", False), ("7.9", True), ("~7.5", True)])
def test_a_total_is_compared_with_its_parts(total: str, wrong: bool) -> None:
    made = report(
        figure("passes", "£m", ".", y2025="4.1"),
        figure("rides", "£m", ".", y2025="1.7"),
        figure("sponsors", "£m", ".", y2025="1.1"),
        figure("income", "£m", ".", y2025=total, parts=("passes", "rides", "sponsors")),
        tag="en-GB",
    )
    assert codes(made) == (["total-disagrees"] if wrong else [])
    assert all("4.1 + 1.7 + 1.1, which is £6.75m to £7.05m" in own.message for own in told(made))


def test_parts_of_one_period_make_up_the_total_of_that_period() -> None:
    heat = figure("heat", "MWh", y2022="498", y2024="455")
    light = figure("light", "MWh", y2022="38", y2024="29")
    for total, wrong in (("484", []), ("448", ["total-disagrees"])):
        whole = figure("all", "MWh", y2022="536", y2024=total, parts=("heat 2024", "light 2024"))
        assert codes(report(heat, light, whole)) == wrong


def test_a_share_of_one_period_is_that_of_this_period() -> None:
    claims, fees = figure("claims", "M€", y2024="71", y2025="80"), figure("fees", "M€", y2024="95", y2025="100")
    for share, wrong in (("80", []), ("70", ["share-disagrees"])):
        ratio = figure("ratio", "%", y2024="75", y2025=share, of="claims 2025 / fees 2025")
        assert codes(report(claims, fees, ratio)) == wrong


def test_a_sum_under_of_is_a_total_too() -> None:
    parts = (figure("in", "£m", ".", value="9"), figure("out", "£m", ".", value="4"))
    assert codes(report(*parts, figure("left", "£m", ".", value="5", of="in - out"), tag="en-GB")) == []
    assert codes(report(*parts, figure("left", "£m", ".", value="7", of="in - out"), tag="en-GB")) == [
        "total-disagrees"
    ]


@pytest.mark.parametrize(
    ("line", "code", "at"),
    [
        ("of: onlin / sales", "unknown-figure", "onlin"),
        ("of: sales / (sales", "bad-formula", "("),
        ('of: "sales / (sales"', "bad-formula", "("),
        ("of: sales ^ 2", "bad-formula", "^"),
        ("parts: [sales, nothing]", "unknown-figure", "[sales, nothing]"),
        ("parts: [a, sales]", "bad-formula", "[a, sales]"),
    ],
)
def test_a_sum_of_what_is_not_there_is_an_error_at_its_place(line: str, code: str, at: str, tmp_path: Path) -> None:
    section = settings({"sales": "    label: Sales\n    value: 4\n", "a": f"    label: A\n    value: 3\n    {line}\n"})
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "deck.yaml").write_text(DECK, encoding="utf-8")
    (folder / "results.yaml").write_text(section, encoding="utf-8")
    errors = [own for own in load(folder).findings if own.is_error]
    assert [own.code for own in errors] == [code]
    assert written(errors[0], folder) == at


# one value in two places


def twice(first: str, second: str) -> str:
    return settings({"one": f"    label: Total sales\n{first}", "two": f"    label: total Sales\n{second}"})


@pytest.mark.parametrize(
    ("first", "second", "wrong"),
    [
        ("    2025: £716.9m\n", "    2025: £721m\n", True),
        ("    2025: £716.9m\n", "    2025: £717m\n", False),
        ("    2025: £716.9m\n", "    2025: £0.7bn\n", False),
        ("    2025: £716.9m\n", "    2024: £721m\n", False),
        ("    2025: £716.9m\n", "    2025: 721 trips\n", False),
        ("    2025: 9%\n", "    2025: 10%\n", True),
        (
            "    2024: 34\n    2025: 47\n    change: +38%\n",
            "    2024: 31 FTE\n    2025: 44 FTE\n    change: +42%\n",
            False,
        ),
        ("    2025: ~£27,000\n", "    2025: £27,400\n", False),
        ("    2025: ~£27,000\n", "    2025: £28,400\n", True),
        ("    Q4 2025: £12m\n", "    2025-Q4: £13m\n", True),
        ("    Q4 2025: £12m\n", "    2025-Q3: £13m\n", False),
    ],
)
def test_one_label_has_one_value(first: str, second: str, wrong: bool, tmp_path: Path) -> None:
    told_of = found(tmp_path, results=twice(first, second))
    assert [own.code for own in told_of] == (["value-twice"] if wrong else [])
    if wrong:
        assert "results.yaml:5" in told_of[0].message
        assert told_of[0].span.line == 8


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Total sales", "The total sales", True),
        ("Marge d'AWS", "Marge AWS", True),
        ("Marge d’AWS", "La marge d'AWS", True),
        ("Résultat avant impôts", "Résultat après impôts", False),
        ("Sales without tax", "Sales with tax", False),
        ("Ventes", "Vente", False),
    ],
)
def test_a_label_is_the_same_whatever_its_articles(one: str, other: str, same: bool, tmp_path: Path) -> None:
    lines = {"a": f'    label: "{one}"\n    value: 38 %\n', "b": f'    label: "{other}"\n    value: 35 %\n'}
    assert bool(found(tmp_path, results=settings(lines))) is same


def test_a_round_count_is_right_up_to_a_quarter_of_it(tmp_path: Path) -> None:
    for count, wrong in ((4, True), (9, False), (12, False)):
        slide = f"kind: levers\ntitle: Une dizaine de mesures\n{levers(count)}"
        told_of = found(tmp_path, slide, deck=FRENCH)
        assert ([own.code for own in told_of] == ["count-disagrees"]) is wrong


def test_a_year_in_the_label_is_the_period(tmp_path: Path) -> None:
    section = settings(
        {"one": "    label: Sales\n    2025: £7m\n", "two": "    label: Sales in 2025\n    value: £8m\n"}
    )
    assert [own.code for own in found(tmp_path, results=section)] == ["value-twice"]


def test_sections_of_other_things_may_have_the_same_labels(tmp_path: Path) -> None:
    deck = DECK.replace("[results]", "[results, north, south]")
    lines = "  {0}-sales:\n    label: Sales\n    2025: {1}\n  {0}-costs:\n    label: Costs\n    2025: {2}\n"
    slides = "slides:\n  - kind: text\n    title: In the {0}\n    text: Said.\n"
    north, south = (
        f"section: {name}\nfigures:\n{lines.format(name, *values)}{slides.format(name)}"
        for name, values in (("north", (7, 5)), ("south", (9, 4)))
    )
    empty = "section: Results\n"
    others = {"north": north, "south": south}
    assert found(tmp_path, deck=deck, results=empty, others=others) == []
    others["south"] = south.replace("2025: 9", "2025: 7")
    (own,) = found(tmp_path, deck=deck, results=empty, others=others)
    assert (own.code, written(own, tmp_path)) == ("value-twice", "4")


@pytest.mark.parametrize(
    ("names", "wrong"),
    [
        (("The Leeds site", "The York site"), False),
        (("Le site de Nantes", "Le site de Brest"), False),
        (("The Leeds site", "Results"), True),
        (("Leeds", "York"), True),
    ],
)
def test_one_label_may_be_shared_by_sections_that_are_named_alike(
    names: tuple[str, str], wrong: bool, tmp_path: Path
) -> None:
    lines = "section: {1}\nfigures:\n  {0}:\n    label: Sales\n    2025: {2}\n"
    slides = "slides:\n  - kind: text\n    title: In the {0}\n    text: Said.\n"
    one, other = (
        lines.format(key, name, value) + slides.format(key)
        for key, name, value in zip(("one", "two"), names, (7, 9), strict=True)
    )
    deck = DECK.replace("[results]", "[results, one, two]")
    made = found(tmp_path, deck=deck, results="section: Results\n", others={"one": one, "two": other})
    assert [own.code for own in made] == ["value-twice"] * wrong


# counts


def levers(count: int) -> str:
    return "levers:\n" + "".join(f"  - name: Thing {number}\n    text: It works\n" for number in range(1, count + 1))


ANNOUNCED = [
    ("fr", "Top 5 des bonnes pratiques", 5),
    ("fr", "Les quatre métiers qui recrutent", 4),
    ("en", "Top 3 good practices", 3),
    ("en", "Our four promises to patients", 4),
    ("fr", "Les 3 leviers de la réussite", 3),
    ("fr", "Les trois leviers", 3),
    ("fr", "Trois leviers portent la réussite", 3),
    ("fr", "Quatre leviers portent la réussite", 4),
    ("fr", "3 raisons d'y croire", 3),
    ("fr", "Nos cinq priorités pour l'an prochain", 5),
    ("fr", "La réussite repose sur trois piliers", 3),
    ("fr", "Réussir en quatre étapes", 4),
    ("fr", "Les trois principaux enjeux", 3),
    ("fr", "Retenons trois idées", 3),
    ("fr", "On en tire trois leçons", 3),
    ("fr", "5 conseils pour bien démarrer", 5),
    ("fr", "Treize leviers de croissance", 13),
    ("fr", "Dix-sept mesures pour demain", 17),
    ("fr", "Une paire de leviers", 2),
    ("en", "We learnt three lessons", 3),
    ("en", "Remember three ideas", 3),
    ("en", "It comes down to three choices", 3),
    ("en", "5 tips for a good start", 5),
    ("en", "Thirteen levers for growth", 13),
    ("en", "A four-step plan", 4),
    ("en", "The 3 levers of success", 3),
    ("en", "Three levers carry the result", 3),
    ("en", "Our four key priorities", 4),
    ("en", "Five reasons to act: now or later", 5),
    ("en", "How we win in four steps", 4),
]


@pytest.mark.parametrize("off", [-1, 0, 1])
@pytest.mark.parametrize(("tag", "title", "count"), ANNOUNCED)
def test_a_count_in_a_title_is_compared_with_the_list(
    tag: str, title: str, count: int, off: int, tmp_path: Path
) -> None:
    deck = FRENCH if tag == "fr" else DECK
    told_of = found(tmp_path, f'kind: levers\ntitle: "{title}"\n{levers(count + off)}', deck=deck)
    assert [own.code for own in told_of] == (["count-disagrees"] if off else [])
    if off:
        assert told_of[0].message.endswith(f"announces {count}, but {count + off} are listed")


@pytest.mark.parametrize(
    ("tag", "title"),
    [
        ("fr", "Deux ans de croissance"),
        ("fr", "Trois fois plus vite que les ventes"),
        ("fr", "Deux leviers dominent"),
        ("fr", "Les deux premiers leviers expliquent tout"),
        ("fr", "Trois des six leviers"),
        ("fr", "La plus faible des trois tendances"),
        ("fr", "Deux pays, un objectif"),
        ("fr", "Une croissance à deux chiffres"),
        ("fr", "Plus de deux leviers"),
        ("fr", "Levier 2 : la publicité"),
        ("en", "Two of the six levers"),
        ("en", "Two more risks"),
        ("en", "The first two steps"),
        ("en", "Sales doubled in two years"),
        ("en", "Two levers matter most"),
        ("en", "About two reasons"),
        ("en", "Ten countries, one goal"),
        ("en", "Two rules, four effects"),
        ("en", "Our two goals need four measures"),
        ("en", "Three changes brought people back, and a fourth starts in May"),
        ("en", "Two measures paid off in 2024"),
        ("fr", "Avec trois leviers de plus, nous doublons la mise"),
        ("fr", "Ces deux risques pèsent plus que les autres"),
    ],
)
def test_a_number_that_announces_no_list_is_not_told(tag: str, title: str, tmp_path: Path) -> None:
    deck = FRENCH if tag == "fr" else DECK
    assert found(tmp_path, f'kind: levers\ntitle: "{title}"\n{levers(4)}', deck=deck) == []


@pytest.mark.parametrize(("count", "wrong"), [("three", False), ("four", True)])
def test_slides_that_are_numbered_are_the_list_of_their_section(count: str, wrong: bool, tmp_path: Path) -> None:
    slides = [f"kind: text\nkicker: Lever {n} – Cut\ntitle: We cut {n}\ntext: Said.\n" for n in (1, 2, 3)]
    told_of = found(tmp_path, *slides, results=f"section: The {count} levers of success\n")
    assert [own.code for own in told_of] == ["count-disagrees"] * wrong


@pytest.mark.parametrize(
    ("slide", "wrong"),
    [
        ("kind: process\ntitle: The three steps\nsteps: [{name: A}, {name: B}, {name: C}, {name: D}]\n", True),
        ("kind: process\ntitle: The four steps\nsteps: [{name: A}, {name: B}, {name: C}, {name: D}]\n", False),
        ("kind: risks\ntitle: Two risks remain\nrisks: [{name: A}, {name: B}, {name: C}]\n", True),
        ("kind: risks\ntitle: Three risks remain\nrisks: [{name: A}, {name: B}, {name: C}]\n", False),
        (
            "kind: text\ntitle: A plan\ntext: 'We propose two reasons:'\npoints: [{name: A}, {name: B}, {name: C}]\n",
            True,
        ),
        ("kind: text\ntitle: A plan\ntext: 'We propose three reasons:'\npoints: [A, B, C]\n", False),
        ("kind: text\ntitle: A plan\ntext: We propose two reasons.\npoints: [A, B, C]\n", False),
        (
            "kind: summary\ntitle: The two findings\ntext: Said.\n"
            "facts: [{figure: sales, text: Up}, {figure: profit, text: Up}, {figure: orders, text: Up}]\n",
            True,
        ),
        ("kind: text\ntitle: Two points to keep\npoints: [{name: A}, {name: B}, {name: C}]\n", True),
        ("kind: text\ntitle: Three points to keep\npoints: [{name: A}, {name: B}, {name: C}]\n", False),
        ("kind: key-figures\ntitle: The five indicators rise\nhero: sales\nfigures: [profit, orders, margin]\n", True),
        ("kind: key-figures\ntitle: The four indicators rise\nhero: sales\nfigures: [profit, orders, margin]\n", False),
        ("kind: table\ntitle: Two indicators rise\nrows: [sales, profit, orders]\ncolumns: [2025]\n", False),
        ("kind: team\ntitle: The two members\nmembers: [{name: A}, {name: B}, {name: C}]\n", True),
        ("kind: levers\ntitle: The ten people behind it\nlevers: [{name: A}, {name: B}]\n", False),
        ("kind: figure\ntitle: Sales rest on three levers\nfigure: margin\npoints: [{name: A}, {name: B}]\n", False),
    ],
)
def test_each_kind_of_list_is_announced_by_its_own_words(slide: str, wrong: bool, tmp_path: Path) -> None:
    assert [own.code for own in found(tmp_path, slide)] == (["count-disagrees"] if wrong else [])


def test_as_many_as_are_highlighted_may_be_announced(tmp_path: Path) -> None:
    listed = levers(4).replace("text: It works", "text: It works\n    highlight: yes", 2)
    assert found(tmp_path, f"kind: levers\ntitle: Two levers carry the result\n{listed}") == []


def test_a_section_announces_the_list_of_its_name(tmp_path: Path) -> None:
    loop = "kind: loop\ntitle: It comes round\nsteps:\n  - name: Ask\n  - name: Change\n  - name: Measure\n"
    lists = f"kind: levers\ntitle: What carries it\n{levers(4)}"
    section = RESULTS.replace("section: Results", "section: The three levers   # the report's heading")
    (own,) = found(tmp_path, loop, lists, results=section)
    assert (own.code, written(own, tmp_path)) == ("count-disagrees", "The three levers")
    assert own.span.line == 1
    assert found(tmp_path, loop, lists, results=section.replace("three", "four")) == []


def test_a_list_over_two_slides_is_counted_together(tmp_path: Path) -> None:
    slides = [f"kind: levers\ntitle: Part {number}\n{levers(3)}" for number in (1, 2)]
    section = RESULTS.replace("section: Results", "section: Six levers")
    assert found(tmp_path, *slides, results=section) == []


def test_a_kicker_is_told_where_it_stands(tmp_path: Path) -> None:
    slide = f'kind: levers\nkicker: "L\'essentiel : les 3 leviers"\ntitle: Tout tient\n{levers(4)}'
    (own,) = found(tmp_path, slide, deck=FRENCH)
    assert written(own, tmp_path) == "les 3 leviers"


# claims


@pytest.mark.parametrize(
    ("claim", "code"),
    [
        ("profit change > sales change", ""),
        ("profit change < sales change", "claim-fails"),
        ("sales gain > profit gain", ""),
        ("sales gain < profit gain", "claim-fails"),
        ("sales > £40m", ""),
        ("sales > 50", "claim-fails"),
        ("profit / sales >= 20 %", ""),
        ("profit 2025 / sales 2025 > 30 %", "claim-fails"),
        ("orders > 2 x sales", ""),
        ("orders > 3 x sales", "claim-fails"),
        ("profit < sales < orders", ""),
        ("profit < orders < sales", "claim-fails"),
        ("sales change = 13 %", ""),
        ("sales change = 15 %", "claim-fails"),
        ("sales change = 13 % and sales > orders", "claim-fails"),
        ("sales - profit = 35", ""),
        ("returns 2024 > sales", ""),
        ("sales", "bad-claim"),
        ("sales > margin", "bad-claim"),
        ("sales > nothing", "bad-claim"),
        ("sales >", "bad-claim"),
        ("sales ^ 2 > 3", "bad-claim"),
        ("(sales > 3", "bad-claim"),
        ("sales * profit > 3", "bad-claim"),
        ("sales * 2 > 90", ""),
        ("sales x 2 > 100", "claim-fails"),
        ("sales 2025 x 2 > 100", "claim-fails"),
        ("2 * (sales - profit) = 70", ""),
        ("2 * (sales - profit) = 75", "claim-fails"),
        ("sales + 5 > £50m", ""),
        ("sales + 5 > £55m", "claim-fails"),
        ("profit > 20 % * sales", ""),
        ("profit > 30 % * sales", "claim-fails"),
        ("100 * profit / sales > 20", ""),
        ("100 * profit / sales > 30", "claim-fails"),
        ("sales > 2 * 20", ""),
        ("sales > 2 * 25", "claim-fails"),
    ],
)
def test_a_claim_is_told_when_the_figures_exclude_it(claim: str, code: str, tmp_path: Path) -> None:
    slide = f"kind: text\ntitle: We grew\nclaim: {claim}\ntext: Said.\n"
    told_of = found(tmp_path, slide)
    assert [own.code for own in told_of] == ([code] if code else [])
    if code:
        assert written(told_of[0], tmp_path) == claim


@pytest.mark.parametrize(
    ("claim", "codes"),
    [
        ("wind > solar", []),
        ("solar > wind", ["claim-fails"]),
        ("wind > 1 TWh", []),
        ("wind > 1300 GWh", ["claim-fails"]),
        ("wind > plant", ["bad-claim"]),
    ],
)
def test_units_of_one_measure_are_compared_by_their_sizes(claim: str, codes: list[str], tmp_path: Path) -> None:
    own = {
        "wind": "    label: Wind\n    value: 1.2 TWh\n",
        "solar": "    label: Solar\n    value: 950 GWh\n",
        "plant": "    label: Plant\n    value: 40 MW\n",
    }
    slide = f"kind: text\ntitle: Wind leads\nclaim: {claim}\ntext: All of it.\n"
    assert [told_of.code for told_of in found(tmp_path, slide, results=settings(own))] == codes


@pytest.mark.parametrize(
    ("label", "codes"), [("Target", ["claim-fails"]), ("Commitment", ["claim-fails"]), ("Peers", [])]
)
def test_a_target_is_not_rounded(label: str, codes: list[str], tmp_path: Path) -> None:
    own = {"up": "    label: Time up\n    value: 99.85%\n", "set": f"    label: {label}\n    value: 99.9%\n"}
    slide = "kind: text\ntitle: We were up\nclaim: up > set\ntext: All year.\n"
    assert [told_of.code for told_of in found(tmp_path, slide, results=settings(own))] == codes


def test_several_claims_stand_in_a_list(tmp_path: Path) -> None:
    slide = "kind: text\ntitle: We grew\nclaim:\n  - sales > profit\n  - sales > orders\ntext: Said.\n"
    assert [own.span.line for own in found(tmp_path, slide)] == [RESULTS.count("\n") + 6]


# periods


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        ("    2024: 5\n    2025: 6\n", ""),
        ("    2025: 6\n    2024: 5\n", "5"),
        ("    T5 2025: 6\n", "6"),
        ("    T4 2024: 5\n    T1 2025: 6\n", ""),
        ("    T1 2025: 6\n    T4 2024: 5\n", "5"),
        ("    2025-13: 6\n", "6"),
        ("    2024: 5\n    2205: 6\n", "6"),
        ("    before: 6\n    after: 5\n", ""),
        ("    2023/24: 6\n    2024/25: 5\n", ""),
        ("    5T 2025: 6\n", "6"),
        ("    3T 2025: 6\n", ""),
        ("    13/2025: 6\n", "6"),
        ("    31/06/2025: 6\n", "6"),
    ],
)
def test_periods_are_those_of_a_calendar_and_in_its_order(lines: str, wrong: str, tmp_path: Path) -> None:
    told_of = found(tmp_path, results=settings({"sales": f"    label: Sales\n{lines}"}))
    assert [(own.code, written(own, tmp_path)) for own in told_of] == ([("impossible-period", wrong)] if wrong else [])


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("As of 30 February 2025.", "30 February 2025"),
        ("As of 28 February 2025.", ""),
        ("Sales in Q5 2025 rose.", "Q5 2025"),
        ("Sales in Q4 2025 rose.", ""),
        ("On 2025-02-30 we met.", "2025-02-30"),
        ("Between 2025 and 2021 all was well.", "Between 2025 and 2021"),
        ("The plan 2025–2023 holds.", "2025–2023"),
        ("The plan 2023–2025 holds.", ""),
        ("The standard 2025-1999 holds, and room 31 May 2025.", ""),
        ("The plan 2030-2026 holds.", "plan 2030-2026"),
        ("The 2030-2026 strategy holds.", "2030-2026"),
        ("The change 2025-2024 is small.", ""),
        ("On 31/11/2026 we met.", "31/11/2026"),
        ("On 12/31/2026 and 31/12/2026 we met, 24/7.", ""),
        ("Le 31 novembre, puis.", "31 novembre"),
        ("On April 31st we met.", "April 31st"),
        ("On the 31st of April 2026 we met.", "31st of April 2026"),
        ("Of 45 may be lost, 29 février, 31 mars.", ""),
        ("Sales in H3 2025 rose.", "H3 2025"),
        ("Sales in H2 2025 rose on S3 2025.", ""),
        ("Ventes du 5T 2025.", "5T 2025"),
        ("Ventes du 3T 2025.", ""),
        ("Au 5e trimestre 2025.", "5e trimestre 2025"),
        ("Au 5e trimestre de suite.", ""),
        ("In the fifth quarter of 2025.", "fifth quarter of 2025"),
        ("In the third quarter of 2025.", ""),
        ("Semestre 3 de 2025.", "Semestre 3 de 2025"),
        ("Rendez-vous à 14 h 75.", "14 h 75"),
        ("Rendez-vous à 14 h 45, 24 h 30 de cours.", ""),
    ],
)
def test_dates_in_texts_are_those_of_a_calendar(text: str, wrong: str, tmp_path: Path) -> None:
    told_of = found(tmp_path, f"kind: text\ntitle: Dates\ntext: {text}\n")
    assert [written(own, tmp_path) for own in told_of] == ([wrong] if wrong else [])


@pytest.mark.parametrize(
    ("dates", "wrong"),
    [
        (["Q1 2025", "Q2 2025", "Q3 2025"], False),
        (["Q1 2025", "Q3 2025", "Q2 2025"], True),
        (["2025", "Q2 2025", "March 2026"], False),
        (["2026", "Q2 2025", "March 2026"], True),
        (["H1 2025", "Q2 2025", "2025"], False),
        (["2023–2025", "2024", "2026-02-01"], False),
        (["2024–2026", "2023", "2027"], True),
    ],
)
def test_the_dates_of_a_timeline_are_in_order_however_exact_they_are(
    dates: list[str], wrong: bool, tmp_path: Path
) -> None:
    items = "".join(f"  - date: {date}\n    name: A step\n" for date in dates)
    told_of = found(tmp_path, f"kind: timeline\ntitle: The way\ndates:\n{items}")
    assert ([own.code for own in told_of] == ["impossible-period"]) is wrong


@pytest.mark.parametrize(
    ("date", "tag", "wrong"),
    [
        ("September 31", "en-US", True),
        ("November 31", "en-GB", True),
        ("February 30", "en-US", True),
        ("Sept. 31", "en-US", True),
        ("31 November", "en-GB", True),
        ("31 septembre", "fr-FR", True),
        ("October 31", "en-US", False),
        ("September 30", "en-US", False),
        ("Level 31", "en-GB", False),
        ("June 1931", "en-GB", False),
        ("31 octobre", "fr-FR", False),
    ],
)
def test_a_date_of_a_timeline_without_a_year_is_one_of_a_calendar(
    date: str, tag: str, wrong: bool, tmp_path: Path
) -> None:
    items = "".join(f'  - date: "{each}"\n    name: A step\n' for each in (date, "Soon", "At last"))
    slide = f"kind: timeline\ntitle: The way\ndates:\n{items}"
    own = [each.code for each in found(tmp_path, slide, deck=DECK.replace("en-GB", tag))]
    assert own.count("impossible-period") == int(wrong)


@pytest.mark.parametrize(
    ("headings", "row", "told"),
    [
        ("Start, End", "14/06/2024, 02/04/2024", True),
        ("Début, Fin", "2 avril 2024, 14 mars 2024", True),
        ("Du, Au", "2024-04, 2024-03", True),
        ("From, To", "Q3 2025, Q1 2025", True),
        ("Start, End", "02/04/2024, 14/06/2024", False),
        ("Start, End", "2024, March 2024", False),
        ("Start, End", "November, March", False),
        ("Paid, Due", "14/06/2024, 02/04/2024", False),
    ],
)
def test_what_a_row_is_about_ends_after_it_begins(headings: str, row: str, told: bool, tmp_path: Path) -> None:
    slide = f"kind: text-table\ntitle: The works go on\ncolumns: [What, {headings}]\nrows:\n  - [Roof, {row}]\n"
    own = [each.code for each in found(tmp_path, slide) if each.code == "impossible-period"]
    assert bool(own) is told


def test_american_dates_in_digits_are_not_put_in_order(tmp_path: Path) -> None:
    slide = "kind: text-table\ntitle: On\ncolumns: [What, Start, End]\nrows:\n  - [Roof, 02/12/2024, 03/04/2024]\n"
    assert "impossible-period" not in [
        each.code for each in found(tmp_path, slide, deck=DECK.replace("en-GB", "en-US"))
    ]


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ("value: £138\n    before: £120\n    change: +18%", True),
        ("value: £138\n    before: £120\n    change: +15%", False),
        ("2023: £120\n    value: £138\n    change: +18%", True),
        ("2023: £120\n    value: £138\n    change: +£18", False),
        ("2023: £120\n    2024: £138\n    value: £140\n    change: +15%", False),
        ("value: £138\n    change: +18%", False),
    ],
)
def test_a_value_without_a_period_is_of_now(parts: str, told: bool, tmp_path: Path) -> None:
    lines = {"fee": f"    label: Membership fee\n    {parts}\n"}
    own = found(tmp_path, "kind: figure\ntitle: The fee goes up\nfigure: fee\n", results=settings(lines))
    assert [each.code for each in own if each.code == "variation-disagrees"] == ["variation-disagrees"] * told


# units


@pytest.mark.parametrize(
    ("first", "second", "wrong"),
    [
        ("12 km", "300 m", True),
        ("12 kWh", "3 MWh", True),
        ("12 t", "300 kg", True),
        ("12 tonnes", "300 kg", True),
        ("12 M€", "300 M$", True),
        ("12 €", "14 $", False),
        ("12 M€", "300 tonnes", False),
        ("3 ha", "2 km²", True),
        ("90 min", "2 h", True),
        ("5 mn", "7 min", False),
        ("12 km", "8 miles", True),
        ("12 mi", "8 miles", False),
        ("12 km", "300 kg", False),
        ("12 km", "300 km", False),
    ],
)
def test_a_prefix_is_another_size_of_one_unit(first: str, second: str, wrong: bool, tmp_path: Path) -> None:
    lines = {"a": f"    label: One\n    2025: {first}\n", "b": f"    label: Two\n    2025: {second}\n"}
    slide = "kind: table\ntitle: All\nrows: [a, b]\ncolumns: [2025]\n"
    assert ([own.code for own in found(tmp_path, slide, results=settings(lines))] == ["mixed-units"]) is wrong


def test_a_table_of_countries_may_state_money_in_several_currencies(tmp_path: Path) -> None:
    lines = {"a": "    label: France\n    2025: 12 M€\n", "b": "    label: Canada\n    2025: 14 M$\n"}
    slide = "kind: table\ntitle: Sales by country\nrows: [a, b]\ncolumns: [2025]\n"
    assert found(tmp_path, slide, results=settings(lines)) == []


TWO_UNITS = settings(
    {
        "one": "    label: One\n    2025: 1.2 Mds $\n",
        "two": "    label: Two\n    2025: 950 M$\n",
        "three": "    label: Three\n    2025: 12 %\n",
    }
)


@pytest.mark.parametrize(
    ("slide", "wrong"),
    [
        ("kind: table\ntitle: All\nrows: [one, two]\ncolumns: [2025]\n", True),
        ("kind: table\ntitle: All\nrows: [one, three]\ncolumns: [2025]\n", False),
        ("kind: chart\ntitle: All\nchart: bars\nrows: [one, two]\n", True),
        ("kind: chart\ntitle: All\nchart: bars\nrows: [one, three]\n", True),
        ("kind: big-number\ntitle: All\nfigure: one\ncompare: [one, two]\n", True),
        ("kind: key-figures\ntitle: All\nfigures: [one, two, three]\n", False),
    ],
)
def test_one_table_or_chart_has_one_size_of_a_unit(slide: str, wrong: bool, tmp_path: Path) -> None:
    assert [own.code for own in found(tmp_path, slide, results=TWO_UNITS)] == (["mixed-units"] if wrong else [])


INDICATORS = (
    "kind: text-table\ntitle: All\ncolumns: [What, 2024, 2025{change}]\n"
    "rows:\n  - [Sales, 1.2 Mds $, 1.4 Mds $, {one}]\n  - [Rent, 950 M$, 900 M$, {two}]\n"
)


def test_the_rows_of_a_table_of_words_that_say_how_each_changed_may_have_any_size(tmp_path: Path) -> None:
    changed = INDICATORS.format(change=", Change", one="+17 %", two="−5 %")
    assert "mixed-units" not in [own.code for own in found(tmp_path / "a", changed)]
    shares = INDICATORS.format(change=", Share", one="17 %", two="5 %")
    assert "mixed-units" in [own.code for own in found(tmp_path / "b", shares)]


def test_a_schedule_may_state_minutes_and_hours(tmp_path: Path) -> None:
    slide = "kind: text-table\ntitle: All\ncolumns: [What, How long]\nrows:\n  - [Break, 15 min]\n  - [Talk, 2 h]\n"
    assert found(tmp_path, slide) == []


@pytest.mark.parametrize(
    ("heading", "first", "second", "told"),
    [
        ("Speed (km/h)", "32", "8 m/s", True),
        ("Time (months)", "4", "3 weeks", True),
        ("Cost (£k)", "120", "£1.2m", True),
        ("Length (in m)", "350", "1.2 km", True),
        ("Speed (km/h)", "32", "30 km/h", False),
        ("Cost (£k)", "£120k", "95", False),
        ("Time (months)", "4", "1 month", False),
        ("2025 (£k)", "120", "12 %", False),
        ("Sales (all sites)", "£120k", "£95k", False),
        ("Distance in 2025", "350 km", "120 L", True),
        ("Water used", "350 m³", "120 kWh", True),
        ("Energy used", "350 m³", "120 kWh", False),
        ("Distance in 2025", "350 km", "n.a.", False),
        ("Area and length", "350 m²", "120 km", False),
    ],
)
def test_a_cell_states_the_unit_of_its_heading(
    heading: str, first: str, second: str, told: bool, tmp_path: Path
) -> None:
    slide = f"kind: text-table\ntitle: All\ncolumns: [What, {heading}]\nrows:\n  - [A, {first}]\n  - [B, {second}]\n"
    assert ([own.code for own in found(tmp_path, slide)] == ["mixed-units"]) is told


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (["[April, £120k, 3%]", "[May, £131k, £4k]", "[June, £126k, 3%]"], True),
        (["[2023, 41%, 12 t]", "[2024, 43%, 13 t]", "[2025, 44 t, 14 t]"], True),
        (["[April, £120k, 3%]", "[May, £131k, 4%]"], False),
        (["[April, £120k, +3%]", "[May, £131k, +2 pts]"], False),
        (["[2024, £120k, 1 site]", "[2025, £131k, 3 sites]"], False),
        (["[Sales, £120k, £130k]", "[Margin, 31%, 34%]", "[Debt, £90k, £80k]"], False),
        (["[Basic, £9, 5%]", "[Plus, £19, £2]"], False),
    ],
)
def test_a_column_of_a_table_by_time_has_one_unit(rows: list[str], told: bool, tmp_path: Path) -> None:
    lines = "".join(f"  - {row}\n" for row in rows)
    slide = f"kind: text-table\ntitle: All\ncolumns: [When, One, Other]\nrows:\n{lines}"
    assert ([own.code for own in found(tmp_path, slide)] == ["mixed-units"]) is told


def mixed(folder: Path, columns: str, rows: list[str], title: str = "All") -> list[str]:
    """The cells that are told of, in a table of words."""
    lines = "".join(f"  - {row}\n" for row in rows)
    slide = f"kind: text-table\ntitle: {title}\ncolumns: [{columns}]\nrows:\n{lines}"
    return [written(own, folder) for own in found(folder, slide) if own.code == "mixed-units"]


@pytest.mark.parametrize(
    ("columns", "rows", "told"),
    [
        ("Channel, Price", ["[Shop, €11]", "[Dealers, $9]", "[Post, €12]"], "$9"),
        ("Channel, Price", ["[Shop, $11]", "[Dealers, €9]", "[Post, €12]"], "$11"),
        ("Berth, Depth (m)", ["[North, 15 m]", "[West, 43 ft]", "[South, 11 m]"], "43 ft"),
        ("Berth, Depth", ["[North, 43 ft]", "[West, 13 m]", "[South, 11 m]"], "43 ft"),
        ("Measure, January, February", ["[Use, 31 kWh, 28000 Wh]", "[Charge, 52 min, 49 min]"], "28000 Wh"),
        ("Measure, Before, After", ["[Use, 31 kWh, 2 MWh]", "[Cost, £3, £4]"], "2 MWh"),
        ("Measure, 2023, 2024, 2025", ["[Price, $9, €10, €11]", "[Sites, 4, 5, 6]"], "$9"),
        ("Channel, Price", ["[Shop, €11]", "[Dealers, $9]"], ""),
        ("City, Price", ["[Rome, €11]", "[Boston, $9]", "[Lyon, €12]"], ""),
        ("Channel, Price", ["[Shop, €11]", "[Export, $9]", "[Post, €12]"], ""),
        ("Channel, Price, Rent", ["[Shop, €11, €1]", "[Dealers, $9, $2]", "[Post, €12, €2]"], ""),
        ("Channel, Price", ["[Shop, €11]", "[Dealers, $9]", "[Post, £12]"], ""),
        ("Stage, Distance, Climb", ["[One, 12 km, 1200 m]", "[Two, 18 km, 900 m]"], ""),
        ("Peak, Metres, Feet", ["[Blanc, 4808 m, 15774 ft]", "[Rose, 4634 m, 15203 ft]"], ""),
        ("Measure, 2024, 2025", ["[Wait, 95 min, 2 h]", "[Stay, 16 h, 17 h]"], ""),
        ("Phone, Weight, Range", ["[Aria, 950 g, 12 km]", "[Bell, 820 g, 9 km]"], ""),
    ],
)
def test_the_one_cell_of_another_unit_is_told_where_it_stands(
    columns: str, rows: list[str], told: str, tmp_path: Path
) -> None:
    assert mixed(tmp_path, columns, rows) == ([told] if told else [])


def units_of(*units: str) -> dict[str, str]:
    return {f"f{n}": f"    label: Line {n}\n    unit: {unit}\n    2025: {n + 2}\n" for n, unit in enumerate(units)}


def test_of_three_figures_the_one_in_another_unit_is_told_where_it_states_it(tmp_path: Path) -> None:
    slide = "kind: table\ntitle: All\nrows: [f0, f1, f2]\ncolumns: [2025]\n"
    for place, units in enumerate((("GWh", "MWh", "MWh"), ("MWh", "GWh", "MWh"))):
        folder = tmp_path / str(place)
        (own,) = found(folder, slide, results=settings(units_of(*units)))
        assert own.code == "mixed-units"
        assert written(own, folder) == "GWh"


def test_two_rows_of_a_table_of_many_measures_may_each_have_their_own_unit(tmp_path: Path) -> None:
    slide = "kind: table\ntitle: All\nrows: [{}]\ncolumns: [2025]\n"
    mixed = settings(units_of("h", "min", "g", "£"))
    assert found(tmp_path / "a", slide.format("f0, f1, f2, f3"), results=mixed) == []
    assert [own.code for own in found(tmp_path / "b", slide.format("f0, f1"), results=mixed)] == ["mixed-units"]


# the report


def test_a_number_that_the_report_does_not_say_is_told(tmp_path: Path) -> None:
    section = settings(
        {
            "sales": "    label: Sales\n    2024: £41m\n    2025: £46.8m\n    change: +14%\n",
            "gain": "    label: Gain\n    value: = sales 2025 - sales 2024\n",
        }
    )
    slide = (
        "kind: text\ntitle: Sales rose\n"
        "text: Customers pay £12m, 1,200 of them in 3 towns, 100% of all, £47m with the rest, up <gain>.\n"
    )
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "report.md").write_text("Sales rose from £41m to £46.5m, +14%; 1,300 customers.\n", encoding="utf-8")
    deck = f"{DECK}report: report.md\n"
    told_of = found(tmp_path, slide, deck=deck, results=section)
    assert [(own.code, written(own, tmp_path)) for own in told_of] == [
        ("not-in-report", "£46.8m"),
        ("not-in-report", "£12m"),
        ("not-in-report", "1,200"),
    ]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("We serve 27,000 shops", False),
        ("We serve 45,000 shops", True),
        ("We serve 45 thousand shops", True),
        ("Sales reached £46.5m", False),
        ("Sales reached £46,500,000", False),
        ("Sales reached 46.5", False),
        ("Sales reached $46.5m", True),
        ("Sales reached £46.5bn", True),
        ("Sales rose by 46.5%", True),
        ("Sales fell by 6%", False),
        ("Fuel is 46.3% of all", True),
        ("The margin gained 2 points", False),
        ("The margin gained 2%", True),
        ("The reserve holds 1,200,000 cubic metres", False),
        ("The reserve holds 1,300,000 cubic metres", True),
        ("We build 12.5 MW", True),
        ("It is 3.7 km of road", True),
        ("It is 8 km of road", True),
        ("We lay 4 to 7 km of pipes", True),
        ("It is 4.5 tonnes", True),
        ("It took 18.5 years", True),
        ("That is 4.5 times as much", True),
        ("We open 8 shops in 5 years", False),
        ("We speak for 12 min", False),
        ("It runs on Python 3.11 and later", False),
        ("As section 2.4 says", False),
    ],
)
def test_a_number_in_a_text_may_be_that_of_a_figure_in_its_unit(text: str, wrong: bool, tmp_path: Path) -> None:
    section = settings(
        {
            "shops": "    label: Shops\n    value: more than 27,000\n",
            "sales": "    label: Sales\n    2025: £46.5m\n    change: -6%\n",
            "margin": "    label: Margin\n    change: +2 points\n",
        }
    )
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "report.md").write_text(
        "More than 27,000 shops: £46.5m, -6%, +2 points. It holds 1.2m cubic metres.\n", encoding="utf-8"
    )
    slide = f"kind: text\ntitle: A year in the shops\ntext: {text}\n"
    told_of = found(tmp_path, slide, deck=f"{DECK}report: report.md\n", results=section)
    assert ("not-in-report" in [own.code for own in told_of]) is wrong


@pytest.mark.parametrize(
    ("value", "reported", "wrong"),
    [
        ("46%", "Fuel is 46% of all.", False),
        ("46%", "A ticket costs £46.", True),
        ("2 points", "A ticket costs £2.", True),
        ("18.9m", "Trams carried 18.9m people.", False),
        ("18.9m", "Trams carried 17.9m people.", True),
    ],
)
def test_a_figure_is_the_reports_in_its_own_unit_alone(value: str, reported: str, wrong: bool, tmp_path: Path) -> None:
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "report.md").write_text(f"{reported}\n", encoding="utf-8")
    section = settings({"own": f"    label: Own\n    value: {value}\n"})
    slide = "kind: text\ntitle: A year in the shops\ntext: All of it.\n"
    told_of = found(tmp_path, slide, deck=f"{DECK}report: report.md\n", results=section)
    assert ("not-in-report" in [own.code for own in told_of]) is wrong


def test_thousands_of_figures_are_looked_for_in_a_long_report(tmp_path: Path) -> None:
    many = {f"f{number}": f"    label: Line {number}\n    2025: £{number}m\n" for number in range(5_000)}
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "report.md").write_text(" ".join(f"£{number}m" for number in range(5_000, 55_000)), encoding="utf-8")
    slide = f"kind: text\ntitle: Sales rose\ntext: {' '.join(f'£{number}m' for number in range(6_000, 8_000))}\n"
    loaded = load(content(tmp_path, slide, deck=f"{DECK}report: report.md\n", results=settings(many)))
    assert loaded.report is not None
    start = time.process_time()
    told_of = list(not_in_report.check(loaded.report, loaded.texts))
    assert len(told_of) == 5_000
    assert time.process_time() - start < 10


def test_what_the_report_says_and_the_deck_does_not_is_told_once(tmp_path: Path) -> None:
    folder = content(
        tmp_path, "kind: text\ntitle: Sales rose\ntext: We sold more.\n", deck=f"{DECK}report: report.md\n"
    )
    (folder / "report.md").write_text("Sales rose.\n\nCosts fell by 12%. Nobody left the company.\n", encoding="utf-8")
    (own,) = [each for each in plan(folder).findings if each.code == "report-lost"]
    assert own.message == "3 statements of report.md are on no slide and in no notes"
    assert written(own, folder) == "report.md"
    assert own.label.startswith("line 3: Costs fell by 12%.")


CROWD = {
    "women": "    label: Women employed\n    2024: 310 people\n",
    "all": "    label: Workforce\n    2024: 905 people\n",
}
SHARE_SLIDES = [
    "kind: chart\ntitle: Women make up {} of the workforce\nchart: bars\nrows: [women 2024, all 2024]\n",
    "kind: levers\ntitle: What works\nlevers:\n"
    "  - {{name: Hiring, figure: women 2024, text: '{} of the workforce in 2024'}}\n"
    "  - {{name: Training, text: Said}}\n",
]


@pytest.mark.parametrize("slide", SHARE_SLIDES)
def test_a_share_of_a_figure_that_is_shown_is_told_where_both_exclude_it(slide: str, tmp_path: Path) -> None:
    section = settings(CROWD)
    wrong, right = (found(tmp_path / own, slide.format(own), results=section) for own in ("44%", "34%"))
    assert [own.code for own in wrong] == ["share-disagrees"]
    assert right == []


@pytest.mark.parametrize(
    ("label", "value", "expected"),
    [
        ("Share of women in the workforce", "44%", ["share-disagrees"]),
        ("Share of women in the workforce", "34%", []),
        ("Share of women in the board", "44%", []),
        ("Share of young women in the workforce", "4%", []),
    ],
)
def test_a_label_may_call_a_part_by_a_word(label: str, value: str, expected: list[str], tmp_path: Path) -> None:
    section = settings({**CROWD, "part": f"    label: {label}\n    value: {value}\n"})
    assert [own.code for own in found(tmp_path, results=section)] == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The order book tripled in one year", ["variation-disagrees"]),
        ("The order book multiplied by 4.3", ["variation-disagrees"]),
        ("The order book doubled in one year", []),
        ("The order book in Leeds tripled", []),
        ("The order book tripled since 2019", []),
        ("The order book grew by a third in one year", ["variation-disagrees"]),
        ("The order book grew by more than a half in one year", []),
        ("The order book in Leeds grew by a third", []),
    ],
)
def test_a_factor_in_a_title_is_held_against_the_figure(title: str, expected: list[str], tmp_path: Path) -> None:
    section = settings({"orders": "    label: Order book\n    2023: £120m\n    2024: £241m\n"})
    slide = f"kind: chart\ntitle: {title}\nchart: columns\nseries: [2023, 2024]\nrows: [orders]\n"
    assert [own.code for own in found(tmp_path, slide, results=section)] == expected
