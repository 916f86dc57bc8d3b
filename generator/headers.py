"""The site's HTTP headers: a content security policy that lets only our own files, and the theme's inline scripts by their hashes, run."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable

_INLINE = re.compile(r"<script(?![^>]*\bsrc=)(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL | re.IGNORECASE)
_DATA = re.compile(r"type=[\"']?application/(?:ld\+)?json", re.IGNORECASE)


def inline_hashes(html: str) -> set[str]:
    """`sha256-…` of each inline script of a page; data blocks do not run and need none."""
    codes = (match["code"] for match in _INLINE.finditer(html) if not _DATA.search(match["attributes"]))
    return {f"sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}" for code in codes}


def policy(hashes: Iterable[str]) -> str:
    """The value of `Content-Security-Policy` (https://www.w3.org/TR/CSP3/). Drawings in stylesheets are data: images."""
    scripts = " ".join(["'self'", *(f"'{digest}'" for digest in sorted(hashes))])
    rules = (
        "default-src 'none'", f"script-src {scripts}", "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'",
        "worker-src 'self'", "manifest-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    )  # fmt: skip
    return "; ".join(rules)


def headers_file(hashes: Iterable[str]) -> str:
    """The text of `_headers`, as static hosts read it: for every path the headers below it."""
    lines = (f"Content-Security-Policy: {policy(hashes)}", "X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer")
    return "/*\n" + "".join(f"  {line}\n" for line in lines)
