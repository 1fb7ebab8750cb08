#!/bin/sh
# Writes the clients of the exported apps of a case, which tests are compiled with.
set -eu
cd "$(dirname "$0")/.."
case=$PWD/Tests/EndToEndTests/Cases/apps
tool=$PWD/.build/debug/invoker
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$case/exports" specs "$folder"
cd "$folder"
"$tool" import dsl exports/*.yml
"$tool" generate specs --clients DifyApps --output Sources
mkdir -p "$case/expected"
rm -rf "$case/expected/Sources"
cp -R Sources "$case/expected"
