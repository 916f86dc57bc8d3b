"""`briefs lock`: what it writes, when it refuses, what it attests — and that nobody can rebuild an article from it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from evidence.kit import ARTICLES, NAMES, SHEET, TRADE, checked, codes, copy_of_trade, edit, folder, run, sheet
from generator.evidence.sentences import exact, fingerprint, loose, read, words

STORY = "Acme Mills hired Ruta Fenn on Tuesday.\n\nThe mill is old. It spins wool.\n\nNobody was told why."
FACT = 'hired: {at: p1s1, kind: statement, text: "Fenn works for the mill now.", subject: acme, about: [ruta-fenn]}'
ROLE = "roles:\n  ruta-fenn: {title: director, org: acme, at: p3s1}\n"


@pytest.fixture
def briefs(tmp_path: Path) -> Path:
    return folder(tmp_path, {SHEET: sheet(FACT, more="  not_facts: {p2s1: boilerplate}\n")}, {SHEET: STORY})


def lock_file(briefs: Path) -> Path:
    return briefs / "locks" / f"{SHEET}.yml"


def test_a_lock_is_written_beside_its_sheet(briefs: Path) -> None:
    """The command names the file that it wrote; the day is the one that is given; a second run changes nothing."""
    done = run("lock", SHEET, "--briefs", briefs, "--on", "2025-06-01")
    assert done.exit_code == 0 and done.stdout == "" and f"locks/{SHEET}.yml written" in done.stderr
    text = lock_file(briefs).read_text()
    assert "words: 18\n" in text and "  on: 2025-06-01\n" in text and re.findall(r"^  (p\d+s\d+): [0-9a-f]{16}\.[0-9a-f]{16}$", text, re.M) == ["p1s1", "p2s1", "p2s2", "p3s1"]
    run("lock", SHEET, "--briefs", briefs, "--on", "2025-06-01")
    assert lock_file(briefs).read_text() == text
    assert checked(briefs).problems == ()


@pytest.mark.parametrize("typed", [SHEET, f"{SHEET}.yml", f"briefs/sheets/{SHEET}.yml"])
def test_a_sheet_may_be_named_as_its_file(briefs: Path, typed: str) -> None:
    """Whoever completes the path in a shell is understood."""
    assert run("lock", typed, "--briefs", briefs).exit_code == 0 and lock_file(briefs).exists()


def test_the_article_may_stand_elsewhere(briefs: Path, tmp_path: Path) -> None:
    """`--article` names its file; without it, articles/<sheet>.txt beside the briefs folder is read, and missed with words."""
    (tmp_path / "articles" / f"{SHEET}.txt").rename(tmp_path / "elsewhere.txt")
    done = run("lock", SHEET, "--briefs", briefs)
    assert done.exit_code == 1 and "No such file" in done.stderr and not lock_file(briefs).exists()
    assert run("lock", SHEET, "--briefs", briefs, "--article", tmp_path / "elsewhere.txt").exit_code == 0


def test_coverage_is_reported(briefs: Path) -> None:
    """Sentences that no fact cites and nobody declared empty are named, and are no reason to refuse."""
    done = run("lock", SHEET, "--briefs", briefs)
    assert [line.split(":")[0] for line in done.stderr.splitlines() if "no fact cites" in line] == ["p2s2", "p3s1"]
    edit(briefs / "sheets" / f"{SHEET}.yml", "facts:\n", ROLE + "facts:\n")
    edit(briefs / "sheets" / f"{SHEET}.yml", "{p2s1: boilerplate}", "{p2s1: boilerplate, p2s2: off-topic}")
    assert "no fact cites" not in run("lock", SHEET, "--briefs", briefs).stderr


@pytest.mark.parametrize("old, new, code", [
    ("at: p1s1", "at: p9s9", "unknown-sentence"), ("at: p3s1", "at: p9s9", "unknown-sentence"), ("p2s1: boilerplate", "p9s9: boilerplate", "unknown-sentence"),
    ("about: [ruta-fenn]}", "value: 5 percent, measure: wool}", "unsupported-figure"), ("about: [ruta-fenn]}", "date: unknown, date_printed: Monday}", "printed-date-not-found"),
    ("about: [ruta-fenn]}", 'quote: "The mill"}', "quote-not-found"), ("Fenn works for the mill now.", "Acme Mills hired Ruta Fenn: nobody was told why", ""),
    ("Fenn works for the mill now.", "She sells wool, nobody was told why.", ""),
    ("subject: acme", "subject: acmee", "unknown-reference"), ("kind: statement", "kind: statment", "not-allowed"), ("about: [ruta-fenn]", "colour: red", "unknown-key"),
])  # fmt: skip
def test_a_lock_is_refused_and_nothing_is_written(briefs: Path, old: str, new: str, code: str) -> None:
    """Any error of the sheet, in itself or against its article, is told, and no lock appears; what is only a warning is no hindrance."""
    edit(briefs / "sheets" / f"{SHEET}.yml", "facts:\n", ROLE + "facts:\n")
    edit(briefs / "sheets" / f"{SHEET}.yml", old, new)
    done = run("lock", SHEET, "--briefs", briefs)
    if code:
        assert done.exit_code == 1 and f"[{code}]" in done.stdout and not lock_file(briefs).exists() and not (briefs / "locks").exists()
    else:
        assert done.exit_code == 0 and lock_file(briefs).exists()


def test_our_words_may_not_be_the_article_s(briefs: Path) -> None:
    """Eight words in a row: told at the line, and no lock."""
    (briefs.parent / "articles" / f"{SHEET}.txt").write_text(STORY + "\n\nEverybody there had always known that it would end badly for them.")
    edit(briefs / "sheets" / f"{SHEET}.yml", "Fenn works for the mill now.", "They had always known that it would end badly.")
    done = run("lock", SHEET, "--briefs", briefs)
    assert done.exit_code == 1 and "[copied-wording]" in done.stdout and not lock_file(briefs).exists()


def test_an_old_lock_is_not_in_the_way_of_a_new_one(briefs: Path) -> None:
    """The article grew, and a fact cites the new sentence: the old lock does not have it, the new one does."""
    assert run("lock", SHEET, "--briefs", briefs).exit_code == 0
    with (briefs.parent / "articles" / f"{SHEET}.txt").open("a") as file:
        file.write("\n\nActually somebody was.")
    edit(briefs / "sheets" / f"{SHEET}.yml", "at: p1s1", "at: [p1s1, p4s1]")
    assert "unknown-sentence" in codes(list(checked(briefs).problems))
    assert run("lock", SHEET, "--briefs", briefs).exit_code == 0
    assert checked(briefs).problems == ()


def test_an_unknown_sheet_is_refused_with_a_guess(briefs: Path) -> None:
    """A slip in the name: the nearest sheet is offered, and the status is that of wrong usage."""
    done = run("lock", "2025-03-03-mil", "--briefs", briefs)
    assert done.exit_code == 2 and f"did you mean '{SHEET}'?" in done.stderr


# what a lock attests


@pytest.mark.parametrize("old, new", [
    ("Fenn works for the mill now.", "Fenn works there now."), ("about: [ruta-fenn]}", 'about: [ruta-fenn], note: "A remark."}'), ("title: unknown", "title: A Mill"),
    ("about: [ruta-fenn]}", 'about: [ruta-fenn], quote: "why"}'),
])  # fmt: skip
def test_a_wording_that_changed_is_warned_of_where_the_article_is_not(briefs: Path, old: str, new: str) -> None:
    """Our words, what we quote and the headline: once changed, they are unchecked; the warning says since when, and the command that mends it."""
    run("lock", SHEET, "--briefs", briefs, "--on", "2025-06-01")
    edit(briefs / "sheets" / f"{SHEET}.yml", old, new)
    found = list(checked(briefs, with_articles=False).problems)
    assert codes(found) == ["wording-changed"] and found[0].severity == "warning"
    assert "on 2025-06-01" in found[0].message and f"briefs lock {SHEET}" in found[0].hint


def test_what_is_no_wording_may_change(briefs: Path) -> None:
    """A link, a date or a declared sentence has nothing to do with the article's words; nor has the order of the facts."""
    run("lock", SHEET, "--briefs", briefs)
    edit(briefs / "sheets" / f"{SHEET}.yml", "about: [ruta-fenn]}", "about: [ruta-fenn, beta]}")
    edit(briefs / "sheets" / f"{SHEET}.yml", "p2s1: boilerplate", "p2s1: off-topic")
    assert checked(briefs, with_articles=False).problems == ()


def test_a_lock_without_the_form_of_its_wording_attests_nothing(briefs: Path) -> None:
    """Locks from before the form was written down are left alone: the words are not compared with a fingerprint of another recipe."""
    run("lock", SHEET, "--briefs", briefs)
    edit(lock_file(briefs), "  form: 1\n", "")
    edit(briefs / "sheets" / f"{SHEET}.yml", "Fenn works for the mill now.", "Fenn works there now.")
    assert checked(briefs, with_articles=False).problems == ()


def test_quotes_and_titles_need_care_in_yaml(tmp_path: Path) -> None:
    """A fragment with quotation marks, colons or a backslash is read from the lock as it was written."""
    quote = 'a "b": c \\ #d'
    text = f"Ruta Fenn said ‘{quote}’ to Acme Mills, who said nothing. " + "Rain fell on the mill. " * 12
    facts = f"one:\n  at: p1s1\n  kind: statement\n  subject: ruta-fenn\n  by: [ruta-fenn]\n  text: Fenn spoke.\n  quote: '{quote}'"
    briefs = folder(tmp_path, {SHEET: sheet(facts)}, {SHEET: text})
    assert run("lock", SHEET, "--briefs", briefs).exit_code == 0
    assert checked(briefs).library.locks[SHEET].checked.fragments == {"one": quote}


# links into the article


@pytest.mark.parametrize("quote, in_link", [("spins, and spins & spins", "spins%2C%20and%20spins%20%26%20spins"), ("well-known", "well%2Dknown"), ("50% wool", "50%25%20wool"), ("façade", "fa%C3%A7ade")])
def test_links_lead_to_the_words(tmp_path: Path, quote: str, in_link: str) -> None:
    """A text fragment has the quote percent-encoded; hyphen, comma and ampersand too, which have a meaning there."""
    text = f"“{quote},” said Ruta Fenn. " + "Rain fell on the mill. " * 12
    facts = f"one:\n  at: p1s1\n  kind: statement\n  subject: ruta-fenn\n  by: [ruta-fenn]\n  text: Fenn spoke.\n  quote: {quote}"
    briefs = folder(tmp_path, {SHEET: sheet(facts, url="https://spool.example/a")}, {SHEET: text})
    assert run("lock", SHEET, "--briefs", briefs).exit_code == 0
    assert run("build", "--briefs", briefs, tmp_path / "out").exit_code == 0
    assert f"https://spool.example/a#:~:text={in_link})" in (tmp_path / "out" / "sheets" / f"{SHEET}.md").read_text()


def test_only_words_that_are_unique_there_and_shown_here_lead_anywhere() -> None:
    """A fragment is the fact's quote or a name that the page prints, stands once in the article, and in the cited sentence."""
    library = checked(TRADE, with_articles=False).library
    seen = 0
    for name, lock in library.locks.items():
        article = read((ARTICLES / f"{name}.txt").read_bytes())
        for key, shown in lock.checked.fragments.items():
            fact = library.sheets[name].facts[key]
            forms = [form for slug in (fact.subject, *fact.parties, *fact.participants, *fact.by, fact.object) if slug
                     for form in (library.registry.find(slug).name, *(other.text for other in library.registry.find(slug).other_names if other.kind != "weak"))]  # fmt: skip
            assert exact(article.text).casefold().count(exact(shown).casefold()) == 1
            assert shown in (fact.quote, *forms)
            assert any(exact(shown).casefold() in exact(article.sentences[at]).casefold() for at in fact.at)
            seen += 1
    assert seen > 20


# nothing to rebuild an article from


@pytest.mark.parametrize("name", NAMES)
def test_no_hash_of_anything_smaller_than_a_sentence_is_in_a_lock(name: str) -> None:
    """Every run of words of the article, of every length, in either form: the fingerprint of none but whole sentences is in its lock."""
    article = read((ARTICLES / f"{name}.txt").read_bytes())
    hashes = set(re.findall(r"[0-9a-f]{16}", (TRADE / "locks" / f"{name}.yml").read_text()))
    sentences = {form(sentence) for sentence in article.sentences.values() for form in (exact, loose)}
    assert {fingerprint(kind, form(sentence)) for sentence in article.sentences.values() for kind, form in (("n1", exact), ("n2", loose))} <= hashes
    found = set()
    for paragraph in {at.paragraph for at in article.sentences}:
        for form, kind in ((exact, "n1"), (loose, "n2")):
            tokens = form(" ".join(sentence for at, sentence in article.sentences.items() if at.paragraph == paragraph)).split(" ")
            windows = {" ".join(tokens[a:b]) for a in range(len(tokens)) for b in range(a + 1, len(tokens) + 1)} | set(tokens)
            found |= {window for window in windows for one in {window, window.strip(".,;:!?\"'()")} if one not in sentences and fingerprint(kind, one) in hashes}
    assert found == set()


def _rebuilt(hashes: set[str], vocabulary: list[str], known: str) -> str:
    """An attacker who knows an eight-word quote and the words of the language extends it word by word, wherever a hash answers."""
    text = known.split()
    for _ in range(5):
        matches = [word for word in vocabulary for length in range(1, 9)
                   for kind in ("n1", "n2") if fingerprint(kind, " ".join([*text, word][-length:])) in hashes]  # fmt: skip
        if not matches:
            break
        text.append(matches[0])
    return " ".join(text)


def test_a_text_cannot_be_rebuilt_from_its_lock() -> None:
    """The attack that rebuilt 80 words from window hashes gains not a word from a lock; it does from a list of window hashes."""
    name = "2025-01-13-battery-talks"
    article = read((ARTICLES / f"{name}.txt").read_bytes())
    tokens = loose(article.text).split(" ")
    vocabulary, known = sorted(set(tokens)), " ".join(tokens[20:28])
    hashes = set(re.findall(r"[0-9a-f]{16}", (TRADE / "locks" / f"{name}.yml").read_text()))
    windows = {fingerprint("n2", " ".join(tokens[n : n + 8])) for n in range(len(tokens) - 7)}
    assert _rebuilt(hashes, vocabulary, known) == known
    assert _rebuilt(windows, vocabulary, known) == " ".join(tokens[20:33])


@pytest.mark.parametrize("name", NAMES)
def test_a_lock_has_no_words_but_those_of_the_sheet_and_the_registry(name: str, tmp_path: Path) -> None:
    """What can be read in a lock: places, fingerprints, counts, fact ids, and fragments that the pages print anyway."""
    library = checked(TRADE, with_articles=False).library
    lock = (TRADE / "locks" / f"{name}.yml").read_text()
    sheet_text = (TRADE / "sheets" / f"{name}.yml").read_text()
    names = " ".join(entity.name + " " + " ".join(other.text for other in entity.other_names) for entity in library.registry.entities.values())
    own = {*words(sheet_text.casefold()), *words(names.casefold()), *words("written by the tool do not edit format norm seg words sentences checked on wording longest_run quoted_words form resolved fragments longest run quoted".casefold())}
    strange = [word for word in words(re.sub(r"[0-9a-f]{16}|p\d+s\d+|\d+", "", lock).casefold()) if word not in own]
    assert strange == []


def test_the_trade_locks_are_those_of_the_tool(tmp_path: Path) -> None:
    """`briefs lock` writes the committed locks again, bit for bit, and `briefs verify` finds every sentence."""
    briefs = copy_of_trade(tmp_path)
    for name in NAMES:
        (briefs / "locks" / f"{name}.yml").unlink()
    for name in NAMES[:4]:
        assert run("lock", name, "--briefs", briefs, "--on", "2025-06-01").exit_code == 0
        assert (briefs / "locks" / f"{name}.yml").read_bytes() == (TRADE / "locks" / f"{name}.yml").read_bytes()
    done = run("verify", "--briefs", TRADE, "--articles", ARTICLES)
    assert done.exit_code == 0 and len(re.findall(r": \d+ ok$", done.stdout, re.M)) == len(done.stdout.splitlines()) == len(NAMES)
