#!/bin/sh
# A call whose checks are wrong is refused before a proposal is read, with the
# code and the place. Each case changes one line of the call that ships.
set -u
cd "$(dirname "$0")/.." || exit 1

shenbao=${SHENBAO:-out/release/bin/shenbao}
call=calls/most-2021-1/call.xml
sample=calls/most-2021-1/proposals/sample-3.3.xml
wrong=out/refused.xml
failures=0
export LC_ALL=C.UTF-8

# place ABOVE: line and column of the element that holds the changed line, or
# that opens so many lines above it
place() {
    line=$(cmp "$call" "$wrong" | sed 's/.* line //')
    line=$((line - $1))
    indent=$(sed -n "${line}s/<.*//p" "$wrong")
    echo "$line:$((${#indent} + 1))"
}

# report NAME: the status of a run, $got, and its output against $want
report() {
    if [ "$got" -ne 1 ]; then
        echo "not ok $1: status $got, not 1"
    elif ! grep -q -F "$want" out/refused.got; then
        echo "not ok $1: no line has $want"
    else
        echo "ok $1"
        return
    fi
    head -n 5 out/refused.got
    failures=1
}

# refuse NAME CODE CHECK ABOVE EDIT: the edit of sed, within that check
refuse() {
    sed "/<check id=\"$(echo "$3" | sed 's,/,\\/,')\"/,/<\/check>/{
        $5
    }" "$call" >"$wrong"
    if cmp -s "$call" "$wrong"; then
        echo "not ok $1: the edit changes nothing"
        failures=1
        return
    fi
    want="$wrong:$(place "$4"): error $2:"
    for command in validate check; do
        case $command in
        validate) "$shenbao" validate "$wrong" ;;
        check) "$shenbao" check --call "$wrong" "$sample" ;;
        esac >out/refused.got 2>&1 </dev/null
        got=$?
        report "$command: $1"
    done
}

refuse "a misspelt element in a path" SB261 3.3/6a 0 \
    's/select="attachments/select="atachments/'
refuse "a misspelt attribute in a path" SB261 base/M08a 0 \
    's/@side=/@sied=/'
refuse "a path in a test" SB303 3.3/2d 0 \
    's/<test>sb:seat(/<test>participants\/participant and (/'
refuse "an unknown seat" SB316 3.3/2d 0 's/de-enterprise/de-enterprize/'
refuse "a date compared as text" SB308 3.3/6d 0 \
    "s/&lt;= sb:deadline('cn-submission')/\&lt;= '2020-11-26'/"
refuse "a sum of words" SB308 base/M04b 0 \
    "s/<test>.*<\/test>/<test>'2' + '1' = '3'<\/test>/"
refuse "a largest word" SB327 3.3/6d 0 's/type="date"/type="text"/'
refuse "an unknown function" SB306 3.3/3b 0 's/sb:until/sb:untill/'
refuse "an unknown deadline" SB311 3.3/3b 0 "s/'de-3.3'/'de-33'/"
refuse "a placeholder of no value" SB322 3.3/2d 0 \
    '/<unmet>/,/<\/unmet>/s/<zh>/<zh>{$sets}/'
rm -f "$wrong"
exit $failures
