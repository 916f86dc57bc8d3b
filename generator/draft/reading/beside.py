"""What stands in a page beside its article: advertisements, menus, other stories, comments, and the words that invite to subscribe or share.

| told by | example |
| --- | --- |
| the names of an element | `class="jp-relatedposts"`, `id="cookieBanner"`, `<amp-sidebar>` |
| its being out of sight | `hidden`, `aria-hidden="true"`, `style="display:none"`, `role="dialog"` |
| links | a paragraph that is nothing but links and no sentence: a menu, the headline of another story |
| its words | "Advertisement", "READ MORE: …", "Already a subscriber?" |

Names lie: a page may stand as a whole in `class="has-sidebar"`. So a part is taken for one only while most of the text stands elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

_NAMES = "|".join("""
    ad ads adslot advert adverts advertisement advertising sponsored dfp taboola outbrain promo promos promoted promotion
    related relatedposts recommend recommended recommendation recommendations recirc recirculation teaser teasers trending popular most-read most-viewed read-more also-read read-also
    more-stories more-on more-from more-news latest-(?:news|stories|articles|headlines) latest\\Z you-may hot-issues? sidebar widget-area
    comments? disqus disqus-thread newsletters? sign-?up subscribe subscription-box regwall paywall-(?:barrier|prompt|offer|banner|message|overlay)
    share sharing share-?bar share-?tools share-?buttons sharedaddy addtoany social cookies? consent onetrust gdpr modal popup tooltip
    menu nav navbar navigation breadcrumbs? skip-link footer copyright disclaimer author-bio about-author tags tag-list print-info bottom-of-article
""".split())  # fmt: skip
_BESIDE = re.compile(rf"(?:\A|-)(?:{_NAMES})(?:-|\Z)")
_OF_THE_WHOLE = re.compile(r"(?:has|no|not|with|without|hide|show|is|category|tag|topic|js)-")
"""What makes a name one of the page's state or subject: `has-ads`, `no-sidebar`, `category-social`."""
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[_:]+|-+")
_CONTAINERS = frozenset("div section ul ol dl li table figure details center header".split())
_UNHEARD = re.compile(r"\b(?:sr-only|visually-?hidden|screen-reader(?:-text)?)\b", re.IGNORECASE)
_UNSEEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_ROLES = frozenset("navigation complementary banner contentinfo search dialog menu".split())
_MOST = 2 / 3
_SENTENCE = re.compile(r"(?<![.\s])[.!?][\"”’)]*\Z")
_LABEL = re.compile(
    r"""(?:skip\s)?(?:advertisements?|advertising|ad|sponsored(?:\scontent)?)
    |(?:story|article)\scontinues\s(?:below|after)\b.{0,60}
    |(?:read\s(?:more|also|next)|also\sread|more\son\sthis(?:\sstory)?|related(?:\s(?:stories|articles|coverage|news|topics|links))?|see\salso|don['’]t\smiss|recommended(?:\sfor\syou)?|most\sread|trending(?:\snow)?|you\smay\salso\slike)(?:\s?[:|»>-].{0,200})?
    |continue\sreading\b.{0,60}|subscribe\sto\s(?:continue|keep|read|unlock)\b.{0,80}|already\sa\s(?:subscriber|member)\?.{0,60}|(?:sign|log)\s(?:in|up)|(?:subscribe|register)(?:\s(?:now|today))?
    |sign\sup\s(?:for|to)\s(?:our|the|get|receive)\b.{0,160}|get\sthe\s.{1,60}\s(?:newsletter|in\syour\sinbox).{0,60}
    |share(?:[\s,|:/]+(?:this|on|via|by|article|story|page|post|save|copy|link|facebook|twitter|tweet|x|linkedin|whatsapp|reddit|telegram|e-?mail|social|media|print))*:?|follow\sus\son\b.{0,80}|download\s(?:our|the)\s.{0,30}app\b.{0,60}|click\shere\sto\b.{0,120}
    |play\svideo|load\smore|listen\sto\sthis\sarticle.{0,40}|(?:©|\(c\)|copyrights?\s(?:©|\(c\)|(?:19|20)\d\d,?\s(?-i:[A-Z]))).{0,200}|.{0,80}\ball\srights\sreserved(?:\..{0,120})?
    |a\sversion\sof\sthis\sarticle\sappear(?:s|ed)\sin\sprint\b.{0,160}""",
    re.IGNORECASE | re.VERBOSE,
)


class Piece(NamedTuple):
    """Words of a page, or a break, and whether they are those of a link."""

    text: str
    linked: bool = False


def stands_beside(tag: str, attributes: dict[str, str]) -> bool:
    """Whether an element's names or its being out of sight make it no part of the article, unless it holds most of it."""
    if "hidden" in attributes or attributes.get("aria-hidden") == "true" or attributes.get("role", "").lower() in _ROLES or tag == "form" or _UNSEEN.search(attributes.get("style", "")):
        return True
    named = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    names = [tag] if "-" in tag else []
    names += named.split() if tag in _CONTAINERS or names else []
    return bool(_UNHEARD.search(named)) or any(_BESIDE.search(_words(name)) for name in names)


def _words(name: str) -> str:
    """`relatedPosts`, `related_posts` → `related-posts`; empty for a state of the whole."""
    words = _HUMP.sub("-", name[:200]).strip("-").lower()
    return "" if _OF_THE_WHOLE.match(words) else words


def article_text(pieces: Sequence[Piece], parts: Sequence[tuple[int, int]]) -> str:
    """The paragraphs of `pieces`, a blank line between them, without the `parts` (from, to) and paragraphs that stand beside the article."""
    sizes = [0, *accumulate(len(piece.text.strip()) for piece in pieces)]
    depth = [0] * (len(pieces) + 1)
    for start, end in parts:
        if sizes[end] - sizes[start] < _MOST * sizes[-1]:
            depth[start] += 1
            depth[end] -= 1
    # of a part that is left out, the ends of its paragraphs stay: they part what stands around it
    kept = [piece for piece, within in zip(pieces, accumulate(depth), strict=False) if not within or piece.text == "\n\n"]
    paragraphs = list(_paragraphs(kept))
    prose = [text for text, linked in paragraphs if not linked and not _LABEL.fullmatch(" ".join(text.split()))]
    if sum(map(len, prose)) < (1 - _MOST) * sum(len(text) for text, _ in paragraphs):
        prose = [text for text, _ in paragraphs]
    return "\n\n".join(prose)


def _paragraphs(pieces: Sequence[Piece]) -> Iterator[tuple[str, bool]]:
    """Each paragraph, white space folded but for its line breaks, and whether it is links and no sentence."""
    words: list[str] = []
    plain = False
    for piece in (*pieces, Piece("\n\n")):
        if piece.text != "\n\n":
            words.append(piece.text)
            plain = plain or not piece.linked and any(map(str.isalnum, piece.text))
            continue
        lines = re.sub(r" {2,}", " ", re.sub(r" ?\n ?", "\n", "".join(words))).strip()
        for text in re.split(r"\n{2,}", lines):
            if text:
                yield text, not plain and not _SENTENCE.search(text)
        words, plain = [], False
