#!/bin/sh
# Writes .build/admin/, the place to edit without git. What it is copied from is installed by name and checked
# against the hashes in .ci/admin/package-lock.json; no script of a package runs.  Usage: admin.sh [--trial]
set -eu
packages=.build/admin-packages
lock=.ci/admin/package-lock.json

# first what the owner must fill in: nobody should wait for a download to read that
[ "${1:-}" = --trial ] || .venv/bin/python -m hooks.admin

command -v npm >/dev/null || {
    echo "npm ontbreekt. Debian: sudo apt-get install npm   macOS: brew install node" >&2
    echo "npm is missing. Debian: sudo apt-get install npm   macOS: brew install node" >&2
    exit 1
}
if ! cmp -s "$lock" "$packages/installed.json"; then
    rm -rf "$packages"
    mkdir -p "$packages"
    cp .ci/admin/package.json "$lock" "$packages"
    (cd "$packages" && npm ci --ignore-scripts --no-audit --no-fund)
    cp "$lock" "$packages/installed.json"
fi
exec .venv/bin/python -m hooks.admin "$@" "$packages/node_modules" "${ADMIN_OUT:-.build/admin}"
