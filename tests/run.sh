#!/bin/sh
# Runs every test, as many at once as there are processors (or JOBS), and ends
# with one line: N passed, N failed. What each printed is in out/tests/.
# Unit binaries are cmocka programs (asan flavour); the others are scripts
# that print "ok NAME" or "not ok NAME" a case. No two write the same files.
set -u
cd "$(dirname "$0")/.." || exit 1

logs=out/tests
export LSAN_OPTIONS=suppressions=tests/lsan.supp:print_suppressions=0
rm -rf "$logs"
mkdir -p "$logs"

# The longest come first, so that none is left alone at the end.
scripts='evil valgrind fault samples kill golden bulk blank parts cli remind sheets
letters fields guide packet attached batch new export funder csv lines gov refusals
audit checklist filings post docs'

{
    for script in $scripts; do echo "tests/$script.sh"; done
    for unit in out/asan/test/test_*; do
        case $unit in *.d | *.o) ;; *) echo "$unit" ;; esac
    done
} | xargs -P "${JOBS:-$(nproc)}" -n 1 sh tests/one.sh "$logs"

passed=0
failed=0
for log in "$logs"/*.log; do
    ok=$(grep -c -E '^(\[       OK \]|ok )' "$log")
    bad=$(grep -c '^not ok ' "$log")
    # cmocka names each failure twice, and their number once.
    lost=$(sed -n 's/^\[  FAILED  \] \([0-9]*\) test(s).*/\1/p' "$log")
    bad=$((bad + ${lost:-0}))
    if [ "$bad" -ne 0 ] || [ "$(tail -n 1 "$log")" != 'status 0' ]; then
        [ "$bad" -eq 0 ] && bad=1
        echo "FAILED: $(basename "$log" .log)"
        grep -v -E '^\[( RUN|       OK|=====)|^ok ' "$log" | tail -n 60
    fi
    passed=$((passed + ok))
    failed=$((failed + bad))
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
