"""The schemas of `specs/schema`, and what they say of a value."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "specs/schema"


def without_duplicates(pairs):
    assert len(dict(pairs)) == len(pairs), [key for key, _ in pairs]
    return dict(pairs)


SCHEMAS = {
    path.name: json.loads(path.read_text(), object_pairs_hook=without_duplicates) for path in sorted(FOLDER.iterdir())
}

# Each file under its own name, as an editor finds it beside the one that refers to it.
REGISTRY = Registry().with_resources((name, Resource.from_contents(schema)) for name, schema in SCHEMAS.items())
VALIDATORS = {name: Draft202012Validator(schema, registry=REGISTRY) for name, schema in SCHEMAS.items()}


def places(schema, value):
    """The paths of what the schema refuses, each with the message."""
    return [(tuple(error.absolute_path), error.message) for error in VALIDATORS[schema].iter_errors(value)]


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
            yield from subschemas(child, f"{path}/{word}/{key}".rstrip("/"))
