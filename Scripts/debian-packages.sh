#!/bin/sh
# Installs packages with apt-get; where there is none, says what is needed and fails.
#
#     Scripts/debian-packages.sh 'What is needed, and how else to get it.' PACKAGE...
set -eu
need=$1
shift
if ! command -v apt-get >/dev/null; then
  echo "$need Then run make again." >&2
  exit 1
fi
sudo=$([ "$(id -u)" = 0 ] || command -v sudo || true)
echo "Installing $* with apt-get" >&2
# apt checks signatures as a user of its own, who may not write to every TMPDIR.
apt="$sudo env TMPDIR=/var/tmp DEBIAN_FRONTEND=noninteractive apt-get -qq -o=Dpkg::Use-Pty=0"
$apt update && $apt install --yes --no-install-recommends "$@" >&2
