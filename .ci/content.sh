#!/bin/sh
# What the forge runs for a proposal that changes content: build, change log, plain language, spelling, schemas. All of them, always,
# so that one run names everything.  Usage: content.sh [BASE]   (a commit or branch; hints are told of what changed since)
set -u
base=${1:-origin/main}
python=.venv/bin/python
failed=0
mkdir -p .build
rm -f .build/report.json .build/annotations.txt .build/code-quality.json

# Lines of a proposal are printed below. Until the token comes back, a forge reads no command in them.
if [ "${GITHUB_ACTIONS:-}" = true ]; then
    token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    echo "::stop-commands::$token"
fi

run() { echo "== $*"; "$@" || { failed=1; return 1; }; }
run .venv/bin/mkdocs build --strict --site-dir .build/site && run "$python" -m hooks.report --check
echo "== $python -m hooks.prose (what changed since $base)"
if git rev-parse --quiet --verify "$base^{commit}" >/dev/null; then
    git diff --name-only --no-ext-diff --diff-filter=d -z "$base" -- docs >.build/changed
    git ls-files --others --exclude-standard -z -- docs >>.build/changed
else
    echo "There is no commit or branch '$base' here: reading all texts." >&2
    : >.build/changed
fi
xargs -0 "$python" -m hooks.prose <.build/changed || failed=1
run "$python" -m hooks.schemas --check

if [ "${GITHUB_ACTIONS:-}" = true ]; then
    echo "::$token::"
    [ ! -f .build/annotations.txt ] || cat .build/annotations.txt
fi
exit $failed
