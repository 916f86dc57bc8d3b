"""`briefs check` on many generated sheets, beside what PyYAML's C loader needs for nothing but reading them: python bench/check.py [SHEETS]."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml
from search.corpus import SHARES, make

from generator.build import check


def seconds(work: Callable[[], object]) -> float:
    """Processor time of the best of three runs."""
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def main(sheets: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        briefs = make(Path(folder) / "briefs", round(sheets / SHARES["sheets"]))
        files = sorted(briefs.rglob("*.yml"))
        parsing = seconds(lambda: [yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader) for file in files])
        problems = check(briefs, drafts=True).problems
        checking = seconds(lambda: check(briefs, drafts=True))
        print(f"{len(list(briefs.glob('sheets/*.yml')))} sheets, {len(files)} files, {sum(file.stat().st_size for file in files) / 1e6:.1f} MB, {len(problems)} problems")
        print(f"parsing alone {parsing:.2f} s, briefs check {checking:.2f} s: {checking / parsing:.1f} times")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
