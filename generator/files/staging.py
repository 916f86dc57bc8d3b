"""New content is staged beside its place under a hidden name, then moved there, so that a reader never sees half a file."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

_PART = re.compile(r"\..+\.(\d+)\.part")


def part_of(file: Path) -> Path:
    """Where the file's new content is staged, beside its place."""
    return file.with_name(f".{file.name}.{os.getpid()}.part")


def stage(file: Path, data: bytes, mode_of: Path | None = None) -> Path:
    """Write the file's new content beside it, with the mode of another file."""
    with open(part_of(file), "xb") as new:  # never somebody else's file
        new.write(data)
    if mode_of and mode_of.exists():
        shutil.copymode(mode_of, part_of(file))
    return part_of(file)


def sweep(folders: Iterable[Path]) -> None:
    """Remove what programs that are no longer running left staged in the folders."""
    for folder in {*folders} if os.name == "posix" else ():
        with suppress(OSError):
            for file in folder.iterdir():
                if (match := _PART.fullmatch(file.name)) and not _is_running(int(match[1])):
                    file.unlink()


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:  # somebody else's
        pass
    return True


def replace(file: Path, data: bytes) -> None:
    """One file that is ours to overwrite, atomically: a reader sees the old file or the new one."""
    if file.is_file() and file.read_bytes() == data:
        return
    try:
        os.replace(stage(file, data), file)
    finally:
        part_of(file).unlink(missing_ok=True)
