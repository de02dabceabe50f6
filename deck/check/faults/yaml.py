"""The texts of what is wrong with the YAML of a file: signs that mean something else to it than to its author."""

from __future__ import annotations

YAML = {
    "bad-escape": """\
        A backslash in double quotes that stands before a letter YAML knows no escape for.

        Why: between double quotes a backslash starts an escape, such as `\\n`; a path of Windows is full of others.

        Instead: use single quotes, between which a backslash is a backslash.

        Example:

            label: "Share of C:\\data"    # no
            label: 'Share of C:\\data'
        """,
    "colon-in-text": """\
        A colon and a space inside a text without quotes.

        Why: YAML takes what stands before a colon for a key; the text would be cut in two.

        Instead: put quotes around the text, or begin it with `|` and write it in the lines below.

        Example:

            title: The lesson: start early      # no
            title: "The lesson: start early"
        """,
    "comma-in-flow": """\
        A comma inside a value between brackets, where it separates values.

        Why: `[716,9]` is two values for YAML, and `{text: Yes, but}` two keys.

        Instead: put quotes around the value, or write each on a line of its own.

        Example:

            compare: [sales 2025, plan, 716,9]     # no: four values
            compare: [sales 2025, plan, "716,9"]
        """,
    "comment-eats-text": """\
        A `#` after a space inside a text without quotes: the rest of the line is lost.

        Why: YAML takes it for a comment, and nobody would see that words are missing on the slide.

        Instead: put quotes around the text; or, if it is a comment, write a space after the `#`.

        Example:

            name: The market's #1          # no: only "The market's" is read
            name: "The market's #1"
        """,
    "control-character": """\
        An invisible character in the text, such as a form feed or a NUL.

        Why: it came in by copying from another program; PowerPoint could not open a deck that holds it.

        Instead: delete it. It stands right before the place that is told.

        Example:

            title: Sales rose␜                     # no: the sign stands for an invisible character
        """,
    "duplicate-key": """\
        The same key twice in one block.

        Why: only one of the two can count, and a reader would not know which.

        Instead: keep one, or rename one.

        Example:

            - kind: quote
              by: Ada
              by: Grace        # no
        """,
    "key-not-text": """\
        A list or a block in braces where the name of a key must stand.

        Why: keys are words.

        Instead: write a word before the colon. A value that begins with a bracket needs quotes.

        Example:

            [a, b]: both       # no
            both: [a, b]
        """,
    "malformed-yaml": """\
        A line that YAML cannot read where it stands.

        Why: nearly always its indentation is off by some spaces, or the line above is not finished.

        Instead: compare it with the lines above it: lines that belong together start in the same column, keys end
        with a colon and a space, items start with a dash and a space.

        Example:

            - kind: quote
              text: We start again
               by: Ada          # no: one space too many
              by: Ada
        """,
    "merge-key": """\
        The merge key `<<` of YAML.

        Why: it copies keys from elsewhere, so that nobody can see what a slide says by reading it.

        Instead: write the keys out. Figures are shared by calling them by name.

        Example:

            <<: *common        # no
            source: accounts
        """,
    "missing-dash": """\
        An item of a list without the dash that begins it.

        Why: without it, its keys belong to the item above, which then has them twice, or YAML cannot read on.

        Instead: write `- ` before the item's first key, two columns to the left of the others.

        Example:

            slides:
              - kind: quote
                title: Everything changes
                kind: table            # no
              - kind: table
        """,
    "misplaced-key": """\
        A name or a key that stands further right, or less far, than it belongs: below its neighbour, or beside its own.

        Why: the indentation alone says what belongs to what. The rest is read as it was meant, so that its other
        mistakes are told too.

        Instead: move the lines as the help says: what belongs to a name stands two columns to the right of it.

        Example:

            figures:
              sales: { label: Sales, 2025: 46.5 }
                plan:                  # no: below "sales"
              plan:
                label: Investment planned
                value: £20m
        """,
    "missing-space": """\
        No space after a colon or a dash.

        Why: without it YAML takes `title:Text` and `-item` for one word each.

        Instead: type the space.

        Example:

            title:Sales grew       # no
            title: Sales grew
        """,
    "nested-too-deep": """\
        Lists and keys inside each other, more than fifty deep.

        Why: no content needs more than six; such a file is broken, or made to harm.

        Instead: take some levels out.

        Example:

            title: [[[[[[[[ … fifty times … ]]]]]]]]     # no: a title is one text
        """,
    "odd-space": """\
        A no-break space, or another space that YAML does not know, where it needs an ordinary one.

        Why: it came in by copying, and looks like a space; for YAML it is a letter.

        Instead: type a space over it. Inside texts no-break spaces are no harm, and not needed: the program sets
        them.

        Example:

            title:\u00a0Sales grew     # no: a no-break space after the colon
            title: Sales grew
        """,
    "odd-space-indent": """\
        No-break spaces, or other white space that YAML does not know, in front of a line.

        Why: YAML counts ordinary spaces only; the line would belong to something else.

        Instead: delete them and indent with the space bar.

        Example:

            slides:
            ··- kind: quote                       # no: each dot stands for a no-break space
        """,
    "reserved-start": """\
        A text that begins with a sign that means something to YAML: `@`, `%`, `&`, `*`, `!`, `|`, `>` or a bracket.

        Why: YAML would read a reference, a list or an error in place of the text.

        Instead: put quotes around it.

        Example:

            name: [Almost] everybody     # no
            name: "[Almost] everybody"
        """,
    "several-documents": """\
        A line of three dashes, which begins a second document in the same file.

        Why: a file is one document; what follows would be lost.

        Instead: take the line out, or make a file of what follows it.

        Example:

            section: Results
            ---                # no
            section: Outlook
        """,
    "tab-indent": """\
        A tab in front of a line.

        Why: YAML allows spaces only, for a tab is as wide as each editor likes.

        Instead: use spaces, two for each level. Editors can be told to do so.

        Example:

            slides:
            \t- kind: quote                      # no: a tab stands before the hyphen
        """,
    "text-after-quote": """\
        Text after the quote that ends a value.

        Why: quotes must stand around all of it; what follows would be lost.

        Instead: put quotes of the other kind around the whole text.

        Example:

            text: "Never" is a long time       # no
            text: '"Never" is a long time'
        """,
    "unclosed-bracket": """\
        A bracket that is opened and never closed.

        Why: everything that follows would be taken for items of the list.

        Instead: close it; or, if a text begins with the bracket, put quotes around it.

        Example:

            rows: [sales, profit        # no
            rows: [sales, profit]
        """,
    "unclosed-quote": """\
        A quote that is opened and never closed.

        Why: everything that follows would be taken for part of the text.

        Instead: close it. A text that begins with an apostrophe needs double quotes around it.

        Example:

            title: "Sales grew        # no
            title: "Sales grew"
        """,
    "yaml-alias": """\
        A text that begins with `*` or `&`, which in YAML refer to other places and name them.

        Why: content says what it says where it stands. A sign at the beginning of a text was meant as such.

        Instead: put quotes around the text, or write the value again.

        Example:

            name: *Everybody          # no
            name: "*Everybody"
        """,
    "yaml-tag": """\
        A text that begins with `!`, which in YAML tells a type.

        Why: types come from the keys; a tag could make YAML run code elsewhere.

        Instead: put quotes around the text, or take the tag out.

        Example:

            text: !important        # no
            text: "!important"
        """,
}
