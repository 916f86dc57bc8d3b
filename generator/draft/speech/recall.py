"""Who was last meant by `he`, `the company`, `the ministry`, `the chairman`: what is remembered from sentence to sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.draft.candidates import Name
from generator.draft.speech.marks import covered
from generator.draft.speech.mentions import Mention, Mentions, same_title
from generator.draft.speech.said import MEDIA, NAMED, UNNAMED, Attribution
from generator.draft.speech.verbs import BODY_NOUN, DOCUMENT_NOUN, PEOPLE_NOUN

_GROUPS = (("unnamed-analysts", "analyst|economist|expert|strategist|trader|observer|insider"), ("unnamed-officials", "official"), ("unnamed-sources", "source|people|person"))


_HE = re.compile(r"\b(?:Mr|Sir|Lord|Baron|Prince|King|Monsieur|Señor|Herr|Shri|Alhaji|Sheikh)\b|\b(?:chair|spokes|congress|business)man\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:Mrs|Ms|Miss|Dame|Lady|Baroness|Princess|Queen|Madame|Señora|Frau|Smt|Hajiya|Sheikha)\b|\b(?:chair|spokes|congress|business)woman\b", re.IGNORECASE)


class Recall:
    """The last person, speaker, company, public body and acting organisation, each a slug or empty; `lately`: who stood in the last sentence that named anyone; `voice`: who else a pronoun may be, its label and slugs."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions
        self.person = self.spoke = self.company = self.body = self.acting = ""
        self.voice: dict[str, tuple[str, tuple[str, ...]]] = {}
        self.lately: frozenset[str] = frozenset()
        self._recent: list[str] = []
        self._people: list[str] = []
        self._pronoun: dict[str, str] = {}

    def may_be(self, slug: str, word: str) -> bool:
        """Whether `he` or `she` was not the other one before."""
        return self._pronoun.get(slug, word) == word

    def meant_by(self, word: str) -> str:
        """Who is meant by `he` or `she`: who spoke last, else who was named last, of whom the article does not speak otherwise."""
        return next((slug for slug in (self.spoke, self.person, *reversed(self._people)) if slug and self.may_be(slug, word)), "")

    def call(self, slug: str, word: str) -> None:
        """Remember that a person is a `he` or a `she`."""
        self._pronoun.setdefault(slug, word)

    def address(self, text: str, here: list[Mention]) -> None:
        """Remember whom a sentence calls by a word for a man or a woman: `Dame Jane Roe`, `Chairwoman Roe`."""
        for one in (one for one in here if one.name.kind == "person"):
            printed = f"{text[max(0, one.start - 14) : one.end]} {one.name.title}"
            if word := "she" if _SHE.search(printed) else "he" if _HE.search(printed) else "":
                self.call(one.name.slug, word)

    def employer(self, slug: str) -> str:
        """The body for which a person acts in a deal, where it is known; else who was given."""
        name = self.mentions.by_slug.get(slug)
        return name.org if name and name.kind == "person" and name.org else slug

    def noun(self, noun: str) -> str:
        """Who is meant by a noun: `the chairman` is who has that title, else the last speaker; `the ministry` the last body, `the firm` the last company."""
        if noun in PEOPLE_NOUN:
            return "" if noun.startswith("spokes") else self.holder(noun) or self.spoke or self.person
        if noun in DOCUMENT_NOUN:
            return ""
        return self._called(noun) or (self.body if noun in BODY_NOUN else self.company or self.body)

    def _called(self, noun: str) -> str:
        """The last organisation that bears the noun in its name: `the bank` is Harmattan Trust Bank, `the ministry` the Ministry of Labour."""
        return next((slug for slug in reversed(self._recent) if re.search(rf"\b{re.escape(noun)}\b", " ".join(self.mentions.by_slug[slug].forms), re.IGNORECASE)), "")

    def holder(self, title: str, org: str = "") -> str:
        """The one person of the article with a title: `its chairman`, `the chief executive of Acme`."""
        holders = [name.slug for name in self.mentions.by_slug.values() if name.kind == "person" and name.title and same_title(name.title, title) and (not org or name.org == org)]
        return holders[0] if len(holders) == 1 else ""

    def group(self, text: str) -> tuple[str, ...]:
        """The article's unnamed group of which the words speak: `two analysts`."""
        low = text.casefold()
        found = next((slug for slug, pattern in _GROUPS if re.search(pattern, low)), "")
        return (found,) if found in self.mentions.by_slug else ()

    def remember(self, here: list[Mention], found: list[Attribution], marks: list[tuple[int, int]]) -> None:
        """Take note of a sentence's names outside quotation marks, and of who spoke."""
        outside = [one for one in here if not covered(marks, one.start)]
        self._voices(outside, found)
        self.lately = frozenset([*(one.name.slug for one in outside if one.name.kind != "place"), *(slug for one in found for slug in one.sources)]) or self.lately
        for slug in (one.name.slug for one in outside if one.name.kind in ("company", "institution")):
            self._recent = [*(other for other in self._recent if other != slug), slug]
        self._actors(outside, found)
        self._bodies(outside)
        for slug in [slug for attribution in found for slug in attribution.sources]:
            self._speaker(self.mentions.by_slug.get(slug), any(one.label == MEDIA and slug in one.sources for one in found))

    def _voices(self, outside: list[Mention], found: list[Attribution]) -> None:
        """Who without a name `he`, `she`, `they` may be in the next sentence (`One banker said`), which two `they` (`Roe and Doe said`), which outlet `it`; a name ends it."""
        last, press = found[-1] if found else None, next((one for one in found if one.label == MEDIA), None)
        actors = [one for one in outside if one.name.kind in ("person", "company", "institution") and one.name.subkind != "outlet"]
        if last and last.label == UNNAMED and not press and not any(one.name.kind == "person" for one in actors):
            self.voice = dict.fromkeys(("he", "she", "they"), (UNNAMED, last.sources))
        elif last and len(people := [slug for slug in last.sources if self.mentions.by_slug[slug].kind == "person"]) > 1:
            self.voice = {"they": (NAMED, tuple(people))}
        elif press and not any(one.start < press.start for one in actors):
            self.voice = {"it": (MEDIA, press.sources)}
        elif found or actors:
            self.voice = {}

    def _actors(self, outside: list[Mention], found: Iterable[Attribution]) -> None:
        people = [one.name.slug for one in outside if one.name.kind == "person"]
        self._people += people
        self.person = people[-1] if people else self.person
        if outside and outside[0].name.kind == "person" and not any(self.spoke in attribution.sources for attribution in found):
            self.spoke = outside[0].name.slug

    def _bodies(self, outside: list[Mention]) -> None:
        first = next((one.name for one in outside if one.name.kind in ("company", "institution") and one.name.subkind != "outlet"), None)
        employers = [one.name.org for one in outside if one.name.org and one.end - one.start > max(map(len, one.name.forms))]
        if employers and not first and self.mentions.by_slug[employers[-1]].kind == "company":
            self.company = employers[-1]  # printed with its holder's title
        if first:
            self._acts(first)

    def _speaker(self, name: Name | None, media: bool) -> None:
        if name and name.kind == "person":
            self.person = self.spoke = name.slug
        elif name and name.subkind != "outlet" and not media:
            self._acts(name)

    def _acts(self, name: Name) -> None:
        if name.kind == "company":
            self.company = self.acting = name.slug
        elif name.kind == "institution":
            self.body = self.acting = name.slug
