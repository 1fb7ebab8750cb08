#!/bin/sh
# Makes the virtual environment in .build-schemas with the JSON Schema validator that tests the schemas for editors.
set -eu
cd "$(dirname "$0")/.."
list=Tests/Schemas/requirements.txt
made=.build-schemas/requirements.txt
if [ -e "$made" ] && cmp -s "$list" "$made"; then exit 0; fi

rm -rf .build-schemas
"${PYTHON:-python3}" -m venv .build-schemas || {
  echo "A Python 3.10 or later with the module venv is needed (python3-venv), and access to PyPI." >&2
  exit 1
}
.build-schemas/bin/python -m pip install --quiet --disable-pip-version-check --requirement "$list"
cp "$list" "$made"
