#!/usr/bin/env bash
# Makes what a release for Linux consists of, in Generated/dist: an archive with the tool, its manual, completions and schemas; an
# artifact bundle of the tool for SwiftPM, with its index; and the checksums of all.
#
# Needs: a Swift toolchain, libyaml's headers and static library, zip. The same commit gives the same archives, but for what
# the compiler writes.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v zip >/dev/null || Scripts/debian-packages.sh "The program zip is needed, install it." zip

version=$(sed -n 's/.*toolVersion = "\(.*\)"/\1/p' Sources/InvokerGenerator/ToolVersion.swift)
triple=$(swift -print-target-info | sed -n 's/.*"unversionedTriple" *: *"\(.*\)".*/\1/p')
name=invoker-$version-$triple
scratch=$PWD/.build-dist
out=$PWD/Generated/dist
stage=$scratch/stage
rm -rf "$out" "$stage"
mkdir -p "$out" "$stage/$name/bin" "$scratch/pkgconfig"

# libyaml is linked in: a folder that has nothing but its static library comes first.
library=$(pkg-config --variable=libdir yaml-0.1)/libyaml.a
ln -sf "$library" "$scratch/pkgconfig/libyaml.a"
cat >"$scratch/pkgconfig/yaml-0.1.pc" <<END
Name: libyaml
Description: libyaml as a static library
Version: $(pkg-config --modversion yaml-0.1)
Libs: -L$scratch/pkgconfig -lyaml
Cflags: $(pkg-config --cflags yaml-0.1)
END
export PKG_CONFIG_PATH=$scratch/pkgconfig
flags=(--traits Tool --static-swift-stdlib -Xlinker -s)
swift build -c release --product invoker --scratch-path "$scratch" "${flags[@]}"
tool=$(swift build -c release --scratch-path "$scratch" "${flags[@]}" --show-bin-path)/invoker

Scripts/shell-files.sh completions "$tool" "$stage/$name/share"
Scripts/shell-files.sh man "$tool" "$stage/$name/share"
cp "$tool" "$stage/$name/bin/"
mkdir -p "$stage/$name/share/invoker"
cp -R specs/schema "$stage/$name/share/invoker/schema"
cp README.md CHANGELOG.md "$stage/$name/"

# What is linked in wants its licence to go with it.
licenses=$stage/$name/licenses
mkdir -p "$licenses"
for package in swift-argument-parser swift-mustache; do
  cp "$scratch/checkouts/$package/LICENSE"* "$licenses/$package.txt"
done
cp /usr/share/doc/libyaml-dev/copyright "$licenses/libyaml.txt"
cp "$(dirname "$(dirname "$(readlink -f "$(command -v swift)")")")"/share/swift/LICENSE.txt "$licenses/swift.txt"

bundle=$stage/invoker.artifactbundle
mkdir -p "$bundle/$triple"
cp "$tool" "$bundle/$triple/"
cp -R "$licenses" "$bundle/"
cat >"$bundle/info.json" <<END
{
  "schemaVersion": "1.0",
  "artifacts": {
    "invoker": {
      "type": "executable",
      "version": "$version",
      "variants": [{"path": "$triple/invoker", "supportedTriples": ["$triple"]}]
    }
  }
}
END

# Files bear the date of the commit.
date=$(git log -1 --format=%ct 2>/dev/null || echo 0)
find "$stage" -exec touch -h -d "@$date" {} +
tar -C "$stage" --sort=name --owner=0 --group=0 --numeric-owner -cf - "$name" | gzip -n9 >"$out/$name.tar.gz"
(cd "$stage" && find invoker.artifactbundle | LC_ALL=C sort | TZ=UTC zip -qX9 -@ "$out/$name.artifactbundle.zip")

cat >"$out/invoker.artifactbundleindex" <<END
{
  "schemaVersion": "1.0",
  "archives": [
    {
      "fileName": "$name.artifactbundle.zip",
      "checksum": "$(swift package compute-checksum "$out/$name.artifactbundle.zip")",
      "supportedTriples": ["$triple"]
    }
  ]
}
END
(cd "$out" && sha256sum -- * >SHA256SUMS)
echo
(cd "$out" && ls -l)
