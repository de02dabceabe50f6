"""Counts in the name of an item, with its text that lists them: the one that is right and one that is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found
from tests.decks import DECK

FR, EN = "fr-FR", "en-GB"


def told(folder: Path, tag: str, name: str, text: str) -> bool:
    points = f'points:\n  - {{name: "{name}", text: "{text}"}}\n  - {{name: Puis, text: On y va}}\n'
    slide = f"kind: text\ntitle: Le mouvement est lancé et il dure\n{points}"
    codes = [own.code for own in found(folder, slide, deck=DECK.replace("en-GB", tag))]
    return "count-disagrees" in codes


COUNTED = [
    (FR, "{} équipements communs", "La piscine, la médiathèque, le gymnase et la crèche", "Quatre", "Cinq"),
    (FR, "{} écoles maintenues", "Celle d'Ance et celle de Coulonge", "Deux", "Trois"),
    (FR, "{} mesures d'aide", "Le fonds de solidarité, l'étalement des dettes et le médiateur", "Trois", "Quatre"),
    (FR, "{} facteurs ne jouent pas", "L'altitude, la pente et l'âge du drainage.", "Trois", "Quatre"),
    (EN, "{} shared facilities", "The pool, the library and the nursery", "Three", "Four"),
    (EN, "{} factors do not matter", "The height, the slope and the age of the drains", "Three", "Two"),
    (EN, "The {} measures", "A fund, a mediator and a helpline", "three", "four"),
]
LEFT = [
    (FR, "Trois médecins", "La cardiologie et la pédiatrie"),
    (FR, "Deux mesures financées", "La ville, l'État et l'Europe"),
    (FR, "Trois mesures d'aide", "Le fonds de solidarité, notamment, et le médiateur"),
    (FR, "Cinq mesures d'aide", "Le fonds de solidarité et le médiateur"),
    (FR, "Trois facteurs ne jouent pas", "Le sol et la pente ont peu de poids"),
    (FR, "Trois mesures d'aide", "Le fonds : l'eau et le gaz"),
    (FR, "Trois écoles", "Celle d'Ance et l'école de Bron"),
    (FR, "Trois écoles", "Celle d'Ance et celle de Bron restent"),
    (FR, "Trois mesures d'aide", "Le fonds et le médiateur viennent ensuite"),
    (FR, "Trois risques", "La sécheresse et le gel pèsent"),
    (EN, "Three measures", "The fund and the mediator help most"),
    (EN, "Three risks", "The drought and the frost weigh most"),
    (EN, "Two new facilities", "The pool, the library and the nursery stay open"),
    (FR, "Trois mesures pour la cour", "Le banc et le préau"),
    (EN, "Two teams", "The ward, the clinic and the laboratory"),
    (EN, "Three factors", "The height and two others"),
    (EN, "Three measures", "For the pool and the library"),
    (EN, "Three decisions by the board", "The mayor and the council"),
    (EN, "Two reasons", "The price, the research and development"),
]


@pytest.mark.parametrize(("tag", "name", "text", "right", "wrong"), COUNTED)
def test_a_name_is_told_only_where_the_list_below_it_has_another_length(
    tag: str, name: str, text: str, right: str, wrong: str, tmp_path: Path
) -> None:
    assert not told(tmp_path / "a", tag, name.format(right), text)
    assert told(tmp_path / "b", tag, name.format(wrong), text)


@pytest.mark.parametrize(("tag", "name", "text"), LEFT)
def test_a_text_that_may_list_other_things_or_some_of_them_is_left(
    tag: str, name: str, text: str, tmp_path: Path
) -> None:
    assert not told(tmp_path, tag, name, text)
