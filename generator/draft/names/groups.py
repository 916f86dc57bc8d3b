"""Groups and public bodies that are described but not named: `people familiar with the matter`, `the finance ministry`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.draft.candidates import CHECK, SURE, Name, Sentence
from generator.draft.names.kinds import METONYMS
from generator.draft.names.words import peoples, places
from generator.link.registry import Registry

_SPEAKS = r"(?=[^.;]{0,60}?\b(?:say|said|says|told|believe|expect|expects|estimate|note|noted|added|warn|warned|forecast|predict|suggest|reported|think|argue)\b)"
_MODIFIER = r"(?!(?:an?|the|to|by|of|from|with|and|or|but|that|as|at|in|on|if|when|while|citing|cited|quoting|quoted|said|says|told|according|two|three|several|multiple)\b)[\w-]{1,40} "
"""A word between the article and `person`; `according to a person` begins at the `a`."""
_OBJECT = r"(?: (?:the|this|its|their|those) (?:[\w’'-]+ ){0,2}?(?:matter|situation|deal|talks|discussions|negotiations|deliberations|plans?|process|thinking|transaction|sale|issue|case|project|board|company|government|companies|decision|bid|offer)\b)?"
_GROUPS = (
    ("sources", rf"\b(?:(?:an? |one |two |three |several |multiple |the )?(?:{_MODIFIER}){{0,2}}?(?:sources?|persons?|people)(?:,? (?:familiar with|close to|with (?:direct )?knowledge of|briefed on|aware of|privy to|involved in)\b{_OBJECT})|\b[Ss]ources?\b(?! of\b| code\b| for\b))"),
    ("officials", r"\b(?:(?:[Gg]overnment|[Ss]enior|company|ministry|industry|US|White House) )?[Oo]fficials?\b" + _SPEAKS),
    ("analysts", r"\b(?:(?:market|industry|some|many|most|several|independent|financial) )?(?:[Aa]nalysts|[Ee]conomists|strategists|industry (?:experts|observers|watchers|insiders)|experts|observers|traders|market participants)\b" + _SPEAKS),
)
_RULES = tuple((name, re.compile(pattern)) for name, pattern in _GROUPS)


def groups(sentences: Iterable[Sentence], registry: Registry) -> list[Name]:
    """`unnamed-sources`, `unnamed-officials`, `unnamed-analysts`: those that are given as a source anywhere in the article."""
    found: dict[str, list[tuple[Sentence, re.Match[str]]]] = {}
    for sentence in sentences:
        for name, pattern in _RULES:
            found.setdefault(name, []).extend((sentence, match) for match in pattern.finditer(sentence.text))
    return [_name(name, hits, registry) for name, hits in found.items() if hits]


_GOVERNMENT = re.compile(r"\b(?:[Tt]he )?((Union|Central|[A-Z][a-z]+(?: [A-Z][a-z]+)?|South Korean|North Korean|South African|Sri Lankan|[A-Z][a-z]+(?:an|ese|ish|ch|i)|US|UK|U\.S\.|Dutch|Greek|Thai|Swiss) [Gg]overnment)\b")
_MATTER = r"(?:foreign affairs|home affairs|economic affairs|social affairs|public works|finance|economy|trade|industry|energy|mines|mining|health|education|defen[cs]e|interior|justice|transport|agriculture|commerce|labou?r|environment|tourism|culture|science|technology|communications|planning|water|housing|petroleum|oil|infrastructure|railways|railway|aviation|power|steel|coal|development|lands?)"
_SUPERVISED = r"(?:customs|tax|immigration|competition|antitrust|aviation|maritime|shipping|food safety|medicines|fisheries|forestry|port|rail|securities|financial|media|data protection|privacy|gambling|nuclear|gas|electricity|statistics|election)"
_OFFICE = re.compile(rf"(?:\b[Tt]he |['’]s )(presidential (?:office|palace)|prime minister['’]s office|{_SUPERVISED} (?:authority|authorities|agency|office|regulator|bureau|administration|watchdog|inspectorate|commission))\b")
_MINISTRY = re.compile(rf"(?:\b[Tt]he |['’]s )((?:ministry|department) of {_MATTER}(?:,? (?:and )?{_MATTER})*|(?:(?P<people>[A-Z]\w+(?: [A-Z]\w+)?) )?(?:foreign|{_MATTER})(?: and {_MATTER})? ministry|state chancellery|central bank of [A-Z]\w+)\b")


def governments(sentences: Iterable[Sentence], known: set[str]) -> list[Name]:
    """Public bodies in small letters: `the South Korean government`, `the ministry of mines and energy`, `the finance ministry`."""
    found: dict[str, list[tuple[Sentence, re.Match[str]]]] = {}
    for sentence in sentences:
        hits = [match for match in _GOVERNMENT.finditer(sentence.text) if match[2] in ("US", "UK", "U.S.", "Union", "Central") or match[2].casefold() in peoples() or match[2] in places()]
        ministries = [match for match in _MINISTRY.finditer(sentence.text) if (not match["people"] or match["people"].casefold() in peoples()) and not (match[0][0] in "'’" and sentence.text[: match.start()].split()[-1] in METONYMS)]  # Seoul stands for its ministry
        for match in (*hits, *ministries, *_OFFICE.finditer(sentence.text)):
            found.setdefault(re.sub(r"[^\w ]", "", match[1].casefold()), []).append((sentence, match))
    for key in [key for key in found if key.endswith(" ministry")]:
        if len(fuller := [other for other in found if other.endswith(f" {key}")]) == 1:
            found[fuller[0]] = sorted(found[fuller[0]] + found.pop(key), key=lambda hit: hit[0].start)  # the foreign ministry is the Dutch foreign ministry
    return [_body(slug, hits) for key, hits in found.items() if (slug := key.replace(" ", "-")) not in known]


_SAME_OFFICE = ("ministry department", "authority authorities agency administration office bureau service commission board directorate inspectorate")
_SMALL = frozenset("the of and for s".split())


def described(body: Name, named: Iterable[Name]) -> Name | None:
    """The one public body with a name that a body in small letters must be: `the customs authority` is the `General Administration of Customs`."""
    words = set(re.findall(r"\w+", body.text.casefold())) - _SMALL
    offices = next((set(row.split()) for row in _SAME_OFFICE if words & set(row.split())), set())
    matter = words - offices
    fits = [name for name in named if name.subkind == "public-body" and matter and {*re.findall(r"\w+", name.text.casefold())} >= matter and offices.intersection(re.findall(r"\w+", name.text.casefold()))]
    return fits[0] if len(fits) == 1 else None


def _body(slug: str, hits: list[tuple[Sentence, re.Match[str]]]) -> Name:
    spots = tuple((s.start + m.start(1), s.start + m.end(1)) for s, m in hits)
    forms = tuple(sorted({m[1] for _, m in hits}))
    return Name(at=hits[0][0].at, text=hits[0][1][1], start=spots[0][0], end=spots[0][1], rule="government", tier=CHECK, kind="institution", subkind="public-body", slug=slug, new=True, forms=forms, mentions=spots)


def _name(name: str, hits: list[tuple[Sentence, re.Match[str]]], registry: Registry) -> Name:
    slug = f"unnamed-{name}"
    known = registry.find(slug)
    sentence, match = hits[0]
    places = tuple((s.start + m.start(), s.start + m.end()) for s, m in hits)
    return Name(at=sentence.at, text=match[0], start=places[0][0], end=places[0][1], rule="unnamed-group", tier=SURE, kind="unnamed", slug=known.slug if known else slug, new=known is None,
                forms=tuple(sorted({m[0] for _, m in hits})), mentions=places)  # fmt: skip
