#!/bin/sh
# The packet of direction 3.3 as its readers meet it: the same bytes twice and
# in both flavours, clean for every client, every clause of the direction in
# its text, nothing left behind.
set -u
cd "$(dirname "$0")/.." || exit 1

sample=calls/most-2021-1/proposals/sample-3.3.xml
failures=0
export LC_ALL=C.UTF-8

check() {
    name=$1
    shift
    if "$@" >out/packet.got 2>&1; then
        echo "ok $name"
    else
        echo "not ok $name"
        head -n 20 out/packet.got
        failures=1
    fi
}

rm -rf out/packet.a out/packet.b out/packet.c
check "packet, release" out/release/bin/shenbao packet -o out/packet.a $sample
check "packet again" out/release/bin/shenbao packet -o out/packet.b $sample
check "packet, asan" out/asan/bin/shenbao packet -o out/packet.c $sample
check "the same bytes twice" diff -r out/packet.a out/packet.b
check "the same bytes under asan" diff -r out/packet.a out/packet.c
check "over one that stands there" out/release/bin/shenbao packet \
    -o out/packet.a $sample
check "still the same bytes" diff -r out/packet.a out/packet.b

pdf=out/packet.a/SAMPLE-3.3/packet.pdf
check "clients" sh tests/clients/pdf.sh $pdf

pdftotext -raw $pdf out/packet.txt
# Line ends are typesetting: compare without any blanks.
tr -d ' \n\f\r' <out/packet.txt >out/packet.flat

# Every Chinese text of direction 3.3 stands in the packet.
xmllint --xpath '//direction[@id="3.3"]//zh[not(ancestor::check or ancestor::manual)]/text()' \
    calls/most-2021-1/call.xml >out/packet.clauses 2>/dev/null
missing=0
while IFS= read -r clause; do
    flat=$(printf '%s' "$clause" | tr -d ' ')
    [ -n "$flat" ] || continue
    grep -q -F -- "$flat" out/packet.flat || {
        missing=$((missing + 1))
        echo "missing: $clause"
    }
done <out/packet.clauses >out/packet.missing
check "every clause of 3.3 is in the text" test ! -s out/packet.missing
head -n 5 out/packet.missing

for text in 𠮷 𬭎 CO₂ CH₄; do
    check "$text extracts" grep -q "$text" out/packet.txt
done
check "no Kangxi radicals" sh -c \
    "! grep -q -P '[\\x{2E80}-\\x{2FDF}]' out/packet.txt"
check "no replacement characters" sh -c "! grep -q '�' out/packet.txt"

# Manifest: hashes and sizes hold.
sed -n 's/.*"sha256": "\([0-9a-f]*\)".*/\1/p' \
    out/packet.a/SAMPLE-3.3/manifest.json >out/packet.hashes
check "manifest hashes" sh -c '
    cd out/packet.a/SAMPLE-3.3 &&
    sha256sum packet.pdf checklist.json | cut -d" " -f1 |
    cmp - ../../packet.hashes'
exit $failures
