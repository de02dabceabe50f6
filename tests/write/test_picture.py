"""Pictures made ready for their frames: which part they show, how fine, how large the copies are."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageOps

from deck.units import Box, Size, inch
from deck.write.picture import Crop, PictureError, Use, crop_box, prepared
from tests.write.pictures import BLUE, GREEN, INCH, RED, WHITE, bands, corners, made, noise, opened

lengths = st.integers(min_value=1, max_value=5_000)
NOTHING = Crop()


def near(pixel: object, colour: tuple[int, int, int], by: int = 40) -> bool:
    assert isinstance(pixel, tuple)
    return all(abs(own - wanted) <= by for own, wanted in zip(pixel[:3], colour, strict=True))


@given(lengths, lengths, lengths, lengths, st.floats(min_value=0, max_value=1))
def test_a_crop_lies_in_the_picture_and_fills_one_side(
    width: int, height: int, across: int, down: int, focus: float
) -> None:
    crop = crop_box(Size(width, height), Size(across, down), focus)
    assert 0 <= crop.x <= crop.right <= width
    assert 0 <= crop.y <= crop.bottom <= height
    assert crop.width == width or crop.height == height


@given(lengths, lengths, lengths, lengths)
def test_no_picture_is_distorted_by_more_than_a_pixel(width: int, height: int, across: int, down: int) -> None:
    crop = crop_box(Size(width, height), Size(across, down), 0.5)
    assert abs(crop.width - crop.height * across / down) <= max(1, across / down)


def test_a_tall_picture_keeps_its_upper_third_and_a_wide_one_its_middle() -> None:
    assert crop_box(Size(100, 400), INCH, 1 / 3) == Box(0, 100, 100, 100)
    assert crop_box(Size(400, 100), INCH, 1 / 3) == Box(150, 0, 100, 100)


def test_a_fine_picture_is_reduced_to_220_dots_an_inch_and_a_coarse_one_is_left(tmp_path: Path) -> None:
    assert opened(made(bands(tmp_path / "fine.png", (900, 900)))[0]).size == (220, 220)
    assert opened(made(bands(tmp_path / "coarse.png", (90, 120)))[0]).size == (90, 90)


def test_the_crop_keeps_what_the_focus_asks(tmp_path: Path) -> None:
    path = bands(tmp_path / "bands.png", (100, 900))
    seen = [opened(made(path, focus=focus)[0]).getpixel((50, 50)) for focus in (0, 0.5, 1)]
    assert [near(pixel, colour) for pixel, colour in zip(seen, (RED, GREEN, BLUE), strict=True)] == [True] * 3


@pytest.mark.parametrize("form", ["jpg", "png", "webp", "tiff"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright_however_the_camera_was_held(orientation: int, form: str, tmp_path: Path) -> None:
    """Saved as a camera would: turned, with the word how to turn it back."""
    turned = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # how to undo each, as Pillow's Transpose counts
    upright = corners()
    stored = upright.transpose(Image.Transpose(turned[orientation])) if orientation > 1 else upright
    exif = Image.Exif()
    exif[0x0112] = orientation
    stored.save(tmp_path / f"photo.{form}", exif=exif)
    with Image.open(tmp_path / f"photo.{form}") as check:
        assert near(ImageOps.exif_transpose(check).convert("RGB").getpixel((5, 5)), RED)  # the table above is right
    media, _ = made(tmp_path / f"photo.{form}", whole=True)
    picture = opened(media).convert("RGB")
    assert picture.size == (80, 40)
    for place, colour in (((5, 5), RED), ((75, 5), GREEN), ((5, 35), BLUE), ((75, 35), WHITE)):
        assert near(picture.getpixel(place), colour)
    assert not picture.getexif()


def test_a_turned_photo_is_cropped_as_it_is_seen(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    upright = Image.open(bands(tmp_path / "upright.png", (300, 900)))
    upright.transpose(Image.Transpose.ROTATE_90).save(tmp_path / "photo.jpg", exif=exif)
    assert near(opened(made(tmp_path / "photo.jpg", focus=0)[0]).getpixel((110, 110)), RED)


def test_a_large_photo_that_is_read_at_a_fraction_shows_the_same_part(tmp_path: Path) -> None:
    photo = Image.new("RGB", (3200, 2400), GREEN)
    photo.paste(RED, (1600 - 40, 0, 1600 + 40, 2400))
    photo.save(tmp_path / "photo.jpg", quality=95)
    picture = opened(made(tmp_path / "photo.jpg", Size(inch(1), inch(4)))[0])
    assert picture.size == (220, 880)
    assert near(picture.getpixel((110, 440)), RED)
    assert near(picture.getpixel((70, 440)), GREEN)


def test_photographs_become_jpeg_and_drawings_stay_sharp(tmp_path: Path) -> None:
    noise((120, 120)).save(tmp_path / "photo.png")
    noise((120, 120), "L").save(tmp_path / "grey-photo.png")
    corners((120, 120)).save(tmp_path / "drawing.png")
    corners((120, 120)).save(tmp_path / "photo.jpg")
    kinds = {name: made(tmp_path / name)[0].suffix for name in ("photo.png", "drawing.png", "photo.jpg")}
    assert kinds == {"photo.png": "jpeg", "drawing.png": "png", "photo.jpg": "jpeg"}
    assert made(tmp_path / "grey-photo.png")[0].suffix == "jpeg"


def test_a_huge_file_takes_no_more_room_than_its_frame_can_show(tmp_path: Path) -> None:
    noise((2400, 1800)).save(tmp_path / "huge.png")
    media, _ = made(tmp_path / "huge.png", Size(inch(2), inch(1.5)))
    assert opened(media).size == (440, 330)
    assert len(media.data) < (tmp_path / "huge.png").stat().st_size / 50


def test_the_same_picture_gives_the_same_bytes(tmp_path: Path) -> None:
    path = bands(tmp_path / "bands.png", (500, 900))
    assert made(path, focus=1 / 3) == made(path, focus=1 / 3)


def test_what_is_no_picture_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "portrait.jpg"
    path.write_text("no picture")
    with pytest.raises(PictureError, match=r"portrait\.jpg cannot be used as a picture"):
        made(path)


def test_a_truncated_picture_is_refused(tmp_path: Path) -> None:
    path = bands(tmp_path / "cut.png", (300, 300))
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(PictureError):
        made(path)


@pytest.mark.parametrize(
    ("size", "crop"), [((100, 100), NOTHING), ((50, 100), Crop(right=-1)), ((100, 80), Crop(bottom=-0.25))]
)
def test_a_whole_picture_loses_nothing_and_says_what_stays_empty(
    size: tuple[int, int], crop: Crop, tmp_path: Path
) -> None:
    media, own = made(bands(tmp_path / "whole.png", size), whole=True)
    assert opened(media).size == size
    assert (own.right, own.bottom) == pytest.approx((crop.right, crop.bottom))


def test_a_whole_picture_is_no_finer_than_its_part_of_the_frame_can_show(tmp_path: Path) -> None:
    assert opened(made(bands(tmp_path / "fine.png", (2000, 1000)), whole=True)[0]).size == (220, 110)


# one copy for several frames


def test_one_part_shown_twice_is_one_copy_as_fine_as_the_larger_frame_shows(tmp_path: Path) -> None:
    path = bands(tmp_path / "portrait.png", (900, 900))
    small, large = Use(INCH, 1 / 3), Use(Size(inch(2), inch(2)), 1 / 3)
    both = prepared(path, (small, large))
    assert both[small] == both[large]
    assert opened(both[large][0]).size == (440, 440)
    assert both[large][1] == NOTHING


def test_two_parts_of_a_picture_are_one_copy_cropped_in_each_frame(tmp_path: Path) -> None:
    path = bands(tmp_path / "bands.png", (600, 900))
    wide, square = Use(Size(inch(3), inch(2)), 0.0), Use(Size(inch(2.5), inch(2.5)), 0.5)
    both = prepared(path, (wide, square))
    (copy, upper), (other, lower) = both[wide], both[square]
    assert copy == other
    assert (upper.top, upper.bottom) == pytest.approx((0, 350 / 750), abs=0.01)
    assert (lower.top, lower.bottom) == pytest.approx((150 / 750, 0), abs=0.01)
    assert near(opened(copy).getpixel((5, 5)), RED)


def test_a_copy_for_all_is_not_made_where_copies_for_each_are_smaller(tmp_path: Path) -> None:
    """A panorama over the whole page, and a face in it as a portrait: the panorama as fine as the face is too much."""
    path = bands(tmp_path / "panorama.png", (6000, 600))
    strip, face = Use(Size(inch(4), inch(0.4)), whole=True), Use(Size(inch(2.5), inch(2.5)))
    both = prepared(path, (strip, face))
    assert [opened(both[use][0]).size for use in (strip, face)] == [(880, 88), (550, 550)]
    assert both[face][1] == NOTHING


FRAMES = st.builds(Size, st.integers(inch(0.2), inch(3)), st.integers(inch(0.2), inch(3)))


def test_whatever_shares_a_copy_nothing_is_distorted_and_all_is_as_fine_as_it_may_be(tmp_path: Path) -> None:
    path = bands(tmp_path / "bands.png", (300, 200))

    @settings(max_examples=60, deadline=None)
    @given(st.lists(st.builds(Use, FRAMES, st.sampled_from((0.0, 1 / 3, 1.0))), min_size=1, max_size=4, unique=True))
    def holds(uses: list[Use]) -> None:
        for use, (media, crop) in prepared(path, uses).items():
            width, height = opened(media).size
            seen = width * (1 - crop.left - crop.right), height * (1 - crop.top - crop.bottom)
            assert seen[0] / seen[1] == pytest.approx(use.frame.width / use.frame.height, rel=1.5 / min(seen))
            own = crop_box(Size(300, 200), use.frame, use.focus)
            assert seen[0] >= min(use.frame.width / inch(1) * 220, own.width) - 1.5

    holds()
