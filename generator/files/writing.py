"""Several files written together: all or none, and none over what changed meanwhile."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType

from generator.files.holding import NotWritten
from generator.files.reading import readable
from generator.files.staging import part_of, stage, sweep

TOOLS_OWN = "locks/"
"""Locks are written by the tool only (format.md), so that nobody protects one from it; copies of read-only folders have read-only locks."""


def write(root: Path, contents: Mapping[str, bytes | None], before: Mapping[str, bytes] = MappingProxyType({})) -> None:
    """Write all files (path from `root` → bytes, None: it goes) or none; NotWritten says why none.

    A file of `before` is touched only while its bytes are those; one that is not in `before` is new, and never written over another. Below
    `root` no link is followed, and nothing read-only is replaced. Whatever ends it on the way, what is done is put back.
    New files come first and removals last, so that after a hard kill there is rather too much than too little.
    """
    wanted = sorted(contents, key=lambda path: (path in before) + (contents[path] is None))
    change = {path: contents[path] for path in wanted if contents[path] is None or before.get(path) != contents[path]}
    for path in change:
        _require_writable(root, path, path in before)
    new_folders = sorted({folder for path in change for folder in (root / path).parents if not folder.exists()}, reverse=True)
    begun: list[str] = []
    try:
        _stage_all(root, change, before)
        for path, data in change.items():
            begun.append(path)
            _put(root / path, data, before.get(path))
    except BaseException as error:
        done = begun[:-1] if isinstance(error, NotWritten) else begun  # what is refused was not touched, even if it says the same
        _put_back(root, {path: change[path] for path in done}, before)
        if isinstance(error, OSError):
            raise NotWritten(f"{error.filename2 or error.filename}: {error.strerror}; nothing was changed") from error
        raise
    finally:
        for path in change:
            with suppress(OSError):
                part_of(root / path).unlink()
        for folder in new_folders:
            with suppress(OSError):  # it stays where there is something in it
                folder.rmdir()


def _there_already(file: Path) -> NotWritten:
    return NotWritten(f"{file} is there already and is not overwritten; nothing was written")


def _require_writable(root: Path, path: str, known: bool) -> None:
    file = root / path
    for step in (file, *(folder for folder in file.parents if folder != root and folder.is_relative_to(root))):
        if step.is_symlink():
            raise NotWritten(f"{step} is a link, through which nothing is written; nothing was changed")
    if os.path.lexists(file) and not known:
        raise _there_already(file)
    folder = next(folder for folder in file.parents if os.path.lexists(folder))
    protected = known and not path.startswith(TOOLS_OWN) and file.exists() and not file.stat().st_mode & stat.S_IWUSR
    if protected or not os.access(folder, os.W_OK):
        raise NotWritten(f"{file} is read-only; nothing was changed")


def _stage_all(root: Path, change: Mapping[str, bytes | None], before: Mapping[str, bytes]) -> None:
    """Every new content in a file of its own beside its place, before any is in it."""
    for folder in {(root / path).parent for path in change}:
        folder.mkdir(parents=True, exist_ok=True)
    sweep((root / path).parent for path in change)
    for path, data in change.items():
        if data is not None:
            stage(root / path, data, mode_of=root / path if path in before else None)


def _put(file: Path, data: bytes | None, old: bytes | None) -> None:
    """The staged file into its place."""
    if old is None:
        _put_new(file)
    elif readable(file) != old:
        raise NotWritten(f"{file}: it changed meanwhile; nothing was written, run it again")
    elif data is None:
        file.unlink()
    else:
        os.replace(part_of(file), file)


def _put_new(file: Path) -> None:
    """As `os.replace`, but never over another file."""
    try:
        os.link(part_of(file), file)
    except FileExistsError:
        raise _there_already(file) from None
    except OSError:  # a file system without hard links
        _copy_new(file)


def _copy_new(file: Path) -> None:
    try:
        new = open(file, "xb")
    except FileExistsError:
        raise _there_already(file) from None
    try:
        with new:
            new.write(part_of(file).read_bytes())
    except BaseException:
        file.unlink()
        raise


def _put_back(root: Path, begun: Mapping[str, bytes | None], before: Mapping[str, bytes]) -> None:
    """Undo what was done; a file that has other bytes than those written here is somebody else's by now."""
    failed = []
    for path in (path for path, data in begun.items() if readable(root / path) == data):
        try:
            _restore(root / path, before.get(path))
        except OSError as error:
            failed.append(f"{root / path} ({error.strerror})")
    if failed:
        raise NotWritten(f"what was changed could not be put back: {', '.join(failed)}; compare it with git")


def _restore(file: Path, old: bytes | None) -> None:
    if old is None:
        file.unlink()
    else:
        part_of(file).unlink(missing_ok=True)
        os.replace(stage(file, old, mode_of=file), file)
