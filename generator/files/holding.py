"""A folder that one command has for itself while it reads, computes and writes."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from generator.files.reading import readable
from generator.load import files as paths

fcntl: Any
try:
    import fcntl
except ImportError:  # Windows: there the comparison of bytes is the only guard
    fcntl = None

PATIENCE = 30
"""Seconds that a command waits for another one that writes in the same folder."""


class NotWritten(Exception):
    """Why nothing was written: a sentence with the file that stands in the way."""


@contextmanager
def held(root: Path) -> Iterator[Mapping[str, bytes]]:
    """Keeps other commands from writing below `root`, and gives the YAML files as they are: path → bytes, for `write`.

    The lock is the system's, on the folder itself: it ends with the program, however that ends, and leaves no file.
    """
    with _locked(root):
        yield {path: raw for path in paths(root) if path.endswith(".yml") and (raw := readable(root / path)) is not None}


@contextmanager
def _locked(root: Path) -> Iterator[None]:
    if fcntl is None or not root.is_dir():
        yield
        return
    descriptor = os.open(root, os.O_RDONLY)
    try:
        _await(descriptor, root)
        yield
    finally:
        os.close(descriptor)


def _await(descriptor: int, root: Path) -> None:
    for _ in range(PATIENCE * 20 + 1):
        try:
            return fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(1 / 20)
        except OSError:  # a file system without locks: there the comparison of bytes is the only guard
            return None
    raise NotWritten(f"{root}: another command has been writing here for {PATIENCE} seconds; nothing was written, run it again")
