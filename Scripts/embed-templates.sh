#!/bin/sh
# Writes Templates/ and Starter/ into the tool as string literals, so that the binary can be moved. A test compares them.
set -eu
cd "$(dirname "$0")/.."

# embed FOLDER TYPE PROPERTY COMMENT FILE
embed() {
  {
    echo "// Made from $1/ by Scripts/embed-templates.sh. Do not edit."
    echo
    echo "extension $2 {"
    echo "  /// $4"
    echo "  public static let $3: [(path: String, text: String)] = ["
    find "$1" -type f | LC_ALL=C sort | while read -r file; do
      printf '    (\n      "%s",\n      #"""\n' "${file#"$1"/}"
      sed 's/^\(..*\)$/      \1/' "$file"
      printf '\n      """#\n    ),\n'
    done
    echo '  ]'
    echo '}'
  } > "$5.new"
  if cmp -s "$5.new" "$5"; then rm "$5.new"; else mv "$5.new" "$5"; fi
}

embed Templates TemplateSet builtInFiles "The texts of the built-in templates by file name below \`Templates/\`, sorted." \
  Sources/InvokerGenerator/Templates/BuiltInTemplates.swift
embed Starter Starter texts "The texts of the files by their name in \`Starter/\`, sorted." \
  Sources/InvokerGenerator/Starter/StarterTexts.swift
