#!/bin/sh
# Writes Templates/ and Starter/ into the tool as string literals, so that the binary can be moved. Tests compare them.
set -eu
cd "$(dirname "$0")/.."

# embed FOLDER SOURCE_FILE OWNER PROPERTY COMMENT
#   writes a property of a type with the path below FOLDER and the text of each file
embed() {
  {
    echo "// Made from $1/ by Scripts/embed.sh. Do not edit."
    echo
    echo "$3 {"
    echo "  /// $5"
    echo "  public static let $4: [(path: String, text: String)] = ["
    find "$1" -type f | LC_ALL=C sort | while read -r file; do
      printf '    (\n      "%s",\n      #"""\n' "${file#"$1"/}"
      sed 's/^\(..*\)$/      \1/' "$file"
      printf '\n      """#\n    ),\n'
    done
    echo '  ]'
    echo '}'
  } > "$2.new"
  if cmp -s "$2.new" "$2"; then rm "$2.new"; else mv "$2.new" "$2"; fi
}

embed Templates Sources/InvokerGenerator/Templates/BuiltInTemplates.swift 'extension TemplateSet' builtInFiles \
  'The texts of the built-in templates by file name below `Templates/`, sorted.'
embed Starter Sources/InvokerGenerator/Starter/StarterTexts.swift 'extension Starter' texts \
  'The texts of the files by their name in `Starter/`, sorted.'
