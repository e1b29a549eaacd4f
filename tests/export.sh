#!/bin/sh
# export: the narratives of the samples as plain text and as JSON, counted
# again by another program.
set -u
cd "$(dirname "$0")/.." || exit 1
. tests/cases.sh

shenbao=out/release/bin/shenbao

# counted FILE: jq counts the characters that are no blanks.
counted() {
    $shenbao export --json "$1" | jq -e '[.narratives[] | .zh, .en |
        select(. != null) | .characters ==
        (.paragraphs | join("") | gsub("\\s"; "") | length)] |
        length > 0 and all'
}

# Every paragraph of the file, in its order, is a line of the text.
same_text() {
    xmllint --xpath '//narrative/paragraph/zh/text() |
        //narrative/paragraph/en/text()' "$1" | sort >out/export.file
    $shenbao export "$1" | grep -v -e '^==' -e '^$' | sort >out/export.text
    diff out/export.file out/export.text
}

for sample in 1.4 2.5 2.9 3.3; do
    file=calls/most-2021-1/proposals/sample-$sample.xml
    check "$sample: counted by another" counted "$file"
    check "$sample: every paragraph is a line" same_text "$file"
done

nothing() {
    $shenbao new 1.4 | $shenbao export - >out/export.new &&
        grep -q 'no narratives' out/export.new &&
        $shenbao new 1.4 | $shenbao export --json - |
        jq -e '.direction == "1.4" and .narratives == []'
}
check "a proposal that is not begun has nothing" nothing

missing() {
    $shenbao export out/export.none >out/export.none.out 2>out/export.err
    [ $? -eq 1 ] && [ ! -s out/export.none.out ] && grep -q SB101 out/export.err
}
check "a file that is not there" missing

exit "$failures"
