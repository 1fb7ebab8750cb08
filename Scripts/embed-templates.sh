#!/bin/sh
# Writes Templates/ into the tool as string literals, so that the binary can be moved. A test compares the two.
set -eu
cd "$(dirname "$0")/.."
out=Sources/InvokerGenerator/Templates/BuiltInTemplates.swift
{
  echo '// Made from Templates/ by Scripts/embed-templates.sh. Do not edit.'
  echo
  echo 'extension TemplateSet {'
  echo '  /// The texts of the built-in templates by file name below `Templates/`, sorted.'
  echo '  public static let builtInFiles: [(path: String, text: String)] = ['
  find Templates -type f | LC_ALL=C sort | while read -r file; do
    printf '    (\n      "%s",\n      #"""\n' "${file#Templates/}"
    sed 's/^\(..*\)$/      \1/' "$file"
    printf '\n      """#\n    ),\n'
  done
  echo '  ]'
  echo '}'
} > "$out.new"
if cmp -s "$out.new" "$out"; then rm "$out.new"; else mv "$out.new" "$out"; fi
