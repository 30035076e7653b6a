#!/bin/sh
# Every test. FULL=1: whole matrices. ALLOW_MISSING="browser nginx": skip what needs them, counted in the summary.
set -eu
export NO_MKDOCS_2_WARNING=1
[ "$(uname)" = Darwin ] && echo "On macOS: WebKitGTK, nginx from Debian and the Dutch dictionary are not run."
.venv/bin/ruff check .
.venv/bin/ruff format --check .
.venv/bin/mypy
# The files in their order: the longest is the first, and no core waits for it at the end
.venv/bin/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder --durations 10 "$@" && exit
echo "Once more, one at a time: only what failed. A browser that shares two cores can be late; a fault fails twice."
exec .venv/bin/python -m pytest --last-failed --last-failed-no-failures none "$@"
