"""A session with the language server over pipes, message by message as bytes: for what a real client never sends, for the
recording of `docs/`, and for its latency."""

import json
import os
import subprocess
from pathlib import Path


class Session:
    def __init__(self, tool, folder):
        self.folder = Path(folder)
        self.log = []
        self._next_id = 1
        self._process = subprocess.Popen(
            [Path(tool).resolve(), "lsp"], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.wait()
        self._process.stdin.close()
        self._process.stdout.close()

    # Messages

    def send_bytes(self, data):
        self._process.stdin.write(data)
        self._process.stdin.flush()

    def send(self, message):
        self.log.append(("editor", message))
        body = json.dumps({"jsonrpc": "2.0"} | message).encode()
        self.send_bytes(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def read(self):
        """The next message of the server; `None` at the end."""
        length = None
        while line := self._process.stdout.readline().strip():
            name, value = line.split(b": ")
            assert name == b"Content-Length"
            length = int(value)
        if length is None:
            return None
        message = json.loads(self._process.stdout.read(length))
        assert message.pop("jsonrpc") == "2.0"
        self.log.append(("server", message))
        return message

    def request(self, method, params=None):
        """The response to a request, behind any notifications."""
        number, self._next_id = self._next_id, self._next_id + 1
        self.send({"id": number, "method": method} | ({} if params is None else {"params": params}))
        while "id" not in (message := self.read()):
            pass
        assert message["id"] == number
        return message

    def notify(self, method, params=None):
        self.send({"method": method} | ({} if params is None else {"params": params}))

    def ended(self):
        """The exit status."""
        self._process.stdin.close()
        return self._process.wait(timeout=60)

    def processor_seconds(self):
        """The time that the processor has spent on the server."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    # Documents

    def initialize(self, **capabilities):
        result = self.request("initialize", {"processId": None, "rootUri": None, "capabilities": capabilities})
        self.notify("initialized", {})
        return result["result"]

    def uri(self, path):
        return (self.folder / path).as_uri()

    def open(self, path, text=None):
        """Opens a file; its diagnostics."""
        text = (self.folder / path).read_text() if text is None else text
        document = {"uri": self.uri(path), "languageId": "yaml", "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})
        return self.diagnostics(path)

    def change(self, path, version, *changes):
        """Changes a document; its diagnostics."""
        document = {"uri": self.uri(path), "version": version}
        self.notify("textDocument/didChange", {"textDocument": document, "contentChanges": list(changes)})
        return self.diagnostics(path)

    def diagnostics(self, path):
        while True:
            message = self.read()
            params = message.get("params", {})
            if message.get("method") == "textDocument/publishDiagnostics" and params["uri"] == self.uri(path):
                return params["diagnostics"]

    def ask(self, method, path, position=None, **params):
        """The result of a request about a document."""
        params = {"textDocument": {"uri": self.uri(path)}} | params
        if position:
            params["position"] = dict(zip(("line", "character"), position))
        response = self.request("textDocument/" + method, params)
        assert "result" in response, response
        return response["result"]


def position(text, mark, offset=0):
    """The line and character of the first `mark`, in UTF-16 units."""
    before = text[: text.index(mark) + offset]
    last = before.rsplit("\n", 1)[-1]
    return before.count("\n"), len(last.encode("utf-16-le")) // 2
