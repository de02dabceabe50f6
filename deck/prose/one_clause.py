"""Whether one clause alone of a sentence names what it speaks of, so that its others speak of the same.

`The clinic saw 5,280 patients in 2024, which is 10% more than the 4,800 it had seen a year earlier`: beside its first
clause the sentence has only pronouns, their verbs, words of time and what was named before. In `sales were 120 in 2022,
costs 150 in 2023` two clauses name something. one_thing.py counts names, wherever they stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from deck.figures.late import Late
from deck.figures.vocabulary import words
from deck.prose.binding import BINDING
from deck.prose.one_thing import STOPS, WITHIN, is_name
from deck.prose.sentence import OTHER, VALUE, YEAR, Sentence
from deck.prose.way import WAY
from deck.prose.when import EARLIER, IN_A_MONTH, LATER

_TOLD = "\ue004"
_WHEN = Late(rf"(?i)\b(?:{EARLIER}|{LATER}|{IN_A_MONTH})\b(?:['’]s)?")
_SET_PHRASES = Late(
    r"(?i)\b(?:si (?:l['’])?on compare|(?:not|ne|n['’]) ?(?:en |y )?[^\W\d_]+ (?:plus )?que|rather than"
    r"|as against|i\.e\.?|in other words|that is to say|autrement dit|en d['’]autres termes)\b"
)
_CLAUSE = Late(
    r"(?i)[,;:()–—]|[.](?=\s|$)| - |\b(?:et|and|mais|but|while|whereas|alors qu['’e]"
    r"|quand|when|tandis qu['’e]|where|où|so|dont"
    r"|because|car|puisque|as)(?!\w)"
)
_OF_A_PRONOUN = (
    r"(?i)\b(?:ils?|elles?|on|nous|it|they|we|qui|which|that|ceci|cela|this)(?:['’](?:s|re|ve|d))? "
    r"(?:(?:n['’]|ne |n['’]en |ne les |en |y |l['’]|les |le |se |s['’]|now |had |has |have |is |was |were "
    r"|been |only |a |ont |avait |avaient"
    r"|est |sont ){1,3})?[^\W\d_]+"
)
"""A pronoun and its verb."""
_GERUND = (
    r"(?i)^\W*(?:(?:now |and )?(?:having |after |en )?[^\W\d_]{2,}(?:ing|ant)\b"
    r"|(?:(?:and|et) )?(?:now|désormais) [^\W\d_]+)"
)
"""A verb that begins a clause: what does it stands before."""
_PASSIVE = (
    r"(?i)\b(?:ayant été|being|having been|sont|est|a été|ont été|were|was|have been|has been|is|are)"
    r" [^\W\d_]+(?:ée?s?|ie?s?|is|use?s?|ed|en|wn|ld)\b"
)
_ADVERBIAL = (
    r"(?i)^\W*(?:in|on|over|since|after|thanks|within|under|with|through|across|en|sur|depuis|après|grâce|dans|sous|au"
    r"|à|avec|pendant|à la|lors|suite|de|from|for|pour|by|par)\b"
)
"""What a clause without a number begins with, that says when, where or why."""
_JOINS = words("""
    qu whereas while tandis whilst
    that's it's there therefore consequently thereby dont quand tôt tard aussi alors également ainsi toutefois hence
    notre nos nous we our down up come say mieux better respectivement constitue constituent correspond signifie meaning
    arriver instead represent represents représentant augmentation just only some total totalling size today
""")
_APART = words("whereas while tandis")
"""What stands between two clauses: of what they say, their names tell."""
_CHANGE = Late(f"(?i){WAY}")
_WORD = r"[^\W\d_]+(?:[-.’'][^\W\d_]+)*"
_ELIDED = r"(?i)\b(?:[cdjlnst]|qu|jusqu)['’](?=\w)"
_TOKEN = rf"{VALUE}+|{YEAR}+|{_TOLD}+|{_WORD}"
_STEM = 4
"""Letters by which a word is known again: `prêté`, `prêtait`."""
_MOST = 4
"""So many words may stand around two values and their change in one clause."""


def in_one_clause(sentence: Sentence, told: Sequence[tuple[int, int]]) -> bool:
    """Whether it names what it speaks of in one clause alone, outside the stretches that are `told` already."""
    shape = sentence.shape
    for start, end in told:
        shape = f"{shape[:start]}{_TOLD * (end - start)}{shape[end:]}"
    shape = shape[sentence.start : sentence.end]
    if OTHER in shape:
        return False
    for pattern in (_SET_PHRASES, _WHEN):
        shape = _blanked(pattern, shape)
    shape = re.sub(_ELIDED, lambda match: "de " if match[0][0] in "dD" else "le ", shape)
    if any(word in STOPS and word not in _APART for word in re.findall(_WORD, shape.lower())):
        return False
    clauses = list(_clauses(shape))
    named = [_names(own) for own in clauses]
    counted = [stems for own in clauses for stems in _counted(own)]
    subjects = [own for own, names in zip(clauses, named, strict=True) if names]
    if any(len({stems[place] for stems in counted if len(stems) > place}) > 1 for place in (0, 1)):
        return False
    if len(subjects) > 1:
        stems = [{name[:_STEM] for name in names} for names in named if names]
        if not any(all(own <= one for own in stems) for one in stems):
            return False
    first = next((place for place, own in enumerate(clauses) if VALUE in own), 0)
    if any(
        names and _TOLD in own and VALUE not in own for own, names in zip(clauses[first:], named[first:], strict=True)
    ):
        return False  # behind the values it says something new of another
    alone = [own for own in subjects if len(re.findall(f"{VALUE}+|{_TOLD}+", own)) > len("ab")]
    return not any(len(_names(own)) > _MOST for own in alone)


def _blanked(pattern: Late, shape: str) -> str:
    """Without what the pattern finds, every other character where it stands."""
    for match in list(pattern.finditer(shape)):
        shape = f"{shape[: match.start()]}{' ' * (match.end() - match.start())}{shape[match.end() :]}"
    return shape


def _clauses(shape: str) -> list[str]:
    """Its clauses without those that only say when, where or why."""
    ends = [match.start() for match in _CLAUSE.finditer(shape)]
    own = [shape[start:end] for start, end in zip([0, *ends], [*ends, len(shape)], strict=True)]
    return [each for each in own if re.search(f"[{VALUE}{_TOLD}]", each) or not re.match(_ADVERBIAL, each)]


def _names(clause: str) -> set[str]:
    """Its words that are no ties, no verbs of a pronoun, and not what a number counts."""
    rest = clause
    for pattern in (_GERUND, _OF_A_PRONOUN) + ((_PASSIVE,) if re.match(rf"\W*{VALUE}", clause) else ()):
        rest = re.sub(pattern, " ", rest)
    names: set[str] = set()
    behind = 0
    """So many words may belong to the number before them."""
    for token in re.findall(_TOKEN, rest):
        word = token.lower().replace("’", "'")
        if word[0] == VALUE:
            behind = 2
        elif _is_name(word):
            if not behind:
                names.add(word)
            behind = max(0, behind - 1)
        elif word not in ("de", "of", "more", "fewer", "less"):
            behind = 0
    return names


def _counted(clause: str) -> list[list[str]]:
    """How what each of its numbers counts begins, and the word behind that."""
    found = re.findall(rf"{VALUE} (?:de |of )?({_WORD})(?: (?:de |of )?({_WORD}))?", clause)
    named = ([word.lower()[:_STEM] for word in own if word and _is_name(word.lower())] for own in found)
    return [own for own in named if own]


def _is_name(word: str) -> bool:
    known = word in BINDING or word in WITHIN or word in _JOINS or _CHANGE.fullmatch(word)
    return len(word) > 1 and not known and is_name(word)
