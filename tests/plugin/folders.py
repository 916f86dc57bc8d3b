"""Small folders of sheets for tests, and a copy of the real one."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REAL = ROOT / "briefs"
SITE = "format: 1\nname: Briefs\nas_of: 2025-02-04\n"
SHEET = """\
format: 1
status: {status}
source:
  title: {title}
  publisher: unknown
  url: unknown
  published: 2025-02-05
  published_basis: feed-header
  language: en
  timezone: Asia/Seoul
facts:
  short-text:
    at: p1s1
    kind: description
    text: Kakao moved its servers.
    subject: kakao
    date: unknown
"""


def sheet(status: str = "draft", title: str = "unknown") -> str:
    return SHEET.format(status=status, title=title)


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """`files` (path → text or bytes) below `folder`."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def copy_of_real(folder: Path, files: dict[str, str | bytes] | None = None) -> Path:
    """The real sheets, with `files` written over them."""
    shutil.copytree(REAL, folder)
    return write(folder, files or {})


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below `folder`: path → bytes."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}
