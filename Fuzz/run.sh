#!/bin/sh
# Fuzzes a parser: run.sh yaml|json|sse [seconds, 60 by default].
# New inputs go to a scratch folder; the corpus stays as it is. A crashing input is left in the scratch folder as well.
set -eu
target=${1:?usage: run.sh yaml|json|sse [seconds]}
seconds=${2:-60}
here=$(cd "$(dirname "$0")" && pwd)
sources=$here/../Sources

case $target in
yaml)
  fuzzer=$here/YAMLTreeFuzzer.swift
  set -- "$sources"/YAMLTree/*.swift -I "$sources/CLibYAML" -lyaml
  # `-lyaml` finds the library; where it is in an unusual place, pkg-config knows.
  if pkg-config --exists yaml-0.1; then
    for flag in $(pkg-config --cflags yaml-0.1); do set -- "$@" -Xcc "$flag"; done
    for flag in $(pkg-config --libs-only-L yaml-0.1); do set -- "$@" "$flag"; done
  fi
  ;;
json)
  fuzzer=$here/JSONReaderFuzzer.swift
  set -- "$sources"/InvokerRuntime/JSON/*.swift
  ;;
sse)
  fuzzer=$here/EventStreamFuzzer.swift
  set -- "$sources"/InvokerHTTP/EventStream*.swift
  ;;
*)
  echo "run.sh: no target '$target'; there are yaml, json and sse" >&2
  exit 2
  ;;
esac

scratch=${TMPDIR:-/tmp}/invoker-fuzz-$target
mkdir -p "$scratch/found"
swiftc -O -swift-version 6 -sanitize=fuzzer,address -parse-as-library -module-name Fuzzer "$fuzzer" "$@" \
  -o "$scratch/fuzzer"
# Without Swift's own backtrace, which does not come to an end beside the sanitizer's.
SWIFT_BACKTRACE=enable=no "$scratch/fuzzer" -max_total_time="$seconds" -max_len=8192 -timeout=5 -rss_limit_mb=2048 \
  -artifact_prefix="$scratch/" "$scratch/found" "$here/corpus/$target"
