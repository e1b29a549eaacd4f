#!/bin/sh
# Input that means harm: one clear message and the right status, or a correct
# packet; within time, and nothing left behind. What each took is in
# out/evil.figures: milliseconds of processor time, peak memory [KiB].
#   evil.sh [PART]...
set -u
cd "$(dirname "$0")/.." || exit 1
. tests/evil/expect.sh
rm -rf "$bad" "$figures"
mkdir -p "$bad"
: >"$figures"
for part in ${*:-refused tables places fonts large sheets}; do
    . "tests/evil/$part.sh"
done
exit $failures
