#!/bin/sh
# bulk: many proposals, some of them broken, over one and two workers, in both
# orders, in both flavours, killed in the middle and resumed: each packet has
# the same bytes as the one that packet makes alone.
set -u
cd "$(dirname "$0")/.." || exit 1
. tests/cases.sh

shenbao=out/release/bin/shenbao
count=${COUNT:-200}
t=out/bulk
unset SOURCE_DATE_EPOCH

# packets DIR: what stands there, without the manifest of the run
nothing_partial() {
    left=$(find "$1" -name '.*' -not -path "$1" | head -n 3)
    [ -z "$left" ] || { echo "left: $left"; return 1; }
    for packet in "$1"/*/; do
        for file in packet.pdf checklist.json manifest.json; do
            [ -s "$packet$file" ] || { echo "no $packet$file"; return 1; }
        done
        (cd "$packet" && sed -n 's/.*"sha256": "\(.*\)",*/\1/p' manifest.json |
            paste -d' ' - ../../../bulk.files | sha256sum --quiet -c -) ||
            return 1
    done
}
printf ' packet.pdf\n checklist.json\n' >out/bulk.files

states() { grep -c "\"state\":\"$2\"" "$1/manifest.jsonl"; }
manifest() { sed "s,$t/in[a-z]*/,," "$1/manifest.jsonl" | sort; }

rm -rf "$t"
mkdir -p "$t"
sh tests/many.sh "$count" $t/in
# Three broken ones: bad XML, an unknown direction, an entity bomb.
sed 's,</proposal>,,' $t/in/P-004.xml >$t/in/P-004.xml.new
mv $t/in/P-004.xml.new $t/in/P-004.xml
sed 's/direction="[^"]*"/direction="9.9"/' $t/in/P-005.xml >$t/bad &&
    mv $t/bad $t/in/P-005.xml
{
    echo '<!DOCTYPE proposal [<!ENTITY a "ha">'
    echo '<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    echo '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    sed 's/<zh>/<zh>\&c;/' $t/in/P-006.xml | grep -v '^<?xml'
} >$t/bad && mv $t/bad $t/in/P-006.xml
good=$((count - 3))

check "bulk -j2: status 1" status 1 $shenbao bulk -j2 -o $t/two $t/in
check "$good are made" test "$(states $t/two done)" -eq "$good"
check "3 fail" test "$(states $t/two failed)" -eq 3
check "a line per proposal" test "$(wc -l <$t/two/manifest.jsonl)" -eq "$count"
check "paths on standard output" test "$(wc -l <out/bulk.out)" -eq "$good"
for fault in 'P-004.xml:[0-9]*:[0-9]*: error SB209' \
    'P-005.xml:[0-9]*:[0-9]*: error SB340' \
    'P-006.xml:1:[0-9]*: error SB205'; do
    check "named: $fault" grep -q "^$t/in/$fault" out/bulk.err
    check "in the manifest: $fault" grep -q "$fault" $t/two/manifest.jsonl
done
check "one message each" test "$(grep -c ' error ' out/bulk.err)" -eq 3
check "nothing partial" nothing_partial $t/two

check "bulk -j1" status 1 $shenbao bulk -j1 -o $t/one $t/in
check "-j1: the same bytes" diff -r $t/one $t/two

ls -r $t/in/*.xml >$t/list
check "the list reversed" status 1 $shenbao bulk -j2 -o $t/back @$t/list
check "reversed: the same packets" diff -r -x manifest.jsonl -x batch.json $t/back $t/two
manifest $t/two >$t/lines.two
manifest $t/back >$t/lines.back
check "reversed: the same lines" cmp $t/lines.two $t/lines.back
check "reversed: in the order of the list" sh -c "
    sed 's/.*\"input\":\"\([^\"]*\)\".*/\1/' $t/back/manifest.jsonl |
    cmp - $t/list"

ls $t/in/*.xml | grep -v 'P-00[456]' >$t/good
# shellcheck disable=SC2046
check "packet, all in one run" status 0 $shenbao packet -o $t/alone \
    $(cat $t/good)
check "packet: the same bytes" diff -r -x manifest.jsonl -x batch.json $t/alone $t/two
for id in P-001 P-010 P-190; do
    check "packet $id in a run of its own" status 0 $shenbao packet \
        -o $t/cold $t/in/$id.xml
    check "$id: the same bytes" diff -r $t/cold/$id $t/two/$id
done
# One in twenty of them: ASAN_EVERY=1 takes all.
awk -v n="${ASAN_EVERY:-20}" 'NR % n == int(n / 2)' $t/good >$t/few
check "asan" status 0 out/asan/bin/shenbao bulk -j2 -o $t/asan @$t/few
for id in $(sed 's,.*/,,; s,\.xml,,' $t/few); do
    check "asan: $id" diff -r $t/asan/$id $t/two/$id
done

# Killed in the middle ------------------------------------------------------
sh tests/many.sh 60 $t/inkill
check "the reference" status 0 $shenbao bulk -j2 -o $t/whole $t/inkill

children() { sed -n "s/^\([0-9]*\) (shenbao[a-z-]*) [A-Z] $1 .*/\1/p" \
    /proc/[0-9]*/stat 2>/dev/null; }
# Starts a run in the background and waits until it has made some packets.
begin() {
    $shenbao bulk -j2 -o "$1" $t/inkill >out/bulk.out 2>out/bulk.err &
    run=$!
    until [ -d "$1/P-009" ] || ! kill -0 $run 2>/dev/null; do sleep 0.01; done
}
gone() {
    i=0
    while [ -n "$(children "$1")" ] && [ $i -lt 200 ]; do
        sleep 0.05
        i=$((i + 1))
    done
    [ $i -lt 200 ]
}

begin $t/worker
parent=$(children $run)
worker=$(children "$parent" | head -n 1)
check "there is a worker to kill" test -n "$worker"
kill -9 "$worker"
wait $run
check "a worker is killed: status 1" test $? -eq 1
check "its proposal is named" grep -q 'P-[0-9]*.xml: error SB11[23]' out/bulk.err
check "the others are made" test "$(states $t/worker done)" -eq 59
check "a killed worker leaves nothing" nothing_partial $t/worker
check "resumed" status 0 $shenbao bulk -j2 --resume -o $t/worker $t/inkill
check "one is made, the others kept" grep -q '1 made, 59 kept' out/bulk.err
check "resumed: the same bytes" diff -r $t/worker $t/whole

begin $t/parent
parent=$(children $run)
check "there are workers to lose" test -n "$(children "$parent")"
kill -9 $run
check "workers die with their parent" gone "$parent"
wait $run 2>/dev/null
check "no manifest of the run" test ! -e $t/parent/manifest.jsonl
check "resumed after that" status 0 $shenbao bulk -j2 --resume -o $t/parent \
    $t/inkill
check "some were kept" grep -q 'made, [1-9][0-9]* kept, 0 failed' out/bulk.err
check "then: the same bytes" diff -r $t/parent $t/whole

# What --resume makes again ---------------------------------------------------
resume() { status 0 $shenbao bulk -j2 --resume -o $t/parent "$@" $t/inkill; }
check "all kept" resume
check "none made" grep -q '0 made, 60 kept' out/bulk.err
printf 'x' >>$t/parent/P-002/packet.pdf
check "a damaged file" resume
check "is made again" grep -q '1 made, 59 kept' out/bulk.err
sed 's/第7号/第七号/' $t/inkill/P-007.xml >$t/bad &&
    mv $t/bad $t/inkill/P-007.xml
check "an edited proposal" resume
check "is made again" grep -q '1 made, 59 kept' out/bulk.err
mkdir $t/own
sed '/^<styles/s/version="[^"]*"/version="901"/' templates/styles.xml >$t/own/styles.xml
sed -n '1,12p' $t/good >$t/few
check "own templates" status 0 $shenbao bulk -j2 -o $t/owned \
    --templates $t/own @$t/few
sed '/^<styles/s/version="[^"]*"/version="902"/' templates/styles.xml \
    >$t/own/styles.xml
check "edited templates" status 0 $shenbao bulk -j2 --resume -o $t/owned \
    --templates $t/own @$t/few
check "make all again" grep -q '12 made, 0 kept' out/bulk.err

# Refused, or stopped ---------------------------------------------------------
cp $t/in/P-001.xml $t/twin.xml
sed 's/ id="P-002"/ id="p-001"/' $t/in/P-002.xml >$t/case.xml
for twin in twin case; do
    for command in bulk packet; do
        check "$command: equal ids ($twin)" status 1 $shenbao $command \
            -o $t/none $t/in/P-001.xml $t/$twin.xml
        check "$command: both are named ($twin)" grep -q \
            "^$t/$twin.xml: error SB921: .*$t/in/P-001.xml" out/bulk.err
        check "$command: nothing is made ($twin)" test ! -e $t/none
    done
done
check "fail fast" status 1 $shenbao bulk --fail-fast -o $t/fast $t/in
check "nothing is begun after it" test "$(states $t/fast failed)" -eq "$count"
mkdir $t/locked
check "a locked folder" status 1 flock $t/locked $shenbao bulk -o $t/locked \
    $t/in/P-001.xml
check "is said" grep -q "^$t/locked: error SB908" out/bulk.err
mkdir $t/empty
check "an empty folder" status 1 $shenbao bulk -o $t/none $t/empty
check "is named" grep -q "^$t/empty: error SB920" out/bulk.err
check "no such file" status 1 $shenbao bulk -o $t/absent $t/absent.xml
check "has a line" grep -q \
    '"proposal":null,"input":"[^"]*absent.xml","key":null,"state":"failed"' \
    $t/absent/manifest.jsonl
check "no such list" status 1 $shenbao bulk -o $t/none @$t/absent.list
for wrong in '-j0' '-jx' '--fail-fast --keep-going'; do
    # shellcheck disable=SC2086
    check "usage: $wrong" status 2 $shenbao bulk $wrong -o $t/none $t/in
done
check "no -o" status 2 $shenbao bulk $t/in
check "--strict" status 1 $shenbao bulk --strict -o $t/strict \
    calls/most-2021-1/proposals/sample-3.3-no-german-enterprise.xml
check "--strict makes nothing" grep -q 'SB906' $t/strict/manifest.jsonl
check "times" status 0 $shenbao bulk --timings $t/times -o $t/timed \
    $t/in/P-001.xml
# A stage that is over in less than the clock's step took 0.
check "times are written" grep -q '"cpu_us":{"intake":[0-9].*"pdf":[1-9]' $t/times
check "and not in the folder" diff -r $t/timed/P-001 $t/two/P-001
exit $failures
