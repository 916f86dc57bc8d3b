"""What is told of one code beside its one line in `problems.CODES`."""

from __future__ import annotations

import textwrap
from typing import NamedTuple


class Section(NamedTuple):
    """Why it is told and what to do; a `wrong` example, which yields exactly this code, and a `right` one, which yields nothing.

    An example is an excerpt of the sheet, or names its files in lines such as `# companies/acme.yml`. `encoding` is that of the wrong one.
    """

    says: str
    wrong: str
    right: str
    encoding: str = "utf-8"


def section(says: str, wrong: str, right: str, encoding: str = "utf-8") -> Section:
    """A section from texts that are indented as the code around them."""
    return Section(" ".join(says.split()), *(textwrap.dedent(example).strip("\n") + "\n" for example in (wrong, right)), encoding)
