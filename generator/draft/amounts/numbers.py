"""Numbers in running text: digits, words, scales, ranges, bounds and periods, and how they are stated in the sheet's grammar.

A `Numeral` is a number with its scale and nothing else; `money` and `quantities` add the unit. Rules, each with an example:
`digits` 1,200 · 1,20,000 · 7.3 · 14½ · €2,4 million — `words` two and a half · half a · a quarter of a (million) · one hundred and fifty · a (billion) —
`scale` $13bn · 5-million · 2 lakh crore — `range` 1.5-2 · 2 to 3 · between 2 and 3 — `bound` as much as · almost · no less than · -plus.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from generator.values.amounts import PERIODS, SCALES

_ONES = {word: n for n, word in enumerate(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen""".split())}  # fmt: skip
_TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_WORDS = _ONES | _TENS
_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
SCALE_WORDS = {"thousand": 3, "lac": 5, "lacs": 5, "cr": 7, "crs": 7, "mn": 6, "mln": 6, "mio": 6, "mil": 6, "bil": 9, "tril": 12, "bn": 9, "bln": 9, "tn": 12, "tr": 12, "trn": 12, "trln": 12} | {
    word + plural: power for word, power in SCALES.items() for plural in ("", "s")
}
_LETTERS = {"k": 3, "m": 6, "b": 9, "t": 12}
_SCALE = "|".join(sorted(SCALE_WORDS, key=len, reverse=True))

_NUMBER = re.compile(
    rf"""(?P<digits>(?<!\d)(?<!\d\.)(?:\d++(?:[,\u00a0\u2009\u202f]\d++)*+(?:\.\d++|[½¼¾])*+|[½¼¾]))
    |(?<![\w-])(?P<half>half\ an?|an?\ half)(?=[\s-](?:{_SCALE}|percent|per\ cent|percentage)\b)
    |(?<![\w-])(?P<quarters>(?:a|one|three)[\s-]quarters?\ of\ an?)(?=[\s-](?:{_SCALE}|percentage|percent)\b)
    |(?<![\w-])(?P<article>an?)(?=\ (?:half[\s-])?(?:hundred[\s-])?(?:{_SCALE})\b)
    |(?<![\w-])(?P<words>(?:(?:{_WORD})|an?(?=\shundred\b))(?:(?:\s|-|(?<=hundred)\sand\s)(?:{_WORD}|hundred)\b){{0,6}}+)(?![\w])(?P<fraction>(?:\s|-)and(?:\s|-)a(?:\s|-)half)?""",
    re.VERBOSE | re.IGNORECASE,
)
_AFTER = re.compile(rf"(?:\s?-?(?P<first>hundred|{_SCALE})(?:[\s-](?P<second>hundred|{_SCALE}))?|(?P<letter>[kKmMbBtT]))(?![^\W_])(?!')", re.IGNORECASE)
_RANGED = re.compile(r"-(?:to-)?")
"""What joins a number to the one before: `2 billion-3 billion`, `2-to-3`."""
_WESTERN = re.compile(r"\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?:\.\d+)?")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_COMMA_DECIMAL = re.compile(r"\d{1,3},\d{1,2}")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_VULGAR = {"½": ".5", "¼": ".25", "¾": ".75"}

BOUND_WORDS = {  # bound of the format → how papers write it before a number
    "up to": "up to|as much as|as many as|as high as|a maximum of|maximum|upto",
    "at most": "at most|not be more than|not be higher than|no more than|not more than|not exceed|cannot exceed|can't exceed|can’t exceed|never exceed|not surpass|cannot surpass|not top|no higher than|not exceeding|capped at|a cap of|a ceiling of|ceiling of|an upper limit of|limited to",
    "less than": "less than|under|below|fewer than|lower than",
    "nearly": "nearly|almost|close to|just under|just below|just short of|just shy of|slightly less than|slightly under|a little less than|a little under|approaching|nearing|not quite",
    "at least": "at least|not be less than|not be lower than|as little as|as few as|as low as|no less than|not less than|no fewer than|a minimum of|minimum of|minimum",
    "more than": """more than|over|above|exceed|exceeding|exceeds|exceeded|in excess of|upwards of|upward of|topping|topped|tops|top|surpass|surpasses|surpassing|surpassed|just over|just above|slightly more than|slightly over|well over
        |a little over|a little more than|well above|north of|greater than|higher than|beyond|past|well past|cross|crosses|crossing|crossed""",
    "about": "about|around|roughly|approximately|approx|approx\\.|some|an estimated|estimated|circa|ca\\.|c\\.|~|nearly about|or about|or so|or roughly|or around|or approximately",
    "goal of": "goal of|target of|a goal of|a target of",
}
_BOUND_OF = {form.strip().replace("\\", ""): bound for bound, forms in BOUND_WORDS.items() for form in forms.split("|")}
_FORMS = "|".join(sorted((re.escape(form).replace("\\ ", r"\s+") for form in _BOUND_OF), key=len, reverse=True))
_BOUND_BEFORE = re.compile(rf"(?<![\w-])(?P<bound>{_FORMS})\s?\Z", re.IGNORECASE)
_ABOUT_A_MATTER = re.compile(
    r"\b(?:disput\w*|rows?|concern(?:s|ed)?|worr\w+|talk\w*|questions?|fights?|battles?|lawsuits?|sue[sd]?|argu\w+|spat|quarrel|clash|hand(?:ed|s)?|took|taken?|turn(?:ed)?|all|what|know|knew|asked|learned?) \Z"
)
_A_TIME = re.compile(r"\b(?:the|this|in|of|over|half|quarter) \Z", re.IGNORECASE)
"""Before a `past` that is a time: "in the past $5 million was enough"."""
_MODAL = re.compile(r"\b(?:will|would|could|may|might|should|to|easily|likely) \Z")
_BOUND_AFTER = re.compile(r"(?P<plus>\s?\+(?!\s?[\d€$£])|-plus\b|\splus(?=\s?[.,;:)]|\s?\Z))|\s(?:or\s(?P<more>more|above|higher)|or\s(?P<less>less|fewer|lower)|(?P<so>or\sso)|or\sthereabouts)\b")
_PERIOD = "|".join(PERIODS)
_PER = re.compile(
        rf"(?:\s(?:a|an|per|each|every)\s|\s?/\s?|-a-|\sper-)(?P<per>{_PERIOD}|annum)\b(?!\s(?:earlier|ago|before|later|or\s(?:so|two|more)))"
        rf"|\s(?P<adverb>annually|yearly|per\sannum|pa|p\.a\.|monthly|quarterly|weekly|daily)(?!\w)(?!\s(?:active|users?|newspaper|sales))", re.IGNORECASE)
_PER_UNIT = re.compile(r"(?:\s(?:a|per)\s(?:(?:diluted|basic|ordinary|common|adjusted|equity)\s)?|/|-(?:a|per)-)(?:share|unit|barrel|bbl|tonne|ton|ounce|kg|kilo(?:gram)?|litre|liter|gallon|head|person|vehicle|car|user|MWh|kWh|pound|dose|bushel|square\s(?:foot|metre|meter)|ADS)\b")
_ADVERBS = {"annually": "year", "yearly": "year", "per annum": "year", "pa": "year", "p.a.": "year", "annum": "year", "monthly": "month", "quarterly": "quarter", "weekly": "week", "daily": "day"}
_LOOK_BACK = 34
_MOST_DIGITS = 15


class Numeral(NamedTuple):
    """A number as printed: `digits` plain, `power` of ten of its scale. `glued`: letters stand right before it ("FY25", "GPT-4", "Rs5").

    `letter` is true where the scale is one letter ("5m"), which only a currency or a noun tells from metres; `bare` is where the number ends without it.
    """

    start: int
    end: int
    digits: str
    power: int
    glued: bool = False
    letter: bool = False
    bare: int = 0
    words: bool = False

    @property
    def value(self) -> Decimal:
        return Decimal(self.digits).scaleb(self.power)

    def unscaled(self) -> Numeral:
        """The number without its scale letter."""
        return self._replace(end=self.bare, power=0, letter=False) if self.letter else self

    def scaled(self, power: int) -> Numeral:
        return self._replace(power=power)


def numerals(sentence: str) -> Iterator[Numeral]:
    """The numbers of a sentence from left to right, each with its scale; versions, addresses (1.2.3) and overlong digits are none."""
    last = 0
    for match in _NUMBER.finditer(sentence):
        printed = match[0]
        after = _AFTER.match(sentence, match.end())
        digits = _digits(match, bool(after) or sentence[match.end() : match.end() + 8].strip().lower().startswith(("%", "per")))
        if digits is None or len(digits.replace(".", "")) > _MOST_DIGITS:
            continue
        before = sentence[max(0, match.start() - 2) : match.start()]
        glued = bool(match["digits"] and not _RANGED.fullmatch(sentence[last : match.start()] if last else "") and re.search(r"[^\W\d_]-?\Z|[^\W_]['’]\Z|_\Z|\d[/:]\Z|#\Z", before))
        power, letter = _power(after)
        if letter and not match["digits"]:
            after, power, letter = None, 0, False
        end = after.end() if after else match.end()
        last = end
        yield Numeral(match.start(), end, digits, power, glued, letter, match.start() + len(printed), not match["digits"])


def _power(after: re.Match[str] | None) -> tuple[int, bool]:
    if not after:
        return 0, False
    if after["letter"]:
        return _LETTERS[after["letter"].lower()], True
    words = [word.lower() for word in (after["first"], after["second"]) if word]
    return sum(2 if word == "hundred" else SCALE_WORDS[word] for word in words), False


def _digits(match: re.Match[str], measured: bool) -> str | None:
    """The plain digits of a number, or None where it is none; a comma is a decimal sign only before a scale or `%`."""
    if match["half"]:
        return "0.5"
    if match["quarters"]:
        return "0.75" if match["quarters"].lower().startswith("three") else "0.25"
    if match["article"]:
        return "1"
    if match["words"]:
        return _spelled(match["words"].lower(), bool(match["fraction"]))
    text = match["digits"]
    text = (text[:-1] or "0") + _VULGAR[text[-1]] if text[-1] in _VULGAR else text
    if _PLAIN.fullmatch(text):
        return (text.lstrip("0") or "0") if len(text) > 1 and text.startswith("0") and text[1] != "." else text
    if _WESTERN.fullmatch(text) or _INDIAN.fullmatch(text):
        return re.sub(r"[,\u00a0\u2009\u202f]", "", text)
    return text.replace(",", ".") if measured and _COMMA_DECIMAL.fullmatch(text) else None


def _spelled(words: str, half: bool) -> str | None:
    """The digits of a number in words; None for two numbers side by side ("two three", "twenty nineteen")."""
    number = 0
    for word in re.split(r"[\s-]+", words):
        if word == "hundred":
            number = max(number, 1) * 100
        elif word in _WORDS:
            room = number % 100
            if room and (room < 20 or room % 10 or not 0 < _WORDS[word] < 10):
                return None
            number += _WORDS[word]
    return f"{number}.5" if half else str(number)


def bound_before(sentence: str, start: int) -> tuple[str, int]:
    """The bound that stands right before `start`, and where it begins: (`up to`, 12); without one (``, start)."""
    found = _BOUND_BEFORE.search(sentence[max(0, start - _LOOK_BACK) : start])
    if not found:
        return "", start
    at = max(0, start - _LOOK_BACK) + found.start()
    form = " ".join(found["bound"].lower().split())
    if form in ("about", "over", "above", "around", "beyond", "under") and _ABOUT_A_MATTER.search(sentence[max(0, at - 20) : at].lower()):
        return "", start
    if form == "top" and not _MODAL.search(sentence[max(0, at - 12) : at]):
        return "", start  # the top 10 percent
    if form == "past" and _A_TIME.search(sentence[max(0, at - 12) : at]):
        return "", start
    return _BOUND_OF[form], at


def bound_after(sentence: str, end: int) -> tuple[str, int]:
    """The bound that stands right behind an amount: `-plus`, `or more`, `or so`."""
    found = _BOUND_AFTER.match(sentence, end)
    if not found:
        return "", end
    return "more than" if found["plus"] else "at least" if found["more"] else "at most" if found["less"] else "about", found.end()


def period_after(sentence: str, end: int) -> tuple[str, int]:
    """The period that stands right behind an amount, of `values.amounts.PERIODS`: `a year`, `annually`, `per share` (unit)."""
    if found := _PER.match(sentence, end):
        word = " ".join((found["per"] or found["adverb"]).lower().split())
        return _ADVERBS.get(word, word), found.end()
    found = _PER_UNIT.match(sentence, end)
    return ("unit", found.end()) if found else ("", end)


def stated(bound: str, low: Numeral, high: Numeral | None, unit: str, per: str = "", sign: str = "") -> str:
    """The amount in the grammar of `values.amounts`: `up to 2 trillion KRW`, `-5 to -3 percent`, `0.5 to 1 billion USD per year`."""
    ends = [low, high] if high and sign != "-" else [high, low] if high else [low]
    written = [_written(end) for end in ends if end]
    if len(written) == 2 and written[0][1] == written[1][1]:
        written[0] = (written[0][0], "")
    number = " to ".join(" ".join(filter(None, (sign + digits, scale))) for digits, scale in written)
    return " ".join(filter(None, (bound, number, unit, f"per {per}" if per else "")))


_SCALE_OF = {power: word for word, power in SCALES.items()} | {0: ""}
_WESTERN_POWERS = (0, 3, 6, 9, 12)


def _written(number: Numeral) -> tuple[str, str]:
    """Digits as printed and the name of their scale; `hundred million` and `thousand crore` go into the digits."""
    power = number.power if number.power in _SCALE_OF else max(p for p in _WESTERN_POWERS if p <= max(number.power, 0))
    digits = format(Decimal(number.digits).scaleb(number.power - power), "f") if number.power != power else number.digits
    return digits, _SCALE_OF[power]
