"""Lighthouse's mobile performance score of a company's page of the real site, beside the same theme without our files.

    python bench/lighthouse.py [RUNS]

Needs Chromium, Node, and `make audit` once. Prints the median of RUNS (default 5) for each, taken in turn, and the ratio.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "audit"))
from serving import serve  # noqa: E402 - the tests' own server, so that both measure the same thing

LIGHTHOUSE = ROOT / "tests" / "audit" / "node_modules" / "lighthouse" / "cli" / "index.js"
PLAIN = "site_name: Plain\ntheme: {name: material, font: false}\n"


def score(url: str) -> float:
    command = ["node", str(LIGHTHOUSE), url, "--quiet", "--output=json", "--only-categories=performance", "--chrome-flags=--headless --no-sandbox --disable-gpu"]
    done = subprocess.run(command, env=os.environ | {"CHROME_PATH": shutil.which("chromium") or ""}, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)["categories"]["performance"]["score"]


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        (work / "docs").mkdir()
        (work / "docs" / "index.md").write_text("# Plain\n\nOne paragraph.\n")
        (work / "mkdocs.yml").write_text(PLAIN)
        for config, site in ((ROOT / "mkdocs.yml", work / "ours"), (work / "mkdocs.yml", work / "plain")):
            subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config), "-d", str(site)], check=True)
        pages = {"ours": serve(work / "ours")[1] + "companies/kakao/", "plain": serve(work / "plain")[1]}
        scores: dict[str, list[float]] = {name: [] for name in pages}
        for _ in range(runs):
            for name, url in pages.items():
                scores[name].append(score(url))
    median = {name: statistics.median(values) for name, values in scores.items()}
    print(f"company page {median['ours']:.2f}  one-paragraph page of the same theme {median['plain']:.2f}  ratio {median['ours'] / median['plain']:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
