"""Colours of any kind of file as those of sRGB."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from tests.write.pictures import camera_profile, made, noise, opened


def colour(path: Path) -> tuple[int, ...]:
    """The middle of the picture as it goes into the deck."""
    picture = opened(made(path)[0])
    pixel = picture.getpixel((picture.width // 2, picture.height // 2))
    assert isinstance(pixel, tuple)
    return pixel


@pytest.mark.parametrize("form", ["png", "jpg", "tiff"])
def test_colours_of_a_camera_are_converted(form: str, tmp_path: Path) -> None:
    """Its green is stronger than that of sRGB, so the same looks come with less red; greys stay grey."""
    path = tmp_path / f"camera.{form}"
    Image.new("RGB", (60, 60), (110, 200, 110)).save(path, icc_profile=camera_profile())
    red, green, blue = colour(path)
    assert red < 75
    assert 190 <= green <= 205
    assert blue == pytest.approx(105, abs=8)
    Image.new("RGB", (60, 60), (128, 128, 128)).save(path, icc_profile=camera_profile())
    assert all(own == pytest.approx(128, abs=2) for own in colour(path))


def test_a_profile_counts_for_transparent_pictures_and_palettes_too(tmp_path: Path) -> None:
    glass = Image.new("RGBA", (60, 60), (110, 200, 110, 128))
    glass.save(tmp_path / "glass.png", icc_profile=camera_profile())
    red, *_, alpha = colour(tmp_path / "glass.png")
    assert (red < 75, alpha) == (True, 128)
    Image.new("RGB", (60, 60), (110, 200, 110)).quantize(4).save(tmp_path / "palette.png", icc_profile=camera_profile())
    assert colour(tmp_path / "palette.png")[0] < 75


@pytest.mark.parametrize("profile", [b"no profile", camera_profile()[:200], b""])
def test_a_broken_profile_leaves_the_colours_as_they_are(profile: bytes, tmp_path: Path) -> None:
    Image.new("RGB", (60, 60), (110, 200, 110)).save(tmp_path / "own.png", icc_profile=profile)
    assert colour(tmp_path / "own.png") == (110, 200, 110)


def test_a_profile_of_other_colours_than_the_picture_has_is_not_heeded(tmp_path: Path) -> None:
    plain = Image.new("CMYK", (60, 60), (0, 255, 255, 0))
    plain.save(tmp_path / "plain.jpg", quality=95)
    plain.save(tmp_path / "odd.jpg", quality=95, icc_profile=camera_profile())
    assert colour(tmp_path / "odd.jpg") == colour(tmp_path / "plain.jpg")


def test_inks_of_print_become_light(tmp_path: Path) -> None:
    Image.new("CMYK", (60, 60), (0, 255, 255, 0)).save(tmp_path / "print.jpg", quality=95)
    red, green, blue = colour(tmp_path / "print.jpg")
    assert red > 200 > 60 > max(green, blue)


def test_deep_greys_keep_their_shades(tmp_path: Path) -> None:
    values = (0, 16_384, 32_768, 65_535)
    deep = Image.frombytes("I;16", (4, 1), b"".join(own.to_bytes(2, "little") for own in values))
    deep.resize((80, 80), Image.Resampling.NEAREST).save(tmp_path / "deep.png")
    picture = opened(made(tmp_path / "deep.png")[0]).convert("L")
    assert [picture.getpixel((x, 40)) for x in (10, 30, 50, 70)] == pytest.approx([0, 64, 128, 255], abs=2)


def test_what_shows_through_still_does(tmp_path: Path) -> None:
    palette = Image.new("P", (60, 60), 1)
    palette.putpalette((255, 0, 0, 0, 90, 0))
    palette.save(tmp_path / "palette.png", transparency=1)
    assert colour(tmp_path / "palette.png")[3] == 0
    Image.new("LA", (60, 60), (90, 40)).save(tmp_path / "grey.png")
    assert colour(tmp_path / "grey.png") == (90, 90, 90, 40)
    Image.new("RGB", (60, 60), (1, 2, 3)).save(tmp_path / "key.png", transparency=(1, 2, 3))
    assert colour(tmp_path / "key.png")[3] == 0


def test_a_photograph_that_only_could_be_transparent_is_a_photograph(tmp_path: Path) -> None:
    photo = noise((120, 120)).convert("RGBA")
    photo.save(tmp_path / "screen.png")
    assert made(tmp_path / "screen.png")[0].suffix == "jpeg"


@pytest.mark.parametrize("mode", ["1", "L", "P", "YCbCr", "LAB", "F", "I"])
def test_every_mode_of_colours_becomes_a_picture(mode: str, tmp_path: Path) -> None:
    Image.new(mode, (60, 60)).save(tmp_path / "odd.tiff")
    assert opened(made(tmp_path / "odd.tiff")[0]).mode == "RGB"
