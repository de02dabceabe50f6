"""What a text measures by what stands around it: `Where we invest` over `North: £44m in 2024` speaks of no revenue."""

from __future__ import annotations

from functools import cache

from deck.figures.late import Late
from deck.figures.vocabulary import words
from deck.prose.content_words import content_words, plain_words
from deck.prose.measures import measures, root

_DOES = words("""
    investir investissons investit investissent investi investisseur dépenser dépensons dépense dépensent dépensé
    dépensier coûter gagner gagnons gagne gagnent gagné vendre vendons vend vendent vendu acheter achetons achète
    acheté payer payons paie paient payé économiser économisons économise économisé emprunter empruntons emprunte
    emprunté embaucher embauchons embauche embauché recruter recrutons recrute recruté recrues produire produisons
    produit perdre perdons perd perdu exporter exportons exporte exporté importer importons importe importé rapporter
    louer louons loue loué former formons formé formation financer finançons finance financé distribuer distribuons
    distribué verser versons versé consommer consommons consomme consommé
    invest invests invested investing spend spends spent spending earn earns earned earning sell sells sold selling
    buy buys bought buying pay pays paid paying save saves saved saving borrow borrows borrowed borrowing hire hires
    hired hiring recruit recruits recruited recruiting produce produces produced producing lose loses lost losing
    export exports exported exporting import imports imported importing owe owes owed owing train trains trained
    training finance finances financed financing raise raises raised raising give gives gave given giving consume
    consumes consumed consuming
""")
"""What somebody does with what is measured."""
_OF_ANY = words("""
    resultats results chiffres figures numbers parts places place part point points finances finance donne donnent
    give gives
""")
"""They measure nothing, or anything."""
_IS_READ = Late(r"(?i)\bse lit\b")
"""`L'essentiel se lit ici`: no bed."""


def measured(text: str, language: str) -> frozenset[str]:
    """The roots of what a text names as measured, or done with what is measured."""
    known = measures(language) | _done(language)
    return frozenset(
        own
        for word in plain_words(_IS_READ.sub(" ", text))
        if word not in _OF_ANY and (own := root(word, language)) in known
    )


@cache
def _done(language: str) -> frozenset[str]:
    plain = (word for each in _DOES for word in plain_words(each))
    return frozenset(root(word, language) for word in plain if content_words(word, language))
