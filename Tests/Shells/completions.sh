#!/bin/sh
# Completes command lines in bash and fish, loads the completions in zsh, and reads the manual.
#
#     Tests/Shells/completions.sh TOOL SHARE
set -eu
PATH=$(dirname "$(realpath "$1")"):$PATH
export PATH
share=$(realpath "$2")
failures=0

# expect SHELL "COMMAND LINE" WORD…: these are offered, and in this order.
expect() {
  shell=$1 line=$2
  shift 2
  offered=$("in_$shell" "$line" | sort | tr '\n' ' ')
  if [ "$offered" != "$* " ]; then
    echo "$shell, '$line': offered '$offered' and not '$* '" >&2
    failures=$((failures + 1))
  fi
}

in_bash() {
  bash --norc -c '
    . "$1"
    COMP_LINE=$2 COMP_POINT=${#2}
    read -ra COMP_WORDS <<< "$2"
    # A space at the end begins a word.
    case $2 in *" ") COMP_WORDS+=("") ;; esac
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    _invoker invoker "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
    printf "%s\n" "${COMPREPLY[@]}"' bash "$share/bash-completion/completions/invoker" "$1"
}

in_fish() {
  fish --no-config -c 'source $argv[1]; complete -C $argv[2]' "$share/fish/vendor_completions.d/invoker.fish" "$1" |
    cut -f 1
}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir Sources
: > chat.yaml

for shell in bash fish; do
  expect $shell "invoker gen" generate
  expect $shell "invoker import o" openapi
  expect $shell "invoker generate --access " internal package public
  expect $shell "invoker check --format s" sarif
  expect $shell "invoker diff --fail-on b" breaking
  expect $shell "invoker generate --dry" --dry-run
done
expect bash "invoker generate --output S" Sources
expect bash "invoker check c" chat.yaml
expect fish "invoker generate --output S" Sources/
expect fish "invoker check c" chat.yaml

zsh -n "$share/zsh/site-functions/_invoker"
loaded=$(zsh -f -c 'fpath=($1 $fpath); autoload -Uz compinit && compinit -D -u; echo $_comps[invoker]' \
  zsh "$share/zsh/site-functions")
if [ "$loaded" != _invoker ]; then
  echo "zsh completes invoker with '$loaded'" >&2
  failures=$((failures + 1))
fi

for page in "$share"/man/man1/*.1; do
  problems=$(man --warnings --encoding UTF-8 --local-file "$page" 2>&1 > /dev/null)
  if [ -n "$problems" ]; then
    echo "$page: $problems" >&2
    failures=$((failures + 1))
  fi
done

[ $failures = 0 ] && echo "completions in bash, zsh and fish, and the manual, are as they should be"
