"""Shares, totals and parts within a sentence: each with the number that is right and one that is told."""

from __future__ import annotations

import pytest

from deck.check.sentences import sums_in_prose
from deck.prose.said import Said
from deck.source.span import NOWHERE
from tests.check.figures import report

FR, EN = "fr-FR", "en-GB"


def codes(text: str, tag: str) -> list[str]:
    """The codes of what is told of one text."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sums_in_prose, "said", lambda _: [Said(text, "text", NOWHERE, inline=True)])
        return [each.code for each in sums_in_prose.check(report(tag=tag), {})]


SHARES = [
    (FR, "Sur 160 élèves, 40 viennent à vélo, autrement dit {} %.", "25", "35"),
    (FR, "27 lampes sur 90 sont éteintes, ce qui donne {} %.", "30", "40"),
    (FR, "33 des 60 fermes visitées, d'où un taux de {} %.", "55", "65"),
    (FR, "Sur 50 pompes, 8 fuient, à savoir {} %.", "16", "26"),
    (EN, "Of 160 pupils, 40 come by bike, hence {}%.", "25", "35"),
    (EN, "27 of the 90 lamps are out, in other words {}%.", "30", "40"),
    (EN, "33 of 60 farms were visited, which gives {}%.", "55", "65"),
    (EN, "Of 50 pumps, 8 leak, which works out at {}%.", "16", "26"),
    (FR, "Sur 90 stagiaires, 63 sont allés au bout : un taux de réussite de {} %.", "70", "75"),
    (FR, "Parmi 250 foyers contactés, 40 ont répondu : taux de réponse de {} %.", "16", "20"),
    (FR, "380 des 400 lits sont pris, un taux d'occupation de {} %.", "95", "90"),
    (FR, "9 appareils rendus sur 150 vendus : {} % de retours.", "6", "8"),
    (FR, "21 flacons fêlés sur 700 livrés : {} % de casse.", "3", "4"),
    (EN, "Of 90 trainees, 63 stayed to the end: a completion rate of {}%.", "70", "75"),
    (EN, "Out of 250 homes reached, 40 answered – a response rate of {}%.", "16", "20"),
    (EN, "380 of the 400 beds are taken, an occupancy of {}%.", "95", "90"),
    (EN, "9 returned devices in 150 sold: a return rate of {}%.", "6", "8"),
    (EN, "21 cracked jars out of 700 delivered: {}% breakage.", "3", "4"),
    (FR, "Les 45 stagiaires forment {} % des 180 salariés.", "25", "30"),
    (FR, "Ces 14 maisons constituent {} % des 40 biens en vente.", "35", "45"),
    (FR, "Nos 36 retraités composent {} % des 60 choristes.", "60", "70"),
    (EN, "The 45 trainees make up {}% of the 180 employees.", "25", "35"),
    (EN, "These 14 houses constitute {}% of our 40 listings.", "35", "45"),
    (EN, "Our 12 pensioners form {}% of the 40 singers.", "30", "45"),
    (FR, "Les licences rapportent 8,4 M€ sur des ventes de 42 M€ : {} % du chiffre d'affaires.", "20", "30"),
    (FR, "La cantine coûte 90 k€ dans un budget de 600 k€ : {} %.", "15", "25"),
    (FR, "Le port apporte 3,6 M€ sur 24 M€ de recettes, {} % des revenus.", "15", "25"),
    (FR, "On compte 60 lycéens étrangers sur 240, soit {} % des élèves.", "25", "35"),
    (FR, "Nous avons 45 abonnés mineurs sur 300, soit {} % des adhérents.", "15", "25"),
    (EN, "Licences bring in £8.4m out of £42m in sales, {}% of turnover.", "20", "30"),
    (EN, "The canteen costs £90k in a budget of £600k: {}%.", "15", "25"),
    (EN, "The port brings £3.6m of our £24m in revenue: {}% of income.", "15", "25"),
    (EN, "The school has 60 foreign pupils out of 240, i.e. {}% of students.", "25", "35"),
    (FR, "Sur 90 clients, 36 passent chaque semaine, soit {} %.", "40", "50"),
    (EN, "Of 90 customers, 36 drop in every week, or {}%.", "40", "50"),
    (FR, "Le jury compte 20 personnes ; 7 d'entre elles sont nouvelles, ce qui donne {} %.", "35", "45"),
    (EN, "The jury has 20 people; newcomers are 7 of them, hence {}%.", "35", "45"),
    (EN, "There are 40 rooms in the hotel; families take 18 of them, which gives {}%.", "45", "55"),
]
RIGHT_SHARES = [
    (FR, "27 lampes sur 90 sont éteintes, autrement dit 12 % de l'éclairage de la ville."),
    (FR, "Sur 160 élèves, 40 viennent à vélo, autrement dit 35 % des garçons."),
    (FR, "Sur 160 élèves, 40 viennent à vélo, ce qui donne 5 % de plus."),
    (EN, "27 of the 90 lamps are out, hence 12% of complaints."),
    (EN, "Of 160 pupils, 40 come by bike, hence 15% fewer cars."),
    (EN, "Of 160 pupils, 40 come by bike, hence a 15% drop in traffic."),
    (EN, "Of 50 pumps, 8 leak, in other words 84% hold."),
    (FR, "Sur 50 pompes, 8 fuient, autrement dit 84 % tiennent."),
    (EN, "380 of the 400 beds are taken, an occupancy of 90% on a yearly average."),
    (EN, "450 of the 500 seats were taken: a target of 80% was set."),
    (EN, "Of 90 trainees, 63 stayed to the end: a completion rate of 60% was the aim."),
    (FR, "Sur 90 stagiaires, 63 sont allés au bout : un taux de réussite de 60 % était visé."),
    (FR, "9 appareils rendus sur 150 vendus : 8 % l'an dernier."),
    (FR, "9 appareils rendus sur 150 vendus : 4 % de mieux qu'en mai."),
    (FR, "21 flacons fêlés sur 700 livrés : 1 % seulement par négligence."),
    (FR, "21 flacons fêlés sur 700 livrés : 50 % de la casse a lieu au quai."),
    (FR, "21 flacons fêlés sur 700 livrés : 10 % de pertes en valeur."),
    (EN, "21 cracked jars out of 700 delivered: 40% in transit."),
    (EN, "12 faulty parts in 300 checked: 50% of them from one supplier."),
    (EN, "12 faulty parts in 300 hours: a scrap rate of 6%."),
    (EN, "12 people in 300 offices: a vacancy rate of 6%."),
    (EN, "12 visits in 3 days: a booking rate of 6%."),
    (EN, "25 sites in 40 towns: a coverage of 80%."),
    (EN, "12 faulty parts in 300 checked, a rate of 6% a year ago."),
    (FR, "Les 36 bénévoles forment 40 % des équipes du club de 120 membres."),
    (FR, "Les 45 stagiaires forment 30 % des équipes et encadrent les 180 salariés."),
    (FR, "Nos 12 techniciens forment 30 % des 180 agents au nouvel outil."),
    (FR, "Les 8 formateurs forment 60 % des 300 recrues chaque année."),
    (EN, "Our 12 trainers train 30% of the 180 agents."),
    (EN, "The 45 trainees make up 60% of the night shift of the 180 employees."),
    (EN, "The 45 trainees made up 60% of the absences of the 180 employees."),
    (FR, "Les licences rapportent 8,4 M€ sur des ventes de 42 M€ : 35 % du résultat."),
    (FR, "Les licences rapportent 8,4 M€ sur des ventes de 42 M€ : 35 % du chiffre d'affaires à l'export."),
    (FR, "Les licences rapportent 8,4 M€ sur un budget de 42 M€ : 5 % du chiffre d'affaires."),
    (FR, "480 étudiants ont voté sur 1 600, soit 25 % des inscrits."),
    (FR, "480 étudiants sur 1 600 ont voté, soit 25 % des inscrits."),
    (EN, "Of 240 pupils, 60 replied, i.e. 15% of students."),
    (EN, "12 of the 40 stores sell online: 60% of sales."),
    (EN, "12 of the 40 lamps work, 90% of the time."),
    (EN, "12 of 40 lamps work, 90% of cases."),
    (FR, "30 des 40 écoles ont un jardin, 90 % des élèves."),
    (EN, "€18m of €75m in revenue comes from abroad, 40% of growth."),
    (EN, "Of the €75m in sales €18m is online, 40% of sales in Spain."),
    (FR, "La cantine coûte 90 k€ dans un budget de 600 k€ : 20 % de hausse."),
    (EN, "The canteen costs £90k in a budget of £600k: 80% is food."),
    (EN, "Of 90 customers, 36 drop in each week, or 90% each month."),
    (EN, "There are 40 rooms in the hotel; families take 18 of them, hence 55% more linen."),
    (EN, "There are 40 rooms in the hotel; families take 18 of them, hence 55% of breakfasts."),
]
SHARES += [
    (FR, "Sept élèves sur dix déjeunent sur place : {} des 250 élèves ont une carte.", "175", "150"),
    (FR, "Neuf salariés sur dix sont formés {} sur 300).", "(270", "(210"),
    (FR, "Un abonné sur quatre vient du canton : {} des 300 adhérents.", "75", "120"),
    (FR, "Trois quarts des fermes ont signé : {} des 150 fermes du canton.", "113", "90"),
    (FR, "Notre parc compte 64 bus. La moitié {}) roule au gaz.", "(32", "(24"),
    (FR, "Nous suivons 45 dossiers. Un tiers d'entre eux {}) attend une pièce.", "(15", "(21"),
    (FR, "La chorale réunit 80 voix. {} % d'entre elles (32) débutent.", "40", "30"),
    (EN, "Seven in ten eat on site: {} of the 250 pupils have a card.", "175", "150"),
    (EN, "Nine employees in ten are trained {} of 300).", "(270", "(210"),
    (EN, "One in four is under thirty: {} of our 300 members.", "75", "120"),
    (EN, "Three quarters of the farms have signed: {} of the 150 farms in the county.", "113", "90"),
    (EN, "We keep 64 buses. Half {}) run on gas.", "(32", "(24"),
    (EN, "We follow 45 cases. A third of them {}) await a document.", "(15", "(21"),
    (EN, "The choir has 80 voices. Just {}% of them (32) are beginners.", "40", "30"),
    (EN, "Of 640 members, {} are under 25, one in four.", "160", "190"),
    (EN, "{} of our 640 members are under 25 (25%).", "160", "190"),
    (EN, "Of 640 members, {} are over 60, that is 25%.", "160", "190"),
    (FR, "Sur 640 adhérents, {} ont moins de 25 ans, soit un sur quatre.", "160", "190"),
    (FR, "Un quart de nos 640 adhérents, soit {}, ont plus de 60 ans.", "160", "120"),
]
RIGHT_SHARES += [
    (FR, "Un élève sur deux vient à vélo : 18 des 30 places du garage sont prises."),
    (FR, "La moitié du budget est dépensée : 12 des 40 projets sont finis."),
    (FR, "Sept élèves sur dix déjeunent sur place, mieux qu'avant : 150 des 250 places étaient vides."),
    (FR, "Trois quarts des fermes ont signé : 20 des 150 familles ont refusé."),
    (FR, "Notre parc compte 64 bus. La moitié (40) des conducteurs sont formés."),
    (FR, "Notre parc compte 64 bus. La moitié du budget (24) est engagée."),
    (FR, "Notre parc compte 64 bus. Un tiers (12 000 €) du coût vient du gaz."),
    (FR, "Notre parc compte 64 bus et 20 vélos. La moitié (42) roule au gaz."),
    (FR, "En 2020, notre parc comptait 64 bus. La moitié (9) des vélos ont disparu."),
    (EN, "Nine in ten came back: 12 of the 30 sites are full."),
    (EN, "Half of the money is spent: 12 of the 40 projects are done."),
    (EN, "We keep 64 buses. Half of the drivers (50) are women."),
    (EN, "We keep 64 buses. Half (50) of the drivers are women."),
    (EN, "We keep 64 buses. Over half (40) run on gas."),
    (EN, "We keep 64 buses. Half the routes (7) are served by gas."),
    (EN, "We interviewed 45 people in 12 towns. A third of them (4) are ports."),
    (EN, "One in four is under thirty: 120 of our 300 shops say so."),
    (EN, "Half of our members vote; 3 in 10 (90 of 300) do so online."),
    (FR, "Un abonné sur quatre lit en ligne : 120 abonnés sur 300 ont moins de vingt ans et un écran."),
]


@pytest.mark.parametrize(("tag", "text", "right", "wrong"), SHARES)
def test_a_share_is_told_only_where_its_part_and_its_whole_give_another(
    tag: str, text: str, right: str, wrong: str
) -> None:
    assert codes(text.format(right), tag) == []
    assert codes(text.format(wrong), tag) == ["share-disagrees"]


@pytest.mark.parametrize(("tag", "text"), RIGHT_SHARES)
def test_a_percentage_of_something_else_is_no_share_of_them(tag: str, text: str) -> None:
    assert codes(text, tag) == []


TOTALS = [
    (FR, "La ferme compte {} bêtes : 30 vaches, 25 brebis et 5 ânes.", "60", "70"),
    (FR, "Le parc aligne {} véhicules : 50 voitures, 22 camions et 8 bus.", "80", "90"),
    (FR, "Le fonds réunit {} documents, dont 410 romans et 150 disques, et rien d'autre.", "560", "640"),
    (EN, "The farm keeps {} animals: 30 cows, 25 ewes and 5 donkeys.", "60", "70"),
    (EN, "The depot lines up {} vehicles: 50 cars, 22 trucks and 8 buses.", "80", "90"),
    (EN, "The library holds {} items: 410 books plus 150 records, and nothing else.", "560", "640"),
    (FR, "Réunies, les 45 places du port et les 27 places du parc font {} places.", "72", "82"),
    (FR, "Ensemble, les 18 lits du nord et les 16 lits du sud donnent {} lits.", "34", "44"),
    (
        FR,
        "La ville apporte 4 100 €, la région 2 600 € et le club 1 300 € ; additionnés, ces dons atteignent {} 000 €.",
        "8",
        "9",
    ),
    (EN, "Put together, the 45 harbour seats and the 27 park seats make {} seats.", "72", "82"),
    (EN, "Combined, the 18 beds in the north and the 16 beds in the south give {} beds.", "34", "44"),
    (EN, "The town gives £4,100, the region £2,600 and the club £1,300; added up, that makes {},000.", "£8", "£9"),
    (FR, "45 lits au nord + 27 lits au sud = {} lits.", "72", "82"),
    (EN, "45 beds in the north + 27 beds in the south = {} beds.", "72", "82"),
    (FR, "Les voix se répartissent entre pour (52 %), contre (35 %) et blancs {} %).", "(13", "(23"),
    (FR, "Le temps se partage entre cours (45 %), travaux {} %) et projets (25 %).", "(30", "(40"),
    (EN, "The vote splits into yes (52%), no (35%) and blank {}%).", "(13", "(23"),
    (EN, "Time breaks down into classes (45%), labs {}%) and projects (25%).", "(30", "(40"),
]
RIGHT_TOTALS = [
    (FR, "La ferme compte 70 bêtes, dont 30 vaches et 25 brebis."),
    (FR, "Le festival réunit 70 artistes : 30 concerts, 25 ateliers et 5 bals."),
    (FR, "La ville a 70 clubs : 300 joueurs, 25 entraîneurs et 5 stades."),
    (FR, "L'hôtel a 70 chambres : 30 suites, 25 balcons et 5 terrasses."),
    (EN, "The festival hosts 70 artists: 30 concerts, 25 workshops and 5 balls."),
    (EN, "The hotel has 70 rooms: 30 suites, 25 balconies and 5 terraces."),
    (EN, "The farm keeps 70 animals: among them 30 cows and 25 ewes."),
    (EN, "Each of the 70 teams gets a kit: 30 balls, 25 cones and 5 nets."),
    (EN, "We served 70 guests: 30 starters, 25 mains and 5 desserts."),
    (EN, "The site has 70 employees: 30 desks, 25 phones and 5 printers."),
    (EN, "Together, the 45 clubs and the 27 schools make 900 visits."),
    (EN, "Combined, the 18 vans and 16 trucks carry 44 tonnes."),
    (FR, "Ensemble, les 45 bénévoles et les 27 salariés font 90 heures."),
    (FR, "Réunis, les 45 cadres et les 27 agents font 82 propositions."),
    (
        FR,
        "L'école verse 3 200 €, la ville 1 800 € et le club 2 500 € ; cumulés depuis 2020, ils atteignent 18 500 €.",
    ),
    (
        EN,
        "The school gives £2,700, the county £1,500 and the club £2,300; combined over two years, that makes £13,000.",
    ),
    (
        FR,
        "Les motifs se répartissent entre prix (52 %), accès (35 %) et accueil (23 %), plusieurs réponses possibles.",
    ),
    (EN, "Reasons break down into price (52%), distance (35%) and welcome (23%); several answers were possible."),
    (EN, "People come for price (52%), distance (35%) and welcome (23%)."),
]
RIGHT_TOTALS += [
    (FR, "Nous avons reçu 120 livres : 80 romans, 30 essais et 25 auteurs invités."),
    (FR, "Le zoo compte 90 animaux, dont 40 singes, 30 oiseaux et 35 mâles."),
    (FR, "La ville compte 900 arbres : 400 platanes, 300 tilleuls, entre autres."),
    (EN, "The zoo keeps 90 animals: 40 monkeys, 30 birds, among others."),
    (EN, "The zoo keeps 90 animals: 40 monkeys, 30 birds and some reptiles."),
    (EN, "The zoo keeps 90 animals: 40 males, 30 females."),
    (EN, "We planted 900 trees: 400 oaks, 300 limes and many ashes."),
    (EN, "Time splits: half work (50%), half play (50%), of which sport (20%)."),
    (EN, "Revenue splits into food (60%), which grew (12%), and wine (40%)."),
    (EN, "Turnover is divided: Europe up (12%), Asia up (45%) and Africa up (60%)."),
    (FR, "Le chiffre d'affaires se partage entre la France (60 %) et l'export (40 %), dont l'Asie (25 %)."),
    (FR, "Les votes se répartissent ainsi : oui (60 %), non (40 %) ; la participation (72 %) est forte."),
    (FR, "Satisfaction répartie par site : Lyon (60 %), Lille (80 %) et Pau (75 %)."),
    (EN, "Satisfaction split by site: Lyon (60%), Lille (80%) and Pau (75%)."),
    (EN, "Turnout is divided by age: young (30%), adult (60%) and old (80%)."),
    (FR, "Le taux de réussite se répartit entre licence (45 %), master (72 %) et doctorat (90 %)."),
    (EN, "Pass rates break down into maths (82%), physics (75%) and art (91%)."),
    (EN, "Success rates split between maths (82%), physics (75%) and art (91%)."),
    (FR, "Ensemble, les 3 lignes de 12 km et les 2 lignes de 9 km font 54 km."),
    (EN, "Together, our 3 vans and 2 bikes make 60 trips."),
    (EN, "Combined, the 2 teams of 12 people make 24 people."),
    (EN, "Two shifts of 8 hours + 1 break of 1 hour = 17 hours."),
    (EN, "6 boxes of 12 eggs + 8 loose eggs = 80 eggs."),
    (FR, "3 lots de 40 chaises + 5 chaises de réserve = 125 chaises."),
    (EN, "We sold 18 units in May and 22 in June; taken together, this makes 12% of the plan."),
    (EN, "The school gives £2,700 and the county £1,500; combined, that comes to £35 a pupil."),
    (FR, "L'école verse 2 700 € et le département 1 500 € ; cumulés, ces apports représentent 12 % du coût."),
    (
        FR,
        "L'école verse 2 700 €, le département 1 500 € et la ville un prêt ; cumulés, ces apports atteignent 6 200 €.",
    ),
]


@pytest.mark.parametrize(("tag", "text", "right", "wrong"), TOTALS)
def test_a_total_is_told_only_where_the_list_beside_it_gives_another(
    tag: str, text: str, right: str, wrong: str
) -> None:
    assert codes(text.format(right), tag) == []
    assert codes(text.format(wrong), tag) == ["total-disagrees"]


@pytest.mark.parametrize(("tag", "text"), RIGHT_TOTALS)
def test_a_list_of_other_things_is_no_total(tag: str, text: str) -> None:
    assert codes(text, tag) == []
