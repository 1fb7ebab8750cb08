#!/bin/sh
# Makes a virtual environment with the platform's own SDK for plugins, to compare this one with.
#
#     Scripts/python-sdk.sh FOLDER VERSION PYTHON
set -eu
cd "$(dirname "$0")/.."
folder=$1
package=dify-plugin==$2
python=$3
made=$folder/package
if [ -e "$made" ] && [ "$(cat "$made")" = "$package" ]; then exit 0; fi

rm -rf "$folder"
"$python" -m venv "$folder" || {
  echo "A Python 3.11 or later with the module venv is needed (python3-venv), and access to PyPI; not $python." >&2
  exit 1
}
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check "$package"
echo "$package" >"$made"
