#!/bin/sh
# Golden tests: text dumps of stages against expectations that a person read.
#   tests/golden/NAME.cmd   arguments of shenbao, one line
#   tests/golden/NAME.out   expected standard output, standard error, status
#   tests/layout/NAME.xml   a small document; NAME.lines and NAME.pages
# golden.sh --review DIR writes what the program says now into DIR instead.
set -u
cd "$(dirname "$0")/.." || exit 1

review=
if [ "${1-}" = --review ]; then
    review=$2
    mkdir -p "$review"
fi
failures=0

# compare NAME EXPECTED, with the output on standard input
compare() {
    cat >out/golden.got
    if [ -n "$review" ]; then
        cmp -s "$2" out/golden.got || cp out/golden.got "$review/$(basename "$2")"
        return
    fi
    if diff -u "$2" out/golden.got >out/golden.diff 2>&1; then
        echo "ok $1"
    else
        echo "not ok $1"
        head -n 40 out/golden.diff
        failures=1
    fi
}

shenbao() {
    LC_ALL=C.UTF-8 "out/$flavour/bin/shenbao" "$@" 2>&1
    echo "status $?"
}

for flavour in release asan; do
    [ -x "out/$flavour/bin/shenbao" ] || continue
    for cmd in tests/golden/*.cmd; do
        [ -f "$cmd" ] || continue
        eval "shenbao $(cat "$cmd")" |
            compare "golden $flavour $(basename "$cmd" .cmd)" "${cmd%.cmd}.out"
    done
    for xml in tests/layout/*.xml; do
        [ -f "$xml" ] || continue
        for stage in lines pages; do
            shenbao dump --stage=$stage "$xml" |
                compare "layout $flavour $stage $(basename "$xml" .xml)" \
                    "${xml%.xml}.$stage"
        done
    done
done
exit $failures
