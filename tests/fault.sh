#!/bin/sh
# Faults of the system at chosen calls: memory, disk, processes. Whatever
# fails, the program says so and leaves nothing half-made, or its result is
# right.
#
#   sh tests/fault.sh         100 points, chosen by SEED (printed)
#   sh tests/fault.sh all     the first 2,000 allocations and 500 of the others
#                             of each scenario, each of the other calls
#   sh tests/fault.sh some        points from standard input: SCENARIO KIND HOW N
set -u
cd "$(dirname "$0")/.." || exit 1

mode=${1:-sample}
seed=${SEED:-$(date +%s)}
FAULT_PROGRAM=$PWD/out/release/bin/shenbao
FAULT_LIBRARY=$PWD/out/release/lib/fault.so
FAULT_SCENARIOS=$PWD/tests/fault/scenarios.sh
FAULT_WORK=$PWD/out/fault
export FAULT_PROGRAM FAULT_LIBRARY FAULT_SCENARIOS FAULT_WORK
export LC_ALL=C.UTF-8
unset SOURCE_DATE_EPOCH

. "$FAULT_SCENARIOS"

# The order of the counters, as the library has it.
kinds='memory write print sync rename mkdir open read close map lock truncate
list unlink fork send limit'

rm -rf "$FAULT_WORK"
mkdir -p "$FAULT_WORK/old"
cp tests/data/sparse-3.3.xml "$FAULT_WORK/one.xml"
(cd "$FAULT_WORK/old" &&
    sed 's/稀疏的申报/先前的申报/' ../one.xml >one.xml &&
    "$FAULT_PROGRAM" packet -o files one.xml >/dev/null) || exit 1

# A clean run of each: the reference, and "SCENARIO KIND CALLS" a line.
count() {
    where=$FAULT_WORK/reference-$1
    mkdir -p "$where"
    head -c 256 /dev/zero >"$where/counts"
    # shellcheck disable=SC2046
    (cd "$where" && before "$1" &&
        LD_PRELOAD=$FAULT_LIBRARY FAULT_COUNTS=$where/counts \
            "$FAULT_PROGRAM" $(command_of "$1") >out 2>err) || return 1
    printf '%s\n' $kinds >"$where/kinds"
    od -An -v -tu8 -w8 "$where/counts" | paste -d ' ' "$where/kinds" - |
        awk -v scenario="$1" 'NF == 2 { print scenario, $1, $2 }'
}

# All points of all scenarios: "SCENARIO KIND HOW N". Of memory those in first
# and a number that are spread over the rest.
points() {
    awk -v spread="$1" -v seed="$2" '
    function chance(below) {
        x = (x * 16807) % 2147483647
        return int(x / 2147483647 * below)
    }
    BEGIN { x = seed % 2147483646 + 1; chance(1); chance(1) }
    NR == FNR { hows[$1] = hows[$1] " " $2; next }
    {
        n = split(hows[$2], how, " ")
        first = $2 != "memory" ? $3 : $1 == "packet" ? 2000 : 200
        for (i = 1; i <= n; i++)
            for (at = 1; at <= $3 && at <= first; at++)
                print $1, $2, how[i], at
        # One in each of as many equal parts.
        for (i = 0; $2 == "memory" && i < spread; i++)
            print $1, $2, "ENOMEM", int(first + ($3 - first) * i / spread) \
                + chance(int(($3 - first) / spread)) + 1
    }' "$FAULT_WORK/hows" "$FAULT_WORK/calls"
}

# sample COUNT SEED PATTERN: so many of the lines of standard input that match.
sample() {
    grep -E "$3" | awk -v seed="$2" '
    BEGIN { x = seed % 2147483646 + 1; x = (x * 16807) % 2147483647 }
    { x = (x * 16807) % 2147483647; print x, $0 }' |
        sort -n | head -n "$1" | cut -d' ' -f2-
}

printf '%s\n' "$faults" >"$FAULT_WORK/hows"
for scenario in $scenarios; do
    count "$scenario" || { echo "not ok fault: clean run of $scenario"; exit 1; }
done >"$FAULT_WORK/calls"
# Without its library nothing would fail, and all would be well.
for kind in memory write sync rename; do
    grep -q "^packet $kind [1-9]" "$FAULT_WORK/calls" || {
        echo "not ok fault: no $kind call is counted in a packet"
        exit 1
    }
done

case $mode in
all)
    points 500 "$seed" >"$FAULT_WORK/points"
    ;;
some)
    cat >"$FAULT_WORK/points"
    ;;
sample)
    # Each write, fsync and rename of one packet; the others by chance.
    points 500 "$seed" >"$FAULT_WORK/all"
    {
        grep -E '^again (write|sync|rename) E(IO|NOSPC) ' "$FAULT_WORK/all"
        sample 15 "$seed" '^packet memory ENOMEM .{1,4}$' <"$FAULT_WORK/all"
        sample 30 "$seed" '^(packet|again) memory ENOMEM .{5,}$' \
            <"$FAULT_WORK/all"
        sample 15 "$seed" '^(check|validate|bulk) memory ' <"$FAULT_WORK/all"
        sample 100 "$seed" ' (write|print|mkdir|open|read|close|map) ' \
            <"$FAULT_WORK/all"
    } | head -n 100 >"$FAULT_WORK/points"
    ;;
esac

total=$(wc -l <"$FAULT_WORK/points")
echo "fault: $total points, SEED=$seed"
xargs -P "$(nproc)" -L 1 sh tests/fault/point.sh <"$FAULT_WORK/points" \
    >"$FAULT_WORK/wrong" 2>&1
cat "$FAULT_WORK/wrong"
wrong=$(grep -c '^not ok' "$FAULT_WORK/wrong")
i=$wrong
while [ "$i" -lt "$total" ]; do
    i=$((i + 1))
    echo "ok fault point $i"
done
[ -s "$FAULT_WORK/wrong" ] && exit 1
exit 0
