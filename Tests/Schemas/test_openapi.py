"""What `invoker export openapi` writes is OpenAPI 3.2."""

import json
import subprocess

import pytest
from openapi_spec_validator import OpenAPIV32SpecValidator

from validation import ROOT

CASES = "Tests/EndToEndTests/Cases"
FOLDERS = ["specs", f"{CASES}/export-openapi/specs", f"{CASES}/weather/specs", f"{CASES}/import-openapi-models/expected/specs"]


def exported(tool, folder, path):
    done = subprocess.run(
        [tool.path, "export", "openapi", str(ROOT / folder), "--output", str(path)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads(path.read_text())


@pytest.mark.parametrize("folder", FOLDERS)
def test_documents_are_valid(tool, tmp_path, folder):
    document = exported(tool, folder, tmp_path / "openapi.json")
    assert document["openapi"] == "3.2.0"
    assert document["paths"]
    problems = [f"{error.json_path}: {error.message}" for error in OpenAPIV32SpecValidator(document).iter_errors()]
    assert problems == []


def test_the_validator_finds_what_is_wrong(tool, tmp_path):
    document = exported(tool, "specs", tmp_path / "openapi.json")
    document["paths"]["/chat-messages"]["post"]["responses"]["200"]["content"]["text/event-stream"]["itemSchema"] = 7
    assert list(OpenAPIV32SpecValidator(document).iter_errors())
