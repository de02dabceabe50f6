"""The texts of what is wrong with keys and values, with slides, and with comments that allow."""

from __future__ import annotations

CONTENT = {
    "allowance-in-text": """\
        A comment that should allow a finding, inside a text.

        Level: warning

        Why: below `|` everything is text, comments too: the audience would read it.

        Instead: write it behind the `|`; it counts for every line of that text.

        Example:

            title: |      # deck: allow title-stop
              Profit grew.
        """,
    "bad-date": """\
        A date that is none.

        Why: the date stands on the cover and in the file.

        Instead: write the year, the month, the day, as far as they are known. `--fix` does where only one date can be
        meant: not of `12/04/2026`.

        Example:

            date: 17/02/2026     # no
            date: 2026-02-17     # or 2026-02, or 2026
        """,
    "bad-duration": """\
        A length of the talk that cannot be meant.

        Why: the number of slides is compared with it.

        Instead: write whole minutes.

        Example:

            duration: 20
        """,
    "bad-name": """\
        A name that cannot name a file, or a figure.

        Why: the deck's name becomes that of its file; a figure's name is called in texts, between `<` and `>`.

        Instead: use letters, digits, hyphens (and, for the deck, spaces).

        Example:

            name: talk/2026      # no
            name: talk-2026
        """,
    "duplicate-id": """\
        An `id:` that names something else in the same section already.

        Why: what is done to a slide in PowerPoint comes home by its id.

        Instead: choose another, or remove the line: slides are named by their titles.

        Example:

            - kind: text
              id: opening                          # no, where an earlier slide has it
        """,
    "duplicate-source": """\
        A source that is named twice under `sources:`.

        Why: only one text can stand on the slides.

        Instead: keep one. Sources are known in all files of the deck.

        Example:

            sources:
              accounts: Annual accounts 2025
              accounts: Annual accounts 2024       # no: name it accounts 2024
        """,
    "duplicate-title": """\
        A slide with the same title as an earlier one, be it in capitals.

        Level: warning

        Why: slides are found by their titles, in PowerPoint's outline and by screen readers; and the second slide
        must have something of its own to say.

        Instead: say what is new on it.

        Example:

            title: Sales grew
            title: Sales grew most in the north
        """,
    "empty-value": """\
        A key without a value, or an empty item of a list.

        Why: it may have been forgotten, and an empty place on a slide would show it.

        Instead: write the value after the colon, or take the line out.

        Example:

            by:              # no
            by: Ada Example
        """,
    "missing-key": """\
        A key that a block must have, and has not.

        Why: without it the slide could not be drawn.

        Instead: add the line; the help says what it should hold.

        Example:

            - kind: quote
              text: We start again
              by: Ada Example        # without it: told
        """,
    "missing-title": """\
        A slide without a title; the section's name stands in.

        Level: info

        Why: most people remember titles only.

        Instead: write what the audience should remember, in a sentence.

        Example:

            - kind: table
              title: Profit grew faster than sales
        """,
    "too-few": """\
        A list with fewer items than the kind of slide can show.

        Why: it has a drawing for each number of items, and none for so few.

        Instead: add to the list, or take another kind of slide.

        Example:

            kind: loop
            steps:               # three to five
              - name: Ask
              - name: Change
              - name: Measure
        """,
    "unknown-key": """\
        A key that the program does not know at this place.

        Why: what it holds would be lost without a word.

        Instead: take the name that the help suggests, or the line out.

        Example:

            - kind: quote
              titel: We start again    # no
              title: We start again
        """,
    "unknown-kind": """\
        A kind of slide that there is not.

        Why: the kind decides what the slide holds and how it looks.

        Instead: take the name that the help suggests; `deck guide` lists all kinds.

        Example:

            - kind: qoute      # no
            - kind: quote
        """,
    "unknown-language": """\
        A language for which the program has no rules.

        Why: numbers, dates and spaces are set by the rules of a language.

        Instead: take one of those that the help lists.

        Example:

            language: fr        # no: of which country?
            language: fr-FR
        """,
    "unknown-period": """\
        A period that no figure has.

        Why: columns and bars show the parts that figures have: their years, `change`, `value`.

        Instead: take one of those that the help lists, or add a value for it to the figures.

        Example:

            columns: [2024, 2025, chnage]     # no
            columns: [2024, 2025, change]
        """,
    "unknown-source": """\
        A source that is named nowhere.

        Why: the page would not say where its figures come from.

        Instead: take the name that the help suggests, or name it under `sources:` in a section file.

        Example:

            source: accounts
            sources:
              accounts: Annual accounts 2025
        """,
    "unknown-value": """\
        A word that a key cannot have.

        Why: it takes only certain words.

        Instead: take one of those that the help lists.

        Example:

            chart: pie           # no
            chart: bars
        """,
    "unused-allowance": """\
        A comment that allows nothing: what it names is not told here or is an error, or it is misspelt.

        Level: warning

        Why: a needless one would hide the next mistake; errors are to be mended, for without that no deck is made.

        Instead: take the comment out, or correct its code or the word `allow`.

        Example:

            title: Profit grew       # deck: allow title-stop
        """,
    "wrong-type": """\
        A list where a text should be, a text where a list should be, and the like.

        Why: the key holds one kind of thing.

        Instead: write it as the help says. A text that begins with a bracket needs quotes; a list has a dash before
        each item.

        Example:

            levers: Prices and volumes      # no
            levers:
              - name: Prices
              - name: Volumes
        """,
}
