#!/bin/sh
# The rules of the house. Each rule is a script or a function that prints what
# offends it; the end says how many there were.
set -u
cd "$(dirname "$0")/../.." || exit 1

faults=0
rule() {
    name=$1
    shift
    out=$("$@" 2>&1)
    if [ -z "$out" ]; then
        echo "ok $name"
    else
        echo "not ok $name"
        printf '%s\n' "$out" | head -n 40
        faults=$((faults + 1))
    fi
}

sources() { git ls-files -co --exclude-standard "$@"; }

# Each header compiles alone; the public one also as C++ would need it.
headers_stand_alone() {
    flags="-std=c17 -D_GNU_SOURCE -Wall -Wextra -Wpedantic -Werror"
    flags="$flags -fsyntax-only -Isrc -Iinclude"
    flags="$flags $(pkg-config --cflags libxml-2.0 libxslt icu-uc harfbuzz jansson)"
    flags="$flags $(pkg-config --cflags gmime-3.0 | sed 's/-I/-isystem /g')"
    for h in $(sources 'src/*.h' 'include/*.h'); do
        # shellcheck disable=SC2086
        echo "#include \"$(echo "$h" | sed 's,^src/,,; s,^include/,,')\"" |
            gcc $flags -x c - || echo "$h does not compile alone"
    done
}

format() {
    # shellcheck disable=SC2046
    clang-format --dry-run -Werror $(sources '*.c' '*.h') 2>&1 |
        sed -n 's/: error:.*//p' | sort -u -t: -k1,1
}

# gcc is what `make` uses; clang builds every object with the same warnings.
clang_builds() {
    make -s -j"$(nproc)" FLAVOUR=clang all >out/lint.clang 2>&1 || tail -n 20 out/lint.clang
}

# Every source file is named in the Makefile, and every named one exists.
makefile_lists() {
    for stage in base value intake check remind template document font text layout \
        pdf packet cli; do
        make -s -p -n FLAVOUR=release 2>/dev/null |
            sed -n "s/^SRC_$stage := //p; s/^SRC_$stage = //p" | head -n 1 |
            tr ' ' '\n' | grep . | sort >out/lint.named
        find "src/$stage" -name '*.c' -printf '%f\n' | sort >out/lint.found
        diff out/lint.named out/lint.found |
            sed -n "s,^[<>] ,src/$stage/,p"
    done
    make -s -p -n FLAVOUR=release 2>/dev/null |
        sed -n 's/^UNIT_[a-z]* := //p; s/^UNIT_[a-z]* = //p' | tr ' ' '\n' |
        grep . | sort -u >out/lint.named
    find tests/unit -name '*.c' -printf '%f\n' | sort >out/lint.found
    diff out/lint.named out/lint.found | sed -n 's,^[<>] ,tests/unit/,p'
}

# One text may not be in the project: paths of a machine, registry hosts.
nothing_foreign() {
    sources | grep -v -x 'tests/lint/lint.sh' |
        xargs grep -n -I -E '(/work/|\.\./shared|/root/|deb\.debian\.org|registry\.npmjs)' /dev/null
}

valid_xml() {
    check() { xmllint --noout --relaxng "$@" 2>&1 | grep -v ' validates$'; }
    check calls/call.rng calls/*/call.xml
    check calls/proposal.rng calls/*/proposals/*.xml
    check templates/styles.rng templates/styles.xml
    check templates/labels.rng templates/labels.xml
    check templates/parts.rng templates/parts.xml
    check fonts/fonts.rng fonts/fonts.xml
    check templates/document.rng tests/layout/*.xml
}

# A diagnostic that nothing adds is not kept.
diagnostics_are_used() {
    sed -n 's/^    \(SB_[A-Z0-9_]*\) = .*/\1/p' src/base/diag_code.h |
        grep -v '^SB_NONE$' | while read -r code; do
        grep -q -w "$code" src/[!b]*/*.c src/base/file.c ||
            echo "$code is in the table but nothing adds it"
        grep -q -w "{$code" src/base/diag_*.c ||
            echo "$code has no row in src/base/diag_*.c"
    done
}

rule "include table" sh tests/lint/includes.sh
rule "budgets" sh tests/lint/budgets.sh
rule "banned" sh tests/lint/banned.sh
rule "callbacks" sh tests/lint/callbacks.sh
rule "headers alone" headers_stand_alone
rule "clang-format" format
rule "Makefile lists" makefile_lists
rule "diagnostics" diagnostics_are_used
rule "nothing foreign" nothing_foreign
rule "valid XML" valid_xml
rule "checks are tested" sh tests/lint/rules.sh
rule "clang without warnings" clang_builds

[ "$faults" -eq 0 ] || {
    echo "$faults rules are broken"
    exit 1
}
