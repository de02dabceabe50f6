"""A kicker that is longer than its line.

Level: warning

Why: the kicker has one line of about 90 characters, in letters that are small enough already. It ends in an ellipsis
where its words have no more room; the notes say it whole.

Instead: shorten it. Where it is the name of a section that has to be long, give its slides a `kicker:` each.

Example:

    kind: text
    kicker: All that the network has done since the spring of last year in the order in which it was done
    title: What we did
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deck.kinds.style import Style
from deck.page.item import Text
from deck.page.page import Page
from deck.source.finding import Finding, Severity

CODE = "long-kicker"


def check(pages: Sequence[Page], style: Style) -> Iterator[Finding]:
    """A warning for each long kicker, at the first slide that has it."""
    del style
    told = set()
    for page in pages:
        words = page.long_kicker
        if words and words not in told:
            told.add(words)
            shown = next(item.text for item in page.items if isinstance(item, Text) and item.slot == "kicker")
            yield Finding(
                code=CODE,
                message=f"the kicker is about {len(words) - len(shown) + 1} characters too long for its line",
                span=page.span,
                label="above this slide's title",
                help="shorten it, or give the slide a shorter one: kicker:",
                severity=Severity.WARNING,
            )
