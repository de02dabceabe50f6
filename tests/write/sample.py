"""A deck made by hand, with every type of item on light, paper and dark pages and on a panel."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from PIL import Image

from deck.brand.brand import Brand, Mark
from deck.brand.layout import Layout
from deck.brand.layouts import layout
from deck.brand.palette import Tone
from deck.brand.shape import PathStep, Shape, Stroke
from deck.figures.run import Run
from deck.page.chart import ChartNote, ChartSpec, Point, Rect, Series, TextLook
from deck.page.item import Cell, Chart, Drawing, Item, Paragraph, Picture, Table, Text
from deck.page.page import Page
from deck.template.properties import Properties
from deck.units import Box, box, inch, pt
from deck.write.presentation import write

SQUARE = tuple(
    PathStep(command, points)  # type: ignore[arg-type]
    for command, points in (
        ("M", ((0, 0),)),
        ("L", ((1000, 0),)),
        ("C", ((1000, 500), (500, 1000), (0, 1000))),
        ("Z", ()),
    )
)
BRAND = Brand(
    name="essai",
    theme={
        "dk1": "17202E", "lt1": "FFFFFF", "dk2": "14233A", "lt2": "F5F2EB", "accent1": "DB6A0E", "accent2": "586F93",
        "accent3": "586375", "accent4": "8894A8", "accent5": "1E7B5A", "accent6": "B3261E", "hlink": "1D5A9E",
        "folHlink": "5A5F86",
    },
    heading_font="Arial",
    body_font="Arial",
    heading_bold=True,
    heading_tracking=True,
    mark=Mark(
        width=100,
        height=100,
        shapes=(Shape(name="corner", box=Box(0, 0, 100, 100), geometry="freeform", fill="highlight", path=SQUARE),),
        alt="Essai",
        minimum_height=inch(0.17),
    ),
    tones={},
    small_on_highlight="dk2",
)  # fmt: skip
PROPERTIES = Properties(
    title="Essai &\nrésultats",
    authors=("Ada Example", "Grace Exemple"),
    language="fr-FR",
    date=date(2026, 2, 1),
    footer="Essai & résultats · Février 2026",
)


def said(address: str, slot: str, *lines: tuple[str, str | Run | tuple[Run, ...]]) -> Text:
    """Text in a slot from pairs of role and words."""
    return Text(address=address, slot=slot, paragraphs=tuple(Paragraph(role, runs_of(words)) for role, words in lines))


def runs_of(words: str | Run | tuple[Run, ...]) -> tuple[Run, ...]:
    if isinstance(words, str):
        return (Run(words),)
    return (words,) if isinstance(words, Run) else words


def page(address: str, of: Layout, title: str, *items: Item, notes: str = "Ce que l’on dit.") -> Page:
    """A page with its head; the section is the first part of the address."""
    section = address.partition("/")[0]
    head: tuple[Item, ...] = (said(f"{address}#title", "title", (of.slot("title").roles[0].name, title)),)
    if any(slot.name == "kicker" for slot in of.slots):
        head += (said(f"{address}#kicker", "kicker", ("kicker", section)),)
    return Page(
        address=address,
        section=section,
        layout=of,
        items=(*head, *items),
        notes=((Run(notes), Run(" Important.", bold=True)), (Run("Un second alinéa."),)) if notes else (),
    )


def deck(portrait: Path) -> tuple[Page, ...]:
    """Six pages: cover, summary, table, chart, dark chart, key figures with a panel."""
    return (cover_page(portrait), text_page(), table_page(), chart_page(), dark_page(), panel_page())


def cover_page(portrait: Path) -> Page:
    of = layout("cover-3")
    frame = of.slot("portrait-2").box
    medallion = Shape(name="medallion", box=frame, geometry="ellipse", fill="medallion")
    return replace(
        page(
            "couverture/essai",
            of,
            "Essai : résultats",
            Picture(address="auteurs/ada#photo", slot="portrait-1", path=portrait, alt="Ada Example", focus=1 / 3),
            said("auteurs/ada#name", "author-1", ("author", "Ada\nExample")),
            Drawing(
                address="auteurs/grace#initials",
                shapes=(medallion,),
                runs=(Run("GE"),),
                size=pt(24),
                colour="on-medallion",
            ),
            said("auteurs/grace#name", "author-2", ("author", "Grace\nExemple")),
            said("couverture/essai#figure", "figure", ("figure", "40 %")),
            notes="",
        ),
        section="",
    )


def text_page() -> Page:
    return page(
        "vue/texte",
        layout("text-nested"),
        "Un texte avec <tout> ce qu’un paragraphe & un alinéa portent",
        Text(
            address="vue/texte#text",
            slot="text",
            paragraphs=(
                Paragraph(
                    "text",
                    (
                        Run("Gras", bold=True), Run(", "), Run("italique", italic=True), Run(", "),
                        Run("code()", code=True), Run(", un "), Run("lien", link="https://example.org/a?b=1&c=é"),
                        Run(", un chiffre "), Run("−3", colour="negative"), Run(" puis\nune ligne."),
                    ),
                ),
                Paragraph("bullet", (Run("Une puce, plus petite"),), size=pt(16)),
                Paragraph("second", (Run("Un deuxième niveau"),)),
                Paragraph("heading", (Run("Un intitulé, "), Run("dont une part est maigre", light=True))),
            ),
        ),
        said("vue/texte#source", "source", ("source", "Source : un rapport.")),
    )  # fmt: skip


def table_page() -> Page:
    of = layout("table")
    frame = of.slot("table").box
    height, header = inch(0.6), inch(0.42)
    bars = tuple(
        Shape(
            name=f"bar:r{row}",
            box=Box(frame.x + inch(9.4), frame.y + header + row * height + inch(0.16), inch(0.6 + row), inch(0.28)),
            fill="highlight" if row == 1 else "actual",
        )
        for row in range(3)
    )
    axis = Shape(
        name="axis",
        box=Box(frame.x + inch(9.4), frame.y + header, 0, 3 * height),
        geometry="line",
        stroke=Stroke("rule", pt(1)),
    )
    return page(
        "chiffres/tableau",
        of,
        "Un tableau dont les décimales s’alignent",
        Table(
            address="chiffres/tableau#table",
            slot="table",
            columns=(inch(5.2), inch(2), inch(2.2), inch(2.6)),
            heights=(header, *[height] * 3),
            rows=(
                _row("Mds $", "2025", "Variation", header=True),
                *(_row(f"Ligne {index}", f"{index},5", f"+{index} %") for index in range(3)),
            ),
            alt="Trois lignes de 0,5 à 2,5 Mds $",
        ),
        Drawing(address="chiffres/tableau#bars", shapes=(*bars, axis), alt="Barres des variations : 0, 1 et 2 %"),
    )


def _row(*words: str, header: bool = False) -> tuple[Cell, ...]:
    size, anchor = (pt(14), "b") if header else (pt(18), "ctr")
    first, *others = words
    return (
        Cell(runs=(Run(first),), size=size, anchor=anchor, bold=not header),  # type: ignore[arg-type]
        *(
            Cell(
                runs=(Run(word),),
                size=size,
                align="r",
                margin_right=inch(0.2),
                colour="secondary" if header else "text",
                anchor=anchor,  # type: ignore[arg-type]
            )
            for word in others
        ),
        Cell(runs=(), size=size),
    )


def chart_page() -> Page:
    of = layout("chart-reading-2")
    return page(
        "chiffres/graphique",
        of,
        "Un graphique et sa lecture",
        said("chiffres/graphique#unit", "unit", ("unit", "Mds $")),
        Chart(
            address="chiffres/graphique#chart",
            slot="chart",
            spec=spec(Tone.LIGHT, noted=True),
            alt="Le second croît : 107 puis 128,7",
        ),
        said(
            "chiffres/a#reading",
            "reading-1",
            ("figure-highlight", (Run("+22"), Run(" Mds $", size=pt(18)))),
            ("text", "Premier"),
        ),
        said("chiffres/b#reading", "reading-2", ("figure", "+19"), ("text", "Second")),
    )


def dark_page() -> Page:
    of = layout("big-number")
    return page(
        "plan/nombre",
        of,
        "Un grand nombre sur la page sombre",
        said("plan/nombre#figure", "figure", ("giant-3", "200")),
        said("plan/nombre#words", "words", ("unit", "milliards"), ("caption", Run("au rapport", link="https://example.org"))),
        Chart(
            address="plan/nombre#chart", slot="chart", spec=spec(Tone.DARK, kind="bars"), alt="200 dépasse 107 et 128,7"
        ),
    )  # fmt: skip


def panel_page() -> Page:
    of = layout("key-figures-hero-2")
    hero = of.slot("hero-chart").box
    bar = Box(hero.x, hero.y, hero.width // 2, inch(0.36))
    arrow = Shape(name="arrow", box=box(12.3, 6.6, 0.1, 0.1), geometry="triangle", fill="context", rotation=90)
    return page(
        "plan/chiffres",
        of,
        "Des chiffres clés, dont un sur un panneau",
        said(
            "plan/ca#hero",
            "hero",
            ("label", "Chiffre"),
            ("figure", (Run("716,9"), Run(" Mds $", size=pt(24)))),
            ("change", "+12 %"),
        ),
        Drawing(address="plan/ca#bar", shapes=(Shape(name="bar", box=bar, fill="actual"),), alt="Une barre"),
        said("plan/a#cell", "cell-1", ("label", "Premier"), ("figure", "1"), ("change-highlight", "+1 %")),
        said("plan/b#cell", "cell-2", ("label", "Second"), ("figure", "2"), ("change", "+2 %")),
        Drawing(address="plan/arrow", shapes=(arrow,)),
    )


def spec(tone: Tone, *, kind: str = "columns", noted: bool = False) -> ChartSpec:
    """Two bars; `noted` adds shapes drawn on the chart."""
    look = TextLook(size=pt(16))
    note = ChartNote(rect=Rect(0.1, 0.85, 0.3, 0.1), text="Une note", look=TextLook(size=pt(12)))
    points = (
        Point(value=Decimal("107"), label="≈ 107"),
        Point(value=Decimal("128.7"), label="128,7", colour="highlight"),
    )
    return ChartSpec(
        kind=kind,  # type: ignore[arg-type]
        categories=("Premier", "Second"),
        series=(Series(name="2025", points=points, colour="actual", label=look),),
        unit="Mds $",
        plot=Rect(0.05, 0.1, 0.9, 0.6),
        gap_width=80,
        category_look=look,
        notes=(note,) if noted else (),
        tone=tone,
    )


def portrait(path: Path, size: tuple[int, int] = (300, 400)) -> Path:
    """A picture whose colour changes from top to bottom."""
    picture = Image.linear_gradient("L").resize(size).convert("RGB")
    picture.save(path)
    return path


def written(folder: Path) -> bytes:
    """The sample deck's bytes."""
    return write(deck(portrait(folder / "ada.png")), PROPERTIES, BRAND)
