"""What a writer, a person or an agent, must know to write content that builds at once: one page, kinds generated."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import Any, Literal, get_args, get_origin

from deck.brand.shipped import shipped
from deck.content.budget import budget
from deck.content.key import Key, keys
from deck.content.model import Deck, Section
from deck.figures.book import Reference
from deck.figures.language import tags
from deck.kinds import kind, names
from deck.kinds.slide import Part, Slide, Source

WIDTH = 110

_NAME_WIDTH = 14

_HEAD = """\
HOW TO WRITE CONTENT FOR DECK
A deck is a folder of YAML files. You write what the pages say; the program does all of the design.

    content/deck.yaml       what the whole deck shares; `sections:` lists the other files, in order
    content/authors.yaml    (or auteurs.yaml) a list: - name: Ada Example   (photo: ada.jpg, from assets/portraits)
    content/results.yaml    one file for each section: its heading, sources, figures, slides

deck.yaml, all keys (* = must be there):"""

_DECK = """\
  units: { £m: millions of pounds } explains abbreviations, once, at the end. agenda: the `promise:` of each section is
  in it. report: report.md is the text that the deck presents: then every number must stand in it or be computed, and
  each of its sentences on a slide or in notes:, in nearly its own words; traceability.md beside the deck says which."""

_SECTION = """\
A section file:

    section: Results                  # the heading
    source: accounts                  # for all its slides and figures; one may name another, or none: source: []
    sources:                          # known in all files; name each one once
      accounts: Annual accounts 2025
    unit: £m                          # for all its figures without a unit of their own
    figures:                          # every number ONCE, as the report prints it; names are known in all files
      sales: { label: Sales, 2024: 41.2, 2025: 46.5, change: +13% }
      plan: { label: Investment planned for 2026, short: Plan, value: £20m }
      gain: { label: Gain in sales, value: = sales 2025 - sales 2024 }     # computed: + - * / ( )
    slides:
      - kind: big-number
        title: We invest far more than the <gain> that sales gained
        figure: plan"""

_RULES = """\
FIGURES  `~107` is about 107, `—` is not given, `5–9 %` a range. Texts call them: <sales 2025>, <sales change>, <plan>;
  <sales change, unsigned> drops the sign. Where a key takes a figure, write its name alone: figure: sales 2025.
  Never type a number that is a figure; never compute one yourself. Stated changes must agree with their values.
  Under a share `of: ads 2025 / sales 2025`, under a total `parts: [bikes, trams]` say what it must agree with; under a
  value with ~, `tolerance: 2` how far it may lie. `unit: ""` is none, where the section has one; `source:` is its own.
  A computed figure is in the `unit:` that you state; the program converts: `= costs / shops`, with costs in £m and
  `unit: £`, needs no 1000000; `= ads / sales` with `unit: %` no 100. Other currencies and the like need a factor.
  Below zero a figure is red. `better: less` (accidents, costs): its falls are not, and its rises (`change`, +10 %) are.
  Between { } and [ ] commas separate: value: "12,5" in quotes, or each key on a line of its own as `deck new` has it.
TEXTS  **bold**, *italic*, [a link](https://example.org). Plain quotes, hyphens and spaces: the program sets the rest.
  Put quotes around a text that holds ": " or " #" or begins with @ % & * ! | > [ {: title: "The lesson: start early"
  Long texts: key: |  and the text below, indented by two more. In a title a line break is a line break; elsewhere an
  empty line ends a paragraph. Two spaces a level, never tabs; a space after each colon and each dash.
PICTURES  Files in assets/pictures (photos of people in assets/portraits), called by name: picture: depot.jpg. Across a
  page 1,800 pixels are good, fewer than 960 look coarse.
TITLES  A sentence that says what to remember, on two lines of about 60 characters at most; no final stop, no capitals
  throughout, no two alike, not the section's heading again. One message a slide. Beside it, what it says of figures,
  checked whenever they change: claim: profit change > sales change.
LIMITS  Lengths and numbers below are what one slide holds. More goes on over further slides, or on another kind, and
  a finding says so; better say it shorter, or in notes:. A title too long is an error. Lists of points hold 2 to 6."""

_KINDS = """\
KINDS OF SLIDES  `*` must be there · `=F` a figure by name · `=P` a period, change or value · `=yes` yes or no ·
  `3-5` so many items · `…` a list · `~50` about so many characters, `~2x60` on two lines. Every kind may also have:
  {shared}"""

_FOOT = """\
LEVELS  A warning may be allowed behind its line, or right above its key: # deck: allow title-stop. For the deck:
  checks: { title-stop: off }.
COMMANDS  deck check: everything that is wrong, with line and remedy (--format json for programs, --fix mends what is
  safe) · deck explain CODE · deck build · deck outline: the titles alone · deck schema: JSON Schema · deck new NAME"""


def guide() -> str:
    """The page; ends with a line end."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield _HEAD
    yield from _folded(_keys(Deck), "    ")
    yield f"  language is one of {', '.join(tags())}; brand {', '.join(_brands())}, or a folder of assets/brands."
    yield from _DECK.splitlines()
    yield ""
    yield _SECTION
    yield f"    # a section may also have: {' · '.join(_keys(Section, besides=('section', 'unit', 'source')))}"
    yield ""
    yield _RULES
    yield ""
    yield _KINDS.format(shared=" · ".join(_keys(Slide, besides=("id",))))
    for name in names():
        yield from _kind(name)
    yield ""
    yield _FOOT


def _brands() -> tuple[str, ...]:
    """The brands that come with the program."""
    return tuple(sorted(path.name for path in shipped("brands").iterdir() if path.is_dir()))


def _kind(name: str) -> Iterator[str]:
    model = kind(name).model
    shared = {own.name for own in keys(Slide).values() if own == keys(model).get(own.name)}
    words = (model.__doc__ or "").strip().split()
    own = _keys(model, besides=shared)
    said, *more = wrap(" ".join(words), WIDTH - _NAME_WIDTH - 2)
    yield f"  {name:<{_NAME_WIDTH}}{said}"
    indent = " " * (_NAME_WIDTH + 2)
    yield from (indent + line for line in more)
    yield from _folded(own, indent)


def _keys(model: type, besides: Any = ()) -> tuple[str, ...]:
    return tuple(_key(own) for own in keys(model).values() if own.name not in besides)


def _key(own: Key) -> str:
    """`levers* 1-8 (name* figure=F text~50)`."""
    star = "*" if own.required else ""
    item = get_args(own.wanted)[0] if get_origin(own.wanted) is tuple else own.wanted
    return f"{own.name}{star}{_count(own)}{'=P' if own.period else _form(item)}{_budget(own)}{_inside(item)}"


def _count(own: Key) -> str:
    return f" {own.count.least}-{own.count.most}" if own.count else " …" if get_origin(own.wanted) is tuple else ""


def _form(item: Any) -> str:
    if get_origin(item) is Literal:
        return f"={'|'.join(str(option) for option in get_args(item))}"
    return {Reference: "=F", bool: "=yes", int: "=number", Source: ""}.get(item, "")


def _budget(own: Key) -> str:
    found = budget(own)
    if found is None:
        return ""
    lines = f"{found.lines}x" if found.lines > 1 else ""
    return f"~{lines}{found.most}{' words' if found.words else ''}"


def _inside(item: Any) -> str:
    if not (isinstance(item, type) and issubclass(item, Part)):
        return ""
    return f" ({' '.join(_keys(item, besides=('id',)))})"


def _folded(words: tuple[str, ...], indent: str) -> Iterator[str]:
    """The words on lines of the page's width, none of them cut."""
    yield from wrap(" · ".join(words), WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
