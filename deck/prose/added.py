"""What a sentence adds behind a value: how it changed, against what, thanks to whom, and what else is so."""

from __future__ import annotations

from deck.prose.sentence import A_YEAR, VALUE

WHEN = rf"(?:,? ?\(?(?:(?:en|in|for|pour|de|of|fin) )?(?P<{{0}}>{A_YEAR})\)?)"
"""The year of a value, behind it; to be given the name of its group."""
TAIL = (
    rf"(?i)(?P<head>{VALUE}\)?(?: [^\W\d_][\w'’-]*){{0,6}}?{WHEN.format('y')}?)"
    r"(?:,? \(?(?:soit|contre|against|versus|vs|up|down|compared (?:with|to)|par rapport à"
    r"|en (?:forte |légère |nette )?(?:hausse|baisse|recul|progression)|après|from|grâce|ce qui|port[ée]{1,2}e?s? par"
    r"|tir[ée]{1,2}e?s? par"
    r"|driven by|thanks to|lifted by|helped by|which|as (?:the|we|you|shown)|comme)\b"
    r"|, (?:dont|including|of (?:which|whom)|y compris|mostly|mainly"
    r"|surtout|essentiellement|principalement|the (?:highest|lowest|most)|(?:le|la) plus)\b"
    r"|,? (?:and|et|but|mais|while|tandis que|so|donc) (?:only |seulement )?(?:an?|one|the|une?|les?|la|its|our|ses|nos"
    r"|we|nous|on|it|they)\b|, (?:we|nous|c['’]est|ce|pai[dy]\w*|payée?s?)\b"
    r"|,? un record\b|,? a record\b| ?\((?=[+−-]| ?"
    rf"{VALUE}+\))).*"
)
