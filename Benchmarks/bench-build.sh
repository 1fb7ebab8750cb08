#!/bin/sh
# Times the clean build of DifyApps after its dependencies, and measures the text of its object files.
#
#     ./bench-build.sh [runs]
set -eu
cd "$(dirname "$0")/.."

runs=${1:-3}
scratch=Benchmarks/.build-bench/dify-apps

now() { date +%s.%N; }

build() { swift build -c "$1" --disable-default-traits --target DifyApps --scratch-path "$scratch" >"$scratch.log" 2>&1; }

# The best time of some builds. $2 is done before each.
best() {
  for _ in $(seq "$runs"); do
    eval "$2"
    start=$(now)
    build "$1" || { cat "$scratch.log" >&2; exit 1; }
    echo "$start $(now)"
  done | awk '{ time = $2 - $1; if (NR == 1 || time < best) best = time } END { printf "%.1f", best }'
}

mkdir -p "$scratch"
echo "# Build of DifyApps: $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg) at the start, best of $runs"
echo
echo "| configuration | clean build, s | of that SwiftPM, s | text, MB |"
echo "| ------------- | -------------: | -----------------: | -------: |"
for configuration in debug release; do
  build "$configuration" || { cat "$scratch.log" >&2; exit 1; }
  products=$(swift build -c "$configuration" --disable-default-traits --scratch-path "$scratch" --show-bin-path)
  # SwiftPM writes the lists of sources and outputs only when the package changes.
  clean=$(best "$configuration" "find '$products'/DifyApps.build -type f ! -name 'output-file-map.json' ! -name sources -delete
    rm -f '$products'/Modules/DifyApps.swift*")
  # What `swift build` takes where there is nothing to compile.
  nothing=$(best "$configuration" :)
  text=$(size "$products"/DifyApps.build/*.o | awk 'NR > 1 { sum += $1 } END { printf "%.2f", sum / 1e6 }')
  echo "| $configuration | $clean | $nothing | $text |"
done
