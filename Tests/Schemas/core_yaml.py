"""YAML by the core schema of YAML 1.2, as JSON values that know where they stand."""

import re

import yaml

# https://yaml.org/spec/1.2.2/#103-core-schema
SCALARS = [
    ("null", re.compile(r"(|~|null|Null|NULL)\Z"), lambda text: None),
    ("bool", re.compile(r"(true|True|TRUE|false|False|FALSE)\Z"), lambda text: text.lower() == "true"),
    ("int", re.compile(r"[-+]?[0-9]+\Z"), int),
    ("int", re.compile(r"0o[0-7]+\Z"), lambda text: int(text, 0)),
    ("int", re.compile(r"0x[0-9a-fA-F]+\Z"), lambda text: int(text, 0)),
    ("float", re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z"), float),
]


class Document:
    """A value, and the paths of what begins at each line and column, both from 1."""

    def __init__(self, text):
        self.paths = {}
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
        self.value = None if root is None else self._read(root, ())

    def _read(self, node, path):
        if isinstance(node, yaml.MappingNode):
            entries = [(key.value, key, value) for key, value in node.value]
            for name, key, _ in entries:
                self._note(key, path + (name,))
            value = {name: self._read(value, path + (name,)) for name, _, value in entries}
        elif isinstance(node, yaml.SequenceNode):
            value = [self._read(element, path + (index,)) for index, element in enumerate(node.value)]
        else:
            value = scalar(node)
        self._note(node, path)
        return value

    def _note(self, node, path):
        self.paths.setdefault((node.start_mark.line + 1, node.start_mark.column + 1), path)


def scalar(node):
    if not node.style:
        for _, spelling, read in SCALARS:
            if spelling.match(node.value):
                return read(node.value)
    return node.value
