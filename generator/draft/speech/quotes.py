"""Quotations and who says them."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.draft.candidates import CHECK, SURE, Name, Quote, Sentence, Text
from generator.draft.names.tokens import title_case
from generator.draft.speech.attribution import MEDIA, Attribution, Speakers
from generator.draft.speech.marks import Block, blocks, covered, in_sentence
from generator.draft.speech.mentions import Mentions

_TITLED = re.compile(r"\b(?:called|titled|entitled|dubbed|named|known as|so-called|labelled|labeled|word|words|term|phrase|book|film|movie|song|album|series|nicknamed|codenamed|code-named|tagline|slogan|brand|marked|branded|game|play|programme|show|defined as|headline|headlined|report|paper|hashtag)(?: as)?,? (?:the |a )?$", re.IGNORECASE)
_COPULA = re.compile(r"[\"”’'][,.]? (?:was|is|were) (?:how|what|all|the)\b")
"""`"We looked," was how Roe put it`."""
_OTHER_CLAUSE = re.compile(r"[,;] (?:while|but|and|whereas)\b")
_DEFINED = re.compile(r"\((?:the |together, the |collectively, the |hereinafter )?$")
_CALLED = re.compile(r"\b(?:call(?:s|ed|ing)?|describ(?:es|ed|ing)|not(?:es|ed|ing)|label(?:s|led|ling)|cit(?:es|ed|ing)|prais(?:es|ed|ing)|accus(?:es|ed|ing)|hail(?:s|ed|ing)|pledg(?:es|ed|ing)|promis(?:es|ed|ing)|urg(?:es|ed|ing)|criticis(?:es|ed|ing)|stress(?:es|ed|ing)|say(?:s|ing)?|said|add(?:s|ed|ing)|warn(?:s|ed|ing)|express(?:es|ed|ing)|characteri[sz](?:es|ed|ing)|blam(?:es|ed|ing)|refer(?:s|red|ring)|claim(?:s|ed|ing)|argu(?:es|ed|ing)|condemn(?:s|ed|ing)|slam(?:s|med|ming)|attack(?:s|ed|ing)|brand(?:s|ed|ing)|dismiss(?:es|ed|ing)|complain(?:s|ed|ing)|boast(?:s|ed|ing)|reject(?:s|ed|ing)|welcom(?:es|ed|ing)|would be|was|is)\b")


def quotes(text: Text, names: tuple[Name, ...]) -> tuple[Quote, ...]:
    """Every quoted passage, one Quote for each sentence it runs through, with its speaker's slug or none."""
    found = blocks(text)
    speakers = Speakers(Mentions(names))
    by_block: list[list[Sentence]] = [[] for _ in found]
    cues: dict[int, list[Attribution]] = {}
    subjects: dict[int, tuple[str, ...]] = {}
    led: dict[int, tuple[str, ...]] = {}
    headlines: set[int] = set()
    turned: dict[int, tuple[str, ...]] = {}
    before: Sentence | None = None
    marked = False
    n = 0
    for sentence in text.sentences:
        while n < len(found) and found[n].end <= sentence.start:
            n += 1
        m, inside = n, []
        while m < len(found) and found[m].start < sentence.end:
            inside.append(found[m])
            by_block[m].append(sentence)
            m += 1
        marks = in_sentence(sentence, inside)
        cues[sentence.start] = speakers.read(sentence, marks)
        subjects[sentence.start] = _subject(sentence, speakers, marks)
        led[sentence.start] = tuple(slug for slug in subjects[before.start] if speakers.mentions.by_slug[slug].kind == "person") if before and before.at.paragraph == sentence.at.paragraph else ()
        turned[sentence.start] = led[sentence.start] if before and not marked and not cues[before.start] and len(before.text.split()) <= 8 else ()
        before, marked = sentence, bool(marks)
        if inside and (title_case(sentence.text) or not re.search(r"[.!?,][\"”’']*\s*$", sentence.text[-20:])):
            headlines.add(sentence.start)
    after = {one.start: other for one, other in pairwise(text.sentences)}
    made: list[Quote] = []
    carried: tuple[tuple[str, ...], str] = ((), "")
    paragraph, previous = 0, None
    for block, there in zip(found, by_block, strict=True):
        if not there:
            continue
        if there[0].at.paragraph != paragraph and not (previous and previous.goes_on):
            opens = there[0].at.sentence == 1 and text.text[there[0].start : block.start].strip("\"“‘' ") == ""
            carried = (carried[0], CHECK) if there[0].at.paragraph == paragraph + 1 and opens else ((), "")
        paragraph = there[-1].at.paragraph
        speech, who, rule, tier = _spoken(text, block, there, cues, subjects, headlines, carried)
        if speech and not who and rule == "no-cue":
            who = _behind(text, block, after.get(there[-1].start), cues) or led[there[0].start]  # `"Is it over?" Roe asked.`, `Lindqvist laughed. "Ask me in May."`
        elif rule == "carried" and turned[there[0].start]:
            who, rule, tier = turned[there[0].start], "turned", CHECK  # `"We had to," says Roe. Tasch disagrees. "Nobody had to."`
        if speech and who:
            carried = (who, SURE)
        made += _parts(text, block, there, speech, who, rule, tier)
        previous = block
    return tuple(made)


def _subject(sentence: Sentence, speakers: Speakers, marks: list[tuple[int, int]]) -> tuple[str, ...]:
    here = [one for one in speakers.mentions.of(sentence) if one.name.kind in ("person", "company", "institution") and not covered(marks, one.start)]
    if pronoun := re.match(r"[\"“‘' ]*(He|She)\b", sentence.text):
        return (who,) if (who := speakers.meant_by(pronoun[1].casefold())) else ()
    if re.match(r"(?:It|They|The (?:company|firm|group|bank|carmaker|airline|retailer))\b", sentence.text):
        who = speakers.acting if sentence.text.startswith("It") else speakers.company
        return (who,) if who else ()
    return (here[0].name.slug,) if here and not sentence.text[here[0].end : here[0].end + 2] in ("'s", "’s") else ()


def _spoken(text: Text, block: Block, there: list[Sentence], cues: dict[int, list[Attribution]], subjects: dict[int, tuple[str, ...]], headlines: set[int],
            carried: tuple[tuple[str, ...], str]) -> tuple[bool, tuple[str, ...], str, str]:  # fmt: skip
    first, last = there[0], there[-1]
    inside = text.text[block.start : block.end]
    lead = text.text[max(first.start, block.start - 60) : block.start].rstrip("\"“‘'")
    words = len(inside.split())
    near = _nearest(text.text, block, first, last, cues)  # `what it called "usurious" rates` is speech, `a film called "The Road"` a title
    if _DEFINED.search(lead) or _TITLED.search(lead) and not inside.rstrip().endswith((",", "?", "!")) and words <= 12 and not (near and inside[:1].islower()):
        return False, (), "title", SURE
    alone = inside[:1].isupper() and inside.rstrip()[-1:] in ".?!…" and block.start - 1 <= first.start and last.end <= block.end + 1  # `"Lovely."`
    full = alone or words >= 4 and (inside[:1].isupper() or inside.rstrip()[-1:] in ",.?!…")
    if near:
        short = words <= 3 and not full and not _beside(block, near[1], near[2])
        return True, near[0].sources[:1] or (), near[0].rule, CHECK if short or near[0].tier == CHECK or not near[0].sources else SURE
    if _COPULA.match(text.text, block.end) and subjects[last.start]:
        return True, subjects[last.start], "copula", CHECK
    if first.start in headlines:
        return True, subjects[first.start], "headline", CHECK
    before = text.text[max(first.start, block.start - 300) : block.start]
    if _CALLED.search(before) and subjects[first.start] and not full:
        return True, subjects[first.start], "clause-subject", CHECK
    if carried[0] and (full or first.at == last.at and block.start > first.start + 1):
        if full or _CALLED.search(lead):
            return True, carried[0], "carried", carried[1] or CHECK
    if full and (words >= 5 or alone) and not carried[0]:
        behind = block.start - 1 <= first.start and block.end + 2 < last.end  # `"…," was all that Jane Roe would offer`
        return True, subjects[last.start] if behind or _CALLED.search(lead) else (), "no-cue", CHECK
    if _CALLED.search(lead) and subjects[first.start]:
        return True, subjects[first.start], "clause-subject", CHECK
    return words >= 5, subjects[first.start] if not full else (), "scare", CHECK


def _behind(text: Text, block: Block, after: Sentence | None, cues: dict[int, list[Attribution]]) -> tuple[str, ...]:
    """Who speaks in the short sentence after a quotation that ends in `?` or `!`: `"Is it over?" Roe asked Tasch.`"""
    if not after or text.text[block.end - 1] not in "?!" or text.text[block.end : after.start].strip("\"”’' "):
        return ()
    first = next(iter(cues[after.start]), None)
    return first.sources if first and not re.search(r"[\"“”,;]", after.text[: first.start]) and len(after.text[: first.start].split()) <= 6 else ()


def _beside(block: Block, start: int, end: int) -> bool:
    return block.end - 1 <= start <= block.end + 4 or end <= block.start <= end + 90


def _nearest(text: str, block: Block, first: Sentence, last: Sentence, cues: dict[int, list[Attribution]]) -> tuple[Attribution, int, int] | None:
    """The cue that goes with a quotation: right behind it, else nearest before it, else anywhere in its last sentence."""
    cues = {start: [cue for cue in cues[start] if cue.label != MEDIA] or cues[start] for start in (first.start, last.start)}  # an outlet that quotes is no speaker
    before = [(block.start - cue.end - first.start, cue, cue.start + first.start, cue.end + first.start) for cue in cues[first.start] if cue.end + first.start <= block.start]
    behind = [(cue.start + last.start - block.end, cue, cue.start + last.start, cue.end + last.start) for cue in cues[last.start] if cue.start + last.start >= block.end]
    if before and (other := _OTHER_CLAUSE.search(text, block.end, min(last.end, block.end + 400))):
        behind = [one for one in behind if one[2] < other.end()]  # `… “resilient”, while Zeta spoke of “a bad year”`
    behind.sort(key=lambda one: one[0])
    close = [one for one in behind if one[0] <= 60] or sorted(before, key=lambda one: (one[0], one[2])) or behind
    if before and close is not before and close and close[0] in behind and close[0][0] > 25:
        nearest = min(before, key=lambda one: (one[0], one[2]))
        close = [nearest] if nearest[0] < close[0][0] else close
    return close[0][1:] if close else None


def _parts(text: Text, block: Block, there: list[Sentence], speech: bool, who: tuple[str, ...], rule: str, tier: str) -> list[Quote]:
    made = []
    for sentence in there:
        start, end = max(block.start, sentence.start), min(block.end, sentence.end)
        words = text.text[start:end]
        start += len(words) - len(words.lstrip())
        end = start + len(words.strip())
        if start < end:
            made.append(Quote(at=sentence.at, text=text.text[start:end], start=start, end=end, rule=rule, tier=tier if block.closed or block.goes_on else CHECK, speaker=who[0] if who and speech else "", speech=speech))
    return made
