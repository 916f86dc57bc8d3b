"""The Markdown tree on disk: only what changed is written, and only what was written here before is removed."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from generator.files import replace, sweep

MANIFEST = ".briefs-manifest.json"


class Written(NamedTuple):
    """Paths by what became of them. `refused` are left as they are: somebody else wrote or changed them."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    kept: int
    refused: tuple[str, ...]


def write_tree(out: Path, contents: Mapping[str, bytes]) -> Written:
    """Bring `out` to `contents` (path → bytes). If any file there isn't ours, nothing at all is written."""
    out.mkdir(parents=True, exist_ok=True)
    mine = _manifest(out)
    wanted = {path: hashlib.sha256(data).hexdigest() for path, data in contents.items()}
    there = {path: _digest(out / path) for path in sorted({*mine, *wanted})}
    stale = [path for path in mine if path not in wanted and there[path] is not None]
    refused = [path for path in wanted if there[path] not in {None, wanted[path], *mine.get(path, ())} or _leads_out(out, path)]
    refused += [path for path in stale if there[path] not in mine[path]]
    if refused:
        return Written((), (), 0, tuple(sorted(refused)))
    changed = [path for path in wanted if there[path] != wanted[path]]
    _note(out, {path: {*mine.get(path, ()), wanted.get(path, "")} for path in there})  # first: a run cut short knows its files, old and new
    sweep((out / path).parent for path in wanted)
    for path in changed:
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        replace(out / path, contents[path])
    for path in stale:
        _remove(out, path)
    _note(out, {path: {digest} for path, digest in wanted.items()})
    return Written(tuple(changed), tuple(stale), len(wanted) - len(changed), ())


def _manifest(out: Path) -> dict[str, set[str]]:
    """What earlier runs wrote: path → SHA-256, or several where a run was cut short. A damaged manifest counts as none, so that nothing is taken for ours."""
    try:
        known = json.loads((out / MANIFEST).read_bytes())
        return {path: set(digests.split()) for path, digests in known.items() if isinstance(digests, str) and not _leads_out(out, path)}
    except (OSError, ValueError, AttributeError, RecursionError):
        return {}


def _note(out: Path, digests: Mapping[str, set[str]]) -> None:
    replace(out / MANIFEST, json.dumps({path: " ".join(sorted(each)).strip() for path, each in digests.items()}, indent=0, sort_keys=True).encode())


def _leads_out(out: Path, path: str) -> bool:
    """Whether a link or `..` takes the path out of `out`."""
    folder = Path(os.path.realpath((out / path).parent))  # Path.resolve raises at a link that leads to itself
    return not folder.is_relative_to(os.path.realpath(out)) or (out / path).is_symlink()


def _digest(file: Path) -> str | None:
    """SHA-256 of the file, None if there is none; a folder in its place has a digest that nothing equals."""
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except (FileNotFoundError, ValueError):  # ValueError: no file can have such a name
        return None
    except OSError:
        return "not a file"


def _remove(out: Path, path: str) -> None:
    (out / path).unlink()
    folder = (out / path).parent
    while folder != out and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
