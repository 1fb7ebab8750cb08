#!/bin/sh
# Installs the shells that completions are made for, and man, where they are missing.
set -eu
cd "$(dirname "$0")/.."
missing=
for program in bash zsh fish; do command -v $program > /dev/null || missing="$missing $program"; done
command -v man > /dev/null || missing="$missing man-db"
[ -z "$missing" ] || Scripts/debian-packages.sh "These programs are needed, install them:$missing." $missing
