#!/bin/sh
# Code that a library calls takes no arena memory and does not jump: a jump
# would cross that library's frames. callbacks.txt lists these functions; a
# function of theirs that the source registers and the list lacks is found by
# the types that only callbacks have.
set -u

list=tests/lint/callbacks.txt

# body FILE FUNCTION: the lines of its definition
body() {
    awk -v f="^$2\\\\(" '
    $0 ~ f { inside = 1 }
    inside { print }
    inside && /^}/ { exit }' "$1"
}

grep -v '^#' "$list" | while read -r file function private; do
    [ -f "$file" ] || echo "$file is listed but not there"
    [ "$function" = '*' ] && continue
    text=$(body "$file" "$function")
    [ -n "$text" ] || echo "$file: no function $function"
    bad='longjmp'
    [ -n "$private" ] ||
        bad='longjmp|arena_(alloc|make|text|on_reset)|buf_(new|add|str|text|char|format)'
    printf '%s\n' "$text" | grep -E "\\b($bad)\\(" |
        sed "s,^,$file: $function: ,"
done

# Every XPath function and every write_fn is on the list.
for file in src/*/*.c; do
    grep -q "^$file \*" "$list" && continue
    sed -n -E 's/^((function|xpath)_[a-z_]+)\(xmlXPathParserContextPtr.*/\1/p;
        s/^([a-z_]+)\(HPDF_Dict [a-z]+, HPDF_Stream .*/\1/p' "$file" |
        while read -r function; do
            grep -q "^$file $function\b" "$list" ||
                echo "$file: $function is a callback that $list lacks"
        done
done
exit 0
