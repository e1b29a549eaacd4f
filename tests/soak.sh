#!/bin/sh
# Tests that take longer than a test may; the same lines as theirs, and at the
# end how many passed. SEED repeats a run.
set -u
cd "$(dirname "$0")/.." || exit 1

SEED=${SEED:-$(date +%s)}
export SEED
log=out/soak.log
: >"$log"
status=0
step() {
    echo "$*"
    "$@" >out/soak.one 2>&1 || status=1
    cat out/soak.one >>"$log"
    grep -v '^ok ' out/soak.one | head -n 200
}

step env SHENBAO_PARAGRAPHS=200000 out/asan/test/test_text_invariants
step sh tests/kill.sh 100
step sh tests/valgrind.sh packet check bulk
step sh tests/fault.sh all

echo "$(grep -c -E '^(\[       OK \]|ok )' "$log") passed, $(grep -c '^not ok ' "$log") failed"
exit $status
