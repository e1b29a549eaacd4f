#!/bin/sh
# Rules over several proposals, in bulk and in check: one Horizon 2020 project,
# the places of a country and of a field, one leader; the same whatever the
# workers and the order, and kept right by --resume.
set -u
cd "$(dirname "$0")/.." || exit 1
. tests/cases.sh

shenbao=out/release/bin/shenbao
t=out/batch
unset SOURCE_DATE_EPOCH

# proposal ID DIRECTION LEADER CONTENT
proposal() {
    cat >"$t/in/$1.xml" <<XML
<?xml version="1.0" encoding="UTF-8"?>
<proposal id="$1" direction="$2">
  <title><zh>示例</zh><en>Example</en></title>
$4
  <people complete="no">
    <person id="p" participant="u" role="leader"><name><zh>$3</zh></name></person>
  </people>
</proposal>
XML
}
unit() {
    printf '<participants complete="no"><participant id="u" side="%s" ' "$1"
    printf 'kind="university" role="lead" country="%s">' "$2"
    printf '<name><zh>示例大学</zh></name></participant></participants>'
}
horizon() {
    printf '<facts><fact name="horizon-project" value="%s"/></facts>' "$1"
    unit CN CN
}
field() {
    printf '<topics><topic ref="%s"/></topics>' "$1"
    unit CN CN
}

rm -rf "$t"
mkdir -p "$t/in"
proposal H-1 2.7 甲 "$(horizon 871120)"
proposal H-2 2.7 乙 "$(horizon 871120)"
proposal H-3 2.7 丙 "$(horizon 871121)"
for i in 1 2 3; do
    proposal L-$i 2.5 "丁$i" "$(unit ARAB EG)"
done
proposal L-4 2.5 戊 "$(unit ARAB SD)"
proposal K-1 1.7 己 "$(field 1)"
proposal K-2 1.7 庚 "$(field 1)"
proposal K-3 1.7 辛 "$(field 2)"
proposal S-1 1.4 甲 "$(unit CN CN)"

# What batch.json says: check, severity, value, number, limit, proposals.
findings() {
    python3 - "$1" <<'PY'
import json, sys
for f in json.load(open(sys.argv[1]))["findings"]:
    print(f["check"], f["strength"], f["state"], f["severity"], f["value"],
          f["actual"], f["limit"],
          ",".join(p["proposal"] for p in f["proposals"]))
PY
}
cat >$t/wanted <<'TEXT'
base/M09c must unknown warning 甲 2 None H-1,S-1
1.7/projects None unmet note None 3 2 K-1,K-2,K-3
1.7/p1 None unmet note None 2 1 K-1,K-2
2.5/p1 None unmet note EG 3 2 L-1,L-2,L-3
2.7/u1 must unmet fail 871120 2 1 H-1,H-2
TEXT

check "bulk -j1: a must is broken" status 1 $shenbao bulk -j1 -o $t/one $t/in
findings $t/one/batch.json >$t/found
check "what is found" diff $t/wanted $t/found
for id in H-1:4 H-2:4; do
    check "each is in error at its place: $id" grep -q \
        "^$t/in/${id%:*}.xml:${id#*:}:[0-9]*: error SB930: .*H-1 ($t/in/H-1.xml).*H-2 ($t/in/H-2.xml)" \
        out/batch.err
done
check "the competitors are named" grep -q \
    'Egypt: 3 applications here for at most 2 places: L-1 .*, L-2 .* and L-3' \
    out/batch.err
check "the others at their places" grep -q \
    "^$t/in/L-3.xml:[0-9]*:[0-9]*: note SB933: L-3" out/batch.err
check "one leader: whom to ask" grep -q \
    'warning SB931: .*甲: 2 applications here; the call does not state .*ask ' \
    out/batch.err
check "no packet says it" sh -c "! grep -q '2.7/u1' $t/one/*/checklist.json"
check "all packets are made" test "$(grep -c '"done"' $t/one/manifest.jsonl)" -eq 11

check "bulk -j2" status 1 $shenbao bulk -j2 -o $t/two $t/in
check "-j2: the same bytes" diff -r $t/one $t/two
cp out/batch.err $t/first.err
check "kept" status 1 $shenbao bulk -j2 --resume -o $t/two $t/in
check "kept: none is made" grep -q '0 made, 11 kept' out/batch.err
check "kept: the same bytes" diff -r $t/one $t/two
check "kept: the same is said" sh -c "grep -h 'SB93' $t/first.err >$t/a
    grep -h 'SB93' out/batch.err | cmp - $t/a"
ls -r $t/in/*.xml >$t/list
check "reversed" status 1 $shenbao bulk -j2 -o $t/back @$t/list
findings $t/back/batch.json | sed 's/.* //' >$t/found
sed 's/.* //' $t/wanted | awk -F, '{ for (i = NF; i > 1; i--) printf "%s,", $i; print $1 }' \
    >$t/turned
check "reversed: the same, in the order of the input" diff $t/turned $t/found

check "nothing found" status 0 $shenbao bulk -o $t/none $t/in/H-1.xml $t/in/H-3.xml
check "is said so" sh -c "echo '{\"findings\":[]}' | cmp - $t/none/batch.json"

check "check of several: a must is broken" status 1 $shenbao check \
    $t/in/H-1.xml $t/in/H-2.xml
check "check names both" grep -c "error SB930: .*H-1 .* H-2" out/batch.err
check "check: standard input is one of them" sh -c "
    $shenbao check $t/in/H-1.xml - <$t/in/H-2.xml 2>&1 >/dev/null |
    grep -q '^-:4:[0-9]*: error SB930\|^<stdin>:4:[0-9]*: error SB930'"
$shenbao check $t/in/L-1.xml >/dev/null 2>&1
alone=$?
check "places cost nobody anything" status "$alone" $shenbao check \
    $t/in/L-1.xml $t/in/L-2.xml $t/in/L-3.xml
check "check of one compares nothing" sh -c "
    ! $shenbao check $t/in/H-1.xml 2>&1 | grep -q SB93"
check "Chinese" sh -c "$shenbao check --lang zh $t/in/L-?.xml 2>&1 >/dev/null |
    grep -q '埃及的联合实验室：此处有3份申请，名额至多2个：L-1（'"
exit $failures
