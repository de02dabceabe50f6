"""A share with its part and its whole by the role of each: the lesser is the part, words between them say it is of it.

part_whole.py knows a whole by the word before it, and a share by what it is of. This reads what is left: what ties both
(`48 of the 60 stands`, `of the 450 pupils, 126 cycle`, `310 cancelled for 1,550 booked`), how the share joins them
(behind a comma, in brackets, before a colon, as a rate, `of` the whole itself), and that it comes near what they give.
"""

from __future__ import annotations

import re
from itertools import pairwise

from deck.figures.interval import HUNDRED, Interval
from deck.figures.late import Late
from deck.figures.quantity import CURRENCIES, PERCENT
from deck.figures.vocabulary import words
from deck.prose.form import ABOUT
from deck.prose.fraction import SIGN, with_fractions
from deck.prose.pairs import alike, alike_in_time
from deck.prose.part_whole import Part, counted, says_which, share_of, years_of
from deck.prose.said_change import changes_in
from deck.prose.same_things import names_people, names_the_same
from deck.prose.sentence import OTHER, VALUE, Sentence, Value

_WORD = r"[^\W\d_][\w'’-]*"
_FEW = rf"(?: {_WORD}){{0,5}}"
_NO_NUMBER = rf"[^{VALUE}{OTHER}{SIGN}.;:()]"
_OF = r"(?:sur|out of|of|parmi|among|des|de (?:ses|nos|leurs|mes|vos|ces)|du|from|dans|in|pour|for)"
_PART_FIRST = Late(rf"(?i)(?:\)?{_FEW}(?P<plain>,?) (?P<of>{_OF})\b{_FEW}(?: (?:d['’]|[£$€]))?|\s*/) ?\(?")
"""From the part to the whole."""
_DIRECTLY = Late(r"(?i) (?:of|out of|sur|des)\b")
_WHOLE_AHEAD = Late(
    rf"(?i)(?:^|[\s(,:])(?:sur|parmi|among|of|out of|from|on|dans|in)(?: {_WORD}){{0,4}}(?: d['’])?\s*$"
)
_WHOLE_FIRST = Late(rf"(?i){_NO_NUMBER}{{0,80}}, ?{_NO_NUMBER}{{0,60}}")
_OF_WHICH = Late(rf"(?i){_NO_NUMBER}{{0,60}} (?:dont|of which|of whom|including|y compris) {_NO_NUMBER}{{0,20}}")
_THEN = Late(rf"(?i){_NO_NUMBER}{{0,60}}[;,:] (?:(?:only|just|seuls?|seules?|seulement) )?")
"""From the whole to the part, where the share is said to follow from both."""
_FOLLOWS = Late(
    r"(?i)(?:\b(?:soit|i\.e\.|donc|so|thus|hence|ce qui|which|cela|that['’]?s?|c['’]est)\b[^,;:]{0,25}"
    r"|, or )(?:about |only |just |à peine )?$"
)
"""From the whole to the part."""
_AND = Late(r"(?i)\b(?:et|and|while|whereas|mais|but|tandis|puis|then|ou)\b(?! (?:donc|so|therefore|thus)\b)")
_VETO = Late(
    r"(?i)\b(?:contre|against|après|after|avant|before|compared|versus|vs|par rapport|depuis|since|if|si|chaque|each"
    r"|every|per|par (?:an|mois|jour|semaine|personne|tête)|(?:plus|moins) (?:que|qu['’])|de (?:plus|moins)"
    rf"|(?:more|less|fewer|higher|lower)(?! than {VALUE})|hausse|baisse|rise|increase|growth|croissance|prévus?|planned"
    r"|target\w*|objectif|budgeted|goal|quorum|others?|autres?|rest|reste|restants?|remaining|hors|excluding|expected"
    r"|aim\w*|remise|discount|rabais|interest|intérêts?|TVA|VAT|tax|fois|times|majority|majorité|threshold|seuil"
    rf"|minimum|(?:at least|au moins) (?={VALUE})|up to|jusqu)\b"
)
_RATE_NOUN = (
    r"(?:taux|part|proportion|pourcentage|percentage|rate|share|ratio|participation|turnout|attendance|occupancy"
    r"|remplissage|occupation|couverture|rendement|yield|coverage)"
)
_RATED = Late(
    rf"(?i)\b{_RATE_NOUN}(?: (?:de |d['’]|of )?{_WORD}){{0,5}}"
    rf"(?:,? (?:de|d['’]|of|is|was|est|était|à|at|to|atteint)| ?[:=–(])? ?{ABOUT}$"
)
_RATED_BEHIND = Late(rf"(?i)(?: (?:de |d['’]|of )?{_WORD}){{0,3}} {_RATE_NOUN}\b")
_JOINED = Late(
    r"(?i)(?:[,(=–—:→]|\b(?:soit|or|i\.?e\.?|that is|that['’]s|thus|hence|donc|so|namely"
    r"|(?:thus|hence|so|ainsi|donc|therefore)(?: [^\W\d_]+){1,2}|c['’]est-à-dire|autrement dit"
    r"|(?:ce )?qui|which|making|giving|équiva\w+|représent\w+|correspond\w*|fai?t|font|donne\w*|equals?|amount\w*"
    r"|comes?|mak(?:es?|ing)|is|are|was|were|est|sont|that"
    r"|(?:marge|taux|part|margin|rate|share|ratio) (?:s['’]établit|s['’]élève|ressort|atteint|stands|reaches)"
    r")) ?"
    r"(?:(?:just|only|à peine|seulement|about|around|roughly|some|nearly|almost|environ|près de|presque|quelque|over"
    r"|plus de|moins de|more than|less than|just over|just under|un peu plus de|un peu moins de|la|les?|l['’]|the|a|an"
    r"|une?|à|to|de|d['’]|out|up|at|exactly|exactement|donc|so|soit|or|about|is|are|makes?|fait|représente|represents?"
    r"|gives?|donne|for|en|pour|works|working|well|bien|équivaut|correspond|i\.e\.?)[ ,]? ?)*$"
)
"""Before a share that is what both give."""
_MAKES = Late(
    r"(?i)\b(?:représent\w+|pès\w+|constitu\w+|équiva\w+|correspond\w*|fai?t|font|form\w*|compte\w*|absorb\w*|occup\w*"
    r"|couvr\w+|cover\w*|equal\w*|amount\w*|account\w*|ma(?:k|d)es?|making|tak\w+|took|swallow\w*|eat\w*|ate|weigh\w*"
    r"|mobilis\w+|consomm\w+|prend\w*|pren\w+|contribut\w+|est|sont|is|are|was|were|compris\w*|cost\w*|coût\w*|hold\w*"
    rf"|concentr\w+|repres\w+|go(?:es)?)\b{_FEW} ?{ABOUT}(?:the |les? |la |l['’])?$"
)
_ENDS = Late(r"(?i)\s*(?:[.,;!?)»”\"–—:(]|$)| (?:à (?:lui|elle|eux|elles) seule?s?|on its own|alone)\b")
_THING = Late(
    rf"(?i) (?:(?:of|de|du|des)\b(?: la\b| l['’]| the\b| our\b| nos\b| an?\b| une?\b)?|d['’])"
    rf"(?P<thing>{_NO_NUMBER}{{2,60}}?)(?=[.,;:!?()–—{VALUE}]|$)"
)


def _root(word: str) -> str:
    return word.casefold().rstrip("sx")


def _singular(text: str) -> frozenset[str]:
    return frozenset(map(_root, text.split()))


_ALL = words("total totale totalité ensemble tout whole all lot effectif effectifs everything them eux elles")
_COLLECTIVE = _singular("""
    hall salle flotte fleet parc stock class classe promotion team équipe group groupe panel échantillon sample
    catalogue network réseau jauge capacité capacity tirage cohort cohorte roster workforce staff pool crew crop lot
    batch floor
    building immeuble résidence site house chamber board squad shelf shelves collection portfolio portefeuille fichier
    list liste base field line-up estate range gamme
    company entreprise
""")
"""What so many of so many are: `48 of the 60 stands, three quarters of the hall`."""
_MONEY = _singular("""
    budget ventes recettes revenu revenus ressources charges coût coûts dépenses salaire sales revenue turnover cost
    costs spending expenses income affaires salary pay takings grant subvention enveloppe facture bill total price prix
    loyer rent fonds funds receipts billings
""")
_EXPLAINS = Late(
    rf"(?i)[^{VALUE}{OTHER}{SIGN};:(]{{0,90}}?(?: ?[:(–—]|, (?:soit|or|i\.e\.|ce qui fait|which is|donc)) ?{_FEW} ?"
)
_OF_WHOLE = Late(
    rf"(?i)\)? (?:(?:of|sur|out of|parmi|among|des|de|du)\b|d['’]){_FEW}"
    rf"(?:,? (?:qui|which) (?:s['’]élève à|est de|totalise|atteint|is|totals|amounts to))?(?: d['’]| [£$€])? ?\(?"
)
_IN_BRACKETS = Late(r"(?i)(?: \(|, )(?:(?:soit|or|i\.e\.|c['’]est-à-dire|that is|about|environ),? )?")
_SO_MANY = Late(
    rf"(?i){_NO_NUMBER}{{0,80}}?(?:,| ?[:–—(]) ?(?:(?:soit|or|i\.e\.?,?|donc|so|that is,?"
    r"|ce qui (?:fait|donne|représente)|which (?:is|makes|means|gives|comes to)|making|giving|c['’]est|that['’]s"
    r"|namely|autrement dit)) ?(?:about |some |environ )?"
)
_MEASURES = _singular("""
    time temp hour heure budget money argent revenue turnover affaire vente sale cost coût spending dépense emission
    émission traffic trafic volume tonnage area surface superficie population energy énergie electricity électricité
    value valeur profit bénéfice recette income revenu vote capital weight poid market marché consumption consommation
    production output work travail day jour
""")
"""What is counted in another unit than people and things are."""
_LITTLE = words("the our its their nos ses les leurs mes my de du des of own")
_PEOPLE = words("people personnes hommes femmes men women children enfants")
_BESIDE = Late(rf"(?i)(?: {_WORD}){{0,6}}, (?:{_WORD} )?")
_OF_WORDS, _MOST_OF = words("of de du des"), 2
_OTHER_RATES = (
    (Late(r"(?i)\b(?:marge brute|gross margin)\b"), Late(r"(?i)\b(?:brut|gross)")),
    (Late(r"(?i)\b(?:marge nette|net margin)\b"), Late(r"(?i)\bnet")),
    (Late(r"(?i)\b(?:marge (?:opérat|d['’]exploit)|operating margin)"), Late(r"(?i)\b(?:opérat|exploit|operat)")),
    (Late(r"(?i)\b(?:taux d['’]endettement|debt ratio)\b"), Late(r"(?i)\b(?:dett|emprunt|debt|loan|borrow)")),
)
"""A rate that is not that of every part, and how its part is named before it: `gross profit`, `gross margin`."""
_LISTED = Late(rf"(?i)(?!.*\b(?:in|dans)\b){_NO_NUMBER}*,{_NO_NUMBER}*")
_CLOSED = Late(rf"(?: {_WORD}){{0,2}}\s*(?:[.!,;)–—]|$)")
_FURTHEST = 25
_LONGEST, _SHORT = 80, 4


def part_by_roles(sentence: Sentence) -> Part | None:
    """The only share of a sentence with the only two values, where their roles are plain."""
    shape = with_fractions(sentence.shape)
    text = shape[sentence.start : sentence.end]
    found = share_of(sentence, shape)
    if found is None or OTHER in text or "?" in text or _VETO.search(text):
        return None
    share, place = found
    levels = [own for own in sentence.values if own.start != place[0]]
    if len(levels) != 2 or len({*years_of(sentence)}) > 1 or any(own.is_told for own in changes_in(sentence)):
        return None
    if any(says_which(own, sentence) for own in levels):
        return None
    directly = _DIRECTLY.match(shape[levels[0].end : levels[1].start]) is not None
    own = _part_of(levels[0], levels[1], share, place, directly=directly)
    if own is None or not _is_near(own):
        return None
    return own if _fits(own, shape, sentence) else None


def _part_of(first: Value, last: Value, share: Interval, place: tuple[int, int], *, directly: bool) -> Part | None:
    """The lesser of both as part of the other; None if they are of two kinds."""
    both = alike_in_time(first, last) if directly else alike(first, last)
    if both is None or both[0].amount.unit == PERCENT or first.signed or last.signed:
        return None
    if first.bare != last.bare and both[1].amount.unit not in CURRENCIES and not directly:
        return None
    if both[0].amount.interval.low < both[1].amount.interval.low:
        return Part(share, *both, place, exact=True)
    return Part(share, *both[::-1], place, exact=True)


def _is_near(own: Part) -> bool:
    """Whether the share may have been meant for what both give: unlike one that happens to stand with them."""
    quotient = own.part.counted.over(own.whole.counted)
    if quotient is None:
        return False
    low, high = (side * HUNDRED for side in quotient)
    if Interval(HUNDRED - high, HUNDRED - low).meets(own.share):
        return False  # of the rest
    near = Interval(own.share.low - _FURTHEST, own.share.high + _FURTHEST).meets(Interval(low, high))
    return near and low <= own.share.high * 2 and own.share.low <= high * 2


def _fits(own: Part, shape: str, sentence: Sentence) -> bool:
    """Whether words tie the part to the whole, and the share to both."""
    start, end = own.place
    first, last = sorted((own.part, own.whole), key=lambda value: value.start)
    spans = sorted([(first.start, first.end), (last.start, last.end), own.place])
    if any(_AND.search(shape[one[1] : other[0]]) for one, other in pairwise(spans)):
        return False
    before, behind = shape[sentence.start : start], shape[end : sentence.end]
    told = max(own[1] for own in ((sentence.start, sentence.start), *spans) if own[1] <= start)
    if any(of.search(shape[told:start]) and not part.search(shape[sentence.start : told]) for of, part in _OTHER_RATES):
        return False
    if first.start < start < last.start:
        return _is_between(own, shape, sentence)
    if start < first.start and first is own.whole:
        return _is_of_so_many(own, shape)
    rated = bool(_RATED.search(before) or _RATED_BEHIND.match(behind))
    if not (
        _are_tied(own, shape, sentence, loose=rated or start < first.start)
        or (rated and own.part.bare and _LISTED.fullmatch(shape[first.end : last.start]))
    ):
        return False
    if start < first.start:
        ahead = shape[end : first.start]
        beside = _BESIDE.fullmatch(ahead) and _DIRECTLY.match(shape[first.end :])
        explained = bool(beside or _EXPLAINS.fullmatch(ahead))
        closed = _CLOSED.match(shape[last.end : sentence.end]) is not None
        return explained and closed and _may_be_of(own, sentence, shape, explained=True)
    between = shape[last.end : start]
    if rated or (_JOINED.search(between) and len(between) < _LONGEST):
        return _may_be_of(own, sentence, shape, explained=False)
    return bool(_MAKES.search(between)) and _may_be_of(own, sentence, shape, explained=False)


def _are_tied(own: Part, shape: str, sentence: Sentence, *, loose: bool) -> bool:
    """Whether words say that the part is of the whole; `loose` where they may count two things."""
    part, whole = own.part, own.whole
    if part.start < whole.start:
        match = _PART_FIRST.fullmatch(shape[part.end : whole.start])
        if match is None:
            return False
        of = (match["of"] or "sur").casefold()
        return (loose and of not in ("dans", "in")) or of in ("sur", "out of") or _count_the_same(own, sentence)
    gap = shape[whole.end : part.start]
    if _OF_WHICH.fullmatch(gap):
        return True
    if own.part.bare and _THEN.fullmatch(gap) and _FOLLOWS.search(shape[part.end : own.place[0]]):
        return _count_the_same(own, sentence) or not counted(sentence, part).endswith("s")
    ahead = _WHOLE_AHEAD.search(shape[sentence.start : whole.start])
    noun = counted(sentence, part)
    others = noun.endswith("s") or names_people(noun) or noun in _PEOPLE
    return bool(ahead and _WHOLE_FIRST.fullmatch(gap)) and (loose or not others or _count_the_same(own, sentence))


def _count_the_same(own: Part, sentence: Sentence) -> bool:
    """Whether no two nouns stand behind part and whole that are of two things."""
    one, other = (counted(sentence, each) for each in (own.part, own.whole))
    one = "" if one in _LITTLE else one
    return not one or not other or _root(one) == _root(other) or names_the_same(one, other) or not own.part.bare


def _is_between(own: Part, shape: str, sentence: Sentence) -> bool:
    """The share stands between both: `345 represent 32% of a print run of 1,500`, `Of 450, 28% (126) cycle`."""
    start, end = own.place
    if own.whole.start < start:
        ahead = _WHOLE_AHEAD.search(shape[sentence.start : own.whole.start])
        return bool(ahead) and _IN_BRACKETS.fullmatch(shape[end : own.part.start]) is not None
    of = _OF_WHOLE.fullmatch(shape[end : own.whole.start])
    before = shape[own.part.end : start]
    if of is None or not (_MAKES.search(before) or _JOINED.search(before)) or len(before) > _LONGEST:
        return False
    nouns = re.findall(_WORD, of[0].casefold())
    nested = sum(noun in _OF_WORDS for noun in nouns)
    if nested > _MOST_OF or (nested == _MOST_OF and nouns[-1] not in ("of", "de")):
        return False  # of the teams of the club of 120, of the shifts of the 110
    measured = own.part.bare and any(_root(noun) in _MEASURES for noun in nouns)
    people = names_people(counted(sentence, own.whole))
    return not measured and (people or _count_the_same(own, sentence))


def _is_of_so_many(own: Part, shape: str) -> bool:
    """The share is of the whole itself, and so many are said behind: `85% of the 340 renewed, which makes 289`."""
    of = _OF_WHOLE.fullmatch(shape[own.place[1] : own.whole.start])
    behind = _SO_MANY.fullmatch(shape[own.whole.end : own.part.start])
    return of is not None and behind is not None and len(re.findall(_WORD, of[0])) < _SHORT


def _may_be_of(own: Part, sentence: Sentence, shape: str, *, explained: bool) -> bool:
    """Whether the share is of the whole, as far as what stands behind it says."""
    behind = shape[own.place[1] : sentence.end]
    thing = _THING.match(behind)
    if thing is None:
        return explained or bool(_ENDS.match(behind) or _RATED_BEHIND.match(behind))
    nouns = [noun for noun in re.findall(_WORD, thing["thing"].casefold()) if len(noun) > _SHORT - 1]
    if own.part.bare and any(_root(noun) in _MEASURES for noun in nouns):
        return explained and own.part.start < own.whole.start and own.place[0] < own.part.start
    if any(noun in _ALL for noun in nouns) or (explained and not own.part.bare):
        return True
    if any(_root(noun) in _COLLECTIVE if own.part.bare else _root(noun) in _MONEY for noun in nouns):
        return True
    start = own.place[1] + thing.start("thing")
    rest = f"{shape[sentence.start : start]} {shape[own.place[1] + thing.end() : sentence.end]}".casefold()
    return any(re.search(rf"\b{re.escape(_root(noun))}", rest) for noun in nouns)
