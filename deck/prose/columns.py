"""Two columns compared, each with a name: of what the texts below it speak."""

from __future__ import annotations

import re

from deck.prose.said import Said, said_by

_NOW = r"(?i)(?:après|aujourd['’]hui|maintenant|désormais|after|now|today)"
_YEAR = r"(?:19|20)\d\d"
UNIT_IN_HEADING = r"\((?:en |in )?([^()]+)\)"
"""`Sales (£m)`: what its numbers are in."""


def is_of_a_column(own: Said) -> bool:
    """Whether it stands in one of two columns compared, whose name says what its numbers are of.

    The year does not, nor does the present, unless the other column has numbers too, of another time.
    """
    columns = {getattr(column, "name", ""): column for column in getattr(own.slide, "columns", ())}
    if not own.heading or own.heading not in columns or re.search(_YEAR, own.heading):
        return False
    others = (text.raw for name, column in columns.items() if name != own.heading for text in said_by(column))
    return re.fullmatch(_NOW, own.heading) is None or any(map(str.isdigit, "".join(others)))


def is_of_now(own: Said) -> bool:
    """Whether its heading only says that it speaks of the present."""
    return re.fullmatch(_NOW, own.heading) is not None and not is_of_a_column(own)
