"""What an export writes."""

from __future__ import annotations

from typing import NamedTuple


class File(NamedTuple):
    """A file of the site: its path from the site's root, and its bytes."""

    path: str
    data: bytes
