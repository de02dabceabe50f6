"""A value of today and what it is to become, around a factor: `300 t today, will triple to 600 t`."""

from __future__ import annotations

import re

from deck.prose.pairs import Pair, alike
from deck.prose.said_change import Change
from deck.prose.sentence import A_VALUE, Sentence

_UNIT = r"(?P<n>(?: [^\W\d_][\w/’'-]*)?)"
_TODAY_WILL = (
    rf"(?i)(?P<a>{A_VALUE}){_UNIT}(?: (?:aujourd['’]hui|actuellement|today|now|currently))?,"
    r" (?:doi(?:t|vent)|devra(?:it|ient)?|va|vont|should|must|will|is to|are to|has to|have to) $"
)
_TO_REACH = (
    rf"(?i)(?:,? (?:et |and |pour |to )?(?:atteindre|passer à|reach(?:ing)?)|,? (?:à|to)) (?P<b>{A_VALUE})"
    r"(?P<n>(?: (?!(?:en|in|by|d['’]ici|avant|before|de|of)\b)[^\W\d_][\w/’'-]*)?)"
)
"""Around a factor: a value of today, and what it is to become."""


def to_become(change: Change, sentence: Sentence) -> Pair | None:
    """The value of today before a factor, and what it leads to: `300 t today, will triple to 600 t`."""
    ahead = re.search(_TODAY_WILL, sentence.shape[sentence.start : change.start]) if change.unit == "×" else None
    behind = re.match(_TO_REACH, sentence.shape[change.end : sentence.end]) if ahead else None
    first = sentence.by_start.get(sentence.start + ahead.start("a")) if ahead else None
    last = sentence.by_start.get(change.end + behind.start("b")) if behind else None
    if not (ahead and behind and first and last) or behind["n"] not in (ahead["n"], ""):
        return None
    both = alike(first, last)
    return Pair(*both, first.start, last.end, counted=False, moves=True) if both else None
