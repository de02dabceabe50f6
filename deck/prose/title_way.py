"""Words of a title, in lower case without accents, that say whether something became more or less."""

from __future__ import annotations

from collections.abc import Sequence

from deck.figures.late import Late
from deck.figures.vocabulary import words
from deck.prose.title_shape import fold
from deck.prose.way import WENT_DOWN, WENT_UP, Way, Ways

_WAYS = Ways(
    {fold(word) for word in WENT_UP}
    | words("""
        hausse hausses croissance croissances croissante croissantes gagn* amelior* gain gains gained gaining higher
        added rais* advanc* improv* expand* up
    """),
    {fold(word) for word in WENT_DOWN}
    | {"en repli"}
    | words("""
        perd perdent perdu perdue perdus perdues perdaient perdait reduit reduisent lose loses losing lost down lower
        reduc* cut cuts shed sheds
    """),
)
_MADE_UP = ("make ", "makes ", "made ", "add ", "adds ")
"""Before an `up` that is no way: `women make up half`."""
_TURNED = Late(
    r"\b(?:"
    # denied
    r"not|no|no one|nobody|nowhere|neither|nor|never|without|with no"
    r"|isn't|aren't|doesn't|don't|didn't|cannot"
    r"|ne|ni|pas|jamais|personne|sans"
    # less than it was, at another speed, at an end
    r"|hardly|barely|guere|less and less|de moins en moins"
    r"|slow\w*|ralenti\w*|frein\w*|faster|slower|vite|rapide\w*|speed\w*|accel\w*"
    r"|stops?|stopped|stopping|cess\w+"
    # set against something else
    r"|despite|malgre|but|mais|while|whereas|tandis|alors que|instead|though|although|bien que"
    r"|except\w*|sauf|(?<!les )(?<!the )(?<!de )before the"
    # asked, doubted, wished
    r"|whether|why|how|pourquoi|comment|if|unless|si"
    r"|could|may(?! [\ue001])|might|would|would-be|pourrait|pourraient|devrait|devraient"
    # to come
    r"|expected|planned|attendu\w*|prevu\w*|will|sera|seront|ira|iront|\w{3,}(?:era|eront|iront)"
    # judged
    r"|too|enough|trop|assez"
    r")\b|n'|\?"
)
_NO_TURN = Late(
    r"^(?:no|none|not all|aucune?)\b"
    r"|\b(?:every|all|each|everywhere|partout|tou\w+|chaque)(?: [a-z]+){0,3} (?:but|except|sauf)\b"
    r"|n'\w+ jamais eu autant|never (?:had|been) (?:so|as)\b"
    r"|sans (?:interruption|discontinuer)|without interruption|ne cess\w+ de"
)
"""It says something all the same: `all but two`, `never so many`, `without interruption`."""


def ways_in(shape: str) -> list[Way]:
    return [own for own in _WAYS.among(shape) if own.word != "up" or not shape[: own.start].endswith(_MADE_UP)]


def way_of(ways: Sequence[Way]) -> int:
    """1 where all say more, −1 where all say less, else 0."""
    signs = {way.sign for way in ways}
    return signs.pop() if len(signs) == 1 else 0


def is_turned(shape: str) -> bool:
    """Whether the title denies, doubts, limits or sets against each other what it says."""
    return _TURNED.search(_NO_TURN.sub(" ", shape)) is not None
