"""What an editor does with the language server, on top of a client of pytest-lsp."""

import asyncio
from collections import Counter

from lsprotocol import types

# Where the cursor is, in texts of tests.
CURSOR = "‸"


class Shown(dict):
    """The latest diagnostics by URI, as lists, and how many times there were some."""

    def __init__(self):
        self.times = Counter()

    def __setitem__(self, uri, diagnostics):
        self.times[uri] += 1
        super().__setitem__(uri, list(diagnostics))


class Editor:
    def __init__(self, client, folder):
        self.client = client
        client.diagnostics = Shown()
        self.folder = folder
        self.versions = {}
        self.texts = {}

    def uri(self, path):
        return (self.folder / path).as_uri()

    def path(self, uri):
        return next(str(p.relative_to(self.folder)) for p in self.folder.rglob("*.yaml") if p.as_uri() == uri)

    # Documents

    async def open(self, path, text=None):
        """Opens a file, perhaps with another text; its diagnostics."""
        text = (self.folder / path).read_text() if text is None else text
        self.versions[path] = 1
        self.texts[path] = text
        before = self.times(path)
        self.client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(self.uri(path), "yaml", 1, text)))
        return await self.diagnostics(path, lambda: self.times(path) > before)

    async def change(self, path, text):
        """Replaces the text; its diagnostics."""
        self.versions[path] += 1
        self.texts[path] = text
        before = self.times(path)
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(self.versions[path], self.uri(path)),
                [types.TextDocumentContentChangeWholeDocument(text)]))
        return await self.diagnostics(path, lambda: self.times(path) > before)

    async def replace(self, path, old, new):
        assert old in self.texts[path]
        return await self.change(path, self.texts[path].replace(old, new, 1))

    def close(self, path):
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(self.document(path)))

    def shown(self, path):
        """The latest diagnostics of a file, as the client has them."""
        return self.client.diagnostics.get(self.uri(path))

    def times(self, path):
        return self.client.diagnostics.times[self.uri(path)]

    async def diagnostics(self, path, condition):
        """The diagnostics of a file as soon as a condition holds."""
        async with asyncio.timeout(60):
            while not condition():
                await self.client.wait_for_notification("textDocument/publishDiagnostics")
        return self.shown(path)

    async def codes(self, path, expected):
        """Waits until a file has diagnostics with just these codes."""
        await self.diagnostics(path, lambda: {d.code for d in self.shown(path) or []} == expected)

    # Requests

    def document(self, path):
        return types.TextDocumentIdentifier(self.uri(path))

    async def write(self, path, marked):
        """Replaces the text, in which a mark is the cursor; the position of the cursor."""
        before = marked[: marked.index(CURSOR)]
        await self.change(path, marked.replace(CURSOR, ""))
        return position(before)

    async def complete(self, path, marked):
        """What the editor offers at the mark in a text; each with the text that it would make."""
        cursor = await self.write(path, marked)
        items = await self.client.text_document_completion_async(types.CompletionParams(self.document(path), cursor))
        return {item.label: apply(self.texts[path], [item.text_edit]) for item in items}

    def at(self, path, mark, offset=0):
        """The params of a request at the first mark in a text."""
        text = self.texts[path]
        return self.document(path), position(text[: text.index(mark) + offset])

    async def hover(self, path, mark, offset=0):
        hover = await self.client.text_document_hover_async(types.HoverParams(*self.at(path, mark, offset)))
        return hover and hover.contents.value

    async def quick_fixes(self, path, diagnostic):
        context = types.CodeActionContext([diagnostic])
        params = types.CodeActionParams(self.document(path), diagnostic.range, context)
        return list(await self.client.text_document_code_action_async(params))

    def text_at(self, location):
        """The text of a location."""
        text = (self.folder / self.path(location.uri)).read_text()
        start, end = (index(text, place) for place in (location.range.start, location.range.end))
        return text[start:end]


def position(before):
    """The position behind a text."""
    last = before.rsplit("\n", 1)[-1]
    return types.Position(before.count("\n"), units(last))


def index(text, place):
    lines = text.split("\n")
    line = lines[place.line].encode("utf-16-le")[: place.character * 2].decode("utf-16-le")
    return sum(len(other) + 1 for other in lines[: place.line]) + len(line)


def units(text):
    return len(text.encode("utf-16-le")) // 2


def apply(text, edits):
    """The text after edits that do not overlap."""
    places = sorted(((index(text, e.range.start), index(text, e.range.end), e.new_text) for e in edits), reverse=True)
    for start, end, new in places:
        text = text[:start] + new + text[end:]
    return text
