#!/bin/sh
# The packet of direction 3.3 as its readers meet it: the same bytes twice and
# in both flavours, clean for every client, every clause of the direction in
# its text, nothing left behind.
set -u
cd "$(dirname "$0")/.." || exit 1
. tests/cases.sh

sample=calls/most-2021-1/proposals/sample-3.3.xml

rm -rf out/packet.a out/packet.b out/packet.c out/packet.d
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
xmllint --xpath '//direction[@id="3.3"]//zh[not(ancestor::check or ancestor::manual or ancestor::batch or ancestor::seats or ancestor::reminders)]/text()' \
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

# The requirements stand in their order, once the list of them has begun.
xmllint --xpath '//direction[@id="3.3"]/requirements/requirement/zh/text()' \
    calls/most-2021-1/call.xml | tr -d ' ' >out/packet.order
check "the clauses are in order" awk '
    NR == FNR { flat = flat $0; next }
    !at { at = index(flat, "其他要求") }
    {
        found = index(substr(flat, at), $0)
        if (!found) { print "out of order: " $0; exit 1 }
        at += found
    }
    END { if (FNR < 7) exit 1 }' out/packet.flat out/packet.order
check "composed characters only" sh -c \
    "! grep -q -P '[\\x{0300}-\\x{036F}]' out/packet.txt"

# The structure tree in reading order: parts, headings, tables, both languages.
pdfinfo -struct-text $pdf >out/packet.tree 2>out/packet.errors
check "the tree has no faults" test ! -s out/packet.errors
check "parts in order" awk '
    /^Document/ { want = 1 }
    want == 1 && /"指南方向要求　/ { want = 2 }
    want == 2 && /"项目申报书　/ { want = 3 }
    want == 3 && /"核对清单　/ { want = 4 }
    want == 4 && /"签字盖章计划　/ { want = 5 }
    END { exit want != 5 }' out/packet.tree
for tag in Document Part Sect H1 H2 P Table THead TH TD L LI LBody Link; do
    check "tag $tag" grep -q -w "$tag" out/packet.tree
done

for text in 𠮷 𬭎 CO₂ CH₄; do
    check "$text extracts" grep -q "$text" out/packet.txt
done
check "no Kangxi radicals" sh -c \
    "! grep -q -P '[\\x{2E80}-\\x{2FDF}]' out/packet.txt"
check "no replacement characters" sh -c "! grep -q '�' out/packet.txt"

pdffonts $pdf >out/packet.fonts
check "English in a Latin font" grep -q LiberationSerif out/packet.fonts

# Who has just begun gets a packet too, and learns what is not there yet.
check "a proposal that has just begun" out/release/bin/shenbao packet \
    -o out/packet.d tests/data/sparse-3.3.xml
pdftotext -f 1 -l 3 out/packet.d/SPARSE/packet.pdf out/packet.sparse
check "it says why there is no letter" grep -q 'nobody to write to' \
    out/packet.sparse

# Manifest: hashes and sizes hold.
sed -n 's/.*"sha256": "\([0-9a-f]*\)".*/\1/p' \
    out/packet.a/SAMPLE-3.3/manifest.json >out/packet.hashes
check "manifest hashes" sh -c '
    cd out/packet.a/SAMPLE-3.3 &&
    sha256sum packet.pdf checklist.json reminders/deadlines.ics | cut -d" " -f1 |
    cmp - ../../packet.hashes'
exit $failures
