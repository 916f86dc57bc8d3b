"""A site on a port of this machine, with gzip and caching as a host has them, and with a content security policy if one is given."""

from __future__ import annotations

import gzip
import http.server
import threading
from functools import partial
from pathlib import Path


class Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *args: object, policy: str, **kwargs: object) -> None:
        self.policy = policy
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            return self.send_error(404)
        body = gzip.compress(file.read_bytes())
        headers = {"Content-Type": self.guess_type(str(file)), "Content-Encoding": "gzip", "Content-Length": str(len(body)), "Cache-Control": "max-age=31536000"}
        self.send_response(200)
        for name, value in (headers | ({"Content-Security-Policy": self.policy} if self.policy else {})).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


def serve(site: Path, policy: str = "") -> tuple[http.server.ThreadingHTTPServer, str]:
    """The server, already answering, and its address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site), policy=policy))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}/"
