"""How a sentence says a share with its part and its whole: forms with the groups `p`, `w`, and `s` or `f`.

`s` is a percentage, `f` a fraction in words. Other groups: `noun`, what the whole counts; `same`, what may stand behind
a part that is of it; `rate`, where the share may be said of the rest; `of`, where it is said of the whole itself;
`near`, a verb that has another sense too (`forment 40 % des 120 membres`), so that the share must be near.
"""

from __future__ import annotations

from deck.prose.form import ABOUT, CLOSES, SHORT, SO
from deck.prose.fraction import SIGN
from deck.prose.sentence import A_VALUE

_WHOLE, _PART = rf"(?P<w>{A_VALUE})", rf"(?P<p>{A_VALUE})"
_MORE = r"(?! (?:de |d['’])?(?:plus|moins|more|less|hausse|baisse|higher|lower|fewer)\b)"
_SHARE = rf"(?:(?P<s>{A_VALUE})|(?P<f>{SIGN}+)(?! (?:of|de|des|du|d['’]|l['’])\b)){_MORE}"
_SHARE_OF = rf"(?:(?P<s>{A_VALUE})|(?P<f>{SIGN}+))"
_OF = r"(?:of|de|du|des|d['’])"
_SOME = (
    r"(?:(?:les |un |une |des |a |an |the |our |notre |nos )(?:(?:total )?[^\W\d_]+(?: d['’][^\W\d_]+)? "
    r"(?:total |totale |annuel )?(?:de |d['’]|of ))?)?"
)
_WORD = r"[^\W\d_][\w'’-]*"
_RATES = (
    r"(?:rate|share|proportion|ratio|occupancy|turnout|coverage|attendance|taux|part|pourcentage|occupation"
    r"|couverture)"
)
_LOST = (
    r"(?:rebuts?|retours?|casse|refus|échecs?|absences?|défauts?|scrap|breakage|returns?|waste|failures?|defects?"
    r"|rejects?)"
)
"""What is counted as a share of what was made, sold or expected: `4% scrap`."""
_FEW = r"(?:(?!(?:et|and|ou|or|mais|but)\b)[^\W\d_][\w'’-]* ?){0,6}?"
_OF_WHOLE = (
    rf"\b(?:sur|out of|of(?: the| our)?|parmi(?: les)?|des) {_SOME}{_WHOLE}(?P<noun>(?: {_WORD})?){SHORT},?"
    rf" {SHORT}{_PART}{SHORT}"
)
_IN = (
    r"(?:sur|out of|of|des|dans(?= (?:une?|le|la|notre) )|in(?= (?:an?|our) "
    rf"| {A_VALUE} (?:[^\W\d_]+ed|made|sold|built|sent)\b))"
)
"""Between a part and its whole: `12 faulty parts in 300 checked`, but not `12 visits in 3 days`."""
_PART_OF = rf"{_PART}{SHORT} {_IN}(?: the| our)? {_SOME}{_WHOLE}{SHORT}"
_WITH_PART = rf"{_WHOLE}{SHORT},? (?:dont|of which|of whom|including) {_PART}{SHORT}"
_SAID = rf"(?:,|\(|,? [–—])? ?{SO} {ABOUT}{_SHARE}"
_BESIDE = rf"(?: ?\(|, | [–—] ){ABOUT}{_SHARE}{CLOSES}"
_BREAKS = r"(?:,| ?[:–—(])?"
_A_RATE = (
    rf"{_BREAKS} ?(?:(?:soit|or|{SO}) )?(?P<rate>(?:une? |an? |(?<=[:–—] ))(?:[^\W\d_]+ ){{0,2}}{_RATES})"
    rf"(?: {_WORD}){{0,2}} (?:de|of|d['’]) ?{_SHARE}{CLOSES}"
)
"""`1,860 of 9,300 orders, a return rate of 20%`."""
_IS_LOST = rf"(?:,| ?[:–—]) {ABOUT}(?P<s>{A_VALUE})(?P<rate>(?: of| de)? {_LOST}){CLOSES}"
_SOME_OF_IT = (
    rf"^\W*{_WHOLE}{SHORT},? (?:(?:and|et) )?{_PART}{SHORT} (?:of (?:it|them)|d['’]entre (?:eux|elles))"
    rf"{SHORT}{_SAID}{CLOSES}"
)
"""`780 mm of rain fell, 542 mm of it in winter, or 69%`."""
_OF_IT = (
    rf"(?:,| ?[:–—]) {ABOUT}(?P<s>{A_VALUE})(?= (?:du|de la|de l['’]|des|of(?: the| our)?) ?"
    rf"(?!time|temps|cas(?:es)?\b)(?:chiffre d['’])?{_WORD}{CLOSES})"
)
"""What the share is of is said again: `€18m out of €75m in revenue, 24% of the business`."""
_OF_ALL = rf"\b(?:sur|out of|of(?: the| our)?|parmi les) {_SOME}{_WHOLE}"
_COME_TO = r"(?:s['’]élèv\w+ à|atteign\w+|sont de|est de|are|is|comes? to|totall?ed|total|totalis\w+)"
_WHICH_IS = rf"(?:qui|which|that) {_COME_TO}"
_IS_PART = r"(?:sont|ont|are|were|have|had|of (?:them|which|whom)|d['’]entre (?:eux|elles))"
_MAKE_UP = (
    r"(?:représent\w+|pès\w+|constitu\w+|compos\w+|(?P<of>makes? up|made up|account\w* for)"
    r"|are|is|sont|est)"
)
_ALONE = (
    rf"(?P<same>(?:{CLOSES}|(?= (?:people|personnes|in all|in total|au total|en tout|of them|d['’]entre))| [^\W\d_]+))"
)
EACH = rf"{_PART}(?: {_WORD}){{0,2}} \({_SHARE}\)"
"""Each part of a list."""
OF_ALL_EACH = rf"{_OF_ALL}[^;:]{{0,200}}{EACH}"
"""`Of 64 farms, 48 (75%) keep records and 16 (25%) do not`."""
FORMS = (
    rf"{_OF_WHOLE}{_SAID}",
    rf"{_PART_OF}{_SAID}",
    rf"{_OF_WHOLE}{_A_RATE}",
    rf"{_PART_OF}{_A_RATE}",
    rf"{_OF_WHOLE}{_BESIDE}",
    rf"{_PART_OF}{_BESIDE}",
    rf"{_PART}{SHORT} {_IN}(?: the| our)? {_SOME}{_WHOLE}(?: {_WORD})? ?: {ABOUT}{_SHARE}{CLOSES}",
    rf"{_PART_OF}{_IS_LOST}",
    rf"{_PART_OF}{_OF_IT}",
    rf"{_WITH_PART}(?:{_BESIDE})",
    _SOME_OF_IT,
    rf"{_WHOLE}{SHORT}[:;] (?:{_WORD} ){{0,3}}{_PART} {_IS_PART}{SHORT}{_SAID}",
    rf"{_PART}{SHORT},? ?\(?{SO} {ABOUT}{_SHARE_OF} {_OF} ?{SHORT}\({_WHOLE}[^()]{{0,20}}\)",
    rf"{_PART}{SHORT},? {SO} {ABOUT}{_SHARE_OF} {_OF} ?(?:the |les |total |un total de |a total of )?{_WHOLE}",
    rf"{_PART}{SHORT}, {ABOUT}{_SHARE_OF} {_OF} ?(?:the |les |our |nos )?{_FEW}{_WHOLE}",
    rf"{_PART}{SHORT}\)? {_MAKE_UP} {ABOUT}{_SHARE_OF} {_OF} ?{_FEW}(?:, {_WHICH_IS} |(?:de |d['’]|of )?){_WHOLE}",
    rf"{_PART}(?: {_WORD})? (?P<near>forment|form) {ABOUT}(?P<s>{A_VALUE}) (?P<of>of|des)(?: the| our| nos)? {_WHOLE}"
    rf"(?: {_WORD}){{0,3}}{CLOSES}",
    rf"{_PART}(?: [^\W\d_]+){{0,2}} \({_SHARE}\) (?:sur|out of|of|des)(?: the| our)? {_SOME}{_WHOLE}",
    rf"{_SHARE_OF}{SHORT} \({_PART}{SHORT} (?:sur|out of|of)(?: the)? {_WHOLE}(?: [^\W\d_]+)?\)",
    rf"{_SHARE_OF} (?:of|des|de|du)(?: the| nos| our)? {_WHOLE}(?P<noun>(?: {_WORD})?){SHORT}(?:,|,? \(| [–—])"
    rf" ?(?:(?:{SO}|en tout|in all) )?{ABOUT}{_PART}{_ALONE}",
)
