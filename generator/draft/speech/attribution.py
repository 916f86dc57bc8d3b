"""Who says it: the subject of a verb of speech, the name behind it, `according to`; pronouns and `the company` resolved."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.draft.candidates import CHECK, Sentence
from generator.draft.speech.behind import behind, inverted
from generator.draft.speech.complements import VERB, VERBS, speaks
from generator.draft.speech.holders import clause_subject, outlet
from generator.draft.speech.marks import covered
from generator.draft.speech.mentions import Mention
from generator.draft.speech.recall import Recall
from generator.draft.speech.said import MEDIA, NAMED, UNNAMED, Attribution, label_of, sources
from generator.draft.speech.subject import subject
from generator.draft.speech.verbs import ACCORDING, BY_COUNT, CONTAINS, IN_WRITING, LOOSE, NOT_ALL, STANCE, UNNAMED_PERSON, VIEW, VIEW_OF

__all__ = ["MEDIA", "NAMED", "UNNAMED", "Attribution", "Speakers", "sources"]

_OPENING = re.compile(r"\W*(?:[A-Z][\w.&'’-]*,? )*")
"""Before the name that opens a sentence: `Acme Chief Executive Roe: “We lost a year.”`"""
_INVERTED = re.compile(r"(?<=[,!?…][\"”’'] )[a-z]+(?:ed|es|s)\b(?= (?:[A-Z]|the |an? |its |his |her ))|(?:(?<=[,!?…][\"”’] he )|(?<=[,!?…][\"”’] she ))[a-z]+(?:ed|es|s)\b(?=[.,;]|$)")
"""Any verb between a quotation and a name, or behind a quotation and a pronoun: `“We’re done,” laughed Roe`; `“We’re done,” she laughs.`"""
_REFUSED = re.compile(r"\b(?:declin|refus)(?:ed|es|ing)\b|\b(?:not|n['’]t) \w+")
_PRINTS = re.compile(r" (?:(?:had|has|have|first|also|later|\w+ly) )*(?:named|identified|revealed|broke|carried|ran|published|printed|uncovered|exposed|obtained|detailed|listed)\b")
"""What an outlet does that is no verb of speech: `The Herald named two of them`."""
_VERDICT = re.compile(r"['’]s? (?:[\w-]+ ){0,2}(?:verdict|reply|answer|response|view|message|motto|conclusion|explanation|advice|comment|reaction|assessment|retort|summary|words)\b[^.;:\"“”]{0,60}: [\"“‘']")
"""`Roe's verdict: “A joke.”`"""


class Speakers(Recall):
    """Reads sentences in order and remembers who was last meant by `he`, `the company`, `the ministry`."""

    def read(self, sentence: Sentence, quoted: Iterable[tuple[int, int]] = ()) -> list[Attribution]:
        """The attributions of a sentence, cues inside quotation marks left out (`quoted`: spans in the sentence)."""
        here, marks = self.mentions.of(sentence), list(quoted)
        self.address(sentence.text, here)
        outside = [one for one in here if not covered(marks, one.start)]
        found = [one for one in self._found(sentence.text, outside) if not covered(marks, one.start)]
        self.remember(here, found, marks)
        return found

    def _found(self, text: str, here: list[Mention]) -> Iterator[Attribution]:
        yield from self._according(text, here)
        for match in VIEW_OF.finditer(text):
            yield behind(text, match.start(), match.end(), here, "said", "view-of", self)
        for match in (*BY_COUNT.finditer(text), *VIEW.finditer(text), *CONTAINS.finditer(text), *STANCE.finditer(text)):
            before = text[max(0, match.start() - 260) : match.start()]
            if NOT_ALL.search(before):
                continue
            label = UNNAMED if not any(one.end <= match.start() for one in here) and (UNNAMED_PERSON.search(before) or LOOSE.search(before)) else NAMED
            yield Attribution(match.start(), match.end(), "said", label, tuple(one.name.slug for one in here if match.start() <= one.start < match.end()), "by-view", CHECK)
        for one in here:
            if one.name.kind == "person" and _OPENING.fullmatch(text, 0, one.start) and re.match(r": [\"“‘']", text[one.end : one.end + 3]):
                yield Attribution(one.end, one.end + 1, "said", NAMED, (one.name.slug,), "colon")  # `Tasch: “We lost a year.”`
            if (printed := _PRINTS.match(text, one.end)) and outlet(text, one, "reported"):
                yield Attribution(one.end, printed.end(), "reported", MEDIA, (one.name.slug,), "prints", CHECK)
            if verdict := _VERDICT.match(text, one.end):
                yield Attribution(one.end, verdict.end() - 1, "said", NAMED, (one.name.slug,), "verdict")
        said = list(self._verbs(text, here))
        yield from said
        written = None if said else IN_WRITING.search(text)
        if written:
            yield Attribution(written.start(), written.end(), "said", NAMED, (), "in-writing", CHECK)

    def _according(self, text: str, here: list[Mention]) -> Iterator[Attribution]:
        for match in ACCORDING.finditer(text):
            if match[0].casefold() == "per" and not re.match(r" (?:the |an? )?(?:[A-Z]|filing|report|document|statement|notice|prospectus|agreement)", text[match.end() :]):
                continue
            found = behind(text, match.start(), match.end(), here, "according-to", "according-to", self)
            if match[0].casefold() not in ("citing", "quoting") or found.sources or found.label != NAMED:
                yield found
            elif (first := clause_subject(text, [one for one in here if one.end <= match.start()])) and not _REFUSED.search(text[: match.start()]):
                yield found._replace(sources=(first.name.slug,), label=label_of(first.name))  # `Fitch cut its rating, citing debts`

    def _verbs(self, text: str, here: list[Mention]) -> Iterator[Attribution]:
        said: Attribution | None = None
        for match in sorted((*(match for match in VERB.finditer(text) if speaks(text, match)), *(match for match in _INVERTED.finditer(text) if match[0] not in VERBS)), key=re.Match.start):
            verb = VERBS.get(match[0], "said")
            found = inverted(text, match, here, verb, self) or subject(text, match, here, verb, self)
            if found and found.rule == "participle" and said:
                found = found._replace(sources=said.sources, label=said.label)
            if found:
                said = found
                yield found
