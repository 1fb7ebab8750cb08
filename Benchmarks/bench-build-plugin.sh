#!/usr/bin/env bash
# The price of InvokerBuildPlugin: clean debug builds of the package that the tests use, with the plugin and with what it
# generates checked in. Prints the seconds of each, of a build that has nothing to do, and of one after a changed spec.
set -euo pipefail
cd "$(dirname "$0")/.."
export INVOKER=$PWD
make build >/dev/null 2>&1
tool=$PWD/.build/debug/invoker
work=$PWD/Benchmarks/.build-outside
rm -rf "$work"
mkdir -p "$work"

cp -R Tests/SwiftPM/Outside "$work/plugin"
cp Tests/EndToEndTests/Cases/apps/expected/specs/translation_app.yaml specs/workflow.yaml specs/types.yaml \
  "$work/plugin/Sources/Bound"
rm "$work/plugin/Sources/Tides/invoker.yaml"

cp -R "$work/plugin" "$work/checked-in"
for specs in Sources/App/Specs Sources/Tides Sources/Bound Tests/AppTests; do
  "$tool" generate "$work/checked-in/$specs" --file-prefix Generated --output "$work/checked-in/${specs%/Specs}/Generated" >/dev/null
done
sed -i.bak -e 's/plugins: \[.*\])/plugins: [])/' -e 's/traits: \["Tool"\]/traits: []/' "$work/checked-in/Package.swift"

seconds() {
  local start end
  start=$(date +%s%N)
  "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
  end=$(date +%s%N)
  echo "$(((end - start) / 10000000))" | sed 's/..$/.&/'
}

for kind in plugin checked-in; do
  cd "$work/$kind"
  swift package resolve >/dev/null 2>&1
  clean=$(seconds swift build --build-tests)
  # The second build links the tool once more.
  swift build --build-tests >/dev/null 2>&1
  nothing=$(seconds swift build --build-tests)
  sed -i.bak 's/What the sky does/What the sky will do/' Sources/App/Specs/weather.yaml
  if [ "$kind" = checked-in ]; then
    "$tool" generate Sources/App/Specs --file-prefix Generated --output Sources/App/Generated >/dev/null
  fi
  echo "$kind: clean $clean s, nothing to do $nothing s, one changed spec $(seconds swift build --build-tests) s"
done
