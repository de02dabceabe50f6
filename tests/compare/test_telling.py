"""What the user reads."""

from __future__ import annotations

import json
import re

from deck.compare.decks import compare
from deck.compare.telling import as_json, as_text
from deck.reading.deck import Shape
from tests.compare.made import deck, grid, plot, slide, text

OLD = deck(
    slide("Sales rose", text("news/a#lead", "Growth was driven by demand for bread, cakes and pies in all our shops"),
          text("news/uk#figure", "Sales", "41,5 £m"), name="news/a", identity="1"),
    slide("Costs fell", Shape("news/b#table", grid("£m | 2025", "Rent | 9")), name="news/b", identity="2"),
    slide("Thank you", name="end/c", identity="3"),
)  # fmt: skip
NEW = deck(
    slide("Thank you", name="end/c", identity="3"),
    slide("Sales rose", text("news/a#lead", "Growth was driven by hunger for bread, cakes and pies in all our shops"),
          text("news/uk#figure", "Sales", "42,5 £m"), text("TextBox 7", "Check this!"), name="news/a", identity="1"),
    slide("A new page", name="", identity="9"),
    slide("Costs fell", Shape("news/b#table", grid("£m | 2025", "Rent | 10")), name="news/b", identity="2"),
)  # fmt: skip

TOLD = """\
old.pptx -> new.pptx: 2 slides changed, 1 added, 1 moved

slide 1, moved from 3: Thank you

slide 2: Sales rose
    lead: Growth was driven by [demand -> hunger] for bread, cakes and …
    uk#figure: [41,5 -> 42,5] £m
    text: + Check this!

+ slide 3, new: A new page

slide 4: Costs fell
    table [Rent, 2025]: 9 -> 10"""


def test_the_text_names_slides_by_number_and_title_and_shapes_in_short() -> None:
    assert as_text(compare(OLD, NEW), "old.pptx", "new.pptx") == TOLD


def test_no_difference_is_said() -> None:
    assert as_text(compare(OLD, OLD), "a", "b") == "a -> b: no difference for a reader"


def test_colour_adds_nothing_but_colour() -> None:
    coloured = as_text(compare(OLD, NEW), "old.pptx", "new.pptx", colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == as_text(compare(OLD, NEW), "old.pptx", "new.pptx")


def test_a_text_written_anew_is_told_whole() -> None:
    old, new = (deck(slide("Here", text("x#y", said))) for said in ("One two three four", "Five six seven eight"))
    assert as_text(compare(old, new), "a", "b").endswith("y: One two three four -> Five six seven eight")


def test_a_label_that_parted_from_its_bar_is_said_so() -> None:
    old, new = (deck(slide("Here", Shape("x#chart", plot(sales={"2025": f"{v} = £46m"})))) for v in ("46", "47"))
    assert as_text(compare(old, new), "a", "b").endswith("chart [2025]: the value 46 -> 47, but not its label")


def test_json_has_whole_addresses_and_the_numbers_that_changed() -> None:
    told = json.loads(as_json(compare(OLD, NEW), "old.pptx", "new.pptx"))
    assert told["equal"] is False
    (moved, changed, added, _) = told["slides"]
    assert (moved["change"], moved["old"], moved["new"]) == ("moved", 3, 1)
    assert (added["change"], added["old"], added["new"], added["title"]) == ("added", None, 3, "A new page")
    figure = changed["changes"][1]
    assert (figure["shape"], figure["paragraph"], figure["numbers"]) == ("news/uk#figure", 2, [["41,5", "42,5"]])


def test_json_is_ascii() -> None:
    assert as_json(compare(OLD, NEW), "é", "b").isascii()
