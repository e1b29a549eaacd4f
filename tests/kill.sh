#!/bin/sh
# kill -9 at chance moments of a run that replaces a packet: the folder holds
# the old packet whole or the new one whole, and the next run takes away what
# was left. SEED chooses the moments (printed), ROUNDS how many.
set -u
cd "$(dirname "$0")/.." || exit 1

rounds=${1:-8}
seed=${SEED:-$(date +%s)}
shenbao=out/release/bin/shenbao
t=out/kill
rm -rf "$t"
mkdir -p "$t"
unset SOURCE_DATE_EPOCH
echo "kill: $rounds rounds, SEED=$seed"

cp tests/data/sparse-3.3.xml "$t/new.xml"
sed 's/稀疏的申报/先前的申报/' "$t/new.xml" >"$t/old.xml"
start=$(date +%s%N)
$shenbao packet -o $t/new "$t/new.xml" >/dev/null || exit 1
span=$((($(date +%s%N) - start) / 1000000))
$shenbao packet -o $t/old "$t/old.xml" >/dev/null || exit 1

whole() {
    diff -r "$t/run/SPARSE" "$t/old/SPARSE" >/dev/null 2>&1 ||
        diff -r "$t/run/SPARSE" "$t/new/SPARSE" >/dev/null 2>&1
}

# Moments in the last half of a run, where files are written, and after it.
moment() {
    awk -v seed="$seed" -v round="$1" -v span="$span" 'BEGIN {
        x = (seed + 7919 * round) % 2147483646 + 1
        for (i = 0; i < 3; i++) x = (x * 16807) % 2147483647
        print (0.5 + 0.6 * x / 2147483647) * span / 1000
    }'
}

bad=0
round=0
while [ "$round" -lt "$rounds" ]; do
    round=$((round + 1))
    rm -rf "$t/run"
    cp -r "$t/old" "$t/run"
    # setsid: parent and worker are killed together, as one group.
    setsid $shenbao packet -o $t/run "$t/new.xml" >/dev/null 2>&1 &
    group=$!
    sleep "$(moment "$round")"
    kill -9 "-$group" 2>/dev/null
    wait "$group" 2>/dev/null
    fault=
    whole || fault="half a packet stands there"
    $shenbao packet -o $t/run "$t/new.xml" >"$t/out" 2>&1 ||
        fault="the next run fails"
    diff -r "$t/run" "$t/new" >"$t/diff" 2>&1 ||
        fault="the next run leaves something: $(head -n 1 "$t/diff")"
    if [ -z "$fault" ]; then
        echo "ok killed at a chance moment, round $round"
    else
        echo "not ok killed at a chance moment, round $round: $fault"
        bad=1
    fi
done
exit $bad
