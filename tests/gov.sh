#!/bin/sh
# The page of official documents (GB/T 9704-2012), measured in a PDF by another
# program: 22 lines of 28 characters fill 156 mm by 225 mm, 28 mm from the left
# and 37 mm from the top, to 0.3 mm.
set -u
cd "$(dirname "$0")/.." || exit 1
. tests/cases.sh

own=out/gov.own
made=out/gov.made
sample=calls/most-2021-1/proposals/sample-3.3.xml

# sheet NAME BODY: a sheet that makes BODY, whatever it is given.
sheet() {
    cat >"$own/$1.xsl" <<EOF
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:template match="/">$2</xsl:template>
</xsl:stylesheet>
EOF
}

rm -rf "$own" "$made"
mkdir -p "$own"
line=国国国国国国国国国国国国国国国国国国国国国国国国国国国国
lines=$(yes "<para style=\"gov-text-flush\">$line</para>" | head -n 23)
sheet head '<head profile="gov-cn"><title lang="zh">版心</title>
<foot side="outer" style="gov-foot">— <page-number/> —</foot></head>'
sheet cover "<part id=\"cover\"><title lang=\"zh\">版心</title>$lines</part>"

check "a packet on the page gov-cn" \
    out/release/bin/shenbao packet --templates "$own" -o "$made" $sample
pdf=$(find "$made" -name packet.pdf)
mutool draw -F stext -o out/gov.stext "$pdf" 1-2 2>/dev/null

# extent PAGE: left, right, top and bottom of its 国 [mm], each a cell of one
# em that begins 0.88 em above the baseline (BASE table of the font), and how
# many there are.
extent() {
    awk -v wanted="$1" -v em=15.793 '
        /<page / { page++ }
        page == wanted && /<char .* c="&#x56fd;"/ {
            split($0, part, / [xy]="/)
            x = part[2] + 0; y = part[3] + 0
            if (!n++) { left = right = x; top = bottom = y }
            if (x < left) left = x
            if (x > right) right = x
            if (y < top) top = y
            if (y > bottom) bottom = y
        }
        END { mm = 25.4 / 72
            printf "%.3f %.3f %.3f %.3f %d\n", left * mm, (right + em) * mm,
                (top - 0.88 * em) * mm, (bottom + 0.12 * em) * mm, n }
    ' out/gov.stext
}

# near PAGE LEFT RIGHT TOP BOTTOM COUNT [mm]
near() {
    extent "$1" | awk -v left="$2" -v right="$3" -v top="$4" -v bottom="$5" \
        -v count="$6" '
        function off(a, b) { return a - b > 0.3 || b - a > 0.3 }
        { print }
        off($1, left) || off($2, right) || off($3, top) ||
            off($4, bottom) || $5 != count { bad = 1 }
        END { exit bad }'
}

check "O25: 22 lines of 28 characters fill the area" near 1 28 184 37 262 616
check "O25: the next line is on the next page" near 2 28 184 37 42.57 28

# foot PAGE: the page number as it stands, and where it begins [mm].
foot() {
    pdftotext -bbox -f "$1" -l "$1" "$pdf" - |
        sed -n 's/.*xMin="\([0-9.]*\)" .*xMax="\([0-9.]*\)" .*>\(—\|[12]\)<.*/\1 \2 \3/p' |
        awk '{ text = text $3; if (NR == 1) first = $1; last = $2 }
            END { printf "%s %.0f %.0f\n", text, first * 25.4 / 72,
                last * 25.4 / 72 }'
}

# 1 em of 14 pt in from the edge of the area: 4.94 mm.
foot_is() {
    got=$(foot "$1")
    echo "$got"
    [ "$got" = "$2" ]
}
check "O25: the first number is on the right" foot_is 1 "—1— 164 179"
check "O25: the second number is on the left" foot_is 2 "—2— 33 48"

exit "$failures"
