#!/bin/sh
# Makes the virtual environment in .build-python that tests of the mock talk out of: a Service API client from PyPI.
set -eu
cd "$(dirname "$0")/.."
list=Tests/Network/python/requirements.txt
made=.build-python/requirements.txt
if [ -e "$made" ] && cmp -s "$list" "$made"; then exit 0; fi

rm -rf .build-python
"${PYTHON:-python3}" -m venv .build-python || {
  echo "A Python 3.10 or later with the module venv is needed (python3-venv), and access to PyPI." >&2
  exit 1
}
.build-python/bin/python -m pip install --quiet --disable-pip-version-check --requirement "$list"
cp "$list" "$made"
