"""Whether the rows of a table may hold some of the same things, so that their total is less than what they come to.

Who goes in for two sports is in two rows; who is sixty is over eighteen, too; what one branch sells to another is no
sale of the group.
"""

from __future__ import annotations

from deck.check.tables.change_heading import period
from deck.figures.late import Late
from deck.prose.tabulated import Table

_SAID = Late(
    r"(?i)\b(?:count(?:s|ed)? (?:only |just )?once|compté?e?s? (?:qu['’])?une (?:seule )?fois|doubles? comptes?"
    r"|double[- ]count\w*|doublons?|distinct\w*|overlap\w*|se recoupent|se chevauchent|(?:net|nette?s) (?:of|de)"
    r"|taken out|eliminat\w+|éliminée?s?|inter[- ]?company|consolid\w+|several|plusieurs"
    r"|more than one|plus d['’]une?)\b"
    r"|\b(?:many|most|some|certaine?s|beaucoup|plupart)\b[^.;]*\b(?:two|three|both|deux|trois)\b"
)
"""In what the slide says of the table."""
_PEOPLE = (
    r"(?:people|persons?|personnes?|individuals?|individus?|users?|members?|participants?|visitors?|customers?|clients?"
    r"|subscribers?|staff|employees|patients?|volunteers?|pupils?|students?|households?|usag(?:er)?s|utilisateurs"
    r"|adhérents|membres|visiteurs|abonnés|effectifs?|salariés|bénévoles|élèves|étudiants|foyers"
    r"|teachers|enseignants|licenciés)"
)
OF_PEOPLE = Late(rf"(?i)\b{_PEOPLE}\b")
_TOTAL_OF_PEOPLE = Late(r"(?i)\b(?:people|persons?|personnes?|individuals?|individus?|hors|without|net|nette?)\b")
_FOR_EACH = Late(
    r"(?i)\b(?:channels?|canal|canaux|languages?|langues?|tools?|outils?|tasks?|missions?|tâches?|sports?|activit\w+"
    r"|courses?|cours|ateliers?|workshops?|skills?|compétences?|services|pages?|apps?|sections?|subjects?|matières?"
    r"|disciplines?)\b"
)
"""What somebody may have several of: kinds of rows in which people are counted."""
A_DAY = Late(r"(?i)(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day")
_BOTH = Late(r"(?i)\W*(?:both|all three|les deux|les trois)\b.*")
_AND_OVER = Late(r"(?i).*\d+\s?(?:\+|(?:ans\s|years\s)?(?:and over|and more|or more|et plus|ou plus)\b).*")
_LEAST = 2
_PARTED = [
    tuple(Late(rf"(?i)\W*(?:{words})\W*") for words in pair)
    for pair in (
        ("girls|women|females?|filles|femmes", "boys|men|males?|garçons|hommes"),
        ("europe", r"european union|eu|euro ?zone|euro area|union européenne|ue|zone euro"),
    )
]
"""Rows that are all there is by themselves, or the one part of the other: any other row is of these, too."""


def may_overlap(table: Table, total: str, column: str) -> bool:
    """Whether what is below that heading may be counted in two rows, and once in the row that is called the total."""
    labels = [row.label for row in table.rows]
    if _SAID.search(f"{table.about} {table.around} {total}") or any(map(_BOTH.fullmatch, labels)):
        return True
    if len([label for label in labels if _AND_OVER.fullmatch(label)]) >= _LEAST:
        return True
    if len(labels) > _LEAST + 1 and any(all(any(map(own.fullmatch, labels)) for own in pair) for pair in _PARTED):
        return True
    if not OF_PEOPLE.search(f"{total} {column}"):
        return False
    others = [label for label in labels if label != total]
    by_time = all(period(label, 0) or A_DAY.fullmatch(label) for label in others)
    return by_time or any(own.search(text) for own, text in ((_TOTAL_OF_PEOPLE, total), (_FOR_EACH, table.corner)))
