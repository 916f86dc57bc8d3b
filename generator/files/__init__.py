"""Files that somebody named, read; and several files written together: all or none, and never over what changed meanwhile.

What a program cannot promise: after a hard kill (or a power cut) between two of the files, some are new and some old. Each file is whole,
staged ones have hidden names that no stage reads and go with the next write to their folder; git shows what was done.
"""

from __future__ import annotations

from generator.files.holding import NotWritten, held
from generator.files.reading import read, within_limit
from generator.files.staging import replace, sweep
from generator.files.writing import write

__all__ = ["NotWritten", "held", "read", "replace", "sweep", "within_limit", "write"]
