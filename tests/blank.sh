#!/bin/sh
# Blanks of all directions: made, well-formed, with the same bytes twice and
# in both flavours, with nobody's values, and with fields that are named by
# the nodes of the proposal to start from, each once.
set -u
cd "$(dirname "$0")/.." || exit 1
. tests/cases.sh

shenbao=out/release/bin/shenbao

rm -rf out/blank out/blank.again out/blank.asan
ids=$($shenbao list --json | jq -r '.[].id')
# shellcheck disable=SC2086
check "27 blanks" $shenbao packet --blank $ids -o out/blank
check "a path each" test "$(grep -c packet.pdf out/blank.got)" -eq 27
for id in $ids; do
    qpdf --check "out/blank/blank-$id/packet.pdf" >out/blank.qpdf 2>&1 ||
        { echo "$id:"; cat out/blank.qpdf; }
done >out/blank.unsound
check "sound PDF" test ! -s out/blank.unsound
cat out/blank.unsound

# What a packet of nothing says of itself.
jq -r '[.proposal, .verdict] | @tsv' out/blank/*/manifest.json |
    grep -v '^blank-[0-9.]*	incomplete$' >out/blank.verdicts
check "no verdict but incomplete" test ! -s out/blank.verdicts
check "checklists" test \
    "$(cat out/blank/*/checklist.json | jq -s 'length')" -eq 27

# Nothing that only a proposal can say, nor the id of the one to start from.
for id in $ids; do
    pdftotext "out/blank/blank-$id/packet.pdf" - |
        grep -n -E '示例|Sample|SAMPLE|Example|Beispiel|NEW-|未填写|not stated' |
        grep -v -E '尚未填写' | sed "s/^/$id: /"
done >out/blank.values
check "nobody's values" test ! -s out/blank.values
head -n 10 out/blank.values

# A date of the institution's own is no fact of the call that is missing.
own_review() {
    pdftotext out/blank/blank-3.3/packet.pdf - | grep -c '申报单位内部审核截止'
}
check "one's own date is not told as unknown" test "$(own_review)" -eq 0

# What a direction asks of the units of a side stands with them, as a question.
pdftotext -raw out/blank/blank-3.7/packet.pdf - | tr -d ' \n' >out/blank.asked
check "what is asked of a unit" grep -q -F '该单位是否来自GEO' out/blank.asked

# No section of the form is left out between two that are numbered.
for id in $ids; do
    pdftotext -raw "out/blank/blank-$id/packet.pdf" - |
        sed -n 's/^\([789]\.[1-9][0-9]*\) [^ ]* [A-Z].*/\1/p
            s/^\([0-9]*\) \(附件\|签字与盖章\) [A-Z].*/\1.1/p' |
        awk -F . -v id="$id" '
            $2 != (($1 == at) ? n + 1 : 1) { print id ": before " $0 }
            at && $1 != at && $1 != at + 1 { print id ": " at " to " $1 }
            { at = $1; n = $2; many++ }
            END { if (many < 21) print id ": " many + 0 " sections" }'
done >out/blank.gaps
check "no gap between sections" test ! -s out/blank.gaps
head -n 10 out/blank.gaps

# Fields: unique, and each leads to one node of the proposal. Eight directions
# have all shapes: sides, seats, papers, questions, stages.
for id in 1.1 1.5 1.6 2.5 2.7 2.9 3.3 3.7; do
    $shenbao new "$id" >out/blank.new.xml
    $shenbao dump --stage=document --blank "$id" |
        sed -n 's/ kind=.*//
            s/^ *\(field\|choice\|checkbox\|signature\) .* name=//p' \
            >out/blank.names
    sort out/blank.names | uniq -d | sed "s/^/$id: twice: /"
    test "$(wc -l <out/blank.names)" -gt 200 || echo "$id: few fields"
    sed 's/.*/count(&)/; 1s/^/concat(/; $s/$/)/; $!s/$/,/' out/blank.names |
        tr -d '\n' >out/blank.xpath
    found=$(xmllint --xpath "$(cat out/blank.xpath)" out/blank.new.xml)
    test "$found" = "$(sed 's/.*/1/' out/blank.names | tr -d '\n')" ||
        while read -r name; do
            test "$(xmllint --xpath "count($name)" out/blank.new.xml)" = 1 ||
                echo "$id: $name"
        done <out/blank.names
done >out/blank.fields
check "each field is one node of the proposal" test ! -s out/blank.fields
head -n 10 out/blank.fields

check "again" $shenbao packet --blank 2.9 -o out/blank.again
check "the same bytes" diff -r out/blank/blank-2.9 out/blank.again/blank-2.9
for id in 1.5 3.3; do
    check "asan $id" out/asan/bin/shenbao packet --blank $id -o out/blank.asan
    check "the same bytes $id" diff -r out/blank/blank-$id \
        out/blank.asan/blank-$id
done

# What cannot be made is said before anything is made.
for operands in "3.3 9.9" "3.3 3.3"; do
    rm -rf out/blank.none
    # shellcheck disable=SC2086
    $shenbao packet --blank $operands -o out/blank.none >out/blank.refused 2>&1
    check "refused: $operands" test $? -eq 1
    check "in one line" test "$(wc -l <out/blank.refused)" -eq 1
    check "and nothing made" test ! -e out/blank.none
done
exit $failures
