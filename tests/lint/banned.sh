#!/bin/sh
# Functions that are not used: unbounded, locale-dependent, or clock and
# chance; memory outside the arena; floating point in layout.
set -u

grep -n -E '\b(strcpy|strcat|sprintf|vsprintf|gets|strtok|atof|setlocale|rand|srand|random|localtime|gmtime|ctime|asctime)\(' \
    src/*/*.c
# The clock is read only if the user says --today now, and where limits or times
# of stages are asked for.
grep -n -E '\b(time|clock_gettime|gettimeofday)\(' src/*/*.c |
    grep -v -E '^src/(cli/arguments|packet/(bulk_job|timing))\.c'
grep -n -E '\b(malloc|calloc|realloc|free|strdup)\(' src/*/*.c |
    grep -v -E '^src/(base/arena|base/diag|cli/memory)\.c' |
    grep -v -E 'allowed: '
grep -n -E '\b(float|double)\b' src/base/*.c src/document/*.c src/layout/*.c \
    src/text/*.c | grep -v -E '^\S+\s+(/?\*|//)'
grep -n -E '\b(TODO|FIXME|XXX|HACK)\b' src/*/*.[ch] include/*.h tests/*.sh
# Names that say nothing.
find src -regextype posix-extended -name '*.[ch]' |
    grep -E '(util|helper|manager|handler|misc|common)'
exit 0
