#!/bin/sh
# Runs every test and ends with one line: N passed, N failed.
# Unit binaries are cmocka programs (asan flavour); the others are scripts
# that print "ok NAME" or "not ok NAME" a case.
set -u
cd "$(dirname "$0")/.." || exit 1

log=out/test.log
: >"$log"
passed=0
failed=0

run() {
    "$@" >out/test.one 2>&1
    status=$?
    cat out/test.one >>"$log"
    ok=$(grep -c -E '^(\[       OK \]|ok )' out/test.one)
    bad=$(grep -c '^not ok ' out/test.one)
    # cmocka names each failure twice, and their number once.
    lost=$(sed -n 's/^\[  FAILED  \] \([0-9]*\) test(s).*/\1/p' out/test.one)
    bad=$((bad + ${lost:-0}))
    if [ "$status" -ne 0 ] || [ "$bad" -ne 0 ]; then
        [ "$bad" -eq 0 ] && bad=1
        echo "FAILED: $*"
        grep -v -E '^\[( RUN|       OK|=====)|^ok ' out/test.one | tail -n 60
    fi
    passed=$((passed + ok))
    failed=$((failed + bad))
}

for unit in out/asan/test/test_*; do
    [ -x "$unit" ] && case $unit in *.d | *.o) ;; *) run "$unit" ;; esac
done
for script in golden cli refusals audit sheets parts checklist filings packet samples fields attached \
    new export lines gov blank bulk csv batch guide funder docs evil fault kill \
    valgrind; do
    run sh "tests/$script.sh"
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
