#!/bin/sh
# Makes a virtual environment with packages from PyPI, unless it is there with just these.
#
#     Scripts/python-environment.sh FOLDER REQUIREMENTS
set -eu
folder=$1
list=$2
made=$folder/requirements.txt
if [ -e "$made" ] && cmp -s "$list" "$made"; then exit 0; fi

rm -rf "$folder"
"${PYTHON:-python3}" -m venv "$folder" || {
  echo "A Python 3.10 or later with the module venv is needed (python3-venv), and access to PyPI." >&2
  exit 1
}
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$list"
cp "$list" "$made"
