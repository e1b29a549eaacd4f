#!/bin/sh
# Another funder: calls/example, which is made only of XML, through every
# command. Nothing of the call that ships is in what it prints: not its
# currency, nor its side, nor its words.
set -u
cd "$(dirname "$0")/.." || exit 1
. tests/cases.sh

shenbao=out/release/bin/shenbao
call=calls/example/call.xml
samples=calls/example/proposals
t=out/funder
unset SOURCE_DATE_EPOCH

rm -rf $t
mkdir -p $t

# run COMMAND ARGUMENT...: with the example's call; "|| true" where it may fail.
run() {
    command=$1
    shift
    $shenbao "$command" --call $call --lang en "$@"
}

# says PATTERN... -- COMMAND...: the command succeeds and prints each pattern.
says() {
    : >$t/patterns
    while [ "$1" != -- ]; do
        printf '%s\n' "$1" >>$t/patterns
        shift
    done
    shift
    "$@" >$t/said 2>&1 || { echo "failed: $*"; tail -n 3 $t/said; return 1; }
    while read -r pattern; do
        grep -q -E -e "$pattern" $t/said || { echo "no $pattern"; return 1; }
    done <$t/patterns
}

# The source: each text stands in the line that it names.
quotes() {
    sed -n 's,.*<en source="L\([0-9]*\)">\(.*\)</en>.*,\1 \2,p' $call >$t/quotes
    [ "$(wc -l <$t/quotes)" -ge 40 ] || return 1
    while read -r number text; do
        sed -n "${number}p" calls/example/guideline.txt | tr '[:upper:]' '[:lower:]' |
            grep -q -F -e "$(echo "$text" | tr '[:upper:]' '[:lower:]')" ||
            echo "L$number: $text"
    done <$t/quotes >$t/odd
    [ ! -s $t/odd ] || { cat $t/odd; return 1; }
}

# edited FROM TO, on standard input: at every place, at least one.
edited() {
    FROM=$1 TO=$2 awk 'BEGIN { from = ENVIRON["FROM"]; to = ENVIRON["TO"] }
        { while (i = index($0, from)) {
              printf "%s%s", substr($0, 1, i - 1), to
              $0 = substr($0, i + length(from)); found = 1 }
          print }
        END { exit !found }'
}

# finding CHECK STATE STRENGTH DATE [EDIT [EDIT]]: what check says of the sample.
finding() {
    cp $samples/sample-"$sample".xml $t/case.xml
    wanted="\"check\":\"$1\",.*\"strength\":\"$3\",\"state\":\"$2\""
    today=
    [ "$4" = - ] || today="--today $4"
    shift 4
    for edit; do
        edited "${edit%% => *}" "${edit#* => }" <$t/case.xml >$t/case.new ||
            { echo "nothing to edit: $edit"; return 1; }
        mv $t/case.new $t/case.xml
    done
    # shellcheck disable=SC2086
    run check --json $today $t/case.xml 2>&1 | sed 's/},{/}\n{/g' >$t/found
    grep -q -e "$wanted" $t/found && return
    grep -e "\"check\":\"${wanted#*:\"}" $t/found || head -n 3 $t/found
    return 1
}

findings() {
    tab=$(printf '\t')
    cases=0
    wrong=0
    while IFS=$tab read -r id state strength today _ first second; do
        case $id in
        '#'* | 'never '*) continue ;;
        '= '*) sample=${id#= } && continue ;;
        esac
        cases=$((cases + 1))
        finding "$id" "$state" "$strength" "$today" ${first:+"$first"} \
            ${second:+"$second"} || { echo "$id $state $first"; wrong=1; }
    done <tests/data/example.tests
    [ $cases -gt 50 ] && [ $wrong = 0 ]
}

# neutral PDF PATTERN...: the words of no other funder, and each pattern.
neutral() {
    pdftotext -layout "$1" $t/text || return 1
    if grep -n -E '元|CNY|RMB|[Yy]uan|中方|中国|中央|国拨|人民币|大写|China|Chinese side|central|[{]' \
        $t/text; then
        return 1
    fi
    shift
    for pattern; do
        grep -q -E -e "$pattern" $t/text || { echo "no $pattern"; return 1; }
    done
}

check "the call is valid, and quotes its source" says \
    '^directions +2 ' '^projects +11 ' '^funding +CHF 5 million \(the call says: CHF 5 million\)$' \
    -- $shenbao validate --lang en $call
check "each text stands where it says" quotes
check "list" says '^A +≤ 6 +3,000,000 +XB +Clean Water' -- run list
check "list as JSON: amounts with their currency" says \
    '"amount": 3000000,$' '"currency": "CHF",$' -- run list --json
check "show" says '\(L27\)' '\(L29\)' -- run show A

for direction in A B; do
    run new $direction >$t/new-$direction.xml
    check "new $direction: valid, in the currency of the call" says \
        '<budget currency="CHF" complete="no">' -- cat $t/new-$direction.xml
    check "new $direction: valid" $shenbao validate $t/new-$direction.xml
    check "the sample of $direction is valid" \
        $shenbao validate $samples/sample-$direction.xml
done
check "no must of the samples is unmet" says \
    '^EXAMPLE-A  A  incomplete$' '^EXAMPLE-B  B  incomplete$' '^  fail 0, warning 0, ' \
    'found: CHF 520,000; asked: at most CHF 600,000' -- \
    run check $samples/sample-A.xml $samples/sample-B.xml
check "findings of the samples after edits" findings
edited 'budget currency="CHF"' 'budget currency="CNY"' <$samples/sample-B.xml \
    >$t/foreign.xml
check "a budget in another currency is refused" \
    status 1 run check $t/foreign.xml
check "and the answer says so" grep -q 'SB347: the budget is in CNY, the call in CHF' \
    out/funder.err

check "packets" says packet.pdf -- run packet -o $t/packets $samples/sample-A.xml \
    $samples/sample-B.xml
check "blank packets" says packet.pdf -- run packet --blank -o $t/packets A B
check "packet A" neutral $t/packets/EXAMPLE-A/packet.pdf 'CHF 520,000' '52 ?万瑞士法郎' \
    'Amount \(CHF\)' 'Units on the side of Exampleland' '620,000' '基金会资助' \
    'Grant of the Foundation' '以英文文本为准' 'The English text prevails'
check "packet B" neutral $t/packets/EXAMPLE-B/packet.pdf 'CHF 180,000' \
    'Petits ventilateurs silencieux' 'Piccoli ventilatori silenziosi'
check "blank A" neutral $t/packets/blank-A/packet.pdf 'CHF'
check "blank B" neutral $t/packets/blank-B/packet.pdf 'CHF'
check "the guide is made" run guide -o $t/guide.pdf
check "guide" neutral $t/guide.pdf 'The Chinese is a courtesy translation' \
    'Funding \(CHF\)' '5,000,000'
for edition in zh en; do
    run guide --edition $edition -o $t/guide-$edition.pdf
done
check "guide in English alone: the original, no translation" \
    sh -c "! pdftotext $t/guide-en.pdf - | grep -q courtesy"
check "guide in Chinese alone: a translation" neutral $t/guide-zh.pdf '以英文文本为准'

edited 'id="EXAMPLE-B"' 'id="SECOND"' <$samples/sample-B.xml >$t/second.xml
check "bulk: two applications of one leader fail" status 1 \
    run bulk -o $t/bulk $samples/sample-B.xml $t/second.xml
check "bulk: both are named" says 'Lina Example: 2 applications here, at most 1' \
    'EXAMPLE-B .*SECOND' '2 made, 0 kept, 0 failed' -- cat out/funder.err

exit $failures
