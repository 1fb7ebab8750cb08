"""The schemas themselves: editors can read them, and they have the keys of the format, each with what it is for."""

import json
import re

import pytest
from jsonschema import Draft202012Validator

from validation import REGISTRY, ROOT, SCHEMAS

# What draft-07 has as well, since that is all that many editors read, and what editors have added.
KEYWORDS = {
    "$schema", "$id", "$comment", "$ref", "$defs", "title", "description", "default", "examples", "type", "const",
    "enum", "minimum", "maximum", "minLength", "pattern", "items", "minItems", "uniqueItems", "properties", "required",
    "additionalProperties", "propertyNames", "minProperties", "maxProperties", "if", "then", "else", "allOf", "anyOf",
    "oneOf", "not",
} | {"patternErrorMessage", "doNotSuggest", "defaultSnippets"}
MAPPINGS = {"properties", "$defs"}
LISTS = {"allOf", "anyOf", "oneOf"}
SCHEMA_WORDS = {"items", "additionalProperties", "propertyNames", "if", "then", "else", "not"}


def subschemas(schema, path=""):
    """Every schema in a schema, with its place."""
    if not isinstance(schema, dict):
        return
    yield path, schema
    for word, value in schema.items():
        if word in MAPPINGS:
            children = value.items()
        elif word in LISTS:
            children = enumerate(value)
        elif word in SCHEMA_WORDS:
            children = [("", value)]
        else:
            continue
        for key, child in children:
            yield from subschemas(child, f"{path}/{word}/{key}")


EVERY = [(f"{name}#{path}", name, schema) for name in SCHEMAS for path, schema in subschemas(SCHEMAS[name])]


@pytest.mark.parametrize("name", SCHEMAS)
def test_is_a_schema_under_the_name_of_its_file(name):
    Draft202012Validator.check_schema(SCHEMAS[name])
    assert SCHEMAS[name]["$id"] == name


def test_every_keyword_is_known_to_editors():
    assert {word for _, _, schema in EVERY for word in schema} <= KEYWORDS


def test_every_reference_leads_to_a_schema_beside_it():
    references = {(name, schema["$ref"]) for _, name, schema in EVERY if isinstance(schema.get("$ref"), str)}
    assert len(references) > 20
    for name, reference in references:
        assert re.fullmatch(r"([a-z]+\.schema\.json)?(#/\$defs/[A-Za-z/]+)?", reference), reference
        resolved = REGISTRY.resolver(base_uri=name).lookup(reference)
        assert isinstance(resolved.contents, dict)


def described(name, schema):
    if not isinstance(schema, dict) or "description" in schema or "doNotSuggest" in schema or schema.get("const"):
        return True
    if "$ref" not in schema:
        return False
    reference = schema["$ref"]
    return described(reference.partition("#")[0] or name, REGISTRY.resolver(base_uri=name).lookup(reference).contents)


def test_every_key_says_what_it_is_for():
    lacking = [
        f"{place}/{key}"
        for place, name, schema in EVERY
        if not place.endswith(("/if/", "/then/", "/else/")) and "/anyOf/" not in place
        for key, child in schema.get("properties", {}).items()
        if not described(name, child)
    ]
    assert lacking == []


def keys_of_schemas():
    return {key for _, _, schema in EVERY for key in schema.get("properties", {})}


def test_the_keys_are_those_that_the_decoder_knows():
    sources = (ROOT / "Sources/InvokerSpec").rglob("FileDecoder*.swift")
    text = "".join(path.read_text() for path in sorted(sources))
    text += (ROOT / "Sources/InvokerSpec/Locales/LocaleLoader.swift").read_text()
    lists = re.findall(r"allowed:\s*\[([^\]]*)\]", text)
    lists += re.findall(r"(?:keys|Keys): \[String\] \{(.*?)\n  \}", text, re.DOTALL)
    lists += re.findall(r"(?:constraint|structure|documentation)Words = \[(.*?)\]", text, re.DOTALL)
    assert len(lists) > 20
    known = {word for words in lists for word in re.findall(r'"([$A-Za-z_]+)"', words)}
    steps = (ROOT / "Sources/InvokerSpec/Model/ResponseModes.swift").read_text()
    known |= set(re.findall(r"^    case (\w+)$", steps, re.MULTILINE))
    # Those of an error in an example are told from its value.
    assert known | {"code", "message"} == keys_of_schemas()


def test_the_keys_are_those_of_the_documentation():
    text = (ROOT / "docs/spec-format.md").read_text() + (ROOT / "docs/configuration.md").read_text()
    text += (ROOT / "docs/documentation.md").read_text()
    missing = {key for key in keys_of_schemas() if not re.search(rf"(?<![\w$]){re.escape(key)}(?!\w)", text)}
    assert missing == set()


def test_every_rule_is_listed():
    from rules import RULES

    text = (ROOT / "docs/diagnostics.md").read_text()
    assert set(re.findall(r"^### `([a-z-]+)`", text, re.MULTILINE)) == set(RULES)


def test_snippets_are_sound():
    from comparison import schema_of
    from validation import places

    for snippet in SCHEMAS["invoker.schema.json"]["defaultSnippets"]:
        text = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", json.dumps(snippet["body"])).replace("\\\\$", "$")
        assert places(schema_of("spec", json.loads(text)), json.loads(text)) == [], snippet["label"]
