#!/bin/sh
# Readies what the browser tests need: Chromium and a font for Chinese and Japanese, and the virtual environment in
# .build-python-browser that drives it.
set -eu
cd "$(dirname "$0")/.."

missing=
command -v chromium >/dev/null || [ -n "${CHROMIUM:-}" ] || missing="chromium"
command -v fc-list >/dev/null && [ -n "$(fc-list :lang=ja family)" ] || missing="$missing fonts-noto-cjk fontconfig"
[ -z "$missing" ] || Scripts/debian-packages.sh \
  "A Chromium is needed, or CHROMIUM set to a browser of its kind, and a font for Japanese. Install them." $missing

Scripts/python-environment.sh .build-python-browser Tests/Browser/requirements.txt
