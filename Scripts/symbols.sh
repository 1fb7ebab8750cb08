#!/bin/sh
# Writes the symbol graphs of modules, each into a folder of its own, for DocC. They have been built in SCRATCH.
#
#     Scripts/symbols.sh SCRATCH OUTPUT MODULE...
set -eu
scratch=$1
output=$2
shift 2
swift="${SWIFT:-swift}"
build=$scratch/debug
target=$("$swift" -print-target-info | sed -n 's/.*"triple" *: *"\(.*\)".*/\1/p' | head -1)

# The modules in C that others stand on: their maps are written by hand, or else by SwiftPM.
maps=$(find Sources "$scratch"/checkouts/*/Sources "$build"/*.build -maxdepth 3 -name module.modulemap \
  ! -path '*.build/include/*' ! -path '*-tool.build/*' | sed 's/^/-Xcc -fmodule-map-file=/')

for module in "$@"; do
  mkdir -p "$output/$module"
  # shellcheck disable=SC2086 # The options are words.
  "$swift" symbolgraph-extract -module-name "$module" -target "$target" -I "$build/Modules" $maps \
    -minimum-access-level public -emit-extension-block-symbols -output-dir "$output/$module"
done
