"""Completion, hover, definitions, references, renames, the order of keys, outlines, and folding."""

import re
import subprocess

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from conftest import REPOSITORY
from editor import CURSOR, apply

CHAT = "specs/chat.yaml"


# Completion


@pytest.mark.parametrize(
    ("place", "marked", "offered", "not_offered"),
    [
        # Keys that are there already are not offered again.
        ("    keepalive: [ping]", "    ‸", {"keepalive", "outputs"}, {"text", "failure", "blocking"}),
        ("    keepalive: [ping]", "    keep‸", {"keepalive"}, {"text"}),
        ("    type: string\n    since: '0.8.0'", "    ‸\n    type: string\n    since: '0.8.0'",
         {"minLength", "pattern", "required"}, {"items", "properties", "minimum", "type"}),
        ("    type: string\n    since: '0.8.0'", "    type: ‸\n    since: '0.8.0'", {"string", "array"}, {"type"}),
        ("{type: string, description: The whole answer.}", "{type: string, ‸description: The whole answer.}",
         {"format"}, {"type", "items"}),
        ("{type: string, description: The whole answer.}", "{type: ‸, description: The whole answer.}",
         {"string", "object"}, set()),
        ("{type: string, description: The whole answer.}", "{description: The whole answer., ‸",
         {"type", "$ref"}, {"description"}),
        ("          - {one: [message_end]}", "          - {‸}", {"one", "some", "any", "maybe"}, {"steps"}),
        ("      - apps: [chatbot]\n        title: Answer", "      - ‸\n        title: Answer",
         {"apps", "description"}, {"title", "steps"}),
        ("$mode: streaming", "$mode: ‸", {"streaming", "blocking"}, set()),
        ("  blocking:\n    description: >-", "  blocking:\n    ‸\n    description: >-", {"outputs", "failed"},
         {"description", "returns", "yields"}),
        # Texts, comments, and places where a space has to come first.
        ("summary: Send a", "summary: ‸Send a", set(), {"title"}),
        ("  All these apps", "  ‸All these apps", set(), {"title", "apps"}),
        ("    keepalive: [ping]", "    # ‸", set(), {"keepalive"}),
        ("    keepalive: [ping]", "    keepalive:‸", set(), {"keepalive"}),
    ])
async def test_keys_and_values_are_completed(editor, place, marked, offered, not_offered):
    await editor.open(CHAT)
    text = editor.texts[CHAT]
    assert place in text
    found = await editor.complete(CHAT, text.replace(place, marked, 1))
    assert offered <= set(found)
    assert not not_offered & set(found)


@pytest.mark.parametrize("typed", ["{$ref: ‸}", "{$ref: '‸'}", "{$ref: '#/ty‸'}", "{$ref: '#/types/‸", "{$ref: #/ty‸}"])
async def test_references_are_completed_to_all_files(editor, typed):
    await editor.open(CHAT)
    good = "{$ref: '#/types/ChatReply'}"
    text = editor.texts[CHAT]
    found = await editor.complete(CHAT, text.replace(good, typed, 1))
    # The closing bracket is the writer's.
    closed = "" if "}" in typed else "}"
    result = found["#/types/ChatReply"]
    assert result == text.replace(good, good[: len(good) - len(closed)], 1)
    assert "types.yaml#/types/InputFile" in found
    assert list(found)[0].startswith("#/types/")


async def test_a_mistake_elsewhere_does_not_matter(editor):
    await editor.open(CHAT)
    broken = editor.texts[CHAT].replace("title: Chat\n", "title: 'Chat\n", 1)
    found = await editor.complete(CHAT, broken.replace("    keepalive: [ping]", "    ‸", 1))
    assert "keepalive" in found
    # The types of the file are those that it had before.
    found = await editor.complete(CHAT, broken.replace("yields: {$ref: '#/types/ChatEvent'}", "yields: {$ref: ‸}", 1))
    assert "#/types/ChatEvent.MessageEnd" in found


@pytest.mark.parametrize(
    ("path", "text", "offered"),
    [
        ("specs/invoker.yaml", "invoker: 1\nswift:\n  ‸\n", {"access", "renames"}),
        ("specs/invoker.yaml", "invoker: 1\nswift: {access: ‸}\n", {"public", "internal"}),
        ("specs/new.yaml", "‸", {"invoker", "types", "errors"}),
        ("specs/new.yaml", "invoker: 1\napp: a\ninterface: {$ref: ‸}\n", {"chat.yaml", "workflow.yaml"}),
        ("specs/new.yaml", "invoker: 1\nerrors:\n  a: {$ref: '‸'}\n", {"types.yaml#/errors/unauthorized"}),
        ("specs/locales/zh_Hans/chat.yaml", "invoker: 1\ntranslations:\n  a:\n    ‸\n", {"source", "text"}),
    ])
async def test_every_kind_of_file_is_completed(editor, path, text, offered):
    await editor.open(path, "")
    assert offered <= set(await editor.complete(path, text))


async def test_whatever_is_offered_is_a_key_of_the_format(editor):
    """Each key that is offered in a mapping is known there."""
    await editor.open(CHAT)
    text = editor.texts[CHAT]
    for place in ("    keepalive: [ping]", "    type: app\n", "    request: POST /chat-messages\n", "  query: {type: string"):
        indent = place[: len(place) - len(place.lstrip())]
        for label, result in (await editor.complete(CHAT, text.replace(place, f"{indent}{CURSOR}\n{place}", 1))).items():
            found = await editor.change(CHAT, result)
            assert not [d.message for d in found if d.code == "unknown-key" and f"'{label}'" in d.message]


# Hover


async def test_hover_has_the_sentence_of_the_format(editor):
    await editor.open(CHAT)
    table = (REPOSITORY / "docs/spec-format.md").read_text()
    for mark, key in [("keepalive: [", "keepalive"), ("sent_as_null: ", "sent_as_null"), ("entry_point:", "entry_point")]:
        text = await editor.hover(CHAT, mark, 2)
        meaning = re.search(rf"\n\| `{key}` \|.*\| (.*?) \|\n", table).group(1)
        assert text.split(": ", 1)[1] == meaning
    # A keyword that means different things is explained for its type.
    assert "seconds since 1970" in await editor.hover(CHAT, "format: unix-time", 2)
    assert "base64" in await editor.hover(CHAT, "format: uuid", 2)
    assert await editor.hover(CHAT, "All these apps") is None


async def test_hover_has_the_swift_that_is_generated(editor):
    await editor.open(CHAT)
    api = (REPOSITORY / "Sources/DifyApps/api.txt").read_text()
    reply = await editor.hover(CHAT, "returns: {$ref: '#/types/ChatReply'}", 30)
    assert "struct ChatReply: Equatable, JSONDecodable, Sendable {" in reply
    for line in re.findall(r"^ChatReply, (let .*)$", api, re.M):
        assert f"\n  {line}\n" in reply
    assert "let messageID: String\n" in await editor.hover(CHAT, "message_id: {type", 2)
    assert "var conversationID: String?" in await editor.hover(CHAT, "conversation_id:\n    type", 2)
    assert "case messageEnd(ChatEvent.MessageEnd)" in await editor.hover(CHAT, "message_end: {$ref", 2)
    assert "func reply(" in await editor.hover(CHAT, "interface: chat", 12)
    # While there is a mistake, it is the Swift of the latest specs without one.
    await editor.replace(CHAT, "keepalive: [ping]", "keepalive: [pong]")
    assert "let messageID: String\n" in await editor.hover(CHAT, "message_id: {type", 2)


# Definitions and references


@pytest.mark.parametrize(
    ("path", "mark", "file", "name"),
    [
        (CHAT, "'#/types/ChatReply'", CHAT, "ChatReply"),
        (CHAT, "'types.yaml#/types/InputFile'", "specs/types.yaml", "InputFile"),
        (CHAT, "'types.yaml#/errors/", "specs/types.yaml", None),
        (CHAT, "  ChatReply:", CHAT, "ChatReply"),
        ("specs/locales/ja_JP/chat.yaml", "  params.query.description:", CHAT, "The user's message."),
    ])
async def test_a_definition_is_found(editor, path, mark, file, name):
    await editor.open(path)
    text = editor.texts[path]
    location = await editor.client.text_document_definition_async(types.DefinitionParams(*editor.at(path, mark, 4)))
    assert editor.path(location.uri) == file
    name = name or re.match(r"(\w+)'", text[text.index(mark) + len(mark) :]).group(1)
    assert editor.text_at(location) == name


async def test_references_are_those_of_all_files(editor):
    await editor.open(CHAT)
    place = editor.at(CHAT, "'types.yaml#/types/InputFile'", 25)
    for including in (True, False):
        found = await editor.client.text_document_references_async(
            types.ReferenceParams(types.ReferenceContext(including), *place))
        assert {editor.text_at(location) for location in found} == {"InputFile"}
        files = [editor.path(location.uri) for location in found]
        texts = [p.read_text() for p in (editor.folder / "specs").glob("*.yaml")]
        assert len(files) == sum(t.count("types/InputFile'") for t in texts) + including
        assert {CHAT, "specs/workflow.yaml"} <= set(files)


# Renames


async def rename(editor, path, mark, offset, name):
    params = types.RenameParams(*editor.at(path, mark, offset), name)
    edit = await editor.client.text_document_rename_async(params)
    for uri, edits in edit.changes.items():
        file = editor.folder / editor.path(uri)
        file.write_text(apply(file.read_text(), edits))
    return {editor.path(uri) for uri in edit.changes}


@pytest.mark.parametrize(
    ("mark", "old", "new"),
    [("'#/types/ChatEvent'", "ChatEvent", "ChatStep"), ("types.yaml#/types/InputFile", "InputFile", "Upload"),
     ("'#/types/ChatPause.Data'", "ChatPause.Data", "ChatPause.State")])
async def test_a_renamed_type_is_renamed_everywhere(editor, tool, mark, old, new):
    config = editor.folder / "specs/invoker.yaml"
    config.write_text(config.read_text() + "swift: {renames: {%s: Renamed}}\n" % old)
    await editor.open(CHAT)
    place = editor.at(CHAT, mark, len(mark) - 2)
    prepared = await editor.client.text_document_prepare_rename_async(types.PrepareRenameParams(*place))
    assert prepared.placeholder == old
    changed = await rename(editor, CHAT, mark, len(mark) - 2, new)
    assert {"specs/invoker.yaml", "specs/locales/ja_JP/chat.yaml"} & changed
    run = subprocess.run([tool, "check", "specs"], cwd=editor.folder, capture_output=True, text=True)
    assert run.stdout.endswith("nothing found\n"), run.stderr
    modules = [config.parent for config in (editor.folder / "specs").glob("*/invoker.yaml")]
    for file in (editor.folder / "specs").rglob("*.yaml"):
        if any(file.is_relative_to(module) for module in modules):
            continue
        assert not re.search(rf"types[/.]{re.escape(old)}\b|^  {re.escape(old)}(\.\w+)*:", file.read_text(), re.M), file


async def test_a_name_that_cannot_be_is_refused(editor):
    await editor.open(CHAT)
    for name, reason in [("1", "cannot name a type"), ("a b", "cannot name a type"), ("InputFile", "already")]:
        with pytest.raises(JsonRpcException, match=reason):
            await rename(editor, CHAT, "'#/types/ChatReply'", 12, name)
    with pytest.raises(JsonRpcException, match="only a declared type"):
        await rename(editor, CHAT, "keepalive", 2, "x")
    params = types.PrepareRenameParams(*editor.at(CHAT, "keepalive", 2))
    assert await editor.client.text_document_prepare_rename_async(params) is None


# The order of keys


async def ordered(editor, path):
    params = types.DocumentFormattingParams(editor.document(path), types.FormattingOptions(2, True))
    return apply(editor.texts[path], await editor.client.text_document_formatting_async(params))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# About.\n\ntypes:\n  B: {description: b, type: object}\n  A: {}\n\n# Version.\ninvoker: 1   # one\n",
         "# About.\n\n# Version.\ninvoker: 1   # one\n\ntypes:\n  B: {type: object, description: b}\n  A: {}\n"),
        ("invoker: 1\ntypes:\n  A:\n    properties:\n      b: {default: é, type: string}   # ✓\n      # first\n"
         "      a:\n        description: |\n          # text\n          more\n        # why\n        type: string\n"
         "    type: object\n",
         "invoker: 1\ntypes:\n  A:\n    type: object\n    properties:\n      b: {type: string, default: é}   # ✓\n"
         "      # first\n      a:\n        # why\n        type: string\n        description: |\n          # text\n"
         "          more\n"),
        # It is unclear what these comments are about, and what a mistake means.
        ("types: {}\n# About both.\n\ninvoker: 1\n", None),
        ("types: {}\nunknown: 1\ninvoker: 1\n", None),
        ("types: {}\ninvoker: 1\ntypes: {}\n", None),
        ("types: {\ninvoker: 1\n", None),
    ])
async def test_keys_are_ordered_with_their_comments(editor, before, after):
    await editor.open("specs/new.yaml", before)
    assert await ordered(editor, "specs/new.yaml") == (after or before)


async def test_ordered_specs_mean_the_same(editor, tool):
    for path in sorted((editor.folder / "specs").glob("*.yaml")):
        name = f"specs/{path.name}"
        await editor.open(name)
        result = await ordered(editor, name)
        assert sorted(result) == sorted(editor.texts[name])
        await editor.change(name, result)
        assert await ordered(editor, name) == result
        path.write_text(result)
    run = subprocess.run([tool, "check", "specs"], cwd=editor.folder, capture_output=True, text=True)
    assert run.stdout.endswith("nothing found\n"), run.stderr


# Outlines and folding


async def test_the_outline_has_what_a_file_defines(editor):
    await editor.open(CHAT)
    items = await editor.client.text_document_document_symbol_async(types.DocumentSymbolParams(editor.document(CHAT)))
    by_name = {item.name: item for item in items}
    assert by_name["chat"].kind == types.SymbolKind.Interface
    assert [p.name for p in by_name["params"].children][:2] == ["app_id", "query"]
    reply = next(t for t in by_name["types"].children if t.name == "ChatReply")
    assert reply.kind == types.SymbolKind.Struct
    [properties] = reply.children
    assert ("answer", "string") in [(p.name, p.detail) for p in properties.children]

    def check(items, parent=None):
        for item in items:
            for inner, outer in [(item.selection_range, item.range)] + ([(item.range, parent.range)] if parent else []):
                assert place(outer.start) <= place(inner.start) and place(inner.end) <= place(outer.end), item.name
            check(item.children or [], item)

    check(items)


def place(position):
    return position.line, position.character


async def test_what_spans_several_lines_folds(editor):
    text = "# One\n# two\ninvoker: 1\ntypes:\n  A:\n    type: object\n    description: |\n      a\n      b\n  B: {}\n"
    await editor.open("specs/new.yaml", text)
    found = await editor.client.text_document_folding_range_async(
        types.FoldingRangeParams(editor.document("specs/new.yaml")))
    assert [(f.start_line, f.end_line, f.kind) for f in found] == [
        (0, 1, "comment"), (3, 9, None), (4, 8, None), (6, 8, None)]


# Anything


async def test_every_beginning_of_a_file_is_survived(editor):
    """As if it were typed: all requests at the end of each beginning of a file."""
    path = "specs/new.yaml"
    whole = (REPOSITORY / "Starter/chat.yaml").read_text().replace("interface: chat", "interface: new")
    client = editor.client
    await editor.open(path, "")
    for end in range(0, len(whole), 23):
        cursor = await editor.write(path, whole[:end] + CURSOR)
        at = (editor.document(path), cursor)
        await client.text_document_completion_async(types.CompletionParams(*at))
        await client.text_document_hover_async(types.HoverParams(*at))
        await client.text_document_definition_async(types.DefinitionParams(*at))
        await client.text_document_document_symbol_async(types.DocumentSymbolParams(at[0]))
        await client.text_document_folding_range_async(types.FoldingRangeParams(at[0]))
        assert await ordered(editor, path) is not None
        whole_range = types.Range(types.Position(0, 0), cursor)
        await client.text_document_code_action_async(
            types.CodeActionParams(at[0], whole_range, types.CodeActionContext([])))
