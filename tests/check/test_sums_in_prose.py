"""Sums that a reader can do within a sentence: the wrong ones are told, and what only looks like one is left alone."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.check import check_content
from deck.check.sentences import sums_in_prose
from deck.check.tables import sums_in_tables
from deck.content.load import load
from deck.prose.said import Said
from deck.source.finding import Finding
from deck.source.span import NOWHERE
from tests.check.figures import figure, found, report, written
from tests.decks import content

FRENCH, ENGLISH = "fr-FR", "en-GB"
SUMS = ("variation-disagrees", "share-disagrees", "total-disagrees")


def told(text: str, tag: str) -> list[Finding]:
    """What is told of one text, in a deck with two figures."""
    made = report(figure("ads", "M€", y2024="61", y2025="69"), figure("sales", "M€", y2024="638", y2025="717"), tag=tag)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sums_in_prose, "said", lambda _: [Said(text, "text", NOWHERE, inline=True)])
        return list(sums_in_prose.check(made, {}))


VARIATIONS = [
    ("Le chiffre d'affaires passe de 41,2 M€ à 46,5 M€, soit +20 %", FRENCH, True),
    ("Le chiffre d'affaires passe de 41,2 M€ à 46,5 M€, soit +13 %", FRENCH, False),
    ("Le panier moyen est passé de 52 € à 61 € (+27 %).", FRENCH, True),
    ("Le panier est passé de 52 € à 61 € (+27 %).", FRENCH, True),
    ("Nos effectifs ont plus que doublé, de 120 à 310 salariés.", FRENCH, False),
    ("Nos effectifs ont plus que triplé, de 120 à 310 salariés.", FRENCH, True),
    ("Nos effectifs ont presque doublé, de 120 à 230 salariés.", FRENCH, False),
    ("Nos effectifs ont presque triplé : de 120 à 230 salariés.", FRENCH, True),
    ("Le taux de réponse a gagné 7,2 points, de 81,2 % à 85,4 %.", FRENCH, True),
    ("Le taux de réponse a gagné 4,2 points, de 81,2 % à 85,4 %.", FRENCH, False),
    ("De 2019 à 2024, la part du bio est passée de 5 % à 6 %, soit une hausse d'un point.", FRENCH, False),
    ("Les coûts ont été réduits de 30 %, passant de 10 M€ à 7 M€.", FRENCH, False),
    ("Les coûts ont été réduits de 40 %, passant de 10 M€ à 7 M€.", FRENCH, True),
    ("Les coûts baissent de 30 % : de 10 M€ à 7 M€ en deux ans.", FRENCH, False),
    ("Les coûts baissent de 30 % : de 10 M€ à 9 M€ en deux ans.", FRENCH, True),
    ("En 2025, 1 250 dossiers ont été traités contre 980 en 2024 (+27,6 %).", FRENCH, False),
    ("Le délai passe de 12 à 9 jours, soit 25 % de moins.", FRENCH, False),
    ("Le délai passe de 12 à 9 jours, soit 50 % de moins.", FRENCH, True),
    ("Le délai est ramené de 12 à 9 jours, soit un gain de 3 jours (25 %).", FRENCH, False),
    ("Le prix a bondi de 35 % : 2,00 € en 2021, 2,30 € en 2022, 2,70 € en 2024.", FRENCH, False),
    ("La moyenne est de 12,4 sur 20, contre 11,8 l'an dernier, soit 0,6 point de mieux.", FRENCH, False),
    ("Le délai est ramené de 12 à 9 jours, soit un gain de 5 jours (25 %).", FRENCH, True),
    ("Le score gagne 3,7 points de 25 % à 100 % des données.", FRENCH, False),
    ("The model gained 3.7 points from 25% to 100% training data.", ENGLISH, False),
    ("The response rate rose 3.7 points from 25% to 40% in two years.", ENGLISH, True),
    ("Le délai a été divisé par trois, de 12 à 9 jours.", FRENCH, True),
    ("Le délai a été divisé par trois, de 12 à 4 jours.", FRENCH, False),
    ("Le nombre de tickets est passé de 1 200 à 600 : il a été divisé par deux.", FRENCH, False),
    ("Le trafic passe de 1,2 à 3,6 millions de visites, soit une multiplication par trois.", FRENCH, False),
    ("Le trafic passe de 1,2 à 3,6 millions de visites, soit une multiplication par 5.", FRENCH, True),
    ("Le budget passe de 12 M€ à 15 M€, dont 20 % pour la recherche.", FRENCH, False),
    ("Le budget passe de 12 M€ à 15 M€ et la part de la recherche gagne 20 %.", FRENCH, False),
    ("Le budget passe de 12 M€ à 15 M€, soit 20 % du total.", FRENCH, False),
    ("Le budget passe de 12 M€ à 15 M€, 10 % de plus que prévu.", FRENCH, False),
    ("Le budget passe de 12 M€ à 15 M€, soit 10 % de plus que prévu.", FRENCH, False),
    ("Une classe de 20 à 30 élèves, soit 10 % de filles en plus.", FRENCH, False),
    ("Une hausse de 2 à 3 % est prévue, soit 12 M€.", FRENCH, False),
    ("Les salaires augmentent de 2 à 3 %, de 40 à 60 € par mois.", FRENCH, False),
    ("Les prix augmentent de 3 à 5 % selon les villes, soit +12 % en trois ans.", FRENCH, False),
    ("Le CA passe de 10 M€ à 14,4 M€, soit +20 % par an.", FRENCH, False),
    ("Le CA passe de 10 M€ à 14,4 M€, soit une croissance annuelle moyenne de 20 %.", FRENCH, False),
    ("Ventes : 12 M€ en 2023, 15 M€ en 2024 (+25 %), 21 M€ en 2025 (+40 %).", FRENCH, False),
    ("La France passe de 12 à 15 M€ (+25 %), l'Allemagne de 20 à 18 M€ (−10 %).", FRENCH, False),
    ("La France passe de 12 à 15 M€ (+25 %), l'Allemagne de 20 à 18 M€ (−20 %).", FRENCH, True),
    ("Le taux d'abstention passe de 25 % à 28 % (+3 points).", FRENCH, False),
    ("Le taux d'abstention passe de 25 % à 28 % (+3 %).", FRENCH, True),
    ("Le taux d'abstention passe de 25 % à 28 %, soit 12 % de plus.", FRENCH, False),
    ("Le chômage recule de 8,1 % à 7,4 %, soit 0,7 point de moins.", FRENCH, False),
    ("Le chômage recule de 8,1 % à 7,4 %, soit 1,7 point de moins.", FRENCH, True),
    ("La température moyenne passe de 13 à 15 °C.", FRENCH, False),
    ("L'âge moyen passe de 40 à 44 ans, soit +10 %.", FRENCH, False),
    ("Revenue rose from £41.2m to £46.5m, up 20%.", ENGLISH, True),
    ("Revenue rose from £41.2m to £46.5m, up 13%.", ENGLISH, False),
    ("Sales doubled from $12m to $17m.", ENGLISH, True),
    ("Sales nearly doubled from $12m to $22m.", ENGLISH, False),
    ("Churn fell 3 points, from 12% to 9%.", ENGLISH, False),
    ("Churn fell 5 points, from 12% to 9%.", ENGLISH, True),
    ("Churn fell from 12% to 9%, a 3% drop.", ENGLISH, True),
    ("Churn fell from 12% to 9%, a 25% drop.", ENGLISH, False),
    ("Headcount grew 40% to 1,400, from 1,000 a year earlier.", ENGLISH, False),
    ("Headcount grew 45% to 1,400, from 1,000 a year earlier.", ENGLISH, True),
    ("We cut costs by 30%, from $10m to $7m.", ENGLISH, False),
    ("We cut costs by 40%, from $10m to $7m.", ENGLISH, True),
    ("Costs were cut by 40%, from $10m to $7m.", ENGLISH, True),
    ("Defects dropped tenfold, from 500 to 50.", ENGLISH, False),
    ("Orders went from 120 to 360, a threefold increase.", ENGLISH, False),
    ("Orders went from 120 to 360, a 3x increase.", ENGLISH, False),
    ("Net margin went from 4% to 5%, adding 1 point.", ENGLISH, False),
    ("From 12 to 24 clubs, the network gained 30% of its members in the south.", ENGLISH, False),
    ("From £10m to £12m, revenue grew 20%.", ENGLISH, False),
    ("From £10m in 2024 to £12m in 2025, and margins grew 30%.", ENGLISH, False),
    ("Revenue went from £10m to £12m while costs rose 30%.", ENGLISH, False),
    ("Revenue went from £10m to £12m, with costs up 30%.", ENGLISH, False),
    ("Revenue of £12m, against £10m for the competitor, is up 30%.", ENGLISH, False),
    ("Prices range from £10 to £12, up 5% on last year.", ENGLISH, False),
    ("Prix de 10 à 12 €, en hausse de 5 % sur un an.", FRENCH, False),
    ("Des loyers de 640 à 710 €, en hausse de 3 %.", FRENCH, False),
    ("Un rabais de 10 à 20 %, puis de 30 %.", FRENCH, False),
    ("La note passe de 3,8 à 4,3 sur 5 (+0,5).", FRENCH, False),
    ("Le cours est monté de 120 à 150 €, gagnant 25 %.", FRENCH, False),
    ("Les inscriptions reculent : 3 200 contre 3 600 en 2024, soit −11 %.", FRENCH, False),
    ("Les inscriptions reculent : 3 200 contre 3 600 en 2024, soit +11 %.", FRENCH, True),
    ("Les femmes sont 45 % contre 38 % des hommes, soit 7 points de plus.", FRENCH, False),
    ("Lyon compte 120 agents contre 100 à Nantes, soit 20 % de plus.", FRENCH, False),
    ("Nous passons de 3 à 5 sites, avec une hausse de 12 % des effectifs.", FRENCH, False),
    ("Nous passons de 3 à 5 sites : une hausse de 12 % des effectifs.", FRENCH, False),
    ("Nous passons de 3 à 5 sites, pour une hausse de 12 %.", FRENCH, False),
    ("Le nombre de sites passe de 3 à 5, et les effectifs doublent.", FRENCH, False),
    ("Le nombre de sites passe de 3 à 5 : les effectifs doublent.", FRENCH, False),
    ("Les effectifs doublent : de 3 à 5 sites ouvrent chaque mois.", FRENCH, False),
    ("Between 2023 (£10m) and 2025 (£15m), sales grew 50%.", ENGLISH, False),
    ("Between 2023 (£10m) and 2025 (£15m), sales grew 70%.", ENGLISH, True),
    ("Entre 2023 (10 M€) et 2025 (15 M€), les ventes ont progressé de 70 %.", FRENCH, True),
    ("Le taux directeur est passé de 4,5 % à 2 %, tandis que les crédits ont doublé.", FRENCH, False),
    ("Production up 20% to 120 GWh from 100 GWh.", ENGLISH, False),
    ("Production up 40% to 120 GWh from 100 GWh.", ENGLISH, True),
    ("La dette a été ramenée de 210 M€ à 190 M€ (−10 %).", FRENCH, False),
    ("La dette a été ramenée de 210 M€ à 190 M€ (−20 %).", FRENCH, True),
    ("Les émissions passent de 100 à 45 kt, soit −55 %", FRENCH, False),
    ("Une baisse de 55 % (de 100 à 45 kt)", FRENCH, False),
    ("Une baisse de 65 % (de 100 à 45 kt)", FRENCH, True),
    ("41,2 M€ → 46,5 M€ (+20 %)", FRENCH, True),
    ("CA : 41,2 M€ → 46,5 M€, +12,9 %", FRENCH, False),
    ("Le déficit se réduit de 20 %, de −10 M€ à −8 M€.", FRENCH, False),
    ("The loss narrowed by 20%, from −£10m to −£8m.", ENGLISH, False),
    ("Du 12 au 24 mars, les ventes ont doublé.", FRENCH, False),
    ("From 12 to 24 March, sales doubled to 300 units.", ENGLISH, False),
    ("De 18 à 25 ans, la pratique double.", FRENCH, False),
    ("De 18 à 25 ans, la pratique recule de 30 %.", FRENCH, False),
    ("Le coût est passé de 200 à 150 €, soit un quart de moins (−25 %).", FRENCH, False),
    ("L'action passe de 100 à 80 $ puis regagne 10 %.", FRENCH, False),
    ("L'action passe de 100 à 80 $, puis gagne 10 %.", FRENCH, False),
    ("Shares fell from $100 to $80, then gained 10%.", ENGLISH, False),
    ("Les ventes ont progressé de 10 % en 2024 puis de 20 % en 2025, de 10 M€ à 13,2 M€.", FRENCH, False),
    ("Sales grew 10% in 2024 and 20% in 2025, from £10m to £13.2m.", ENGLISH, False),
    ("Sales grew 10%, then 20%, from £10m to £13.2m.", ENGLISH, False),
    ("Le prix de 100 € baisse de 20 % à 80 €.", FRENCH, False),
    ("Les ventes sont passées de 10 à 12 M€ en France (+20 %) et de 5 à 6 M€ en Italie (+20 %).", FRENCH, False),
    ("Capex tripled to $131bn from $83bn.", ENGLISH, True),
    ("Le capex passe de 83 à 131 Mds $, +58 %.", FRENCH, False),
]
SHARES = [
    ("12 M€ de l'État et 8 M€ de la ville, soit 20 % du total.", FRENCH, False),
    ("Sur 717 M€, 69 M€ viennent de la publicité, soit 19 %.", FRENCH, True),
    ("Sur 717 M€, 69 M€ viennent de la publicité, soit 9,6 %.", FRENCH, False),
    ("La publicité rapporte 69 M€, soit 19 % du chiffre d'affaires (717 M€).", FRENCH, True),
    ("La publicité rapporte 69 M€, soit 19 % des 717 M€ de recettes.", FRENCH, True),
    ("Sur 120 lits, 30 sont en maternité, soit 35 %.", FRENCH, True),
    ("30 lits sur 120 (25 %) sont en maternité.", FRENCH, False),
    ("69 M€ sur 717 M€, soit 19 %.", FRENCH, True),
    ("We won 12 of 40 bids, or 30%.", ENGLISH, False),
    ("We won 12 of 40 bids, or 40%.", ENGLISH, True),
    ("Out of 500 users, 120 replied, or 24%.", ENGLISH, False),
    ("Out of 500 users, 120 replied, or 34%.", ENGLISH, True),
    ("Out of 500 users, 120 replied, and 34% of them were happy.", ENGLISH, False),
    ("Out of 500 users, 120 replied, 12 more than last year, or 10%.", ENGLISH, False),
    ("Sur 500 usagers, 120 ont répondu, soit 12 de plus, soit 10 %.", FRENCH, False),
    ("Sur 5 ans, 12 M€ ont été économisés, soit 20 %.", FRENCH, False),
    ("Sur un marché de 12 Md€, nous pesons 600 M€, soit 5 %.", FRENCH, False),
    ("Économie de 2 M€ sur un budget de 12 M€, soit 17 %.", FRENCH, False),
    ("Line ads represents 19% of line sales.", ENGLISH, True),
    ("Line ads represents 9.6% of line sales.", ENGLISH, False),
    ("Line ads represents 19% of line sales in Europe.", ENGLISH, False),
    ("Half of line ads represents 19% of line sales.", ENGLISH, False),
    ("Line ads should represent 19% of line sales.", ENGLISH, False),
]
TOTALS = [
    ("L'hôpital compte 130 lits : 40 en chirurgie, 50 en médecine et 30 en maternité.", FRENCH, True),
    ("L'hôpital compte 120 lits : 40 en chirurgie, 50 en médecine et 30 en maternité.", FRENCH, False),
    (
        "Notre budget est de 12,4 M€ : 5,1 M€ pour les salaires, 3,2 M€ pour l'énergie et 4,1 M€ pour les loyers.",
        FRENCH,
        False,
    ),
    (
        "Notre budget est de 14,4 M€ : 5,1 M€ pour les salaires, 3,2 M€ pour l'énergie et 4,1 M€ pour les loyers.",
        FRENCH,
        True,
    ),
    ("Notre budget est de 14,4 M€ : notamment 5,1 M€ pour les salaires et 4,1 M€ pour les loyers.", FRENCH, False),
    ("Notes sur 20 : 15 en maths, 12 en français.", FRENCH, False),
    ("Le budget passe de 10 à 12 M€ : 1,5 M€ pour l'énergie et 0,5 M€ pour les salaires.", FRENCH, False),
    ("12 équipes de 20 joueurs : 4 à Lyon, 5 à Nantes et 3 à Brest.", FRENCH, False),
    ("Sur 20 jours : 12 ateliers et 3 conférences.", FRENCH, False),
    ("Un séjour de 20 jours : 12 ateliers et 3 conférences.", FRENCH, False),
    ("20 élèves : 12 filles et 8 garçons.", FRENCH, False),
    ("20 élèves : 12 filles et 9 garçons.", FRENCH, True),
    ("Un programme en 24 mois : 6 mois de cadrage, 12 mois de travaux et 3 mois de tests.", FRENCH, True),
    ("Le marathon en 3 h 30 : 1 h 40 puis 1 h 50.", FRENCH, False),
    ("Nous employons 3 sites : 120 personnes à Lyon, 80 à Nantes.", FRENCH, False),
    ("3 sites : 2 à Lyon et 1 à Nantes.", FRENCH, False),
    (
        "Le financement de 30 M€ est réparti entre 12 M€ de l'État, 10 M€ de la région et 8 M€ de la ville.",
        FRENCH,
        False,
    ),
    ("12 M€ de l'État, 10 M€ de la région et 8 M€ de la ville, soit 30 M€ au total.", FRENCH, False),
    ("Répartition : 45 % de salaires, 35 % de loyers, 30 % d'énergie.", FRENCH, True),
    ("Répartition : 45 % de salaires, 35 % de loyers, 20 % d'énergie.", FRENCH, False),
    ("Répartition des usages : 45 % bus, 35 % vélo et 30 % voiture (plusieurs réponses possibles).", FRENCH, False),
    ("The hospital has 130 beds: 40 in surgery, 50 in medicine and 30 in maternity.", ENGLISH, True),
    ("The fund totals £31m: £12m from the state, £10m from the region and £9m from the city.", ENGLISH, False),
    ("3 goals: 40 in 2025, 50 in 2026.", ENGLISH, False),
    ("We met 25 people: 12 were customers and 8 were partners.", ENGLISH, False),
    ("Phase 2 costs £10m: £2m went to studies and £3m to land.", ENGLISH, False),
    ("The 2030 target is 100 GWh: 40 GWh from wind and 30 GWh from sun.", ENGLISH, True),
    ("Season record of 68 goals: 40 at home and 28 away.", ENGLISH, False),
    ("The price is £120 : £100 plus £20 of tax.", ENGLISH, False),
    ("Out of 250 answers: 120 for, 80 against and 30 blank.", ENGLISH, False),
    ("En 3 ans, 40 des 120 agences ont fermé, soit un tiers.", FRENCH, False),
]


TRAPS = [
    "Le nombre d'adhérents a triplé en dix ans, passant de 1 200 en 2015 à 3 600 en 2025.",
    "Depuis 2015, les ventes ont doublé ; elles passent de 10 à 12 M€ cette année.",
    "Les ventes doublent presque, de 10 à 18 M€.",
    "Le loyer passe de 640 € à 710 € (+11 %), soit 70 € de plus par mois.",
    "Les ventes ont crû de 12 % (de 638 à 716,9 M€) et le bénéfice de 31 %.",
    "Le CO2 baisse de 120 à 90 g/km, soit −25 %.",
    "La vitesse passe de 50 à 30 km/h, et le bruit baisse de 3 dB.",
    "La vitesse passe de 50 à 30 km/h, soit 40 % de moins, et 70 % d'accidents en moins.",
    "Passer de 130 à 110 km/h, c'est 20 % de carburant en moins.",
    "Passer de 130 à 110 km/h fait gagner 20 % de carburant.",
    "Baisser le chauffage de 20 à 19 °C, soit 7 % d'économies.",
    "Réduire le chauffage de 20 à 19 °C réduit la facture de 7 %.",
    "Passer de 5 à 4 jours par semaine augmente la productivité de 20 %.",
    "La semaine passe de 39 à 35 heures, soit 10 % de temps libre en plus.",
    "Le barème passe de 20 à 10 points, soit une note divisée par deux.",
    "La TVA passe de 20 % à 5,5 %, soit une baisse de prix de 12 %.",
    "La TVA passe de 20 % à 5,5 %, soit 12 % de baisse du prix.",
    "La part de marché recule de 3 points à 12 %.",
    "Le taux passe de 2 % à 3 % : les mensualités augmentent de 10 %.",
    "Le taux passe de 2 % à 3 %, soit une hausse de 10 % des mensualités.",
    "Le taux passe de 2 % à 3 %, soit 10 % de mensualité en plus.",
    "Revenue went from $10m to $12m, growing 9.5% a year.",
    "Revenue went from $10m to $14m in two years, growing 18% annually.",
    "Prices went from $10 to $12, up 20%, while wages rose 5%.",
    "Moving from 5 to 4 days raised output by 20%.",
    "A move from 5 to 4 days, with output up 20%.",
    "From 2019 to 2025, users went from 120 to 240, and revenue tripled.",
    "The rate goes from 2% to 3%, so monthly payments rise by 10%.",
    "The rate goes from 2% to 3%, or 10% more each month.",
    "Cutting the limit from 130 to 110 km/h reduces fuel use by 20%.",
    "Raising the age from 62 to 64 saves 0.5% of GDP.",
    "Le score passe de 12 à 18, soit 6 points de plus.",
    "Nos 3 agences passent de 12 à 18 salariés chacune, soit +50 %.",
    "L'équipe passe de 12 à 18, +6.",
    "Un prix de 120 €, contre 100 € ailleurs, soit 20 % plus cher.",
    "Un prix de 80 €, contre 100 € ailleurs, soit 20 % moins cher.",
    "Un prix de 80 €, contre 100 € ailleurs, soit 25 % d'économie.",
    "120 € en boutique contre 100 € en ligne, soit 17 % d'écart.",
    "Lyon : 120 M€ contre 100 M€ à Lille, 17 % d'écart.",
    "Hausse des prix : +3 % à 2,10 €, contre 2,04 € en 2024.",
    "Le prix gagne 3 % à 2,10 €.",
    "Après 12 M€ en 2023 et 15 M€ en 2024 (+25 %), 2025 atteint 18 M€ (+20 %).",
    "En 2025 : 120 visites contre 100, +20 % ; 50 achats contre 40, +25 %.",
    "Taux de clic : 2,1 % contre 1,8 % (+0,3 pt).",
    "Taux de clic : 2,1 % contre 1,8 % (+17 %).",
    "Coût moyen : 12 € → 9 € (÷1,3).",
    "Les délais ont été réduits de moitié, de 12 à 6 semaines.",
    "12 → 24 sites (×2).",
    "Effectif : 120 (+20 vs 2024).",
    "Sur 100 € dépensés, 40 € vont aux salaires, soit 40 %, et 30 € aux loyers.",
    "Sur 3 ans, 12 M€ sur 40 M€ ont été engagés, soit 30 %.",
    "Il reste 12 M€ sur 40 M€, soit 70 % de dépensé.",
    "12 des 40 sites sont fermés, soit 30 %.",
    "Sur 240 dossiers, 60 sont en attente, soit 25 % ; 30 ont plus de 6 mois.",
    "Budget : 12 M€ (5 M€ de salaires, 4 M€ de loyers, 3 M€ d'énergie).",
    "Budget de 12 M€ : 5 M€ en 2024, 4 M€ en 2025 et 3 M€ en 2026.",
    "Le plan de 12 M€ : 5 M€ pour le tram, 4 M€ pour le bus, le reste pour le vélo.",
    "Trois axes pour 12 M€ : 5 M€ pour le tram, 4 M€ pour le bus et le solde pour le vélo.",
    "Coût : 12 € – 15 € selon la taille, 20 € en boutique.",
    "Menu à 25 € : entrée 8 €, plat 14 €, dessert 7 €.",
    "Horaires : 8 h – 12 h, 14 h – 18 h.",
    "Le groupe compte 1 200 personnes : 800 en France et 400 ailleurs.",
    "Le groupe compte près de 1 200 personnes : 790 en France et 380 ailleurs.",
    "Notre équipe : 12 personnes, 3 métiers et 2 sites.",
    "Score final 24-12 : 3 essais, 2 pénalités et 1 drop.",
    "Le match : 2 buts en première mi-temps, 3 en seconde, soit 5 au total.",
    "Un échantillon de 1 000 personnes : 520 en ville, 480 à la campagne, 300 de moins de 25 ans.",
    "La dette de 210 M€ : 120 M€ à taux fixe et 90 M€ à taux variable.",
    "Total 2025 : 120 M€, soit 10 M€ par mois.",
    "Gain total : 12 M€, 5 M€ d'achats et 7 M€ de salaires.",
    "A plan of £12m: £5m for trams, £4m for buses and the rest for bikes.",
    "In 2025, 12 of 40 sites closed: 5 in the north, 4 in the south and 3 in the west.",
    "The 5-year plan has £10m: £4m now, £6m later.",
    "We tested 200 parts: 12 with cracks and 5 with dents.",
    "We surveyed 200 firms: 120 in the north, 45 over 50 people.",
    "Sample of 200: 120 women, 80 men, 60 under 30.",
    "Sur 200 pièces : 12 avec des fissures et 5 avec des chocs.",
    "200 pièces contrôlées : 12 avec des fissures, 5 avec des rayures.",
    "Le réseau compte 40 gares : 12 sans ascenseur et 5 sans guichet.",
    "40 gares desservies : 12 en travaux, 5 à rénover.",
    "La ligne dessert 40 gares : 12 en Île-de-France et 5 en Normandie.",
]
"""Numbers that stand close together and do not belong together, or are right."""


@pytest.mark.parametrize("text", TRAPS)
def test_numbers_that_do_not_belong_together_are_left_alone(text: str) -> None:
    assert told(text, FRENCH) == told(text, ENGLISH) == []


@pytest.mark.parametrize(("text", "tag", "wrong"), VARIATIONS)
def test_change_in_a_sentence_is_told_where_its_two_values_exclude_it(text: str, tag: str, wrong: bool) -> None:
    assert [own.code for own in told(text, tag)] == ["variation-disagrees"] * wrong


@pytest.mark.parametrize(("text", "tag", "wrong"), SHARES)
def test_share_in_a_sentence_is_told_where_part_and_whole_exclude_it(text: str, tag: str, wrong: bool) -> None:
    assert [own.code for own in told(text, tag)] == ["share-disagrees"] * wrong


@pytest.mark.parametrize(("text", "tag", "wrong"), TOTALS)
def test_total_in_a_sentence_is_told_where_its_list_excludes_it(text: str, tag: str, wrong: bool) -> None:
    assert [own.code for own in told(text, tag)] == ["total-disagrees"] * wrong


@pytest.mark.parametrize(
    ("text", "tag", "message", "advice"),
    [
        (
            "Le chiffre d'affaires passe de 41,2 M€ à 46,5 M€, soit +20 %.",
            FRENCH,
            '"+20 %" disagrees with 41,2 M€ → 46,5 M€: that is +12,60 to +13,13 %',
            "mend the number that is wrong, or allow it on this line: # deck: allow variation-disagrees",
        ),
        (
            "Le taux est passé de 40 % à 45 %, soit une hausse de 5 %.",
            FRENCH,
            '"hausse de 5 %" disagrees with 40 % → 45 %: that is +9,87 to +15,19 %',
            'a difference of percentages is in "points"; else mend the wrong number, or allow it on this line: '
            "# deck: allow variation-disagrees",
        ),
        (
            "Sales doubled from £12m to £17m.",
            ENGLISH,
            '"doubled" disagrees with £12m → £17m: that is ×1.32 to 1.53',
            "mend the number that is wrong, or allow it on this line: # deck: allow variation-disagrees",
        ),
        (
            "The hospital has 130 beds: 40 in surgery, 50 in medicine and 30 in maternity.",
            ENGLISH,
            '"130" disagrees with the list beside it, which adds up to 120',
            "mend the number that is wrong, or allow it on this line: # deck: allow total-disagrees",
        ),
        (
            "<ads 2025>, soit 19 % du chiffre d'affaires (<sales 2025>)",
            FRENCH,
            '"19 %" disagrees with 69 M€ / 717 M€, which is 9,54 to 9,70 %',
            "mend the number that is wrong, or allow it on this line: # deck: allow share-disagrees",
        ),
    ],
)
def test_finding_says_what_the_sum_gives_and_what_to_do(text: str, tag: str, message: str, advice: str) -> None:
    (own,) = told(text, tag)
    assert (own.message, own.help) == (message, advice)


def test_finding_stands_at_the_number_that_is_wrong(tmp_path: Path) -> None:
    slide = """\
kind: text
title: Élèves’ sales rose from £12m to £24m, up 50%
text: |
  Été déjà

  We have 130 beds: 40 in surgery, 50 in medicine
  and 30 in maternity. Of £717m, £69m came from “ads”, or 19%.
"""
    own = [each for each in found(tmp_path, slide) if each.code in SUMS]
    assert [written(each, tmp_path) for each in own] == ["50%", "130", "19%"]


def test_number_that_two_checks_doubt_is_told_once(tmp_path: Path) -> None:
    slide = "kind: text\ntitle: Sales <sales 2024> to <sales 2025>\ntext: From <sales 2024> to <sales 2025>, up 90%\n"
    loaded = load(content(tmp_path, slide))
    assert loaded.report is not None
    codes = [own.code for own in check_content(loaded.report, loaded.texts)]
    assert codes.count("variation-disagrees") == 1
    assert "literal-disagrees" not in codes


@pytest.mark.parametrize(("stated", "wrong"), [("9.6", False), ("19", True)])
def test_share_that_a_label_names_is_told_where_the_two_figures_exclude_it(stated: str, wrong: bool) -> None:
    ads, sales = figure("ads", "£m", y2025="69"), figure("sales", "£m", y2025="717")
    share = replace(figure("share", "%", y2025=stated), label="Line ads (share of line sales)")
    assert [own.code for own in sums_in_tables.check(report(ads, sales, share, tag=ENGLISH), {})] == [
        "share-disagrees"
    ] * wrong


values = st.decimals(min_value=Decimal(20), max_value=Decimal(900), places=4)


@given(before=values, after=values, places=st.integers(0, 2))
def test_change_computed_before_rounding_is_never_told(before: Decimal, after: Decimal, places: int) -> None:
    step = Decimal(1).scaleb(-places)
    change = (after / before - 1) * 100
    shown = [str(own.quantize(step)) for own in (before, after)]
    said = f"Sales went from £{shown[0]}m to £{shown[1]}m ({change.quantize(Decimal('0.1')):+}%)."
    assert told(said, ENGLISH) == []


@given(parts=st.lists(values, min_size=2, max_size=5), places=st.integers(0, 2))
def test_total_computed_before_rounding_is_never_told(parts: list[Decimal], places: int) -> None:
    step = Decimal(1).scaleb(-places)
    listed = [f"£{own.quantize(step)}m for item {index}x" for index, own in enumerate(parts)]
    said = f"Spending reached £{sum(parts).quantize(step)}m: {', '.join(listed[:-1])} and {listed[-1]}."
    assert told(said, ENGLISH) == []


@given(
    st.text(alphabet="de à 12,5 M€ % +-soit(→):£$<>from to up.;\n", max_size=200), st.sampled_from([FRENCH, ENGLISH])
)
def test_any_text_can_be_read(text: str, tag: str) -> None:
    told(text, tag)
