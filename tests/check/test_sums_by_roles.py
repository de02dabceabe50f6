"""Totals and counts in sentences by the roles of their numbers, in any order: right, wrong, and of other things."""

from __future__ import annotations

import pytest

from deck.check.figures import announced_in_sentence
from deck.check.sentences import sums_in_prose
from deck.prose.said import Said
from deck.source.span import NOWHERE
from tests.check.figures import report

FR, EN = "fr-FR", "en-GB"


def codes(check: object, text: str, tag: str) -> set[str]:
    """The codes of what one check tells of one text."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(check, "said", lambda _: [Said(text, "text", NOWHERE, inline=True)])
        return {each.code for each in check.check(report(tag=tag), {})}  # type: ignore[attr-defined]


SUMS = [
    (FR, "Le refuge héberge 44 chiennes et 37 chiens, {} animaux au total.", "81", "91"),
    (FR, "Parmi nos 82 serres, 51 sont chauffées, 20 vitrées et les {} autres bâchées.", "11", "17"),
    (FR, "Nos ateliers (24, 19 et 8 postes) totalisent {} postes.", "51", "61"),
    (FR, "En ajoutant les 36 apprentis aux 148 ouvriers, on arrive à {} personnes.", "184", "194"),
    (FR, "La course fait 12 km en forêt puis 21 km sur route, soit {} km.", "33", "39"),
    (
        FR,
        "Du devis de 9 400 €, le toit prend 5 200 €, les murs 2 900 € et le reste, {} €, le jardin.",
        "1 300",
        "2 300",
    ),
    (EN, "The shelter houses 44 mares and 37 foals, {} animals in all.", "81", "91"),
    (EN, "431 wood loads, 877 garden loads and 510 metal loads: {} loads in all.", "1,818", "1,188"),
    (
        FR,
        "142 dossiers libres, 392 dossiers de thèse et 87 dossiers de master, soit {} dossiers en tout.",
        "621",
        "261",
    ),
    (EN, "Of our 82 greenhouses, 51 are heated, 20 glazed and the other {} covered.", "11", "17"),
    (EN, "The fields (120 ha, 85 ha and 60 ha) add up to {} ha.", "265", "285"),
    (EN, "Taken together, the 36 apprentices and the 148 fitters make {} staff.", "184", "194"),
    (EN, "We earned £12,400 and spent £9,150, so £{} is left over.", "3,250", "4,250"),
    (EN, "The roof cost $96k: the state gave $40k, the county $31k and the town ${}k.", "25", "35"),
]
OTHER_SUMS = [
    (EN, "379 people attend the evening class and 302 the Saturday class, 67 of them both: 614 people in all"),
    (EN, "614 people in all: 379 on Tuesdays and 302 on Saturdays, 67 of them twice."),
    (FR, "379 personnes suivent le cours du soir et 302 celui du samedi, 67 les deux : 614 personnes en tout."),
    (FR, "Ensemble, les 45 bénévoles et les 27 salariés font 90 heures."),
    (FR, "Menu à 25 € : entrée 8 €, plat 14 €, dessert 7 €."),
    (FR, "Le parc réunit 12 sites et 40 infirmières, 62 véhicules en tout."),
    (FR, "Sur 90 inscrits, 40 viennent à pied, 35 à vélo et 30 en bus."),
    (FR, "Le capital est de 40 € x 300 = 12 000 € moins 360 €, soit 11 640 €, 12 900 € au total."),
    (EN, "90 animals: 40 monkeys, 30 birds and 35 volunteers."),
    (EN, "The tour took 12 days, 14 towns and 30 concerts in all."),
    (EN, "The plot costs £80k: £50k less than in May, £20k less than in June and £15k less than in July."),
]
LISTS = [
    (FR, "{} villes (Agde, Sète, Mèze et Lodève) votent en juin.", "Quatre", "Trois"),
    (FR, "Le stage suit {} étapes : observer, mesurer, comparer et décider.", "quatre", "six"),
    (FR, "Le jury retient {} critères – le prix, le délai et la qualité – pour choisir.", "trois", "deux"),
    (FR, "{} scénarios restent possibles : fermer le site, le céder ou le moderniser.", "Trois", "Deux"),
    (EN, "{} towns (Bath, York, Ely and Hove) vote in June.", "Four", "Three"),
    (EN, "The plan rests on {} pillars: housing, transport and jobs.", "three", "four"),
    (EN, "The club runs {} activities, namely singing, drama, dancing, drawing and sewing.", "five", "six"),
    (EN, "The jury kept {} criteria – the price, the deadline and the quality – for the tender.", "three", "two"),
]
OTHER_LISTS = [
    (FR, "Il y a deux types de bail : le bail nu (loué vide), et le bail meublé, destiné aux stages et aux études."),
    (FR, "Cinq villes (Agde et Sète comprises) votent en juin."),
    (FR, "Trois équipes partagent une idée : la vitesse et la simplicité."),
    (FR, "Le cours traite trois thèmes : paie, congés, hygiène et sécurité."),
    (FR, "Il faut refaire deux éléments du magasin (vitrine, enseigne ou store, caisse, éclairage)."),
    (FR, "Le plan a trois étapes – étude comptable et juridique."),
    (EN, "Five towns (Bath and Ely included) vote in June."),
    (EN, "The course has three parts: pay, leave, health and safety."),
    (EN, "Two countries joined (Serbia, Bosnia and Herzegovina)."),
    (EN, "The four towns share one worry: noise and dust."),
    (EN, "The film lasts three hours: the war and the peace."),
]


@pytest.mark.parametrize(("tag", "text", "right", "wrong"), SUMS)
def test_a_total_is_told_where_its_parts_exclude_it_in_whatever_order(
    tag: str, text: str, right: str, wrong: str
) -> None:
    assert codes(sums_in_prose, text.format(right), tag) == set()
    assert codes(sums_in_prose, text.format(wrong), tag) == {"total-disagrees"}


@pytest.mark.parametrize(("tag", "text"), OTHER_SUMS)
def test_numbers_of_other_things_are_no_parts(tag: str, text: str) -> None:
    assert codes(sums_in_prose, text, tag) == set()


@pytest.mark.parametrize(("tag", "text", "right", "wrong"), LISTS)
def test_a_count_is_told_where_its_list_excludes_it_whatever_stands_between(
    tag: str, text: str, right: str, wrong: str
) -> None:
    assert codes(announced_in_sentence, text.format(right), tag) == set()
    assert codes(announced_in_sentence, text.format(wrong), tag) == {"count-disagrees"}


@pytest.mark.parametrize(("tag", "text"), OTHER_LISTS)
def test_a_list_of_some_or_of_what_they_have_is_not_held_against_their_count(tag: str, text: str) -> None:
    assert codes(announced_in_sentence, text, tag) == set()
