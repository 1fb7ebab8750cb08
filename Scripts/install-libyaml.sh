#!/bin/sh
# Installs the headers of libyaml if they are missing: with apt or brew where one is there, else it says what to do.
set -eu
if pkg-config --exists yaml-0.1 2>/dev/null || [ -e /usr/include/yaml.h ]; then exit 0; fi

if command -v apt-get >/dev/null; then
  sudo=$([ "$(id -u)" = 0 ] || command -v sudo || true)
  echo "Installing libyaml-dev with apt-get" >&2
  $sudo apt-get update -qq && $sudo apt-get install -y -qq libyaml-dev pkg-config >&2
elif command -v brew >/dev/null; then
  echo "Installing libyaml with brew" >&2
  brew install libyaml pkg-config >&2
else
  echo "The headers of libyaml are missing. Install the package that holds yaml.h (libyaml-dev, libyaml-devel," >&2
  echo "libyaml) and pkg-config, and run make again." >&2
  exit 1
fi
