"""The recording in `docs/language-server.md` is what the server answers. `UPDATE_DOCS=1` writes it anew."""

import json
import os

from conftest import REPOSITORY
from session import Session, position

PAGE = REPOSITORY / "docs/language-server.md"
START, END = "<!-- recording -->\n", "<!-- end -->\n"
CHAT = "specs/chat.yaml"
# How many items of a long list are shown.
SHOWN = 2


def test_the_recording_is_true(tool, project):
    with Session(tool, project) as session:
        recorded = "".join(conversation(session)).replace(project.as_uri(), "file:///project")
    page = PAGE.read_text()
    before, after = page.split(START)[0], page.split(END)[1]
    if os.environ.get("UPDATE_DOCS") == "1":
        PAGE.write_text(before + START + "\n" + recorded + END + after)
    assert PAGE.read_text() == before + START + "\n" + recorded + END + after


def conversation(session):
    session.initialize()
    text = (session.folder / CHAT).read_text()
    wrong = text.replace("keepalive: [ping]", "keepalive: [pong]")
    [mistake] = session.open(CHAT, wrong)
    yield "The editor opens `specs/chat.yaml`, in which a line now says `keepalive: [pong]`:\n\n"
    yield block("textDocument/publishDiagnostics", mistake)

    def ask(title, method, place=None, offset=0, **params):
        at = position(wrong, place, offset) if place else None
        result = session.ask(method, CHAT, at, **params)
        line = f" at line {at[0] + 1}, `{place.strip()}`" if place else ""
        return f"{title}: `textDocument/{method}`{line}\n\n" + block("result", result)

    yield ask("1. The fix", "codeAction", range=mistake["range"], context={"diagnostics": [mistake]})
    yield ask("2. What a key is for", "hover", "keepalive", 2)
    yield ask("3. What a type is in Swift", "hover", "#/types/ChatReply", 10)
    yield ask("4. What a `$ref` can be", "completion", "'#/types/ChatEvent'", 9)
    yield ask("5. Which keys can follow", "completion", "keepalive", 4)
    yield ask("6. Where a type is declared", "definition", "types.yaml#/types/InputFile", 20)
    yield ask("7. Where it is used", "references", "types.yaml#/types/InputFile", 20, context={"includeDeclaration": True})
    yield ask("8. A type gets another name", "rename", "#/types/ChatReply", 10, newName="ChatAnswer")
    yield ask("9. The outline", "documentSymbol")
    yield ask("10. What folds", "foldingRange")


def block(name, value):
    return f"```json\n{json.dumps({name: shortened(value)}, indent=1, ensure_ascii=False)}\n```\n\n"


def shortened(value):
    """The value with the beginning of each long list, and ranges on one line."""
    if isinstance(value, dict):
        if set(value) == {"start", "end"}:
            return "{line}:{character}".format(**value["start"]) + " to {line}:{character}".format(**value["end"])
        return {key: shortened(inner) for key, inner in value.items()}
    if isinstance(value, list):
        rest = len(value) - SHOWN
        return [shortened(inner) for inner in value[:SHOWN]] + ([f"… {rest} more"] if rest > 0 else [])
    return value
