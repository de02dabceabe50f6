"""Counts within a sentence, with the list behind them: the one that is right and one that is told."""

from __future__ import annotations

import pytest

from deck.check.figures import announced_in_sentence
from deck.prose.said import Said
from deck.source.span import NOWHERE
from tests.check.figures import report

FR, EN = "fr-FR", "en-GB"


def codes(text: str, tag: str) -> list[str]:
    """The codes of what is told of one text."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(announced_in_sentence, "said", lambda _: [Said(text, "text", NOWHERE, inline=True)])
        return [each.code for each in announced_in_sentence.check(report(tag=tag), {})]


COUNTED = [
    (FR, "L'atelier a dégagé {} urgences : le bruit, la poussière, le loyer et la fatigue.", "quatre", "trois"),
    (FR, "Les riverains citent {} gênes : le bruit, la poussière et la lumière.", "trois", "deux"),
    (FR, "{} mécènes nous suivent, à savoir la banque, le port, la mairie et un notaire.", "Quatre", "Cinq"),
    (FR, "{} villes participent : Metz, Brest et Arles.", "Trois", "Quatre"),
    (FR, "{} villes ont répondu : Metz et Arles.", "Deux", "Trois"),
    (EN, "{} towns take part: Averil, Harlow Green and Stanmoor.", "Three", "Four"),
    (EN, "{} schools took part: Ashby, Dunwick, Lorne and Kelford.", "Four", "Five"),
    (FR, "Voici {} gestes : trier, réparer, louer ou donner.", "quatre", "cinq"),
    (FR, "Il y a {} freins : le prix, la peur et le délai.", "trois", "deux"),
    (FR, "Nous livrons {} villes : Metz, Brest, Arles et le Mans.", "quatre", "trois"),
    (FR, "Le jury retient {} thèmes majeurs : l'eau, le sol et l'air.", "trois", "quatre"),
    (FR, "Voici {} voies : grandir, céder ou fermer.", "trois", "deux"),
    (EN, "The workshop found {} worries: the noise, the dust, the rent and the heat.", "four", "three"),
    (EN, "Neighbours name {} nuisances: the noise, the dust and the light.", "three", "two"),
    (EN, "{} patrons support us, namely the bank, the port, the town and a notary.", "Four", "Five"),
    (EN, "Here are {} habits: sort, mend, lend or give.", "four", "five"),
    (EN, "There are {} brakes: the price, the fear and the delay.", "three", "two"),
    (EN, "The jury kept {} broad themes: the water, the soil and the air.", "three", "four"),
    (EN, "Here are {} ways: grow, sell or close.", "three", "two"),
    (EN, "We deliver to {} towns: Bath, York, Ely and the Hague.", "four", "three"),
    (FR, "{} points restent à régler : la nuit,\nles week-ends et les transferts.", "Trois", "Deux"),
    (FR, "Il reste {} points à régler : la nuit et les transferts.", "deux", "trois"),
    (EN, "{} points remain to be settled: the night and the transfers.", "Two", "Three"),
]
COUNTED += [
    (FR, "{} lieux desservis par le bus : Aulnes, Bessan, Crozes et Daumont", "Quatre", "Trois"),
    (EN, "{} villages served by the bus: Ash, Barrow, Corby and Down", "Four", "Five"),
    (FR, "{} publics prioritaires : les collégiens, les demandeurs d'emploi et les aînés", "Trois", "Quatre"),
    (EN, "The assembly of 14 November 2025 took {} decisions: a dairy, a bonus and a notice period.", "three", "four"),
    (FR, "L'assemblée du 14 novembre a pris {} décisions : une laiterie, une prime et un préavis.", "trois", "quatre"),
    (EN, "{} engineers founded Kestrel: Lena Marsh and Omar Quist.", "Two", "Three"),
    (FR, "{} ingénieures ont fondé la société : Lena Marsh, Odile Quist et Julie Wen.", "Trois", "Deux"),
    (EN, "{} angels put in $1.2m: Ruth Ojo $0.6m, Ian Vale $0.4m and Sam Petrov $0.2m.", "Three", "Four"),
]
RIGHT_COUNTED = [
    (FR, "Deux lieux portés par une équipe : Aulnes et sa région, Bessan et Crozes."),
    (EN, "Two engineers lead a team: Lena Marsh, Omar Quist and Jia Wen."),
    (EN, "Two engineers founded three firms: Lena Marsh, Omar Quist and Jia Wen."),
    (EN, "Two engineers toured California: San Jose, Palo Alto and Santa Cruz."),
    (EN, "Two airlines have announced new bases: Skylark, Auriga and Borealis."),
    (EN, "Two engineers founded Kestrel: Lena Marsh, Omar Quist and others."),
    (EN, "Two founders signed six artists: Lena Marsh, Omar Quist and Jia Wen."),
    (EN, "Four angels put in $1.2m, first among them: Ruth Ojo $0.6m, Ian Vale $0.4m and Sam Petrov $0.2m."),
    (FR, "Deux familles ont créé ces vins : Clos Vert, Mas Blanc et Mont Noir."),
    (FR, "Nous gagnons trois points : la nuit et le jour."),
    (FR, "Le taux perd trois points : la nuit et le jour."),
    (FR, "Trois points de moins : la nuit et le jour."),
    (FR, "Trois points restent à régler :\nla nuit et le jour d'abord."),
    (EN, "The rate is up three points: the night and the day."),
    (FR, "Les quatre équipes ont un seul but : le prix, la qualité et le délai."),
    (FR, "Nous livrons cinq villes, dont trois au sud : Metz, Brest et Arles."),
    (FR, "Nous livrons cinq villes, notamment : Metz, Brest et Arles."),
    (FR, "Sur cinq villes : Metz, Brest et Arles ont répondu."),
    (FR, "Le stage dure trois semaines : la théorie, la pratique, le bilan et le jury."),
    (FR, "Deux enseignes nous suivent : Lidl, Marks and Spencer."),
    (FR, "Deux couples se forment : Ann et Bo, Cy et Dee."),
    (FR, "Trois raisons : le prix, la recherche et développement."),
    (FR, "Les deux équipes visitent : la France, la Suisse et la Belgique."),
    (FR, "Trois fois par an : le printemps, l'été, l'automne et Noël."),
    (FR, "Nous avons cinq sites : le plus grand, Metz, emploie la moitié et les autres suivent."),
    (FR, "Il y a deux avis : pour, contre ou sans opinion en fait."),
    (FR, "Cinq personnes répondent : Ann en tête, Bo et Cy."),
    (EN, "The four teams share one aim: the price, the quality and the delay."),
    (EN, "We serve five towns, three of them in the south: Bath, Ely and Hove."),
    (EN, "We serve five towns, mainly these: Bath, Ely and Hove."),
    (EN, "Two retailers follow us: Tesco, Marks and Spencer."),
    (EN, "Two pairs play: Ann and Bo, Cy and Dee."),
    (EN, "Of five towns: Bath, Ely and Hove replied."),
    (EN, "The course lasts three weeks: the theory, the practice, the review and the jury."),
    (EN, "We grew three times: the spring, the summer, the autumn and the winter."),
    (EN, "Our two shops sell three lines: the bread, the cake, the tea and the jam."),
    (EN, "Five people replied: Ann, Bo and others."),
    (EN, "The two sites are different: the north, the south and the sea shape them."),
    (EN, "Three funders back us: the state and the county, and two thirds of the money is there."),
    (EN, "Among the five towns we like two: Bath, Ely and Hove come later."),
    (FR, "Nos trois usines ont des atouts : le port, la main-d'œuvre, l'eau et le rail."),
    (EN, "Our three plants have assets: the port, the labour, the water and the rail."),
    (FR, "Les trois usines partagent leurs forces : le port, la main-d'œuvre, l'eau et le rail."),
    (EN, "Three readers gave their reasons: the price, the tone, the paper and the ink."),
]


@pytest.mark.parametrize(("tag", "text", "right", "wrong"), COUNTED)
def test_a_count_is_told_only_where_the_list_behind_it_has_another_length(
    tag: str, text: str, right: str, wrong: str
) -> None:
    assert codes(text.format(right), tag) == []
    assert codes(text.format(wrong), tag) == ["count-disagrees"]


@pytest.mark.parametrize(("tag", "text"), RIGHT_COUNTED)
def test_a_list_of_some_or_of_other_things_is_not_held_against_a_count(tag: str, text: str) -> None:
    assert codes(text, tag) == []
