"""The pictures of the gallery: flat scenes and portraits drawn from shapes, so that they belong to nobody.

Usage: python docs/specimen_pictures.py     (writes deck/project/specimens/assets)
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PIL import Image, ImageDraw

ASSETS = Path(__file__).resolve().parent.parent / "deck/project/specimens/assets"
WIDE, HIGH = (1200, 800), (600, 750)
FINE = 2
"""Drawn so many times larger, then reduced: smooth edges."""
SKY, FAR, GROUND, WALL, ROOF, INK, GLASS, SIGN = (
    *("#DCE3EA", "#B9C6D2", "#98A5AF", "#F2EFE9", "#5B6772", "#2B343C", "#7F95A8", "#C98A4B"),
)

Pen = ImageDraw.ImageDraw


def main() -> None:
    for name, scene in SCENES.items():
        save(drawn(scene, WIDE), ASSETS / "pictures" / f"{name}.png")
    for name, (skin, hair, coat) in PEOPLE.items():
        portrait = drawn(partial(person, skin=skin, hair=hair, coat=coat), HIGH)
        save(portrait, ASSETS / "portraits" / f"{name}.png")


def drawn(scene: Callable[[Pen], None], size: tuple[int, int]) -> Image.Image:
    """The scene, whose coordinates are those of its final size times `FINE`."""
    picture = Image.new("RGB", (size[0] * FINE, size[1] * FINE), SKY)
    scene(ImageDraw.Draw(picture))
    return picture.resize(size, Image.Resampling.LANCZOS)


def save(picture: Image.Image, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    picture.quantize(32, dither=Image.Dither.NONE).save(file, optimize=True)


def box(pen: Pen, x: int, y: int, width: int, height: int, fill: str) -> None:
    pen.rectangle((x * FINE, y * FINE, (x + width) * FINE, (y + height) * FINE), fill=fill)


def disc(pen: Pen, x: int, y: int, radius: int, fill: str) -> None:
    pen.ellipse(((x - radius) * FINE, (y - radius) * FINE, (x + radius) * FINE, (y + radius) * FINE), fill=fill)


def outline(pen: Pen, points: list[tuple[int, int]], fill: str) -> None:
    pen.polygon([(x * FINE, y * FINE) for x, y in points], fill=fill)


def bike(pen: Pen, x: int, y: int, size: int = 60) -> None:
    """Two wheels of that radius on the ground line `y`, and a frame."""
    left, right, hub = (x - int(size * 1.2), y - size), (x + int(size * 1.2), y - size), (x - size // 6, y - size)
    saddle, bars = (x - size // 2, y - int(size * 2.1)), (x + int(size * 0.8), y - int(size * 2.2))
    for centre in (left, right):
        disc(pen, *centre, size, INK)
        disc(pen, *centre, int(size * 0.86), SKY)
    for start, end in ((left, hub), (left, saddle), (hub, saddle), (hub, bars), (saddle, bars), (right, bars)):
        pen.line([(a * FINE, b * FINE) for a, b in (start, end)], fill=SIGN, width=size // 8 * FINE)


def depot(pen: Pen) -> None:
    box(pen, 0, 620, 1200, 180, GROUND)
    box(pen, 120, 260, 960, 370, WALL)
    outline(pen, [(80, 260), (1120, 260), (1060, 180), (140, 180)], ROOF)
    for bay in (180, 480, 780):
        box(pen, bay, 350, 240, 280, GLASS)
        box(pen, bay, 350, 240, 60, INK)
    for x in (300, 600, 900):
        bike(pen, x, 640, 48)


def bridge(pen: Pen) -> None:
    box(pen, 0, 540, 1200, 260, GLASS)
    box(pen, 0, 430, 1200, 40, INK)
    for x in (300, 900):
        box(pen, x - 22, 130, 44, 520, ROOF)
        for reach in (120, 200, 280):
            for side in (-1, 1):
                pen.line((x * FINE, 160 * FINE, (x + side * reach) * FINE, 430 * FINE), fill=ROOF, width=5 * FINE)
    bike(pen, 600, 430, 56)


def park(pen: Pen) -> None:
    box(pen, 0, 560, 1200, 240, FAR)
    for x, radius in ((150, 120), (420, 90), (850, 140), (1080, 100)):
        box(pen, x - 14, 400, 28, 180, ROOF)
        disc(pen, x, 380, radius, GROUND)
    for x in (380, 640, 900):
        bike(pen, x, 700, 52)


def square(pen: Pen) -> None:
    box(pen, 0, 640, 1200, 160, FAR)
    box(pen, 260, 280, 680, 360, WALL)
    outline(pen, [(230, 280), (970, 280), (600, 150)], ROOF)
    for x in range(310, 900, 120):
        box(pen, x, 340, 50, 300, GLASS)
    box(pen, 570, 60, 60, 120, ROOF)
    for x in (200, 1000):
        bike(pen, x, 720, 56)


def workshop(pen: Pen) -> None:
    box(pen, 0, 0, 1200, 800, WALL)
    box(pen, 0, 600, 1200, 200, GROUND)
    for x in range(160, 1100, 110):
        box(pen, x, 90, 14, 150 + x % 4 * 30, ROOF)
    box(pen, 100, 520, 1000, 40, INK)
    for x in (150, 1010):
        box(pen, x, 560, 40, 180, INK)
    bike(pen, 600, 520, 92)


def street(pen: Pen) -> None:
    heights = (420, 300, 500, 360, 460, 280)
    for index, height in enumerate(heights):
        box(pen, index * 200, 640 - height, 198, height, (WALL, FAR)[index % 2])
        for floor in range(640 - height + 40, 580, 90):
            for window in (30, 120):
                box(pen, index * 200 + window, floor, 46, 50, GLASS)
    box(pen, 0, 640, 1200, 160, GROUND)
    bike(pen, 360, 740, 60)
    bike(pen, 860, 740, 60)


def person(pen: Pen, skin: str, hair: str, coat: str) -> None:
    box(pen, 0, 0, 600, 750, FAR)
    disc(pen, 300, 250, 150, hair)
    box(pen, 255, 380, 90, 110, skin)
    disc(pen, 300, 760, 270, coat)
    disc(pen, 300, 285, 122, skin)
    outline(pen, [(240, 500), (360, 500), (300, 580)], WALL)


SCENES = {"depot": depot, "bridge": bridge, "park": park, "square": square, "workshop": workshop, "street": street}
PEOPLE = {
    "ada": ("#D9B79A", "#4A3B32", "#5B6772"),
    "grace": ("#A9795A", "#2B2420", "#7F95A8"),
    "bo": ("#E3C4AC", "#B98D58", "#2B343C"),
}

if __name__ == "__main__":
    main()
