#!/bin/sh
# CPU time of the guide's texts set in one warm process, by step, and of packets
# that differ from each other, by stage, against a fixed piece of work; then of
# whole runs of the program, in units of its own empty start. All cancel the
# machine: read the ratios, not the times. Measures; decides nothing.
#
#   RUNS=n      runs of each command (20)
#   PACKETS=n   packets made in the warm process (30)
#   ROUNDS=n    times that the guide's texts are set (100)
set -eu
cd "$(dirname "$0")/../.."

shenbao=out/release/bin/shenbao
warm=out/release/bench/warm
lines=out/release/bench/lines
samples=calls/most-2021-1/proposals
runs=${RUNS:-20}
packets=${PACKETS:-30}
rounds=${ROUNDS:-100}

rm -rf out/bench
mkdir -p out/bench

echo "Warm, the texts of the Chinese guide:"
$lines . "$rounds"
echo "Warm, the packet of 1.4:"
$warm . out/bench/short "$packets" $samples/sample-1.4.xml
echo "Warm, the packet of 3.3:"
$warm . out/bench/whole "$packets" $samples/sample-3.3.xml

# User and system time of a run of a command, of $runs runs [ms]. Called in a
# subshell of its own, whose children are these runs alone.
cpu_ms() {
    i=0
    while [ "$i" -lt "$runs" ]; do
        "$@" >/dev/null 2>&1 || true
        i=$((i + 1))
    done
    times >out/bench/times # not through a pipe: that has children of its own
    tail -n 1 out/bench/times | tr 'ms' '  ' |
        awk -v n="$runs" '{ printf "%.2f", (($1 + $3) * 60 + $2 + $4) * 1000 / n }'
}

# The proposals that the warm process made, once, by two workers.
bulk_ms() {
    "$shenbao" bulk -j2 -o out/bench/bulk out/bench/list >/dev/null 2>&1 || true
    times >out/bench/times
    tail -n 1 out/bench/times | tr 'ms' '  ' |
        awk -v n="$packets" '{ printf "%.2f", (($1 + $3) * 60 + $2 + $4) * 1000 / n }'
}

mkdir out/bench/list
cp out/bench/whole/*.xml out/bench/list
rm -f out/bench/list/00000.xml
start=$(cpu_ms $shenbao explain SB101)
list=$(cpu_ms $shenbao list)
check=$(cpu_ms $shenbao check $samples/sample-3.3.xml)
packet=$(cpu_ms $shenbao packet -o out/bench/one $samples/sample-3.3.xml)
bulk=$(bulk_ms)

echo "Through the command line, the packet of 3.3:"
printf '%-14s %8s %8s\n' run 'CPU ms' 'x start'
for row in "start $start" "list $list" "check $check" "packet $packet" \
    "bulk,-each $bulk"; do
    # shellcheck disable=SC2086
    set -- $row
    awk -v name="$1" -v t="$2" -v s="$start" \
        'BEGIN { printf "%-14s %8.1f %8.1f\n", name, t, (s > 0) ? t / s : 0 }'
done
