"""English: the program's own words, and the tables of its typography."""

from __future__ import annotations

from deck.figures.vocabulary import Vocabulary, words

WORDS = {
    # figures, and what is said about them
    "missing": "n/a",
    "change": "Change",
    "value": "Value",
    "computed": "{label}, computed value: {formula}",
    "computed-alone": "Computed value: {formula}",
    "computed-all": "Computed: {formulas}",
    "range": "{low} to {high}",
    "in-period": "{figure} in {period}",
    "missing-in-period": "{period}: {figure}",
    "versus": "compared with {period}",
    "versus-short": "vs {period}",
    "gap": "{gap} apart",
    "times": "{ratio} times",
    "remainder": "Remainder",
    "computed-mark": "computed",
    "out-of": "Out of {whole}",
    "out-of-chart": "Not in the chart: {names}.",
    # conventions
    "convention": "{sign}: {meaning}",
    "convention-approximate": "≈: approximate value",
    "convention-missing": "n/a: not available",
    "convention-change": "Changes as published",
    "conventions": "Conventions",
    "sources-and-conventions": "Sources and conventions",
    # sources, authors
    "source": "Source:",
    "sources": "Sources:",
    "sources-heading": "Sources",
    "sources-more": "and {count} more",
    "sources-in-notes": "in the notes",
    "author": "Author",
    "authors": "Authors",
    "authors-count": "{count} authors",
    "portrait": "Portrait: {name}",
    # items and slides
    "lever": "Lever",
    "risk": "Risk",
    "step": "Step",
    "continued": "(continued)",
    "continued-part": "({number}/{count})",
    "agenda": "Agenda",
    "appendix": "Appendix",
    "questions": "Questions",
    "thanks": "Thank you",
    "your-questions": "Questions?",
    "parts": "{count} parts: {names}.",
    "part-of": "Part\u00a0{number} of {count}: {name}.",
    "appendix-named": "Appendix\u00a0{letter}: {name}.",
    "appendix-kicker": "Appendix\u00a0{letter}\u00a0– {name}",
    "draft": "Draft",
    "confidential": "Confidential",
    "supervisor": "Supervisor: {name}",
    "partner": "Partner: {name}",
    "notes": "Notes",
    "slide": "Slide\u00a0{number}",
    "section": "Part\u00a0{number}",
    # alternative text
    "decorative": "Decorative element",
    "chart-alt": "Chart: {values}.",
    "table-alt": "Rows: {rows}. Columns: {columns}.",
    "named-value": "{name}: {value}",
    "list-break": "; ",
    "labels": "Labels",
    # files
    "edited": "edited",
    # traceability
    "traceability": "Traceability of the report",
    "report": "Report",
    "sentence": "Sentence",
    "figure": "Figure",
    "carried-by": "Carried by",
    "on-slide": "slide\u00a0{number}",
    "in-notes": "notes of slide\u00a0{number}",
    "carried-nowhere": "Carried nowhere",
    "nothing-lost": "Everything in the report is carried.",
    # lists
    "and": " and ",
    "last-and": " and ",
}

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

UNITS = {
    "%": "percent",
    "‰": "per thousand",
    "points": "percentage points",
    "pts": "points",
    "pp": "percentage points",
    "k": "thousand",
    "m": "million",
    "bn": "billion",
    "tn": "trillion",
    "h": "hours",
    "min": "minutes",
    "s": "seconds",
    "d": "days",
    "km": "kilometres",
    "m²": "square metres",
    "km²": "square kilometres",
    "ha": "hectares",
    "kg": "kilograms",
    "t": "tonnes",
    "Mt": "million tonnes",
    "tCO2e": "tonnes of CO2 equivalent",
    "kWh": "kilowatt-hours",
    "MWh": "megawatt-hours",
    "GWh": "gigawatt-hours",
    "TWh": "terawatt-hours",
    "MW": "megawatts",
    "GW": "gigawatts",
    "FTE": "full-time equivalents",
}

SCALES = {
    "k": "thousand",
    "K": "thousand",
    "m": "million",
    "M": "million",
    "mn": "million",
    "bn": "billion",
    "B": "billion",
    "tn": "trillion",
    "T": "trillion",
    "million": "million",
    "billion": "billion",
    "trillion": "trillion",
}

CURRENCIES = {
    "$": "dollars",
    "US$": "US dollars",
    "CA$": "Canadian dollars",
    "AU$": "Australian dollars",
    "€": "euros",
    "£": "pounds",
    "¥": "yen",
    "CHF": "Swiss francs",
}

COUNTED = words(
    """
    million billion trillion thousand hundred bn tn m k times point points pts pp percent years year months h min s
    ms km cm mm km² m² m³ ha kg g mg t Mt l L mph km/h °C °F KB MB GB TB kWh MWh GWh TWh kW MW GW Hz kHz MHz GHz FTE
    px ft am pm a.m. p.m.
    """
)

NUMBERED = words(
    """
    No. no. Nos. p. pp. art. fig. Fig. vol. ch. Lever Step Phase Level Chapter Part Section Appendix Figure Table
    Chart Article Risk
    """
)

TITLES = words(
    """
    Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof. St
    """
)

ENGLISH = Vocabulary(
    words=WORDS,
    months=MONTHS,
    units=UNITS,
    scales=SCALES,
    currencies=CURRENCIES,
    counted=COUNTED,
    numbered=NUMBERED,
    titles=TITLES,
)
