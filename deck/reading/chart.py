"""A native chart out of its part (ECMA-376 part 1, 21.2): what it caches of its workbook, which every program keeps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from deck.reading.deck import Plot, Point, Series
from deck.reading.package import Package
from deck.reading.text import plain

C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_C15 = "http://schemas.microsoft.com/office/drawing/2012/chart"
_TEXT_OF_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/chartDrawing}txBody"
_VALUES = ("val", "yVal")
_CATEGORIES = ("cat", "xVal")


def plot(package: Package, part: str) -> Plot:
    """The chart in that part. Raises ReadError."""
    root = package.xml(part)
    area = root.find(f"{{{C}}}chart/{{{C}}}plotArea")
    kinds = [] if area is None else [each for each in area if str(each.tag).endswith("Chart")]
    series = [each for kind in kinds for each in kind.iterfind(f"{{{C}}}ser")]
    categories = _categories(series)
    return Plot(
        kind=", ".join(_kind(each) for each in kinds),
        categories=tuple(categories.values()),
        series=tuple(Series(_name(each), tuple(_points(each, categories))) for each in series),
        notes=(*_titles(root), *_drawn(package, part)),
    )


def _kind(element: etree._Element) -> str:
    """`c:barChart` is `bars` or `columns`, `c:lineChart` is `line`."""
    direction = element.find(f"{{{C}}}barDir")
    if direction is not None:
        return "bars" if direction.get("val") == "bar" else "columns"
    return str(etree.QName(element).localname).removesuffix("Chart")


def _categories(series: list[etree._Element]) -> dict[int, str]:
    """Place -> name, of the first series that has names; numbered where none has, but for one alone."""
    for each in series:
        named = _cached(each, *_CATEGORIES)
        if any(named.values()):
            return named
    places = {place for each in series for place in _cached(each, *_VALUES)}
    return {place: str(place + 1) if len(places) > 1 else "" for place in sorted(places)}


def _points(series: etree._Element, categories: Mapping[int, str]) -> Iterator[Point]:
    values, labels = _cached(series, *_VALUES), _labels(series)
    for place in categories:
        yield Point(_number(values.get(place, "")), labels.get(place, "").strip())


def _name(series: etree._Element) -> str:
    return " ".join(_texts(series.find(f"{{{C}}}tx")).values())


def _cached(series: etree._Element, *tags: str) -> dict[int, str]:
    found = (series.find(f"{{{C}}}{tag}") for tag in tags)
    return _texts(next((each for each in found if each is not None), None))


def _labels(series: etree._Element) -> dict[int, str]:
    """Labels taken from cells (MS-ODRAWXML 2.24.3), else those that somebody typed."""
    cells = series.find(f".//{{{_C15}}}dlblRangeCache")
    if cells is not None:
        return _texts(cells)
    typed: dict[int, str] = {}
    for label in series.iterfind(f"{{{C}}}dLbls/{{{C}}}dLbl"):
        place, text = label.find(f"{{{C}}}idx"), label.find(f"{{{C}}}tx")
        if place is not None and text is not None:
            typed[_place(place, "val")] = plain(text)
    return typed


def _texts(element: etree._Element | None) -> dict[int, str]:
    """Place -> text of the points cached below an element; of several levels of categories, the innermost."""
    if element is None:
        return {}
    points = next((each.iterfind(f"{{{C}}}pt") for each in element.iter() if each.find(f"{{{C}}}pt") is not None), None)
    if points is None:
        written = element.findtext(f"{{{C}}}v")
        return {0: written} if written else {}
    return {_place(point, "idx"): point.findtext(f"{{{C}}}v") or "" for point in points}


def _place(element: etree._Element, attribute: str) -> int:
    written = element.get(attribute, "")
    return int(written) if written.isdecimal() else 0


def _number(text: str) -> str:
    """The number without the noise of binary fractions: 77.700000000000003 is 77.7; nothing for what is none."""
    try:
        number = float(text)
    except ValueError:
        return ""
    return "" if number != number else format(number, ".12g")


def _titles(root: etree._Element) -> Iterator[str]:
    """Titles of the chart and of its axes."""
    for title in root.iter(f"{{{C}}}title"):
        text = plain(title)
        if text:
            yield text


def _drawn(package: Package, part: str) -> Iterator[str]:
    """Texts of the shapes that lie in the chart."""
    shapes = package.related(part, "chartUserShapes")
    for frame in package.xml(shapes).iter(_TEXT_OF_DRAWING) if shapes else ():
        text = plain(frame)
        if text:
            yield text
