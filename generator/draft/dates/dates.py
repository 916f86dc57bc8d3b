"""Dates in an article as partial dates, seen from the day of its publication.

The rules stand in `absolute`, `accounts`, `feasts`, `months`, `periods` and `relative`, each with its examples. What they find is widened here:

| rule | example → value |
| --- | --- |
| `part` | end-March, the end of March → 2025-03 · end-2026, the end of 2026 → 2026-12 · early 2026 → 2026 · late last year → 2024: the period that holds the day · mid-2026 → 2026-06~ |
| `since` | since 2019, since at least 2019 → 2019/..; from April → 2025-04, the day of the beginning |
| `last` | the highest since May, the first since 2018 → 2024-05, 2018: when it was so before; has lost 38 cents since May → 2024-05: what it is held against |

A date that is counted from another of its sentence (`three days later`) is told by `antecedent`.
The span is the shortest that says the date: prepositions and articles stay outside, but for `since` of an open interval.
No dates: ages, scores, versions, telephone and flight numbers, years in names (Vision 2030), and what stands inside an amount.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.draft.amounts.money import money
from generator.draft.amounts.quantities import quantities
from generator.draft.amounts.ranges import Taken
from generator.draft.candidates import CHECK, SURE, Sentence, Text, When
from generator.draft.dates import absolute, feasts, months, periods, relative
from generator.draft.dates.accounts import ENDED, account_of
from generator.draft.dates.antecedent import in_the_story, with_antecedents
from generator.draft.dates.days import month_of, nearest, parsed
from generator.draft.dates.seen import Seen, seen_from
from generator.draft.reading.dateline import dateline
from generator.draft.reading.head import date_lines
from generator.values import Refused
from generator.values.dates import PartialDate, partial_date

_IN_ORDER = (*ENDED, *absolute.RULES, *periods.RULES, *months.NAMED, *feasts.RULES, *relative.RULES, *months.BARE)
"""What says more goes first; what a rule has read is closed to those behind it."""
_HINT = re.compile(
        r"\d|day|week|month|year|quarter|half|decade|morning|night|noon|evening|tomorrow|christmas|easter|thanksgiving|halloween|spring|summer|autumn"
        r"|fall|winter|fiscal|financial|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", re.IGNORECASE
)
"""Without any of these a sentence has no date: most of the rules need not be tried."""
_PART = re.compile(r"(?:\b(?:end|beginning|start|middle|close|turn|first half|second half|rest|remainder)\sof\s(?:the\s)?|\b(?:early|late|later|earlier|mid|end|sometime)(?:\sin)?[\s-])\Z", re.IGNORECASE)
_MIDDLE = re.compile(r"\b(?:mid|middle of(?: the)?)[\s-]\Z", re.IGNORECASE)
_AT_END = re.compile(r"\b(?:end|close)(?: of(?: the)?)?[\s-]\Z", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\s(?:the\s|as early as\s|around\s|about\s|at least\s)?\Z", re.IGNORECASE)
_RANKED = re.compile(r"\b(?:first|(?:high|low|larg|bigg|great|small|strong|weak|fast|slow|steep|deep|few|sharp|long|short|young|old|wid|cheap|tight|earli|heavi|busi|clos)est|worst|best|most|least|lowest|record|(?:than|in|of) any|not seen|unseen|last seen)\b(?:(?!\b(?:has|have|had|been|is|are|was|were)\b)[^,;:.]){0,40}\bsince\b[\w\s-]*\Z", re.IGNORECASE)
_HELD_AGAINST = re.compile(r"\b(?:lost|gained|added|shed|dropped|fallen|fell|risen|rose|climbed|grown|grew|slipped|declined|cut|up|down|higher|lower)\b(?:(?!\bto\b)[^,;:.]|\.\d){0,40}(?:\d|\bhalf\b|\bthird\b|\bquarter\b)(?:[^,;:.]|\.\d){0,40}\bsince\b[\w\s-]*\Z", re.IGNORECASE)
_WIDE = re.compile(r"\d{4}(?:-\d\d)?|.*/.*")


def dates(text: Text, published: PartialDate | None) -> tuple[When, ...]:
    """Every date of an article, in its order; relative ones are counted from `published`, and stay without a value where that is None or not precise enough."""
    seen = seen_from(published, account_of(text.text))
    head = dateline(text)
    taken = Taken((found.start, found.end) for found in (*money(text), *quantities(text), *date_lines(text), *([head] if head else [])))
    found = [when for sentence in text.sentences if _HINT.search(sentence.text) for when in _in_sentence(sentence, seen, taken)]
    return tuple(in_the_story(found, text.text, month_of(seen.month)) if seen.month else found)


def heads(text: Text, published: PartialDate | None) -> tuple[When, ...]:
    """The dates that stand in sentences but are the source's own: of the dateline, and of lines that say when the article was published or changed.

    One without a year is the nearest to the day of publication, and has no value where that is unknown. `briefs draft --json` shows them; no fact happened on them because of that.
    """
    line = dateline(text)
    printed = [("dateline", line.date, line.start, line.end)] if line and line.date else []
    printed += [(f"{one.kind}-line", one.printed, one.start, one.end) for one in date_lines(text)]
    return tuple(found for rule, words, start, end in printed for found in _head(text, rule, words, text.text.find(words, start, end), published))


def _head(text: Text, rule: str, printed: str, start: int, published: PartialDate | None) -> Iterator[When]:
    """The date that is printed at a place of the text, if that lies in a sentence and the day can be told."""
    sentence = next((one for one in text.sentences if one.start <= start and start + len(printed) <= one.end), None)
    day, pair, _ = parsed(printed)
    if not day and pair and published and published.precision == "day":
        day = nearest(pair[1], pair[0], published.first)
    if sentence and (day or pair and not published):
        yield When(at=sentence.at, text=printed, start=start, end=start + len(printed), rule=rule, tier=SURE if day else CHECK, value=str(day or ""))


def _in_sentence(sentence: Sentence, seen: Seen, taken: Taken) -> list[When]:
    seen = seen._replace(words=sentence.text)
    found: list[When] = []
    for rule in _IN_ORDER:
        for match in rule.pattern.finditer(sentence.text):
            if taken.overlaps(sentence.start + match.start(), sentence.start + match.end()) or not (means := rule.resolve(match, seen)):
                continue
            when = _when(sentence, match, rule.name, *means)
            taken.add(when.start, when.end)
            found.append(when)
    found.sort(key=lambda when: when.start)
    return with_antecedents(found, sentence) if seen.year else found


def _when(sentence: Sentence, match: re.Match[str], rule: str, value: str, tier: str) -> When:
    start, end = match.span()
    if _WIDE.fullmatch(value) and (part := _PART.search(sentence.text[max(0, start - 24) : start])):
        start, rule = start - len(part[0]), f"{rule}, part"
        if len(value) == len("2026") and _MIDDLE.search(part[0]):
            value, tier = f"{value}-06~", CHECK
        elif len(value) == len("2026") and _AT_END.search(part[0]):
            value = f"{value}-12"
    value, start, rule = _opened(sentence.text, value, start, rule)
    try:
        partial_date(value or "unknown")
    except Refused:
        value, tier = "", CHECK
    at = sentence.start
    return When(at=sentence.at, text=sentence.text[start:end], start=at + start, end=at + end, rule=rule, tier=tier, value=value)


def _opened(words: str, value: str, start: int, rule: str) -> tuple[str, int, str]:
    """An open interval where `since` stands before a date; `the highest since May` and `lost a third since May` mean the day itself."""
    opener = _SINCE.search(words[max(0, start - 24) : start]) if value and "/" not in value else None
    if not opener:
        return value, start, rule
    if any(one.search(words[max(0, start - 80) : start]) for one in (_RANKED, _HELD_AGAINST)):
        return value, start, f"{rule}, last"
    return f"{value.rstrip('~?%')}/..", start - len(opener[0]), f"{rule}, since"
