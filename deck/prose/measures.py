"""Words of what a deck measures, and words that add nothing to it, in French and English."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from deck.figures.vocabulary import words
from deck.prose.countable import stem
from deck.prose.level_verbs import PLAIN_LEVEL_VERBS

_MEASURES = words("""
    abonné abonnement achat actif adhérent affaires aide amende apprenti audience bailleur bénéfice bénéficiaire billet
    capacité capital charge chiffre client coût consommation consultation créance croisiériste dépense délai demande
    dette distance don dotation durée dépôt effectif élève émission emploi emprunt encours endettement entrée épargne
    étudiant excédent export exportation facture fonds fréquentation frais impôt importation inscrit investissement
    kilomètre lecteur lit livraison logement loyer marge masse membre montant note notoriété nuitée passage passager
    patient perte place population poids prix production prime projet participation part rabais recette recrutement
    remboursement rendement repas réservation résultat résultats revenu salaire salarié satisfaction score stock
    subvention superficie surface tarif taux tonnage trafic trésorerie usager valeur vente visite visiteur volume
    coûte coûtent coûtera coûteront déficit récolte puissance énergie excédents
    voyage voyageur fidélité rotation attrition absentéisme participant spectateur licencié locataire habitant
    raised récolté collecté
    chômage inflation pauvreté unemployment poverty
    deficit harvest crop power energy costs saving
    admission appointment area asset attendance bed bill borrowing budget capacity cash churn claim consumption cost
    customer debt delay demand deposit dividend donation ebitda ebit emission employee enrolment enrollment expense
    expenditure export fare fee fleet freight fund funding grant guest headcount holder home import income inventory
    investment job kilometre kilometer landing liability loan loss margin market meal member mile mortgage occupancy
    order output overhead passenger patient pay payroll penetration place population premium price productivity
    profit profitability pupil purchase rate ratio reader receipt rent repayment reserve resident retention revenue
    ridership rider saving salary sale score share space spend spending staff stock store student subscriber
    subscription surplus tariff tax throughput ticket traffic transaction trip turnout turnover tenant user valuation
    value visit visitor volume wage waste workforce yield worker footfall backlog pipeline capex opex arpu nps
""")
"""Behind or within what a value is said of: it is a measure, not only one of several things that may be measured."""
_OF_NO_MEASURE = words("""
    in le la les l un une du de des d au aux a ont est sont etait etaient notre nos votre vos son sa ses leur leurs c
    ce s se y en nous on il elle ils elles avons dans pour sur total atteindre eleve elevent elevait represente
    representent representait representaient representer comptent enregistrent vaut valent passe passent monter
    rapporte rapportent desormais aujourd hui maintenant montant nombre niveau valeur entreprise societe deja encore
    bien realise reel reelle exercice annee cette m mds md an the our its their your his her of to at is was were
    are be been has have had we they it this for reach reaches reached stand stands totals totalled totaled amount
    amounts amounted equals hit hits now today value company firm actual year record as brought brings bring collect
    show shows
""")
"""Neither says of what a value is, nor narrows it."""


@cache
def measures(language: str) -> frozenset[str]:
    """The roots of what is measured, in the language of that tag."""
    return frozenset(root(word, language) for word in _MEASURES)


@lru_cache(maxsize=65536)  # one check after another asks for the same words
def root(word: str, language: str) -> str:
    """One form for `treated` and `treat`, `traités` and `traitons`: the end of a word cut off more boldly."""
    stemmed = stem(word, language)
    if len(stemmed) <= 5:
        return stemmed
    cut = re.sub("(?:ed|ing|on)$", "", stemmed)
    return cut[:-1] + "i" if cut.endswith("y") else cut  # as in the stem of `employs`


def adds_nothing(word: str) -> bool:
    """Whether a word, in lower case and without accents, says nothing of what a value is of."""
    return word in _OF_NO_MEASURE or word in PLAIN_LEVEL_VERBS
