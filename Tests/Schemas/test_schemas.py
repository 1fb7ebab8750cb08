"""The schemas themselves: editors can read them, and their examples are valid."""

import json
import re

import pytest
from jsonschema import Draft202012Validator

from validation import REGISTRY, ROOT, SCHEMAS, subschemas

# What draft-07 has as well, since that is all that many editors read, and what editors have added.
KEYWORDS = {
    "$schema", "$id", "$comment", "$ref", "$defs", "title", "description", "default", "examples", "type", "const",
    "enum", "minimum", "maximum", "minLength", "pattern", "items", "minItems", "uniqueItems", "properties", "required",
    "additionalProperties", "propertyNames", "minProperties", "maxProperties", "if", "then", "else", "allOf", "anyOf",
    "oneOf", "not",
} | {"patternErrorMessage", "doNotSuggest", "defaultSnippets"}

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
        assert re.fullmatch(r"([a-z]+\.schema\.json)?(#/\$defs/[A-Za-z/$]+)?", reference), reference
        resolved = REGISTRY.resolver(base_uri=name).lookup(reference)
        assert isinstance(resolved.contents, dict)


@pytest.mark.parametrize("name", SCHEMAS)
def test_examples_are_valid(name):
    for place, _, schema in [entry for entry in EVERY if entry[1] == name]:
        # As a part of its file, so that references lead where they are meant to.
        validator = Draft202012Validator({"$ref": place}, registry=REGISTRY)
        for value in schema.get("examples", []) + [schema[word] for word in ["default"] if word in schema]:
            assert not list(validator.iter_errors(value)), (place, value)


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
