#!/bin/sh
# The checklist on paper: every finding that is in JSON stands there, each
# clause once, what does not apply by its reasons, and limits that the call
# leaves open with what it says of them.
set -u
cd "$(dirname "$0")/.." || exit 1
. tests/cases.sh

shenbao=out/release/bin/shenbao
samples=calls/most-2021-1/proposals
mkdir -p out/checklist

# paper FILE: the checklist of a proposal as text, and its findings
paper() {
    $shenbao dump --stage=document "$1" 2>/dev/null |
        sed -n '/^  part #checklist /,/^  part #/p' >out/checklist/paper
    $shenbao check --json "$1" >out/checklist/json 2>/dev/null
    [ -s out/checklist/paper ] && [ -s out/checklist/json ]
}

# Where several share a row, ", " stands after a name.
every_finding() {
    LC_ALL=C sed -n 's/\o302\o240/ /
        s/^ *" \([^" ,]*\)[, ]*" table-cell en <P>$/\1/p' \
        out/checklist/paper | sort >out/checklist/printed
    jq -r '.findings[].check' out/checklist/json | sort |
        diff - out/checklist/printed
}
clauses_once() {
    jq -r '[.findings[].clause | objects | .zh] | unique[]' \
        out/checklist/json >out/checklist/clauses
    [ -s out/checklist/clauses ] || return 1
    while IFS= read -r clause; do
        n=$(grep -c -F "\"$clause\" label" out/checklist/paper)
        [ "$n" -eq 1 ] || { echo "$n times: $clause"; return 1; }
    done <out/checklist/clauses
}
for id in 1.1 1.2 2.5 2.7 3.7; do
    check "$id: its checklist" paper $samples/sample-$id.xml
    check "$id: every finding of its JSON" every_finding
    check "$id: each clause once" clauses_once
done

# Of 3.7: fourteen sub-directions that are not chosen, a row each.
unchosen() {
    grep -c '"未选取子方向[0-9]*"' out/checklist/paper | grep -q -x 14 &&
        grep '"未选取子方向[0-9]*"' out/checklist/paper | sort -u | wc -l |
        grep -q -x 14
}
check "a sub-direction that is not chosen has one row" unchosen

# noted N: the note on limits of other rounds stands N times in each language
noted() {
    for words in '其他批次要求，本次指南未作规定' \
        'Asked in other rounds, not stated in this call'; do
        n=$(grep -c -F "$words" out/checklist/paper)
        [ "$n" -eq "$1" ] || { echo "$n times: $words"; return 1; }
    done
}
check "what other rounds ask is said to be so, once" noted 1

# Every limit stated but that of recommending units: the note at its finding.
stated() {
    {
        sed '/<narratives/,$d' $samples/sample-3.7.xml
        echo '<limits>'
        xmllint --xpath '//limits/limit[@id != "recommending-units"]' \
            calls/most-2021-1/call.xml |
            sed -n 's/.*<limit id="\([^"]*\)" type="\([^"]*\)".*/\1 \2/p' |
            sed 's,\(.*\) date,<limit id="\1" value="1960-01-01"/>,
                 s,\(.*\) flag,<limit id="\1" value="yes"/>,
                 s,\(.*\) number,<limit id="\1" value="9"/>,'
        echo '</limits>'
        sed -n '/<narratives/,$p' $samples/sample-3.7.xml
    } >out/checklist/stated.xml
    paper out/checklist/stated.xml && noted 1 &&
        grep -A 30 '"本指南未给出推荐单位的要求' out/checklist/paper |
        grep -q '其他批次要求'
}
check "a limit that alone is open has its note" stated

# A day beyond 36 months: the dates stand there, since the months do not tell.
day_decides() {
    sed 's/<period start="[^"]*" end="[^"]*"/<period start="2021-06-01" end="2024-06-01"/' \
        "$samples/sample-$1.xml" >out/checklist/day.xml
    $shenbao check --json out/checklist/day.xml 2>/dev/null |
        jq -r ".findings[] | select(.check == \"$2\" and .state == \"unmet\")
            | .message.zh, .message.en" >out/checklist/day
    grep -q '自2021年6月1日至2024年6月1日.*满36个月为2024年5月31日' \
        out/checklist/day &&
        grep -q 'to 1 June 2024, .*36 months on 31 May 2024' out/checklist/day
}
check "2.7: a day too long" day_decides 2.7 2.7/6a
check "2.8: a day too long" day_decides 2.8 2.8/1a
check "3.4: a day too long" day_decides 3.4 3.4/4a
check "1.2: a day beyond the general period" day_decides 1.2 base/M03a

exit "$failures"
