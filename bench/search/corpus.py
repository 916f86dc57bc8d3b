"""A folder of 10,000 invented pages, always the same, with the registry of tests/search mixed in."""

from __future__ import annotations

import json
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

MIXED_IN = Path(__file__).resolve().parents[2] / "tests" / "search" / "briefs"
SHARES = {"companies": 0.24, "deals": 0.25, "people": 0.20, "institutions": 0.02, "sheets": 0.29}
ONSETS, VOWELS, CODAS = ["b", "br", "d", "dr", "f", "g", "gl", "h", "j", "k", "kl", "l", "m", "n", "p", "pr", "r", "s", "sh", "st", "t", "tr", "v", "w", "y", "z"], ["a", "ae", "e", "ei", "i", "ia", "o", "oa", "u", "ue"], ["", "l", "m", "n", "r", "s", "th", "nd", "rk", "x"]
HANGUL_ONSETS, HANGUL_VOWELS, HANGUL_CODAS = range(19), (0, 1, 4, 5, 6, 8, 13, 18, 20), (0, 0, 0, 4, 8, 16, 17, 21)
TRADES = ["Electronics", "Robotics", "Energy", "Foods", "Shipping", "Biotech", "Capital", "Motors", "Steel", "Chemical", "Logistics", "Games", "Software", "Insurance", "Securities", "Pharma", "Materials", "Networks", "Mobility", "Display"]
TRADES_KO = ["전자", "로보틱스", "에너지", "식품", "해운", "바이오텍", "캐피탈", "모터스", "제철", "화학", "물류", "게임즈", "소프트", "보험", "증권", "제약", "소재", "네트웍스", "모빌리티", "디스플레이"]
TITLES = ["CEO", "Chairman", "CFO", "Vice President", "Director of Strategy", "Head of Research", "Founder", "Chief Engineer", "Managing Director", "Spokesperson"]
TOPICS = ["merger", "supply contract", "battery plant", "licence", "joint venture", "data centre", "bond", "stake sale", "alliance", "ship order"]
MONTHS = ("2024-11", "2024-12", "2025-01")
VERBS = ["plans", "orders", "sells", "buys", "builds", "opens", "leases", "licenses", "supplies", "finances", "tests", "delays", "expands", "halves", "doubles", "weighs", "reviews", "names", "moves", "closes"]
NOUNS = ["plant", "line", "ship", "port", "mine", "turbine", "battery", "chip", "sensor", "drug", "vaccine", "factory", "bridge", "tunnel", "tower", "fund", "bond", "stake", "share", "loan", "lease", "contract", "licence", "patent", "model", "engine", "rotor", "pump", "cable", "grid", "dam", "farm", "field", "crop", "harvest", "freight", "route", "rail", "truck", "lorry", "crane", "dock", "yard", "warehouse", "store", "brand", "game", "studio", "film", "song", "ticket", "seat", "route", "plane", "rocket", "satellite", "antenna", "network", "server", "rack", "cooler", "lens", "camera", "screen", "panel", "glass", "steel", "copper", "nickel", "lithium", "cobalt", "resin", "fibre", "fabric", "shoe", "coat", "watch", "ring", "bottle", "brewery", "dairy", "bakery", "school", "clinic", "hospital", "court", "bank"]
WORDS = ["new", "old", "first", "second", "larger", "smaller", "northern", "southern", "eastern", "western", "coastal", "inland", "joint", "separate", "annual", "monthly", "early", "late", "quiet", "public", "private", "foreign", "local", "regional", "cheap", "costly", "rapid", "slow", "secret", "open", "closed", "former", "next", "final", "partial", "full", "heavy", "light", "deep", "shallow", "narrow", "broad", "bright", "dark", "warm", "cold", "dry", "wet", "young", "senior", "junior", "chief", "modern", "classic"]
UNITS = [("KRW", "billion", 10, 9000), ("KRW", "trillion", 1, 90), ("USD", "million", 2, 990), ("USD", "billion", 1, 80), ("JPY", "billion", 3, 900), ("EUR", "million", 5, 900)]


class Maker:
    def __init__(self, out: Path, pages: int) -> None:
        self.out, self.random, self.taken = out, random.Random(20250204), {file.stem for file in out.rglob("*.yml")}
        self.names: set[str] = set()
        self.asked = {amount for file in out.glob("sheets/*.yml") for amount in re.findall(r"[0-9.]+ [a-z]+ [A-Z]{3}", file.read_text(encoding="utf-8"))}
        have = {folder: len(list((out / folder).glob("*.yml"))) for folder in SHARES}
        self.counts = {folder: max(9, round(pages * share) - have[folder]) for folder, share in SHARES.items()}

    def word(self, syllables: int) -> str:
        return "".join(self.random.choice(ONSETS) + self.random.choice(VOWELS) + self.random.choice(CODAS) for _ in range(syllables)).capitalize()

    def hangul(self, syllables: int) -> str:
        pick = self.random.choice
        return "".join(chr(0xAC00 + (pick(HANGUL_ONSETS) * 21 + pick(HANGUL_VOWELS)) * 28 + pick(HANGUL_CODAS)) for _ in range(syllables))

    def slug(self, name: str) -> str:
        slug = base = name.lower().replace(" ", "-")
        n = 2
        while slug in self.taken:
            slug, n = f"{base}-{n}", n + 1
        self.taken.add(slug)
        return slug

    def fresh(self, make: Callable[[], str]) -> str:
        """A name that nothing else has."""
        while (name := make()) in self.names:
            pass
        self.names.add(name)
        return name

    def clause(self) -> str:
        pick = self.random.choice
        return f"{pick(VERBS)} a {pick(WORDS)} {pick(NOUNS)} for its {pick(WORDS)} {pick(NOUNS)} and {pick(VERBS)} the {pick(WORDS)} {pick(NOUNS)} near the {pick(NOUNS)}"

    def amount(self) -> str:
        """A sum that no committed query asks for."""
        while True:
            unit, scale, low, high = self.random.choice(UNITS)
            if (amount := f"{self.random.randint(low, high)} {scale} {unit}") not in self.asked:
                return amount

    def write(self, path: str, value: object) -> None:
        """JSON is YAML."""
        (self.out / path).parent.mkdir(parents=True, exist_ok=True)
        (self.out / path).write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")

    def all(self) -> None:
        companies, people, deals, outlets = ({} for _ in range(4))
        for n in range(self.counts["companies"]):
            trade = n % len(TRADES)
            name = self.fresh(lambda: f"{self.word(self.random.choice((1, 2, 2)))} {TRADES[trade]}")  # noqa: B023
            native = self.fresh(lambda: self.hangul(self.random.choice((2, 2, 3))) + TRADES_KO[trade])  # noqa: B023
            names = [{"text": native, "lang": "ko-Hang", "kind": "transliteration"}] if n % 10 < 7 else []
            ids = {"ticker": f"KRX:{n * 3 + 900001:06d}"} if n % 10 < 5 else {}
            companies[self.slug(name)] = {"name": name, "names": names, "ids": ids}
        for n in range(self.counts["people"]):
            name = self.fresh(lambda: f"{self.word(2)} {self.word(self.random.choice((1, 2)))}")
            people[self.slug(name)] = {"name": name, "names": [{"text": self.fresh(lambda: self.hangul(3)), "lang": "ko-Hang", "kind": "transliteration"}] if n % 2 else []}
        for _ in range(self.counts["institutions"]):
            name = self.fresh(lambda: f"{self.word(2)} {self.random.choice(('Gazette', 'Daily', 'Courier', 'Wire'))}")
            outlets[self.slug(name)] = {"name": name, "kind": "outlet"}
        slugs = list(companies)
        parties = {}
        for _ in range(self.counts["deals"]):
            one, two = self.random.sample(slugs, 2)
            name = f"{companies[one]['name'].split(' ')[0]} and {companies[two]['name'].split(' ')[0]} {self.random.choice(TOPICS)}"
            if name in self.names:
                continue
            self.names.add(name)
            slug = self.slug(name)
            deals[slug], parties[slug] = {"name": name, "kind": "other"}, (one, two)
        told = self.sheets(companies, people, deals, parties, list(outlets))
        for folder, entries in (("companies", companies), ("people", people), ("deals", deals), ("institutions", outlets)):
            for slug, entry in entries.items():
                if told.get(slug) and self.random.random() < 0.7:
                    entry |= {"bottom_line": f"{entry['name']} {self.clause()}. It {self.clause()}.", "bottom_line_facts": [told[slug]], "bottom_line_as_of": "2025-03-31"}
                self.write(f"{folder}/{slug}.yml", {key: value for key, value in entry.items() if value and not (folder == "institutions" and key.startswith("bottom"))})

    def sheets(self, companies: dict, people: dict, deals: dict, parties: dict, outlets: list[str]) -> dict[str, str]:
        """Each deal and each person stands in a sheet at least once. Gives back entity → a fact that tells of it."""
        told, count = {}, self.counts["sheets"]
        order, staff = list(deals), list(people)
        for n in range(count):
            mine = order[n::count] or [self.random.choice(order)]
            lead = mine[0]
            one, two = parties[lead]
            names = companies[one]["name"], companies[two]["name"]
            sheet_id = f"{MONTHS[n % 3]}-{n % 27 + 1:02d}-{one.split('-')[0]}-{two.split('-')[0]}-{n}"
            facts = {}
            for deal in mine:
                a, b = parties[deal]
                facts[f"deal-{len(facts)}"] = {"kind": "deal", "text": f"{companies[a]['name']} {self.clause()}.", "parties": {a: "partner", b: "partner"}, "about": [deal], "date": sheet_id[:10],
                                               "stage": self.random.choice(("announced", "signed", "talks")), **({"amount": self.amount()} if self.random.random() < 0.6 else {})}  # fmt: skip
                told |= dict.fromkeys((deal, a, b), f"{sheet_id}/deal-{len(facts) - 1}")
            for who in (one, two, self.random.choice(list(companies))):
                facts[f"fact-{len(facts)}"] = {"kind": "description", "text": f"{companies[who]['name']} {self.clause()}.", "subject": who, "date": sheet_id[:10]}
                told[who] = f"{sheet_id}/fact-{len(facts) - 1}"
            roles = {}
            for person in staff[n::count]:
                roles[person] = {"title": self.random.choice(TITLES), "org": one, "at": "p9s1"}
                facts[f"word-{len(facts)}"] = {"kind": "statement", "text": f"{people[person]['name']} {self.clause()}.", "subject": person, "by": [person], "date": sheet_id[:10], "status": "opinion"}
                told[person] = f"{sheet_id}/word-{len(facts) - 1}"
            for place, fact in enumerate(facts.values(), 1):
                fact["at"] = f"p{place}s1"
            source = {"title": f"{names[0]} {self.random.choice(VERBS)} {self.random.choice(WORDS)} {self.random.choice(NOUNS)} with {names[1]}", "publisher": self.random.choice(outlets), "author": "unknown",
                      "url": "unknown", "published": sheet_id[:10], "published_basis": "printed", "language": "en", "timezone": "Asia/Seoul"}  # fmt: skip
            self.write(f"sheets/{sheet_id}.yml", {"format": "1", "status": "published", "source": source, **({"roles": roles} if roles else {}), "facts": facts})
        return told


def make(out: Path, pages: int = 10_000) -> Path:
    """The folder with about `pages` pages."""
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(MIXED_IN, out)
    Maker(out, pages).all()
    return out
