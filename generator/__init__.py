"""Fact sheets in, briefing pages out."""

import os

# Material for MkDocs prints a notice about its end of life (2027-05-05) at each start. The README tells the date and the
# way out; who builds a site need not read it each time. Set before the theme is imported, see `slugify` in mkdocs.yml.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "true")
