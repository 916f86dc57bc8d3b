"""One system over some articles, in a process of its own, so that its memory and its libraries are its own.

    worker.py SYSTEM < articles.json > results.json

SYSTEM is a module of this folder with `propose(article) -> {found, sentences, lost, sure}` (match.py says what these are). An article is
`{name, file, raw, sentences, registry}`; a system that reads articles itself uses `raw`, the others are given the sentences.
"""

from __future__ import annotations

import importlib
import json
import resource
import sys
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2])]


def main(system: str) -> None:
    articles = json.load(sys.stdin)
    propose = importlib.import_module(f"bench.draft.{system}").propose
    propose(articles[0])  # imports, models and patterns are ready before the clock runs
    results = {article["name"]: timed(propose, article) for article in articles}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps({"results": results, "peak_mb": peak}, default=str))


def timed(propose, article: dict) -> dict:
    start = time.perf_counter()
    result = propose(article)
    return {**result, "ms": 1000 * (time.perf_counter() - start)}


if __name__ == "__main__":
    main(sys.argv[1])
