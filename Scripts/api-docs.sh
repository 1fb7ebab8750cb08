#!/bin/sh
# Writes the documentation of the public modules into Generated/api. A warning of DocC fails, and so does a sample that
# does not compile. With HOSTING_BASE_PATH=invoker the site is for https://host/invoker/.
set -eu
cd "$(dirname "$0")/.."
package=Tests/APIDocumentation
swift="${SWIFT:-swift}"
options="--package-path $package --scratch-path .build-documentation-api"

# The samples of the pages by hand; those of DifyApps are compiled elsewhere.
samples=$package/Sources/Pages
rm -rf "$samples"
mkdir -p "$samples"
products=
for catalog in Sources/*/*.docc; do
  module=$(basename "$catalog" .docc)
  products="$products --product $module"
  [ "$module" = DifyApps ] ||
    awk '/^```swift$/ { on = 1; next } /^```$/ { on = 0 } on' "$catalog"/*.md > "$samples/$module.swift"
done
# shellcheck disable=SC2086 # The options and products are words.
"$swift" build $options --target Samples

rm -rf Generated/api
mkdir -p Generated
# shellcheck disable=SC2086
"$swift" package $options --allow-writing-to-directory Generated generate-documentation $products \
  --enable-experimental-combined-documentation --warnings-as-errors \
  --transform-for-static-hosting ${HOSTING_BASE_PATH:+--hosting-base-path "$HOSTING_BASE_PATH"} \
  --output-path Generated/api
"${PYTHON:-python3}" -B $package/check.py Generated/api
