"""The schemas of `specs/schema`, and what they say of a value."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "specs/schema"
SCHEMAS = {path.name: json.loads(path.read_text()) for path in sorted(FOLDER.iterdir())}

# Each file under its own name, as an editor finds it beside the one that refers to it.
REGISTRY = Registry().with_resources((name, Resource.from_contents(schema)) for name, schema in SCHEMAS.items())
VALIDATORS = {name: Draft202012Validator(schema, registry=REGISTRY) for name, schema in SCHEMAS.items()}


def places(schema, value):
    """The paths of what the schema refuses, each with the message."""
    return [(tuple(error.absolute_path), error.message) for error in VALIDATORS[schema].iter_errors(value)]
