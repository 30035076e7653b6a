#!/bin/sh
# Finds a Chromium for the tests: one that is there, else Debian's package, else the browser tool's own download.
set -eu
found() { for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    [ -n "$name" ] && command -v "$name" && return; done; return 1; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

found && exit
echo "No Chromium found; installing one for the tests"
if command -v apt-get >/dev/null; then
    { as_root apt-get update && as_root apt-get install -y --no-install-recommends chromium; } && exit
fi
.venv/bin/python -m playwright install chromium ||
    { echo "Please install a browser:  sudo apt-get install chromium" >&2; exit 1; }
