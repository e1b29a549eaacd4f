#!/bin/sh
# Code that a library calls takes no arena memory and does not jump: a jump
# would cross that library's frames. The files below hold only such code;
# a new callback goes into one of them, or its file is added here.
set -u

for file in $(cat tests/lint/callbacks.txt); do
    [ -f "$file" ] || echo "$file is listed but not there"
    grep -n -E '\b(arena_alloc|arena_make|arena_text|arena_on_reset|longjmp|buf_(new|add|str|text|char|format))\b' \
        "$file" /dev/null
done
exit 0
