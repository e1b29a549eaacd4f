#!/bin/sh
# Parts stand exactly where their direction asks for them, and each page of
# figures says what is still missing.
set -u
cd "$(dirname "$0")/.." || exit 1
. tests/cases.sh

shenbao=out/release/bin/shenbao
samples=calls/most-2021-1/proposals
sample=$samples/sample-3.3.xml

# Of each direction, the parts of its blank.
rm -rf out/parts.covers
mkdir -p out/parts out/parts.covers
for id in $($shenbao list --json | jq -r '.[].id'); do
    $shenbao dump --stage=document --blank "$id" >out/parts.document
    sed -n 's/^  part #\([^ ]*\).*/\1/p' out/parts.document >"out/parts/$id"
    sed '/^  part #direction-sheet/,$d' out/parts.document \
        >"out/parts.covers/$id"
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

# Why a part is left out: a sentence a row, which names the direction.
left_out_named() {
    for cover in out/parts.covers/*; do
        id=$(basename "$cover")
        sed -n '/"未收入的部分"/,/^ *section /p' "$cover" >out/parts.left
        rows=$(($(grep -c '^ *row ' out/parts.left) - 1))
        [ "$rows" -gt 3 ] &&
            [ "$(grep -c "\"方向$id[^0-9]" out/parts.left)" -eq "$rows" ] &&
            [ "$(grep -c -i "[\" ]direction $id " out/parts.left)" \
                -eq "$rows" ] || { echo "$id: $rows rows"; return 1; }
    done
}
check "why a part is left out names the direction" left_out_named

# rests ID WORDS CLAUSE: the sentence, and behind it the clause it rests on
rests() {
    grep -F -A 8 "\"$2" "out/parts.covers/$1" >out/parts.rests
    sed -n 's/^ *"\(.*\)" .*/\1/p' out/parts.rests | tr -d '\n' |
        grep -F "$3"
}
check "the joint form of 3.3 rests on its item 6" \
    rests 3.3 方向3.3要求各方共同签字 '第6条 item 6 · L509'
check "that of 2.9 on its item 4" \
    rests 2.9 方向2.9要求各方共同签字 '第4条 item 4 · L'
check "matching funds of 3.7, on its item 5" \
    rests 3.7 方向3.7要求企业提供 '第5条 item 5 · L700'
check "the ledger of 1.5, on its item 2" \
    rests 1.5 各方须分别申报 '第2条 item 2 · L95'
check "coverage of 3.7, on its item 1" \
    rests 3.7 方向3.7要求覆盖 '第1条 item 1 · L696'

check "the ledger of 1.2, on a line without a number" \
    rests 1.2 各方须分别申报 '有何证明Each side must file: where, by when, whether it has, and the proofL41'

# What is asked later, or of units that are not there, is said to be so.
sed '/kind="enterprise"/s/kind="enterprise"/kind="university"/' \
    $sample >out/parts.proposal
$shenbao dump --stage=document out/parts.proposal >out/parts.covers/none \
    2>/dev/null
$shenbao dump --stage=document calls/most-2021-1/proposals/sample-1.5.xml \
    2>/dev/null >out/parts.covers/stage
check "no enterprise to match yet" rests none \
    '方向3.3要求企业提供配套出资，但尚无须出具' '第2条 item 2 · L503'
check "no filing of the other side at this stage" rests stage \
    '方向1.5在申报书所处阶段尚不要求' '第2条 item 2 · L95'

# open_papers FILE: the papers of its cover that have no file, a line each
open_papers() {
    $shenbao dump --stage=document "$1" 2>/dev/null |
        sed -n '/"尚无文件的材料"/,/^ *section /p' |
        awk '/^ *row / { print line; line = "" }
            /^ *"/ { sub(/^ *"/, ""); sub(/" [^"]*$/, ""); line = line $0 "|" }
            END { print line }' | sed '1,/现状/d'
}
all_papers() {
    open_papers $sample >out/parts.papers
    [ "$(wc -l <out/parts.papers)" -eq 5 ] &&
        grep -q '^合作协议或意向书.*第4条| item 4| · |L507|.*Listed, no file yet' \
            out/parts.papers &&
        grep -q '^申报回执：德国.*第3条.*L506.*No signature asked.*Not among the attachments' \
            out/parts.papers
}
check "papers without a file, their clause and who signs" all_papers
sed 's/id="agreement" kind="agreement"/& file="a.pdf"/
    s/id="matching-de" kind="matching-letter"/& file="b.pdf"/' \
    $sample >out/parts.proposal
fewer_papers() {
    open_papers out/parts.proposal >out/parts.papers
    [ "$(wc -l <out/parts.papers)" -eq 4 ] &&
        ! grep -q '^合作协议' out/parts.papers &&
        grep '^配套出资证明' out/parts.papers | grep -q 示例智能装备 &&
        ! grep '^配套出资证明' out/parts.papers | grep -q 示例制造自动化
}
check "a paper with a file is none of them, nor is a unit's" fewer_papers

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

# The call leaves to the Spanish agency how much a Spanish enterprise puts in,
# and asks no Chinese one.
spanish() {
    $shenbao dump --stage=document "$samples/sample-2.8.xml" \
        >out/parts.letter 2>/dev/null &&
        grep -q '"EUR 260,000"' out/parts.letter &&
        ! grep -q 等额配套尚缺 out/parts.letter &&
        $shenbao new 2.8 >out/parts.new &&
        grep -A 1 'kind="matching-letter"' out/parts.new >out/parts.owners &&
        ! grep -q 'participant="CN' out/parts.owners &&
        grep -q 'participant="ES' out/parts.owners
}
check "matching funds of 2.8" spanish

# part NAME ARGUMENTS: the dump of one part.
part() {
    $shenbao dump --stage=document "$2" ${3+"$3"} 2>/dev/null |
        awk -v part="  part #$1" '/^  part #/ { on = index($0, part) == 1 } on' \
            >out/parts.part
    [ -s out/parts.part ]
}
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
# A seat is empty where the direction asks for it, not elsewhere.
seats() {
    part partner-sheet $samples/sample-3.3-no-german-enterprise.xml &&
        grep -q '"空缺"' out/parts.part &&
        part partner-sheet $samples/sample-2.9.xml &&
        ! grep -q '"空缺"' out/parts.part && grep -q '"–"' out/parts.part
}
# What is asked of each foreign unit has its words, not the name of a flag.
of_units() {
    part partner-sheet --blank 3.7 &&
        grep -q '"该单位是否来自GEO' out/parts.part &&
        part partner-sheet $samples/sample-3.7.xml &&
        [ "$(grep -c '"该单位是否来自GEO' out/parts.part)" -eq 2 ] &&
        ! grep -q '"geo-member"' out/parts.part
}
check "seats are empty where they are asked for" seats
check "a question to each foreign unit" of_units
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

# The first page of a direction says the duty, not what leads up to it.
duties() {
    $shenbao dump --stage=document --blank "$1" >out/parts.document || return
    shift
    for words; do
        grep -q "$words.* warning " out/parts.document ||
            { echo "no $words"; return 1; }
    done
}
check "the duty of 3.7 stands first, in both languages" duties 3.7 \
    '"上述（一）至（四）.*项目研究内容须覆盖该子领域方向的所有研究内容' \
    '"Under the four research fields.*must cover all research contents'

exit "$failures"
