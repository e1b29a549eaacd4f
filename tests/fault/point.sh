#!/bin/sh
# point.sh SCENARIO KIND HOW N: runs the scenario with the Nth call of a kind
# failing, in a fresh folder, and prints what is wrong with the outcome: nothing
# if all is well. References and the preload library: see tests/fault.sh.
#   right   status 0: output and files are those of the reference
#   failed  status 3, one error, no packet or a whole one, nothing half-made
set -u

scenario=$1
kind=$2
how=$3
n=$4
here=$FAULT_WORK/$scenario-$kind-$how-$n
reference=$FAULT_WORK/reference-$scenario

wrong() {
    echo "not ok fault: $scenario, $kind $how at $n: $*"
    sed 's/^/    /' "$here/err" | head -n 5
    exit 1
}

. "$FAULT_SCENARIOS"

mkdir -p "$here"
head -c 256 /dev/zero >"$here/counts"
cd "$here" || exit 1
before "$scenario"
# shellcheck disable=SC2046
timeout 100 env LD_PRELOAD="$FAULT_LIBRARY" FAULT_COUNTS="$here/counts" \
    FAULT_KIND="$kind" FAULT_HOW="$how" FAULT_AT="$n" \
    "$FAULT_PROGRAM" $(command_of "$scenario") >out 2>err
status=$?

# Diagnostics, one a line; a crash of the loader or of a library is none.
errors=$(grep -c -E '^[^ ]+: (error SB[0-9]+: |cannot write)' err)

case $status in
0)
    cmp -s out "$reference/out" || wrong "status 0, another output"
    cmp -s err "$reference/err" || wrong "status 0, but it said something"
    diff -r files "$reference/files" >diff 2>&1 ||
        wrong "status 0, other files: $(head -n 1 diff)"
    ;;
1 | 3)
    may_fail "$scenario" "$kind" "$status" || wrong "status $status"
    [ "$errors" -eq 1 ] || wrong "status $status with $errors errors"
    ;;
*) wrong "status $status" ;;
esac

# What cannot be taken away stays for the next run.
case $kind in unlink | list) ;; *)
    left=$(find files -name '*.new-*' 2>/dev/null | head -n 1)
    [ -z "$left" ] || wrong "status $status, left: $left"
    ;;
esac
for entry in files/*; do
    case $entry:$status in
    files/manifest.jsonl:[!0])
        manifest_holds || wrong "the manifest is not what stands there" ;;
    files/batch.json:[!0])
        # Without the packets that failed there may be less to find.
        grep -q '^{"findings":\[.*\]}$' "$entry" || wrong "half-made: $entry" ;;
    *) whole "$entry" || wrong "half-made: $entry" ;;
    esac
done
cd / && rm -rf "$here"
