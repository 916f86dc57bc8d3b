"""The theme's search box in a browser: a query typed in, the list that a reader sees."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Page

QUERIES = Path(__file__).parent / "queries.tsv"

# Notes what the theme's worker is asked and answers.
LISTEN = """
const Real = Worker;
window.asked = []; window.answered = [];
window.Worker = class extends Real {
  constructor(address, options) {
    super(address, options);
    window.worker = this;
    this.address = String(address);
    this.addEventListener("message", ({ data }) => data.type === 3 && window.answered.push(data.data.items.length));
  }
  postMessage(message) {
    if (message.type === 2) window.asked.push(message.data);
    super.postMessage(message);
  }
};
"""
TYPE = """async ([query, answers, patience]) => {
  const until = async (there, wait = patience) => { for (const end = performance.now() + wait; !there() && performance.now() < end;) await new Promise((done) => setTimeout(done, 2)); };
  await until(() => window.answered.length);  // the theme begins with an empty query, whose answer is not ours
  const field = document.querySelector(".md-search__input"), before = window.answered.length, heard = window.asked.length;
  field.focus();
  field.value = query;
  for (const end = performance.now() + patience; window.asked.length === heard && performance.now() < end;) {  // on a loaded machine the theme listens late
    field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
    await until(() => window.asked.length > heard, 1000);
  }
  await until(() => window.answered.length >= before + answers);
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  if (window.answered.at(-1)) await until(() => document.querySelector(".md-search-result__item"));  // a loaded machine draws later
  const base = new URL(JSON.parse(document.querySelector("#__config").textContent).base, location.href).href.replace(/\\/?$/, "/");
  return [...document.querySelectorAll(".md-search-result__item")].map((item) => [...item.querySelectorAll("a[href]")].map((link) => link.href.replace(base, "")));
}"""


class Query(NamedTuple):
    text: str
    wanted: str
    sort: str


def queries() -> list[Query]:
    """The committed queries, each with what must come first."""
    lines = QUERIES.read_text(encoding="utf-8").splitlines()
    return [Query(*line.split("\t")) for line in lines if line and not line.startswith("#")]


def ask(page: Page, query: str, answers: int = 1, patience: int = 20_000) -> list[list[str]]:
    """The results that the box lists, best first: for each its page and the places on it. Full text is the second answer."""
    return page.evaluate(TYPE, [query, answers, patience])
