"""One request to an endpoint that the user named: bounded in time and size, without redirects, kept and replayed where a folder is given."""

from __future__ import annotations

import http.client
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from urllib.parse import urlsplit

from generator.values import Refused, shown

TIMEOUT = 60.0
"""Seconds for one whole reply."""
MAX_REPLY = 1024 * 1024
_PIECE = 65536


class Unanswered(Exception):
    """There is no usable reply; its text says why, for a count."""


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """The key goes to the address that the user named, and to no other."""

    def redirect_request(self, *_: object) -> None:
        return None


def endpoint(url: str, key: str = "", timeout: float = TIMEOUT) -> Callable[[bytes], bytes]:
    """A function from the body of a request to that of the reply. `url` may leave `/chat/completions` out; refuses what is no web address."""
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
        raise Refused(f"{shown(url)} is not a web address", "only http:// and https:// addresses", "bad-url")
    address = url if url.rstrip("/").endswith("/chat/completions") else f"{url.rstrip('/')}/chat/completions"
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {key}"} if key else {})
    opener = urllib.request.build_opener(_NoRedirect)

    def ask(body: bytes) -> bytes:
        until = monotonic() + timeout
        try:
            with opener.open(urllib.request.Request(address, body, headers), timeout=timeout) as response:
                return _read(response, until)
        except urllib.error.HTTPError as error:
            raise Unanswered(f"requests answered with HTTP status {error.code}") from None
        except (OSError, http.client.HTTPException, ValueError) as error:
            late = isinstance(getattr(error, "reason", error), TimeoutError)
            raise Unanswered("requests that took too long" if late else "requests that were not answered") from None

    return ask


def _read(response: http.client.HTTPResponse, until: float) -> bytes:
    reply = b""
    while piece := response.read1(_PIECE):
        reply += piece
        if len(reply) > MAX_REPLY:
            raise Unanswered("replies larger than 1 MiB")
        if monotonic() > until:
            raise Unanswered("requests that took too long")
    return reply


def recorded(folder: Path, ask: Callable[[bytes], bytes], name_of: Callable[[bytes], str]) -> Callable[[bytes], bytes]:
    """`ask` with a memory: a reply that is in the folder is replayed, a new one is kept there. Refuses a folder that cannot be used."""

    def replay(body: bytes) -> bytes:
        file = folder / f"{name_of(body)}.json"
        try:
            if file.is_file():
                return file.read_bytes()
            folder.mkdir(parents=True, exist_ok=True)
            reply = ask(body)
            file.write_bytes(reply)
        except OSError as error:
            raise Refused(f"the folder of replies cannot be used: {error.filename}: {error.strerror}") from None
        return reply

    return replay
