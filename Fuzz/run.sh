#!/bin/sh
# Fuzzes a parser: run.sh yaml|json|sse [seconds, 60 by default].
# Begins with the corpus, which stays as it is. New inputs, and one that crashes, are left in .build-fuzz.
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
  set -- "$sources"/InvokerRuntime/*.swift "$sources"/InvokerRuntime/*/*.swift -enable-experimental-feature Lifetimes
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

scratch=$(dirname "$here")/.build-fuzz/$target
mkdir -p "$scratch/found"
# A failed precondition says which one it was.
swiftc -O -assert-config Debug -swift-version 6 -sanitize=fuzzer,address -parse-as-library -module-name Fuzzer \
  -package-name invoker "$fuzzer" "$@" -use-ld=lld -o "$scratch/fuzzer"

# The time is the fuzzer's own limit, so that a slow machine tries less, and does not fail. Only an input that hangs takes
# a minute. Without Swift's own backtrace, which does not come to an end beside the sanitizer's.
if ! SWIFT_BACKTRACE=enable=no "$scratch/fuzzer" -max_total_time="$seconds" -max_len=8192 -timeout=60 -rss_limit_mb=2048 \
  -artifact_prefix="$scratch/" "$scratch/found" "$here/corpus/$target" >"$scratch/log" 2>&1; then
  cat "$scratch/log" >&2
  exit 1
fi
echo "$target: $(grep 'seed corpus' "$scratch/log")"
echo "$target: $(grep DONE "$scratch/log")"
