"""Something wrong in a text, before it is known where in its file that stands."""

from __future__ import annotations

from deck.frozen import frozen


@frozen
class Problem:
    """Something wrong in inline text. The caller, who knows where in its file that stands, makes a finding of it."""

    code: str
    message: str
    literal: str
    """The stretch at fault, as written: `<nte 2025>`."""
    offset: int
    """Where it begins in the text given, in characters from 0."""
    help: str = ""
    meant: str = ""
    """What to write in place of the stretch, where that is likely."""
