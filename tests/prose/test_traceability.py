"""Nothing of a report is lost: where each sentence and figure is carried, and what is carried nowhere."""

from __future__ import annotations

from decimal import Decimal

import pytest

from deck.brand.layout import Layout
from deck.figures.language import language
from deck.figures.run import Run
from deck.page.chart import ChartNote, ChartSpec, Point, Rect, Series, TextLook
from deck.page.item import Cell, Chart, Drawing, Paragraph, Table, Text
from deck.page.page import Page
from deck.prose.traceability import Carrier, SpokenSlide, Trace, Traced, spoken_slides, to_markdown, trace
from deck.units import pt

FRENCH = language("fr-FR")
ENGLISH = language("en-GB")

REPORT = """\
# Moulins & Rivières : une année pleine
**Rapport abrégé — Mars 2031**

<img src="https://x.org/a.png" width="200">
ALBA NOR
<img src="https://x.org/b.png" width="200"

BO RIX

---

## Chiffres Clés

| Indicateur | 2030 | 2031 | Variation |
|---|---|---|---|
| Farine vendue | 638 M€ | 716,9 M€ | +12% |
| Marge | ~107 M€ | 128,7 M€ | **+31,2%** |
| Réserves | — | 244 M€ | +40% |

## Les 2 Forces

### 1. La Meunerie — Portée par l'eau
La meunerie reste l'activité la plus rentable, avec une **marge opérationnelle de 38%**. Plus de 27 000 sacs partent
chaque jour, malgré la concurrence de Gruau (+31%).

### 2. Le Bâtiment Utilise des Essais en permanence :
       Teste plusieurs briques simultanément
       Mesure leur solidité (choc, gel)

> *"Chaque moulin que nous connaissons va être reconstruit."* — Ida Vent, directrice

- La croissance des ventes directes reste modeste (~5–9%), la plus faible depuis l'ouverture

*Sources : Comptes annuels 2030–2031 | Données au T4 2031*
"""
SLIDES = (
    SpokenSlide(
        1,
        "Moulins et rivières",
        "Moulins et rivières :\nune année pleine\nRapport abrégé, mars 2031\nAlba Nor\nBo Rix",
    ),
    SpokenSlide(
        2,
        "Les chiffres clés",
        "Les chiffres clés\nEn M€\n2030\n2031\nFarine vendue\n638\n716,9\n+12\u202f%\nMarge\n≈\u00a0107\n128,7\n"
        "+31,2\u202f%\nRéserves\nn.d.\n244\n+40\u202f%",
    ),
    SpokenSlide(
        3,
        "Deux forces",
        "Deux forces portent l’année\nLa meunerie, portée par l’eau\n38\u202f%\nde marge opérationnelle\n"
        "plus de 27\u202f000 sacs",
        "L’activité la plus rentable reste la meunerie, avec sa marge opérationnelle de 38\u202f%. Chaque jour, plus "
        "de 27\u202f000 sacs partent, malgré la concurrence de Gruau (+31\u202f%).",
    ),
    SpokenSlide(
        4,
        "Le bâtiment",
        "Le bâtiment utilise des essais en permanence\nTester : plusieurs briques simultanément\n"
        "Mesurer : leur solidité (choc, gel)",
        "« Chaque moulin que nous connaissons va être reconstruit. » Ida Vent, directrice",
    ),
    SpokenSlide(
        5,
        "Ventes",
        "La croissance des ventes directes reste modeste, la plus faible\n≈ 5–9 %",
        "Depuis l’ouverture. Comptes",
    ),
    SpokenSlide(6, "Fin", "Sources : comptes annuels 2030–2031, données au T4 2031"),
)


def found(traced: Trace, text: str) -> Traced:
    (one,) = [one for one in (*traced.sentences, *traced.figures) if one.text.startswith(text)]
    return one


def traced(report: str, *slides: str) -> Trace:
    return trace(report, [SpokenSlide(number, "", text) for number, text in enumerate(slides, start=1)], FRENCH)


def test_a_deck_that_carries_everything_loses_nothing() -> None:
    assert trace(REPORT, SLIDES, FRENCH).lost == ()


def test_each_slide_carries_something_that_no_other_does() -> None:
    for slide in SLIDES:
        rest = [other for other in SLIDES if other is not slide]
        assert trace(REPORT, rest, FRENCH).lost, f"slide {slide.number} is not missed"


def test_sentences_and_figures_are_told_where_they_are_carried() -> None:
    whole = trace(REPORT, SLIDES, FRENCH)
    assert found(whole, "ALBA NOR").carriers == (Carrier(1, True, False),)
    assert found(whole, "~107 M€").carriers == (Carrier(2, True, False),)
    assert found(whole, "—").carriers == (Carrier(2, True, False),)
    assert found(whole, "+31%").carriers == (Carrier(3, False, True),)
    assert found(whole, "27 000 sacs").carriers == (Carrier(3, True, False),)
    assert found(whole, "La meunerie reste").carriers == (Carrier(3, False, True),)
    assert found(whole, "Teste plusieurs").carriers == (Carrier(4, True, False),)
    assert found(whole, "La croissance").carriers == (Carrier(5, True, False),)
    assert found(whole, "~5–9%").context.startswith("La croissance des ventes")
    assert found(whole, "716,9 M€").context == "Farine vendue · 2031"


def test_years_and_numbers_in_words_are_no_figures() -> None:
    written = [figure.text for figure in trace(REPORT, SLIDES, FRENCH).figures]
    assert not [text for text in written if "203" in text]
    assert [figure.text for figure in traced("Trois choix en 2031, soit 4 voix.").figures] == ["4 voix"]


def test_four_fifths_of_the_words_and_all_numbers_carry_a_sentence() -> None:
    report = "Le moulin rouge moud 12 sacs chaque matin."
    assert traced(report, "Chaque matin, les moulins rouges : 12 sacs, moudre").sentences[0].carriers
    assert traced(report, "Chaque matin le moulin moud 12 sacs").sentences[0].carriers
    assert not traced(report, "Le moulin moud 12 sacs").sentences[0].carriers
    assert not traced(report, "Le moulin rouge moud 13 sacs chaque matin").sentences[0].carriers


@pytest.mark.parametrize(
    ("report", "same", "opposite"),
    [
        (
            "AWS croît moins vite que ses rivaux.",
            "Ses rivaux ? AWS croît moins vite",
            "AWS croît plus vite, ses rivaux",
        ),
        (
            "Les ventes ne croissent pas en Asie.",
            "En Asie, les ventes ne croissent plus",
            "Les ventes croissent en Asie",
        ),
        ("Les ventes croissent en Asie.", "Les ventes croissent en Asie", "Les ventes ne croissent pas en Asie"),
        ("Amazon croît, non pas en vendant.", "Amazon croît, non pas en vendant", "Amazon croît en vendant"),
        ("Une croissance très faible en Asie.", "En Asie, la croissance est faible", "Asie : forte croissance, très"),
        ("Le carnet, en baisse de 40 %.", "Carnet en baisse : 40 %", "Carnet : +40 %"),
        ("Moins de 27 000 départs chez nous.", "Départs : moins de 27 000", "Départs : plus de 27 000"),
        (
            "Moins de 27 000 départs.",
            "Départs : moins\u00a0de\u00a027\u202f000",
            "Départs : plus\u00a0de\u00a027\u202f000",
        ),
        ("La meunerie, numéro 1 mondial.", "Meunerie, numéro 1 mondial", "Meunerie, numéro 2 mondial"),
        ("Les données sont celles de T4.", "Données de T4", "Données de T3"),
        ("La marge la plus faible du groupe.", "Groupe : marge la plus faible", "La marge la moins faible du groupe"),
    ],
)
def test_a_slide_that_says_the_opposite_carries_nothing(report: str, same: str, opposite: str) -> None:
    assert traced(report, same).sentences[0].carriers
    assert not traced(report, opposite).sentences[0].carriers
    assert traced(report, f"{opposite}\n{same}").sentences[0].carriers


def test_the_opposite_is_seen_in_english_too() -> None:
    report = "Trams grew less quickly than buses."
    for slide, carried in (("Buses: trams grew less quickly", True), ("Trams grew more quickly than buses", False)):
        assert bool(trace(report, [SpokenSlide(1, "", slide)], ENGLISH).sentences[0].carriers) is carried


def test_a_small_number_of_other_things_is_another_figure() -> None:
    report = "Les 3 leviers du succès"
    assert not traced(report, "Trois nuances, leviers du succès").figures[0].carriers
    assert traced(report, "Trois grands leviers").figures[0].carriers
    assert traced(report, "3\nleviers").figures[0].carriers


def test_a_row_is_recognised_by_the_short_name_of_its_figure() -> None:
    report = "| Indicateur | 2031 |\n|---|---|\n| Carnet de commandes du nord | 244 M€ |\n"
    text = Text(address="a#b", slot="cell", paragraphs=tuple(Paragraph("x", (Run(own),)) for own in ("Nord", "244 M€")))
    page = Page(address="a", section="A", layout=Layout(name="x", slots=()), items=(text,))
    names = {"Nord": "Carnet de commandes du nord"}
    carriers = [trace(report, spoken_slides([page], short), FRENCH).figures[0].carriers for short in ({}, names)]
    assert [bool(own) for own in carriers] == [False, True]


def test_accents_case_plural_and_gender_make_no_difference() -> None:
    assert traced("Les DONNÉES générales sont améliorées.", "Une donnée générale améliorée").lost == ()
    assert traced("Des œuvres régionales", "L’oeuvre régionale").lost == ()


def test_a_sentence_may_take_two_slides_and_both_are_named() -> None:
    one = traced(
        "Le moulin bleu moud. Un tilleul ombrage la cour depuis 1874 et la rivière chante.",
        *("Le moulin bleu moud", "Un tilleul ombrage la cour", "Depuis 1874, la rivière chante", "rien"),
    ).sentences[1]
    assert one.together
    assert [carrier.number for carrier in one.carriers] == [2, 3]


def test_an_approximate_figure_must_stay_approximate() -> None:
    assert traced("Environ 107 sacs", "107 sacs").lost != ()
    assert traced("Environ 107 sacs", "≈\u00a0107 sacs").lost == ()


def test_a_figure_is_not_carried_by_another_unit() -> None:
    assert traced("Une part de 9 % ici", "Part de 9 Mds $ ici").figures[0].carriers == ()


def test_what_was_not_given_must_be_told() -> None:
    report = "| A | B |\n|---|---|\n| Stock | — |\n"
    assert [one.text for one in traced(report, "Stock").lost] == ["—"]
    assert traced(report, "Stock\nn.d.").lost == ()
    assert traced(report, "Stock\n—").lost == ()


def test_a_report_without_a_deck_is_all_lost_and_an_empty_report_is_not() -> None:
    whole = trace(REPORT, (), FRENCH)
    assert whole.lost == (*whole.sentences, *whole.figures)
    assert trace("", SLIDES, FRENCH) == Trace((), (), SLIDES)


def test_the_file_tells_what_is_lost_first() -> None:
    report = "# Le moulin\n\nIl moud 12 sacs | jour.\n"
    assert to_markdown(traced(report, "Le moulin"), FRENCH) == (
        "# Traçabilité du rapport\n\n"
        "## Repris nulle part (2)\n\n"
        "- 3: **Il moud 12 sacs \\| jour.**\n"
        "- 3: **12 sacs** (Il moud 12 sacs \\| jour.)\n\n"
        "## Phrase (2)\n\n"
        "| Rapport | Phrase | Repris par |\n|---:|---|---|\n"
        "| 1 | Le moulin | diapositive\u00a01 |\n"
        "| 3 | Il moud 12 sacs \\| jour. | Repris nulle part |\n\n"
        "## Chiffre (1)\n\n"
        "| Rapport | Chiffre | Repris par |\n|---:|---|---|\n"
        "| 3 | **12 sacs** · Il moud 12 sacs \\| jour. | Repris nulle part |\n\n"
        "- Diapositive\u00a01\u00a0: \n"
    )


def test_the_file_says_so_when_nothing_is_lost_and_names_notes_and_pairs() -> None:
    slides = (
        SpokenSlide(1, "Mill", "The mill grinds", "and sells 1,200 sacks"),
        SpokenSlide(2, "River", "river sings"),
    )
    text = to_markdown(trace("The mill sells 1,200 sacks.\n\nA mill grinds; rivers sing.", slides, ENGLISH), ENGLISH)
    assert "Everything in the report is carried." in text
    assert "| slide\u00a01 + notes of slide\u00a01 |" in text
    assert "| slide\u00a01 + slide\u00a02 |" in text
    assert "- Slide\u00a02: River" in text


LOOK = TextLook(size=pt(12))
SPEC = ChartSpec(
    kind="bars",
    categories=("Nord",),
    series=(Series(name="2031", points=(Point(value=Decimal(4), label="4"),), colour="accent", label=LOOK),),
    unit="En M€",
    plot=Rect(0, 0, 1, 1),
    gap_width=50,
    notes=(ChartNote(rect=Rect(0, 0, 1, 1), text="+3", look=LOOK),),
)


def test_an_audience_gets_texts_cells_labels_and_notes_but_no_alternative_text() -> None:
    page = Page(
        address="a/b",
        section="A",
        layout=Layout(name="x", slots=()),
        items=(
            Text(address="t", slot="title", paragraphs=(Paragraph("title", (Run("Un\ndeux "), Run("trois"))),)),
            Table(
                address="u",
                slot="table",
                columns=(1, 1),
                heights=(1,),
                rows=((Cell(runs=(Run("c1"),), size=1), Cell(runs=(Run("c2"),), size=1)),),
                alt="caché",
            ),
            Drawing(address="v", shapes=(), runs=(Run("AB"),)),
            Chart(address="w", slot="chart", spec=SPEC, alt="caché"),
        ),
        notes=((Run("Dit "), Run("tout.")), (Run("Fin."),)),
    )
    assert spoken_slides([page, page]) == tuple(
        SpokenSlide(
            number,
            "Un deux trois",
            "Un\ndeux trois\nc1\nc2\nAB\nNord\nEn M€\n+3\n2031\n4",
            "Dit tout.\nFin.",
        )
        for number in (1, 2)
    )


def test_a_heading_that_the_deck_words_otherwise_is_not_lost() -> None:
    traced = trace("# Comment le réseau se finance\n\nLes ventes montent.\n", (), language("fr-FR"))
    assert [own.text for own in traced.lost] == ["Les ventes montent."]


@pytest.mark.parametrize(
    "figure", ["27 µg/m³", "3,5 m²", "12 km/h", "4 °C", "15 kWh/an", "18 €/km", "25 %/an", "40 vélos"]
)
def test_a_figure_is_listed_with_all_of_its_unit(figure: str) -> None:
    assert [own.text for own in trace(f"On mesure {figure} à Lyon.", [], FRENCH).figures] == [figure]
