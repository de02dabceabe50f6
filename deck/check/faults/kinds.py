"""What is told of single kinds of slide: code, formulas."""

from __future__ import annotations

from collections.abc import Mapping

KINDS: Mapping[str, str] = {
    "bad-latex": """\
        LaTeX that cannot be drawn.

        Why: formulas are drawn by matplotlib's mathtext, which knows a large part of LaTeX's signs, and no environments
        or packages.

        Instead: look at the character that the finding points to; close what is open, and write with signs that
        mathtext knows. A matrix or several aligned lines are better a picture.

        Example:

            latex: \\frac{1}                       # no: a fraction has two parts
            latex: \\frac{1}{2}
        """,
    "unknown-code-language": """\
        A name that no language of code has.

        Why: the words of the language could not be told from the others.

        Instead: take the name that the help suggests; any short name that Pygments knows will do. Without `language:`
        the code is shown in one look.

        Example:

            kind: code
            language: python
        """,
}
