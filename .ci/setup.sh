#!/bin/sh
# Makes .venv and installs the locked packages and this project in it.  Usage: setup.sh LOCKFILE...
set -eu

newest_python() {
    for name in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$name"; return; }
    done
    echo "This needs Python 3.11 or newer. Debian: apt-get install python3   macOS: brew install python" >&2
    exit 1
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

make_venv() {
    "$1" -m venv .venv && return
    echo "Debian keeps 'venv' in a package of its own; installing python3-venv" >&2
    rm -rf .venv
    { as_root apt-get update && as_root apt-get install -y python3-venv; } >&2 ||
        { echo "Please run:  sudo apt-get install python3-venv" >&2; exit 1; }
    "$1" -m venv .venv
}

# Debian 12 ships Python 3.11.2; pymdown-extensions 13 declares 3.11.5 but runs on it (the tests say so).
older_patch_release() { .venv/bin/python -c 'import sys; sys.exit(sys.version_info >= (3, 11, 5))'; }

python=$(newest_python)
[ -x .venv/bin/python ] || make_venv "$python"
older_patch_release && flag=--ignore-requires-python || flag=
for lock in "$@"; do # the first lock holds setuptools, which what has no wheel is then built with
    echo "Installing the packages of $lock"
    .venv/bin/python -m pip install --progress-bar off --disable-pip-version-check $flag --no-build-isolation \
        --require-hashes -r "$lock"
done
.venv/bin/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
