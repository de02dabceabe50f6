"""How the cost of a build grows with the deck: CPU seconds of its stages and memory, at 10, 100 and 1,000 slides.

Usage: python bench/scale.py [--sizes 10,100,1000] [--runs N]

Three decks: slides of text alone, slides of which every second one is a table or a chart, and slides of sentences with
numbers and figures. No two slides say the same, so that no cache helps more than it does in life. Each build is a
process of its own; of several runs the least counts.
The exponent is the slope of cost over slides between the two largest decks, both logarithmic: 1 is linear.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial, partialmethod
from importlib import import_module
from itertools import cycle, islice
from math import log
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
STAGES = ("reading", "planning", "fitting", "checking", "writing", "whole")
UNITS = {"fitting": "  of it measuring, fitting", "whole": "whole process", "memory": "memory, MB"}
FITTING = {
    "deck.page.fit": (
        *("fit_title", "fits", "fitting_title", "has_room", "holds", "line_count", "overflow", "room_for"),
        "shared_size",
    ),
    "deck.page.lines": ("break_lines", "set_paragraph", "stacked"),
    "deck.page.spread": ("spread",),
}
"""What measures and fits, by module: its calls from `deck.kinds` are timed, those within them with them."""
FLOWING = ("frames", "one")
"""What of text that flows over frames (`deck.page.flow.Flow`) is timed, too."""
IN_A_SECTION = 25
WORDS = re.findall(
    r"\w+",
    """the of and a to in is we it for that on as with by at from year costs sales margin growth trips riders docks
    bikes station harbour market price plan service region customer contract invoice repair winter summer more less
    first second third every when where because after before against between investment network capacity quality""",
)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--sizes", default="10,100,1000", help="how many slides (default 10,100,1000)")
    arguments.add_argument("--runs", type=int, default=3, help="how often each deck is built (default 3)")
    arguments.add_argument("--build", type=Path, help=argparse.SUPPRESS)  # the child process: build that folder
    chosen = arguments.parse_args()
    if chosen.build:
        print(json.dumps(built(chosen.build)))
        return
    sizes = [int(size) for size in chosen.sizes.split(",")]
    for name, kinds in (("text", TEXT), ("text, tables and charts", MIXED), ("numbers in sentences", NUMBERS)):
        with tempfile.TemporaryDirectory() as folder:
            costs = {size: measured(Path(folder) / str(size), size, kinds, chosen.runs) for size in sizes}
        show(name, costs)


def measured(folder: Path, size: int, kinds: tuple[str, ...], runs: int) -> dict[str, float]:
    """Cost of a stage by its name, in CPU seconds, and `memory` in MB: the least of some runs."""
    write_content(folder / "content", size, kinds)
    command = [sys.executable, "-X", "utf8", __file__, "--build", str(folder / "content")]
    found: list[dict[str, float]] = []
    for _ in range(runs):
        run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        if run.returncode:
            sys.exit(run.stderr)
        found.append(json.loads(run.stdout))
    return {name: min(costs[name] for costs in found) for name in found[0]}


def built(content: Path) -> dict[str, float]:
    """Builds the deck in this process, timing the functions that `deck.build` calls."""
    import gc

    gc.disable()  # as the command does
    from deck import build as build_deck

    module: Any = sys.modules["deck.build"]
    spent = dict.fromkeys(STAGES, 0.0)
    stages = {"load": "reading", "report_pages": "planning", "in_memory": "writing"}
    stages |= dict.fromkeys(("check", "check_content", "weighed", "bad_latex"), "checking")
    for name, stage in stages.items():
        setattr(module, name, partial(timed, getattr(module, name), stage, spent))
    timed_once(spent)
    made = build_deck(content, force=True)
    if made.path is None:
        sys.exit("\n".join(f"{own.span.path}:{own.span.line}: {own.message}" for own in made.findings[:9]))
    spent["whole"] = time.process_time()
    spent["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return spent


def timed(function: Callable[..., Any], stage: str, spent: dict[str, float], *given: Any, **named: Any) -> Any:
    before, begun = spent[stage], time.process_time()
    result = function(*given, **named)
    spent[stage] = before + time.process_time() - begun  # what it called that is timed for the same stage is within
    return result


def timed_once(spent: dict[str, float]) -> None:
    """Times what fits text for the kinds, wherever they name it; not what it calls itself, nor what checks call."""
    from deck.kinds import kind, names

    for name in names():
        kind(name)
    for home, functions in FITTING.items():
        for function in functions:
            original = getattr(import_module(home), function)
            within = partial(timed, original, "fitting", spent)
            for module in [own for name, own in sys.modules.items() if name.startswith("deck.kinds")]:
                if getattr(module, function, None) is original:
                    setattr(module, function, within)
    from deck.page.flow import Flow

    for method in FLOWING:
        setattr(Flow, method, partialmethod(partial(timed, getattr(Flow, method), "fitting", spent)))


def show(name: str, costs: dict[int, dict[str, float]]) -> None:
    print(f"\n{name:<26}" + "".join(f"{size:>8,}" for size in costs) + "exponent".rjust(10))
    *_, smaller, larger = costs
    for cost in (*STAGES, "memory"):
        digits = 0 if cost == "memory" else 3
        values = "".join(f"{own[cost]:>8.{digits}f}" for own in costs.values())
        slope = log(costs[larger][cost] / costs[smaller][cost]) / log(larger / smaller)
        print(f"{UNITS.get(cost, cost):<26}{values}{slope:>10.2f}")


class Prose:
    """Words without end, the same at each run."""

    def __init__(self) -> None:
        self._random = Random(1)

    def words(self, count: int) -> str:
        first, *others = self._random.choices(WORDS, k=count)
        return " ".join((first.capitalize(), *others))

    def number(self) -> int:
        return self._random.randint(100, 999)


LISTS = {
    "text": ("points", 4, {"name": 3, "text": 9}),
    "levers": ("levers", 3, {"name": 2, "caption": 3, "text": 8}),
    "risks": ("risks", 3, {"name": 5, "text": 10}),
    "process": ("steps", 4, {"name": 2, "text": 8}),
    "compare": ("columns", 2, {"name": 2, "text": 14}),
}
"""Kind of slide -> the key of its list, how many items, and how many words each of their keys has."""
TEXT = (*LISTS, "quote")
DATA = ("table", "chart")
MIXED = tuple(kind for pair in zip(TEXT, cycle(DATA), strict=False) for kind in pair)
SAID = "text with numbers"
NUMBERS = (SAID,)
HAVING_FIGURES = (*DATA, SAID)
SENTENCES = 4
SHOWN = {"table": "    columns: [2024, 2025]\n", "chart": "    chart: columns\n    series: [2024, 2025]\n"}
ROWS = 5


def write_content(folder: Path, size: int, kinds: tuple[str, ...]) -> None:
    """A content folder of so many slides; the cover is one of them."""
    folder.mkdir(parents=True)
    prose = Prose()
    numbered = list(enumerate(islice(cycle(kinds), size - 1)))
    sections = {f"part-{at}": numbered[at : at + IN_A_SECTION] for at in range(0, size - 1, IN_A_SECTION)}
    deck = f"title: A deck of {size} slides\nlanguage: en-GB\nsections: [{', '.join(sections)}]\n"
    (folder / "deck.yaml").write_text(deck, encoding="utf-8")
    for name, slides in sections.items():
        figures = "".join(_figures(prose, number) for number, kind in slides if kind in HAVING_FIGURES)
        shown = "".join(_slide(prose, kind, number) for number, kind in slides)
        head = f"section: {prose.words(3)} {name}\n" + f"figures:\n{figures}" * bool(figures)
        (folder / f"{name}.yaml").write_text(f"{head}slides:\n{shown}", encoding="utf-8")


def _slide(prose: Prose, kind: str, number: int) -> str:
    name = "text" if kind == SAID else kind
    head = f"  - kind: {name}\n    title: {prose.words(6)} {number}\n    notes: {prose.words(20)}\n"
    if kind == "quote":
        return f"{head}    text: {prose.words(18)}\n    by: {prose.words(2)}\n"
    if kind in DATA:
        rows = ", ".join(f"own-{number}-{row}" for row in range(ROWS))
        return f"{head}    rows: [{rows}]\n" + SHOWN[kind]
    if kind == SAID:
        return f"{head}    points:\n" + "".join(f"      - {_sentence(prose)}\n" for _ in range(SENTENCES))
    key, count, item = LISTS[kind]
    items = "".join(_item(prose, item) for _ in range(count))
    return f"{head}    {key}:\n{items}"


def _item(prose: Prose, keys: dict[str, int]) -> str:
    lines = [f"{key}: {prose.words(count)}" for key, count in keys.items()]
    return "      - " + "\n        ".join(lines) + "\n"


def _sentence(prose: Prose) -> str:
    year = 2010 + prose.number() % 15
    before, now, others = prose.number(), prose.number(), prose.number()
    return f"{prose.words(3)} rises from £{before}m to £{now}m in {year}, {prose.words(4).lower()} with {others} staff."


def _figures(prose: Prose, number: int) -> str:
    """Five figures of two years, for the table or the chart of that number."""
    years = [f"2024: {prose.number()}, 2025: {prose.number()}" for _ in range(ROWS)]
    return "".join(
        f"  own-{number}-{row}: {{ label: {prose.words(2)}, unit: £m, {year} }}\n" for row, year in enumerate(years)
    )


if __name__ == "__main__":
    main()
