"""The protocol itself: what a server answers to messages that no good client sends."""

import json

import pytest

from session import Session, position


@pytest.fixture
def session(tool, project):
    with Session(tool, project) as session:
        yield session


def code(response):
    return response["error"]["code"]


def test_a_session_ends_as_the_protocol_says(session):
    assert session.initialize()["serverInfo"]["name"] == "invoker"
    assert session.request("shutdown")["result"] is None
    assert code(session.request("textDocument/hover", {})) == -32600
    session.notify("exit")
    assert session.ended() == 0


def test_an_exit_without_shutdown_is_a_failure(session):
    session.initialize()
    session.notify("exit")
    assert session.ended() == 1


def test_the_server_ends_with_its_editor(session):
    session.initialize()
    assert session.ended() == 1


def test_requests_that_cannot_be_answered_have_errors(session):
    assert code(session.request("textDocument/hover", {})) == -32002
    session.initialize()
    assert code(session.request("initialize", {"capabilities": {}})) == -32600
    assert code(session.request("textDocument/moniker", {})) == -32601
    assert code(session.request("$/unknown")) == -32601
    for params in ({}, [], {"textDocument": {}}, {"textDocument": 1}, None):
        assert code(session.request("textDocument/hover", params)) == -32602
    session.open("specs/chat.yaml")
    document = {"textDocument": {"uri": session.uri("specs/chat.yaml")}}
    for place in ({}, {"line": -1, "character": 0}, {"line": "1", "character": 0}, {"line": 1}):
        assert code(session.request("textDocument/hover", document | {"position": place})) == -32602
    assert code(session.request("textDocument/rename", document | {"position": {"line": 0, "character": 0}})) == -32602


def test_messages_that_cannot_be_read_are_answered_and_survived(session):
    session.initialize()
    for body in (b"{", b"\xff\xfe", b"", b"[" * 5000):
        session.send_bytes(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        assert code(session.read()) == -32700
    for message in ([], 1, {}, {"id": {}, "method": "x"}, {"method": 1}, {"id": 1}):
        body = json.dumps(message).encode()
        session.send_bytes(b"Content-Type: x\r\ncontent-length:%d\r\n\r\n" % len(body) + body)
        assert code(session.read()) == -32600
    for header in (b"Content-Length: many", b"Content-Length: -1", b"Content-Length: 99999999999", b"\xff"):
        session.send_bytes(header + b"\r\n\r\n")
        assert code(session.read()) == -32700
    session.notify("textDocument/didOpen", {"textDocument": {}})
    session.notify("textDocument/didChange", {})
    session.notify("textDocument/didClose")
    session.notify("$/cancelRequest", {"id": 1})
    session.send({"id": "watch", "result": None})
    assert session.request("shutdown")["result"] is None


def test_documents_that_are_no_specs_are_left_alone(session):
    session.initialize()
    (session.folder / "compose.yaml").write_text("services: {web: {image: nginx}}\n")
    (session.folder / "notes.txt").write_text("services: [\n")
    for path in ("compose.yaml", "notes.txt"):
        assert session.open(path) == []
    for uri in ("untitled:Untitled-1", "file:///%zz", "file://", "file:///no/such/folder/chat.yaml", "x"):
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": "invoker: 2\n"}
        session.notify("textDocument/didOpen", {"textDocument": document})
        params = {"textDocument": {"uri": uri}, "position": {"line": 0, "character": 0}}
        assert session.request("textDocument/hover", params)["result"] is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_positions_count_what_was_agreed(session, encoding):
    agreed = session.initialize(general={"positionEncodings": [encoding, "utf-16"]})
    assert agreed["capabilities"]["positionEncoding"] == encoding
    text = "invoker: 1\ntypes:\n  A: {description: '𝄞 né', typ: object}\n"
    [finding, *_] = session.open("specs/types.yaml", text)
    start, end = finding["range"]["start"], finding["range"]["end"]
    before = text.splitlines()[2].split("typ:")[0]
    width = len(before.encode()) if encoding == "utf-8" else len(before.encode("utf-16-le")) // 2
    assert (start["line"], start["character"], end["character"]) == (2, width, width + 3)
    fixes = session.ask(
        "codeAction", "specs/types.yaml", range={"start": start, "end": start}, context={"diagnostics": []})
    [edit] = fixes[0]["edit"]["changes"][session.uri("specs/types.yaml")]
    assert edit == {"newText": "type", "range": {"start": start, "end": end}}
    # A change within a line, behind the same characters.
    change = {"range": {"start": start, "end": end}, "text": "type"}
    assert [d["code"] for d in session.change("specs/types.yaml", 2, change) if "typ'" in d["message"]] == []


def test_changes_apply_in_their_order_and_beyond_the_end(session):
    session.initialize()
    session.open("specs/types.yaml", "invoker: 1\r\ntypes:\r\n  A: {type: object}\r\n")
    line = {"line": 3, "character": 0}
    far = {"line": 99, "character": 99}
    found = session.change(
        "specs/types.yaml", 2,
        {"range": {"start": line, "end": far}, "text": "  B: {type: nothing}\r\n"},
        {"range": {"start": {"line": 2, "character": 2}, "end": {"line": 2, "character": 99}}, "text": "C: {type: x}"})
    assert [d["message"].split("\n")[0] for d in found if d["code"] == "wrong-value"] == [
        "type cannot be 'x'", "type cannot be 'nothing'"]
    text = "invoker: 1\r\ntypes:\r\n  C: {type: x}\r\n  B: {type: nothing}\r\n"
    assert found[-1]["range"]["start"] == dict(zip(("line", "character"), position(text, "nothing")))


def test_an_editor_that_can_watch_files_is_asked_to(session):
    session.initialize(workspace={"didChangeWatchedFiles": {"dynamicRegistration": True}})
    request = session.read()
    assert request["method"] == "client/registerCapability"
    session.send({"id": request["id"], "result": None})
    assert session.open("specs/chat.yaml") == []
    # Another program writes a file.
    path = session.folder / "specs/types.yaml"
    path.write_text(path.read_text().replace("  InputFile:", "  InputFil:"))
    session.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": path.as_uri(), "type": 2}]})
    assert {d["code"] for d in session.diagnostics("specs/chat.yaml")} == {"unknown-reference"}


def test_waiting_changes_are_checked_once(session):
    session.initialize()
    text = (session.folder / "specs/chat.yaml").read_text()
    session.open("specs/chat.yaml")
    uri = session.uri("specs/chat.yaml")
    messages = b""
    for version in range(2, 12):
        params = {"textDocument": {"uri": uri, "version": version}, "contentChanges": [{"text": text + "#" * version}]}
        body = json.dumps({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": params}).encode()
        messages += b"Content-Length: %d\r\n\r\n" % len(body) + body
    session.send_bytes(messages)
    published = []
    while not published or published[-1] < 11:
        published.append(session.read()["params"]["version"])
    assert len(published) < 10
