"""Every number of items that a kind takes becomes a page on which everything fits and nothing meets anything else."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

import pytest

from deck.page.item import Text
from deck.units import Box, inch
from tests.decks import DECK, RESULTS, item, picture, planned
from tests.kinds.rules import misplaced

FIGURES = ("sales", "profit", "returns", "orders", "margin", "plan", "staff")
NAMES = ("Ghislaine Montgomery-Halloran", "Bo Ek", "Zahia Elalaoui El Amrani", "Ada Example", "Idris Penhale")
NAME = "The employer pass keeps growing steadily"
SENTENCE = "Forty employers now pay half of the yearly pass for all of their staff and their families"
BUNDLE = "- name: {name}\n  figure: {figure}\n  caption: of the year's total\n  text: {text}\n"


def keys(block: str, key: str, items: list[str]) -> str:
    """`block` with a list of items under `key`."""
    return f"{block}{key}:\n" + "".join(item(own) for own in items)


def numbered(count: int, form: str, **words: str) -> list[str]:
    """So many blocks, their names and figures told apart."""
    figures = islice(cycle(FIGURES), count)
    return [form.format(number=number, figure=figure, **words) for number, figure in enumerate(figures, 1)]


def holds(folder: Path, *slides: str, **files: object) -> None:
    """The slides plan without a remark on them, and every page is tidy, the cover's too."""
    made = planned(folder, *slides, **files)
    assert made.style is not None
    assert [fault for page in made.pages for fault in misplaced(page, made.style)] == []


@pytest.mark.parametrize("count", range(1, 9))
@pytest.mark.parametrize(
    "form",
    [
        pytest.param("name: Pass {number}\nfigure: {figure}\ncaption: of the year\ntext: {text}\n", id="figures"),
        pytest.param("name: Pass {number}\nfigure: {figure}\n", id="bare figures"),
        pytest.param("name: Pass {number}\ncaption: Cheaper every year\ntext: {text}\n", id="captions"),
        pytest.param("name: Employer pass {number}\ntext: {text}\n", id="words alone"),
    ],
)
def test_levers(count: int, form: str, tmp_path: Path) -> None:
    text = SENTENCE[: 90 if count <= 4 else 60]
    holds(tmp_path, keys("kind: levers\ntitle: What we did\n", "levers", numbered(count, form, text=text)))


@pytest.mark.parametrize("count", range(1, 7))
@pytest.mark.parametrize("hero", ["", "hero: profit\n", "hero: staff\n"])
def test_key_figures(count: int, hero: str, tmp_path: Path) -> None:
    listed = ", ".join(FIGURES[:count])
    holds(tmp_path, f"kind: key-figures\ntitle: What we earned\n{hero}figures: [{listed}]\n")


@pytest.mark.parametrize("hero", ["", "hero: profit\n", "hero: staff\n"])
def test_key_figures_on_a_narrow_page(hero: str, tmp_path: Path) -> None:
    lists = (", ".join(FIGURES[:count]) for count in range(1, 7))
    slides = (f"kind: key-figures\ntitle: What we earned\n{hero}figures: [{figures}]\n" for figures in lists)
    holds(tmp_path, *slides, deck=f'{DECK}format: "4:3"\n')


def test_a_figure_alone_keeps_its_change(tmp_path: Path) -> None:
    page = planned(tmp_path, "kind: key-figures\ntitle: One\nfigures: [profit]\n").pages[1]
    assert "Profit, +29%" in [own.text for item in page.items if isinstance(item, Text) for own in item.paragraphs]


def test_a_qualifier_stands_before_its_figure(tmp_path: Path) -> None:
    page = planned(tmp_path, "kind: big-number\ntitle: Many\nfigure: staff\n").pages[1]
    said = [own.text for item in page.items if isinstance(item, Text) for own in item.paragraphs]
    assert "more\u00a0than\u00a01,400" in said


@pytest.mark.parametrize("digits", [11, 13, 15])
def test_a_figure_of_many_digits_is_still_the_number_of_its_page(digits: int, tmp_path: Path) -> None:
    results = RESULTS.replace(
        "figures:\n", f"figures:\n  fund:\n    label: Fund\n    value: €{'197530864219752'[:digits]}\n", 1
    )
    page = planned(tmp_path, "kind: big-number\ntitle: Much\nfigure: fund\n", results=results).pages[1]
    assert page.layout.name == "big-number"


@pytest.mark.parametrize("hero", ["sales", "staff", "plan"])
def test_every_key_figure_is_on_a_page_whatever_the_hero(hero: str, tmp_path: Path) -> None:
    figures = "figures: [sales, profit, returns, orders, margin, staff]"
    made = planned(tmp_path, f"kind: key-figures\ntitle: All\nhero: {hero}\n{figures}\n")
    said = [
        words
        for page in made.pages[1:]
        for own in page.items
        if isinstance(own, Text)
        for words in own.text.split("\n")
    ]
    labels = ("Sales", "Profit", "Returned goods", "Orders", "Operating margin", "Staff")
    assert [sum(own.startswith(label) for own in said) for label in labels] == [1] * 6


@pytest.mark.parametrize("count", range(1, 5))
@pytest.mark.parametrize("figure", ["figure: {figure}\n", ""])
def test_risks(count: int, figure: str, tmp_path: Path) -> None:
    form = f"name: Forty employers paying half the pass may leave {{number}}\n{figure}text: {{text}}\n"
    holds(tmp_path, keys("kind: risks\ntitle: What may happen\n", "risks", numbered(count, form, text=SENTENCE)))


@pytest.mark.parametrize("count", range(1, 5))
def test_facts(count: int, tmp_path: Path) -> None:
    text = "text: " + " ".join(islice(cycle(SENTENCE.split()), 45)) + "\n"
    form = "figure: {figure}\nname: Employer passes\ntext: Against a little less the year before\n"
    holds(tmp_path, keys(f"kind: summary\ntitle: The year\n{text}", "facts", numbered(count, form)))


@pytest.mark.parametrize("count", range(3, 6))
@pytest.mark.parametrize("back", ["", "back: With what we learned, from the start\n"])
def test_steps(count: int, back: str, tmp_path: Path) -> None:
    form = "name: Measure {number}\ntext: What forty users do with a changed thing, daily\n"
    holds(tmp_path, keys(f"kind: loop\ntitle: Every week\n{back}", "steps", numbered(count, form)))


@pytest.mark.parametrize("count", range(4))
@pytest.mark.parametrize("share", ["", "share-of: 100% of sales\n"])
def test_points_beside_a_figure(count: int, share: str, tmp_path: Path) -> None:
    head = f"kind: figure\ntitle: One pound in four stays with us after all costs\nfigure: margin\n{share}"
    points = numbered(count, "name: Prices followed costs {number}\ntext: {text}\n", text=SENTENCE)
    holds(tmp_path, keys(head, "points", points) if count else head)


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4])
@pytest.mark.parametrize("figure", ["plan", "sales", "orders", "margin", "staff"])
def test_figures_beside_a_big_number(count: int, figure: str, tmp_path: Path) -> None:
    compare = "compare: [" + ", ".join(("sales 2025", "plan", "profit 2025", "orders")[:count]) + "]\n"
    head = f"kind: big-number\ntitle: The plan is large\nfigure: {figure}\ncaption: to be invested next year\n"
    holds(tmp_path, head + (compare if count else ""))


@pytest.mark.parametrize(
    "chart", ["columns\nseries: [2024, 2025]", "columns\nseries: [2025]", "columns", "bars", "bars\nseries: [2024]"]
)
def test_charts(chart: str, tmp_path: Path) -> None:
    head = f"kind: chart\ntitle: {{0}} in chart\nchart: {chart}\nhighlight: sales 2025\n"
    rows = ("sales", "profit", "orders", "plan", "returns")
    if "2024" in chart:
        rows = rows[:3]
    figures = "    - figure: gain\n    - figure: ratio\n      text: Plan over profit\n"
    reading = f"reading:\n  title: In a year\n  figures:\n{figures}"
    slides = [
        head.format(f"{count} rows") + f"rows: [{', '.join(rows[:count])}]\n" for count in range(1, len(rows) + 1)
    ]
    holds(tmp_path, *slides, *(f"{slide}{reading}".replace("in chart", "with reading") for slide in slides))


@pytest.mark.parametrize(
    "columns", ["2025", "2024, 2025", "2024, 2025, change", "change", "2023, 2024, 2025, 2026, change"]
)
def test_tables(columns: str, tmp_path: Path) -> None:
    """1 to 12 rows; missing and negative values, one, two and no decimals, labels short and long."""
    results = RESULTS.replace("    2025: 46.5\n", "    2025: 46.5\n    2023: 38.75\n    2026: 51\n")
    rows = [*FIGURES, "sales", "orders", "profit", "returns", "sales"]
    head = "kind: table\ntitle: {0} rows\n" + f"columns: [{columns}]\nhighlight: profit\n"
    slides = [head.format(count) + f"rows: [{', '.join(rows[:count])}]\n" for count in range(1, 13)]
    holds(tmp_path, *slides, results=results)


@pytest.mark.parametrize("count", range(8))
def test_points_of_text(count: int, tmp_path: Path) -> None:
    head = f"kind: text\ntitle: What we did not measure\ntext: {SENTENCE}\n"
    name = "name: Point\n" if count <= 5 else ""
    points = [f"{name}text: {SENTENCE[:50]}\n" for _ in range(count)]
    holds(tmp_path, keys(head, "points", points) if count else head)


@pytest.mark.parametrize("authors", [0, 1, 3, 4, 6, 7, 30])
@pytest.mark.parametrize("count", range(5))
def test_closings_whatever_the_authors(count: int, authors: int, tmp_path: Path) -> None:
    head = "kind: closing\ntitle: What to remember of this year\n"
    figures = numbered(count, "figure: {figure}\ncaption: of hardly any growth in the year\n")
    holds(tmp_path, keys(head, "figures", figures) if count else head, authors=tuple(islice(cycle(NAMES), authors)))


@pytest.mark.parametrize("authors", [0, 1, 3, 4, 6, 7, 30])
@pytest.mark.parametrize(
    "art",
    [
        pytest.param("", id="nothing"),
        pytest.param("cover:\n  figure: sales change\n  note: Growth of sales\n", id="one figure"),
        pytest.param("cover:\n  figure: plan\n  note: Growth of sales\n", id="a long figure"),
        pytest.param("cover:\n  chart: [sales 2025, profit 2025, orders 2025, sales 2024, plan]\n", id="a series"),
        pytest.param("cover:\n  chart: [sales change, returns change, orders change]\n", id="a series below zero"),
    ],
)
@pytest.mark.parametrize("title", ["A small report", "|\n  Amazon & artificial intelligence:\n  a success in finance"])
def test_covers(art: str, title: str, authors: int, tmp_path: Path) -> None:
    deck = DECK.replace("title: A small report", f"title: {title}")
    holds(tmp_path, deck=deck + art, authors=tuple(islice(cycle(NAMES), authors)))


@pytest.mark.parametrize("authors", [1, 3, 6, 7])
def test_portraits(authors: int, tmp_path: Path) -> None:
    picture(tmp_path / "content/assets/ada.png")
    names = tuple(f"{name}\n  photo: ada.png" for name in islice(cycle(NAMES), authors))
    holds(tmp_path, "kind: closing\ntitle: What to remember\n", authors=names)


@pytest.mark.parametrize("layout", ["full", "half"])
@pytest.mark.parametrize("crop", ["yes", "no"])
@pytest.mark.parametrize("points", [0, 2, 3, 4])
def test_pictures(points: int, crop: str, layout: str, tmp_path: Path) -> None:
    head = f"kind: picture\ntitle: The depot opened\npicture: depot.png\nalt: A depot\nlayout: {layout}\ncrop: {crop}\n"
    head += "caption: The depot on the first morning of its first week, seen from the street\n"
    said = [f"{SENTENCE[:50]}\n" for _ in range(points)]
    holds(tmp_path, keys(f"{head}text: {SENTENCE} {SENTENCE}\n", "points", said) if points else head)


@pytest.mark.parametrize("count", range(2, 7))
@pytest.mark.parametrize("caption", ["caption: The town hall on Wednesday, in the rain\n", ""])
def test_pictures_in_a_grid(count: int, caption: str, tmp_path: Path) -> None:
    form = f"picture: depot.png\nalt: Dock {{number}}\n{caption}"
    holds(tmp_path, keys("kind: picture-grid\ntitle: A week\n", "pictures", numbered(count, form)))


@pytest.mark.parametrize("count", range(3, 9))
@pytest.mark.parametrize("date", ["2025", "Autumn 2025", "12 September 2025"])
def test_dates(count: int, date: str, tmp_path: Path) -> None:
    form = f"date: {date}\nname: The employer pass {{number}}\ntext: Forty employers pay half of the yearly pass\n"
    holds(tmp_path, keys("kind: timeline\ntitle: How it came\n", "dates", numbered(count, form)))


@pytest.mark.parametrize("count", range(2, 7))
@pytest.mark.parametrize("text", ["text: {text}\n", ""])
def test_stages(count: int, text: str, tmp_path: Path) -> None:
    form = f"name: Collect and register {{number}}\n{text}"
    holds(tmp_path, keys("kind: process\ntitle: How it goes\n", "steps", numbered(count, form, text=SENTENCE)))


@pytest.mark.parametrize("count", range(2, 13))
def test_members_with_and_without_photos(count: int, tmp_path: Path) -> None:
    photos = cycle(("photo: ada.png\n", "", "role: Head of the vans and of the night shift\n"))
    members = [f"name: {name}\n{next(photos)}" for name in islice(cycle(NAMES), count)]
    holds(tmp_path, keys("kind: team\ntitle: Who does it\n", "members", members))


@pytest.mark.parametrize("count", [1, 4, 12, 20, 22])
@pytest.mark.parametrize("width", [8, 60, 100, 300])
def test_lines_of_code(count: int, width: int, tmp_path: Path) -> None:
    count = min(count, 5) if width > 110 else count
    line = ("while all(x for x in y): return 1 " * 9)[:width].strip()
    holds(tmp_path, "kind: code\ntitle: How it counts\nlanguage: python\ncode: |\n" + f"  {line}\n" * count)


@pytest.mark.parametrize("count", range(1, 4))
@pytest.mark.parametrize("caption", ["caption: {text}\n", ""])
def test_formulas(count: int, caption: str, tmp_path: Path) -> None:
    form = f"latex: a_{{number}} = b\n{caption}"
    holds(tmp_path, keys("kind: equation\ntitle: How it adds up\n", "equations", numbered(count, form, text=SENTENCE)))


def test_a_rule_that_cannot_be_broken_is_no_rule(tmp_path: Path) -> None:
    """Two levers in one place meet, one in the margin leaves the slide, one on a rule crosses it."""
    slide = keys("kind: levers\ntitle: What we did\n", "levers", numbered(2, "name: Pass {number}\nfigure: {figure}\n"))
    made = planned(tmp_path, slide)
    assert made.style is not None
    first, second = (own for own in made.pages[1].items if getattr(own, "slot", "") in ("head-1", "head-2"))
    assert isinstance(second, Text)

    def faults(items: tuple[Text, ...], box: Box | None = None) -> list[str]:
        page = made.pages[1]
        slots = tuple(replace(own, box=box or own.box) if own.name == "head-1" else own for own in page.layout.slots)
        return misplaced(replace(page, items=items, layout=replace(page.layout, slots=slots)), made.style)

    assert faults((first,)) == []
    over, *_ = faults((first, replace(second, slot="head-1")))
    assert f"{first.address} (" in over
    off, *_ = faults((first,), Box(inch(13), inch(3), inch(2), inch(1)))
    assert "leaves the slide" in off
    on, *_ = faults((first,), Box(inch(1), inch(2.05), inch(2), inch(1)))
    assert "crosses rule 1" in on


def test_a_lever_of_words_does_not_end_on_a_short_word_alone(tmp_path: Path) -> None:
    names = ("Baskets that hold a bag", "Lights that stay on", "Bells")
    levers = "".join(f"  - name: {name}\n    text: Said.\n" for name in names)
    made = planned(tmp_path, f"kind: levers\ntitle: What riders asked for\nlevers:\n{levers}")
    said = [item.text for item in made.pages[1].body if item.slot.startswith("head")]
    assert said == ["Baskets that hold a\u00a0bag", "Lights that stay\u00a0on", "Bells"]
