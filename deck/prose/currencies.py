"""What has prices in several currencies: countries and currencies, places, and whoever asks its own."""

from __future__ import annotations

BY_CURRENCY = r"(?i)\b(?:pays|countr(?:y|ies)|devises?|currenc(?:y|ies)|monnaies?|marchés?|markets?|taux de change)\b"
"""A table of these may state money in several currencies; elsewhere, thousands and millions are meant to compare."""
BY_PLACE = (
    r"(?i)\b(?:villes?|cit(?:y|ies)|places?|sites?|agences?|filiales?|subsidiar\w+|offices?|bureaux|fournisseurs?|suppliers?"
    r"|éditeurs?|vendors?|providers?|prestataires?|abonnements?|subscriptions?|logiciels?|software|licen[cs]es?|services?"
    r"|tools?|outils?|bourses?|exchanges?|actions|shares|stocks?|titres|fonds|funds?|bailleurs?|donors?|funders?|hotels?"
    r"|hôtels?|destinations?|dollars?|euros?|pounds|livres|francs?|yens?)\b"
)
"""What asks its own currency."""
ABROAD = (
    r"(?i)\b(?:usa?|u\.s|états-unis|united states|am[ée]ri\w+|new york|londres|london|royaume-uni|uk|england|angleterre"
    r"|suisse|switzerland|genève|geneva|zurich|canad\w+|qu[ée]bec|montr[ée]al|toronto|japan|japon|tokyo|europe\w*|euro"
    r"|paris|france|export\w*|internationa\w*|monde|world|étrang\w*|abroad|overseas|foreign)\b"
)
"""A row of another place, whose price is in its own currency."""
