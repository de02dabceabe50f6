"""What a slide becomes when it says very much, and what is wrong with that: `python -m tests.fit timeline`.

With an amount (`--items 30 --chars 60 --script arabic --seed 14`) it shows that one slide's pages; without, it tries
many, the small ones first, and tells what is wrong with the first that fails.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import product

from deck.kinds import names
from deck.kinds.continuing import continued
from tests.fit.contents import Amount, slide_of
from tests.fit.judge import faults
from tests.fit.setting import BRANDS, FORMATS, LANGUAGES, Setting, setting
from tests.fit.words import SCRIPTS
from tests.kinds.page_text import page_text

SHOWN = 12
"""Faults that are printed of one slide."""


def main() -> None:
    given = _arguments()
    own = setting(given.brand, given.page, given.language)
    if given.items is not None or given.chars is not None:
        amount = Amount(items=given.items, chars=given.chars, script=given.script, seed=given.seed)
        slide = slide_of(given.kind, amount, own)
        pages = continued(slide, own.style)
        print(*(page_text(page) for page in pages), *faults(slide, pages, own.style)[:SHOWN], sep="\n")
        return
    for name in [given.kind] if given.kind else names():
        amount, found = next(_failures(name, own), (None, []))
        print(
            f"{name}: {amount or 'nothing wrong'}", *(f"    {fault}" for fault in found[:SHOWN]), sep="\n", flush=True
        )


def _failures(name: str, own: Setting) -> Iterator[tuple[Amount, list[str]]]:
    sizes = sorted(product((0, 1, 2, 5, 9, 12, 30, 200), (0, 20, 60, 200, 1000, 10_000)), key=lambda own: sum(own))
    for index, (items, chars) in enumerate(sizes):
        amount = Amount(items=items, chars=chars, script=tuple(SCRIPTS)[index % len(SCRIPTS)], seed=index)
        slide = slide_of(name, amount, own)
        try:
            found = faults(slide, continued(slide, own.style), own.style)
        except (LookupError, ValueError, TypeError, AssertionError, ArithmeticError, RuntimeError) as error:
            found = [f"no page: {error!r}"]
        if found:
            yield amount, found


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("kind", nargs="?", choices=names())
    parser.add_argument("--items", type=int)
    parser.add_argument("--chars", type=int)
    parser.add_argument("--script", choices=SCRIPTS, default="latin")
    parser.add_argument("--seed", type=int, default=0)
    for name, choices in (("brand", BRANDS), ("page", FORMATS), ("language", LANGUAGES)):
        parser.add_argument(f"--{name}", choices=choices, default=choices[0])
    return parser.parse_args()


main()
