from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from hypothesis import given
from hypothesis import strategies as st

from deck.write.package import CONTENT_TYPES, digest_of, unzip_parts, zip_parts
from deck.write.seal import SEAL, is_ours, sealed

names = st.text(st.characters(codec="ascii", categories=("L", "N")), min_size=1, max_size=8)
packages = st.dictionaries(names, st.binary(max_size=64), max_size=6)


@given(packages)
def test_what_is_zipped_comes_out_again(parts: dict[str, bytes]) -> None:
    assert unzip_parts(zip_parts(parts)) == parts


@given(packages)
def test_the_order_of_the_mapping_changes_neither_the_zip_nor_the_digest(parts: dict[str, bytes]) -> None:
    turned = dict(reversed(parts.items()))
    assert zip_parts(turned) == zip_parts(parts)
    assert digest_of(turned) == digest_of(parts)


def test_content_types_come_first_then_the_relationships_of_the_package() -> None:
    parts = dict.fromkeys(("a.xml", "_rels/.rels", CONTENT_TYPES), b"")
    with ZipFile(BytesIO(zip_parts(parts))) as package:
        assert package.namelist() == [CONTENT_TYPES, "_rels/.rels", "a.xml"]


def test_entries_bear_nothing_of_the_machine() -> None:
    with ZipFile(BytesIO(zip_parts({"a.xml": b"a"}))) as package:
        (entry,) = package.infolist()
    assert entry.date_time == (1980, 1, 1, 0, 0, 0)
    assert (entry.create_system, entry.external_attr, entry.extra) == (0, 0o600 << 16, b"")
    assert entry.compress_type == ZIP_DEFLATED


def test_a_digest_tells_names_from_contents() -> None:
    assert digest_of({"ab": b"c"}) != digest_of({"a": b"bc"})
    assert digest_of({"a": b"", "b": b""}) != digest_of({"a": b"b"})


def test_a_sealed_deck_is_ours_and_stays_so_however_it_is_packed(parts: dict[str, bytes]) -> None:
    assert is_ours(zip_parts(parts))
    stored = BytesIO()
    with ZipFile(stored, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    assert is_ours(stored.getvalue())


def test_a_deck_with_any_part_changed_added_or_removed_is_not_ours(parts: dict[str, bytes]) -> None:
    slide = "ppt/slides/slide2.xml"
    assert not is_ours(zip_parts({**parts, slide: parts[slide].replace(b"lien", b"mot")}))
    assert not is_ours(zip_parts({**parts, "ppt/media/image9.png": b"new"}))
    assert not is_ours(zip_parts({name: content for name, content in parts.items() if name != slide}))


def test_a_deck_without_its_seal_is_not_ours(parts: dict[str, bytes]) -> None:
    assert not is_ours(zip_parts({name: content for name, content in parts.items() if name != SEAL}))
    assert not is_ours(zip_parts({**parts, SEAL: b"<deck/>"}))


def test_sealing_again_changes_nothing(parts: dict[str, bytes]) -> None:
    assert sealed(parts) == parts


def test_the_seal_says_which_version_wrote_the_deck(parts: dict[str, bytes]) -> None:
    from deck import __version__

    assert f'version="{__version__}"'.encode() in parts[SEAL]


@given(st.binary(max_size=200))
def test_what_is_no_deck_is_not_ours(data: bytes) -> None:
    assert not is_ours(data)


@given(st.integers(min_value=0, max_value=10_000), st.integers(min_value=1, max_value=255))
def test_a_damaged_deck_is_not_ours_or_is_whole(at: int, change: int) -> None:
    whole = zip_parts(sealed({"a.xml": b"a" * 100, SEAL: b""}))
    at %= len(whole)
    damaged = whole[:at] + bytes([whole[at] ^ change]) + whole[at + 1 :]
    # a flipped bit outside the content (a date) leaves every part as it was
    assert not is_ours(damaged) or unzip_parts(damaged) == unzip_parts(whole)
