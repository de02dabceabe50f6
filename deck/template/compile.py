"""A brand and its layouts -> a package with the parts of a PowerPoint template, to which slides can be added."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from deck.brand.brand import Brand
from deck.brand.grid import PAGE
from deck.brand.layout import Layout
from deck.frozen import frozen
from deck.template.layouts import layout_part
from deck.template.masters import Common, slide_master
from deck.template.package import Form, Package, Part
from deck.template.presentation import Masters, presentation
from deck.template.printed import handout_master, notes_master
from deck.template.properties import Properties, add_properties
from deck.template.tables import table_styles
from deck.template.text import TextStyles
from deck.template.theme import theme
from deck.template.words import readable
from deck.template.xml import SPACES, part
from deck.units import Size

_SNAP = '<p:gridSpacing cx="76200" cy="76200"/>'
"""Things drawn by hand snap to the baseline unit, 6 pt."""

NO_DATE = date(2000, 1, 1)
"""A template has no date of its own; a deck's is its content's."""


def compile_template(
    brand: Brand, layouts: Sequence[Layout], *, language: str, form: Form = "pptx", size: Size = PAGE
) -> dict[str, bytes]:
    """All parts of a template without slides, by name (`ppt/presentation.xml`); `layouts` as for `new_template`."""
    template = new_template(brand, layouts, language=language, form=form, size=size)
    template.list_slides(())
    title = readable(brand.name, language)
    add_properties(template.package, Properties(title=title, authors=("deck",), language=language, date=NO_DATE))
    return template.package.contents()


@frozen
class Template:
    """What a brand gives to a deck; slides and the document's properties are still to be added."""

    package: Package
    layouts: tuple[Part, ...]
    main: Part
    notes_master: Part
    masters: Masters
    styles: TextStyles
    size: Size

    def list_slides(self, slides: Sequence[Part], extension: str = "") -> None:
        """Writes the main part: the slides in their order, and what else it says of them (`p:ext`)."""
        related = [self.main.relate_to(slide) for slide in slides]
        self.main.content = presentation(self.styles, self.size, self.masters, related, extension)


def new_template(
    brand: Brand,
    layouts: Sequence[Layout],
    *,
    language: str,
    form: Form = "pptx",
    size: Size = PAGE,
    footer: str = "",
    narrow_footers: Mapping[str, str] | None = None,
) -> Template:
    """`layouts` stand in the order given: layout n is `ppt/slideLayouts/slideLayout{n}.xml`, from 1. They are compiled
    on the tone they have: pass them through `Brand.toned` before.

    `footer` stands at the foot of layouts, for slides that somebody adds, and of what is printed; of layouts named in
    `narrow_footers`, the words given there.
    """
    package, styles = Package(form), TextStyles(brand, language)
    main = package.add("ppt/presentation.xml", "officeDocument")
    package.root.relate_to(main)
    master, compiled = _master_and_layouts(package, layouts, styles, footer, narrow_footers or {})
    notes = package.add("ppt/notesMasters/notesMaster1.xml", "notesMaster", notes_master(styles, size, footer))
    handout = package.add("ppt/handoutMasters/handoutMaster1.xml", "handoutMaster", handout_master(styles, footer))
    masters = Masters(*(main.relate_to(own) for own in (master, notes, handout)))
    look = theme(brand, readable(brand.name, language))
    for number, owners in enumerate(((master, main), (notes,), (handout,)), start=1):
        own = package.add(f"ppt/theme/theme{number}.xml", "theme", look)
        for owner in owners:
            owner.relate_to(own)
    for setting in _settings(package, styles):
        main.relate_to(setting)
    return Template(package, compiled, main, notes, masters, styles, size)


def _master_and_layouts(
    package: Package, layouts: Sequence[Layout], styles: TextStyles, footer: str, narrow: Mapping[str, str]
) -> tuple[Part, tuple[Part, ...]]:
    """The slide master, whose first relationships are its layouts, and these."""
    common = Common(layouts, styles.brand.tone)
    foot = common.footer_mark(styles.brand.mark.minimum_height)
    master = package.add("ppt/slideMasters/slideMaster1.xml", "slideMaster", slide_master(layouts, styles, common))
    compiled = []
    for number, layout in enumerate(layouts, start=1):
        content = layout_part(layout, styles, foot, narrow.get(layout.name, footer))
        compiled.append(package.add(f"ppt/slideLayouts/slideLayout{number}.xml", "slideLayout", content))
        compiled[-1].relate_to(master)
        master.relate_to(compiled[-1])
    return master, tuple(compiled)


def _settings(package: Package, styles: TextStyles) -> Iterator[Part]:
    """What PowerPoint keeps of a presentation as a whole."""
    tables = table_styles(styles.brand, readable(styles.brand.name, styles.language))
    yield package.add("ppt/presProps.xml", "presProps", part(f"<p:presentationPr {SPACES}/>"))
    yield package.add("ppt/viewProps.xml", "viewProps", part(f"<p:viewPr {SPACES}>{_SNAP}</p:viewPr>"))
    yield package.add("ppt/tableStyles.xml", "tableStyles", tables)
