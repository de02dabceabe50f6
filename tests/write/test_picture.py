from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from deck.units import Box, Size, inch
from deck.write.picture import Margins, Media, PictureError, crop_box, fitted_picture, whole_picture

lengths = st.integers(min_value=1, max_value=5_000)
INCH = Size(inch(1), inch(1))


def opened(media: Media) -> Image.Image:
    picture = Image.open(BytesIO(media.data))
    picture.load()
    return picture


def bands(path: Path, size: tuple[int, int], **options: object) -> Path:
    """Red above, green in the middle, blue below."""
    picture = Image.new("RGB", size, (0, 255, 0))
    third = size[1] // 3
    picture.paste((255, 0, 0), (0, 0, size[0], third))
    picture.paste((0, 0, 255), (0, size[1] - third, size[0], size[1]))
    picture.save(path, **options)  # type: ignore[arg-type]
    return path


@given(lengths, lengths, lengths, lengths, st.floats(min_value=0, max_value=1))
def test_a_crop_lies_in_the_picture_and_fills_one_side(
    width: int, height: int, across: int, down: int, focus: float
) -> None:
    crop = crop_box(Size(width, height), Size(across, down), focus)
    assert 0 <= crop.x <= crop.right <= width
    assert 0 <= crop.y <= crop.bottom <= height
    assert crop.width == width or crop.height == height


def test_a_tall_picture_keeps_its_upper_third_and_a_wide_one_its_middle() -> None:
    assert crop_box(Size(100, 400), INCH, 1 / 3) == Box(0, 100, 100, 100)
    assert crop_box(Size(400, 100), INCH, 1 / 3) == Box(150, 0, 100, 100)


def test_a_fine_picture_is_reduced_to_220_dots_an_inch_and_a_coarse_one_is_left(tmp_path: Path) -> None:
    assert opened(fitted_picture(bands(tmp_path / "fine.png", (900, 900)), INCH, 0.5)).size == (220, 220)
    assert opened(fitted_picture(bands(tmp_path / "coarse.png", (90, 120)), INCH, 0.5)).size == (90, 90)


def test_the_crop_keeps_what_the_focus_asks(tmp_path: Path) -> None:
    path = bands(tmp_path / "bands.png", (100, 900))
    red, green, blue = (opened(fitted_picture(path, INCH, focus)).getpixel((50, 50)) for focus in (0, 0.5, 1))
    assert red[0] > 200  # type: ignore[index]
    assert green[1] > 200  # type: ignore[index]
    assert blue[2] > 200  # type: ignore[index]


def test_a_photo_taken_with_the_camera_turned_stands_upright(tmp_path: Path) -> None:
    turned = Image.Exif()
    turned[0x0112] = 3
    path = bands(tmp_path / "turned.jpg", (300, 300), exif=turned)
    picture = opened(fitted_picture(path, INCH, 0.5))
    assert picture.getpixel((110, 5))[2] > 200  # type: ignore[index]
    assert not picture.getexif()


def test_opaque_pictures_become_jpeg_and_others_stay_png(tmp_path: Path) -> None:
    Image.new("RGBA", (50, 50), (9, 9, 9, 128)).save(tmp_path / "glass.png")
    Image.new("P", (50, 50)).save(tmp_path / "palette.gif")
    Image.new("CMYK", (50, 50)).save(tmp_path / "print.jpg")
    made = {name: fitted_picture(tmp_path / name, INCH, 0.5) for name in ("glass.png", "palette.gif", "print.jpg")}
    assert {name: media.suffix for name, media in made.items()} == {
        "glass.png": "png",
        "palette.gif": "jpeg",
        "print.jpg": "jpeg",
    }
    assert [opened(media).mode for media in made.values()] == ["RGBA", "RGB", "RGB"]


def test_the_same_picture_gives_the_same_bytes(tmp_path: Path) -> None:
    path = bands(tmp_path / "bands.png", (500, 900))
    assert fitted_picture(path, INCH, 1 / 3) == fitted_picture(path, INCH, 1 / 3)


def test_what_is_no_picture_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "portrait.jpg"
    path.write_text("no picture")
    with pytest.raises(PictureError, match=r"portrait\.jpg cannot be used as a picture"):
        fitted_picture(path, INCH, 0.5)


def test_a_truncated_picture_is_refused(tmp_path: Path) -> None:
    path = bands(tmp_path / "cut.png", (300, 300))
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(PictureError):
        fitted_picture(path, INCH, 0.5)


@pytest.mark.parametrize(
    ("size", "margins"), [((100, 100), Margins()), ((50, 100), Margins(right=1)), ((100, 80), Margins(bottom=0.25))]
)
def test_a_whole_picture_loses_nothing_and_says_what_stays_empty(
    size: tuple[int, int], margins: Margins, tmp_path: Path
) -> None:
    media, left = whole_picture(bands(tmp_path / "whole.png", size), INCH)
    assert opened(media).size == size
    assert left == Margins(pytest.approx(margins.right), pytest.approx(margins.bottom))


def test_a_whole_picture_is_no_finer_than_its_part_of_the_frame_can_show(tmp_path: Path) -> None:
    media, _ = whole_picture(bands(tmp_path / "fine.png", (2000, 1000)), INCH)
    assert opened(media).size == (220, 110)
