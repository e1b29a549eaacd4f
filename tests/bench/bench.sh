#!/bin/sh
# CPU time of whole runs of the program, and what they are in units of its own
# empty start, which cancels the machine: read the ratios, not the times.
# Measures; decides nothing.
set -eu
cd "$(dirname "$0")/../.."

shenbao=out/release/bin/shenbao
sample=calls/most-2021-1/proposals/sample-3.3.xml
runs=${RUNS:-20}

# User and system time of a run of a command, of $runs runs [ms]. Called in a
# subshell of its own, whose children are these runs alone.
cpu_ms() {
    i=0
    while [ "$i" -lt "$runs" ]; do
        "$@" >/dev/null 2>&1 || true
        i=$((i + 1))
    done
    times >out/bench.times # not through a pipe: that has children of its own
    tail -n 1 out/bench.times | tr 'ms' '  ' |
        awk -v n="$runs" '{ printf "%.2f", (($1 + $3) * 60 + $2 + $4) * 1000 / n }'
}

rm -rf out/bench
start=$(cpu_ms $shenbao explain SB101)
list=$(cpu_ms $shenbao list)
check=$(cpu_ms $shenbao check $sample)
packet=$(cpu_ms $shenbao packet -o out/bench $sample)
pages=$(sed -n 's/.*"pages": \([0-9][0-9]*\).*/\1/p' \
    out/bench/SAMPLE-3.3/manifest.json | head -n 1)

printf 'run      CPU ms   x start\n'
for row in "start $start" "list $list" "check $check" "packet $packet"; do
    # shellcheck disable=SC2086
    set -- $row
    awk -v name="$1" -v t="$2" -v s="$start" \
        'BEGIN { printf "%-8s %6.1f  %7.1f\n", name, t, (s > 0) ? t / s : 0 }'
done
printf 'packet of %s pages\n' "$pages"
