#!/bin/sh
# One packet, a check and a run of bulk under valgrind: no use of memory that
# is not ours or not written, nothing lost; in all processes. valgrind brings
# its own malloc, so the program's is not looked at here: tests/fault.sh does.
set -u
cd "$(dirname "$0")/.." || exit 1

shenbao=out/release/bin/shenbao
t=out/valgrind
rm -rf "$t"
mkdir -p "$t"
unset SOURCE_DATE_EPOCH

# clean NAME ARGUMENT...
clean() {
    name=$1
    shift
    valgrind --quiet --error-exitcode=9 --leak-check=full \
        --errors-for-leak-kinds=definite,indirect \
        --show-leak-kinds=definite,indirect --trace-children=yes \
        --suppressions=tests/valgrind.supp \
        --log-file="$t/$name.log.%p" "$shenbao" "$@" >"$t/$name.out" 2>"$t/$name.err"
    status=$?
    # A log of the program and of its worker at least, all empty.
    logs=$(find $t -name "$name.log.*" | wc -l)
    said=$(cat "$t/$name".log.* | wc -l)
    if [ "$status" -eq 0 ] && [ "$logs" -ge 2 ] && [ "$said" -eq 0 ]; then
        echo "ok valgrind: $name"
    else
        echo "not ok valgrind: $name (status $status)"
        cat "$t/$name".err "$t/$name".log.* | head -n 60
        bad=1
    fi
}

bad=0
for what in ${*:-packet}; do
    case $what in
    packet) clean packet packet -o $t/packets tests/data/sparse-3.3.xml ;;
    check) clean check check --json tests/data/sparse-3.3.xml ;;
    bulk) clean bulk bulk -j2 -o $t/bulk tests/data/sparse-3.3.xml ;;
    guide) clean guide guide -o $t/guide.pdf ;;
    esac
done
exit $bad
