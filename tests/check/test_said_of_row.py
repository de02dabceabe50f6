"""A sentence that names a row of a table, or a figure, and gives it another value; and right ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.check.twice import said_of_row
from deck.content.load import load
from tests.check.figures import settings
from tests.decks import DECK, content

HALLS = [
    "Hall | Rooms",
    "Ashby | 310",
    "Birch | 240",
    "Cedar | 125",
]
PARKINGS = [
    "Parking | Places",
    "Gare | 420",
    "Halles | 280",
    "Mairie | 150",
]
LINES = [
    "Ligne | Voyageurs | Trains par jour | Ponctualité",
    "Ligne A | 42 000 | 180 | 93 %",
    "Ligne B | 27 000 | 120 | 88 %",
]
CLINICS = [
    "Clinic | Patients | Waiting time | Satisfaction",
    "Northgate | 3,200 | 12 days | 91%",
    "Riverside | 2,750 | 19 days | 84%",
]
PAY = [
    "Métier | Salaire moyen",
    "Infirmiers | 2 450 €",
    "Médecins | 5 900 €",
]
RENT = [
    "City | Rent (£)",
    "London | 1,900",
    "Bristol | 1,300",
]
STOCKS = [
    "Produit | Stock",
    "Farine | 12 t",
    "Sucre | 8 t",
]
STAFF = [
    "Service | Agents",
    "Voirie | 48",
    "Espaces verts | 36",
    "Propreté | 62",
]
SCHOOLS = [
    "School | Pupils | Budget",
    "Oakfield | 420 | £1.9m",
    "Riverbank | 310 | £1.4m",
    "Hillcrest | 265 | £1.2m",
]
STATIONS = [
    "Gare | Voyageurs par an | Quais | Coût des travaux",
    "Saint-Roch | 2,4 M | 6 | 14 M€",
    "Bel-Air | 1,1 M | 4 | 9 M€",
]
QUAYS = [
    "Gare | Quais",
    "Saint-Roch | 6",
    "Bel-Air | 4",
]
FARMS = [
    "Exploitation | Surface (ha) | Vaches",
    "Le Moulin | 85 | 60",
    "Les Aulnes | 120 | 95",
]
NIGHTS = [
    "Room | Price per night",
    "Single | £64",
    "Double | £92",
]
PLANS = [
    "Abonnement | Tarif mensuel",
    "Essentiel | 19 €",
    "Confort | 29 €",
]
SURVEY = [
    "Question | Agree",
    "Food is good | 82%",
    "Rooms are clean | 91%",
]
WRONG = [
    ("en", HALLS, "Cedar has only 155 rooms.", "155"),
    ("en", HALLS, "There are 260 rooms in Birch.", "260"),
    ("en", HALLS, "With its 330 rooms, Ashby is the largest hall.", "330"),
    ("en", HALLS, "Birch, with 250 rooms, is being renovated.", "250"),
    ("en", HALLS, "Cedar Hall (135 rooms) opens in the autumn.", "135"),
    ("en", HALLS, "Say that Ashby offers 340 rooms and has a waiting list.", "340"),
    ("fr", PARKINGS, "Au parking de la Gare, on compte 450 places.", "450"),
    ("fr", PARKINGS, "Le parking de la Mairie dispose de seulement 180 places.", "180"),
    ("fr", PARKINGS, "Les 320 places des Halles sont occupées dès 9 h.", "320"),
    ("fr", PARKINGS, "Rappeler que la Gare ne compte que 240 places.", "240"),
    ("fr", LINES, "La ligne B transporte 29 000 voyageurs.", "29 000"),
    ("fr", LINES, "La ponctualité de la ligne A est de 95 %.", "95"),
    ("fr", LINES, "Sur la ligne B, la ponctualité atteint 83 %.", "83"),
    ("fr", LINES, "La ligne A fait circuler 190 trains par jour.", "190"),
    ("en", CLINICS, "The waiting time at Riverside is 16 days.", "16"),
    ("en", CLINICS, "Northgate saw 3,600 patients.", "3,600"),
    ("en", CLINICS, "At Northgate, satisfaction stands at 94%.", "94"),
    ("en", CLINICS, "Northgate's waiting time is 14 days, which is within the standard.", "14"),
    ("en", CLINICS, "Riverside: 2,570 patients and a new lift.", "2,570"),
    ("fr", PAY, "Le salaire moyen des infirmiers est de 2 650 €.", "2 650"),
    ("fr", PAY, "Les infirmiers gagnent en moyenne 2 540 €.", "2 540"),
    ("en", RENT, "Rent in Bristol averages £1,500.", "1,500"),
    ("fr", STOCKS, "Le stock de farine s'élève à 21 t.", "21"),
    ("fr", STOCKS, "Il reste 6 t de sucre.", "6"),
    ("fr", STAFF, "La voirie emploie 84 agents.", "84"),
    ("fr", STAFF, "Avec 72 agents, la propreté est le premier service.", "72"),
    ("fr", STAFF, "Les espaces verts regroupent 46 agents, répartis sur deux dépôts.", "46"),
    ("en", SCHOOLS, "Oakfield, the largest, has 440 pupils.", "440"),
    ("en", SCHOOLS, "The budget of Riverbank is only £1.6m.", "1.6m"),
    ("en", SCHOOLS, "Hillcrest's budget, at £1.5m, is the smallest.", "1.5m"),
    ("en", SCHOOLS, "Hillcrest is our smallest school with 225 pupils.", "225"),
    ("en", SCHOOLS, "At £2.9m, Oakfield's budget is under review.", "2.9m"),
    ("fr", STATIONS, "Les travaux de Saint-Roch coûtent 16 M€.", "16"),
    ("fr", STATIONS, "À Bel-Air, le coût des travaux se monte à 8 M€.", "8"),
    ("fr", QUAYS, "Bel-Air n'a que 5 quais.", "5"),
    ("fr", FARMS, "Les Aulnes s'étendent sur 150 ha.", "150"),
    ("fr", FARMS, "Le Moulin élève 80 vaches.", "80"),
    ("fr", FARMS, "La surface du Moulin est de 58 ha, d'un seul tenant.", "58"),
    ("en", NIGHTS, "A double room costs £98 a night.", "98"),
    ("fr", PLANS, "L'abonnement Confort est vendu 39 € par mois.", "39"),
]
RIGHT = [
    ("en", HALLS, "Cedar has only 125 rooms."),
    ("en", HALLS, "There are 240 rooms in Birch."),
    ("en", HALLS, "With its 310 rooms, Ashby is the largest hall."),
    ("en", HALLS, "Birch, with 240 rooms, is being renovated."),
    ("en", HALLS, "Cedar Hall (125 rooms) opens in the autumn."),
    ("en", HALLS, "Say that Ashby offers 310 rooms and has a waiting list."),
    ("fr", PARKINGS, "Au parking de la Gare, on compte 420 places."),
    ("fr", PARKINGS, "Le parking de la Mairie dispose de seulement 150 places."),
    ("fr", PARKINGS, "Les 280 places des Halles sont occupées dès 9 h."),
    ("fr", PARKINGS, "Rappeler que la Gare ne compte que 420 places."),
    ("fr", LINES, "La ligne B transporte 27 000 voyageurs."),
    ("fr", LINES, "La ponctualité de la ligne A est de 93 %."),
    ("fr", LINES, "Sur la ligne B, la ponctualité atteint 88 %."),
    ("fr", LINES, "La ligne A fait circuler 180 trains par jour."),
    ("en", CLINICS, "The waiting time at Riverside is 19 days."),
    ("en", CLINICS, "Northgate saw 3,200 patients."),
    ("en", CLINICS, "At Northgate, satisfaction stands at 91%."),
    ("en", CLINICS, "Northgate's waiting time is 12 days, which is within the standard."),
    ("en", CLINICS, "Riverside: 2,750 patients and a new lift."),
    ("fr", PAY, "Le salaire moyen des infirmiers est de 2 450 €."),
    ("fr", PAY, "Les infirmiers gagnent en moyenne 2 450 €."),
    ("en", RENT, "Rent in Bristol averages £1,300."),
    ("fr", STOCKS, "Le stock de farine s'élève à 12 t."),
    ("fr", STOCKS, "Il reste 8 t de sucre."),
    ("fr", STAFF, "La voirie emploie 48 agents."),
    ("fr", STAFF, "Avec 62 agents, la propreté est le premier service."),
    ("fr", STAFF, "Les espaces verts regroupent 36 agents, répartis sur deux dépôts."),
    ("en", HALLS, "Cedar will have 155 rooms after the works."),
    ("en", HALLS, "Cedar has 30 rooms for disabled students."),
    ("en", HALLS, "Cedar gained 25 rooms."),
    ("en", HALLS, "Cedar had 100 rooms in 2010."),
    ("en", HALLS, "Cedar has over 120 rooms, and 80 rooms in Birch are being painted."),
    ("en", HALLS, "In Ashby and Birch, 550 rooms are let."),
    ("fr", PARKINGS, "Au parking de la Gare, 35 places sont réservées aux abonnés."),
    ("fr", PARKINGS, "Le parking des Halles perdra 40 places."),
    ("fr", PARKINGS, "Près de la mairie, 60 places gratuites existent dans la rue."),
    ("fr", PARKINGS, "Il manque 90 places à la Gare."),
    ("fr", LINES, "L'objectif de ponctualité de la ligne B est de 92 %."),
    ("fr", LINES, "Sur la ligne B, 65 % des voyageurs sont abonnés."),
    ("fr", LINES, "Le dimanche, la ligne A fait circuler 90 trains."),
    ("en", CLINICS, "Riverside treated 480 patients over 80."),
    ("en", CLINICS, "The waiting time at Riverside is 30 days in winter."),
    ("fr", STAFF, "La voirie a recruté 4 agents."),
    ("fr", STAFF, "Chaque matin, 30 agents de la propreté balaient le centre."),
    ("en", SCHOOLS, "Oakfield, the largest, has 420 pupils."),
    ("en", SCHOOLS, "The budget of Riverbank is only £1.4m."),
    ("en", SCHOOLS, "Hillcrest's budget, at £1.2m, is the smallest."),
    ("en", SCHOOLS, "Hillcrest is our smallest school with 265 pupils."),
    ("en", SCHOOLS, "At £1.9m, Oakfield's budget is under review."),
    ("fr", STATIONS, "Les travaux de Saint-Roch coûtent 14 M€."),
    ("fr", STATIONS, "À Bel-Air, le coût des travaux se monte à 9 M€."),
    ("fr", QUAYS, "Bel-Air n'a que 4 quais."),
    ("fr", FARMS, "Les Aulnes s'étendent sur 120 ha."),
    ("fr", FARMS, "Le Moulin élève 60 vaches."),
    ("fr", FARMS, "La surface du Moulin est de 85 ha, d'un seul tenant."),
    ("en", NIGHTS, "A double room costs £92 a night."),
    ("fr", PLANS, "L'abonnement Confort est vendu 29 € par mois."),
    ("en", SURVEY, "On cleanliness, 95% of guests were happy."),
    ("en", SCHOOLS, "Oakfield has room for 450 pupils."),
    ("en", SCHOOLS, "Oakfield and Hillcrest have 685 pupils."),
    ("en", SCHOOLS, "Oakfield serves 380 pupils at lunch."),
    ("en", SCHOOLS, "Unlike Oakfield, the new school has 350 pupils."),
    ("en", SCHOOLS, "Hillcrest saves £0.8m of its budget."),
    ("fr", STATIONS, "La région paie 8 M€ des travaux de Saint-Roch."),
    ("fr", STATIONS, "Saint-Roch reçoit 7 M€ de la région."),
    ("fr", FARMS, "Le Moulin compte 70 ha de prairies."),
    ("fr", FARMS, "Le Moulin vend 40 vaches."),
    ("en", NIGHTS, "A double room costs £84 a night in winter."),
    ("en", NIGHTS, "A double costs £28 more than a single."),
]
FIGURES = {
    "delay": "    label: Délai moyen de livraison\n    value: 9 jours\n",
    "share": "    label: Part de marché\n    value: 17 %\n",
    "sun": "    label: Solaire\n    value: 18 TWh\n",
    "vans": "    label: Camionnettes\n    value: 64 véhicules\n",
}
OF_FIGURES = [
    ("Le délai moyen de livraison, 12 jours, est la première cause de plainte.", 1),
    ("Le délai moyen de livraison, 9 jours, est la première cause de plainte.", 0),
    ("Rappeler que la part de marché de l'enseigne est de 21 % et qu'elle était stable jusqu'ici.", 1),
    ("La part de marché du premier concurrent est de 21 %.", 0),
    ("Le solaire ne fournit que 28 TWh.", 1),
    ("Le solaire pourrait fournir 28 TWh.", 0),
    ("Le solaire des particuliers fournit 12 TWh.", 0),
    ("Nos 46 camionnettes sont récentes.", 1),
]


def told(folder: Path, tag: str, said: str, slide: str = "", figures: str = "") -> list[str]:
    text = f"kind: text\ntitle: The rest is confirmed\npoints:\n  - {said!r}\n  - Go on.\n".replace("\\'", "''")
    deck = DECK.replace("en-GB", {"fr": "fr-FR", "en": "en-GB"}[tag])
    slides = (slide, text) if slide else (text,)
    loaded = load(content(folder, *slides, deck=deck, **({"results": figures} if figures else {})))
    assert loaded.report is not None
    return [own.message.split('"')[1] for own in said_of_row.check(loaded.report, loaded.texts)]


def table(rows: list[str]) -> str:
    lines = ["[" + ", ".join(f'"{cell}"' for cell in row.split(" | ")) + "]" for row in rows]
    listed = "".join(f"  - {line}\n" for line in lines[1:])
    return f"kind: text-table\ntitle: A table of things\ncolumns: {lines[0]}\nrows:\n{listed}"


@pytest.mark.parametrize(("tag", "rows", "said", "value"), WRONG)
def test_a_value_that_the_row_contradicts_is_told(
    tag: str, rows: list[str], said: str, value: str, tmp_path: Path
) -> None:
    assert [value in own for own in told(tmp_path, tag, said, table(rows))] == [True]


@pytest.mark.parametrize(("tag", "rows", "said"), RIGHT)
def test_a_sentence_that_may_be_right_is_left_alone(tag: str, rows: list[str], said: str, tmp_path: Path) -> None:
    assert told(tmp_path, tag, said, table(rows)) == []


@pytest.mark.parametrize(("said", "count"), OF_FIGURES)
def test_a_value_that_a_figure_contradicts_is_told(said: str, count: int, tmp_path: Path) -> None:
    assert len(told(tmp_path, "fr", said, figures=settings(FIGURES))) == count
