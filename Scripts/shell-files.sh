#!/bin/sh
# Writes what shells and 'man' know of the tool, made from its own help, into the layout of a share folder:
# bash-completion, zsh, fish and man.
#
#     Scripts/shell-files.sh completions|man TOOL SHARE
set -eu
tool=$(realpath "$2")
mkdir -p "$3"
share=$(realpath "$3")
cd "$(dirname "$0")/.."

case $1 in
completions)
  write() {
    mkdir -p "$(dirname "$share/$2")"
    "$tool" --generate-completion-script "$1" > "$share/$2"
    echo "wrote $3/$2"
  }
  write bash bash-completion/completions/invoker "$3"
  write zsh zsh/site-functions/_invoker "$3"
  write fish fish/vendor_completions.d/invoker.fish "$3"
  ;;
man)
  # The generator of the library that reads the command line; dated by the last commit, so that the bytes stay the same.
  # It is built with the trait of the Makefile, or else the tool would be compiled anew.
  ${SWIFT:-swift} build --quiet --traits Tool --product generate-manual
  mkdir -p "$share/man/man1"
  .build/debug/generate-manual "$tool" --multi-page --output-directory "$share/man/man1" \
    --date "${MANUAL_DATE:-$(git log -1 --format=%cs 2>/dev/null || date +%F)}" > /dev/null
  for page in "$share"/man/man1/invoker*.1; do
    # An empty line is no paragraph in mdoc.
    sed 's/^$/.Pp/' "$page" > "$page.new" && mv "$page.new" "$page"
    echo "wrote $3/man/man1/$(basename "$page")"
  done
  ;;
esac
