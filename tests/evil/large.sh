# Valid proposals that are too much: a packet that holds every character, or
# one line that says which limit. Sourced by tests/evil.sh.

large=$bad/large
mkdir -p "$large"

# narrated TEXT ID
narrated() {
    proposal "<title><zh>题</zh></title><narratives><narrative
        section='goals'><paragraph><zh>文</zh><en>$1</en></paragraph>
        </narrative></narratives>" "$2"
}

# many N ELEMENT : N of them, # is the number
many() {
    awk -v n="$1" -v text="$2" 'BEGIN { for (i = 1; i <= n; i++) {
        one = text; gsub(/#/, i, one); print one } }'
}

# packet ID NAME [CHARACTER COUNT]: the file $large/ID.xml becomes a packet
# that clients take, with that character that often in its text, or oftener
packet() {
    run $shenbao packet -o "$large/made" "$large/$1.xml"
    pdf=$large/made/$1/packet.pdf
    if [ "$got" -ne 0 ] || grep -q ': error ' out/evil.err; then
        fail "$2" "status $got"
    elif ! qpdf --check "$pdf" >/dev/null 2>out/evil.err ||
        ! pdftotext -raw "$pdf" out/evil.txt 2>out/evil.err ||
        [ -s out/evil.err ]; then
        fail "$2" "a reader complains"
    else
        n=$(grep -o -F -- "${3:-题}" out/evil.txt | wc -l)
        [ "$n" -ge "${4:-1}" ] && ok "$2" || fail "$2" "${3:-题}: only $n"
    fi
    rm -rf "$large/made"
}

# A million characters without a break, in several scripts.
narrated "$(letters 1000000 x)" LATIN >"$large/LATIN.xml"
stop "a million Latin letters" 1 'SB111' \
    $shenbao packet -o $made "$large/LATIN.xml"
narrated "$(letters 1000000 汉)" HAN >"$large/HAN.xml"
stop "a million Han characters" 1 'SB207' \
    $shenbao packet -o $made "$large/HAN.xml"
narrated "$(letters 100000 ж)" WORD >"$large/WORD.xml"
packet WORD "a word of 100,000 letters" ж 100000
narrated "$(letters 100000 汉)" LINES >"$large/LINES.xml"
packet LINES "100,000 Han characters" 汉 100000
narrated "e$(letters 100000 ́)" PILE >"$large/PILE.xml"
packet PILE "100,000 accents on one letter"
narrated "$(letters 20000 '‮א1(')" BIDI >"$large/BIDI.xml"
packet BIDI "20,000 overrides of direction" א 20000
proposal "<title><zh>$(letters 100000 题)</zh></title>" TITLE \
    >"$large/TITLE.xml"
packet TITLE "a title of 100,000 characters" 题 100000

# Tables.
unit='<participant id="u#" side="CN" kind="other" role="participant"><name>
    <zh>单#</zh></name></participant>'
sign='<indicator id="i#"><name><zh>标#</zh></name></indicator>'
person='<person id="p#" participant="u1" role="member"><name><zh>甲#</zh>
    </name></person>'
{ echo '<proposal id="TALL" direction="3.3"><indicators complete="no">
    <indicator id="i"><name>'
  echo "<zh>$(letters 20000 高)</zh><en>$(letters 5000 'tall ')</en>"
  echo '</name></indicator></indicators></proposal>'; } >"$large/TALL.xml"
packet TALL "a cell taller than a page" 高 20000
proposal "<participants complete='no'>$(many 100 "$unit")</participants>" \
    UNITS >"$large/UNITS.xml"
packet UNITS "100 units" 单 100
proposal "<indicators complete='no'>$(many 1000 "$sign")</indicators>" \
    SIGNS >"$large/SIGNS.xml"
packet SIGNS "1,000 indicators" 标 1000
proposal "<participants complete='no'>$(many 1 "$unit")</participants>
    <people complete='no'>$(many 300 "$person")</people>" PEOPLE \
    >"$large/PEOPLE.xml"
packet PEOPLE "300 people" 甲 300
proposal "<participants complete='no'>$(many 10000 "$unit")</participants>" \
    UNITS >"$large/UNITS.xml"
stop "10,000 units" 1 'SB(111|406)' \
    $shenbao packet -o $made "$large/UNITS.xml"
proposal "<indicators complete='no'>$(many 10000 "$sign")</indicators>" \
    SIGNS >"$large/SIGNS.xml"
stop "10,000 indicators" 1 'SB(111|406)' \
    $shenbao packet -o $made "$large/SIGNS.xml"
proposal "<participants complete='no'>$(many 1 "$unit")</participants>
    <people complete='no'>$(many 5000 "$person")</people>" PEOPLE \
    >"$large/PEOPLE.xml"
stop "5,000 people" 1 'SB(111|406)' \
    $shenbao packet -o $made "$large/PEOPLE.xml"

# A hundred thousand ids and references: not each with each.
proposal "<participants complete='no'>$(many 40000 "$unit")</participants>
    <people complete='no'>$(many 20000 "$person")</people>" IDS \
    >"$large/IDS.xml"
run $shenbao validate "$large/IDS.xml"
[ "$got" -eq 0 ] && ok "60,000 ids" || fail "60,000 ids" "status $got"
proposal "<people complete='no'>$(many 5000 "$person")</people>" DANGLING \
    >"$large/DANGLING.xml"
run $shenbao validate "$large/DANGLING.xml"
[ "$got" -eq 1 ] && grep -q 'SB116' out/evil.err &&
    [ "$(wc -l <out/evil.err)" -le 1001 ] &&
    ok "5,000 dangling references" ||
    fail "5,000 dangling references" "status $got"

# Values at their edges; a sum beyond what numbers hold is said, not rounded.
edges() {
    proposal "<title><zh>题</zh></title><period start='0001-01-01'
        end='9999-12-31'/><budget currency='CNY' complete='no'><costs>
        $(many "$1" '<cost kind="other" source="own"
            amount="999999999999.99"/>')</costs></budget>
        <judgements><judgement check='9.9/nothing' state='met' by='x'
        on='2020-01-01'/></judgements>" EDGES >"$large/EDGES.xml"
}
edges 9
packet EDGES "years 1 to 9999 and nine million million" 9,999,999
edges 100
stop "a sum beyond all numbers" 1 'SB405.*999999999999\.99' \
    $shenbao packet -o $made "$large/EDGES.xml"

# A text with many scripts, and characters that no font has.
narrated "Ω Ж א ש أهلا ｱ ア 한 ① ㈱ ﬁ Ⅷ € ‰ → ∑ ■ ★ ♀ ☎ Å ǚ ế 𠮷 𬭎 𝒜" SCRIPTS \
    >"$large/SCRIPTS.xml"
run $shenbao packet -o "$large/made" "$large/SCRIPTS.xml"
if [ "$got" -eq 1 ]; then
    judge "many scripts" 1 'SB650'
else
    packet SCRIPTS "many scripts" 𠮷
fi
narrated "$(printf 'x\363\240\200\201\357\267\220\360\237\277\276y')" NONE \
    >"$large/NONE.xml"
stop "characters that no font has" 1 'SB650.*U' \
    $shenbao packet -o $made "$large/NONE.xml"
