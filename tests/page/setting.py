"""Text set for the tests: Arial in both fonts, a body and a title role as decks have them."""

from __future__ import annotations

from deck.brand.metrics import font
from deck.brand.role import role
from deck.figures.run import Run
from deck.page.measure import Measure

ARIAL = Measure(font("Arial"), font("Arial"))
BODY = role("text", 16, line=108, before=4, steps=(14, 12))
TITLE = role("title", 28, bold=True, line=95, tracking=-0.3, heading=True, steps=(24,))


def runs(*texts: str) -> tuple[Run, ...]:
    return tuple(Run(text) for text in texts)
