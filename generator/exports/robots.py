"""robots.txt: everything may be read, and where the sitemap is."""

from __future__ import annotations

from collections.abc import Iterator

from generator.exports.desk import Desk
from generator.exports.file import File


def files(desk: Desk) -> Iterator[File]:
    """A sitemap's address must be absolute (robotstxt.org), so without a site address there is none."""
    sitemap = f"\nSitemap: {desk.site_url}sitemap.xml\n" if desk.site_url else ""
    yield File("robots.txt", f"User-agent: *\nAllow: /\n{sitemap}".encode())
