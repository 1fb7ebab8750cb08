#!/bin/sh
# Writes Templates/ and Starter/ into the tool as string literals, so that the binary can be moved. Tests compare them.
set -eu
cd "$(dirname "$0")/.."

# embed FOLDER SOURCE_FILE OWNER PROPERTY COMMENT [TEST...]
#   writes a property of a type with the path below FOLDER and the text of each file, of those that pass a test of find
embed() {
  folder=$1 target=$2 owner=$3 property=$4 comment=$5
  shift 5
  {
    echo "// Made from $folder/ by Scripts/embed.sh. Do not edit."
    echo
    echo "$owner {"
    echo "  /// $comment"
    echo "  public static let $property: [(path: String, text: String)] = ["
    find "$folder" -type f "$@" | LC_ALL=C sort | while read -r file; do
      printf '    (\n      "%s",\n      #"""\n' "${file#"$folder"/}"
      sed 's/^\(..*\)$/      \1/' "$file"
      printf '\n      """#\n    ),\n'
    done
    echo '  ]'
    echo '}'
  } > "$target.new"
  if cmp -s "$target.new" "$target"; then rm "$target.new"; else mv "$target.new" "$target"; fi
}

embed Templates Sources/InvokerGenerator/Templates/BuiltInTemplates.swift 'extension TemplateSet' builtInFiles \
  'The texts of the built-in templates by file name below `Templates/`, sorted.'
embed Starter Sources/InvokerGenerator/Starter/StarterTexts.swift 'extension Starter' texts \
  'The texts of the files by their name in `Starter/`, sorted.'
embed specs Sources/InvokerEvolution/ImportDSL/PlatformSpecs.swift 'public enum PlatformSpecs' texts \
  'The specs of the interfaces of Dify by their name in `specs/`, sorted: exported apps are called through them.' \
  -path 'specs/*.yaml' ! -path 'specs/*/*' ! -name invoker.yaml
