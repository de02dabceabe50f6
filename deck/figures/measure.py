"""Units of measure that differ in size alone: `950 GWh` is less than `1.2 TWh`."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class Measure(NamedTuple):
    """How much one unit is of what it measures, in that measure's plain unit."""

    size: Decimal
    of: str


_SIZES = {
    "length": "mm 0.001, cm 0.01, m 1, km 1000, mile 1609.344, miles 1609.344, mi 1609.344, ft 0.3048, feet 0.3048,"
    " yd 0.9144",
    "mass": "mg 0.001, g 1, kg 1000, t 1e6, tonne 1e6, tonnes 1e6, kt 1e9, Mt 1e12, lb 453.59237, lbs 453.59237,"
    " oz 28.349523125",
    "energy": "Wh 1, kWh 1000, MWh 1e6, GWh 1e9, TWh 1e12",
    "power": "W 1, kW 1000, MW 1e6, GW 1e9",
    "frequency": "Hz 1, kHz 1000, MHz 1e6, GHz 1e9",
    "volume": "ml 0.001, mL 0.001, cl 0.01, l 1, L 1, hl 100, m³ 1000",
    "area": "m² 1, ha 10000, km² 1e6, acre 4046.8564224, acres 4046.8564224, sq ft 0.09290304, ft² 0.09290304",
    "time": "s 1, min 60, mn 60, h 3600",
    "speed": "m/h 1, km/h 1000, m/s 3600, mph 1609.344",
}
MEASURES = {
    unit: Measure(Decimal(size), of)
    for of, sizes in _SIZES.items()
    for unit, size in (own.rsplit(maxsplit=1) for own in sizes.split(", "))
}
"""A unit as it is written -> what it measures."""
CALENDAR = {
    word: days
    for words, days in (
        ("jour jours day days", 1),
        ("semaine semaines week weeks", 7),
        ("mois month months", 30),
        ("trimestre trimestres quarter quarters", 91),
        ("an ans année années year years", 365),
    )
    for word in words.split()
}
"""A word for a stretch of days -> how many it has, about."""
_SHORT = {
    word: short
    for short, words in (
        ("min", "minute minutes"),
        ("h", "heure heures hour hours"),
        ("t", "tonne tonnes"),
        ("d", "jour jours day days"),
    )
    for word in words.split()
}
IN_SHORT = frozenset(_SHORT.values())
"""Units that texts write in words too."""
MEASURED = {
    word: of
    for of, words in (
        ("length", "distance distances longueur longueurs hauteur largeur altitude length lengths height width"),
        ("mass", "poids masse weight weights mass"),
        ("area", "surface surfaces superficie superficies area areas"),
        ("volume", "eau water"),
        ("power", "puissance power"),
        ("speed", "vitesse vitesses speed speeds"),
        ("energy", "électricité electricity"),
    )
    for word in words.split()
}
"""A word that says what is measured: what has its name has one of its units."""


def short_unit(unit: str) -> str:
    """A unit in lower case, and in short where it is written in words: `min` for `Minutes`."""
    return _SHORT.get(unit.casefold(), unit.casefold())
