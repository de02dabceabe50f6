"""The texts of what is wrong with a text of the content, and with the marks in it."""

from __future__ import annotations

TEXTS = {
    "bad-link": """\
        A link to something that is no address on the web and no mail address.

        Why: on another machine, a link to a file leads nowhere; other schemes may run programs.

        Instead: begin it with `https://`, `http://` or `mailto:` (a contact's `link:` also with `www.example.org`).

        Example:

            text: See [the accounts](example.org/accounts)           # no
            text: See [the accounts](https://example.org/accounts)
        """,
    "figure-in-plain-text": """\
        A figure that is called in a text that cannot show it.

        Why: some short texts (labels, headings) are set as they are written.

        Instead: call it in a text, a caption or the title of the slide.

        Example:

            kicker: Sales <sales 2025>               # no
            title: Sales reached <sales 2025>
        """,
    "markup-in-plain-text": """\
        Bold or a link in a text that shows neither.

        Why: some short texts (labels, headings) are set as they are written; the stars would stand on the slide.

        Instead: take the signs out. The design makes labels bold where they should be.

        Example:

            by: "**Ada Example**"     # no
            by: Ada Example
        """,
    "text-too-long": """\
        A text of more than 20,000 characters.

        Why: that is ten pages of a book. No slide shows it, and nobody would read it.

        Instead: make several slides of it, or leave it to the report.

        Example:

            - kind: text
              text: "the whole report …"           # no: a paragraph, and the rest in report:
        """,
}
