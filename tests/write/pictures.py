"""Pictures for tests: bands, corners, noise; and a colour profile like that of a camera."""

from __future__ import annotations

import struct
from io import BytesIO
from pathlib import Path
from random import Random

from PIL import Image

from deck.units import Size, inch
from deck.write.picture import Crop, Media, Use, prepared

INCH = Size(inch(1), inch(1))
RED, GREEN, BLUE, WHITE = (220, 30, 30), (30, 200, 30), (30, 30, 220), (250, 250, 250)


def made(path: Path, frame: Size = INCH, focus: float = 0.5, *, whole: bool = False) -> tuple[Media, Crop]:
    """The picture for a single use."""
    use = Use(frame, focus, whole)
    return prepared(path, (use,))[use]


def opened(media: Media) -> Image.Image:
    picture = Image.open(BytesIO(media.data))
    picture.load()
    return picture


def bands(path: Path, size: tuple[int, int], **options: object) -> Path:
    """Red above, green in the middle, blue below."""
    picture = Image.new("RGB", size, GREEN)
    third = size[1] // 3
    picture.paste(RED, (0, 0, size[0], third))
    picture.paste(BLUE, (0, size[1] - third, size[0], size[1]))
    picture.save(path, **options)  # type: ignore[arg-type]
    return path


def corners(size: tuple[int, int] = (80, 40)) -> Image.Image:
    """Red and green above, blue and white below."""
    picture = Image.new("RGB", size, RED)
    across, down = size[0] // 2, size[1] // 2
    picture.paste(GREEN, (across, 0, size[0], down))
    picture.paste(BLUE, (0, down, across, size[1]))
    picture.paste(WHITE, (across, down, *size))
    return picture


def noise(size: tuple[int, int], mode: str = "RGB") -> Image.Image:
    """As many colours as a photograph has."""
    return Image.frombytes(mode, size, Random(7).randbytes(size[0] * size[1] * len(mode)))


def camera_profile() -> bytes:
    """An RGB profile with greens beyond those of sRGB and a gamma of 2.2 (ICC.1:2001-04, 6.3.1.2)."""

    def number(value: float) -> bytes:
        return struct.pack(">i", round(value * 65536))

    def place(*xyz: float) -> bytes:
        return b"XYZ \0\0\0\0" + b"".join(map(number, xyz))

    words = b"camera\0"
    description = b"desc\0\0\0\0" + struct.pack(">I", len(words)) + words + bytes(78)
    tags = {
        b"desc": description + bytes(-len(description) % 4),
        b"wtpt": place(0.9642, 1.0, 0.8249),
        b"rXYZ": place(0.6097, 0.3111, 0.0195),
        b"gXYZ": place(0.2053, 0.6257, 0.0609),
        b"bXYZ": place(0.1492, 0.0632, 0.7446),
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), b"curv\0\0\0\0" + struct.pack(">IH", 1, 563) + b"\0\0"),
    }
    table, data, start = b"", b"", 128 + 4 + 12 * len(tags)
    for name, content in tags.items():
        table += name + struct.pack(">II", start + len(data), len(content))
        data += content
    head = struct.pack(">I4sI4s4s4s", start + len(data), bytes(4), 0x02400000, b"mntr", b"RGB ", b"XYZ ")
    head += bytes(12) + b"acsp" + bytes(28) + b"".join(map(number, (0.9642, 1.0, 0.8249)))
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + data
