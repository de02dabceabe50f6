"""Traps at which the YAML parser stops: what its author meant as text, told with the line that says it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import yaml

from deck.source.event import Stop, end_of, last_scalar, open_brackets, start_of
from deck.source.finding import Finding
from deck.source.fix import Edit, Fix
from deck.source.hiding import special
from deck.source.line import Line, indentation, line_at
from deck.source.list_begun import Wants, begun_list
from deck.source.lost_dash import first_dash, item_without_room
from deck.source.odd_space import indentation_traps, separator_traps
from deck.source.silent import eaten_comment
from deck.source.text import SourceText
from deck.source.trap import Trap, reserved, text_trap

_COLON = r"\s*:(?=\s|$)"
_BLOCK_HEADER = r"[|>](?:[1-9][-+]?|[-+][1-9]?)?$"
_RESERVED = "*&!|>%@`[]{},"
_LONE = r"[-?](?=\s|$)"
_CLOSING = {"[": "]", "{": "}"}
_NAMES = re.compile(r"[ ]*(?:-[ ]+)*(?:title|name|label|section):[ ]+")
"""Keys whose values are seldom quotations: signs of print around all of one are meant as quotes."""
_PRINTED_QUOTES = re.compile(r"[“«„]\s*(?P<inside>[^“”«»„\"]+?)\s*[”»“]")
_KEY_LINE = r"[ ]*[\w-]+:(?=\s|$)"


def traps_at(source: SourceText, text: str, events: Sequence[yaml.Event], stop: Stop, wants: Wants) -> list[Trap]:
    """The traps that made the parser stop; none when it was something else.

    `text` is what the parser saw: the source, with what is known already hidden.
    """
    indentation = indentation_traps(source, text, events, stop.at)
    if indentation:
        return indentation
    if dash := first_dash(source, stop) or item_without_room(source, stop):
        return [dash]
    seen = SourceText(source.path, text, source.starts)
    for number in suspects(source, events, stop):
        line = line_at(seen, number)
        if begun := begun_list(source, line, stop, wants):
            return [begun]
        for rule in _RULES:
            trap = rule(source, line, stop, events)
            if trap:
                return [trap]
        separators = list(separator_traps(source, text, source.line_start(number)))
        if separators:
            return separators
    return eaten_comment(source, text, events)


def suspects(source: SourceText, events: Sequence[yaml.Event], stop: Stop) -> list[int]:
    """The lines that may hold the trap: where it stopped, where that began which it was reading, the last value's."""
    offsets = [stop.at]
    if stop.context is not None and "block" not in stop.doing.replace("block scalar", ""):
        offsets.append(stop.context)
    last = last_scalar(events)
    if last:
        offsets.append(start_of(last))
    return list(dict.fromkeys(source.line_number(offset) for offset in offsets))


def continued(source: SourceText, events: Sequence[yaml.Event], stop: Stop) -> yaml.ScalarEvent | None:
    """The text without quotes that started in an earlier line and goes on in the one where the parser stopped."""
    last = last_scalar(events)
    if last is None or last.style:
        return None
    first = source.line_number(start_of(last))
    end = source.line_number(end_of(last))
    return last if first < end == source.line_number(stop.at) else None


def _bad_escape(source: SourceText, line: Line, stop: Stop, _events: Sequence[yaml.Event]) -> Trap | None:
    if "quoted scalar" not in stop.doing or stop.context is None or not line.start <= stop.context <= line.end:
        return None
    if not re.search("escape|hexdecimal|hexadecimal", stop.problem):
        return None
    closing = source.text.find('"', stop.at, line.end)
    if closing < 0:
        return None
    back = source.text.rfind("\\", stop.context, stop.at + 1)
    return text_trap(
        source,
        "bad-escape",
        "a backslash between double quotes starts an escape, and this one does not exist",
        (stop.context, closing + 1),
        (back, back + 2),
        meant=source.text[stop.context + 1 : closing],
        advice="use single quotes",
    )


def _after_quote(source: SourceText, line: Line, _stop: Stop, _events: Sequence[yaml.Event]) -> Trap | None:
    quote = line.text[:1]
    if quote not in ('"', "'") or len(line.text) < 2:
        return None
    closing = re.compile(r'"(?:[^"\\]|\\.)*"' if quote == '"' else r"'(?:[^']|'')*'").match(line.text)
    rest = line.text[closing.end() :] if closing else ""
    if not closing or not rest.strip() or rest.lstrip().startswith(("#", ":")):
        return None
    caret = line.start + closing.end() + len(rest) - len(rest.lstrip())
    nested = line.text.endswith(quote) and (line.text[closing.end() - 2].isspace() or rest[0].isalnum())
    return text_trap(
        source,
        "text-after-quote",
        "there is text after the closing quote",
        (line.start, line.end),
        (caret, line.end),
        meant=source.text[line.start + 1 : line.end - 1] if nested else None,
        advice="put quotes of the other kind around all of it",
    )


def _open_quote(source: SourceText, line: Line, stop: Stop, events: Sequence[yaml.Event]) -> Trap | None:
    """A quote that nothing closes, or that a later quote closes in the middle of something else."""
    quote, last = line.text[:1], last_scalar(events)
    if quote not in ('"', "'") or line.text.find(quote, 1) > 0:
        return None
    if stop.context == line.start and "quoted scalar" in stop.doing:
        message = "the quote that is opened here is never closed"
    elif last and start_of(last) == line.start and source.line_number(end_of(last)) == source.line_number(stop.at):
        end = source.line_number(stop.at)
        message = f"the quote that is opened here is closed in line {end}, in the middle of something else"
    else:
        return None
    if key := _key_between_quotes(source, line, message):
        return key
    value, caret, meant = (line.start, line.end), (line.start, line.start + 1), line.text[1:]
    if line.text[-1] in "”»“" and not re.search("[“«„]", line.text[:-1]):
        advice = f"close it with {quote}, not with {line.text[-1]}"
        return text_trap(source, "unclosed-quote", message, value, caret, meant=meant[:-1].rstrip(), advice=advice)
    return text_trap(source, "unclosed-quote", message, value, caret, meant=meant, advice="close it", safe=False)


def _key_between_quotes(source: SourceText, line: Line, message: str) -> Trap | None:
    """`"caption”: Text`: what its author took for the quotes of a key."""
    key = re.match(r"[\"']([\w-]+)(\s?[”“»’])[ ]*:(?=\s|$)", line.text)
    if key is None:
        return None
    spans = [source.span(line.start + start, line.start + end) for start, end in ((0, 1), key.span(2))]
    return Trap(
        Finding(
            code="unclosed-quote",
            message=message,
            span=spans[0],
            help=f"a key needs no quotes: {key[1]}{line.text[key.end(2) :]}",
            fix=Fix(tuple(Edit(span, "") for span in spans)),
        )
    )


def _reserved_start(source: SourceText, line: Line, stop: Stop, _events: Sequence[yaml.Event]) -> Trap | None:
    first = line.text[:1]
    lone = re.match(_LONE, line.text)
    if not first or not (first in _RESERVED or lone) or re.match(_BLOCK_HEADER, line.text):
        return None
    if first == "-" and stop.at != line.start:
        return None  # the parser has not come to it: `begun_list` tells when it has
    if first in _CLOSING and not _goes_on(line.text, first):
        return None
    if percent := re.fullmatch(r"%\s*([+−-]?[\d .,\u00a0\u202f]*\d)", line.text):
        return _percent(source, line, f"{percent[1]} %")
    if first in "|>" and _goes_deeper(source, line.number):
        return _text_behind_header(source, line)
    return text_trap(source, "reserved-start", reserved(first), (line.start, line.end), (line.start, line.start + 1))


def _percent(source: SourceText, line: Line, meant: str) -> Trap:
    """`% 12,9`: the sign stands before its number."""
    place = source.span(line.start, line.end)
    message, fix = 'a "%" stands behind its number', Fix((Edit(place, meant),))
    finding = Finding(code="reserved-start", message=message, span=place, help=f"write {meant}", fix=fix)
    return Trap(finding, special(source.text, line.start, line.end))


def _goes_deeper(source: SourceText, number: int) -> bool:
    """Whether the next line is indented further."""
    if number >= len(source.lines) or not (below := source.line(number + 1)).strip():
        return False
    here = source.line(number)
    return indentation(below) > len(here) - len(re.sub(r"^[ ]*(?:-[ ]+)*", "", here))


def _text_behind_header(source: SourceText, line: Line) -> Trap:
    """`title: | Text` that goes on in the next line: the text of several lines begins there too."""
    header = re.match(r"([|>][-+]?)[ ]*", line.text)
    end, after = (line.start + (header.end(group) if header else 1) for group in (1, 0))
    below = source.line(line.number + 1)
    lead = below[: indentation(below)]
    finding = Finding(
        code="reserved-start",
        message=f'behind "{line.text[0]}" a text of several lines begins in the line below',
        span=source.span(after, line.end),
        help=f'end the line behind "{line.text[0]}", and put "{source.text[after : line.end]}" into a line of its own',
        fix=Fix((Edit(source.span(end, after), f"\n{lead}"),)),
    )
    return Trap(finding)


def _goes_on(text: str, opening: str) -> bool:
    """Whether text follows the bracket that closes the first one."""
    depth = 0
    for offset, char in enumerate(text):
        depth += (char == opening) - (char == _CLOSING[opening])
        if depth == 0:
            return not text[offset + 1 :].lstrip().startswith((":", "#")) and bool(text[offset + 1 :].strip())
    return False


def _colon_in_text(source: SourceText, line: Line, _stop: Stop, _events: Sequence[yaml.Event]) -> Trap | None:
    if not line.before.strip() or line.text[:1] in ('"', "'", "[", "{", "|", ">"):
        return None
    colon = re.search(_COLON, line.text)
    if not colon:
        return None
    at = line.start + colon.end() - 1
    place = (line.start, line.end), (at, at + 1)
    printed = _PRINTED_QUOTES.fullmatch(line.text) if _NAMES.fullmatch(line.before) else None
    if printed:
        advice = "put straight quotes around it"
        return text_trap(
            source, "colon-in-text", _COLON_MESSAGE, *place, meant=printed["inside"], advice=advice, safe=False
        )
    return text_trap(source, "colon-in-text", _COLON_MESSAGE, *place)


def _colon_in_next_line(source: SourceText, line: Line, stop: Stop, events: Sequence[yaml.Event]) -> Trap | None:
    """A text of several lines without quotes, with a colon in one that is not its first."""
    text = continued(source, events, stop)
    if open_brackets(events):
        return None  # its end is missing: all that follows is read as if it stood between brackets
    if text is None or source.line_number(stop.at) != line.number or source.text[stop.at : stop.at + 1] != ":":
        return None
    whole = source.line(line.number)
    if re.match(_KEY_LINE, whole):
        return None  # a key that is indented too far: `malformed` tells
    start = source.line_start(line.number) + len(whole) - len(whole.lstrip())
    end = source.line_start(line.number) + len(whole)
    first = line_at(source, source.line_number(start_of(text)))
    quotes = text_trap(source, "colon-in-text", _COLON_MESSAGE, (start, end), (stop.at, stop.at + 1))
    help_ = f'write "{first.rewritten("|")}" and start the text in the line below'
    finding = Finding(code="colon-in-text", message=_COLON_MESSAGE, span=quotes.finding.span, help=help_)
    return Trap(finding, quotes.hidden)


_COLON_MESSAGE = 'a ":" in a text without quotes makes YAML look for another key'

_Rule = Callable[[SourceText, Line, Stop, Sequence[yaml.Event]], Trap | None]
_RULES: tuple[_Rule, ...] = (
    _bad_escape,
    _colon_in_next_line,
    _after_quote,
    _open_quote,
    _reserved_start,
    _colon_in_text,
)
