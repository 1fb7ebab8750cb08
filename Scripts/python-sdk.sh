#!/bin/sh
# Makes the virtual environment in .build-python-sdk: the platform's own SDK for plugins, to compare this one with.
set -eu
cd "$(dirname "$0")/.."
package=dify-plugin==0.7.4
made=.build-python-sdk/package
if [ -e "$made" ] && [ "$(cat "$made")" = "$package" ]; then exit 0; fi

rm -rf .build-python-sdk
"${PYTHON:-python3.11}" -m venv .build-python-sdk || {
  echo "Python 3.11 with the module venv is needed (python3.11-venv), and access to PyPI." >&2
  exit 1
}
.build-python-sdk/bin/python -m pip install --quiet --disable-pip-version-check "$package"
echo "$package" >"$made"
