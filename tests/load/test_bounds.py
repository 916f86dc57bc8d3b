"""A file of any content is answered in bounded time and memory: 6 seconds and 1 GiB, in a process of its own."""

import json
import subprocess
import sys

import pytest

from generator.load import MAX_BYTES

LIMITED = """
import json, resource, sys
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
resource.setrlimit(resource.RLIMIT_CPU, (6, 6))
from generator import load
document, problems = load.parse("x.yml", sys.stdin.buffer.read())
print(json.dumps([len(problems), [problems[0].code, problems[0].line] if problems else None, document.data and len(document.data)]))
"""


def filled(pattern):
    """`pattern` repeated up to the largest size that is read."""
    return (pattern * (MAX_BYTES // len(pattern) + 1)).encode()[:MAX_BYTES]


def staircase():
    """Maps in maps, each a space further in."""
    steps, size = [], 0
    while size + len(steps) + 3 <= MAX_BYTES:
        steps.append(" " * len(steps) + "a:\n")
        size += len(steps[-1])
    return "".join(steps).encode()


LAUGHS = "a: &a [x, x]\n" + "".join(f"{name}: &{name} [{', '.join([f'*{chr(ord(name) - 1)}'] * 9)}]\n" for name in "bcdefghijklmnopqrstuvwxyz")
FILES = {  # content → number of problems, code and line of the first, number of items that were read
    "aliases of aliases": (LAUGHS.encode(), [1, ["yaml-feature", 1], None]),
    "opening brackets": (filled("["), [1, ["too-deep", 1], None]),
    "opening braces": (filled("{"), [1, ["too-deep", 1], None]),
    "maps ever deeper": (staircase(), [1, ["too-deep", 33], None]),
    "lists in one line": (filled("- "), [1, ["too-deep", 1], None]),
    "one key again and again": (b"k1: v\n" * 200_000, [199_999, ["duplicate-key", 2], 1]),
    "many keys": ("".join(f"{n:x}: v\n" for n in range(100_000)).encode(), [0, None, 100_000]),
    "many items in one very long line": (b"[" + b"a," * 200_000 + b"'" + b"x" * 1_600_000 + b"']", [0, None, 200_001]),
    "many maps in one line": (b"[" + b"{a}," * 50_000 + b"]", [50_000, ["cut-short", 1], 50_000]),
    "tabs before a comment": (b"\t" * (MAX_BYTES - 1) + b"#", [1, ["bad-indentation", 1], None]),
    "spaces before a hash": (b"a: b" + b" " * (MAX_BYTES - 6) + b"#c", [1, ["cut-short", 1], 1]),
    "one quotation mark": (b'a: "' + b"x" * (MAX_BYTES - 4), [1, ["bad-yaml", 1], None]),
    "the largest file": (b"a: " + b"x" * (MAX_BYTES - 3), [0, None, 1]),
    "a byte too many": (b"a: " + b"x" * (MAX_BYTES - 2), [1, ["unreadable-file", 1], None]),
}  # fmt: skip


@pytest.mark.parametrize("content", FILES)
def test_a_hostile_file_is_answered_within_bounds(content):
    """Nothing is expanded, no depth is followed, no line is copied for each of its values."""
    raw, answer = FILES[content]
    assert len(raw) <= MAX_BYTES + 1
    done = subprocess.run([sys.executable, "-c", LIMITED], input=raw, capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    assert json.loads(done.stdout) == answer
