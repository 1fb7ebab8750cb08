#!/bin/sh
# Takes the samples out of the pages of the public modules, a file for each module, to be compiled with the network tests.
# Those of DifyApps are compiled elsewhere.
set -eu
cd "$(dirname "$0")/.."
samples=Tests/Network/Samples/Pages
mkdir -p "$samples"
for catalog in Sources/Invoker*/*.docc; do
  file=$samples/$(basename "$catalog" .docc).swift
  awk '/^```swift$/ { on = 1; next } /^```$/ { on = 0 } on' "$catalog"/*.md > "$file.new"
  # What is the same need not be compiled again.
  if cmp -s "$file.new" "$file"; then rm "$file.new"; else mv "$file.new" "$file"; fi
done
