"""Numbers in sentences beside the figures that they are said of: the wrong ones are told, the others left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.check.figures import literal
from deck.content.load import load
from deck.source.finding import Finding
from tests.check.figures import found, settings, written
from tests.decks import DECK, content, section
from tests.tools import ROOT

FRENCH = [
    ("Le bénéfice net se hisse à 79 Mds $", True),
    ("Le bénéfice net se hisse à 77,7 Mds $", False),
    ("En 2025, le bénéfice net a été de 79 Mds $", True),
    ("Le bénéfice net double presque, à 79 Mds $", True),
    ("Bénéfice net en forte hausse : +36 %", True),
    ("Le bénéfice net progresse de 60 % depuis 2019", False),
    ("Le bénéfice net atteint 30 Mds $ en Europe", False),
    ("Le bénéfice net atteint 9 Mds $ en mars", False),
    ("Le bénéfice net se compose de 30 Mds $ et de 40 Mds $", False),
    ("Le bénéfice net atteint 79 Mds $ en 2025.", True),
    ("Le bénéfice net, de 79 Mds $ aujourd'hui, doit atteindre 90 Mds $.", True),
    ("Le bénéfice net, 79 Mds $, devrait passer à 90 Mds $.", True),
    ("Le bénéfice net, de 77,7 Mds $, doit passer à 90 Mds $.", False),
    ("Le bénéfice net doit atteindre 79 Mds $, et vite.", False),
    ("L'objectif de bénéfice net, de 79 Mds $, doit être tenu.", False),
    ("Le bénéfice net atteint 77,7 Mds $ en 2025.", False),
    ("Le bénéfice net atteint 78 milliards de dollars.", False),
    ("Le bénéfice net passe de 59 Mds $ en 2024 à 79 Mds $ en 2025.", True),
    ("Le bénéfice net passe de 59 Mds $ à 77,7 Mds $.", False),
    ("Le bénéfice net progresse de 35 %.", True),
    ("Le bénéfice net progresse de 31 %.", False),
    ("Le bénéfice net recule de 31,2 %.", True),
    ("Le bénéfice net (+35 %) bondit.", True),
    ("Avec 79 Mds $ de bénéfice net, Amazon gagne.", True),
    ("Avec 77,7 Mds $ de bénéfice net, Amazon gagne.", False),
    ("Le bénéfice net pourrait atteindre 90 Mds $.", False),
    ("Le bénéfice net d'Alphabet atteint 100 Mds $.", False),
    ("Le bénéfice net représente 11 % du chiffre d'affaires.", False),
    ("La moitié du bénéfice net, soit 38 Mds $, vient d'AWS.", False),
    ("Le bénéfice net dépasse 70 Mds $.", False),
    ("Le bénéfice net dépasse 80 Mds $.", True),
    ("Le bénéfice net atteint près de 80 Mds $.", False),
    ("Le bénéfice net a gagné 18,7 Mds $.", False),
    ("Le bénéfice net a gagné 25 Mds $.", True),
    ("La marge opérationnelle d'AWS est de 36 %.", True),
    ("La marge opérationnelle d'AWS est de 38 % en 2025.", False),
    ("La marge opérationnelle d'AWS est de 36 % en 2025.", True),
    ("AWS : 244 Mds $ de carnet de commandes", False),
    ("Le leader affiche un bénéfice net de 90 Mds $.", False),
    ("Alphabet annonce 90 Mds $ de bénéfice net.", False),
    ("Nous annonçons 90 Mds $ de bénéfice net.", True),
    ("Revenus AWS : 130 Mds $", True),
    ("Revenus AWS 2024 : 128,7 Mds $", True),
    ("Google Cloud progresse de 28 %", True),
    ("Google Cloud (+30 %)", False),
    ("Microsoft Azure (+13 %)", True),
    ("27 000 licenciements depuis fin 2022", False),
    ("Le <net 2025> recule de 31 %", True),
    ("Une hausse de 35 % du bénéfice net", True),
    ("Une hausse de 31 % du bénéfice net", False),
    ("Le chiffre d'affaires s'établit à 720 Mds $ en 2025, le bénéfice net à 77,7 Mds $.", True),
    ("Le chiffre d'affaires s'établit à 716,9 Mds $ en 2025, le bénéfice net à 77,7 Mds $.", False),
    ("Le chiffre d'affaires s'établit à 650 Mds $ en 2023.", False),
    ("Bénéfice net : 77,7 Mds $ pour 716,9 Mds $ de chiffre d'affaires", False),
    ("Bénéfice net : **79 Mds $**", True),
    ("Publicité : 10 % du chiffre d'affaires total", False),
    ("Part de la publicité dans le chiffre d'affaires : 10 %", True),
    ("Les revenus publicitaires : environ 70 Mds $", False),
    ("Chiffre d'affaires total de 719,6 Mds $", True),
    ("Chiffre d'affaires total de 716 900 M$", False),
    ("Le chiffre d'affaires total a augmenté de 12 % à 716,9 Mds $", False),
    ("Investissements IA annoncés pour 2026 : 210 Mds $", True),
    ("Le capex atteint 210 Mds $", True),
    ("Le bénéfice net n'atteint pas 80 Mds $", False),
    ("Le bénéfice net est multiplié par 1,3.", False),
    ("Avec 79 Mds $ en 2025, le bénéfice net reste élevé.", True),
    ("Avec 77,7 Mds $ en 2025, le bénéfice net reste élevé.", False),
    ("Avec 20 Mds $, le bénéfice net de Lyon progresse.", False),
    ("79 Mds $ : c’est le montant du bénéfice net en 2025.", True),
    ("79 Mds $ : c’est le montant du bénéfice net des concurrents.", False),
    ("Les revenus publicitaires ont rapporté 75 Mds $.", True),
    ("Les revenus publicitaires sont passés de 69 Mds $ à 56 Mds $.", True),
    ("Les revenus publicitaires sont passés de 56 Mds $ à 69 Mds $.", False),
    ("Une hausse de 35 % pour le bénéfice net", True),
    ("La croissance du bénéfice net atteint 35 %", True),
    ("La croissance du bénéfice net atteint 31,2 %", False),
    ("Le bénéfice net est en baisse de 31 % par rapport à 2024", True),
    ("Le bénéfice net est en hausse de 31 % par rapport à 2024", False),
    ("De <net 2024> à <net 2025>, soit +44 % en un an", True),
    ("De <net 2024> à <net 2025>, soit +31,2 % en un an", False),
]
"""Of the report: profit 59 and 77.7, sales 638 and 716.9, and what else content/ states."""
ENGLISH = [
    ("Income finished the year at £7.9m", True),
    ("Income finished the year at £6.9m", False),
    ("Income has grown to £7.9m", True),
    ("Income advanced 41%", True),
    ("Income rose by a third to £7.9m", True),
    ("Income more than doubled to £7.9m", True),
    ("Income has grown 60% since 2019", False),
    ("Income ended the summer at £4m", False),
    ("Income reached £3m in Wales", False),
    ("Income: half comes from fares, £3m", False),
    ("Total income reached £7.2m in 2025.", True),
    ("Total income reached £6.9m in 2025.", False),
    ("Total income rose by 25%.", True),
    ("Total income rose by 23%.", False),
    ("Total income fell by 23%.", True),
    ("Annual passes brought in £4.1m.", False),
    ("Total income rose from £5.6m to £7.9m.", True),
    ("Running costs, at £6.6m, grew by 8%.", False),
    ("Running costs, at £6.9m, grew.", True),
    ("In 2025, pass holders came to 24,300.", True),
    ("In 2025, pass holders came to 26,900.", False),
    ("Pass holders came to fewer than 28,000.", False),
    ("Single rides shrank by 6%", False),
    ("Single rides shrank by 16%", True),
    ("Annual passes accounted for £2m of the rise", False),
    ("Annual passes accounted for 59% of income", False),
    ("26,900 pass holders", False),
    ("29,600 pass holders", True),
    ("Pass holders: 26,900", False),
    ("Bikes fit to ride: 96%", False),
    ("Bikes fit to ride: 69%", True),
    ("Bikes fit to ride rose by 5 points", False),
    ("Bikes fit to ride rose by 7 points", True),
    ("over £6m in total income", False),
    ("over £7m in total income", True),
    ("Total income could reach £8m.", False),
    ("A grant of £2m came in.", False),
    ("Sponsorship of £1.1m", False),
    ("Sponsorship of £1.3m", True),
    ("Sponsorship from 12 firms", False),
    ("Single rides fell 6%", False),
    ("Single rides fell 16%", True),
    ("Half of total income, £3.4m, came from passes", False),
    ("Running costs were £0.3m below total income", False),
]
"""Of the example: income 5.6 and 6.9, costs 6.1 and 6.6."""


def said(folder: Path, source: Path, sentence: str) -> list[Finding]:
    """What is told of a sentence in a slide of its own at the end of a content folder."""
    folder.mkdir()
    for path in source.glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        (folder / path.name).write_text(text.replace("\n  - sources\n", "\n  - sources\n  - said\n"), encoding="utf-8")
    slide = f"section: Said\nslides:\n  - kind: text\n    title: Said\n    text: |\n      {sentence}\n"
    (folder / "said.yaml").write_text(slide, encoding="utf-8")
    loaded = load(folder)
    assert loaded.report is not None
    return list(literal.check(loaded.report, loaded.texts))


@pytest.mark.parametrize(("sentence", "wrong"), FRENCH)
def test_a_number_in_a_french_sentence(sentence: str, wrong: bool, tmp_path: Path) -> None:
    assert len(said(tmp_path / "content", ROOT / "content", sentence)) == wrong


@pytest.mark.parametrize(("sentence", "wrong"), ENGLISH)
def test_a_number_in_an_english_sentence(sentence: str, wrong: bool, tmp_path: Path) -> None:
    assert len(said(tmp_path / "content", ROOT / "content/examples/bike-share", sentence)) == wrong


@pytest.mark.parametrize(
    "slide",
    [
        'kind: levers\ntitle: All\nlevers:\n  - name: One\n    caption: "Profit of £12.9m"\n  - name: Two\n',
        "kind: loop\ntitle: All\nback: Profit of £12.9m\nsteps: [{name: A}, {name: B}, {name: C}]\n",
        "kind: text\ntitle: |\n  We did well:\n  Profit of £12.9m\ntext: Said.\n",
        "kind: text\ntitle: We did well\nnotes: >\n  Said.\n\n  Profit of £12.9m came in.\ntext: Said.\n",
        'kind: text\ntitle: "We did \\u0022well\\u0022, Profit of £12.9m"\ntext: Said.\n',
        "kind: text\ntitle: We did well\ntext: The **Profit** of *£12.9m* came in.\n",
        "kind: text\ntitle: We did well\ntext: In 2025, <profit 2024> became a profit of £12.9m.\n",
    ],
)
def test_the_number_is_told_where_it_stands(slide: str, tmp_path: Path) -> None:
    (own,) = found(tmp_path, slide)
    assert own.code == "literal-disagrees"
    assert written(own, tmp_path) == "£12.9m"
    assert "<profit 2025>" in own.help


@pytest.mark.parametrize(
    ("slide", "wrong"),
    [
        (
            "kind: levers\ntitle: All\nlevers:\n  - name: Profit\n    text: {}\n  - name: Two\n    text: Yes.\n",
            "£12.9m",
        ),
        (
            "kind: levers\ntitle: All\nlevers:\n  - name: Profit\n    caption: {}\n  - name: Two\n    text: Yes.\n",
            "£12.9m",
        ),
        (
            "kind: text-table\ntitle: All\ncolumns: [What, 2025]\nrows:\n  - [Profit, '{}']\n  - [Sales, £46.5m]\n",
            "£12.9m",
        ),
        ("kind: levers\ntitle: All\nlevers:\n  - name: Profit\n    text: {} in 2025\n  - name: Two\n", "£12.9m"),
        ("kind: levers\ntitle: All\nlevers:\n  - name: Profit\n    text: {} in 2023\n  - name: Two\n", ""),
        ("kind: levers\ntitle: All\nlevers:\n  - name: Profit\n    text: {} of research\n  - name: Two\n", ""),
        ("kind: levers\ntitle: All\nlevers:\n  - name: Profit in Wales\n    text: '{}'\n  - name: Two\n", ""),
        ("kind: text-table\ntitle: All\ncolumns: [What, Wales]\nrows:\n  - [Profit, '{}']\n  - [Sales, £46.5m]\n", ""),
        ("kind: text-table\ntitle: All\ncolumns: [What, 2031]\nrows:\n  - [Profit, '{}']\n  - [Sales, £46.5m]\n", ""),
    ],
)
def test_a_value_that_stands_alone_is_said_of_what_stands_above_or_beside_it(
    slide: str, wrong: str, tmp_path: Path
) -> None:
    told = [written(own, tmp_path) for own in found(tmp_path, slide.format("£12.9m")) if own.code == literal.CODE]
    assert told == ([wrong] if wrong else [])


def test_a_label_in_another_section_counts_too(tmp_path: Path) -> None:
    deck = DECK.replace("[results]", "[results, more]")
    more = section("More").replace("Said.", "Profit was £12.9m.")
    loaded = load(content(tmp_path, deck=deck, others={"more": more}))
    assert loaded.report is not None
    assert [own.span.line for own in literal.check(loaded.report, loaded.texts)] == [5]


OF_A_YEAR = [
    ("At £48m, revenue remained the main topic", True),
    ("At £46.5m in 2025, revenue remained the main topic", False),
    ("At £4m, revenue per site remained the main topic", False),
    ("£48m is what revenue brought in 2025", True),
    ("£48m is what revenue lost to the strike", False),
    ("Revenue went from £46.5m to £41.2m", True),
    ("Revenue went from £41.2m to £46.5m", False),
    ("A 31% rise in revenue", True),
    ("A 12.9% rise in revenue", False),
    ("Growth in revenue reached 31%", True),
    ("Revenue is down 12.9% on 2024", True),
    ("Revenue is up 12.9% on 2024", False),
    ("Half of the budget comes from there: revenue brought in £48m", True),
    ("In the budget revenue is £48m", False),
    ("Market share rose from 17% to 21.5%", True),
    ("Market share rose from 17% to 19.5%", False),
    ("Market share gained 3.5 points", True),
    ("Market share gained 2.5 points", False),
    ("Market share is close to 20%", False),
    ("In 2025 revenue neared £47m", False),
    ("More than 37,000 orders shipped", True),
    ("More than 27,000 orders shipped", False),
    ("Headcount rose from 412 to 465", True),
    ("Headcount rose from 412 to 455", False),
    ("Revenue, 22", False),
    *((f"In 2025 revenue {verb} £41m", True) for verb in ("came out at", "settled at", "stayed at", "hovered around")),
    *((f"In 2025 revenue {verb} £47m", False) for verb in ("came out at", "was close to", "neared", "hovered around")),
    ("In 2025 revenue was £41m, below the bank's ceiling of £50m", True),
    ("In 2025 revenue was £41m (against a target of £40m)", True),
    ("In 2025 revenue was £46.5m, below the bank's ceiling of £50m", False),
    ("In 2025 revenue must reach £50m, ahead of a target of £48m", False),
    ("Revenue should reach £50m, within the limit of £60m", False),
    ("Revenue soared to £48m", True),
    ("Revenue hit a record £48m", True),
    ("In Belgium, revenue reached £6m", False),
    ("In 2025, revenue reached £48m", True),
    ("Monthly revenue is £3.9m", False),
    ("Revenue grew 6% like for like", False),
    ("Revenue fell 2% in the second quarter", False),
    ("Revenue grew almost 13%", False),
    ("UK revenue was £30m", False),
    ("Our revenue was £30m", True),
    ("Our rival posted revenue of £30m", False),
    ("Over five years, revenue grew 40%", False),
    ("Revenue grew 40% over five years", False),
    ("Revenue grew 9% excluding acquisitions", False),
    ("Over the year, revenue grew 40%", True),
    ("Among the under-30s, market share is 30%", False),
    ("Revenue rose from £43m to £46.5m, up 8%", False),
    ("Market share is down 0.7 points from 20.2%", False),
    ("Market share gained 2.5 points, from 17% to 19.5%", False),
    ("Revenue was £38m before the merger", False),
    ("Revenue was £38m three years earlier", False),
    ("Revenue is £30m for members and £16m for others", False),
    ("Revenue is £30m on services", False),
    ("Revenue is £6m on Sundays", False),
    ("On Sundays, revenue is £6m", False),
    ("For members, revenue is £30m", False),
    ("For the record, revenue is £30m", True),
    ("For the year, revenue is £30m", True),
    ("Revenue rose by £5.3m, £2.9m of it in York", False),
    ("Revenue rose by £5.3m, £2.9m of which at home", False),
    ("Revenue fell by 60%, to £18m, on the east line", False),
    ("Revenue rose by 12.9%, to £64.5m, in 2025", True),
    ("Revenue reached £48m in the year", True),
    ("Revenue reached £48m in total", True),
    ("Revenue rose from £46.5m to £41.2m", True),
]
OF_A_DAY = [
    ("At 30 June 2025, revenue stood at £21m", False),
    ("At the end of May 2025, headcount stood at 430 people", False),
    ("By mid-2025 revenue was £21m", False),
    ("Revenue came to £11m in Q1 2025", False),
    ("At the end of December 2025, revenue stood at £48m", True),
]
OF_WHAT_MAY_BE = [
    ("The ceiling for revenue is £60m", False),
    ("Revenue must reach £60m", False),
    ("We do not want headcount to exceed 500 people", False),
    ("The cap on headcount is 500 people", False),
    ("Revenue of £48m: the threshold is passed", True),
    ("Revenue reached £48m, which nobody expected", True),
    ("When revenue rose by 15%, the plant celebrated", True),
]
OF_SOMEBODY = [
    ("Harlow: headcount of 380 people", False),
    ("Our neighbours: revenue of £30m", False),
    ("Across the border: £30m for revenue", False),
    ("Good news: revenue hit £48m", True),
    ("We counted: £48m for revenue", True),
    ("All of it hangs on revenue: £48m", True),
]
OF_A_STEP = [
    ("Revenue (+£5.3m) is on course", False),
    ("Revenue (+£3.5m) is on course", True),
    ("Headcount: 43 people more in 2025", False),
    ("Headcount: 34 people more in 2025", True),
    ("Headcount: 34 people more than Harlow", False),
    ("Headcount: 43 people fewer in 2025", True),
    ("Headcount: +43 people over the year", False),
    ("Headcount: −43 people over the year", True),
    ("Headcount: +90 people since 2020", False),
    ("Revenue fell by £5.3m", True),
    ("Revenue rose by £5.3m", False),
    ("15% more in one year for revenue", True),
    ("12.9% more in one year for revenue", False),
    ("12.9% less in one year for revenue", True),
    ("15% more than Harlow for revenue", False),
    ("Orders shipped: +3,000 in a year", False),
    ("Headcount, times 5.1", False),
    ("We must explain a rise of 15% in revenue", True),
]
OF_ANOTHER_YEAR = [
    ("In 2022, revenue came to £36m, against £33m in 2021", False),
    ("In 2022, headcount came to 390 people, against 380 people in 2021", False),
    ("At the end of 2023 revenue was £39m; it should be £60m by 2030", False),
    ("In 2022 revenue was £36m. By 2030 we aim for £60m", False),
    ("Revenue came to £46.5m, against £41.2m in 2024", False),
    ("Revenue: £46.5m (2024: £41.2m)", False),
    ("Revenue came to £48m. By 2030 we aim for £60m", True),
]
SAID_OTHERWISE = [
    ("The auditors report £48m for revenue", True),
    ("The auditors report £46.5m for revenue", False),
    ("The auditors report £8m for revenue from Wales", False),
    ("We take £48m as revenue for 2025", True),
    ("We paid £4m for revenue", False),
    ("Nobody disputes revenue of £48m", True),
    ("The board puts revenue in 2025 at £48m", True),
    ("Without revenue of £48m, we would have closed", True),
    ("Without revenue of £46.5m, we would have closed", False),
    ("Without revenue, we would lose £4m", False),
    ("Without the shops, revenue is £48m", False),
    ("For a chain, revenue of £48m is little", False),
    ("Before the merger, revenue was £41m", False),
    ("Shared, revenue comes to £48m", False),
    ("£48m: this is the level of revenue", True),
    ("The year ended on £48m: this is revenue", True),
    ("Revenue now means £48m", True),
    ("The show revenue reached £4m", False),
    ("At 470 people, headcount exceeded our hopes", True),
    ("At 455 people, headcount exceeded our hopes", False),
    ("At 45 people, headcount in Wales is low", False),
]
"""Sentences, and whether a number in them is told."""
FIGURES_OF_A_YEAR = """\
section: Review of the year
figures:
  share: {label: Market share, 2024: 17%, 2025: 19.5%, change: +2.5 points}
  revenue: {label: Revenue, 2024: £41.2m, 2025: £46.5m, change: +12.9%}
  orders: {label: Orders shipped, value: "more than 27,000"}
  staff: {label: Headcount, unit: people, 2024: 412, 2025: 455}
slides:
  - kind: text
    title: A full year for the whole team
    text: "SENTENCE"
"""


EVERY = [*OF_A_YEAR, *OF_A_DAY, *OF_WHAT_MAY_BE, *OF_SOMEBODY, *OF_A_STEP, *OF_ANOTHER_YEAR, *SAID_OTHERWISE]


@pytest.mark.parametrize(("sentence", "wrong"), EVERY)
def test_only_what_is_said_of_the_whole_figure_is_compared_with_it(sentence: str, wrong: bool, tmp_path: Path) -> None:
    (tmp_path / "deck.yaml").write_text(DECK, encoding="utf-8")
    (tmp_path / "results.yaml").write_text(FIGURES_OF_A_YEAR.replace("SENTENCE", sentence), encoding="utf-8")
    loaded = load(tmp_path)
    assert loaded.report is not None
    assert len(list(literal.check(loaded.report, loaded.texts))) == wrong


IN_FRENCH = [
    ("Au 31 mars 2025, les recettes étaient à 12 M€", False),
    ("Avant la fusion, les recettes étaient de 12 M€", False),
    ("Pour une enseigne, des recettes de 12 M€ sont peu", False),
    ("Partagées, les recettes sont de 12 M€", False),
    ("Début avril 2025, les recettes étaient à 12 M€", False),
    ("Les recettes atteignent 12 M€ au T3", False),
    ("Fin décembre 2025, les recettes étaient à 66 M€", True),
    ("Le plancher fixé pour les recettes est de 50 M€", False),
    ("Les recettes ne doivent pas descendre sous 66 M€", False),
    ("Il faut atteindre 70 M€ de recettes", False),
    ("Chez nos cousins : 40 M€ pour les recettes", False),
    ("Bellac : 40 M€ de recettes", False),
    ("À retenir : 66 M€ de recettes", True),
    ("Recettes : +3 M€ en un an", False),
    ("Recettes : +5 M€ en un an", True),
    ("Équipe du club : 40 bénévoles de plus en 2025", False),
    ("Équipe du club : 60 bénévoles de plus en 2025", True),
    ("60 bénévoles de plus que Bellac", False),
    ("9 % de plus en un an pour les recettes", True),
    ("5,2 % de plus en un an pour les recettes", False),
    ("Les recettes : 9 % de hausse en 2025", True),
    ("Les recettes progressent de 3 M€", False),
    ("Les recettes reculent de 3 M€", True),
    ("En 2022, les recettes étaient de 50 M€, contre 48 M€ en 2021", False),
    ("Fin 2023, les recettes étaient de 55 M€ ; elles visent 70 M€ en 2030", False),
    ("On lit 66 M€ dans les comptes 2025 pour les recettes.", True),
    ("On lit 61 M€ dans les comptes 2025 pour les recettes.", False),
    ("Nous retenons 66 M€ pour les recettes 2025.", True),
    ("Nous gardons 6 M€ pour les recettes de la buvette", False),
    ("66 M€ : tel est le niveau des recettes.", True),
    ("L'année se solde par 66 M€ : ce sont les recettes.", True),
    ("Sans les recettes de 66 M€, le club fermerait.", True),
    ("Les recettes, c'est 66 M€", True),
    *((f"En 2025, les recettes {verb} 66 M€", True) for verb in ("restent à", "se situent autour de", "frôlent")),
    *((f"En 2025, les recettes {verb} 61 M€", False) for verb in ("restent à", "se situent autour de", "frôlent")),
    ("En 2025, les recettes frôlent les 60 M€", False),
    ("En 2025, les recettes avoisinent les 80 M€", True),
    ("En 2025, les recettes approchent les 62 M€", False),
    ("En 2025, les recettes approchent les 66 M€", True),
    ("En 2025, les recettes sont de 66 M€, au-dessus de l'objectif de 60 M€", True),
    ("En 2025, les recettes sont de 61 M€, loin de l'objectif de 70 M€", False),
    ("Les recettes visées sont de 66 M€, au-dessus de la moyenne", False),
    ("Avec 260 bénévoles, l'équipe du club n'a jamais été si grande", True),
    ("À 66 M€, les recettes n'ont plus rien d'exceptionnel", True),
    ("À 6 M€, les recettes du bar n'ont rien d'exceptionnel", False),
    ("Les recettes sont ramenées à 66 M€", True),
    ("Les recettes sont ramenées à 61 M€", False),
    ("Les recettes retombent à 66 M€", True),
]


@pytest.mark.parametrize(("sentence", "wrong"), IN_FRENCH)
def test_the_same_holds_in_french(sentence: str, wrong: bool, tmp_path: Path) -> None:
    lines = {
        "recettes": "    label: Recettes\n    2024: 58 M€\n    2025: 61 M€\n    change: +5,2 %\n",
        "volunteers": "    label: Équipe du club\n    2024: 200 bénévoles\n    2025: 240 bénévoles\n",
    }
    slide = f'kind: text\ntitle: Une année pleine\ntext: "{sentence}"\n'
    deck = DECK.replace("en-GB", "fr-FR")
    told = {
        own.span.line for own in found(tmp_path, slide, deck=deck, results=settings(lines)) if own.code == literal.CODE
    }
    assert len(told) == wrong


@pytest.mark.parametrize(
    ("cell", "wrong"), [("320 beds", True), ("310 beds", False), ("320 rooms", False), ("+12 beds", False)]
)
def test_a_cell_counts_what_the_figure_of_its_row_counts(cell: str, wrong: bool, tmp_path: Path) -> None:
    slide = f"kind: text-table\ntitle: All\ncolumns: [What, 2025]\nrows:\n  - [Open beds, {cell}]\n  - [Other, Yes]\n"
    figures = settings({"beds": "    label: Open beds\n    2024: 300 beds\n    2025: 310 beds\n"})
    told = {own.code for own in found(tmp_path, slide, results=figures)}
    assert (literal.CODE in told) == wrong


MEANT = [
    ("Income rose by 30%", "£5.6m → £6.9m, which is +21.23 to +25.23%", "state change: under income"),
    ("Income fell by 23%", "£5.6m → £6.9m, which is +21.23 to +25.23%", "state change: under income"),
    ("Income gained £2m", "£5.6m → £6.9m, which is +£1.20m to +£1.40m", "<income change>"),
    ("Income reached £8m", "£5.6m (2024), £6.9m (2025)", "<income 2025>"),
    ("The balance rose by 300%", "−£4m → £12m, and no percentage says how far a loss is from a gain", "change"),
]


@pytest.mark.parametrize(("sentence", "truth", "advice"), MEANT)
def test_what_is_told_is_what_was_meant(sentence: str, truth: str, advice: str, tmp_path: Path) -> None:
    lines = {
        "income": "    label: Income\n    2024: £5.6m\n    2025: £6.9m\n",
        "balance": "    label: Balance\n    2024: −£4m\n    2025: £12m\n",
    }
    (own,) = found(tmp_path, f'kind: text\ntitle: A full year\ntext: "{sentence}"\n', results=settings(lines))
    assert own.message.endswith(truth)
    assert advice in str(own.help)


@pytest.mark.parametrize(("days", "wrong"), [("36", False), ("31", True)])
def test_both_ends_of_a_way_are_the_figures(days: str, wrong: bool, tmp_path: Path) -> None:
    lines = {"wait": "    label: Wait\n    unit: days\n    2024: 46\n    2025: 36\n"}
    slide = f'kind: text\ntitle: A full year\ntext: "The wait fell from 46 days to {days} days."\n'
    assert [own.code for own in found(tmp_path, slide, results=settings(lines))] == [literal.CODE] * wrong


def test_values_of_two_years_turned_round_are_both_told(tmp_path: Path) -> None:
    sentence = "Les revenus publicitaires sont passés de 69 Mds $ en 2024 à 56 Mds $ en 2025."
    assert len(said(tmp_path / "content", ROOT / "content", sentence)) == 2


BEDS = "    label: Open beds\n    2024: 300\n    2025: 310\n"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Maternity has 45 open beds", False),
        ("There were 280 open beds before the merger", False),
        ("40 of the open beds are surgical", False),
        ("We count 510 open beds", True),
        ("510 open beds, and more to come", True),
        ("There were 510 open beds in 2025", True),
        ("Open beds number 510", True),
        ("Open beds from 2015 to 2020 came to 250", False),
        ("The hospital has 330 open beds", True),
        ("The hospital has 310 open beds, 40 of them surgical", False),
        ("The ward has 330 open beds", False),
    ],
)
def test_a_count_of_some_is_not_that_of_all(text: str, wrong: bool, tmp_path: Path) -> None:
    slide = f'kind: text\ntitle: A full year\ntext: "{text}"\n'
    told = [own.code for own in found(tmp_path, slide, results=settings({"beds": BEDS}))]
    assert told == (["literal-disagrees"] if wrong else [])


@pytest.mark.parametrize(
    ("name", "wrong"),
    [("A Tuesday in May", False), ("Before", False), ("In 2025", True), ("Now", True), ("Profit", True)],
)
def test_a_column_compared_speaks_of_what_it_is_named_after(name: str, wrong: bool, tmp_path: Path) -> None:
    text = "£12.9m" if name == "Profit" else "A profit of £12.9m"
    slide = f"kind: compare\ntitle: No two days are alike\ncolumns:\n  - name: {name}\n    points: ['{text}']\n"
    slide += "  - name: Another day\n    points: [Nothing new]\n"
    assert [own.code for own in found(tmp_path, slide)] == ([literal.CODE] if wrong else [])


def test_how_much_a_margin_grew_is_not_held_against_how_much_it_is(tmp_path: Path) -> None:
    figures = "section: Results\nfigures:\n  own: {label: Gross margin, value: 34%}\nslides:\n"
    said = "  - {kind: text, title: One step, text: Gross margin rose by 2% in a year}\n"
    (tmp_path / "deck.yaml").write_text(DECK, encoding="utf-8")
    (tmp_path / "results.yaml").write_text(figures + said, encoding="utf-8")
    loaded = load(tmp_path)
    assert loaded.report is not None
    assert list(literal.check(loaded.report, loaded.texts)) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Loans came to fewer than 2,400.", True),
        ("Loans came to fewer than 2,600.", False),
        ("In 2023, loans came to 2,400.", True),
        ("In 2023, 40 loans came to 2,400.", False),
    ],
)
def test_a_year_before_a_name_is_not_its_number_and_few_is_a_limit(text: str, wrong: bool, tmp_path: Path) -> None:
    results = 'section: Results\nfigures:\n  loans: {label: Loans, 2023: "2,568"}\n'
    slide = f'kind: text\ntitle: "We go on"\ntext: "{text}"\n'
    told = [own.code for own in found(tmp_path, slide, deck=DECK, results=results)]
    assert ("literal-disagrees" in told) is wrong
