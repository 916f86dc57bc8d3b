"""A site on 127.0.0.1 as a host would serve it: gzip, the headers of `_headers`, a base path; it counts what is fetched."""

from __future__ import annotations

import gzip
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Served:
    """`address` ends with a slash. `sent`: path → bytes on the wire, of what was fetched since the last `clear`."""

    def __init__(self, address: str) -> None:
        self.address, self.sent = address, {}

    def clear(self) -> None:
        self.sent = {}


@contextmanager
def serving(site: Path, base: str = "/", headers: bool = True) -> Iterator[Served]:
    """`headers`: whether the site's own `_headers`, its content security policy among them, are sent."""
    lines = (site / "_headers").read_text(encoding="utf-8").splitlines() if headers and (site / "_headers").exists() else []
    extra = [tuple(part.strip() for part in line.split(":", 1)) for line in lines if line.startswith("  ")]

    @cache
    def body(path: Path) -> bytes:
        return gzip.compress(path.read_bytes(), 9, mtime=0)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = self.path.partition("?")[0].removeprefix(base)
            file = site / path / "index.html" if not path or path.endswith("/") else site / path
            status, file = (200, file) if self.path.startswith(base) and file.is_file() else (404, site / "404.html")
            data = body(file)
            served.sent[path] = served.sent.get(path, 0) + len(data)
            self.send_response(status)
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            fixed = [("Content-Type", f"{kind}; charset=utf-8"), ("Content-Encoding", "gzip"), ("Content-Length", str(len(data))), ("Cache-Control", "no-store")]
            for name, value in fixed + extra:
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served = Served(f"http://127.0.0.1:{server.server_port}{base}")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
