#!/bin/sh
# The table and the JSON of who owes what by when.
set -u
cd "$(dirname "$0")/.." || exit 1
. tests/cases.sh

shenbao=out/release/bin/shenbao
samples=calls/most-2021-1/proposals
t=out/remind
rm -rf $t
mkdir -p $t

# says PATTERN COMMAND...: on its standard output
says() {
    pattern=$1
    shift
    "$@" 2>&1 | tee "$t/said" | grep -q -E -e "$pattern"
}
# silent about PATTERN, and done
silent() {
    pattern=$1
    shift
    "$@" >"$t/said" 2>&1 && ! grep -E -e "$pattern" "$t/said"
}

check "a table" says '^2021-01-29  14 days left  open  SAMPLE-3.3  DE' \
    $shenbao remind --today 2021-01-15 $samples/sample-3.3.xml
check "without a date of today no days" says \
    '^2021-01-29  open  SAMPLE-3.3  DE' $shenbao remind $samples/sample-3.3.xml
check "in Chinese" says '^2021-01-29  还有14日  待办  SAMPLE-3.3  DE' \
    $shenbao remind --lang zh --today 2021-01-15 $samples/sample-3.3.xml
check "a date that passed" says '^2021-01-29  1 days? ago  overdue' \
    $shenbao remind --today 2021-01-30 $samples/sample-3.3.xml
check "a stated date" says '^2021-01-20  5 days left  open  SAMPLE-3.3  DE' \
    $shenbao remind --today 2021-01-15 --deadline de-3.3=2021-01-20 \
    $samples/sample-3.3.xml
check "due within a day" silent '^2021-01-29' $shenbao remind \
    --today 2021-01-16 --due 1 $samples/sample-3.3.xml
check "due today" says '^2021-01-29' $shenbao remind --today 2021-01-15 \
    --due 0 $samples/sample-3.3.xml
check "due without a date of today" status 2 $shenbao remind --due 3 \
    $samples/sample-3.3.xml
check "and it is said" grep -q 'SB973' out/remind.err
check "due of no number" status 2 $shenbao remind --today 2021-01-15 \
    --due soon $samples/sample-3.3.xml
check "a missing file" status 1 $shenbao remind $samples/sample-3.3.xml none.xml
check "the others are told" grep -q 'SAMPLE-3.3' out/remind.out

# Over a folder: by dates, the unknown last.
check "a folder" status 0 $shenbao remind --today 2020-11-20 $samples
sorted() {
    grep -E '^(20[0-9-]{8}|no date)' out/remind.out | cut -c1-10 \
        >"$t/dates"
    LC_ALL=C sort -c "$t/dates" && grep -q '^no date' "$t/dates"
}
check "by dates" sorted
check "as JSON" status 0 $shenbao remind --json --today 2020-11-20 $samples
whole() {
    jq -e 'has("proposal") and has("direction") and
        (.reminders | all(has("to") and has("basis") and has("state") and
            (.steps | type == "array")))' out/remind.out |
        sort | uniq -c >"$t/whole"
    [ "$(cat "$t/whole" | tr -d ' ')" = "$(ls $samples/*.xml | wc -l)true" ]
}
check "an object a proposal" whole

# Each row that was written down by hand, and no other: who, whom, about what,
# on which date, on which days before it. All dates are given, so that each has
# its ladder; 1.5 is seen before its defence and after it.
sed 's/stage="pre-application"/stage="after-defence"/; s/id="SAMPLE-1.5"/id="LATER"/' \
    $samples/sample-1.5.xml >$t/later.xml
dates=$(xmllint --xpath '//deadlines/deadline[@certainty="unknown"]/@id' \
    calls/most-2021-1/call.xml |
    sed -n 's/.*id="\([^"]*\)".*/--deadline \1=2030-06-01/p')
# shellcheck disable=SC2086
check "all samples" status 0 $shenbao remind --json $dates $t/later.xml $samples
jq -r '. as $p | .reminders[] | select(.reminder | startswith("base/") | not) |
    [$p.direction, .from, .to.role,
     (if .to.side == "CN" then "-" else .to.side // "-" end), .about,
     .basis.id // "-", .also.id // "-",
     (if .steps == [] then "-" else [.steps[].before | tostring] | join(" ")
      end)] | @tsv' out/remind.out | LC_ALL=C sort -u >$t/made.tsv
awk -F'\t' -v OFS='\t' '$1 ~ /^[0-9]/ { print $1, $3, $4, $5, $6, $7, $8, $9 }' \
    tests/data/reminders/expected.tsv | LC_ALL=C sort -u >$t/wanted.tsv
check "what each direction asks" diff $t/wanted.tsv $t/made.tsv

exit "$failures"
