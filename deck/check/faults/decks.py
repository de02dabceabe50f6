"""The texts of what is wrong with brands, and with decks that are read."""

from __future__ import annotations

DECKS = {
    "bad-colour": """\
        A colour in brand.yaml that is not six hex digits.

        Why: a brand's colours become those of the theme.

        Instead: write six digits; a `#` needs quotes, for YAML takes it for the start of a comment.

        Example:

            accent1: #C2410C      # no
            accent1: C2410C
        """,
    "bad-font-table": """\
        A table of a font's widths, in the project's `assets/fonts/`, that is damaged or none.

        Why: text is measured with it; nothing could be set.

        Instead: make it again from the font's file, or remove it. A font without a table is measured with a margin.

        Example:

            deck fonts add MyFont.ttf
        """,
    "bad-mark": """\
        A mark that cannot be drawn.

        Why: it becomes a shape of PowerPoint, in the brand's colours: paths and simple shapes only, no pictures,
        scripts or texts.

        Instead: save it as a plain SVG with its texts as paths, or write one to three initials.

        Example:

            mark: { initials: ABC }
        """,
    "low-contrast": """\
        Two colours of a brand that are too much alike to be read on each other.

        Why: a projector in a bright room takes away much of the contrast that a screen has; and some in every
        audience see less of it. The least ratios are those of WCAG 2.2.

        Instead: take the value that the help proposes, or set the two further apart in lightness.

        Example:

            colours:
              text: "#9AA0A6"                      # no: on white 2.6:1, and 4.5:1 is the least
              text: "#5F6368"
        """,
    "missing-mark": """\
        A mark that brand.yaml names and that is not in the brand's folder.

        Why: the mark stands on every page.

        Instead: put the file beside brand.yaml, or write initials.

        Example:

            mark: mark.svg
        """,
    "unknown-brand": """\
        A brand that neither the project nor the program has.

        Why: it decides colours and fonts.

        Instead: take the name that the help suggests; a brand of your own is a folder in `assets/brands`.

        Example:

            brand: encre
        """,
    "damaged-deck": """\
        A deck of which some part cannot be read.

        Why: the file broke on its way, or a program wrote it badly.

        Instead: open it in PowerPoint, let it repair the file, and save.

        Example:

            deck diff talk.pptx                  # where talk.pptx was cut off while it was downloaded
        """,
    "not-a-deck": """\
        A file that is no PowerPoint deck.

        Why: only .pptx files can be read as decks.

        Instead: name a .pptx, or the folder of the content.

        Example:

            deck diff talk.pdf                   # no: talk.pptx
        """,
    "old-format": """\
        A deck in the old format of PowerPoint (.ppt).

        Why: it is another format altogether.

        Instead: open it in PowerPoint or LibreOffice, and save it as .pptx.

        Example:

            deck diff talk.ppt                   # no: saved as talk.pptx
        """,
    "protected-deck": """\
        A deck that a password protects.

        Why: nobody can read it without the password.

        Instead: open it in PowerPoint, take the password off, and save.

        Example:

            deck diff talk.pptx                  # where PowerPoint asks for a password to open it
        """,
    "strict-deck": """\
        A deck that is saved as "Strict Open XML".

        Why: its parts have other names than those of ordinary decks.

        Instead: open it in PowerPoint, and save it as an ordinary .pptx.

        Example:

            deck diff talk.pptx                  # where it was saved as "Strict Open XML Presentation"
        """,
    "libreoffice-failed": """\
        LibreOffice could not draw the deck.

        Why: it made no file; the message holds what it said.

        Instead: look whether it opens the deck by hand. If it does, please report it with the deck.

        Example:

            deck render --pdf                    # see whether LibreOffice opens build/talk.pptx by hand
        """,
    "libreoffice-hangs": """\
        LibreOffice did not come to an end.

        Why: most often another one is still open, or the machine is very busy.

        Instead: close LibreOffice and try again, with fewer slides or a longer `--timeout`.

        Example:

            deck render --png --slides 3 --timeout 300
        """,
    "no-libreoffice": """\
        LibreOffice is not installed, or not found.

        Why: it draws the pictures of `deck render`. Building a deck does not need it.

        Instead: install it with the line that the help shows, or draw the pictures in PowerPoint.

        Example:

            sudo apt install libreoffice-impress     # on Debian and Ubuntu; then: deck render
        """,
    "no-slides": """\
        A deck that shows no slide.

        Why: it has none, or all of them are hidden.

        Instead: name hidden ones with `--slides`.

        Example:

            deck render talk.pptx --slides 1-3   # hidden slides are drawn where they are named
        """,
    "no-such-slide": """\
        A number after `--slides` that the deck does not have.

        Why: the deck has fewer slides, or the range runs backwards.

        Instead: name slides that it has: numbers and ranges, set apart by commas.

        Example:

            deck render --slides 3,5-7
        """,
    "pdftoppm-failed": """\
        The program that draws pages as pictures failed.

        Why: `pdftoppm` is missing, or could not read what LibreOffice made.

        Instead: install poppler, or ask for `--pdf`.

        Example:

            sudo apt install poppler-utils       # on Debian and Ubuntu; then: deck render --png
        """,
}
