#!/bin/sh
# Builds beside the published folder and swaps only when the build succeeded.
set -eu
: "${SOURCE_DATE_EPOCH:=$(.venv/bin/python -c 'import hooks.kit.clock as c; print(c.epoch())')}"
export SOURCE_DATE_EPOCH
rm -rf .build/site
.venv/bin/mkdocs build --strict --site-dir .build/site
rm -rf .build/previous
[ ! -d site ] || mv site .build/previous
mv .build/site site
echo "Written: site/"
