#!/bin/sh
# The command line as a user meets it: statuses, streams, messages.
set -u
cd "$(dirname "$0")/.." || exit 1

shenbao=out/release/bin/shenbao
samples=calls/most-2021-1/proposals
failures=0
export LC_ALL=C.UTF-8

# expect NAME STATUS PATTERN COMMAND...: status, and a line (of both streams)
# that matches the pattern; "" for no output at all.
expect() {
    name=$1 status=$2 pattern=$3
    shift 3
    "$@" >out/cli.got 2>&1 </dev/null
    got=$?
    if [ "$got" -ne "$status" ]; then
        echo "not ok $name: status $got, not $status"
    elif [ -n "$pattern" ] && ! grep -q -E "$pattern" out/cli.got; then
        echo "not ok $name: no line matches $pattern"
    elif [ -z "$pattern" ] && [ -s out/cli.got ]; then
        echo "not ok $name: it says something"
    else
        echo "ok $name"
        return
    fi
    head -n 5 out/cli.got
    failures=1
}

expect "no command" 2 'COMMAND' $shenbao
expect "unknown command" 2 'unknown command: nonsense' $shenbao nonsense
expect "version" 0 '^shenbao [0-9]+\.[0-9]+' $shenbao --version
expect "help" 0 'packet' $shenbao --help
expect "help of a command" 0 '[-]-strict' $shenbao packet --help
expect "unknown option" 2 'unknown option' $shenbao list --nonsense
expect "missing value" 2 'value is missing' $shenbao list --lang
expect "missing operand" 2 'operand is missing' $shenbao show
expect "explain" 0 'limit' $shenbao explain SB103
expect "explain nothing" 1 'SB905' $shenbao explain SB999
expect "show an unknown direction" 1 'SB903' $shenbao show 9.9
expect "show" 0 '3200' $shenbao show 3.3
expect "list in English" 0 'China–Germany|China-Germany' $shenbao list
expect "list in Chinese" 0 '中国和德国' $shenbao list --lang zh
expect "show 2.0 as a string" 0 '^2\.0' $shenbao show 2.0
expect "a missing file" 1 'SB101' $shenbao check out/no-such-file.xml
expect "a full device" 3 '' sh -c "$shenbao list >/dev/full 2>/dev/null"
expect "check passes" 0 'SAMPLE-3.3' $shenbao check $samples/sample-3.3.xml
expect "check fails" 1 '3\.3/2.*L50[0-9]' \
    $shenbao check $samples/sample-3.3-no-german-enterprise.xml
expect "check says unknown" 0 'unknown' $shenbao check $samples/sample-3.3.xml
expect "check in Chinese" 0 '未知' $shenbao check --lang zh \
    $samples/sample-3.3.xml
expect "validate the call: directions" 0 '^directions +27' $shenbao validate \
    calls/most-2021-1/call.xml
expect "validate the call: projects" 0 '^projects +252 to 255' $shenbao \
    validate calls/most-2021-1/call.xml
expect "validate the call: funding" 0 '^funding +RMB 751.5 million' $shenbao validate \
    calls/most-2021-1/call.xml
expect "validate the call: partners" 0 '^partners +18' $shenbao validate \
    calls/most-2021-1/call.xml
expect "strict" 1 'SB906' $shenbao packet --strict -o out/cli.strict \
    $samples/sample-3.3-no-german-enterprise.xml
expect "strict leaves nothing" 0 '' test ! -e out/cli.strict
# Strict used to load and check twice, and so to warn twice.
printf 's/示例理工大学/示例\357\277\275理工大学/' >out/cli.sed
sed -f out/cli.sed $samples/sample-3.3.xml >out/cli.doubt.xml
expect "strict warns" 0 'SB251' $shenbao packet --strict -o out/cli.once \
    out/cli.doubt.xml
expect "strict warns once" 0 '' sh -c "$shenbao packet --strict \
    -o out/cli.once out/cli.doubt.xml 2>&1 | sort | uniq -d"
expect "an unwritable folder" 3 'SB10[45]' $shenbao packet -o /proc/none \
    $samples/sample-3.3.xml
expect "unknown stage" 2 'stage' $shenbao dump --stage=nonsense \
    $samples/sample-3.3.xml
expect "doctor" 0 'HarfBuzz' $shenbao doctor
printf 'a\364\217\277\275\n' >out/cli.rare
expect "doctor names a missing character" 1 'SB904.*U\+10FFFD' \
    $shenbao doctor out/cli.rare

expect "too little memory" 3 'SB110' sh -c "ulimit -v 150000
    $shenbao packet -o out/cli.small $samples/sample-3.3.xml"
expect "too little memory leaves nothing" 0 '' sh -c \
    '! find out/cli.small -type f 2>/dev/null | grep .'
mkdir -p out/cli.fonts
echo broken >out/cli.fonts/NotoSerifCJK-Regular.ttc
expect "a broken font file" 3 'SB603' env SHENBAO_FONTS=out/cli.fonts \
    $shenbao doctor
expect "a language of messages" 2 'zh or en' $shenbao list --lang xx
expect "a date that is none" 2 'SB901' $shenbao list --today 2020-13-01
expect "a deadline without a time" 2 'SB970' $shenbao check \
    --deadline de-3.3 $samples/sample-3.3.xml
expect "a deadline on a day that is none" 2 'SB970' $shenbao check \
    --deadline de-3.3=2021-02-29 $samples/sample-3.3.xml
expect "a deadline twice" 2 'SB972' $shenbao check $samples/sample-3.3.xml \
    --deadline de-3.3=2021-02-28 --deadline de-3.3=2021-02-28
expect "a deadline that the call has not" 1 'SB971.*de-3.3' $shenbao check \
    --deadline de-33=2021-02-28 $samples/sample-3.3.xml
expect "a deadline counts before the call's" 0 '^unknown 10 January 2021$' \
    sh -c "$shenbao check --json --lang en --today 2021-01-15 \
    --deadline de-3.3=2021-01-10T12:00+01:00 $samples/sample-3.3.xml |
    jq -r '.findings[] | select(.check == \"3.3/3b\") |
        \"\(.state) \(.limit)\"'"
expect "not XML" 1 'README.md:1:1: error SB2' $shenbao check README.md
expect "the wrong grammar" 1 'call.xml:[0-9]+:1: error SB214' $shenbao check \
    calls/most-2021-1/call.xml
sed 's/kind="university"/kind="univercity"/' $samples/sample-3.3.xml \
    >out/cli.typo.xml
expect "a misspelt value" 1 \
    'cli.typo.xml:[0-9]+:[0-9]+: error SB2.*univercity.*university' \
    $shenbao check out/cli.typo.xml
sed 's/<participants/<particpants/; s/<.participants/<\/particpants/' \
    $samples/sample-3.3.xml >out/cli.typo.xml
expect "a misspelt element" 1 \
    'cli.typo.xml:[0-9]+:[0-9]+: error SB21[45].*particpants.*participants' \
    $shenbao check out/cli.typo.xml

ids=$($shenbao list --json | grep -o '"id": *"[0-9.]*"' | tr -cd '0-9.\n' |
    tr '\n' ' ')
want='1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 2.0 2.1 2.2 2.3 2.4 2.5 2.6 2.7 2.8 2.9 3.0 3.1 3.2 3.3 3.4 3.5 3.6 3.7 '
if [ "$ids" = "$want" ]; then
    echo "ok list --json: 27 ids in order, as strings"
else
    echo "not ok list --json: $ids"
    failures=1
fi
exit $failures
