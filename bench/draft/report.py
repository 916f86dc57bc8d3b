"""The tables, in Markdown, and the list of the worst proposals."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence

from bench.draft.gold import Gold, Item
from bench.draft.outcomes import CATEGORIES, Outcome, Outcomes
from bench.draft.score import edits, scored, work
from bench.draft.systems import NAMES, Run

Judged = Mapping[str, Outcomes]


EFFORT = (
    "items right untouched", "touches an article", "wrong among `sure`", "missed hedges", "wrong registry links", "invented values", "sentences lost",
    "damaged sentences with nothing `sure`", "ms an article, median / p95", "peak memory, MB",
)  # fmt: skip


def table(rows: Sequence[Sequence[str]]) -> str:
    head, *body = rows
    return "\n".join("| " + " | ".join(cells) + " |" for cells in [head, ["---"] * len(head), *body])


def quality(judged: Mapping[str, Judged], runs: Mapping[str, Run]) -> str:
    """A row a category: the labels, and for each system F with its interval, precision and recall."""
    rows = [["category", "labels", *(f"{NAMES[system]}: F [95 %] · P · R" for system in runs)]]
    for category, title in CATEGORIES.items():
        scores = {system: scored(articles, category) for system, articles in judged.items()}
        cells = [
            f"{s.counts.f:.3f} [{s.low:.2f}–{s.high:.2f}] · {s.counts.precision:.2f} · {s.counts.recall:.2f}" if (s := scores.get(system)) else "–"
            for system in runs
        ]
        rows.append([title, str(next((s.counts.gold for s in scores.values()), "")), *cells])
    return table(rows)


def absent(runs: Mapping[str, Run]) -> str:
    """Why a column is empty."""
    return "".join(f"\n{NAMES[system]}: {run.missing}" for system, run in runs.items() if run.missing)


def effort(golds: Sequence[Gold], judged: Mapping[str, Judged], runs: Mapping[str, Run]) -> str:
    """Untouched items, touches, harm and cost."""
    columns = [["–"] * len(EFFORT) if s not in judged else _column(golds, judged[s], runs[s]) for s in runs]
    return table([["", *(NAMES[system] for system in runs)], *([title, *cells] for title, *cells in zip(EFFORT, *columns, strict=True))])


def _column(golds: Sequence[Gold], articles: Judged, run: Run) -> list[str]:
    done = work(golds, run.results, articles)
    ms = sorted(result.ms for result in run.results.values())
    return [
        f"{done.untouched:.1%}",
        f"{done.touches:.1f}",
        f"{done.sure_wrong} of {done.sure} ({done.sure_wrong / max(1, done.sure):.1%})",
        *map(str, (done.missed_hedges, done.wrong_links, done.invented)),
        "–" if done.lost is None else str(done.lost),
        "–" if done.flagged is None else f"{done.flagged} of {done.damaged}",
        f"{statistics.median(ms):.1f} / {ms[int(0.95 * (len(ms) - 1))]:.1f}",
        f"{run.peak:.0f}",
    ]


def worst(articles: Judged, limit: int) -> str:
    """The articles with most edits first; of each the wrong proposals marked `sure`, then the other edits, `limit` in all."""
    lines = []
    for name, rows in sorted(articles.items(), key=lambda article: -len(edits(article[1]))):
        found = sorted(edits(rows), key=lambda edit: (_gravity(edit[1]), edit[0]))
        lines += [f"\n{name}: {len(found)} edits", *(f"  {key}: {why(outcome)}" for key, outcome in found[:limit])]
    return "\n".join(lines)


def _gravity(outcome: Outcome) -> int:
    return 2 if not outcome.item else 0 if outcome.item.get("tier", "sure") == "sure" else 1


def why(outcome: Outcome) -> str:
    """What is wrong with it, in one line."""
    label, item, _ = outcome
    if not item:
        return f"missing {_said(label)}"
    rule = f" [{item.get('rule', '')} {item.get('tier', '')}]"
    return (f"too much {_said(item)}" if not label else f"{_said(item)} — right is {_said(label)}") + rule


def _said(item: Item) -> str:
    skip = ("at", "text", "sentence", "start", "end", "rule", "tier", "mentions", "optional", "new")
    text = str(item.get("text", ""))
    values = {key: sorted(value) if isinstance(value, set) else value for key, value in item.items() if key not in skip and value not in ("", None)}
    return f"{item.get('at', item.get('sentence', ''))} ‘{text[:50]}’ " + " ".join(f"{key}={value}" for key, value in values.items())
