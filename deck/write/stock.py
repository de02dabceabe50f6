"""The parts that slides lead to, made once each: pictures, charts with their workbooks."""

from __future__ import annotations

from deck.charts.native import USER_SHAPES_ID, WORKBOOK_ID, NativeChart
from deck.template.package import Package, Part
from deck.write.picture import Media


class Stock:
    """What the slides of one package share."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._media: dict[bytes, Part] = {}
        self._charts = 0

    def media(self, media: Media) -> Part:
        """The picture's part: one for equal bytes."""
        if media.data not in self._media:
            name = f"ppt/media/image{len(self._media) + 1}.{media.suffix}"
            self._media[media.data] = self._package.add(name, "image", media.data)
        return self._media[media.data]

    def chart(self, native: NativeChart) -> Part:
        """A chart's part with its workbook and the shapes drawn on it, under the relationship ids that it expects."""
        self._charts += 1
        number = self._charts
        chart = self._package.add(f"ppt/charts/chart{number}.xml", "chart", native.chart_xml)
        book = self._package.add(f"ppt/embeddings/Microsoft_Excel_Sheet{number}.xlsx", "package", native.workbook)
        _relate(chart, book, WORKBOOK_ID)
        if native.user_shapes is not None:
            shapes = self._package.add(f"ppt/drawings/drawing{number}.xml", "chartUserShapes", native.user_shapes)
            _relate(chart, shapes, USER_SHAPES_ID)
        return chart


def _relate(part: Part, target: Part, expected: str) -> None:
    """Relates the part to the target, and holds that the id is the one that the part's content names."""
    given = part.relate_to(target)
    if given != expected:
        raise AssertionError(f"{part.name} expects {expected} and got {given}")
