"""The deck's content written the way most people would: python-pptx text boxes, matplotlib pictures, literals.

What `deck build` is timed beside. No template, no placeholders, no notes, no alternative text, nothing measured.
Usage: python bench/naive.py FILE.pptx
"""

import io
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import PP_ALIGN
from pptx.util import Inches, Pt

INK = RGBColor(0x17, 0x20, 0x2E)
DARK = RGBColor(0x14, 0x23, 0x3A)
WHITE = RGBColor(0xFF, 0xFF, 0xFF)
GREY = RGBColor(0x58, 0x63, 0x75)
ORANGE = RGBColor(0xDB, 0x6A, 0x0E)

prs = Presentation()
prs.slide_width, prs.slide_height = Inches(13.333), Inches(7.5)


def add_slide(title=None, kicker=None, source=None, dark=False):
    slide = prs.slides.add_slide(prs.slide_layouts[6])
    color = WHITE if dark else INK
    if dark:
        slide.background.fill.solid()
        slide.background.fill.fore_color.rgb = DARK
    if kicker:
        add_text(slide, kicker, 0.667, 0.5, 8, 0.3, 12, ORANGE, bold=True)
    if title:
        add_text(slide, title, 0.667, 0.8, 11, 1, 28, color, bold=True)
    if source:
        add_text(slide, source, 0.667, 6.44, 12, 0.4, 12, GREY)
    add_text(slide, "Amazon & Intelligence Artificielle · Février 2026", 0.667, 7, 8, 0.3, 10, GREY)
    add_text(slide, str(len(prs.slides)), 12, 7, 0.7, 0.3, 10, GREY, align=PP_ALIGN.RIGHT)
    return slide


def add_text(slide, text, x, y, w, h, size, color=INK, bold=False, align=None):
    frame = slide.shapes.add_textbox(Inches(x), Inches(y), Inches(w), Inches(h)).text_frame
    frame.word_wrap = True
    for i, line in enumerate(text.split("\n")):
        p = frame.paragraphs[0] if i == 0 else frame.add_paragraph()
        p.alignment = align
        run = p.add_run()
        run.text = line
        run.font.name = "Arial"
        run.font.size = Pt(size)
        run.font.bold = bold
        run.font.color.rgb = color


def add_chart(slide, fig, x, y, w, h):
    stream = io.BytesIO()
    fig.savefig(stream, dpi=200, transparent=True)
    plt.close(fig)
    stream.seek(0)
    slide.shapes.add_picture(stream, Inches(x), Inches(y), Inches(w), Inches(h))


def clean(ax):
    for side in ("top", "right", "left"):
        ax.spines[side].set_visible(False)
    ax.tick_params(length=0)


# 1 cover
s = add_slide(dark=True)
add_text(s, "Amazon & Intelligence Artificielle", 0.667, 1.6, 8, 0.6, 28, GREY)
add_text(s, "Réussite Financière", 0.667, 2.1, 8, 1, 58, WHITE, bold=True)
add_text(s, "Rapport synthétique · Février 2026", 0.667, 3.2, 6, 0.4, 18, WHITE)
for i, name in enumerate(["Ghada Chakhtoun", "Dghoughi Chorouk", "Zahia Elalaoui El Amrani"]):
    circle = s.shapes.add_shape(MSO_SHAPE.OVAL, Inches(0.667 + 2.04 * i), Inches(4.72), Inches(1), Inches(1))
    circle.text_frame.text = "".join(word[0] for word in name.split()[:2])
    add_text(s, name, 0.667 + 2.04 * i, 5.86, 1.9, 0.7, 14, WHITE)
fig, ax = plt.subplots(figsize=(4.9, 5.5))
names = ["Chiffre\nd'affaires", "AWS", "Publicité", "Bénéfice\nnet", "Carnet"]
bars = ax.bar(names, [12, 20, 22, 31.2, 40], color=["#586F93"] * 4 + ["#DB6A0E"])
ax.bar_label(bars, labels=["+12 %", "+20 %", "+22 %", "+31,2 %", "+40 %"], color="white", fontsize=14)
ax.tick_params(colors="white")
ax.yaxis.set_visible(False)
clean(ax)
add_chart(s, fig, 7.8, 1.5, 4.9, 5.5)

# 2 overview
s = add_slide("Amazon monétise l'infrastructure\nqui fait tourner l'IA de ses clients", "Vue d'ensemble")
add_text(
    s,
    "Amazon a transformé l'IA en moteur de croissance durable, non pas en vendant des produits IA au grand public, "
    "mais en monétisant l'infrastructure qui fait tourner l'IA de ses clients à travers AWS, tout en optimisant ses "
    "propres opérations.",
    0.667,
    2.06,
    4.6,
    4.3,
    24,
)
for i, (value, text) in enumerate(
    [
        ("+12 %", "Chiffre d'affaires, à 716,9 Mds $"),
        ("38 %", "Marge opérationnelle d'AWS, segment le plus rentable du groupe"),
        ("200 Mds $", "Investissements annoncés pour 2026"),
        ("≈ 5–9 %", "Croissance de l'e-commerce, la plus faible depuis l'introduction en Bourse"),
    ]
):
    add_text(s, value, 6.0, 2.1 + 1.09 * i, 2.35, 0.6, 30, bold=True)
    add_text(s, text, 8.34, 2.1 + 1.09 * i, 4.3, 0.9, 16)

# 3 key figures
s = add_slide(
    "Les cinq indicateurs progressent à deux chiffres,\nle bénéfice bien plus vite que les ventes", "Chiffres clés"
)
panel = s.shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(0.667), Inches(2.1), Inches(4.85), Inches(4.28))
panel.fill.solid()
panel.fill.fore_color.rgb = DARK
add_text(s, "Bénéfice net", 1, 2.4, 4, 0.4, 16, WHITE)
add_text(s, "77,7 Mds $", 1, 2.8, 4.5, 1.4, 60, WHITE, bold=True)
add_text(s, "+31,2 % par rapport à 59 en 2024", 1, 4.3, 4, 0.5, 16, WHITE)
for i, (label, value, change) in enumerate(
    [
        ("Chiffre d'affaires total", "716,9 Mds $", "+12 % · 638 en 2024"),
        ("Revenus AWS", "128,7 Mds $", "+20 % · ≈ 107 en 2024"),
        ("Revenus publicitaires", "≈ 69 Mds $", "+22 % · 56 en 2024"),
        ("Carnet de commandes AWS", "244 Mds $", "+40 % · n.d. en 2024"),
    ]
):
    x, y = 6 + 3.4 * (i % 2), 2.1 + 2.28 * (i // 2)
    add_text(s, label, x, y, 2.8, 0.4, 15)
    add_text(s, value, x, y + 0.4, 3.4, 0.8, 36, bold=True)
    add_text(s, change, x, y + 1.3, 3, 0.4, 14)

# 4 table
s = add_slide(
    "Le bénéfice net croît plus de deux fois plus vite que les ventes :\n+31,2 % contre +12 %",
    "Chiffres clés",
    "Source : Rapports financiers Amazon 2024–2025, données au T4 2025",
)
rows = [
    ("Mds $", "2024", "2025", "Variation"),
    ("Chiffre d'affaires total", "638", "716,9", "+12 %"),
    ("Bénéfice net", "59", "77,7", "+31,2 %"),
    ("Revenus AWS", "≈ 107", "128,7", "+20 %"),
    ("Revenus publicitaires", "56", "≈ 69", "+22 %"),
    ("Carnet de commandes AWS", "n.d.", "244", "+40 %"),
]
table = s.shapes.add_table(6, 4, Inches(0.667), Inches(2.02), Inches(12), Inches(4.3)).table
for r, row in enumerate(rows):
    for c, text in enumerate(row):
        cell = table.cell(r, c)
        cell.text = text
        p = cell.text_frame.paragraphs[0]
        p.font.size = Pt(14 if r == 0 else 20)
        p.font.bold = r in (0, 2)
        p.alignment = PP_ALIGN.LEFT if c == 0 else PP_ALIGN.RIGHT

# 5 chart
s = add_slide(
    "AWS a gagné ≈ 22 Mds $ en un an\net dépasse largement la publicité",
    "Chiffres clés",
    "Source : Rapports financiers Amazon 2024–2025, données au T4 2025",
)
fig, ax = plt.subplots(figsize=(7.9, 4.0))
left = ax.bar([-0.2, 0.8], [107, 56], 0.38, color="#8894A8")
right = ax.bar([0.2, 1.2], [128.7, 69], 0.38, color=["#DB6A0E", "#14233A"])
ax.bar_label(left, labels=["≈ 107", "56"], fontsize=16)
ax.bar_label(right, labels=["128,7", "≈ 69"], fontsize=18, fontweight="bold")
ax.set_xticks([0, 1], ["Revenus AWS", "Revenus publicitaires"], fontsize=16)
ax.yaxis.set_visible(False)
clean(ax)
add_chart(s, fig, 0.667, 2.35, 7.9, 4.0)
add_text(s, "+20 %\nRevenus AWS\n\n+22 %\nRevenus publicitaires", 9.2, 2.4, 3.4, 3.5, 24)

# 6 levers
s = add_slide(
    "Quatre leviers portent la réussite :\nle cloud, la publicité, les opérations, l'expérimentation", "Les leviers"
)
for i, (value, caption, name, text) in enumerate(
    [
        (
            "38 %",
            "de marge opérationnelle",
            "AWS, l'infrastructure de l'IA",
            "Numéro 1 mondial du cloud, porté par la demande",
        ),
        (
            "9 %",
            "du chiffre d'affaires total",
            "La publicité, dopée par l'IA",
            "Ciblage plus précis, recommandations performantes",
        ),
        (
            "27 000",
            "licenciements depuis fin 2022",
            "L'optimisation opérationnelle",
            "Coûts réduits, entrepôts automatisés par l'IA",
        ),
        (
            "",
            "A/B testing en permanence",
            "Les améliorations continues",
            "La meilleure variante est déployée automatiquement",
        ),
    ]
):
    x = 0.667 + 3.06 * i
    add_text(s, str(i + 1), x, 2.2, 1, 0.3, 14, GREY)
    add_text(s, value, x, 2.5, 2.8, 0.9, 48, bold=True)
    add_text(s, caption, x, 3.4, 2.8, 0.4, 14, GREY)
    add_text(s, name, x, 4.08, 2.8, 0.8, 20, bold=True)
    add_text(s, text, x, 4.84, 2.8, 1.5, 16)

# 7 lever detail
s = add_slide("AWS, segment le plus rentable du groupe :\n38 % de marge opérationnelle", "Levier 1 – AWS")
for i, (name, text) in enumerate(
    [
        ("Une demande explosive", "Les services cloud liés à l'IA ont propulsé sa croissance"),
        ("Numéro 1 mondial du cloud", "Malgré la concurrence de Microsoft Azure et de Google Cloud"),
        ("Des commandes d'avance", "Le carnet atteint 244 Mds $, en hausse de 40 %"),
    ]
):
    add_text(s, name, 0.667, 2.7 + 1.3 * i, 6, 0.5, 20, bold=True)
    add_text(s, text, 0.667, 3.1 + 1.3 * i, 6, 0.7, 18)
add_text(s, "38 %", 8.2, 1.5, 4.6, 2.3, 120, bold=True)

# 8 comparison
s = add_slide(
    "Numéro 1 mondial du cloud, AWS affiche pourtant\nla croissance la plus faible des trois",
    "Levier 1 – AWS",
    "Période et périmètre d'Azure et de Google Cloud non précisés.",
)
fig, ax = plt.subplots(figsize=(12, 4.2))
bars = ax.barh(["AWS", "Google Cloud", "Microsoft Azure"], [20, 30, 31], color=["#DB6A0E", "#586F93", "#586F93"])
ax.bar_label(bars, labels=["+20 %", "+30 %", "+31 %"], fontsize=24)
ax.tick_params(labelsize=18)
ax.xaxis.set_visible(False)
clean(ax)
add_chart(s, fig, 0.667, 2.1, 12, 4.2)

# 9 loop
s = add_slide("L'A/B testing permanent :\ntester, mesurer, déployer, réentraîner", "Levier 4 – Améliorations continues")
for i, (name, text) in enumerate(
    [
        ("Tester", "Différentes versions d'algorithmes simultanément"),
        ("Mesurer", "L'impact sur les KPI (taux de clic, conversion, revenus)"),
        ("Déployer", "Automatiquement la meilleure variante"),
        ("Réentraîner", "Les modèles, quotidiennement, avec les nouvelles données"),
    ]
):
    x = 0.667 + 3.06 * i
    node = s.shapes.add_shape(MSO_SHAPE.OVAL, Inches(x), Inches(2.3), Inches(0.84), Inches(0.84))
    node.text_frame.text = str(i + 1)
    add_text(s, name, x, 3.3, 2.6, 0.5, 24, bold=True)
    add_text(s, text, x, 3.8, 2.6, 1.5, 18)

# 10 quote
s = add_slide(kicker="Investissements et stratégie future")
add_text(
    s,
    "« Chaque expérience client que nous connaissons aujourd'hui va être réinventée. »",
    2.7,
    2,
    9.9,
    2.6,
    48,
    bold=True,
)
add_text(s, "Andy Jassy\nPDG d'Amazon", 2.7, 5.1, 8, 1, 20)

# 11 big number
s = add_slide(
    "Les 200 Mds $ annoncés pour 2026\nvalent plus de deux fois le bénéfice net de 2025", "Investissements", dark=True
)
add_text(s, "200", 0.55, 2.2, 6.6, 3.2, 240, ORANGE, bold=True)
add_text(s, "milliards de dollars\nd'investissements en infrastructures IA", 0.667, 5.15, 6.5, 1, 24, WHITE)
fig, ax = plt.subplots(figsize=(4.9, 3.6))
names = ["Bénéfice net 2025", "Investissements 2026", "Chiffre d'affaires 2025"]
bars = ax.barh(names, [77.7, 200, 716.9], color=["#586F93", "#DB6A0E", "#586F93"])
ax.bar_label(bars, labels=["77,7", "200", "716,9"], fontsize=18, color="white")
ax.tick_params(labelsize=12, colors="white")
ax.xaxis.set_visible(False)
clean(ax)
add_chart(s, fig, 7.8, 2.6, 4.9, 3.6)

# 12 risks
s = add_slide("Trois nuances : le rythme d'AWS, l'e-commerce,\nle poids des investissements", "Nuances et risques")
for i, (value, name, text) in enumerate(
    [
        (
            "+20 %",
            "AWS croît moins vite qu'Azure et Google Cloud sur certaines périodes",
            "+30 % pour Google Cloud, +31 % pour Azure",
        ),
        ("≈ 5–9 %", "La croissance de l'e-commerce reste modeste", "La plus faible depuis l'introduction en Bourse"),
        (
            "200 Mds $",
            "Les dépenses massives en CapEx pourraient peser sur les marges",
            "À court terme ; montant annoncé pour 2026",
        ),
    ]
):
    add_text(s, value, 0.667, 2.2 + 1.42 * i, 3.8, 0.8, 44, bold=True)
    add_text(s, name, 4.75, 2.3 + 1.42 * i, 8, 0.5, 22, bold=True)
    add_text(s, text, 4.75, 2.8 + 1.42 * i, 8, 0.5, 18)

# 13 closing
s = add_slide("La croissance est rentable ;\n2026 dira ce que coûte la suivante", "Conclusion et sources", dark=True)
for i, (value, text) in enumerate(
    [
        ("+31,2 %", "de hausse du bénéfice net en 2025"),
        ("38 %", "de marge opérationnelle pour AWS"),
        ("200 Mds $", "d'investissements IA annoncés pour 2026"),
    ]
):
    add_text(s, value, 0.667 + 4.08 * i, 2.1, 3.8, 0.9, 48, WHITE, bold=True)
    add_text(s, text, 0.667 + 4.08 * i, 3.0, 3.8, 0.9, 16, WHITE)
add_text(
    s,
    "Sources\nRapports financiers Amazon 2024–2025, données au T4 2025\nRapport synthétique, février 2026",
    0.667,
    4.3,
    7,
    1.5,
    14,
    WHITE,
)
add_text(s, "Ghada Chakhtoun\nDghoughi Chorouk\nZahia Elalaoui El Amrani", 8.8, 4.3, 4, 1.5, 16, WHITE)

prs.save(sys.argv[1])
