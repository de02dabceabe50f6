"""A deck to pictures of its slides: everything is drawn aside, then written, or nothing is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from deck.frozen import frozen
from deck.render.fonts import advice, missing
from deck.render.office import PATIENCE, RenderError, convert, office
from deck.render.png import by_office, by_poppler, pixels, poppler
from deck.render.selection import selected
from deck.render.source import Source, copy_showing, source
from deck.write.save import write_file

DPI = 80
"""A slide of 13.333 inches is 1067 pixels wide."""
_NOTES_ONLY = (
    'pdf:impress_pdf_Export:{"ExportNotesPages":{"type":"boolean","value":"true"},'
    '"ExportOnlyNotesPages":{"type":"boolean","value":"true"}}'
)


@frozen(kw_only=True)
class Wanted:
    """What to draw, and how."""

    pdf: bool = False
    png: bool = False
    notes_pdf: bool = False
    slides: str = ""
    """`3,5-7`; empty: all that are not hidden. One that is named is drawn though it be hidden."""
    dpi: int = DPI
    seconds: float = PATIENCE
    """How long LibreOffice may take each time."""


@frozen
class Rendered:
    """The files written, in order, and what is to be said about them."""

    paths: tuple[Path, ...]
    remarks: tuple[str, ...] = ()


def render(path: Path, folder: Path, wanted: Wanted) -> Rendered:
    """Draws the deck at `path` into `folder`: `NAME.pdf`, `NAME-03.png` …, `NAME-notes.pdf`.

    Raises ReadError for what is no deck and RenderError when it cannot be drawn: then nothing was written. Raises
    SaveError when a file cannot be written, OSError from the disk; no file is ever half written.
    """
    deck = source(path)
    slides = selected(wanted.slides, len(deck.parts)) if wanted.slides else deck.shown
    if not slides:
        raise RenderError("no-slides", f"{path} shows no slide", "name hidden ones with --slides")
    office()
    with TemporaryDirectory(prefix="deck-", ignore_cleanup_errors=True) as scratch:
        drawing = _Drawing(deck, slides, wanted, Path(scratch))
        files = list(drawing.files())
    for name, content in files:
        write_file(content, folder / name)
    return Rendered(tuple(folder / name for name, _ in files), drawing.remarks)


class _Drawing:
    """One deck being drawn, in a folder that goes afterwards."""

    def __init__(self, deck: Source, slides: Sequence[int], wanted: Wanted, scratch: Path) -> None:
        self.remarks: tuple[str, ...] = ()
        self._deck, self._slides, self._wanted, self._scratch = deck, slides, wanted, scratch
        # a plain name of our own: LibreOffice stumbles over some characters, and the deck may be open elsewhere
        self._copy = scratch / f"deck{deck.path.suffix}"
        copy_showing(slides, deck, self._copy)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Names and contents of what is wanted. Raises RenderError."""
        stem, wanted = self._deck.path.stem, self._wanted
        if wanted.pdf or (wanted.png and poppler()):
            pdf = self._pdf("pdf")
        if wanted.pdf:
            yield f"{stem}.pdf", pdf
        if wanted.png:
            yield from zip(self._picture_names(), self._pictures(), strict=True)
        if wanted.notes_pdf:
            yield f"{stem}-notes.pdf", self._pdf(_NOTES_ONLY)

    def _pdf(self, form: str) -> bytes:
        (file,) = convert([self._copy], form, self._scratch, seconds=self._wanted.seconds)
        content = file.read_bytes()
        lacking = missing(self._deck.fonts, content)
        self.remarks = (advice(lacking),) if lacking else ()
        return content

    def _picture_names(self) -> Iterator[str]:
        """Numbered as in the deck, all to one length, so that they sort."""
        width = max(2, len(str(len(self._deck.parts))))
        return (f"{self._deck.path.stem}-{number:0{width}}.png" for number in self._slides)

    def _pictures(self) -> list[bytes]:
        program, size = poppler(), pixels(self._deck.size, self._wanted.dpi)
        if program is None:
            return by_office(self._deck, self._slides, size, self._scratch, self._wanted.seconds)
        pdf = self._copy.with_suffix(".pdf")
        pages = by_poppler(program, pdf, size, self._scratch, self._wanted.seconds)
        if len(pages) != len(self._slides):
            message = f"LibreOffice drew {len(pages)} pages for {len(self._slides)} slides"
            raise RenderError("libreoffice-failed", message, "try --pdf and look")
        return pages
