"""Which rules of the tool a schema can know, and why it cannot know the others.

A schema sees one file, and in it a value at a time: not what another key, place or file holds.
"""

import re


def always():
    """The schema refuses whatever the rule refuses."""
    return "", None, ""


def but(messages, reason):
    """So it does, but where the message matches."""
    return "", messages, reason


def only(messages, reason):
    """It does where the message matches, and nowhere else."""
    return messages, None, reason


def never(reason):
    return None, None, reason


RULES = {
    "format-version": always(),
    "missing-key": always(),
    "unknown-key": but("in transports", "what APIs there are stands in the config"),
    "wrong-kind": always(),
    "wrong-value": always(),
    "empty-text": always(),
    "bad-entry-point": always(),
    "mode-missing": always(),
    "bad-reference": always(),
    "outside-root": but("'\\.\\./[^']*#/types/", "what modules there are stands in the config"),
    "bad-type-name": always(),
    "word-not-for-type": but(
        "'default' does not apply to a union|'nullable' does not apply to (an event|a type of)",
        "behind a $ref may stand any type, and a type has the same keywords in all its places"),
    "bad-route": but(
        "the path does not contain|is a list|is not a list|cannot hold|consists of one param|that a spec can set",
        "the key names what the path holds, and the types of params stand elsewhere"),
    "bad-enum": always(),
    "example-shape": but("the interface has no", "the modes of the interface stand elsewhere"),
    "bad-union": only("at least one case|at least two types", "the types of the cases stand elsewhere"),
    "text-field": only("does not name an event field", "the fields of events stand elsewhere"),
    "output-field": only("does not name an event field", "the fields of events stand elsewhere"),
    "repeat-field": only("does not name an event field", "the fields of events stand elsewhere"),
    "bad-pages": only(
        "does not name a field of the first or the last element", "the params and the fields of replies stand elsewhere"),
    "outcome-field": only("takes one field and its values", "the fields of events and replies stand elsewhere"),
    "piece-field": never("the fields of events stand elsewhere"),
    "example-mismatch": only(
        "an error has only|a request must be a mapping", "params, types and errors stand elsewhere"),
    "value-mismatch": never("only the kind of value is known where no $ref, format or bound has a say"),
    "file-unreadable": never("other files"),
    "unsafe-text": never("a pattern in each text would hide what else is wrong with it"),
    "duplicate-interface": never("other files"),
    "unknown-reference": never("what is declared stands elsewhere"),
    "bad-module": never("other files"),
    "module-type": never("other files"),
    "type-parent-missing": never("what is declared stands elsewhere"),
    "duplicate-type": never("other files"),
    "infinite-type": never("what is declared stands elsewhere"),
    "type-too-deep": never("what is declared stands elsewhere"),
    "bad-range": never("compares two values"),
    "bad-pattern": never("'format: regex' is checked by few readers of schemas"),
    "duplicate-name": always(),
    "required-default": never("the list of required properties stands elsewhere"),
    "format-unknown": never("a format may be any text; only what is near a known one is a slip"),
    "required-unknown": never("the properties stand elsewhere"),
    "bad-base": never("what is declared stands elsewhere"),
    "mode-param": never("counts values of a kind, and compares with the response modes"),
    "unknown-name": never("what is declared stands elsewhere"),
    "failure-type": never("the types of events stand elsewhere"),
    "transport-param": never("compares lists"),
    "app-fit": never("the interface stands in another file"),
    "example-order": never("follows the order of events"),
    "name-collision": never("names in Swift"),
    "name-empty": never("names in Swift"),
    "name-reserved": never("names in Swift"),
    "name-shadowed": never("names in Swift"),
    "translation-missing": never("the spec is another file"),
    "translation-stale": never("the spec is another file"),
    "more-errors": never("stands for findings that are not shown"),
    "more-warnings": never("stands for findings that are not shown"),
}

# Where the schema finds some of what the rule finds.
IN_PART = {"value-mismatch", "more-errors"}


def is_structural(finding):
    """Whether the schema has to refuse what the tool has found."""
    matching, exempt, _ = RULES[finding.rule]
    return (
        matching is not None
        and re.search(matching, finding.message) is not None
        and (exempt is None or re.search(exempt, finding.message) is None)
    )
