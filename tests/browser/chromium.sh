#!/usr/bin/env bash
# The browser tests need Chromium. Where there is none, root on Debian gets it; anybody else is told.
set -euo pipefail
for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium for the browser tests …"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -qq --yes --no-install-recommends chromium >/dev/null
    exit 0
fi
echo "The browser tests need Chromium (chromium, chromium-browser or google-chrome on PATH)." >&2
echo "Install it with your system's package manager, then run this again." >&2
exit 1
