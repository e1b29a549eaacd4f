#!/bin/sh
# new, for every direction: a file that is valid for us and for another, of which
# nothing counts as met that rests on a blank; and half filled in it is read
# as if the blanks were not there.
set -u
cd "$(dirname "$0")/.." || exit 1
. tests/cases.sh

shenbao=out/release/bin/shenbao

rm -rf out/new
mkdir -p out/new
ids=$($shenbao list --json | jq -r '.[].id')
check "27 directions" test "$(echo "$ids" | wc -l)" -eq 27
for id in $ids; do
    $shenbao new "$id" >"out/new/$id.xml" || echo "new $id: status $?"
done >out/new.failed 2>&1
check "new for every direction" test ! -s out/new.failed
check "valid" $shenbao validate out/new/*.xml
check "nothing to complain of" test ! -s out/new.got
# jing is another hand's work; it needs Java, so where it is not there libxml2
# alone is asked, without our own reading of the grammar.
if command -v jing >/dev/null 2>&1; then
    check "valid for another" jing calls/proposal.rng out/new/*.xml
else
    check "valid for another" xmllint --noout --relaxng calls/proposal.rng \
        out/new/*.xml
fi

# Checks that look at nothing in the proposal may be met.
$shenbao check --json out/new/*.xml >out/new.json 2>out/new.err
check "no complaint of check" test ! -s out/new.err
check "no verdict but incomplete" test \
    "$(jq -r .verdict out/new.json | sort | uniq -c | tr -s ' ')" = \
    " 27 incomplete"
jq -r '.findings[] | select(.state == "met" or .state == "unmet") | .check' \
    out/new.json | sort -u | while read -r finding; do
    xmllint --xpath "count(//check[@id='$finding']//value[not(@from) \
        or @from='proposal'])" calls/most-2021-1/call.xml | grep -q '^0$' ||
        echo "$finding"
done >out/new.decided
check "nothing is decided that rests on a blank" test ! -s out/new.decided
cat out/new.decided

# Every question, paper and filing of the call has its place.
for id in $ids; do
    d="//direction[@id='$id']"
    call=calls/most-2021-1/call.xml
    for pair in "questions/question|//flag|//fact" \
        "filings/filing|//filing" "partners/partner|//person[@role='side-leader']"; do
        asked=$(xmllint --xpath "count($d/${pair%%|*})" $call)
        there=$(xmllint --xpath "count(${pair#*|})" "out/new/$id.xml")
        test "$asked" -eq "$there" || echo "$id: ${pair%%|*}: $asked, $there"
    done
    for kind in $(xmllint --xpath "$d/asks/document/@kind" $call 2>/dev/null |
        sed 's/.*"\(.*\)"/\1/'); do
        grep -q "<attachment .*kind=\"$kind\"" "out/new/$id.xml" ||
            echo "$id: $kind"
    done
done >out/new.lacking
check "what the call asks for has its place" test ! -s out/new.lacking
cat out/new.lacking

# One fact typed in is one fact read; the rest stays as it was.
sed 's/<period start="" end=""/<period start="2021-01-01" end="2022-12-31"/' \
    out/new/1.5.xml >out/new.typed.xml
$shenbao check --json out/new.typed.xml >out/new.typed.json
check "a typed period is read" test "$(jq -r \
    '[.findings[] | select(.state == "met") | .check] | join(" ")' \
    out/new.typed.json)" = "base/M03a base/M03b"

# Every Japanese unit of 1.6 is an enterprise: one is enough, and it leads.
check "one unit that is an enterprise and leads its side" test \
    "$(grep -c '<participant .*side="JP"' out/new/1.6.xml)" -eq 1 -a \
    "$(grep -c 'side="JP" kind="enterprise" role="side-lead"' \
        out/new/1.6.xml)" -eq 1

# Every text in one language, nothing else: units without a kind are units, so
# the list is open though it says that it is complete.
sed 's,<zh></zh>,<zh>文字</zh>,; s,<participants complete="no",<participants complete="yes",' \
    out/new/3.3.xml >out/new.half.xml
$shenbao check --json out/new.half.xml >out/new.half.json
check "no kind is no seat, taken or empty" test "$(jq -r \
    '.findings[] | select(.check == "3.3/2a") | .state' out/new.half.json)" = unknown
check "packets of nothing, a fact, all texts" $shenbao packet \
    -o out/new/packets out/new/2.9.xml out/new.typed.xml out/new.half.xml

$shenbao new 9.9 >out/new.refused 2>&1
check "an unknown direction" test $? -eq 1
check "one line" test "$(wc -l <out/new.refused)" -eq 1
check "that names the others" grep -q '3\.7' out/new.refused
for id in 3.3 2.9; do
    out/asan/bin/shenbao new $id >out/new.asan 2>&1
    check "asan, the same bytes $id" cmp out/new.asan out/new/$id.xml
done
exit $failures
