"""The drafter against labelled articles: how much of a sheet is right untouched, and what it costs to mend the rest.

    python bench/draft/run.py open|held|fresh|exam|last|unread|all [--peers] [--worst N] [--only SYSTEM]
    python bench/draft/run.py seed

`--peers`: beside a baseline of a few patterns and the usual libraries (`BENCH_PEERS=/venv/bin/python`, see offtheshelf.py).
`--worst N`: the N worst proposals of each article, with what would have been right. `--only`: one system alone.
`seed` holds the drafter against the sheet of the first article, which is not in the repository. GUIDE.md says what counts as what.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2])]

from bench.draft import seed  # noqa: E402 - the checkout is put on the path above
from bench.draft.gold import PARTS, load  # noqa: E402
from bench.draft.outcomes import outcomes  # noqa: E402
from bench.draft.report import absent, effort, quality, worst  # noqa: E402
from bench.draft.systems import BASELINE, DRAFTER, NAMES, PEERS, run  # noqa: E402


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("which", choices=[*PARTS, "all", "seed"])
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--worst", type=int, default=0, metavar="N")
    parser.add_argument("--only", choices=NAMES)
    asked = parser.parse_args(arguments)
    if asked.which == "seed":
        print(seed.report())
        return
    golds = load(asked.which)
    systems = [asked.only] if asked.only else [DRAFTER, *([BASELINE, PEERS] if asked.peers else [])]
    runs = {system: run(system, golds) for system in systems}
    judged = {system: {gold.name: outcomes(gold, one.results[gold.name]) for gold in golds} for system, one in runs.items() if one.results}
    print(f"{len(golds)} articles ({asked.which}), {sum(len(gold.sentences) for gold in golds)} sentences\n")
    print(quality(judged, runs), "", effort(golds, judged, runs), absent(runs), sep="\n")
    for system, articles in judged.items() if asked.worst else ():
        print(f"\n## {NAMES[system]}: the worst of each article", worst(articles, asked.worst), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
