"""Who says it: the subject of a verb of speech, the name behind it, `according to`; pronouns and `the company` resolved."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.draft.candidates import CHECK, SURE, Name, Sentence
from generator.draft.speech.holders import apposed, aside, clause_subject, document, joint, joint_right, outlet, staff
from generator.draft.speech.marks import covered
from generator.draft.speech.mentions import Mention, Mentions, subjects
from generator.draft.speech.verbs import (
    ACCORDING,
    ANYONE,
    APPOSED_NOUN,
    BETWEEN,
    BODIES,
    BY_COUNT,
    CLAUSAL,
    CLAUSE,
    COMPARED,
    DEFINITE,
    DESCRIBED,
    DOCUMENT_NOUN,
    IN_WRITING,
    LOOSE,
    MOVES,
    PARTICIPLE,
    PEOPLE_NOUN,
    POLLED,
    PRESS,
    PRINTED,
    PRONOUN,
    UNNAMED_BEHIND,
    UNNAMED_NOUN,
    UNNAMED_PERSON,
    VERB,
    VERBS,
    VIEW,
)

NAMED, UNNAMED, MEDIA = "attribution-named", "attribution-unnamed", "attribution-media"

_ANY = re.compile("")
_NO_VERB = re.compile(r"\w['’]s $|\b(?:is|was|are|were|be|been|being|to|of|prior to|following|the|a|its|their|not|will|would|could|may|should|can|widely)\s$")
_MEASURES = frozenset("expected forecast forecasts estimate estimates estimated".split())


class Attribution(NamedTuple):
    """A cue of speech; offsets in the sentence. `sources` are slugs, empty for who has no name; `label` one of the three kinds of attribution."""

    start: int
    end: int
    verb: str
    label: str
    sources: tuple[str, ...]
    rule: str
    tier: str = SURE


class Speakers:
    """Reads sentences in order and remembers who was last meant by `he`, `the company`, `the ministry`."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions
        self.person = self.spoke = self.company = self.body = self.acting = ""

    def employer(self, slug: str) -> str:
        """The body for which a person acts in a deal, where it is known; else who was given."""
        name = self.mentions.by_slug.get(slug)
        return name.org if name and name.kind == "person" and name.org else slug

    def read(self, sentence: Sentence, quoted: Iterable[tuple[int, int]] = ()) -> list[Attribution]:
        """The attributions of a sentence, cues inside quotation marks left out (`quoted`: spans in the sentence)."""
        here, marks = self.mentions.of(sentence), list(quoted)
        outside = [one for one in here if not covered(marks, one.start)]
        found = [one for one in self._found(sentence.text, outside) if not covered(marks, one.start)]
        self._remember(here, found, marks)
        return found

    def _found(self, text: str, here: list[Mention]) -> Iterator[Attribution]:
        for match in ACCORDING.finditer(text):
            if match[0].casefold() == "per" and not re.match(r" (?:the |a )?[A-Z]", text[match.end() :]):
                continue
            behind = self._behind(text, match.start(), match.end(), here, "according-to", "according-to")
            if match[0].casefold() not in ("citing", "quoting") or behind.sources or behind.label != NAMED:
                yield behind  # `citing the quiet period` names nobody
        for match in (*BY_COUNT.finditer(text), *VIEW.finditer(text)):
            yield Attribution(match.start(), match.end(), "said", NAMED, tuple(one.name.slug for one in here if match.start() <= one.start < match.end()), "by-view", CHECK)
        for one in here:
            if re.match(r": [\"“‘']", text[one.end : one.end + 3]) and one.name.kind == "person":
                yield Attribution(one.end, one.end + 1, "said", NAMED, (one.name.slug,), "colon")  # `Tasch: “We lost a year.”`
        said: Attribution | None = None
        for match in VERB.finditer(text):
            verb = VERBS[match[0]]
            before, after = text[max(0, match.start() - 130) : match.start()], text[match.end() : match.end() + 110]
            if not MOVES.get(match[0], CLAUSE if match[0] in CLAUSAL and not document(before) else _ANY).match(after):
                continue
            if match[0] in _MEASURES and COMPARED.search(before) or _NO_VERB.search(before) and match[0] not in ("saying", "adding") and not (match[0] == "quoted" and re.search(r"\b(?:is|was) $", before)):
                continue
            found = self._inverted(text, match, here, verb) or self._subject(text, match, here, verb)
            if found and found.rule == "participle" and said:
                found = found._replace(sources=said.sources, label=said.label)
            if found:
                said = found
                yield found
        written = None if said else IN_WRITING.search(text)
        if written:
            yield Attribution(written.start(), written.end(), "said", NAMED, (), "in-writing", CHECK)

    def _subject(self, text: str, match: re.Match[str], here: list[Mention], verb: str) -> Attribution | None:
        before = text[: match.start()]
        near = before[-260:]
        if match[0] == "reports" and re.search(r"\b(?:media|press|news) $", near):
            return None  # a noun
        left = [one for one in here if one.end <= match.start()]
        if match[0].endswith("ing"):
            first = clause_subject(text, left)
            if not first and UNNAMED_PERSON.search(near):
                return Attribution(match.start(), match.end(), verb, UNNAMED, (), "unnamed-participle", CHECK)
            who = (first.name.slug,) if first else (self.spoke,) if re.match(r"(?:He|She)\b", text) and self.spoke else ()
            return Attribution(match.start(), match.end(), verb, _label(first.name) if first else NAMED, who, "participle", CHECK) if who else None
        last = left[-1] if left else None
        if PARTICIPLE.match(text, match.start()) and re.search(r"^[^,\"“”]*, $", before):
            return None
        if last and last.name.kind == "place" and re.search(r"\b(?:in|of|from|across) (?:the )?$", before[: last.start]) and (loose := LOOSE.search(near)) and not BODIES.search(loose[0]):
            return Attribution(match.start(), match.end(), verb, UNNAMED, self._group(loose[0]), "unnamed-subject")  # `Bankers in the Gulf put it at`
        if opener := APPOSED_NOUN.match(before):
            return self._described(match, verb, opener)
        if holder := aside(before, left) or staff(before, left):
            return self._named(match, verb, holder, "subject-aside")
        if POLLED.search(near):
            return Attribution(match.start(), match.end(), verb, UNNAMED, self._group(near), "unnamed-polled")
        if document(near):
            return Attribution(match.start(), match.end(), verb, NAMED, (), "document", CHECK)
        if DEFINITE.search(near[-60:]):
            return Attribution(match.start(), match.end(), verb, NAMED, (self.company,) if self.company else (), "the-companies", CHECK)
        if last and BETWEEN.fullmatch(before[last.end :]):
            if len(left) > 1 and left[-2].name.kind == "person" and re.fullmatch(r",? (?:of|at|from|with) (?:(?:the|[a-z][\w-]*) ){0,3}", text[left[-2].end : last.start]):
                return self._named(match, verb, left[-2:-1], "subject-of-body")
            group = joint(text, left)
            return self._named(match, verb, apposed(left[: len(left) - len(group) + 1], before) or group, "subject")
        if last and before.rstrip().endswith(",") and (holder := apposed(left, before)):
            return self._named(match, verb, holder, "subject-apposition")
        pronoun = PRONOUN.search(near[-40:])
        if pronoun:
            return self._pronoun(text, match, verb, pronoun[1].casefold(), left)
        if UNNAMED_PERSON.search(near):
            return Attribution(match.start(), match.end(), verb, UNNAMED, self._group(near), "unnamed-person")
        if loose := LOOSE.search(near[-200:]):
            label = NAMED if BODIES.search(loose[0]) else UNNAMED
            return Attribution(match.start(), match.end(), verb, label, self._group(loose[0]), "unnamed-subject")
        if PRESS.search(near[-60:]):
            return Attribution(match.start(), match.end(), "reported", MEDIA, (), "press-subject")
        if described := DESCRIBED.search(near[-220:]):
            return self._described(match, verb, described)
        if last and (holder := apposed(left, before)):
            return self._named(match, verb, holder, "subject-apposition")
        if last and last.name.kind in ("person", "company", "institution") and len(before) - last.end <= 80 and not re.search(r"[;:\"“”]", before[last.end :]):
            return self._named(match, verb, [last], "subject-far", CHECK)
        plain = verb in ("said", "told", "announced") and match[0] not in CLAUSAL and match[0] not in MOVES and ANYONE.search(near)
        return Attribution(match.start(), match.end(), verb, NAMED, (), "described-subject", CHECK) if plain else None

    def _named(self, match: re.Match[str], verb: str, who: list[Mention], rule: str, tier: str = SURE) -> Attribution | None:
        who = [one for one in who if one.name.kind in ("person", "company", "institution", "unnamed", "unknown", "place", "product")]
        if not who:
            return None
        label = MEDIA if outlet(match.string, who[0]) else _label(who[0].name)
        return Attribution(match.start(), match.end(), verb, label, tuple(dict.fromkeys(one.name.slug for one in who)), rule, tier)

    def _inverted(self, text: str, match: re.Match[str], here: list[Mention], verb: str) -> Attribution | None:
        """`"…," said Roland Busch, chief executive of Siemens`."""
        if not re.search(r"(?:[,.!?…]?[\"”’']|,)[,.]? $", text[max(0, match.start() - 5) : match.start()]) or match[0] in ("told", "called", "expected", "described") or match[0].endswith("ing"):
            return None
        after = text[match.end() :]
        if re.match(r" (?:he|she|they|it|that|in|on|to|at)\b", after):
            return None
        quoted = re.search(r"[\"”’'][,.]? $", text[max(0, match.start() - 4) : match.start()])
        if not quoted and not UNNAMED_BEHIND.match(after) and not re.match(r" (?:(?:[a-z][\w-]*|[A-Z][\w.&-]*['’]s) )*[A-Z\d]", after[:60]) and not re.match(r" (?:an?|one|two|three|four|five|several|some|many|most|other)\b", after) or not quoted and self._before(text, match, here):
            return None
        found = self._behind(text, match.start(), match.end(), here, verb, "inverted")
        return found if found.label == UNNAMED or found.sources or quoted and re.match(r" (?:the|a|an|one|another)\b", after) else None

    def _before(self, text: str, match: re.Match[str], here: list[Mention]) -> bool:
        """Whether the verb ends an apposition of its subject: `Jane Roe, an analyst at Acme, said a bid`; `a director, who asked not to be named, said an appeal`."""
        before = text[: match.start()]
        return bool(apposed([one for one in here if one.end <= match.start()], before) or APPOSED_NOUN.match(before) or UNNAMED_PERSON.search(before[-260:]))

    def _behind(self, text: str, start: int, end: int, here: list[Mention], verb: str, rule: str) -> Attribution:
        """The source behind a cue: the person in `according to Acme chief executive Jane Roe`, else the first name."""
        right = [one for one in here if one.start >= end]
        clause = re.split(r"[;\"“”]|,(?! (?:Inc|Ltd))| (?:said|which|who|that|and (?:a|the|its))\b", text[end : end + 160], maxsplit=1)[0]
        close = [one for one in right if one.start < end + len(clause)]
        if re.match(r"\s*(?:local |state |\w+ )?(?:media|press|newspaper|news)(?: reports?)?\b", clause):
            return Attribution(start, end, verb, MEDIA, tuple(one.name.slug for one in close[:1] if one.name.subkind == "outlet"), rule)
        if UNNAMED_BEHIND.match(clause) and not (close and close[0].name.kind == "person" and close[0].start - end < 20):
            return Attribution(start, end, verb, UNNAMED, self._group(clause), rule)
        people = [one for one in close if one.name.kind == "person"]
        if close:
            who = people[:1] if people and text[close[0].end : people[0].start].strip("'’s ").count(",") == 0 else close[:1]
            group = joint_right(text, close) if who == close[:1] else who
            label = MEDIA if outlet(text, who[0]) or PRINTED.match(clause) else _label(who[0].name)
            return Attribution(start, end, verb, label, tuple(one.name.slug for one in group), rule)
        described = re.match(r"\s*(?:the|a|an|its)\s+(?:[\w'’-]+ ){0,3}?(company|firm|group|bank|ministry|agency|regulator|report|data|statement|filing|government|lender|study|survey)\b", clause)
        who_ = self._noun(described[1]) if described else ""
        pronoun = re.match(r"\s*(him|her|them)\b", clause)
        return Attribution(start, end, verb, NAMED, (who_,) if who_ else (self.person,) if pronoun and self.person else (), rule, CHECK)

    def _pronoun(self, text: str, match: re.Match[str], verb: str, word: str, left: list[Mention]) -> Attribution | None:
        if word in ("i", "we", "you"):
            return None
        kinds, known = (("person",), self.spoke or self.person) if word in ("he", "she") else (("company", "institution", "unknown"), self.acting or self.company or self.body)
        fits = [one for one in left if one.name.kind in kinds and word != "they"]
        acting = subjects(text, fits, fits[-1].end) if fits else []  # `Tomas Reyes is no cousin of hers; "…", he said`
        who = acting[-1].name.slug if acting else known
        return Attribution(match.start(), match.end(), verb, NAMED, (who,) if who else (), f"pronoun-{word}", SURE if who and word in ("he", "she") else CHECK)

    def _described(self, match: re.Match[str], verb: str, described: re.Match[str]) -> Attribution:
        noun = described[1].casefold()
        if noun.startswith("spokes") and (body := re.search(r"\b(company|firm|group|bank|ministry|agency|regulator|government|commission|court|department|airline)(?:['’]s)? spokes", described[0], re.IGNORECASE)):
            noun = body[1].casefold()
        if noun in UNNAMED_NOUN:
            return Attribution(match.start(), match.end(), verb, UNNAMED, self._group(described[0]), "unnamed-noun")
        who = "" if noun in PEOPLE_NOUN and re.match(r"(?:an?|another|one)\b", described[0], re.IGNORECASE) else self._noun(noun)  # `an editor said`: any of them
        return Attribution(match.start(), match.end(), verb, NAMED, (who,) if who else (), "described-noun", CHECK)

    def _noun(self, noun: str) -> str:
        if noun in PEOPLE_NOUN:
            return "" if noun.startswith("spokes") else self.spoke or self.person
        if noun in DOCUMENT_NOUN:
            return ""
        bodies = ("ministry", "agency", "regulator", "government", "watchdog", "commission", "department", "court", "authority", "union", "association", "university", "central bank", "council", "body")
        return (self.body or self.company) if noun in bodies else self.company or self.body

    def _group(self, text: str) -> tuple[str, ...]:
        low = text.casefold()
        for slug, pattern in (("unnamed-analysts", "analyst|economist|expert|strategist|trader|observer|insider"), ("unnamed-officials", "official"), ("unnamed-sources", "source|people|person")):
            if re.search(pattern, low):
                return (slug,) if slug in self.mentions.by_slug else ()
        return ()

    def _remember(self, here: list[Mention], found: list[Attribution], marks: list[tuple[int, int]]) -> None:
        outside = [one for one in here if not covered(marks, one.start)]
        for one in outside:
            if one.name.kind == "person":
                self.person = one.name.slug
        subject = outside[0] if outside else None
        if subject and subject.name.kind == "person":
            self.spoke = self.spoke if found and any(self.spoke in attribution.sources for attribution in found) else subject.name.slug
        first = next((one for one in outside if one.name.kind in ("company", "institution") and one.name.subkind != "outlet"), None)
        if first:
            self.acting = first.name.slug
        employers = [one.name.org for one in outside if one.name.org and one.end - one.start > max(map(len, one.name.forms))]
        if employers and not first and self.mentions.by_slug[employers[-1]].kind == "company":
            self.company = employers[-1]  # printed with its holder's title
        if first and first.name.kind == "company":
            self.company = first.name.slug
        if first and first.name.kind == "institution":
            self.body = first.name.slug
        for attribution in found:
            for slug in attribution.sources:
                name = self.mentions.by_slug.get(slug)
                if name and name.kind == "person":
                    self.person = self.spoke = slug
                elif name and name.kind == "company" and attribution.label != MEDIA:
                    self.company = self.acting = slug
                elif name and name.kind == "institution" and name.subkind != "outlet" and attribution.label != MEDIA:
                    self.body = self.acting = slug


def _label(name: Name) -> str:
    return UNNAMED if name.kind == "unnamed" else MEDIA if name.subkind == "outlet" else NAMED


def sources(said: Iterable[Attribution]) -> tuple[str, ...]:
    """Who speaks first in a sentence."""
    return next((one.sources for one in said if one.sources), ())
