"""What an afternoon gives: capitalised runs, a few patterns, words that hint at a hedge or an event. No registry, no look beyond the sentence."""

from __future__ import annotations

import re
from datetime import date, timedelta

MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SCALES = {"thousand": 10**3, "lakh": 10**5, "million": 10**6, "m": 10**6, "crore": 10**7,
          "billion": 10**9, "bn": 10**9, "trillion": 10**12, "tn": 10**12, "": 1}  # fmt: skip
SYMBOLS = {"US$": "USD", "S$": "SGD", "HK$": "HKD", "A$": "AUD", "C$": "CAD", "R$": "BRL",
           "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "Rs": "INR", "EUR": "EUR"}  # fmt: skip
WORDS = {"won": "KRW", "yen": "JPY", "rupees": "INR", "euros": "EUR", "dollars": "USD", "pounds": "GBP", "reais": "BRL", "rand": "ZAR", "lira": "TRY"}
BOUNDS = {"up to": "up to", "at least": "at least", "more than": "more than", "over": "more than", "less than": "less than",
          "nearly": "nearly", "almost": "nearly", "about": "about", "around": "about", "some": "about"}  # fmt: skip
PLAIN = frozenset([*MONTHS, *DAYS]) | frozenset(
    "The A An In On At It He She They We But And For Its His Her Their This That If As By From To After Before While When With".split()
)

_NUMBER, _SCALE = r"(\d[\d,]*(?:\.\d+)?)", rf"({'|'.join(filter(None, SCALES))})?"
_BOUND = rf"(?:({'|'.join(BOUNDS)}) )?"
MONEY = [
    (re.compile(rf"{_BOUND}({'|'.join(map(re.escape, SYMBOLS))}) ?{_NUMBER}[ -]?{_SCALE}\b"), lambda m: (m[1], m[3], m[4], SYMBOLS[m[2]])),
    (re.compile(rf"{_BOUND}{_NUMBER} {_SCALE} ?({'|'.join(WORDS)})\b"), lambda m: (m[1], m[2], m[3], WORDS[m[4]])),
]
PERCENT = re.compile(r"(\d+(?:\.\d+)?) ?(?:%|percent|per cent|pc\b)")
_MONTH = f"{'|'.join(MONTHS)}|{'|'.join(m[:3] for m in MONTHS)}"
DATE = re.compile(rf"(?:(\d{{1,2}}) )?\b({_MONTH})\b\.?(?: (\d{{1,2}})\b(?!\d))?,?(?: (\d{{4}}))?|\b((?:19|20)\d\d(?:-\d\d-\d\d)?)\b|\b({'|'.join(DAYS)})\b")
NAME = re.compile(r"[A-Z][\w'’-]*(?:(?: (?:of|and|&|de|van))? [A-Z][\w'’&.-]*)*")
QUOTE = re.compile(r"[“\"]([^”\"]+)[”\"]")
HEDGES = {
    "attribution-named": r"\b(said|says|told|announced|according to)\b",
    "attribution-unnamed": r"\b(sources|people familiar|analysts|who asked not)\b",
    "attribution-media": r"\b(reported|newspaper)\b",
    "plan": r"\b(will|plans?|aims?|to be)\b",
    "possibility": r"\b(may|might|could|likely|expect(s|ed)?)\b",
    "nondisclosure": r"\b(declined|not disclose|did not respond|not comment)\b",
}
EVENTS = {
    "acquisition": r"\b(acquire|buy|bought|takeover|bid)",
    "partnership": r"\b(partnership|collaboration|alliance)\b",
    "joint-venture": r"\bjoint venture\b",
    "merger": r"\bmerge",
    "investment": r"\b(invest|raised|funding)",
    "financial-result": r"\b(profit|revenue|sales|loss)\b",
    "market-move": r"\b(shares|stock)\b.*\b(rose|fell|up|down|jumped|closed|slid)\b",
    "appointment": r"\b(appoint|named .* as)",
    "regulatory": r"\b(approved|fined|cleared|blocked|regulator)\b",
    "launch": r"\b(launch|open)",
    "talks": r"\bin talks\b",
}


def propose(article: dict) -> dict:
    sentences: dict[str, str] = article["sentences"]
    header = re.match(r"\s*date (\d{4}-\d\d-\d\d)", article["raw"])
    published = header[1] if header else next((d for text in list(sentences.values())[:6] for _, d in dates(text, None) if len(d) == 10), None)
    names: dict[str, dict] = {}
    found: dict = {"money": [], "percents": [], "dates": [], "quotes": [], "hedges": [], "events": []}
    for at, text in sentences.items():
        runs = [(match.start(), match[0].removesuffix("'s").removesuffix("’s")) for match in NAME.finditer(text)]
        here = [name for start, name in runs if name not in PLAIN and (start or " " in name)]
        for name in here:
            kind = "person" if len(name.split()) == 2 else "company"
            names.setdefault(name, {"sentence": at, "text": name, "kind": kind, "slug": name, "new": True, "forms": [name]})
        for pattern, parts in MONEY:
            for match in pattern.finditer(text):
                bound, digits, scale, currency = parts(match)
                amount = float(digits.replace(",", "")) * SCALES[scale or ""]
                found["money"].append({"sentence": at, "text": match[0], "amount": f"{amount:.6f}", "currency": currency, "bound": BOUNDS.get(bound, "")})
        found["percents"] += [{"sentence": at, "text": match[0], "value": match[1]} for match in PERCENT.finditer(text)]
        found["dates"] += [{"sentence": at, "text": words, "value": value} for words, value in dates(text, published)]
        found["quotes"] += [{"sentence": at, "text": match[1], "speaker": here[-1] if here else ""} for match in QUOTE.finditer(text)]
        hints = [label for label, cue in HEDGES.items() if re.search(cue, text)]
        found["hedges"] += [{"sentence": at, "text": text, "labels": hints}] if hints else []
        kind = next((kind for kind, cue in EVENTS.items() if re.search(cue, text)), None)
        found["events"] += [{"sentence": at, "text": text, "kind": kind, "parties": list(dict.fromkeys(here))}] if kind else []
    source = {"published": published or "unknown", "published_basis": "header" if header else "dateline" if published else "", "language": "en"}
    return {"found": {"source": source, "names": list(names.values()), **found}, "sentences": sentences}


def dates(text: str, published: str | None) -> list[tuple[str, str]]:
    """The dates of a sentence as (words, partial date); a weekday is the last one before the article, a month without a year is of its year."""
    found = []
    for match in DATE.finditer(text):
        before, month, after, year, plain, weekday = match.groups()
        words = match[0].rstrip(" ,.")
        if plain:
            found.append((words, plain))
        elif weekday:
            today = date.fromisoformat(published) if published else None
            found.append((weekday, (today - timedelta((today.weekday() - DAYS.index(weekday)) % 7)).isoformat() if today else ""))
        elif year or published:
            number = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(month[:3]))
            day = before or after
            found.append((words, f"{year or published[:4]}-{number:02}" + (f"-{int(day):02}" if day else "")))
    return found
