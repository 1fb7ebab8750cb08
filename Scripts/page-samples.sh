#!/bin/sh
# Takes the samples out of the pages of the public modules, a file for each module, out of two pages of docs/, and the
# first one out of the README, to be compiled with the network tests. Those of DifyApps are compiled elsewhere.
set -eu
cd "$(dirname "$0")/.."

# What is the same need not be compiled again.
keep() { if cmp -s "$1.new" "$1"; then rm "$1.new"; else mv "$1.new" "$1"; fi; }

# Each sample has the imports that it needs; a file has each once, at its beginning.
samples_of() {
  awk '/^```swift$/ { on = 1; next } /^```$/ { on = 0 } on' "$@" > "$samples/blocks"
  { grep '^import ' "$samples/blocks" | LC_ALL=C sort -u; echo; grep -v '^import ' "$samples/blocks"; } | cat -s
  rm "$samples/blocks"
}

samples=Tests/Network/Samples/Pages
mkdir -p "$samples"
for catalog in Sources/Invoker*/*.docc; do
  file=$samples/$(basename "$catalog" .docc).swift
  samples_of "$catalog"/*.md > "$file.new"
  keep "$file"
done
for page in conversation observability; do
  samples_of docs/$page.md > "$samples/$page.swift.new"
  keep "$samples/$page.swift"
done

program=Tests/Network/Readme/main.swift
awk '/^```swift$/ { on = 1; next } on && /^```$/ { exit } on' README.md > "$program.new"
keep "$program"
