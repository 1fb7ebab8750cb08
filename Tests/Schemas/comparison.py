"""Holds what the tool finds in a file against what the schema of its kind refuses."""

import yaml

from core_yaml import Document
from rules import IN_PART, is_structural
from validation import places

INTERFACE_KEYS = {"interface", "entry_point", "params", "response_modes"}


def schema_of(kind, value):
    """The schema that an author names in the first line of the file."""
    if kind != "spec":
        return kind + ".schema.json"
    keys = set(value) if isinstance(value, dict) else set()
    if "app" in keys:
        return "app.schema.json"
    return "interface.schema.json" if keys & INTERFACE_KEYS else "types.schema.json"


def differences(kind, text, findings):
    """Where the two differ, in words. None if the file is no plain YAML, which no schema gets to see."""
    if any(finding.rule.startswith("yaml-") for finding in findings):
        return None
    document = Document(text)
    refused = places(schema_of(kind, document.value), document.value)
    structural = [finding for finding in findings if is_structural(finding)]
    found = []
    for finding in structural:
        path = document.paths.get((finding.line, finding.column))
        if path is None or not any(is_near(path, place) for place, _ in refused):
            found.append(f"only the tool, at {path}: {finding.message} [{finding.rule}]; {refused}")
    # Where the tool says something that a schema does not know, it need not say the same.
    paths = [document.paths.get((finding.line, finding.column)) for finding in findings]
    told = any(path is not None and is_near(path, place) for path in paths for place, _ in refused)
    if refused and not structural and not told and not any(finding.rule in IN_PART for finding in findings):
        found.append(f"only the schema: {refused[0]}")
    return found


def is_near(one, other):
    """Whether two paths are in the same mapping or list, or one is that of the mapping or list around the other."""
    return one[:-1] in (other, other[:-1]) or other[:-1] == one
