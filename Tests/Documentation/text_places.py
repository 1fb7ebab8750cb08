"""Where the schemas of specs take any text, or any name."""

import json
import re

# Steps of a schema that lead to no other place of a spec.
STEPS = {"properties", "$defs", "then", "else", "if", "items", "allOf", "anyOf", "oneOf"}


def text_places(folder):
    """`plugin.type` is the key 'type' of what the schemas define as 'plugin', `interface.apps.*` any name of an app."""
    found = set()
    for path in folder.glob("*.schema.json"):
        schema = json.loads(path.read_text())
        _visit(schema, [path.name.removesuffix(".schema.json")], found)
        for name, definition in schema.get("$defs", {}).items():
            _visit(definition, [name], found)
    return found


def _visit(schema, place, found):
    if isinstance(schema, list):
        for item in schema:
            _visit(item, place, found)
    if not isinstance(schema, dict):
        return
    # 'deprecated' takes a text or a boolean.
    is_text = str(schema.get("$ref")).split("/")[-1] in ("text", "line")
    if is_text or "boolean" in schema.get("type", "") and "pattern" in schema:
        found.add(".".join(place))
    if schema.get("propertyNames", {}).get("minLength"):
        found.add(".".join(place + ["*"]))
    for step in STEPS - {"properties", "$defs"}:
        _visit(schema.get(step), place, found)
    for name, value in schema.get("properties", {}).items():
        _visit(value, place + [name], found)
    values = schema.get("additionalProperties")
    # Keys of what a name stands for are told by themselves.
    _visit(values, place if isinstance(values, dict) and "properties" in values else place + ["*"], found)
