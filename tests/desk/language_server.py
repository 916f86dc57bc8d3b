"""A yaml-language-server in a process of its own, driven as VS Code drives it: LSP over stdio."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

SERVER = Path(__file__).parent / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
_CAN = {
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown", "plaintext"]}}, "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    },
    "workspace": {"configuration": True},
}  # fmt: skip


class LanguageServer:
    """A running server for the workspace `root`, with the settings of `.vscode/settings.json` (the sections are before the first dot)."""

    def __init__(self, root: Path, settings: Mapping[str, Any]) -> None:
        self.root, self.settings, self.sent, self.open = root, settings, 0, 0
        self.process = subprocess.Popen(["node", str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        folder = {"uri": root.as_uri(), "name": "briefs"}
        self.ask("initialize", {"processId": None, "rootUri": root.as_uri(), "workspaceFolders": [folder], "capabilities": _CAN})
        self._send({"method": "initialized", "params": {}})

    def __enter__(self) -> LanguageServer:
        return self

    def __exit__(self, *error: object) -> None:
        self.process.kill()
        self.process.communicate()

    def complete(self, path: str, text: str) -> dict[str, str]:
        """What is offered where `text` has its mark ‸: label → its documentation."""
        place = self._place(path, text)
        found = self.ask("textDocument/completion", place)["items"]
        return {item["label"]: _plain(item.get("documentation", "")) for item in found}

    def hover(self, path: str, text: str) -> str:
        """The Markdown that is shown over the mark ‸."""
        found = self.ask("textDocument/hover", self._place(path, text))
        return _plain(found["contents"]) if found else ""

    def diagnostics(self, path: str, text: str) -> list[tuple[int, int, str]]:
        """What is underlined: (line, column, message), counted from 1."""
        uri = self._open(path, text)
        found = self._until(lambda message: message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri)
        return [(one["range"]["start"]["line"] + 1, one["range"]["start"]["character"] + 1, one["message"]) for one in found["params"]["diagnostics"]]

    def ask(self, method: str, params: Mapping[str, Any]) -> Any:
        self.sent += 1
        number = self.sent
        self._send({"id": number, "method": method, "params": params})
        return self._until(lambda message: message.get("id") == number and "method" not in message)["result"]

    def _place(self, path: str, marked: str) -> dict[str, Any]:
        before = marked[: marked.index("‸")]
        uri = self._open(path, marked.replace("‸", ""))
        return {"textDocument": {"uri": uri}, "position": {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}}

    def _open(self, path: str, text: str) -> str:
        """A text is opened once and never changed: what comes back belongs to it alone. The folder tells the schema, not the name."""
        self.open += 1
        folder, _, name = path.rpartition("/")
        uri = (self.root / folder / (f"{self.open}-{name}" if folder.count("/") else name)).as_uri()
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": {"uri": uri, "languageId": "yaml", "version": self.open, "text": text}}})
        return uri

    def _until(self, wanted: Any) -> dict[str, Any]:
        """The first message that is wanted; what the server asks in between is answered."""
        while True:
            message = _read(self.process.stdout)
            if wanted(message):
                return message
            if "id" in message and "method" in message:
                self._send({"id": message["id"], "result": self._answer(message)})

    def _answer(self, message: Mapping[str, Any]) -> Any:
        if message["method"] != "workspace/configuration":
            return None
        return [self._section(item.get("section", "")) for item in message["params"]["items"]]

    def _section(self, name: str) -> dict[str, Any]:
        return {key.removeprefix(f"{name}."): value for key, value in self.settings.items() if key.startswith(f"{name}.")}

    def _send(self, message: Mapping[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()


def _read(stream: BinaryIO) -> dict[str, Any]:
    length = 0
    while line := stream.readline().strip():
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    if not length:
        raise EOFError("the language server has ended")
    return json.loads(stream.read(length))


def _plain(documentation: Any) -> str:
    return documentation["value"] if isinstance(documentation, dict) else documentation
