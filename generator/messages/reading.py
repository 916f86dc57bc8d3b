"""Messages about a file as a whole, before any of its fields is looked at."""

from __future__ import annotations

from generator.messages.section import Section, section

READING: dict[str, Section] = {
    "unreadable-file": section(
        "The file is a folder, has no reading rights, is larger than 2 MiB, or was saved with an old encoding. In most editors, “Save with encoding: UTF-8” mends it.",
        """
        # companies/cafe.yml
        name: Café
        """,
        """
        # companies/cafe.yml
        name: Café
        """,
        "latin-1",
    ),
    "foreign-file": section(
        "A table, picture, page or another program's file has been given a name that ends in .yml in a folder of records. Nothing in it is looked at. Move it out of the folder.",
        """
        # companies/list.yml
        company,country
        Acme,Norland
        Brine,Norland
        """,
        """
        # companies/cinder.yml
        name: Cinder
        """,
    ),
    "unexpected-file": section(
        "Records are read from the folders sheets, companies, deals, people, institutions and locks, and from terms.yml and site.yml. A YAML file elsewhere would be overlooked without a word.",
        """
        # company/cinder.yml
        name: Cinder
        """,
        """
        # companies/cinder.yml
        name: Cinder
        """,
    ),
    "reserved-page": section(
        "A page that is written by hand would take the place of a generated one. Any other name will do.",
        """
        # timeline.md
        # Our own timeline
        """,
        """
        # our-timeline.md
        # Our own timeline
        """,
    ),
    "bad-yaml": section(
        "A bracket or a quotation mark is not closed, a value goes on behind its closing quotation mark, a blank is missing after a colon, a value begins with a character that YAML keeps for itself, or the indentation is off. When in doubt, put the value in quotation marks.",
        """
        # companies/cinder.yml
        name: "Cinder
        """,
        """
        # companies/cinder.yml
        name: "Cinder"
        """,
    ),
    "control-character": section(
        "It comes along when text is copied from a PDF or a terminal. Delete it: put the cursor at the column that is told, and press delete.",
        """
        # companies/cinder.yml
        name: Cin\x07der
        """,
        """
        # companies/cinder.yml
        name: Cinder
        """,
    ),
    "bad-indentation": section(
        "YAML is indented with spaces only. A tab, or a no-break space from a web page, looks the same and is not.",
        """
        # companies/cinder.yml
        name: Cinder
        ids:
        \tdart: "360"
        """,
        """
        # companies/cinder.yml
        name: Cinder
        ids:
          dart: "360"
        """,
    ),
    "duplicate-key": section(
        "YAML would keep one of the two without a word. Two facts, too, need two ids.",
        """
        # companies/cinder.yml
        name: Cinder
        name: Cinder Works
        """,
        """
        # companies/cinder.yml
        name: Cinder
        aliases: [Cinder Works]
        """,
    ),
    "yaml-feature": section(
        "What begins with &, * or ! means something special to YAML, and --- begins a second document. The format does without them; a text that begins so stands in quotation marks.",
        """
        # companies/cinder.yml
        name: !Cinder
        """,
        """
        # companies/cinder.yml
        name: "!Cinder"
        """,
    ),
    "too-deep": section(
        "More than 32 lists or maps stand inside each other. Nothing in the format goes deeper than eight; a bracket was typed too often.",
        f"""
        # companies/cinder.yml
        name: Cinder
        aliases: {"[" * 33}Cinder Works{"]" * 33}
        """,
        """
        # companies/cinder.yml
        name: Cinder
        aliases: [Cinder Works]
        """,
    ),
    "cut-short": section(
        "Unquoted, YAML ends a value before # or at a comma in brackets, and takes what stands before a colon and a space for a key. The rest would be lost.",
        """
        # companies/cinder.yml
        name: Cinder #One
        """,
        """
        # companies/cinder.yml
        name: "Cinder #One"
        """,
    ),
    "prose-in-braces": section(
        "In {…} a comma ends a text. Running text stands on a line of its own, or in quotation marks.",
        """
        facts:
          capacity:
            corrected:
              - {on: 2025-05-06, was: "five", why: misread}
        """,
        """
        facts:
          capacity:
            corrected:
              - {on: 2025-05-06, was: "five", why: "misread"}
        """,
    ),
    "missing-site": section(
        "site.yml names the site and the day that it speaks for; no plan can be told from what is over without that day.",
        """
        # site.yml
        """,
        """
        # site.yml
        format: 1
        name: Briefs
        as_of: 2025-06-01
        """,
    ),
}
