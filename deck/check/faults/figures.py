"""The texts of what is wrong with figures and the calls of them."""

from __future__ import annotations

FIGURES = {
    "bad-figure": """\
        A value that cannot be read as a number with its unit.

        Why: figures are printed with the digits that their author wrote, drawn to scale, and computed with.

        Instead: write it as the report prints it: a number, `~` before it for "about", a unit behind it, `—` for a
        value that is not given.

        Example:

            2025: around 107     # no
            2025: ~107
        """,
    "unclear-figure": """\
        A value that is read otherwise than many would mean it: `1/2`, or `1.500` where a comma is the decimal mark.

        Level: warning

        Why: `1/2` is a mark, one out of two, for the program, and half of something for many; a dot is a decimal mark
        for it in every language, and sets off thousands for some.

        Instead: write what you mean: `0,5` or `50 %`, `1 / 2`, `1 500`, `1,5`.

        Example:

            2025: 1.500     # told in French: 1,5 or 1 500?
            2025: 1 500
        """,
    "idle-tolerance": """\
        A figure with `tolerance:` none of whose values is written with `~`.

        Level: warning

        Why: a tolerance says how far a rounded value may lie from what is printed; only `~` says that it is rounded.
        Here it changes nothing.

        Instead: write `~` before the value that it is about, or take the line out.

        Example:

            2025: 107           # told
            tolerance: 2
            2025: ~107
        """,
    "bad-formula": """\
        A formula that cannot be computed.

        Why: a figure that begins with `=` is computed from others.

        Instead: use names of figures, and numbers, with `+`, `-`, `*` and `/` between them, brackets where these help,
        and a space on both sides of a minus; `*` and `/` go before `+` and `-`. Both sides of `+` and `-` have one
        unit; a figure is multiplied by a number or a percentage (`10 %` of it), and divided by these or by one of its
        own unit. By one of another unit it is divided where the figure states a unit of its own (`unit: €/km`), and the
        quotient is all of the formula.

        The result is brought to the unit that the figure states: with figures in £m, `unit: £` makes pounds, `unit: %`
        makes a quotient a percentage. So leave such a factor out of the formula: with one, nobody could tell which of
        the two is meant. Into another currency, or from kilometres to kilograms, the formula has to multiply.

        Example:

            value: = (sales 2025 - sales 2024) / 12
            value: = 1000000 * costs / shops      # told, with costs in £m and unit: £
            value: = costs / shops
        """,
    "duplicate-figure": """\
        A figure whose name has its values already, here or in another section.

        Why: a figure is written once; two values for one name would contradict each other one day.

        Instead: call the first one by its name, or choose another name.

        Example:

            sales: { label: Sales, value: 41 }
            sales: { label: Sales, value: 42 }     # no: keep one, or name it sales plan
        """,
    "figure-cycle": """\
        Figures that are computed from each other.

        Why: none of them has a value to begin with.

        Instead: state one of them as a value.

        Example:

            sales: { label: Sales, value: = costs + profit }
            profit: { label: Profit, value: = sales - costs }     # no: one of the two must be stated
        """,
    "other-brackets": """\
        The name of a figure between other brackets than those of a call, `{sales}` or `‹sales›`.

        Why: the slide would show the name and the brackets, not the figure.

        Instead: write `<sales>`. Where the sign itself is meant, put it between backticks, as code.

        Example:

            title: Sales reached ‹sales 2025›     # no: shown as it is written
            title: Sales reached <sales 2025>
        """,
    "unclosed-figure": """\
        A `<` in a text that no `>` closes.

        Why: it begins the call of a figure; the rest of the text would be taken for its name.

        Instead: close it, or write `\\\\<` for the sign itself.

        Example:

            title: Sales reached <sales 2025      # no
            title: Sales reached <sales 2025>
        """,
    "unknown-figure": """\
        A figure that no section states, or a part that it does not have.

        Why: nothing could be printed in its place.

        Instead: take the name that the help suggests, or state the figure under `figures:`.

        Example:

            title: Sales reached <sale 2025>      # no
            title: Sales reached <sales 2025>
        """,
}
