#!/bin/sh
# Has the TypeScript compiler read what Examples/Templates/typescript makes of specs/, and of a spec with hostile text.
set -eu
cd "$(dirname "$0")/.."
tool=$1
command -v tsc >/dev/null ||
  Scripts/debian-packages.sh "The TypeScript compiler is needed, install it as 'tsc'." node-typescript

out=.build-templates
rm -rf "$out"
mkdir "$out"
for specs in specs Tests/Templates/hostile.yaml; do
  name=$(basename "$specs" .yaml)
  "$tool" generate "$specs" --only-files --templates Examples/Templates/typescript --output "$out/$name" >/dev/null
done
cp Tests/Templates/usage.ts "$out/specs"
for file in specs/usage.ts hostile/dify.d.ts; do
  tsc --noEmit --strict --target es2018 "$out/$file"
done
echo "TypeScript's compiler takes the declarations"
