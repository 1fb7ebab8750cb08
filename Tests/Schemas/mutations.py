"""One mistake at a time, in every place of a file that the format tells from others."""

import json

from validation import SCHEMAS, subschemas

# Below these stand values of the caller's own types.
DATA = {"request", "reply", "events", "error", "default", "const"}
# Below these stand names that the spec gives.
NAMES = {
    key
    for file in SCHEMAS.values()
    for _, schema in subschemas(file)
    for key, value in schema.get("properties", {}).items()
    if isinstance(value, dict) and "propertyNames" in value
}
# What else may stand beside a value, or in it, depends on these.
SELECTORS = {"$ref", "$mode", "discriminator", "properties", "allOf", "enum", "additionalProperties", "type", "mode"}
# What stands at the top of a file while the mistake is elsewhere.
SMALL = {"params": {"response_mode": {"$mode": "blocking"}}, "response_modes": {"blocking": {"returns": {}}}}
NEEDLESS = {"apps", "types", "errors", "examples", "outputs", "docs"}
# A value of every kind, and some that are nearly right.
VALUES = [
    None, True, 0, -1, 1.5, 600, 1 << 31, "", " ", "7", "a", "object", "#/types/A", "../a.yaml#/types/A", "a.b", "GET /a",
    [], ["a"], ["a", "a"], [None], {}, {"": "a"}, {"a": "a"}, {"$ref": "#/types/A"},
]


def mutants(document, seen, values=VALUES):
    """Texts with one mistake, or one change that is none, by what was done where.

    - Parameter seen: the mistakes that were made in other files.
    """
    document = thinned(document)
    siblings = {}
    for _, place, value in nodes(document):
        if isinstance(value, dict):
            siblings[place] = value | siblings.get(place, {})
    made = {}
    for path, place, value in nodes(document):
        for what, key, other in mistakes(value, siblings.get(place, {}), values):
            mistake = (place, selectors(around(document, path)), key and selectors(value), what)
            if mistake not in seen:
                seen.add(mistake)
                text = json.dumps(replaced(narrowed(document, path), path, other), ensure_ascii=False)
                made[f"{'.'.join(map(str, path))} {what}"] = text
    return made


def mistakes(value, siblings, values):
    """Each with the key that it is about.

    - Parameter siblings: the entries of mappings in places like this one.
    """
    for other in values:
        yield f"= {json.dumps(other)}", None, other
    if isinstance(value, dict):
        for key in value:
            yield f"without {key}", key, {name: child for name, child in value.items() if name != key}
            yield f"with {key}x", key, {name + "x" if name == key else name: value[name] for name in value}
        for key in sorted(siblings.keys() - value.keys() | {"xyz"}):
            yield f"with {key}", key, value | {key: siblings.get(key, 1)}


def nodes(value, path=(), place=()):
    """Each value with its path, and with the keys of the format that lead to it, the last three of them."""
    yield path, place, value
    if place and place[-1] in DATA:
        return
    is_named = not isinstance(value, dict) or place and place[-1] in NAMES
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield from nodes(child, path + (key,), (place + ("" if is_named else key,))[-3:])


def around(document, path):
    for key in path[:-1]:
        document = document[key]
    return document


def selectors(value):
    if not isinstance(value, dict):
        return type(value)
    words = (value.get("type"), value.get("mode"), type(value.get("required")))
    return frozenset(SELECTORS & value.keys()), tuple(word for word in words if not isinstance(word, (dict, list)))


def thinned(value):
    """The value with one of each shape where it has many."""
    if isinstance(value, list):
        return list({shape(element): thinned(element) for element in reversed(value)}.values())[::-1]
    if not isinstance(value, dict):
        return value
    thin = {}
    for key, child in value.items():
        if key in NAMES and isinstance(child, dict):
            kept = {shape(entry): name for name, entry in reversed(child.items())}
            child = {name: child[name] for name in reversed(kept.values())}
        thin[key] = child if key in DATA else thinned(child)
    return thin


def shape(value, depth=2):
    """The same for values that the format reads alike, as deep as types tell of one another."""
    if not isinstance(value, dict):
        return type(value)
    inner = frozenset(shape(child, depth - 1) for child in value.values()) if depth else None
    return frozenset(SELECTORS & value.keys()), selectors(value), inner


def narrowed(document, path):
    """The parts of a file that a mistake at a path needs around it, since small files are read fast."""
    if not path or not isinstance(document, dict):
        return document
    top, rest = path[0], path[1:]
    narrow = {
        key: value if key == top else SMALL.get(key, value)
        for key, value in document.items()
        if key == top or key not in NEEDLESS
    }
    if top in NAMES and rest:
        narrow[top] = {rest[0]: document[top][rest[0]]}
    return narrow


def replaced(document, path, value):
    if not path:
        return value
    document = document.copy()
    document[path[0]] = replaced(document[path[0]], path[1:], value)
    return document
