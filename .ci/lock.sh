#!/bin/sh
# Renews both lock files: every platform, hashes, no address of any index.
set -eu
lock() {
    uv pip compile pyproject.toml "$@" --universal --python-version 3.11.5 --generate-hashes --upgrade \
        --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" -q
}
lock -o requirements.lock
lock --extra test -o requirements-test.lock
