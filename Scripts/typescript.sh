#!/bin/sh
# Has the TypeScript compiler read what Examples/Templates/typescript makes of specs/, and of a spec with hostile text.
set -eu
cd "$(dirname "$0")/.."
tool=$1
if ! command -v tsc >/dev/null; then
  if ! command -v apt-get >/dev/null; then
    echo "The TypeScript compiler is needed. Install it as 'tsc', and run make again." >&2
    exit 1
  fi
  sudo=$([ "$(id -u)" = 0 ] || command -v sudo || true)
  echo "Installing node-typescript with apt-get" >&2
  # apt checks signatures as a user of its own, who may not write to every TMPDIR.
  apt="$sudo env TMPDIR=/var/tmp DEBIAN_FRONTEND=noninteractive apt-get -qq -o=Dpkg::Use-Pty=0"
  $apt update && $apt install --yes --no-install-recommends node-typescript >&2
fi

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
