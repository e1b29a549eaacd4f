#!/bin/sh
# CPU time of whole runs of the program, and what they are in units of its own
# empty start, which cancels the machine: read the ratios, not the times.
# Measures; decides nothing.
set -eu
cd "$(dirname "$0")/../.."

shenbao=out/release/bin/shenbao
sample=calls/most-2021-1/proposals/sample-3.3.xml
runs=${RUNS:-20}

# User and system time of $runs runs of a command [ms each].
cpu_ms() {
    before=$(awk '{ print $16 + $17 }' /proc/$$/stat)
    i=0
    while [ "$i" -lt "$runs" ]; do
        "$@" >/dev/null 2>&1 || true
        i=$((i + 1))
    done
    after=$(awk '{ print $16 + $17 }' /proc/$$/stat)
    awk -v t=$((after - before)) -v n="$runs" -v hz="$(getconf CLK_TCK)" \
        'BEGIN { printf "%.2f", t * 1000 / hz / n }'
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
        'BEGIN { printf "%-8s %6.1f  %7.1f\n", name, t, s > 0 ? t / s : 0 }'
done
printf 'packet of %s pages\n' "$pages"
