"""The texts of what is wrong with files: those of the content, pictures, and the deck to be written."""

from __future__ import annotations

FILES = {
    "duplicate-section": """\
        A file that `sections:` lists twice.

        Why: its slides would be in the deck twice, with the same titles and addresses.

        Instead: remove one of the two lines.

        Example:

            sections: [results, outlook, results]     # no
            sections: [results, outlook]
        """,
    "empty-file": """\
        A content file with nothing in it.

        Why: a file that the deck lists is a section, with a heading at least.

        Instead: write it, or delete it and its line under `sections:`.

        Example:

            section: Outlook
            slides:
              - kind: text
                title: We will know more in June
        """,
    "file-too-big": """\
        A content file of more than two megabytes, or of more than a hundred thousand keys and values; a report of more
        than one megabyte.

        Level: error, or warning for the report

        Why: content is text; the longest report is a hundredth of that. Something else got in.

        Instead: put pictures and data into files of their own.

        Example:

            content/results.yaml                 # no: 3 MB; a table of data belongs into the report's appendix
        """,
    "missing-file": """\
        A file that is named and is not there.

        Level: error, or warning for the report

        Why: a section without its file has no slides, an author's picture none to show. Without the report the deck
        is whole, but nobody can trace its figures.

        Instead: look at the spelling and at the folder; the help names the file that is most alike.

        Example:

            sections: [resluts]     # no
            sections: [results]     # results.yaml lies beside deck.yaml
        """,
    "more-findings": """\
        A file with more than a hundred findings, of which the first hundred are told, errors first.

        Level: info

        Why: nobody reads more at once, and most come from the same few mistakes.

        Instead: mend the first ones, and check again.

        Example:

            deck check --format short            # one line for each: the kinds of mistakes are seen at a glance
        """,
    "not-a-file": """\
        A folder, or something else that is no file, where a file is named.

        Level: error, or warning for the report

        Why: content is read from text files and pictures; a pipe or a device might never end.

        Instead: name the file.

        Example:

            sections: [results]                  # no, where content/results.yaml is a folder
        """,
    "not-a-picture": """\
        A picture file that cannot be read as one.

        Why: its ending says picture, its bytes do not; or the download broke off.

        Instead: open it in a program for pictures and save it as JPEG or PNG.

        Example:

            photo: ada.jpg                       # no, where ada.jpg is a web page that was saved as a picture
        """,
    "not-utf8": """\
        A file that is not saved in UTF-8.

        Level: error, or warning for the report

        Why: accents and currency signs would come out wrong, and differently on each machine.

        Instead: choose "UTF-8" when you save it in your editor.

        Example:

            title: Bénéfice net                  # saved as "Windows 1252": é is not what it seems
        """,
    "outside-project": """\
        A file outside the project: by an absolute path, by `../`, or by a link that leads out.

        Why: on another machine it is not there; and content from somebody else could show files of yours.

        Instead: copy it into the project, the folder that holds `content/` and `assets/`. Or allow its folder in
        `deck.yaml`; paths are seen from there.

        Example:

            allow: [../../shared]
        """,
    "picture-address": """\
        An address on the web where a picture file is needed.

        Why: a build fetches nothing, so that the same content always gives the same deck.

        Instead: save the picture beside the content, and name the file.

        Example:

            photo: https://example.org/ada.jpg      # no
            photo: ada.jpg                          # in assets/portraits
        """,
    "picture-too-big": """\
        A picture file of more than 250 MB, or of more than 64 million pixels (a JPEG: 170, unless it is progressive).

        Why: a page shows five million pixels at most. Such a file takes minutes and gigabytes to read; some files are
        made to do so.

        Instead: save a smaller version: 4,000 pixels across are plenty.

        Example:

            photo: ada-original.tiff             # no: 120 million pixels
            photo: ada.jpg
        """,
    "target-denied": """\
        A deck that may not be written where it should be.

        Why: the system does not let you write in that folder.

        Instead: allow writing there, or build to another folder.

        Example:

            deck build -o talk.pptx
        """,
    "target-is-folder": """\
        A folder that has the name of the deck to be written.

        Why: the deck is a file.

        Instead: name a file with `-o`, or rename the folder.

        Example:

            deck build -o build                  # no: a folder
            deck build -o build/talk.pptx
        """,
    "target-is-no-folder": """\
        A file that has the name of the folder which the deck should be written to.

        Why: no file can lie in a file.

        Instead: build to another folder with `-o`.

        Example:

            deck build -o talk.pptx/deck.pptx    # no: talk.pptx is a file
            deck build -o talk/deck.pptx
        """,
    "target-not-ours": """\
        A file with the name of the list that the build writes beside the deck, and that it did not write.

        Level: warning

        Why: somebody's own file is never overwritten.

        Instead: move it away, and build again.

        Example:

            build/traceability.md                # kept as it is, where somebody wrote it
        """,
    "target-open": """\
        A deck that is open in another program while it should be written.

        Why: PowerPoint would go on showing the old deck, and overwrite the new one when it saves.

        Instead: close it there, and build again.

        Example:

            deck build -o build/talk-2.pptx      # another file, where the first must stay open
        """,
    "target-read-only": """\
        A file to be written that is read-only: the deck, or with `--fix` a content file.

        Why: somebody did not want it to be changed.

        Instead: allow writing to it, or build to another file with `-o`.

        Example:

            deck build -o build/talk-2.pptx      # the first stays as it is
        """,
    "target-suffix": """\
        A deck to be written with an ending that is not `.pptx`.

        Why: nobody could open it with a double click.

        Instead: let its name end with `.pptx`, or leave the ending out.

        Example:

            deck build -o talk.pptx
        """,
    "target-unwritable": """\
        A deck that the system could not write.

        Why: the message says why; most often the disk is full. The deck of before is still there, whole.

        Instead: make room, or build to another folder with `-o`.

        Example:

            deck build -o /media/stick/talk.pptx # where the disk of build/ is full
        """,
    "two-files": """\
        Two files for one thing: `authors.yaml` and `auteurs.yaml`.

        Why: only one can count, and a reader would not know which.

        Instead: keep one.

        Example:

            content/authors.yaml
            content/auteurs.yaml                 # no: keep one of them
        """,
    "unlisted-file": """\
        A content file that lies in the folder and is in no deck.

        Level: warning

        Why: its slides are not shown, and nobody would notice.

        Instead: add it to `sections:`, or move it into a folder of its own.

        Example:

            sections:
              - results
              - outlook     # outlook.yaml
        """,
    "unreadable-file": """\
        A file that the system could not read.

        Level: error, or warning for the report

        Why: the message says why; most often its permissions do not allow it.

        Instead: look at its permissions, or copy it.

        Example:

            chmod u+r content/results.yaml       # where its permissions are the reason
        """,
}
