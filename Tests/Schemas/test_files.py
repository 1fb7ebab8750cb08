"""Every spec, locale file and config of the repository: the schema refuses it if the tool does, and where it does."""

import re

import pytest

from comparison import differences
from validation import ROOT, VALIDATORS, places
from core_yaml import Document

# YAML that is something else.
OTHERS = re.compile(
    r"(^|/)\.build|^Templates/|^Benchmarks/|/exports/|/documents/|^Examples/Plugins/|^Tests/Network/Interop/"
    r"|import-openapi[^/]*/(tools|library|models)\.yaml$|^Fuzz/")


def files(kind):
    """The files of a kind, by path."""
    found = {}
    for path in sorted(ROOT.rglob("*.y*ml")):
        name = path.relative_to(ROOT).as_posix()
        if not OTHERS.search(name) and kind_of(name) == kind:
            found[name] = path.read_bytes()
    return found


def kind_of(name):
    if re.search(r"(^|/)locales/", name):
        return "locale"
    return "config" if name.endswith("/invoker.yaml") else "spec"


@pytest.mark.parametrize(("kind", "least"), [("spec", 300), ("locale", 10), ("config", 10)])
def test_the_schema_refuses_what_the_tool_refuses(tool, kind, least):
    texts = files(kind)
    assert len(texts) >= least
    compared = 0
    wrong = {}
    for (name, text), findings in zip(texts.items(), tool.check(kind, list(texts.values()))):
        found = differences(kind, text, findings)
        compared += found is not None
        if found:
            wrong[name] = found
    assert not wrong
    assert compared >= least


@pytest.mark.parametrize("kind", ["spec", "locale", "config"])
def test_shipped_files_are_valid_by_any_schema_that_fits(kind):
    shipped = {name: text for name, text in files(kind).items() if name.startswith("specs/")}
    assert shipped
    for name, text in shipped.items():
        assert not places("invoker.schema.json", Document(text).value), name
