#!/bin/sh
# many.sh COUNT DIR: that many proposals that differ from each other, P-001 and
# on; each tenth is a whole sample, the others have just begun.
set -eu

count=$1
dir=$2
samples=calls/most-2021-1/proposals
mkdir -p "$dir"
i=1
while [ "$i" -le "$count" ]; do
    id=$(printf 'P-%03d' "$i")
    case $i in
    *10) from=$samples/sample-2.9.xml ;;
    *30) from=$samples/sample-1.4.xml ;;
    *50) from=$samples/sample-2.5.xml ;;
    *[79]0) from=$samples/sample-3.3.xml ;;
    *) from=tests/data/sparse-3.3.xml ;;
    esac
    # The root's id, and a number in the first text of each language.
    awk -v id="$id" -v number="$i" '
        !named && sub(/ id="[^"]*"/, " id=\"" id "\"") { named = 1 }
        !zh && sub(/<zh>/, "<zh>第" number "号") { zh = 1 }
        !en && sub(/<en>/, "<en>No. " number ": ") { en = 1 }
        { print }' "$from" >"$dir/$id.xml"
    i=$((i + 1))
done
