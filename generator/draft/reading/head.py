"""The lines above an article that say when it was published or changed, and by whom.

| rule | example |
| --- | --- |
| `published-line` | Published: 4 February 2025 · Posted on Feb 4, 2025 10:30 AM IST · February 4, 2025 (a line of its own) · Ann Example, Oslo — 4 February 2025 · |
| | AMSTERDAM | NWA | Monday 2/3/2025 - 11:05 UTC+1 · Fri, Dec 12, 2025 page 12 · 03-Sep-2025 08:52:17 GMT · LONDON, 4 February 2025 (a line of its own) |
| | Acme Oyj, Stock Exchange Release, 4 February 2025 at 9.00 EET · All News 11:21 February 04, 2025 |
| `updated-line` | Updated: 5 February 2025 · Last modified …: no date of publication where the article has one |
| `byline` | By Ann Example · By Ann Example and Bob Sample |

A line tells the date where a label stands right before it, or where all else in it is names, a time of day and words of a byline: not "The fair opened on 3 January 2025",
"Deadline: 3 January 2025", "Conference call on 3 January 2025 at 9:00". What stands under the article ("Comments", "Read more", a copyright) is no head.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.draft.candidates import Text
from generator.draft.dates.days import DAY_MONTH, STAMPED, WEEKDAY, YEAR, numbers, parsed
from generator.draft.reading.zones import zone_of

_CHANGED = r"(?:last\s)?(?:updated|modified|revised|changed|edited)"
_PUBLISHED = (
    r"(?:first\s|originally\s)?(?:published|posted|issued|released|date|publication date|release date|publish date|dated|created|uploaded|input|registered|filed|written|news provided by|"
    r"for immediate release|immediate release|press release|news release|media release|release|in brief|"
    r"inside information|(?:stock exchange|company|regulatory|corporate|exchange) (?:release|announcement|news)|investor news|ad[ -]hoc(?: announcement| release)?)"
)
_LABEL = re.compile(rf"(?<!\w)(?:(?P<changed>{_CHANGED})|(?P<published>{_PUBLISHED}))(?:\s(?:on|at|in|date|time|by))?\W*\Z", re.IGNORECASE)
_DATE = re.compile(rf"(?<![\w/.-])(?:{WEEKDAY},?\s)?(?:{DAY_MONTH}[.,]{{0,2}}\s{YEAR}|{STAMPED}|{YEAR}[-./]\d\d?[-./]\d\d?|\d\d?[./-]\d\d?[./-]{YEAR})(?!\d|[-/]\d)", re.IGNORECASE)
_ZONES = r"(?:Eastern|Central|Mountain|Pacific|Atlantic|Western|European|Singapore|Malaysia|India|Greenwich|British)\s(?:Daylight\s|Standard\s|Summer\s|European\s|Mean\s)*Time|(?:GMT|UTC)[+-]\d{1,2}(?::?\d\d)?|[A-Z]{2,5}(?:/[A-Z]{3,5}|[+-]\d{1,2})?(?![\w])|Z\b|[+-]\d{2}:?\d{2}"
CLOCK = rf"(?<![\d:.])T?(?:\d{{1,2}}[:.h]\d{{2}}(?:[:.]\d{{2}}(?:\.\d+)?)?(?:\s?[AaPp]\.?[Mm]\b\.?)?|\d{{1,2}}\s?[AaPp]\.?[Mm]\b\.?|\d{{4}}(?=\s(?:GMT|UTC|hrs|IST)))(?:\s?hrs)?(?:\s?\(?(?:{_ZONES})\)?)?"
"""A time of day with its zone."""
_CLOCK = re.compile(CLOCK)
_HEAD_WORDS = frozenset(
    """by at in on of and for from the with via updated published posted modified last first min mins minute minutes read hours hour ago pm am hrs page pages p pp vol no issue release staff writer writers reporter correspondent editor desk agencies
    de del della di da van von den der bin al el la le ter ten et dos do""".split()
)
_NO_HEAD = re.compile(
        r"©|\bcopyright"
        r"|\b(?:deadline|effective|expir\w+|founded|webcast|conference|call|meeting|dividend|event|record|until|ends?|starts?|opens?|closes?|due|valid|since|retrieved|accessed|hearing|born|died)\b", re.IGNORECASE
)
_OTHER_LABEL = re.compile(r"\b(?!source\b|by\b|author\b|words\b|location\b)\w+:\s", re.IGNORECASE)
_TAIL = re.compile(
    r"(?:\d+\s)?(?:comments?|leave a (?:reply|comment)|read (?:more|also|next)|also read|related|more (?:from|on|stories)|you may also|most read|recommended|share this|topics|tags)\b.{0,60}\Z"
    r"|©|copyright\b|\(c\)\s", re.IGNORECASE)
_SENTENCE = re.compile(r"\s[a-z]+\b.*[.!?][\"'”’)]?\Z")
_STANDFIRST_LINES = 2
_BYLINE = re.compile(r"(?:By|BY)[:\s]\s?(?P<names>[A-Z][\w.'’-]+(?:\s(?:[A-Z][\w.'’-]*|de|van|von|bin|al)){0,4}(?:(?:,\s|\sand\s|,\sand\s|\s&\s)[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]*){0,4}){0,4})\s*(?:\||,|;|$)")
_FIRST_LINES = 14
_LONGEST_LINE = 160


class Line(NamedTuple):
    """A line that says a date: `published` or `updated`, the date as printed (`label` the word before it, in lower case), and where the line stands."""

    kind: str
    printed: str
    start: int
    end: int
    label: str = ""


def lines(text: str) -> list[tuple[str, int]]:
    """The first lines of an article that are short enough to be a headline, byline or date, and where each begins."""
    found, at = [], 0
    for line in text[: _FIRST_LINES * 400].split("\n"):
        if line.strip():
            found.append((line.strip(), at + len(line) - len(line.lstrip())))
        at += len(line) + 1
    return found[:_FIRST_LINES]


def date_lines(text: Text) -> list[Line]:
    """The lines that say when the article was published or changed; they end where the article begins: with a long line, or the third that is a sentence."""
    found: list[Line] = []
    sentences = 0
    for n, (line, start) in enumerate(lines(text.text)):
        sentences += bool(_SENTENCE.search(line))
        if len(line) > _LONGEST_LINE or n and _TAIL.match(line) or sentences > _STANDFIRST_LINES:
            break
        label = _label_alone(lines(text.text)[n - 1][0]) if n else ""
        found += [Line(kind, printed, start, start + len(line), word) for kind, printed, word in _dated(line, first=n == 0, above=label)]
    return found


def _label_alone(line: str) -> str:
    """A line that is nothing but a label ("Published"), for the date on the next one."""
    return line if (label := _LABEL.search(line)) and label.start() == 0 else ""


def _dated(line: str, *, first: bool, above: str) -> Iterator[tuple[str, str, str]]:
    """Kind, date and label of each date of a line; none where it is prose, or the date something else's."""
    dates = [match for match in _DATE.finditer(line) if parsed(match[0])[0] or numbers(match[0])]
    edges = [0, *(match.end() for match in dates)]
    gaps = [_CLOCK.sub(" ", line[left : match.start()]) for left, match in zip(edges, dates, strict=False)]
    labels = [_LABEL.search(gap) for gap in gaps]
    if above and dates and not labels[0]:
        labels[0] = _LABEL.search(above)
    rest = " ".join([*gaps, _CLOCK.sub(" ", line[edges[-1] :])])
    if dates and not _own(rest, [label is not None for label in labels], timed=bool(_CLOCK.search(_DATE.sub(" ", line))), first=first):
        labels = [label if label and label.start() == 0 else None for label in labels[:1]]
        dates = dates[:1] if labels[0] else []
    for match, label in zip(dates, labels, strict=False):
        yield "updated" if label and label["changed"] else "published", match[0], (label["changed"] or label["published"]).lower() if label else ""


def _own(rest: str, labelled: list[bool], *, timed: bool, first: bool) -> bool:
    """Whether what stands in a line beside its dates belongs to a byline: names, places, desks; in the first line, the headline's place, only with a label, a time of day or without a headline."""
    words = re.findall(r"[^\W\d_][\w'’.-]*", re.sub(r"\([^()]{1,30}\)", " ", rest))
    if _NO_HEAD.search(rest) or labelled.count(False) > 1 or any(word[0].islower() and word.lower().strip(".") not in _HEAD_WORDS for word in words):
        return False
    return bool(any(labelled) or timed or not first or _no_headline(rest)) and (any(labelled) or not _OTHER_LABEL.search(rest))


def _no_headline(rest: str) -> bool:
    """Whether beside its date a line has only places, page numbers and labels: `LONDON, `, `Press release – Zurich, `, ` page 12`."""
    parts = (part.strip(" .") for part in re.split(r"[^\w\s.'’-]|[-–—]|\band\b|\d", rest))
    return all(zone_of(part) or _LABEL.fullmatch(part) or set(part.lower().split()) <= _HEAD_WORDS for part in parts)


def byline(text: str) -> str:
    """The names of a byline among the first lines, or empty."""
    for line, _ in lines(text):
        if len(line) <= _LONGEST_LINE and (found := _BYLINE.match(line)):
            return found["names"]
    return ""
