# What the scripts of this folder share. A case runs the program once, within
# time, and says "ok NAME" or "not ok NAME"; what it took is kept in
# out/evil.figures.

shenbao=${SHENBAO:-out/release/bin/shenbao}
measure=out/release/test/measure
sample=calls/most-2021-1/proposals/sample-3.3.xml
call=calls/most-2021-1/call.xml
bad=out/evil
made=out/evil/made
figures=out/evil.figures
seconds=${EVIL_SECONDS:-60}
failures=0
export LC_ALL=C.UTF-8

# run COMMAND...: its status in $got, its streams in out/evil.out, .err
run() {
    "$measure" "$seconds" "$figures" "$@" \
        >out/evil.out 2>out/evil.err </dev/null
    got=$?
}

ok() {
    echo "ok $1"
}

fail() {
    echo "not ok $1: $2"
    head -n 5 out/evil.err | cut -c 1-300
    failures=1
}

# What stands in the folder of packets that should not.
leftovers() {
    find "$made" -mindepth 1 2>/dev/null | head -n 3
}

# judge NAME STATUS PATTERN: the last run had that status and said one thing,
# an error that matches; warnings and notes may stand beside it.
judge() {
    errors=$(grep -c -v -E ': (warning|note) SB[0-9]{3}: ' out/evil.err)
    if [ "$got" -ne "$2" ]; then
        fail "$1" "status $got, not $2"
    elif [ "$errors" -ne 1 ]; then
        fail "$1" "$errors lines instead of one"
    elif ! grep -q -E ": error $3" out/evil.err; then
        fail "$1" "no line has error $3"
    elif [ -n "$(leftovers)" ]; then
        fail "$1" "left behind: $(leftovers)"
        rm -rf "$made"
    else
        ok "$1"
    fi
}

# stop NAME STATUS PATTERN COMMAND...
stop() {
    name=$1 status=$2 pattern=$3
    shift 3
    run "$@"
    judge "$name" "$status" "$pattern"
}

# letters N TEXT: the text N times
letters() {
    awk -v n="$1" -v t="$2" 'BEGIN {
        for (have = 1; have * 2 <= n; have *= 2) t = t t
        rest = n - have
        printf "%s", t
        if (rest) printf "%s", substr(t, 1, rest * length(t) / have)
    }'
}

# proposal BODY [ID]: a small valid one around the body
proposal() {
    printf '<proposal id="%s" direction="3.3">%s</proposal>\n' \
        "${2-EVIL}" "$1"
}
