"""A file that somebody named: what may be read of it."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from generator.load import MAX_BYTES
from generator.values import Refused


def read(file: Path) -> bytes | None:
    """The bytes of a regular file of at most 2 MiB, None where there is none. All else is refused: a pipe or a device is never waited for."""
    try:
        mode = os.stat(file).st_mode
        raw = _bounded(file) if stat.S_ISREG(mode) else b""
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:  # ValueError: no file can have such a name
        raise Refused(getattr(error, "strerror", None) or str(error)) from None
    if not stat.S_ISREG(mode):
        raise Refused(*("this is a folder", "name a file") if stat.S_ISDIR(mode) else ("this is a pipe or a device", "name a file that has the text"))
    return within_limit(raw)


def within_limit(raw: bytes) -> bytes:
    """The bytes, if they are no more than a file may have."""
    if len(raw) > MAX_BYTES:
        raise Refused("it is larger than 2 MiB", "take out what is not the text")
    return raw


def _bounded(file: Path) -> bytes:
    with open(file, "rb") as opened:
        return opened.read(MAX_BYTES + 1)


def readable(file: Path) -> bytes | None:
    """As `read`, but None also where the file is refused."""
    with suppress(Refused):
        return read(file)
    return None
