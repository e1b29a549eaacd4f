#!/bin/sh
# Size budgets: a function at most 90 lines, the median at most 15; a file at
# most 600; a line at most 80 columns of a terminal.
set -u

awk '
FNR == 1 { name = ""; open = 0 }
/^[a-z_A-Z].*\)$/ || /^[a-z_][a-z_0-9]*\(.*[,)]$/ { name = $0 }
/^{$/ { start = FNR; open = 1 }
/^}$/ && open {
    lines = FNR - start - 1
    print lines, FILENAME ":" start, name
    open = 0
}' src/*/*.c | sort -n >out/lint.functions

awk '
{ lines[NR] = $1; if ($1 > 90) print $2 ": a function of " $1 " lines" }
END {
    median = lines[int((NR + 1) / 2)]
    if (median > 15) print "the median function has " median " lines"
}' out/lint.functions

wc -l src/*/*.[ch] tests/unit/*.c | awk '
$2 != "total" && $1 > 600 { print $2 ": " $1 " lines" }'
exit 0
