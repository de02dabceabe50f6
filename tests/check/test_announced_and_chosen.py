"""Counts of what was chosen, of what two titles count, and of lists whose items have a plural of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found
from tests.decks import DECK

POINTS = {
    "fr": ("Former les équipes", "Rénover les locaux", "Alléger les dossiers", "Ouvrir le samedi", "Revoir les tarifs"),
    "en": ("Train the teams", "Mend the roof", "Cut the paperwork", "Open on Saturdays", "Review the fees"),
}


def told(folder: Path, tag: str, *slides: str) -> list[str]:
    deck = DECK.replace("en-GB", {"fr": "fr-FR", "en": "en-GB"}[tag])
    own = found(folder, *slides, deck=deck)
    return [each.message.split('"')[1] for each in own if each.code == "count-disagrees"]


def points(title: str, items: tuple[str, ...]) -> str:
    return f'kind: text\ntitle: "{title}"\npoints:\n' + "".join(f'  - "{own}"\n' for own in items)


@pytest.mark.parametrize(
    ("tag", "title", "count"),
    [
        ("en", "We have chosen five levers", 3),
        ("en", "We have identified 4 causes", 3),
        ("en", "We have selected five measures", 4),
        ("en", "We have set four goals", 3),
        ("fr", "Nous avons retenu cinq leviers", 3),
        ("fr", "Nous avons identifié 4 causes", 3),
        ("fr", "Nous avons choisi cinq mesures", 4),
        ("fr", "Nous avons fixé quatre objectifs", 3),
    ],
)
def test_more_are_chosen_than_are_listed(tmp_path: Path, tag: str, title: str, count: int) -> None:
    assert len(told(tmp_path, tag, points(title, POINTS[tag][:count]))) == 1


@pytest.mark.parametrize(
    ("tag", "title", "items"),
    [
        ("en", "We have chosen three levers", POINTS["en"][:3]),
        ("en", "We have chosen three levers", POINTS["en"]),  # of those looked at
        ("en", "We have chosen four levers", ("They cost little", "They last", "They please all")),
        ("en", "We have chosen four levers", ("Two in schools", "One in parks", "One at home")),
        ("en", "We have chosen four levers", ("Criterion: cost", "Criterion: time", "Criterion: effect")),
        ("en", "Two goals were met", POINTS["en"][:4]),
        ("en", "We have chosen the two dearest of four levers", POINTS["en"][:4]),
        ("fr", "Nous avons retenu trois leviers", POINTS["fr"][:3]),
        ("fr", "Nous avons retenu trois leviers", POINTS["fr"]),
        ("fr", "Nous avons retenu quatre leviers", ("Ils coûtent peu", "Ils durent", "Ils plaisent")),
        ("fr", "Nous avons retenu quatre leviers", ("Deux à l'école", "Un au parc", "Un à la maison")),
        ("fr", "Nous avons retenu quatre leviers", ("Parce que c'est utile", "Le prix baisse", "Le délai aussi")),
    ],
)
def test_what_is_listed_may_be_what_they_were_chosen_from_or_why(
    tmp_path: Path, tag: str, title: str, items: tuple[str, ...]
) -> None:
    assert told(tmp_path, tag, points(title, items)) == []


@pytest.mark.parametrize(
    ("tag", "slide"),
    [
        ("en", "kind: risks\ntitle: We watch five risks\nrisks:\n" + "  - {name: Rents, text: They rise}\n" * 4),
        ("en", "kind: risks\ntitle: We monitor 3 risks\nrisks:\n" + "  - {name: Rents, text: They rise}\n" * 4),
        ("fr", "kind: risks\ntitle: Nous surveillons 3 risques\nrisks:\n" + "  - {name: Loyers, text: Ça monte}\n" * 4),
        (
            "en",
            "kind: process\ntitle: Two steps lead from seed to bread\nsteps:\n" + "  - {name: Sow, text: Now}\n" * 3,
        ),
    ],
)
def test_what_we_watch_and_what_leads_from_one_to_another_is_all_of_it(tmp_path: Path, tag: str, slide: str) -> None:
    assert len(told(tmp_path, tag, slide)) == 1


@pytest.mark.parametrize("title", ["Two steps lead to most mistakes", "Two steps lead", "Three steps lead from A to B"])
def test_some_of_them_may_lead(tmp_path: Path, title: str) -> None:
    steps = "  - {name: Sow, text: Now}\n" * 3
    assert told(tmp_path, "en", f"kind: process\ntitle: {title}\nsteps:\n{steps}") == []


@pytest.mark.parametrize(
    ("tag", "first", "second"),
    [
        ("en", "Four lessons of the winter season", "The five lessons of the winter season will guide us"),
        ("en", "Three causes of the delay", "Our four causes of the delay are known"),
        ("en", "The three causes of the delay are known", "The four causes of the delay"),
        ("en", "Two findings from the harbour trial", "The three findings of the harbour trial can be read online"),
        ("fr", "Quatre leçons de la saison d'hiver", "Les cinq leçons de la saison seront suivies"),
        ("fr", "Trois causes du retard", "Les quatre causes du retard sont connues"),
        ("fr", "Deux constats du chantier naval", "Les trois constats du chantier naval doivent être partagés"),
    ],
)
def test_two_titles_count_the_same_whatever_verb_follows(tmp_path: Path, tag: str, first: str, second: str) -> None:
    slides = (f"kind: text\ntitle: {title}\ntext: {POINTS[tag][0]}\n" for title in (first, second))
    assert len(told(tmp_path, tag, *slides)) == 1


@pytest.mark.parametrize(
    ("tag", "first", "second"),
    [
        ("en", "Four lessons of the winter season", "The four lessons of the winter season will guide us"),
        ("en", "Four lessons of the winter season", "The five lessons of the summer season will guide us"),
        ("en", "Two causes of the delay are ours", "The three causes of the delay are known"),
        ("en", "Two causes of the delay remain", "The three causes of the delay were found in May"),
        ("en", "Four lessons of the season", "The five lessons of the season in Leeds will guide us"),
        ("en", "Four lessons of the season", "Five lessons of the season will guide us"),
        ("en", "Four lessons of the season", "The three lessons of the season will guide us"),
        ("en", "We learned four lessons from the pilot", "The five lessons of the pilots"),
        ("en", "Four new members of the board", "The six members of the board"),
        ("en", "Four members of the board vote yes", "The six members of the board"),
        ("fr", "Nous tirons quatre leçons du pilote", "Les cinq leçons des pilotes"),
        ("fr", "Deux causes du retard restent", "Les trois causes du retard sont connues"),
        ("fr", "Trois causes du retard", "Les quatre causes du surcoût sont connues"),
        ("fr", "Trois causes du retard", "Les quatre causes du retard de Lille sont connues"),
        ("fr", "Trois causes du retard", "Les quatre causes du retard qui restent sont connues"),
    ],
)
def test_two_titles_that_may_count_some_or_others_do_not(tmp_path: Path, tag: str, first: str, second: str) -> None:
    slides = (f"kind: text\ntitle: {title}\ntext: {POINTS[tag][0]}\n" for title in (first, second))
    assert told(tmp_path, tag, *slides) == []


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("Four worries: waiting times, prices and noise", True),
        ("5 topics: lead times, rents, noise and staff", True),
        ("We toured three towns: Bath, York, Ely and Wells.", True),
        ("We toured five countries: Spain, Malta, Italy and Greece.", True),
        ("Three worries: waiting times, prices and noise", False),
        ("We toured four towns: Bath, York, Ely and Wells.", False),
        ("We toured two countries: Spain, Trinidad and Tobago.", False),
        ("We toured two counties: Kent, Tyne and Wear.", False),
        ("It failed three times: in May, June, July and August.", False),
        ("Two pairs: tea and coffee, bread and butter.", False),
        ("We saw two towns several times: Bath in May, York and Ely in June.", False),
    ],
)
def test_a_list_within_a_sentence_has_as_many_as_it_announces(tmp_path: Path, said: str, wrong: bool) -> None:
    slide = f'kind: text\ntitle: The year goes on\npoints:\n  - "{said}"\n  - The year was wet.\n'
    assert len(told(tmp_path, "en", slide)) == int(wrong)
