# Tables that mean harm: bulk answers each with one error, as a whole or for the
# row, and makes no packet. Sourced by tests/evil.sh.

tables=$bad/tables
mkdir -p "$tables"
ids='/proposal/@id,/proposal/@direction'
unit=/proposal/participants/participant

# table NAME PATTERN: standard input is the table
table() {
    cat >"$tables/$1.csv"
    rm -rf "$tables/made"
    run $shenbao bulk -j1 -o "$tables/made" "$tables/$1.csv"
    errors=$(grep -c ': error ' out/evil.err)
    if [ "$got" -ne 1 ] || [ "$errors" -ne 1 ]; then
        fail "table $1" "status $got, $errors errors"
    elif ! grep -q -E "$1.csv(:[0-9]+:[0-9]+)?: error $2" out/evil.err; then
        fail "table $1" "no line has error $2"
    elif [ -n "$(find "$tables/made" -name '*.pdf' 2>/dev/null)" ]; then
        fail "table $1" "a packet was made"
    else
        ok "table $1"
    fi
}

head -c 2000000 /dev/zero | table zeros SB202
head -c 2000000 /dev/zero | tr '\0' '"' | table quotes SB282
head -c 2000000 /dev/zero | tr '\0' '\377' | table bytes SB298
head -c 70000000 /dev/zero | table large 'SB1'
{ printf '%s\nA,"' "$ids"; letters 1100000 x; } | table open SB293
{ printf '%s\nA,"' "$ids"; letters 1100000 x; echo '"'; } | table row SB294
{ printf '%s\nA,"' "$ids"; letters 500000 '""'; echo '"'; } |
    table doubled SB227
{ printf '/proposal'; letters 100000 /title; } | table deep SB284
printf '%s,%s[99999999999999999999]/@id\n' "$ids" $unit | table number SB284
printf '%s,%s[@id='\''<&>'\'']/@side\nA,3.3,CN\n' "$ids" $unit | table id SB227
printf '%s\n"A""><x/>",3.3\n' "$ids" | table markup SB227

# Entries by the hundred; a cell that looks like XML is words.
{
    printf '%s,/proposal/title/zh' "$ids"
    awk -v unit=$unit 'BEGIN { for (i = 1; i <= 400; i++)
        printf ",%s[%d]/@id,%s[%d]/@side,%s[%d]/name/zh", unit, i, unit, i, unit, i
        printf "\nA,3.3,</zh></title><x>&lt;"
        for (i = 1; i <= 400; i++) printf ",u%d,CN,单%d", i, i; print "" }'
} >"$tables/wide.csv"
run $shenbao bulk -o "$tables/made" "$tables/wide.csv"
pdftotext -raw "$tables/made/A/packet.pdf" out/evil.txt
if [ "$got" -eq 0 ] && grep -q -F '</zh></title><x>&lt;' out/evil.txt &&
    grep -q 单400 out/evil.txt; then
    ok "table wide"
else
    fail "table wide" "status $got"
fi
