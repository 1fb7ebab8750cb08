#!/bin/sh
# Readies what the browser tests need: Chromium and a font for Chinese and Japanese, and the virtual environment in
# .build-python-browser that drives it.
set -eu
cd "$(dirname "$0")/.."

missing=
command -v chromium >/dev/null || [ -n "${CHROMIUM:-}" ] || missing="chromium"
command -v fc-list >/dev/null && [ -n "$(fc-list :lang=ja family)" ] || missing="$missing fonts-noto-cjk fontconfig"
if [ -n "$missing" ]; then
  if ! command -v apt-get >/dev/null; then
    echo "A Chromium is needed, and a font for Japanese. Install them, set CHROMIUM to the browser if it is not" >&2
    echo "'chromium', and run make again." >&2
    exit 1
  fi
  sudo=$([ "$(id -u)" = 0 ] || command -v sudo || true)
  echo "Installing $missing with apt-get" >&2
  # apt checks signatures as a user of its own, who may not write to every TMPDIR.
  apt="$sudo env TMPDIR=/var/tmp DEBIAN_FRONTEND=noninteractive apt-get -qq -o=Dpkg::Use-Pty=0"
  $apt update && $apt install --yes --no-install-recommends $missing >&2
fi

Scripts/python-environment.sh .build-python-browser Tests/Browser/requirements.txt
