# Bytes that are no valid proposal: each is answered by one line with its
# place, and makes nothing. Sourced by tests/evil.sh.

cases=out/evil.cases
: >"$cases"

# bytes NAME CODE[:PLACE] : standard input becomes the case's file, with an id
# of its own
bytes() {
    LC_ALL=C sed "s/id=\"EVIL\"/id=\"E-$1\"/" >"$bad/$1.xml"
    echo "$1 $2" >>"$cases"
}

bytes not-xml 'SB2' <README.md
printf '' | bytes empty SB201
printf ' \n\n' | bytes blank 'SB2'
printf '\000\001\002\003\377\376' | bytes binary 'SB20'
printf '<proposal' | bytes cut 'SB2'
printf '<a><b></a></b>' | bytes crossed SB208
proposal '' | sed 's/<proposal/<call/; s/proposal>/call>/' |
    bytes not-a-call 'SB21'
head -c 2000000 /dev/zero | tr '\0' '<' | bytes less-thans 'SB2'
head -c 2000000 /dev/zero | tr '\0' '&' | bytes ampersands 'SB2'
{ letters 10000 '<x>'; letters 10000 '</x>'; } | bytes deep SB206
{ echo '<proposal id="EVIL" direction="3.3">'
  letters 10000 '<title>'; } | bytes deep-title SB206
{ printf '<proposal id="EVIL" direction="3.3"'
  awk 'BEGIN { for (i = 0; i < 60000; i++) printf " a%d=\"\"", i }'
  echo '/>'; } | bytes many-attributes SB281:1:1
{ printf '<proposal id="EVIL" direction="3.3">\n<title'
  awk 'BEGIN { for (i = 0; i < 30000; i++) printf " xmlns:n%d=\"u:%d\"", i, i }'
  echo '/></proposal>'; } | bytes many-namespaces SB281:2:1
proposal "<$(letters 60000 x)/>" | bytes long-name 'SB2'
proposal '<title xmlns="urn:x"><zh>x</zh></title>' | bytes namespace SB232
letters 1000000 '<!---->' | bytes comments 'SB2'

# Document types, entities, inclusions.
type='<!DOCTYPE proposal'
{ echo "$type>"; proposal ''; } | bytes doctype SB205:1:1
{ echo "$type SYSTEM 'file:///etc/passwd'>"; proposal ''; } |
    bytes doctype-external SB205:1:1
{ echo "$type [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
  proposal '<title><zh>&x;</zh></title>'; } | bytes entity-external SB205:1:1
{ echo "$type [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x'> %p; %p;]>"
  proposal ''; } | bytes entity-parameter SB205:1:1
{ echo "$type [<!ENTITY a0 'ha'>"
  awk 'BEGIN { for (i = 1; i < 100; i++)
      printf "<!ENTITY a%d \"&a%d;&a%d;&a%d;&a%d;\">\n",
          i, i - 1, i - 1, i - 1, i - 1 }'
  echo ']>'; proposal '<title><zh>&a99;</zh></title>'; } |
    bytes bomb SB205:1:1
{ echo "$type [<!ENTITY a '$(letters 50000 x)'>]>"
  proposal "<title><zh>$(letters 30000 '&a;')</zh></title>"; } |
    bytes bomb-quadratic SB205:1:1
proposal '<title><zh>&nothing;</zh></title>' | bytes entity-unknown SB210
proposal '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude"
    href="/etc/passwd" parse="text"/>' | bytes xinclude 'SB2(14|32)'
{ echo '<?xml-stylesheet href="file:///etc/passwd"?>'
  proposal '<nothing/>'; } | bytes instruction SB214

# Encodings.
proposal '<title><zh>题</zh></title>' >"$bad/utf-8"
iconv -f UTF-8 -t UTF-16LE "$bad/utf-8" | bytes utf-16-bare SB202
{ printf '\377\376'; iconv -f UTF-8 -t UTF-16LE "$bad/utf-8"; } |
    bytes utf-16-le SB202
{ printf '\376\377'; iconv -f UTF-8 -t UTF-16BE "$bad/utf-8"; } |
    bytes utf-16-be SB202
{ printf '\377\376\0\0'; iconv -f UTF-8 -t UTF-32LE "$bad/utf-8"; } |
    bytes utf-32 SB202
{ echo '<?xml version="1.0" encoding="GBK"?>'; cat "$bad/utf-8"; } |
    iconv -f UTF-8 -t GBK | bytes gbk SB202:1:
{ echo '<?xml version="1.0" encoding="UTF-7"?>'; cat "$bad/utf-8"; } |
    bytes utf-7 SB202:1:
iconv -f UTF-8 -t GBK "$bad/utf-8" | bytes gbk-undeclared SB203:1:
proposal "<title><zh>$(printf 'x\300\257x')</zh></title>" |
    bytes utf-8-overlong SB203:1:
proposal "<title><zh>$(printf 'x\355\240\200x')</zh></title>" |
    bytes utf-8-surrogate SB203:1:
proposal "<title><zh>$(printf 'x\364\220\200\200x')</zh></title>" |
    bytes utf-8-beyond SB203:1:
{ head -c 60 "$bad/utf-8"; printf '\346'; } | bytes utf-8-cut 'SB2'

# References and characters that XML does not have.
for reference in xD800 xDFFF 0 x1 x1F xFFFE x110000 99999999999999999999 x; do
    proposal "<title><zh>&#$reference;</zh></title>" |
        bytes "reference-$reference" 'SB2'
done
proposal '<title><zh>&#;</zh></title>' | bytes reference-nothing 'SB2'
proposal '<title><zh>&;</zh></title>' | bytes ampersand 'SB2'
proposal '<title><zh>&#x9B;31m</zh></title>' | bytes reference-c1 SB204:1:
proposal '<period start="&#x9B;31m"/>' | bytes reference-c1-value SB204:1:
proposal "<title><zh>$(printf '\001')</zh></title>" | bytes control SB204:1:
proposal "<title><zh>$(printf '\033[31m')</zh></title>" |
    bytes escape SB204:1:
proposal "<title><zh>$(printf '\357\277\277')</zh></title>" |
    bytes noncharacter SB204:1:

# Ids that would leave the folder, or take the name of something else.
ids='../../x|.|..|a/b|/etc/passwd|-o|.new-x|_x| x|x |manifest.jsonl|Batch.JSON
blank-x|Blank-3.3|a:b|a\b|ａ|é|a%2fb'
printf '%s\n' "$ids" | tr '|' '\n' | {
    n=0
    while IFS= read -r id; do
        n=$((n + 1))
        proposal '' "$id" | bytes "id-$n" 'SB2(27|43|44)'
    done
}
proposal '' '' | bytes id-empty 'SB2(27|43)'
proposal '' "$(letters 300 x)" | bytes id-long 'SB2(27|43)'
proposal '' 'a&#10;b: error SB999: two lines' | bytes id-lines 'SB2(27|43)'
proposal '' 'a&#x202E;b' | bytes id-bidi 'SB2(27|43)'
proposal '' "$(letters 300000 x)" | bytes id-huge 'SB2(27|43)'

# Ids within a proposal.
unit='side="CN" kind="other" role="participant"'
proposal "<participants complete='no'><participant id='a' $unit/>
    <participant id='a' $unit/></participants>" | bytes id-twice SB240
proposal "<participants complete='no'><participant id='ab' $unit/>
    <participant id='Ab' $unit/></participants>" | bytes id-case 'SB2(27|41)'
proposal "<people complete='no'><person id='p' participant='zzz'
    role='member'/></people>" | bytes id-dangling SB242

# Values that no type takes.
while read -r n value; do
    proposal "<period $value/>" | bytes "date-$n" 'SB2'
done <<'END'
year-0 start="0000-01-01"
month-0 start="2021-00-01"
month-13 start="2021-13-01"
day-30 start="2021-02-30"
leap start="2021-02-29"
year-10000 start="10000-01-01"
negative start="-0001-01-01"
zone start="2021-01-01Z"
words start="tomorrow"
END
fund='<budget currency="CNY" complete="no"><costs><cost kind="other"
    source="own" amount'
end='/></costs></budget>'
n=0
for amount in -1 1e9 0x10 1,000 NaN INF 1.234 .5 + '１' \
    "$(letters 400 9)" 1000000000000000000; do
    n=$((n + 1))
    proposal "$fund='$amount'$end" | bytes "money-$n" 'SB2'
done

# validate one by one; check and packet in one run each, where every file
# has its line and none stops the next.
while read -r name want; do
    code=${want%%:*} place=${want#"$code"}
    run $shenbao validate "$bad/$name.xml"
    judge "validate $name" 1 "$code"
    [ -z "$place" ] || grep -q -F "$name.xml$place" out/evil.err ||
        fail "validate $name" "not at $place"
done <"$cases"

for command in check packet; do
    set -- $command
    [ $command = packet ] && set -- packet -o $made
    while read -r name want; do
        set -- "$@" "$bad/$name.xml"
    done <"$cases"
    run $shenbao "$@"
    [ $got -eq 1 ] || fail "$command all" "status $got"
    while read -r name want; do
        lines=$(grep -c -F "$bad/$name.xml:" out/evil.err)
        [ "$lines" -eq 1 ] || fail "$command $name" "$lines lines"
    done <"$cases"
    [ "$(wc -l <out/evil.err)" -eq "$(wc -l <"$cases")" ] ||
        fail "$command all" "not a line for each"
    [ -s out/evil.out ] && fail "$command all" "it prints something"
    [ -z "$(leftovers)" ] || fail "$command all" "left: $(leftovers)"
    rm -rf "$made"
    ok "$command refuses $(wc -l <"$cases") files"
done

# The same under the sanitizers, where that flavour is built.
if [ -x out/asan/bin/shenbao ]; then
    set --
    while read -r name want; do
        set -- "$@" "$bad/$name.xml"
    done <"$cases"
    run out/asan/bin/shenbao check "$@"
    if [ $got -eq 1 ] && [ "$(wc -l <out/evil.err)" -eq "$(wc -l <"$cases")" ]
    then
        ok "check under the sanitizers"
    else
        fail "check under the sanitizers" "status $got"
    fi
fi
