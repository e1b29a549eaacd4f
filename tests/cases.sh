# Read by the scripts of tests that run commands: . tests/cases.sh, in the root
# of the project. What a case printed stands in out/<script>.got.
script=$(basename "$0" .sh)
got_file=out/$script.got
failures=0
export LC_ALL=C.UTF-8

# check NAME COMMAND...: a case, which holds if the command does.
check() {
    name=$1
    shift
    if "$@" >"$got_file" 2>&1; then
        echo "ok $name"
    else
        echo "not ok $name"
        head -n 20 "$got_file"
        failures=1
    fi
}

# status WANTED COMMAND...: output in out/<script>.out and out/<script>.err.
status() {
    wanted=$1
    shift
    "$@" >"out/$script.out" 2>"out/$script.err"
    got=$?
    [ "$got" -eq "$wanted" ] && return
    echo "status $got, not $wanted: $*"
    cat "out/$script.err"
    return 1
}
