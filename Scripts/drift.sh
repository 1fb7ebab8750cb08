#!/bin/sh
# Compares specs/ and specs/models with the platform's Python SDK as it lies on PyPI: the newest version, or the one that
# is named. The wheel is unpacked and read. Nothing of it is run, so the Python that it asks for does not matter. Says as
# well where the newest version is named and is another one: in the history of the specs, and in `make interop`.
set -eu
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$python" -m pip download --quiet --disable-pip-version-check --no-deps --ignore-requires-python \
  --only-binary=:all: --dest "$folder" "dify-plugin${1:+==$1}" || {
  echo "A Python 3 with pip is needed, and access to PyPI." >&2
  exit 1
}
for wheel in "$folder"/*.whl; do
  package=$(basename "$wheel" -py3-none-any.whl)
  "$python" -m zipfile -e "$wheel" "$folder/$package"
  (cd "$folder" && "$OLDPWD/.build/debug/invoker" import python "$package" \
    "$OLDPWD/specs" "$OLDPWD/specs/models" \
    --baseline "$OLDPWD/Tests/Drift/accepted.txt")
  [ $# -eq 0 ] || continue
  version=${package##*-}
  for place in specs/invoker.yaml Makefile; do
    grep -q "[ =]$version\\b" "$place" || {
      echo "error: $place does not name the SDK $version, which is the newest" >&2
      exit 1
    }
  done
done
