"""What typography spares: addresses, file names, paths, handles and code, which say what they say sign by sign.

The one place that knows them. A slide shows them as they were typed, and no remark is made of what stands in them.
Prose is none of it: `and/or`, `2024-2025/2026`, `the end...And`, `tour(2eme)`. So a name of the web ends as names do
(`.org`), a file's as files' do (`.pdf`), a path begins at its root or holds a backslash.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from deck.figures.late import Late
from deck.figures.vocabulary import words

KEPT = "\ufdd0"
"""Stands for a figure or a piece of code in a text that is set; a noncharacter, so that no text holds it by chance."""
WORD = "\ufdd1"
"""Stands for a stretch that is spared: to what stands around it, a word."""

_DOMAINS = words("""
    com org net edu gov int mil info biz io ai co app dev cloud online site shop store tech blog news museum eu ac ad ae
    af ag al ao ar ba bd bg bo br by cd cg ch ci cl cm cn cr cu cy cz dj dk dz ec ee eg fi fo fr ga ge gf gg gh gl gn gp
    gr gt hk hr ht hu ie iq ir jo jp ke kh kr kw kz lb li lk lt lu lv ly mc md mg mk ml mq mr mt mu mx nc ng nl np nz pe
    pf ph pk pl pt py qa ro rs ru rw sg sk sn tg th tn tr tt tv tw ua ug uk uy uz va ve vn wf yt za paris bzh alsace
    corsica brussels vlaanderen swiss quebec cat eus scot wales london berlin
""")
_WORDS_TOO = words("am as at au be ca de do es et id il in is it la ma me my ne no om pa pm re sa se si so su to us")
"""Domains that a sentence may begin with where its space was forgotten: `le 2eme.il`."""
_FILES = words("""
    pdf txt rtf doc docx odt xls xlsx xlsm ods csv tsv ppt pptx pptm odp potx json yaml yml toml xml html htm xhtml css
    scss js mjs ts jsx tsx vue py pyi ipynb rb rs go java kt swift cc cpp hpp cs php pl lua sh bash ps1 bat sql md rst
    tex bib log ini cfg conf env lock png jpg jpeg gif svg webp tif tiff bmp ico psd ai eps mp3 mp4 mov avi mkv wav ogg
    zip tar gz tgz bz2 xz rar exe dll iso bin dat db sqlite bak tmp ics eml msg ttf otf woff woff2 parquet rdata dta sav
""")


def _one_of(names: frozenset[str]) -> str:
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))


_REST = rf"(?:[^\s<>«»\"“”{KEPT}{WORD}]|(?<==)\"[^\s<>\"{KEPT}{WORD}]*\")+(?<![.,;:!?)\]'’…])"
"""What follows in an address, up to the sign before those that end a sentence or close a bracket."""
_LABEL = r"\w[\w-]*"
_STEP = r"[\w@+~%-]+(?:\.[\w@+~%-]+)*"
"""A part of a path."""
_ENTITY = "amp|lt|gt|quot|apos|nbsp|[nm]dash|hellip|euro|deg|[lr][ads]quo|[aeiouc](?:acute|grave|circ|uml|cedil)"
"""A sign by its name; in `R&D;` the letter is none."""
_INSIDE = rf"[^{{}}\n{KEPT}{WORD}]"
WEB = rf"(?:https?://|mailto:){_REST}"
"""An address that the slide links to by itself."""
_SPARED = Late(
    "|".join(
        (
            WORD,
            # https://…, mailto:…, www.…, C:\plans, 10.1000/182
            r"(?:[A-Za-z][A-Za-z0-9+.-]{1,15}://|(?<!\w)(?:(?i:mailto:(?=\w)|doi:(?=10\.)|tel:(?=\+)|urn:(?=\w+:))|(?i:www)\.(?=\w)"
            rf"|[A-Za-z]:[\\/](?=[\w.~%$])|(?<![.,])10\.\d{{4,9}}/(?=\w))){_REST}",
            # ada@example.org, @ada; #topic, but not #1
            rf"(?<![\w+%-])(?<!\w\.)(?!\d+@[\d.,]+(?![\w-]))(?:\w[\w+%-]*(?:\.[\w+%-]+)*)?@{_LABEL}(?:\.[\w-]+)*",
            r"(?<![\w&#/])#(?=\w*[^\W\d_])\w[\w-]*",
            # plans\new, \\server\plans; /home/plans, ~/plans, ../plans
            r"(?<![\w\\.-])\\*\w[\w.-]*(?:\\[^\W_][\w.-]*)+(?<!\.)",
            rf"(?<![^\s(\[{{«\"'=:,|*“‘’])(?:~|\.{{1,3}}|(?=/\.?[^\W\d][^\s/]*/))(?:/\.?{_STEP})+",
            # example.org, plan.pdf, src/plan.py, and what follows: example.org/plans?year=2025
            rf"(?<!\w\.)(?:(?<![\w@-])(?:{_LABEL}\.)+(?:{_one_of(_DOMAINS)})"
            rf"|(?<![\w@-])(?=[\w.]*[-/])(?:{_LABEL}\.)+(?:{_one_of(_WORDS_TOO)})"
            rf"|(?<![\w@+~%-])(?<![\w@+~%-]/)(?:{_STEP}/)*{_STEP}\.(?:(?i:{_one_of(_FILES)})|(?:(?<=[^\W\d_]\.)|(?<=[^\W\d_]\d\.))[ch](?!['’]))(?!/\w))"
            r"(?!-?\w)(?!\.\w)"
            rf"(?:(?::\d+)?[/?#]{_REST})?",
            # row["key"], {"key": "value"}
            rf"(?<=[\w\])])\[(?:\"[^\"\[\]\n{KEPT}{WORD}]*\"|'[^'\[\]\n{KEPT}{WORD}]*')\]",
            rf"\{{\s*(?:\"{_INSIDE}*\"|'{_INSIDE}*')\s*:(?:{_INSIDE}|\{{{_INSIDE}*\}})*\}}",
            # &amp; and :-)
            rf"&(?:#\w+|{_ENTITY});",
            r"(?<!\S)[:;]['’]?-?[()DPpO|](?!\w)",
        )
    )
)
_HINT = re.compile(r"[@#&\\/\ufdd1]|\w\.\w|[\w\])]\[|\{|[:;](?:['’]|-|[()DPpO|]|\w)")
"""Most texts have nothing of all this."""


def _stretches(text: str) -> list[tuple[int, int]]:
    """Where the stretches begin and end."""
    return [found.span() for found in _SPARED.finditer(text)] if _HINT.search(text) else []


def blanked(text: str) -> str:
    """The text with `WORD` for each sign of such a stretch: every other stands where it stood."""
    return _SPARED.sub(lambda found: WORD * len(found[0]), text) if _HINT.search(text) else text


def set_aside(texts: Sequence[str]) -> tuple[list[str], list[str]]:
    """The parts of a text with a stand-in for each such stretch, and these: one may go on in the next part."""
    whole = "".join(texts)
    stretches = _stretches(whole)
    if not stretches:
        return list(texts), []
    left: list[str] = []
    kept: list[str] = []
    begin = 0
    for text in texts:
        at, end, pieces = begin, begin + len(text), []
        for first, last in stretches:
            start, until = max(first, begin), min(last, end)
            if start < until:
                pieces += [whole[at:start], WORD]
                kept.append(whole[start:until])
                at = until
        left.append("".join((*pieces, whole[at:end])))
        begin = end
    return left, kept


def restored(text: str, kept: Sequence[str], sign: str = WORD) -> str:
    """The text with each stand-in replaced by its stretch."""
    if not kept:
        return text
    first, *rest = text.split(sign)
    return first + "".join(piece + following for piece, following in zip(kept, rest, strict=True))
