"""Search at 10,000 pages, in Chromium: our worker, Material's built-in search, Pagefind. One table.

    .venv/bin/python bench/search/run.py [--pages 10000] [--site BUILT] [--pagefind PYTHON]

`--site`: a site that was built of this corpus before. `--pagefind`: a Python that has `pagefind[bin]`; without it the column is left out.
Bytes are gzip, of what the search alone fetches before the first result. Cold: a fresh browser profile, the query typed as soon as the
page has loaded, until the first result is answered. Per query: the committed queries, one after another, from the question to the answer.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT / "tests"), str(ROOT)]

from corpus import make
from playwright.sync_api import Browser, sync_playwright
from search.box import LISTEN, Query, queries
from search.serving import Served, serving

FRAME = ("assets/stylesheets/", "assets/javascripts/bundle", "assets/briefs.css", "assets/tables.js", "assets/cite.js", "assets/images/")
COLD = """async () => {
  const start = performance.now(), field = document.querySelector(".md-search__input");
  field.focus(), (field.value = "kakao"), field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  while (!document.querySelector(".md-search-result__item")) await new Promise((done) => setTimeout(done, 2));
  return performance.now() - start;
}"""
ASK = """async ([queries, address]) => {
  const worker = new Worker(address);
  const answers = [];
  worker.addEventListener("message", ({ data }) => data.type === 1 ? answers.push("ready") : answers.push(data.data.items));
  const next = async (count, patience) => { for (const end = performance.now() + patience; answers.length < count && performance.now() < end;) await new Promise((done) => setTimeout(done, 0)); return answers.at(-1); };
  worker.postMessage({ type: 0, data: { ...(await (await fetch("search/search_index.json")).json()), options: { suggest: false } } });
  await next(1, 300000);
  worker.postMessage({ type: 2, data: "warm" });
  await next(2, 60000);
  const found = [];
  for (const [query, twice] of queries) {
    answers.length = 0;
    const start = performance.now();
    worker.postMessage({ type: 2, data: query });
    await next(1, 60000);
    const ms = performance.now() - start;
    if (twice) await next(2, 3000);
    found.push([ms, answers.at(-1).map((group) => group.map((item) => item.location)).slice(0, 10)]);
  }
  return found;
}"""
PAGEFIND_COLD = """async () => {
  const start = performance.now(), pagefind = await import(location.origin + "/pagefind/pagefind.js");
  const { results } = await pagefind.search("kakao");
  await results[0].data();
  return performance.now() - start;
}"""
PAGEFIND = """async ([queries]) => {
  const pagefind = await import(location.origin + "/pagefind/pagefind.js"), found = [];
  for (const [query] of queries) {
    const start = performance.now(), { results } = await pagefind.search(query);
    const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    found.push([performance.now() - start, data.map(({ url }) => [url.replace(/^\\//, "")])]);
  }
  return found;
}"""


class Measured(NamedTuple):
    """`size` in bytes, `cold` and `p95` in milliseconds, `first` and `ten` as shares of the queries."""

    name: str
    size: int
    cold: float
    p95: float
    first: float
    ten: float


def measure(browser: Browser, name: str, site: Path, cold: str, ask: str, address: str = "", rounds: int = 5) -> Measured:
    asked = [query for query in queries()]
    with serving(site, headers=False) as served:
        times, size = [], 0
        for _ in range(rounds):
            context = browser.new_context()
            context.add_init_script(LISTEN if address else "")
            page = context.new_page()
            served.clear()
            page.set_default_timeout(600_000)
            page.goto(served.address, wait_until="load")
            times.append(page.evaluate(cold))
            size = weight(served)
            context.close()
        page = browser.new_page()
        page.set_default_timeout(600_000)
        page.goto(served.address)
        found = page.evaluate(ask, [[[query.text, query.sort == "full text"] for query in asked], served.address + address])
    spent = sorted(ms for ms, _ in found)
    ranks = [rank(query, groups) for query, (_, groups) in zip(asked, found, strict=True)]
    print(f"{name}: not first: {[query.text for query, n in zip(asked, ranks, strict=True) if n != 0]}", file=sys.stderr)
    return Measured(name, size, statistics.median(times), spent[int(len(spent) * 0.95)], sum(n == 0 for n in ranks) / len(asked), sum(n is not None for n in ranks) / len(asked))


def weight(served: Served) -> int:
    """What the search fetched: all but the page and the theme's own files."""
    return sum(size for path, size in served.sent.items() if path and not path.startswith(FRAME) and not path.endswith((".html", "favicon.ico")))


def rank(query: Query, groups: list[list[str]]) -> int | None:
    """The place of the wanted page. Only ours says which fact of a page it is; from others the page is enough."""
    page = query.wanted.partition("#")[0]
    return next((n for n, places in enumerate(groups) if any(place.partition("#")[0] == page for place in places)), None)


def lunr_site(site: Path, out: Path) -> tuple[Path, str]:
    """A shell of the home page with the theme's own worker and an index of all pages, made by the theme's own code. Gives back the worker's address too."""
    import material
    from material.plugins.search.plugin import SearchIndex

    index = SearchIndex(lang=["en"], separator=r"[\s\-]+", pipeline=["stopWordFilter"], fields={"title": {"boost": 1e3}, "text": {"boost": 1.0}, "tags": {"boost": 1e6}})
    for file in sorted(site.rglob("index.html")):
        article = re.search(r"<article[^>]*>(.*)</article>", file.read_text(encoding="utf-8"), re.DOTALL)
        address = file.parent.relative_to(site).as_posix() + "/"
        if article and address.split("/")[0] in ("companies", "deals", "people", "institutions", "sheets", "about") and address.count("/") > (address != "about/"):
            index.add_entry_from_context(SimpleNamespace(meta={}, content=article[1], toc=Toc(), url=address, title=""))
    worker = next((Path(material.__file__).parent / "templates" / "assets" / "javascripts" / "workers").glob("search.*.min.js"))
    shutil.copytree(site / "assets", out / "assets")
    (out / "index.html").write_text((site / "index.html").read_text(encoding="utf-8").replace("assets/search/worker.js", f"assets/javascripts/workers/{worker.name}"), encoding="utf-8")
    (out / "search").mkdir()
    (out / "search" / "search_index.json").write_text(index.generate_search_index(None), encoding="utf-8")
    return out, f"assets/javascripts/workers/{worker.name}"


class Toc:
    """A table of contents that knows every heading."""

    def __iter__(self):
        return iter([self])

    id = property(lambda self: Anything())
    url, children = "", ()


class Anything:
    def __eq__(self, other: object) -> bool:
        return True


def pagefind_site(site: Path, python: str, out: Path) -> Path:
    """The built pages with Pagefind's bundle beside them."""
    subprocess.run([python, "-m", "pagefind", "--site", site, "--output-path", out / "pagefind", "--root-selector", "article", "--glob", "{companies,deals,people,institutions,sheets,about}/**/*.html"],
                   check=True, capture_output=True)  # fmt: skip
    shutil.copytree(site / "assets", out / "assets")
    shutil.copy(site / "index.html", out)
    (out / "search").mkdir()
    shutil.copy(site / "search" / "search_index.json", out / "search")
    return out


def table(measured: list[Measured]) -> str:
    """Each number with its ratio to ours."""
    ours = measured[0]
    lines = ["| engine | bytes, gzip | cold, ms | p95 a query, ms | right answer first | in the first ten |", "|---|---|---|---|---|---|"]
    for one in measured:
        cells = [f"{one.size / 1000:,.0f} kB ({one.size / ours.size:.2f})", f"{one.cold:,.0f} ({one.cold / ours.cold:.2f})", f"{one.p95:,.1f} ({one.p95 / ours.p95:.2f})",
                 f"{one.first:.1%} ({one.first / ours.first:.2f})", f"{one.ten:.1%} ({one.ten / ours.ten:.2f})"]  # fmt: skip
        lines.append(f"| {one.name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--site", type=Path)
    parser.add_argument("--pagefind")
    parser.add_argument("--without-lunr", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        site = given.site or work / "site"
        if not given.site:
            briefs = make(work / "briefs", given.pages)
            subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", ROOT / "mkdocs.yml", "-d", site], env=os.environ | {"BRIEFS_DIR": str(briefs)}, check=True, capture_output=True)
        pages = sum(1 for _ in site.rglob("index.html"))
        with sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            measured = [measure(browser, "our worker", site, COLD, ASK, "assets/search/worker.js")]
            if given.pagefind:
                measured.append(measure(browser, "Pagefind", pagefind_site(site, given.pagefind, work / "pagefind"), PAGEFIND_COLD, PAGEFIND))
            if not given.without_lunr:
                shell, worker = lunr_site(site, work / "lunr")
                measured.append(measure(browser, "Material's lunr, full text", shell, COLD, ASK, worker, rounds=1))
            browser.close()
    print(f"{pages:,} built pages, {len(queries())} queries; ratios to ours in brackets\n\n{table(measured)}")


if __name__ == "__main__":
    main()
