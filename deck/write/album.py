"""The pictures of a deck: each is made ready once, for all the frames that show it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from deck.page.item import Picture
from deck.page.page import Page
from deck.units import Size
from deck.write.picture import Crop, Media, Use, prepared


class Album:
    """Knows where every picture of the pages is shown, before the first is written."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self._uses: dict[Path, dict[Use, None]] = {}
        self._made: dict[Path, dict[Use, tuple[Media, Crop]]] = {}
        for page in pages:
            for item in page.items:
                if isinstance(item, Picture):
                    use = _use(item, page.layout.slot(item.slot).box.size)
                    self._uses.setdefault(item.path, {})[use] = None

    def shown(self, item: Picture, frame: Size) -> tuple[Media, Crop]:
        """The copy that this frame shows, and what of it. Raises PictureError."""
        if item.path not in self._made:
            self._made[item.path] = prepared(item.path, tuple(self._uses[item.path]))
        return self._made[item.path][_use(item, frame)]


def _use(item: Picture, frame: Size) -> Use:
    return Use(frame, item.focus, item.whole)
