#!/bin/sh
# Finds what the tests need beside Python: a Chromium, a Firefox, WebKitGTK, nginx, Caddy, npm, Java, a reader of PDF, a Dutch dictionary. What is missing is installed with Debian's
# packages; the browser also by the browser tool itself. What cannot be installed is named; the tests then fail
# with the same words, unless ALLOW_MISSING names it.
set -u

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }
has() { for name in "$@"; do [ -n "$name" ] && command -v "$name" >/dev/null && return; done; return 1; }

wanted=""
has "${CHROMIUM:-}" chromium chromium-browser google-chrome || wanted="$wanted chromium"
has firefox-esr firefox || wanted="$wanted firefox-esr"
has WebKitWebDriver || wanted="$wanted webkit2gtk-driver"
has Xvfb || wanted="$wanted xvfb"
has nginx || wanted="$wanted nginx-light"
has caddy || wanted="$wanted caddy"
has npm || wanted="$wanted npm"
has java || wanted="$wanted default-jre-headless"
has pdftotext || wanted="$wanted poppler-utils"
[ -e /usr/share/hunspell/nl_NL.dic ] || wanted="$wanted hunspell-nl"

if [ -n "$wanted" ] && has apt-get; then
    echo "Installing for the tests:$wanted"
    as_root apt-get update
    # shellcheck disable=SC2086 # a list of packages
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $wanted ||
        echo "Please run:  sudo apt-get install$wanted" >&2
fi
has "${CHROMIUM:-}" chromium chromium-browser google-chrome || .venv/bin/python -m playwright install chromium ||
    echo "Please install a browser, for example:  sudo apt-get install chromium" >&2
exit 0
