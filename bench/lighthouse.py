"""Lighthouse's mobile performance score of a company's page of the real site, beside the same theme without our files.

    python bench/lighthouse.py [RUNS]

Needs Chromium, Node, and `make audit` once. Prints the median of RUNS (default 5) for each, taken in turn, and the ratio.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIGHTHOUSE = ROOT / "tests" / "audit" / "node_modules" / "lighthouse" / "cli" / "index.js"
PLAIN = "site_name: Plain\ntheme: {name: material, font: false}\n"


class Handler(http.server.SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            return self.send_error(404)
        body = gzip.compress(file.read_bytes())
        self.send_response(200)
        for name, value in {"Content-Type": self.guess_type(str(file)), "Content-Encoding": "gzip", "Content-Length": str(len(body)), "Cache-Control": "max-age=31536000"}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


def serve(site: Path) -> str:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


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
        pages = {"ours": serve(work / "ours") + "companies/kakao/", "plain": serve(work / "plain")}
        scores: dict[str, list[float]] = {name: [] for name in pages}
        for _ in range(runs):
            for name, url in pages.items():
                scores[name].append(score(url))
    median = {name: statistics.median(values) for name, values in scores.items()}
    print(f"company page {median['ours']:.2f}  one-paragraph page of the same theme {median['plain']:.2f}  ratio {median['ours'] / median['plain']:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
