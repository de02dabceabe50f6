"""The fonts that a deck asks for."""

from __future__ import annotations

from deck.reading.package import A, Package, presentation_of


def theme_fonts(package: Package) -> tuple[str, ...]:
    """The theme's fonts for headings and for text, each once. Raises ReadError."""
    master = package.related(presentation_of(package), "slideMaster")
    theme = package.related(master, "theme") if master else ""
    if not theme:
        return ()
    fonts = package.xml(theme).iterfind(f"{{{A}}}themeElements/{{{A}}}fontScheme/*/{{{A}}}latin")
    return tuple(dict.fromkeys(name for font in fonts if (name := font.get("typeface", ""))))
