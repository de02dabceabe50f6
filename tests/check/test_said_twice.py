"""One quantity with two values in two texts: told where nothing says that they are two things, and nowhere else."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.check.figures import found, written
from tests.decks import DECK

TITLES = {"fr": "Le mouvement est lancé", "en": "The movement has begun"}


def slide(said: str, tag: str) -> str:
    """A slide that says something, under its own title where one stands before `@@`."""
    if said.startswith("kind:"):
        return said
    title, _, text = said.rpartition(" @@ ")
    return f'kind: text\ntitle: "{title or TITLES[tag]}"\ntext: "{text}"\n'


def told(folder: Path, tag: str, *said: str) -> list[str]:
    """What is told of a deck of these slides: the numbers that an earlier one contradicts."""
    deck = DECK if tag == "en" else DECK.replace("en-GB", "fr-FR")
    own = found(folder, *(slide(each, tag) for each in said), deck=deck, results="section: Results\n")
    return [written(each, folder).strip('"') for each in own if each.code == "value-twice"]


def table(title: str, columns: str, *rows: str) -> str:
    lines = "".join(f"  - [{row}]\n" for row in rows)
    return f"kind: text-table\ntitle: {title}\ncolumns: [{columns}]\nrows:\n{lines}"


ACCOUNTS = table("Les comptes", 'Poste, "2024", "2025"', "Recettes du réseau, 58 M€, 61 M€", "Dépenses, 30 M€, 31 M€")
WRONG = [
    ("fr", "L'entreprise emploie 2 415 salariés.", "Les 2 451 salariés de l'entreprise ont voté.", "2 451"),
    ("fr", "La société compte 318 apprentis.", "Nos 381 apprentis de la société sont formés ici.", "381"),
    ("en", "The company employs 2,415 people.", "The 2,451 people employed by the company were asked.", "2,451"),
    ("en", "The firm has 318 apprentices.", "The 381 apprentices of the firm learn here.", "381"),
    ("en", "A first look @@ Rents: £61m in 2025", "What to remember @@ Rents were £66m in 2025.", "£66m"),
    (
        "fr",
        "Un premier regard @@ Loyers : 61 M€ en 2025",
        "Ce qu'il faut retenir @@ Les loyers sont de 66 M€ en 2025.",
        "66 M€",
    ),
    ("fr", "AWS : 128,7 Md$ de revenus", "Les revenus d'AWS atteignent 127 Md$", "127 Md$"),
    ("en", "AWS: $128.7bn of revenue", "AWS revenue reached $127bn", "$127bn"),
    ("fr", "Nous traitons 12 400 patients par an", "12 900 patients traités en 2025", "12 900"),
    ("en", "We treat 12,400 patients a year", "12,900 patients treated in 2025", "12,900"),
    ("fr", "Les recettes du réseau sont de 61 M€ en 2025.", "Recettes du réseau en 2025 : 66 M€", "66 M€"),
    (
        *("en", "The town has 84,300 inhabitants", "The town has 83,400 inhabitants and only one secondary school."),
        "83,400",
    ),
    ("fr", "La commune compte 23 600 habitants", "La commune compte 26 300 habitants et un seul collège.", "26 300"),
    ("en", "The pass rate is 84%.", "The pass rate reached 87% in 2025.", "87%"),
    ("fr", "Recettes : 61 M€ (+12 %)", "En 2025, les recettes s’élèvent à 66 M€, contre 58 M€ en 2024.", "66 M€"),
    ("en", "Revenue went from £41m in 2024 to £46m in 2025.", "Revenue was £43m in 2024.", "£43m"),
    ("en", "Revenue was £46m in 2025, against £43m in 2024.", "In 2024, revenue was £41m.", "£41m"),
    ("fr", "La croissance se poursuit @@ Les recettes sont de 12 M€.", "Une année record @@ Recettes : 13 M€", "13 M€"),
    ("fr", ACCOUNTS, "Les recettes du réseau ont atteint 66 M€ en 2025.", "66 M€"),
    (
        "fr",
        table("Les comptes de la ville", 'Poste, "2025 (M€)"', 'Recettes du réseau, "61"', 'Dépenses, "31"'),
        table("Ce qui reste à payer", 'Ligne, "2025"', "Recettes du réseau, 66 M€", "Divers, 31 M€"),
        "66 M€",
    ),
    (
        "en",
        "kind: levers\ntitle: Both go on\nlevers:\n  - {name: AWS, caption: $128.7bn of revenue, text: It grows}\n"
        "  - {name: Ads, caption: $69bn of revenue, text: They grow}\n",
        "AWS revenue reached $127bn",
        "$127bn",
    ),
    (
        "en",
        table("What came in", 'Item, "2025"', 'Open beds, "3,100 beds"', "Other, Yes"),
        table("What is left", 'Item, "2025"', 'Open beds, "3,300 beds"', "Divers, Yes"),
        "3,300",
    ),
    ("fr", "Nous retenons 61 M€ pour les recettes 2025.", "Avec 66 M€ en 2025, les recettes restent hautes.", "66 M€"),
    ("en", "Network revenue reached £61m @@ Go on.", "Network revenue came to £66m, thanks to fares.", "£66m"),
]
IN_PASSING = [
    ("en", "The farm runs 240 dairy cows.", "Our 260 dairy cows graze on the river meadows.", "260"),
    ("fr", "L'association compte 1 240 adhérents.", "Nos 1 420 adhérents se répartissent partout.", "1 420"),
    ("en", "The club has 1,240 members.", "Our 1,420 members rate the app first.", "1,420"),
    ("fr", "Le chantier durera 14 mois.", "Pendant les 18 mois du chantier, la rue sera fermée.", "18 mois"),
    ("en", "The bypass is 7.4 km long.", "Three bridges carry the 4.7 km bypass over the valley.", "4.7 km"),
    (
        "en",
        "The shelter housed 412 people last winter.",
        "Of the 421 people housed by the shelter last winter, 9 came.",
        "421",
    ),
    ("en", "We shipped 1,200 orders in Q1.", "The 1,400 orders shipped in Q1 took two weeks.", "1,400"),
    (
        "en",
        "The clinic treats 4,550 patients a year.",
        "The 5,460 patients that the clinic treats each year stay.",
        "5,460",
    ),
    (
        "fr",
        table("Le tri", "Quartier, Tonnes", "Centre, 412", "Gare, 308"),
        "Le quartier Centre a trié 421 tonnes.",
        "421",
    ),
    (
        "en",
        table("Staff by site", "Site, People", "Leeds, 204", "York, 96"),
        "The Leeds site employs 240 people.",
        "240",
    ),
    ("en", "The academy trained 340 coaches", "In all, the academy trained 430 coaches in 22 towns.", "430"),
    (
        "fr",
        "85 % des patients recommandent l'hôpital",
        "Parmi les patients interrogés, 81 % recommandent l'hôpital.",
        "81 %",
    ),
    (
        "fr",
        "Le taux de boursiers est de 27 % au collège Zola.",
        "Au collège Zola, le taux de boursiers est de 37 %.",
        "37 %",
    ),
    ("en", "The network has 6,810 charging points.", "The network's 6,120 charging points are open.", "6,120"),
    (
        "fr",
        "Le festival a accueilli 57 310 spectateurs.",
        "Avec 68 770 spectateurs, le festival bat son record.",
        "68 770",
    ),
    ("en", "Median waiting time is 19 weeks.", "Median waiting time, at 16 weeks, is the lowest.", "16 weeks"),
    ("en", "Rent arrears stand at £310,000.", "Rent arrears of £340,000 are our largest risk.", "£340,000"),
    ("fr", "Le stade compte 24 500 places.", "Les 25 400 places du stade étaient prises.", "25 400"),
    ("en", "The programme costs £18m.", "Half of the £22m that the programme costs comes from the state.", "£22m"),
    ("fr", "Le déficit se creuse à 2,4 M€ @@ Le déficit de 2,9 M€ s'explique par l'énergie.", "2,9 M€"),
    ("fr", "Le plan crée 140 emplois @@ Les 160 emplois que crée le plan sont pourvus.", "160"),
    ("en", "The budget is £13m.", "Half of the budget of £12m is spent.", "£12m"),
    ("en", "The pilot cut energy use by 14%.", "Stress that the pilot cut energy use by 18%.", "18%"),
    (
        "fr",
        table("Le blé occupe la moitié", "Culture, Hectares", 'Blé, "310"', 'Colza, "180"'),
        "Les 330 hectares de blé sont en rotation longue.",
        "330",
    ),
    (
        "fr",
        "La surface de la serre est de 3 200 m².",
        "Avec une surface de 2 300 m², la serre couvre tout.",
        "2 300 m²",
    ),
    ("fr", "La serre a une surface de 3 200 m².", "La serre, d’une surface de 2 300 m², est pleine.", "2 300 m²"),
    ("fr", "La serre a une surface de 3 200 m².", "La serre d’une surface de 2 300 m² nourrit la ville.", "2 300 m²"),
    ("en", "The silo has a capacity of 650 t.", "With its capacity of 560 t, the silo feeds all farms.", "560 t"),
    ("en", "The silo has a capacity of 650 t.", "The silo, with a capacity of 560 t, is full.", "560 t"),
    ("en", "The choir has 86 singers since September.", "The choir has 68 singers.", "68"),
]
RIGHT = [
    ("fr", "Savoie (73) @@ On y monte à pied.", "Haute-Savoie (74) @@ On y monte en train."),
    ("fr", "Les recettes du réseau approchent les 50 M€", "Les recettes du réseau sont de 49 M€"),
    ("fr", "La serre a une surface de 3 200 m².", "Avec une surface de 2 300 m², la serre de Brie nourrit la ville."),
    ("fr", "La serre a une surface de 3 200 m².", "Une serre d’une surface de 2 300 m² suffirait."),
    ("en", "The silo has a capacity of 650 t.", "With a capacity of 560 t, the old silo is the larger one."),
    ("en", "The silo has a capacity of 650 t.", "With a capacity of 560 t each, the silos are large."),
    ("en", "The choir welcomed 86 singers since September.", "The choir welcomed 68 singers."),
    ("fr", "Le club a formé 340 élèves depuis 2024.", "En 2024, le club a formé 220 élèves."),
    ("en", "We sold 3,400 cars and vans", "We sold 2,900 cars this summer."),
    ("fr", "La commune compte 23 600 habitants", "La commune compte 9 300 habitants de plus de 60 ans."),
    ("en", "The farm runs 240 dairy cows.", "The neighbour has more. Its 260 dairy cows graze by the river."),
    ("en", "The mill has 32 ovens.", "The bakery has 38 ovens.", "Our 36 ovens run day and night."),
    ("fr", "Le club a 312 licenciés.", "Nos 321 licenciés, arbitres compris, portent le maillot."),
    ("fr", "Le club a 312 licenciés.", "Avec nos partenaires, nos 350 licenciés louent la salle."),
    ("en", "The charity has 86 shops.", "Our 68 shops open on Sundays sell the most."),
    ("fr", "Le chantier durera 14 mois.", "Pendant les 12 premiers mois du chantier, la rue sera fermée."),
    ("en", "The bypass is 7.4 km long.", "The 6.2 km northern bypass opens in May."),
    ("en", "The shelter housed 412 people last winter.", "The shelter housed 385 people this winter."),
    ("en", "We shipped 1,200 orders in Q1.", "After the 1,400 orders shipped in Q2, Q3 was better."),
    ("en", "The clinic treats 4,550 patients.", "The 5,460 patients that the clinic will treat from 2027 come by bus."),
    ("en", "The clinic treats 4,550 patients.", "The 5,120 patients on the clinic's waiting list come by bus."),
    (
        "fr",
        table("Effectifs", "Site, Personnes", "Nantes, 204", "Rennes, 96"),
        "Le site de Nantes accueille 240 personnes.",
    ),
    ("fr", table("Le tri", "Quartier, Tonnes", "Centre, 412", "Gare, 308"), "Le Centre a trié 421 tonnes de verre."),
    ("fr", "85 % des patients recommandent l'hôpital", "Parmi les patients opérés, 81 % recommandent l'hôpital."),
    ("en", "The museum welcomed 52,000 visitors.", "The museum's 57,000 visitors of 2019 remain a record."),
    ("fr", "AWS : 128,7 Md$ de revenus", "Les revenus d'AWS atteignent 129 Md$"),
    ("en", "We treat 12,400 patients a year", "About 12,000 patients treated in 2025"),
    ("en", "We treat 12,400 patients a year", "A doctor treats 400 patients a year"),
    ("fr", "Les recettes ont atteint 61 M€ en 2024.", "Les recettes ont atteint 66 M€ en 2025."),
    ("fr", "Les recettes ont atteint 61 M€ en 2025.", "Les recettes en Belgique ont atteint 66 M€ en 2025."),
    ("fr", "Recettes : 61 M€ (+12 %)", "En 2025, les recettes s’élèvent à 61,3 M€, contre 58 M€ en 2024."),
    ("en", "Our schools do well @@ The pass rate is 84%.", "The lycées of Lyon do better @@ The pass rate is 87%."),
    ("en", "The pass rate should reach 84%.", "The pass rate reached 87% in 2025."),
    ("en", "Half of the budget of £12m for upkeep is spent.", "The budget is £13m."),
    ("fr", "La ligne T1 transporte 48 000 voyageurs.", "Avec 42 000 voyageurs, la ligne T2 arrive à saturation."),
    ("en", "Waiting time is 19 weeks.", "Waiting time for children, at 16 weeks, is the lowest."),
    ("en", "The club has 1,240 members.", "The 1,420 members of the sister club pay less."),
    ("en", "The club has 1,240 members.", "The 1,180 members who answered are happy."),
    ("en", "The club has 1,240 members.", "A club with 1,180 members would be too small."),
    ("fr", "Le loyer moyen est de 512 €.", "À Brest, le loyer moyen est de 478 €."),
    ("fr", "Le loyer moyen est de 512 €.", "Le loyer moyen est de 478 € à Brest."),
    ("fr", "Le plan coûte 18 M€.", "Les 16 M€ de l'État financent le plan."),
    ("en", "The club has 310 members.", "The club's 290 active members are happy."),
    ("en", "The fee is $49 a month.", "At $45 a month for students, the fee is fair."),
    ("en", "Sales were up 8%.", "Sales were up 9%."),
    ("fr", "Le déficit est de 2,4 M€.", "Le déficit était de 1,9 M€ un an plus tôt."),
    ("fr", "Nantes va mieux @@ Les recettes sont de 12 M€.", "Brest suit de près @@ Les recettes sont de 13 M€."),
    ("fr", "Avant la fusion @@ Les recettes sont de 12 M€.", "Après la fusion @@ Les recettes sont de 13 M€."),
    ("fr", "Le public rural @@ La fidélité est de 61 %.", "Le public urbain @@ La fidélité est de 64 %."),
    ("en", "Revenue rose from £41m to £46m.", "Revenue was £43m."),
    ("en", "Revenue was £46m.", "“Revenue was £43m”, the paper wrote."),
    ("en", "Revenue was £46m.", "Revenue was £43m.", "Revenue was £49m."),
    ("en", "Revenue was £46m.", "Revenue was £4.2m."),
    ("fr", ACCOUNTS, "Les recettes du réseau ont atteint 58 M€ en 2024."),
    ("fr", ACCOUNTS, table("Ce qui reste", 'Ligne, "2025"', "Recettes du réseau (objectif), 66 M€", "Divers, 31 M€")),
    (
        "en",
        table("What came in", 'Item, "2025"', 'Open beds, "3,100 beds"', "Other, Yes"),
        table("What is left", 'Item, "2025"', 'Open beds (forecast), "3,300 beds"', "Divers, Yes"),
    ),
    (
        "fr",
        table("Les comptes de Nantes", 'Poste, "2025 (M€)"', 'Recettes, "61"', 'Dépenses, "31"'),
        table("Les comptes de Brest", 'Ligne, "2025"', "Recettes, 66 M€", "Dépenses, 34 M€"),
    ),
    (
        "en",
        table("Who comes", 'Group, "2025"', "Women, 45%", "Men, 55%"),
        table("Who pays", 'Group, "2025"', "Women, 48%", "Men, 52%"),
    ),
    (
        "en",
        "kind: levers\ntitle: Both go on\nlevers:\n  - {name: North, text: The pass rate is 81%.}\n"
        "  - {name: South, text: The pass rate is 84%.}\n",
    ),
    (
        "en",
        "kind: compare\ntitle: Two ways to go on\ncolumns:\n  - {name: Rent, text: The cost is £12m.}\n"
        "  - {name: Buy, text: The cost is £13m.}\n",
    ),
]


RIGHT += [
    ("fr", "Contrat de plus de 8 ans @@ Rien ne change.", "Contrat de moins de 8 ans @@ Tout change."),
    ("en", "A firm has more than 20 employees", "A firm has less than 20 employees"),
    (
        "en",
        table("How it loses value", "Year, Charge, Value left", '"1", "£300", "£1,200"', '"2", "£300", "£900"'),
        table("How it loses value", "Year, Charge, Value left", '"1", "£250", "£1,250"', '"2", "£250", "£1,000"'),
    ),
    (
        "en",
        table("The first sale", 'Account, Price, "Sum"', 'Shares, "£36", "£3,600"', 'Shares, "£16", "£1,600"'),
        table("The second sale", 'Account, Price, "Sum"', 'Shares, "£35", "£3,500"', 'Cash, "£2", "£200"'),
    ),
]


@pytest.mark.parametrize("case", [*WRONG, *IN_PASSING])
def test_the_later_of_two_values_of_one_thing_is_told(case: tuple[str, ...], tmp_path: Path) -> None:
    tag, *said, at = case
    assert told(tmp_path, tag, *said) == [at]


@pytest.mark.parametrize("case", RIGHT)
def test_values_of_two_things_are_left_alone(case: tuple[str, ...], tmp_path: Path) -> None:
    tag, *said = case
    assert told(tmp_path, tag, *said) == []


def test_the_earlier_place_is_named(tmp_path: Path) -> None:
    said = [slide(text, "en") for text in ("AWS: $128.7bn of revenue", "AWS revenue reached $127bn")]
    (own,) = found(tmp_path, *said, results="section: Results\n")
    assert own.message.startswith('"$127bn" here, and "$128.7bn" in ')
    assert "results.yaml:5" in own.message


@given(st.decimals(min_value=20, max_value=900, places=3), st.sampled_from([0, 1, 2]), st.sampled_from([0, 1, 2]))
def test_two_roundings_of_one_number_agree(value: Decimal, one: int, other: int) -> None:
    with TemporaryDirectory() as folder:
        texts = [f"Network revenue came to £{round(value, places)}m in 2025" for places in (one, other)]
        assert told(Path(folder), "en", *texts) == []


@given(st.decimals(min_value=20, max_value=900, places=1), st.decimals(min_value="1.06", max_value="1.9", places=2))
def test_two_values_apart_of_one_year_disagree(value: Decimal, times: Decimal) -> None:
    other = round(value * times, 1)
    with TemporaryDirectory() as folder:
        texts = [f"Network revenue came to £{own}m in 2025" for own in (value, other)]
        assert told(Path(folder), "en", *texts) == [f"£{other}m"]


SECTORS = table(
    "Émissions de CO2 par secteur en 2024", 'Secteur, "Émissions 2024"', '"Énergie", "12,2 kt"', "Bus, 67 kt"
)


def test_a_table_that_parts_by_sector_speaks_of_no_other_sector(tmp_path: Path) -> None:
    again = table("Le suivi", 'Secteur, "Émissions 2024"', '"Énergie", "12,2 kt"', "Bus, 66 kt")
    assert told(tmp_path, "fr", SECTORS, again) == ["66 kt"]
    assert told(tmp_path, "fr", SECTORS, again.replace("Le suivi", "Les émissions du secteur")) == []


def test_a_thin_space_stands_within_a_number_like_any_other(tmp_path: Path) -> None:
    first = table("Les effectifs", 'Site, "Effectifs 2024"', '"Metz", "1\u2009249"', '"Lens", "2\u2009053"')
    second = table("Le suivi", 'Site, "Effectifs 2024"', '"Metz", "1\u2009238"', '"Lens", "2\u2009053"')
    assert told(tmp_path, "fr", first, second) == ["1\u2009238"]
