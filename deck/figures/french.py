"""French: the program's own words, and the tables of its typography. Apostrophes are ’, no-break spaces written out."""

from __future__ import annotations

from deck.figures.vocabulary import Vocabulary, words

WORDS = {
    # figures, and what is said about them
    "missing": "n.d.",
    "change": "Variation",
    "value": "Valeur",
    "computed": "{label}, valeur calculée\u00a0: {formula}",
    "computed-alone": "Valeur calculée\u00a0: {formula}",
    "computed-all": "Calculé\u00a0: {formulas}",
    "range": "{low} à {high}",
    "in-period": "{figure} en {period}",
    "missing-in-period": "{period}\u00a0: {figure}",
    "versus": "par rapport à {period}",
    "versus-short": "vs {period}",
    "gap": "{gap} d’écart",
    "times": "{ratio} fois",
    "remainder": "Reste",
    "computed-mark": "calculé",
    "out-of": "Sur {whole}",
    "out-of-chart": "Hors graphique\u00a0: {names}.",
    # conventions
    "convention": "{sign}\u00a0: {meaning}",
    "convention-approximate": "≈\u00a0: valeur approchée",
    "convention-missing": "n.d.\u00a0: non disponible",
    "convention-change": "Variations telles que publiées",
    "conventions": "Conventions",
    "sources-and-conventions": "Sources et conventions",
    # sources, authors
    "source": "Source\u00a0:",
    "sources": "Sources\u00a0:",
    "sources-heading": "Sources",
    "sources-more": "et {count} de plus",
    "sources-in-notes": "dans les notes",
    "author": "Auteur",
    "authors": "Auteurs",
    "authors-count": "{count}\u00a0auteurs",
    "portrait": "Portrait\u00a0: {name}",
    # items and slides
    "lever": "Levier",
    "risk": "Risque",
    "step": "Étape",
    "continued": "(suite)",
    "continued-part": "({number}/{count})",
    "agenda": "Plan",
    "appendix": "Annexe",
    "questions": "Questions",
    "thanks": "Merci",
    "your-questions": "Vos questions\u00a0?",
    "parts": "{count} parties\u00a0: {names}.",
    "part-of": "Partie\u00a0{number} sur {count}\u00a0: {name}.",
    "appendix-named": "Annexe\u00a0{letter}\u00a0: {name}.",
    "appendix-kicker": "Annexe\u00a0{letter}\u00a0– {name}",
    "draft": "Projet",
    "confidential": "Confidentiel",
    "supervisor": "Encadrement\u00a0: {name}",
    "partner": "Partenaire\u00a0: {name}",
    "notes": "Notes",
    "slide": "Diapositive\u00a0{number}",
    "section": "Partie\u00a0{number}",
    # alternative text
    "decorative": "Élément décoratif",
    "chart-alt": "Graphique\u00a0: {values}.",
    "table-alt": "Lignes\u00a0: {rows}. Colonnes\u00a0: {columns}.",
    "named-value": "{name}\u00a0: {value}",
    "list-break": "\u00a0; ",
    "labels": "Étiquettes",
    # files
    "edited": "modifié",
    # traceability
    "traceability": "Traçabilité du rapport",
    "report": "Rapport",
    "sentence": "Phrase",
    "figure": "Chiffre",
    "carried-by": "Repris par",
    "on-slide": "diapositive\u00a0{number}",
    "in-notes": "notes de la diapositive\u00a0{number}",
    "carried-nowhere": "Repris nulle part",
    "nothing-lost": "Tout le rapport est repris.",
    # lists
    "and": " et ",
    "last-and": " et ",
}

MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)

UNITS = {
    "%": "pour cent",
    "‰": "pour mille",
    "points": "points de pourcentage",
    "pts": "points",
    "pp": "points de pourcentage",
    "k": "milliers",
    "M": "millions",
    "Md": "milliards",
    "Mds": "milliards",
    "h": "heures",
    "min": "minutes",
    "s": "secondes",
    "j": "jours",
    "km": "kilomètres",
    "m²": "mètres carrés",
    "km²": "kilomètres carrés",
    "ha": "hectares",
    "kg": "kilogrammes",
    "t": "tonnes",
    "Mt": "millions de tonnes",
    "tCO2e": "tonnes équivalent CO2",
    "kWh": "kilowattheures",
    "MWh": "mégawattheures",
    "GWh": "gigawattheures",
    "TWh": "térawattheures",
    "MW": "mégawatts",
    "GW": "gigawatts",
    "ETP": "équivalents temps plein",
}

SCALES = {
    "k": "milliers",
    "K": "milliers",
    "m": "millions",
    "M": "millions",
    "Md": "milliards",
    "Mds": "milliards",
    "Mrd": "milliards",
    "G": "milliards",
    "B": "milliards",
    "bn": "milliards",
    "milliards": "milliards",
    "millions": "millions",
    "tn": "milliers de milliards",
}

CURRENCIES = {
    "$": "de dollars",
    "US$": "de dollars américains",
    "$US": "de dollars américains",
    "CA$": "de dollars canadiens",
    "$CA": "de dollars canadiens",
    "€": "d’euros",
    "£": "de livres sterling",
    "¥": "de yens",
    "CHF": "de francs suisses",
}

COUNTED = words(
    """
    Mds Md Mrd M k G M€ k€ Md€ Mds€ M$ k$ G$ Md$ Mds$ milliard milliards million millions mille fois point points
    pts pp an ans mois h min s ms j km m cm mm km² m² m³ ha kg g mg t Mt l L hl km/h °C °F ko Ko Mo Go To kWh MWh
    GWh TWh kW MW GW Hz kHz MHz GHz ETP px
    """
)

NUMBERED = words(
    """
    n° N° nº Nº numéro Numéro p. pp. art. fig. Fig. vol. chap. Levier Étape Phase Niveau Chapitre Partie Section
    Annexe Figure Tableau Graphique Article Risque
    """
)

TITLES = words(
    """
    M. MM. Mme Mmes Mlle Dr Pr Me
    """
)

FRENCH = Vocabulary(
    words=WORDS,
    months=MONTHS,
    units=UNITS,
    scales=SCALES,
    currencies=CURRENCIES,
    counted=COUNTED,
    numbered=NUMBERED,
    titles=TITLES,
)
