"""Counts in titles, in words and digits, that the list below has or has not; and counts of something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found
from tests.decks import DECK

THINGS = {"fr": ("Former", "Rénover", "Alléger", "Ouvrir", "Réduire"), "en": ("Train", "Mend", "Cut", "Open", "Save")}


def levers(title: str, count: int, tag: str, more: str = "") -> str:
    items = "".join(f"  - {{name: {thing}, text: On y va}}\n" for thing in THINGS[tag][:count])
    return f'kind: levers\ntitle: "{title}"\n{more}levers:\n{items}'


def points(title: str, count: int, tag: str, more: str = "") -> str:
    items = "".join(f"  - text: {thing} sans attendre\n" for thing in THINGS[tag][:count])
    return f'kind: text\ntitle: "{title}"\n{more}points:\n{items}'


def table(title: str, count: int, tag: str, more: str, last: str = "") -> str:
    rows = "".join(f"  - [{thing}, Ada]\n" for thing in THINGS[tag][:count])
    return f'kind: text-table\ntitle: "{title}"\ncolumns: [{more}, Qui]\nrows:\n{rows}{last}'


FR, EN = "fr", "en"
GOES_ON = {FR: "Le mouvement est lancé et il dure", EN: "The movement has begun and goes on"}
CORES = '  - ["Total", "96"]\n'
WRONG = [
    (FR, levers("Trois usages de l’argent frais", 4, FR)),
    (EN, levers("Three uses for the new money", 4, EN)),
    (FR, points("Quatre orientations guident le réseau jusqu’en 2028", 3, FR)),
    (FR, points("Les 4 points de vigilance", 3, FR)),
    (FR, table("Cinq sites, 96 carottes prélevées en trois campagnes", 4, FR, "Site", CORES)),
    (EN, table("Five sites, 96 cores taken", 4, EN, "Site", CORES)),
    (FR, points("Il reste 3 obstacles à lever", 4, FR)),
    (EN, points(GOES_ON[EN], 4, EN, 'text: "The audit makes three recommendations:"\n')),
    (EN, points(GOES_ON[EN], 4, EN, 'text: "Five teams grew.\\n\\nWe ask for three approvals:"\n')),
    (FR, levers("Quatre investissements en 2026", 3, FR)),
    (EN, points("The third quarter brought three good surprises", 2, EN)),
    (FR, points("Le 2e semestre confirme les trois tendances", 2, FR)),
    (EN, points("Three questions remain open", 4, EN)),
    (FR, table("Les cinq tâches de l’année", 4, FR, "Tâche")),
    (EN, table("Our five sites and what they do", 4, EN, "Site")),
    (EN, table("Five countries at a glance", 4, EN, "Country")),
    (FR, levers("Les 3 pays du plan", 4, FR, "label: Pays\n")),
    (FR, points("Nous devons répondre à trois questions", 4, FR)),
    (EN, points("We must answer three questions", 4, EN)),
    (FR, levers("Une stratégie à trois volets", 4, FR)),
    (EN, levers("A strategy of three parts", 4, EN)),
    (EN, levers("The plan stands on four pillars", 3, EN)),
    (FR, points("Pour réussir, trois conditions doivent être réunies", 4, FR)),
    (EN, points("To succeed, three conditions must be met", 4, EN)),
    (FR, points(GOES_ON[FR], 4, FR, 'text: "Trois raisons l’expliquent."\n')),
    (EN, points(GOES_ON[EN], 4, EN, 'text: "There are three reasons for this."\n')),
]
COLUMNS = (
    "columns:\n  - {{name: Trois forces, points: [Un, Deux, Trois]}}\n  - {{name: {}, points: [Un, Deux, Trois]}}\n"
)


def noted(slide: str, notes: str) -> str:
    return f"{slide}notes: {notes}\n"


TEAM = "kind: team\ntitle: {}\nmembers: [{{name: Ada}}, {{name: Bo}}, {{name: Cy}}]\n"
WRONG += [
    (EN, points("We make six recommendations", 5, EN)),
    (FR, points("Nous faisons quatre propositions", 5, FR)),
    (FR, points("Tout se joue sur 3 priorités", 4, FR)),
    (EN, points("Everything hinges on three choices", 4, EN)),
    (FR, levers("Les 3 points d’attention du comité", 4, FR)),
    (EN, points("3 points to remember", 4, EN)),
    (FR, TEAM.format("Quatre experts à votre service")),
    (EN, TEAM.format("Our four advisers")),
    (FR, table("Le plan repose sur trois mesures", 4, FR, "Tâche")),
    (EN, table("Three deliverables by June", 4, EN, "Step")),
    (FR, points(GOES_ON[FR], 4, FR, 'text: "Deux idées ressortent des débats :"\n')),
    (FR, noted(levers(GOES_ON[FR], 4, FR), "Les trois leviers vont ensemble.")),
    (EN, noted(levers(GOES_ON[EN], 4, EN), "Say hello first. Our five levers go together.")),
]
WRONG += [
    (EN, table("All five depots met their target", 4, EN, "Depot")),
    (FR, f"kind: compare\ntitle: Forces et faiblesses\n{COLUMNS.format('Deux faiblesses')}"),
]
RIGHT = [
    (EN, points(GOES_ON[EN], 4, EN, 'text: "Five reasons led to it.\\n\\nWe ask for four approvals:"\n')),
    (EN, points(GOES_ON[EN], 4, EN, 'text: "Five reasons led to it.\\n\\nHere is what we do:"\n')),
    (FR, levers("Deux investissements en 2026", 3, FR)),
    (FR, table("Quatre sites, 96 carottes prélevées en trois campagnes", 4, FR, "Site", CORES)),
    (FR, table("Cinq sites, quatre au-dessus de 900 m", 4, FR, "Site", CORES)),
    (EN, table("Five sites, 96 cores taken in four days", 4, EN, "Site", CORES)),
    (EN, table("Two sites, 51 cores in two days, or three", 4, EN, "Site", CORES)),
    (EN, table("Two sites, ten of the cores", 4, EN, "Site", CORES)),
    (EN, levers("The team uses three of them", 4, EN)),
    (FR, points("Les 3 points de marge", 4, FR)),
    (EN, table("All four depots met their target", 4, EN, "Depot")),
    (FR, f"kind: compare\ntitle: Forces et faiblesses\n{COLUMNS.format('Trois faiblesses')}"),
    (FR, f"kind: compare\ntitle: Forces et faiblesses\n{COLUMNS.format('Deux ans de pause')}"),
    (FR, points("Il reste 4 obstacles à lever", 4, FR)),
    (FR, points("Trois raisons de partir, et une de rester", 4, FR)),
    (EN, points("Three reasons to leave and one to stay", 4, EN)),
    (EN, points(GOES_ON[EN], 4, EN, 'text: "This is our work on the three priorities:"\n')),
    (FR, points("Le semestre apporte trois surprises et une déception", 4, FR)),
    (FR, levers("Il reste 2 leviers à activer", 4, FR)),
    (FR, table("Les quatre tâches de l’année", 4, FR, "Tâche", "  - [Total, —]\n")),
    (FR, table("Nos deux sites pour 2026", 4, FR, "Tâche")),
    (FR, table("Trois pays concentrent les ventes", 5, FR, "Pays")),
    (EN, table("Two options, one choice", 4, EN, "Criterion, Buy")),
    (FR, levers("Les 3 sites ont tourné à plein", 4, FR)),
    (FR, levers("Trois des cinq leviers sont prêts", 4, FR)),
    (EN, levers("Three of our five levers are ready", 4, EN)),
    (FR, levers("Deux leviers font l’essentiel", 4, FR)),
    (EN, levers("Two levers make up the bulk of it", 4, EN)),
    (FR, points(GOES_ON[FR], 4, FR, 'text: "Trois équipes ont tenu bon."\n')),
    (EN, points("Two teams made four choices", 3, EN)),
    (FR, points("Nous gagnons 3 points de marge", 4, FR)),
    (EN, points("Three big risks and a small one", 4, EN)),
    (EN, points("We gained 3 points", 4, EN)),
    (FR, levers("Deux risques ont disparu depuis 2024", 4, FR)),
    (FR, table("Le plan repose sur trois mesures", 4, FR, "Ville")),
    (FR, noted(levers(GOES_ON[FR], 4, FR), "Les quatre leviers vont ensemble.")),
    (FR, noted(levers(GOES_ON[FR], 4, FR), "Les trois risques viennent ensuite.")),
    (FR, noted(levers(GOES_ON[FR], 4, FR), "Deux leviers suffisent pour cette année.")),
    (FR, noted(levers(GOES_ON[FR], 4, FR), "Les deux plus grands leviers viennent ensuite.")),
    (EN, noted(levers(GOES_ON[EN], 4, EN), "The three largest levers come first.")),
]


WRONG += [
    (FR, levers("6 leviers, dont trois déjà en place", 4, FR)),
    (EN, levers("6 levers, three of which are in place", 4, EN)),
    (FR, table("Six gares visitées, trois fermées", 4, FR, "Gare")),
    (EN, table("Six stations seen, three closed", 4, EN, "Station")),
    (FR, points(GOES_ON[FR], 4, FR, 'text: "Les débats ont été longs. Nous en gardons trois :"\n')),
    (EN, points("Three projects for the spring", 4, EN)),
    (FR, points("Trois projets pour le printemps", 4, FR)),
    (FR, TEAM.format("Le bureau") + 'note: "Les quatre membres se voient le mardi ; le troisième mardi, on dîne"\n'),
    (EN, TEAM.format("The board") + 'note: "The four members meet on Tuesdays; the third Tuesday is free"\n'),
    (EN, "kind: loop\ntitle: The audit turns in four beats\nsteps: [{name: Look}, {name: Write}, {name: Talk}]\n"),
]
RIGHT += [
    (FR, levers("4 leviers, dont trois déjà en place", 4, FR)),
    (FR, levers("6 leviers, dont quatre déjà en place", 4, FR)),
    (EN, levers("6 levers, two of which are in place", 4, EN)),
    (EN, levers("6 levers, four of which are in place", 4, EN)),
    (EN, table("Six stations seen, four closed", 4, EN, "Station")),
    (FR, table("Six gares visitées, trois leçons", 4, FR, "Gare")),
    (EN, points("Six places seen, four lessons", 4, EN)),
    (EN, levers("3 teams, two of which are new", 4, EN)),
    (FR, points(GOES_ON[FR], 4, FR, 'text: "Sur dix idées, nous en gardons trois :"\n')),
    (FR, points(GOES_ON[FR], 4, FR, 'text: "Le chantier avance en deux temps, le premier étant :"\n')),
    (FR, TEAM.format("Le bureau") + 'note: "Les deux membres fondateurs ont quitté le bureau en mai"\n'),
    (EN, TEAM.format("The board") + 'note: "The two members elected in May sign for all"\n'),
    (EN, TEAM.format("The board") + 'note: "Two members are new"\n'),
    (EN, points("The third project starts", 4, EN)),
    (FR, levers("Deux projets sur trois avancent", 4, FR)),
]
ABOVE_WRONG = [
    (EN, "Our three findings for 2026."), (EN, "Three goals explain the result"), (EN, "The plan rests on three goals"),
    (FR, "Les trois enseignements à retenir."), (FR, "Trois objectifs expliquent le résultat."),
    (FR, "Trois raisons de continuer."),
]  # fmt: skip
ABOVE_RIGHT = [
    (EN, "Two options were studied."),
    (EN, "Two options for the site on the river were studied."),
    (EN, "The two rules of last year still hold."), (EN, "Two goals were met."),
    (EN, "Two new measures join the plan."), (EN, "Of the reasons, two for the city, one for us"),
    (FR, "Deux objectifs sont atteints."), (FR, "Deux risques pèsent sur le plan."),
    (FR, "Tout va bien. Trois raisons de continuer"), (FR, "Deux étapes par an"),
]  # fmt: skip
WRONG += [(tag, points(GOES_ON[tag], 4, tag, f'text: "{text}"\n')) for tag, text in ABOVE_WRONG]
RIGHT += [(tag, points(GOES_ON[tag], 4, tag, f'text: "{text}"\n')) for tag, text in ABOVE_RIGHT]
RIGHT += [
    (EN, points("Two steps a quarter", 4, EN)),
    (FR, points("Deux étapes par semestre", 4, FR)),
    (EN, noted(table("Output by site", 4, EN, "Site"), "The two winter sites gave 56 tonnes.")),
]


def told(folder: Path, tag: str, slide: str) -> list[str]:
    deck = DECK if tag == EN else DECK.replace("en-GB", "fr-FR")
    return [each.code for each in found(folder, slide, deck=deck) if each.code == "count-disagrees"]


@pytest.mark.parametrize(("tag", "slide"), WRONG)
def test_a_count_that_its_list_has_not_is_told(tag: str, slide: str, tmp_path: Path) -> None:
    assert told(tmp_path, tag, slide) == ["count-disagrees"]


@pytest.mark.parametrize(("tag", "slide"), RIGHT)
def test_a_count_of_the_list_or_of_something_else_is_left_alone(tag: str, slide: str, tmp_path: Path) -> None:
    assert told(tmp_path, tag, slide) == []


def test_a_list_that_its_own_title_counts_as_other_things_is_not_the_sections(tmp_path: Path) -> None:
    slide = levers("Four projects carry the first pillar", 4, EN)
    assert found(tmp_path, slide, deck=DECK, results="section: The 3 pillars of our strategy\n") == []


def test_titles_that_differ_in_their_number_only_are_cases(tmp_path: Path) -> None:
    slides = [points(f"{count} points", 3, EN) for count in (2, 4, 5)]
    assert [each for each in found(tmp_path, *slides, deck=DECK) if each.code == "count-disagrees"] == []


def test_so_many_or_more_are_no_count(tmp_path: Path) -> None:
    assert told(tmp_path, FR, points("4 points ou plus", 3, FR)) == []
    assert told(tmp_path, FR, points("4 points", 3, FR)) == ["count-disagrees"]


def risks(title: str, count: int, tag: str) -> str:
    return levers(title, count, tag).replace("levers", "risks")


def loop(title: str, count: int, tag: str) -> str:
    return levers(title, count, tag).replace("levers", "steps").replace("kind: steps", "kind: loop")


WRONG_BESIDE_OTHERS = [
    (EN, table("The five branches lent 655,300 items", 4, EN, "Branch", "  - [Total, —]\n")),
    (EN, table("Four productions, 150 evenings", 3, EN, "Production", "  - [Total, —]\n")),
    (EN, table("Three depots, three distances to the motorway", 4, EN, "Depot")),
    (FR, table("Cinq agences, 1 200 contrats", 4, FR, "Agence")),
    (EN, levers("We pull two levers in 2026", 3, EN)),
    (FR, levers("Nous actionnons deux leviers en 2026", 3, FR)),
    (FR, risks("Quatre fragilités demeurent", 3, FR)),
    (EN, risks("Four wishes came up most often", 3, EN)),
    (EN, risks("Two worries remain", 3, EN)),
    (FR, loop("Trois gestes, répétés chaque semaine", 4, FR)),
    (FR, points("Trois souhaits", 4, FR)),
]
RIGHT_BESIDE_OTHERS = [
    (EN, table("The four branches lent 655,300 items", 4, EN, "Branch", "  - [Total, —]\n")),
    (EN, table("The six branches lent 655,300 items", 4, EN, "Branch", "  - [Others, —]\n")),
    (EN, table("The two branches that grew lent 655,300 items", 4, EN, "Branch")),
    (EN, table("Two branches lent 655,300 items", 4, EN, "Branch")),
    (FR, table("Douze agences sur 45 ont fermé", 4, FR, "Agence")),
    (EN, table("Twelve of our 45 branches closed", 4, EN, "Branch")),
    (EN, levers("We pull two levers in 2026", 3, EN).replace("On y va", "Not before 2027", 1)),
    (EN, levers("We pulled two levers in 2026", 3, EN)),
    (EN, risks("Two risks came true in 2025", 3, EN)),
    (EN, risks("Two wishes came up most often", 3, EN)),
    (FR, risks("Deux villes demeurent", 3, FR)),
    (EN, points("Three teams, three goals", 4, EN)),
    (FR, loop("Quatre gestes, répétés chaque semaine", 4, FR)),
]


@pytest.mark.parametrize(("tag", "slide"), WRONG_BESIDE_OTHERS)
def test_a_count_beside_numbers_beyond_any_list_is_told(tag: str, slide: str, tmp_path: Path) -> None:
    assert told(tmp_path, tag, slide) == ["count-disagrees"]


@pytest.mark.parametrize(("tag", "slide"), RIGHT_BESIDE_OTHERS)
def test_a_count_of_some_beside_other_numbers_is_left(tag: str, slide: str, tmp_path: Path) -> None:
    assert told(tmp_path, tag, slide) == []


def test_a_section_of_three_scenarios_may_compare_two_of_them(tmp_path: Path) -> None:
    text = (
        'kind: text-table\ntitle: Le C est le plus cher\ncolumns: ["", A, B, C]\nrows:\n  - [Coût, un, deux, trois]\n'
    )
    two = "kind: compare\ntitle: B ou C\ncolumns:\n  - {name: B, points: [Un]}\n  - {name: C, points: [Deux]}\n"
    section = "section: Trois scénarios\n"
    deck = DECK.replace("en-GB", "fr-FR")
    assert found(tmp_path / "a", text, two, deck=deck, results=section) == []
    alone = found(tmp_path / "b", two, deck=deck, results=section)
    assert [own.code for own in alone] == ["count-disagrees"]


@pytest.mark.parametrize(("count", "last", "told"), [("four", CORES, 0), ("five", CORES, 1), ("five", "", 0)])
def test_a_section_counts_the_rows_of_its_only_table_where_that_has_their_total(
    count: str, last: str, told: int, tmp_path: Path
) -> None:
    slide = table("Each of them has a deadline", 4, EN, "Valley", last)
    codes = [own.code for own in found(tmp_path, slide, deck=DECK, results=f"section: The {count} valleys\n")]
    assert codes.count("count-disagrees") == told


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ("The share rose from 25.7% to 30.1%, up 4.4 points.", 0),
        ("It grew. The 4 points:", 1),
    ],
)
def test_the_decimals_of_a_number_in_the_notes_count_nothing(notes: str, expected: int, tmp_path: Path) -> None:
    slide = points("Our year", 3, EN, f'notes: "{notes}"\n')
    assert len([own for own in found(tmp_path, slide, deck=DECK) if own.code == "count-disagrees"]) == expected
