#!/bin/sh
# What the documentation shows is so: each command of a block "console" answers
# what stands below it, each line of a block "xml" stands in calls/example.
set -u
cd "$(dirname "$0")/.." || exit 1
. tests/cases.sh

t=out/docs
PATH=$PWD/out/bin:$PATH
unset SOURCE_DATE_EPOCH
rm -rf $t
mkdir -p $t

# block KIND FILE: the lines of the blocks of that kind.
block() {
    awk -v kind="$1" '/^```/ { inside = ($0 == "```" kind); next }
        inside' "$2"
}

# answer COMMAND: it printed what was expected.
answer() {
    eval "$1" >$t/answer 2>&1
    diff $t/expected $t/answer
}

commands() {
    command=
    : >$t/expected
    {
        block console "$1"
        echo '$ '
    } >$t/blocks
    while IFS= read -r line; do
        case $line in
        '$ '*)
            [ -z "$command" ] || check "$1: $command" answer "$command"
            command=${line#'$ '}
            : >$t/expected
            ;;
        *) printf '%s\n' "$line" >>$t/expected ;;
        esac
    done <$t/blocks
}

quoted() {
    block xml "$1" | sed 's/^ *//' | grep -v '^…*$' >$t/quoted
    [ -s $t/quoted ] || return 0
    cat calls/example/*.xml calls/example/*/* | sed 's/^ *//' |
        sort -u >$t/lines
    sort -u $t/quoted | comm -23 - $t/lines >$t/odd
    [ ! -s $t/odd ] || { cat $t/odd; return 1; }
}

for doc in docs/call.md docs/proposal.md docs/templates.md; do
    commands $doc
    check "$doc quotes the example" quoted $doc
done

exit $failures
