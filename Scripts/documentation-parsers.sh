#!/bin/sh
# Makes the virtual environment in .build-documentation with the parsers that read the documentation in tests.
set -eu
cd "$(dirname "$0")/.."
list=Tests/Documentation/requirements.txt
made=.build-documentation/requirements.txt
if [ -e "$made" ] && cmp -s "$list" "$made"; then exit 0; fi

rm -rf .build-documentation
"${PYTHON:-python3}" -m venv .build-documentation || {
  echo "A Python 3.10 or later with the module venv is needed (python3-venv), and access to PyPI." >&2
  exit 1
}
.build-documentation/bin/python -m pip install --quiet --disable-pip-version-check --requirement "$list"
cp "$list" "$made"
