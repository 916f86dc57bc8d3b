"""llms.txt and robots.txt."""

from __future__ import annotations

import re
from urllib.parse import urljoin

import pytest
from markdown import markdown

from exports.material import ADDRESS, BOTH, SCRIPT, files
from generator.exports.llms import plain


@pytest.mark.parametrize("name, address", BOTH)
def test_llms_txt_has_the_form_that_is_expected(name: str, address: str) -> None:
    """One title, a summary as quote, then sections that are lists of links; every entity, sheet and data file has one."""
    lines = files(name, address)["llms.txt"].decode().splitlines()
    assert lines[0].startswith("# ") and lines[2].startswith("> ") and len([line for line in lines if line.startswith("# ")]) == 1
    sections = "\n".join(lines).split("\n## ")[1:]
    for section in sections:
        assert all(re.match(r"- \[.+\]\(\S+\)", line) for line in section.splitlines()[2:] if line), section
    html = markdown("\n".join(lines))
    links = re.findall(r'href="([^"]+)"', html)
    assert all(link.startswith(address) for link in links)
    for link in links:
        path = urljoin("http://x/", link).removeprefix("http://x/").removeprefix(address)
        assert path in files(name, address) or path.endswith("/"), link


def test_a_plan_never_reads_as_done() -> None:
    """Without a bottom line the leading fact stands in composed words; a withdrawn article is named as such."""
    told = files()["llms.txt"].decode()
    assert "(companies/acme/): Letter of intent, not a contract – planned, Acme said: " in told
    assert "(sheets/2025-02-11-withdrawn/): withdrawn by its publisher" in told


def test_names_are_text() -> None:
    """Brackets, tags and line breaks of a name make no link, element or line of their own."""
    assert plain("a\n# b [c](d) <e>\r\n`f`") == r"a \# b \[c\](d) \<e\> \`f\`"
    assert markdown(plain(SCRIPT)).count("<") == 2
    assert plain("x \u202eשלום") == "\u2068x \u202eשלום\u2069"


def test_robots_txt_names_the_sitemap_where_it_has_an_address() -> None:
    """Everything may be read; a sitemap's address must be a full one."""
    assert files()["robots.txt"] == b"User-agent: *\nAllow: /\n"
    assert files(site_url=ADDRESS)["robots.txt"].decode().splitlines()[-1] == f"Sitemap: {ADDRESS}sitemap.xml"
