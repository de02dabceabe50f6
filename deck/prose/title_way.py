"""Words of a title, in lower case without accents, that say whether something became more or less."""

from __future__ import annotations

from deck.figures.late import Late
from deck.prose.title_shape import fold
from deck.prose.way import WENT_DOWN, WENT_UP

_UP = (
    rf"{fold(WENT_UP)}|hausses?|croissances?|croissantes?|gagn\w*|gains?|gained|gaining"
    rf"|(?<!make )(?<!makes )(?<!made )(?<!add )(?<!adds )up|higher|added"
    r"|rais\w+|advanc\w+|improv\w+|amelior\w*|expand\w*"
)
_DOWN = (
    rf"{fold(WENT_DOWN)}|perd(?:ent|u|ue|us|ues|aient|ait)?|lose|loses|losing|lost|down|lower|reduc\w+|reduit|reduisent"
    r"|cut|cuts|en repli|shed|sheds"
)
_WAY = Late(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b")
_TURNED = Late(
    r"\b(?:not|no|isn't|aren't|doesn't|don't|didn't|cannot|hardly|barely|without|never|nobody"
    r"|no one|nowhere|neither|nor"
    r"|ne|pas|jamais|personne|sans|ni|guere|less and less|de moins en moins|slow\w*|ralenti\w*|frein\w*|stops?|stopped"
    r"|stopping|cess\w+|despite|malgre|but|mais|while|whereas|tandis|alors que|instead|whether|why|pourquoi|comment|how"
    r"|could|may(?! [\ue001])|might|would|pourrait|pourraient|devrait|devraient|would-be"
    r"|expected|attendu\w*|prevu\w*|planned"
    r"|faster|slower|vite|rapide\w*|speed\w*|accel\w*|though|although|bien que|si|if|unless|except\w*|sauf"
    r"|(?<!les )(?<!the )(?<!de )before the|with no|trop|too|enough|assez|will|sera|seront|ira"
    r"|iront|\w{3,}(?:era|eront|iront)"
    r")\b|n'|\?"
)

_NO_TURN = Late(
    r"\b(?:every|all|each|everywhere|partout|tou\w+|chaque)(?: [a-z]+){0,3} (?:but|except|sauf)\b"
    r"|n'\w+ jamais eu autant|never (?:had|been) (?:so|as)\b"
    r"|sans (?:interruption|discontinuer)|without interruption|ne cess\w+ de|^(?:no|none|not all|aucune?)\b"
)
"""It says something all the same."""


def ways_in(shape: str) -> list[tuple[int, int, int]]:
    """Where such words stand, and 1 for more, −1 for less."""
    return [(own.start(), own.end(), 1 if own["up"] else -1) for own in _WAY.finditer(shape)]


def is_turned(shape: str) -> bool:
    """Whether the title denies, doubts, limits or sets against each other what it says."""
    return _TURNED.search(_NO_TURN.sub(" ", shape)) is not None
