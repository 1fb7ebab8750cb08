#!/bin/sh
# Installs the shells that completions are made for, and man, where they are missing.
set -eu
missing=
for program in bash zsh fish; do command -v $program > /dev/null || missing="$missing $program"; done
command -v man > /dev/null || missing="$missing man-db"
[ -n "$missing" ] || exit 0
if ! command -v apt-get > /dev/null; then
  echo "These programs are needed:$missing. Install them, and run make again." >&2
  exit 1
fi
sudo=$([ "$(id -u)" = 0 ] || command -v sudo || true)
echo "Installing$missing with apt-get" >&2
# apt checks signatures as a user of its own, who may not write to every TMPDIR.
apt="$sudo env TMPDIR=/var/tmp DEBIAN_FRONTEND=noninteractive apt-get -qq -o=Dpkg::Use-Pty=0"
$apt update && $apt install --yes --no-install-recommends $missing >&2
