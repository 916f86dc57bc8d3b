"""Runs a system over articles in its own process, with its own interpreter."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bench.draft.gold import Gold
from bench.draft.match import Found

WORKER = Path(__file__).resolve().parent / "worker.py"
DRAFTER, BASELINE, PEERS = "drafter", "baseline", "offtheshelf"
NAMES = {DRAFTER: "the drafter", BASELINE: "baseline", PEERS: "off the shelf"}


class Run(NamedTuple):
    """`results` by article; `missing` says why there are none; `peak` in MB."""

    results: dict[str, Found]
    peak: float = 0.0
    missing: str = ""


def run(system: str, golds: Sequence[Gold], registry: Path | None = None) -> Run:
    """All articles through one system; the off-the-shelf stack's interpreter is `$BENCH_PEERS`. `registry`: instead of the benchmark's own."""
    python = os.environ.get("BENCH_PEERS", "") if system == PEERS else sys.executable
    if not python:
        return Run({}, missing="not installed")
    articles = [{"name": g.name, "file": g.file, "raw": g.raw.decode(), "sentences": g.sentences, "registry": g.registry} for g in golds]
    env = os.environ | ({"BENCH_REGISTRY": str(registry)} if registry else {})
    done = subprocess.run([python, "-W", "ignore", str(WORKER), system], input=json.dumps(articles), capture_output=True, text=True, env=env)
    if done.returncode:
        last = (done.stderr.strip() or "no message").splitlines()[-1]
        return Run({}, missing=f"not installed ({last})" if "ImportError" in last or "ModuleNotFoundError" in last else f"failed: {last}")
    answer = json.loads(done.stdout[done.stdout.index('{"results"') :])
    return Run({name: Found(**result) for name, result in answer["results"].items()}, answer["peak_mb"])
