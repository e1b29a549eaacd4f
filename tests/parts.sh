#!/bin/sh
# Parts stand exactly where their direction asks for them, and each page of
# figures says what is still missing.
set -u
cd "$(dirname "$0")/.." || exit 1
. tests/cases.sh

shenbao=out/release/bin/shenbao
sample=calls/most-2021-1/proposals/sample-3.3.xml

# Of each direction, the parts of its blank.
mkdir -p out/parts
for id in $($shenbao list --json | jq -r '.[].id'); do
    $shenbao dump --stage=document --blank "$id" |
        sed -n 's/^  part #\([^ ]*\).*/\1/p' >"out/parts/$id"
done

# The directions whose blank has a part of this name.
with() {
    (cd out/parts && grep -l -E "^$1(-[0-9]+)?\$" ./*) |
        sed 's,^\./,,' | tr '\n' ' '
}

only() {
    found=$(with "$1")
    [ "$found" = "$2 " ] || { echo "$1 stands in: $found"; return 1; }
}
# The whole table: what each direction has besides what all have.
table() {
    for id in $(cd out/parts && ls [0-9]*.[0-9]); do
        rest=$(sed 's/-[0-9]*$//' "out/parts/$id" | uniq | grep -v -x -E \
            "cover|direction-sheet|application-form|checklist|partner-sheet|signature-plan")
        echo "$id" $rest
    done
}
whole_table() {
    table | diff tests/data/parts.txt -
}
in_all() {
    for part in cover direction-sheet application-form checklist \
        partner-sheet signature-plan; do
        [ "$(with "$part" | wc -w)" -eq 27 ] || return 1
    done
}
check "each direction has its parts" whole_table
check "six parts are in every direction" in_all
check "the joint form: 2.9 and 3.3" only joint-form "2.9 3.3"
check "the route: 2.5" only route "2.5"
check "agreements: eight directions" only agreement-form \
    "2.5 2.8 3.0 3.1 3.2 3.3 3.4 3.5"
check "proof of matching funds" only matching-letter \
    "2.8 3.0 3.1 3.2 3.3 3.4 3.7"
check "effort of the sides: 3.1 and 3.2" only effort-sheet "3.1 3.2"
check "the same in each application, where both file" only mirror-sheet \
    "$(with ledger | sed 's/ $//')"

# matched OWN: the letter of the Chinese enterprise, which gets 2,400,000 yuan
# of public funds, with these of its own.
matched() {
    sed "s/kind=\"own\" amount=\"3200000\"/kind=\"own\" amount=\"$1\"/" \
        $sample >out/parts.proposal
    $shenbao dump --stage=document out/parts.proposal 2>/dev/null |
        sed -n '/part #matching-letter-1/,/part #matching-letter-2/p'
}
says() {
    matched "$1" >out/parts.letter
    grep -q -F "\"$2\"" out/parts.letter
}
check "what is missing, in figures" says 2000000 "CNY 400,000"
check "what is missing, as on a bill" says 2000000 人民币肆拾万元整
check "what is missing, in words" says 2000000 "RMB 400,000"
check "a fen is missing" says 2399999.99 "CNY 0.01"
check "nothing is missing" says 2400000 Nothing
check "more than enough" says 2400000.01 Nothing

other_currency() {
    sed 's/kind="own" amount="3200000"/kind="own" currency="EUR" amount="1"/' \
        $sample >out/parts.proposal
    $shenbao dump --stage=document out/parts.proposal >out/parts.letter &&
        sed -n '/part #matching-letter-1/,/part #matching-letter-2/p' \
            out/parts.letter | grep -q 'neither added nor compared'
}
check "two currencies are not compared" other_currency

# part NAME ARGUMENTS: the dump of one part.
part() {
    $shenbao dump --stage=document "$2" ${3+"$3"} 2>/dev/null |
        awk -v part="  part #$1" '/^  part #/ { on = index($0, part) == 1 } on' \
            >out/parts.part
    [ -s out/parts.part ]
}
samples=calls/most-2021-1/proposals

gender() {
    part joint-form $samples/sample-2.9.xml &&
        grep -q '"7 Gender aspects"' out/parts.part &&
        part joint-form $samples/sample-3.3.xml &&
        ! grep -q 'Gender aspects' out/parts.part &&
        part joint-form --blank 2.9 &&
        grep -q '"7 Gender aspects"' out/parts.part
}
english_first() {
    part joint-form $samples/sample-2.9.xml &&
        grep -A 3 '"Participant"' out/parts.part | grep -q '"单位"' &&
        ! grep -A 3 '"单位"' out/parts.part | grep -q '"Participant"'
}
# Nobody types twice what the application says already.
drafted() {
    part lab-plan $samples/sample-2.5.xml &&
        grep -q 'AED.2,400,000' out/parts.part &&
        part recognition-letter $samples/sample-2.5.xml &&
        [ "$(grep -c '"示例科技大学（阿联酋）"' out/parts.part)" -eq 2 ] &&
        part recognition-letter --blank 2.5 &&
        ! grep -q 取自申报书 out/parts.part
}
check "gender is in the joint form where it is asked for" gender
check "the joint form is English first" english_first
check "papers begin with what the application says" drafted

# No page of a paper that others sign begins with where it is signed.
not_alone() {
    rm -rf out/parts.packets
    $shenbao packet -o out/parts.packets "$samples/sample-2.5.xml" \
        "$samples/sample-2.9.xml" "$samples/sample-3.3.xml" &&
        $shenbao packet -o out/parts.packets --blank 2.5 2.9 3.3 || return
    for pdf in out/parts.packets/*/packet.pdf; do
        pdftotext -layout "$pdf" out/parts.text
        grep -q -E '^ *[0-9] (签署|Signatures of the sides)' out/parts.text ||
            { echo "$pdf: nobody signs"; return 1; }
        awk -v RS='\f' -v FS='\n' '{
            for (i = 2; i <= NF && $i ~ /^ *$/; i++);
            if ($i ~ /^ *[0-9] (签署|Signatures of the sides)/) exit 1
        }' out/parts.text || { echo "$pdf: signatures alone"; return 1; }
    done
}
check "nobody signs a page without words" not_alone

exit "$failures"
