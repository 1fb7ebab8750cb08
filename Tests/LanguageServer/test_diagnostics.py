"""Diagnostics and quick fixes."""

import json
import subprocess

import pytest
from lsprotocol import types

from conftest import REPOSITORY
from editor import apply
from session import Session

CHAT = "specs/chat.yaml"


async def test_a_mistake_is_shown_where_it_is_and_goes_with_it(editor):
    assert await editor.open(CHAT) == []
    [found] = await editor.replace(CHAT, "keepalive: [ping]", "keepalive: [pong]")
    assert found.code == "unknown-name"
    assert found.message == "there is no event 'pong'; did you mean 'ping'?"
    assert found.severity == types.DiagnosticSeverity.Error
    text = editor.texts[CHAT].split("\n")[found.range.start.line]
    assert text[found.range.start.character : found.range.end.character] == "pong"
    assert await editor.replace(CHAT, "keepalive: [pong]", "keepalive: [ping]") == []


async def test_related_places_are_shown(editor):
    text = (editor.folder / CHAT).read_text()
    found = await editor.open(CHAT, text.replace("  ChatPause:", "  ChatReply:"))
    [found] = [d for d in found if d.code == "yaml-duplicate-key"]
    [note] = found.related_information
    assert note.message == "first defined here"
    assert note.location.uri == editor.uri(CHAT)
    assert editor.texts[CHAT].split("\n")[note.location.range.start.line] == "  ChatReply:"


async def test_an_open_file_counts_instead_of_the_one_on_disk(editor):
    await editor.open(CHAT)
    types_file = "specs/types.yaml"
    text = (editor.folder / types_file).read_text().replace("  InputFile:", "  InputFil:")
    assert await editor.open(types_file, text) == []
    # Files that refer to it have the errors, open or not.
    await editor.codes(CHAT, {"unknown-reference"})
    await editor.codes("specs/workflow.yaml", {"unknown-reference"})
    editor.close(types_file)
    await editor.codes(CHAT, set())
    await editor.codes("specs/workflow.yaml", set())


async def test_swift_names_and_translations_are_checked_too(editor):
    config = "specs/invoker.yaml"
    text = (editor.folder / config).read_text()
    [found] = await editor.open(config, text + "swift: {renames: {ChatRepli.answer: text}}\n")
    assert found.message == "there is no 'ChatRepli.answer' to rename; did you mean 'ChatReply.answer'?"
    await editor.change(config, text)
    assert await editor.open(CHAT) == []
    await editor.replace(CHAT, "description: The user's message.", "description: What the user says.")
    await editor.codes("specs/locales/zh_Hans/chat.yaml", {"translation-stale"})
    [stale] = editor.shown("specs/locales/zh_Hans/chat.yaml")
    assert stale.severity == types.DiagnosticSeverity.Error


async def test_half_written_yaml_has_one_error(editor):
    await editor.open(CHAT)
    found = await editor.replace(CHAT, "yields: {$ref: '#/types/ChatEvent'}", "yields: {$ref: '#/ty")
    assert len(found) == 1 and found[0].code.startswith("yaml-")


FIXES = [
    # What is wrong, and what the fix makes of it.
    ("keepalive: [ping]", "keepalive: [pong]", None),
    ("    keepalive: [ping]", "    keepaliv: [ping]", None),
    ("yields: {$ref: '#/types/ChatEvent'}", "yields: {$ref: '#/types/ChatEvnt'}", None),
    ("{$ref: 'types.yaml#/types/InputFile'}", "{$ref: 'types.yaml#/types/InputFil'}", None),
    ("{$ref: 'types.yaml#/types/InputFile'}", "{$ref: 'workflow.yaml#/types/InputFile'}", None),
    ("required: [message_id, conversation_id, answer]", "required: [message_id, conversation_id, anser]", None),
    ("query: {type: string,", "query: {type: strin,", None),
    ("query: {type: string, required: true,", "query: {type: string, required: yes,", None),
    ("invoker: 1\n", "", None),
    ("summary: Send a message to a Chatbot, Agent, or Chatflow app.", "", "summary: …"),
    ("query: {type: string,", "query: {type: string, items: {},", None),
    ("  user:\n    type: string\n", "  user:\n    type: string\n    minimum: 1\n", None),
    ("text:\n      append: [message.answer,", "text:\n      append: [mesage.answer,", None),
    ("mode: streaming\n    request:", "mode: streamin\n    request:", None),
]


@pytest.mark.parametrize(("good", "bad", "fixed"), FIXES, ids=[bad.strip() or good for good, bad, _ in FIXES])
async def test_a_quick_fix_does_what_the_fix_says(editor, good, bad, fixed):
    text = (editor.folder / CHAT).read_text()
    assert good in text
    found = await editor.open(CHAT, text.replace(good, bad, 1))
    [diagnostic] = [d for d in found if d.code not in ("example-mismatch", "example-order", "text-field")]
    [action] = await editor.quick_fixes(CHAT, diagnostic)
    assert action.kind == types.CodeActionKind.QuickFix and list(action.diagnostics) == [diagnostic]
    [(uri, edits)] = action.edit.changes.items()
    assert uri == editor.uri(CHAT)
    result = apply(editor.texts[CHAT], edits)
    if fixed is None:
        assert result == text
    else:
        assert result.replace("\n\n\n", "\n\n").count(fixed) == 1
    assert await editor.change(CHAT, result) == []


async def test_a_file_without_mistakes_has_no_quick_fixes(editor):
    await editor.open(CHAT)
    whole = types.Range(types.Position(0, 0), types.Position(9999, 0))
    params = types.CodeActionParams(editor.document(CHAT), whole, types.CodeActionContext([]))
    assert not await editor.client.text_document_code_action_async(params)


def folders():
    """The folders of the repository that have specs in them."""
    cases = REPOSITORY / "Tests/EndToEndTests/Cases"
    specs = (p for p in cases.rglob("*.y*ml") if p.is_file() and b"invoker:" in p.read_bytes())
    return sorted({p.parent for p in specs if "locales" not in p.parts})


def test_diagnostics_are_those_of_check(tool, tmp_path):
    compared = 0
    for folder in folders():
        run = subprocess.run([tool, "check", folder, "--format", "json"], capture_output=True, text=True)
        if run.returncode == 2:
            continue
        expected = {}
        for finding in json.loads(run.stdout)["diagnostics"]:
            if finding["path"]:
                line = finding["range"]["start"]["line"] - 1 if finding["range"] else 0
                message = finding["message"] + (f"\nfix: {finding['fix']}" if finding.get("fix") else "")
                expected.setdefault(finding["path"], []).append((line, finding["id"], message))
        with Session(tool, folder) as session:
            session.initialize()
            for path in sorted(folder.glob("*.y*ml")):
                try:
                    path.read_text()
                except UnicodeDecodeError:
                    continue
                # Without a config, other files of the folder are none of its business.
                if not (folder / "invoker.yaml").exists() and not path.read_text().startswith("invoker: "):
                    continue
                found = [(d["range"]["start"]["line"], d["code"], d["message"]) for d in session.open(path.name)]
                assert sorted(found) == sorted(expected.get(str(path), [])), path
                compared += len(found)
    assert compared > 300
