"""The lexicon of frames, looked up by verb and by noun, and the verbs that carry another event: light verbs, and those that govern an infinitive."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from generator.draft.events import frames_deals, frames_rest
from generator.draft.events.wordlists import VERBS as COMMON
from generator.draft.inflection import table

Test = tuple[str, frozenset[str]]


class Frame(NamedTuple):
    """`slots` are (grammatical slot, role) in order of precedence; all of `needs` must hold, each by one of its tests: (slot, nouns or @classes)."""

    rule: str
    kind: str
    slots: tuple[tuple[str, str], ...]
    needs: tuple[tuple[Test, ...], ...]


CARRY = {
    "done": "make announce hold reach sign ink strike enter_into enter conclude complete finalise clinch seal begin start resume win secure place receive land do get carry_out conduct execute pay unveil have undertake launch stage see follow open confirm disclose report reopen expand widen agree_on agree face lead close",
    "planned": "approve plan prepare draft draw_up propose pursue intend schedule target arrange",
    "considering": "consider weigh mull explore contemplate eye evaluate study review discuss",
    "predicted": "expect anticipate await",
    "scheduled": "set slate",
    "sought": "seek want court request demand propose file submit lodge",
    "cancelled": "break_down fall_through walk_away back_out pull_out drop_out scrap cancel abandon call_off drop shelve withdraw terminate end pull break_off halt suspend collapse scupper",
    "denied": "deny rule_out reject dismiss refuse",
}
"""Verbs that look through to the noun that they govern, by the status that they give it: `Acme scrapped its merger`."""

GOVERN = {
    "planned": "plan aim intend agree decide pledge commit vow promise mean prepare undertake opt choose resolve move elect look arrange schedule set slate seek_approval",
    "sought": "want hope seek offer propose ask try apply wish attempt strive urge bid",
    "considering": "consider weigh mull contemplate explore look_at",
    "predicted": "expect forecast predict anticipate project tip think believe understand likely poised",
    "denied": "decline refuse deny fail forget",
    "done": "begin start continue go help manage serve use come proceed appear report say rumour please delight",
}
"""Verbs that govern an infinitive or a gerund, by the status that they give it: `Acme agreed to buy Zeta`."""

SPEECH = frozenset("say announce report tell add confirm disclose note state show reveal claim warn write understand believe think estimate explain declare inform post hear learn find insist assert suggest indicate rumour argue".split())
OBJECT_CONTROL = frozenset("order ask urge tell want allow expect force require help persuade instruct direct advise invite encourage permit authorise enable push press call oblige compel hire appoint believe".split())


def _frame(row: tuple[str, str, str, str, str]) -> Frame:
    rule, kind, _, slots, needs = row
    return Frame(rule, kind, tuple((slot, role) for slot, _, role in (one.partition(":") for one in slots.split())),
                 tuple(tuple(_test(one) for one in need.split("|")) for need in needs.split(";") if need.strip()))  # fmt: skip


def _test(text: str) -> Test:
    slot, _, wanted = text.partition(":")
    return slot.strip(), frozenset(wanted.split())


def _index(rows: tuple[tuple[str, str, str, str, str], ...]) -> dict[str, tuple[Frame, ...]]:
    found: dict[str, list[Frame]] = {}
    for row in rows:
        for word in dict.fromkeys(row[2].split()):
            found.setdefault(word, []).append(_frame(row))
    return {word: tuple(frames) for word, frames in found.items()}


BY_VERB = _index(frames_deals.VERBS + frames_rest.VERBS)
BY_NOUN = _index(frames_deals.NOUNS + frames_rest.NOUNS)
CARRIED = {verb: status for status, verbs in CARRY.items() for verb in verbs.split()}
GOVERNED = {verb: status for status, verbs in GOVERN.items() for verb in verbs.split()}


_ODD = {"upped": ("raise", "DN"), "downed": ("downed", "DN")}
"""Forms of verbs whose other forms are better read as prepositions."""


@cache
def phrasal() -> frozenset[str]:
    """Verbs of two words: `take_over`."""
    return frozenset(verb for verb in (*BY_VERB, *CARRIED, *GOVERNED) if "_" in verb)


@cache
def verbs() -> dict[str, tuple[str, str]]:
    """Form → (verb, tags) of every verb that is known."""
    named = (*BY_VERB, *CARRIED, *GOVERNED, *SPEECH, *OBJECT_CONTROL)
    return table(dict.fromkeys([verb.split("_")[0] for verb in named] + COMMON.split())) | _ODD
