#!/bin/sh
# bulk over a table: rows of several directions, beside an XML file, over one
# and two workers and again; each row gives what the same text as XML gives; bad
# rows and bad heads are named and cost nothing else.
set -u
cd "$(dirname "$0")/.." || exit 1
. tests/cases.sh

shenbao=out/release/bin/shenbao
t=out/csv
unset SOURCE_DATE_EPOCH
rm -rf "$t"
mkdir -p "$t"
unit='/proposal/participants/participant[1]'
head="/proposal/title/en,/proposal/@id,/proposal/@direction,/proposal/title/zh,$unit/@id,$unit/@side,$unit/@kind,$unit/name/zh,/proposal/period/@end"

# Twenty rows, every third without a participant.
{
    printf '\357\273\277%s\r\n' "$head"
    i=1
    for direction in 1.1 1.4 2.5 2.7 2.9 3.2 3.3 3.7 1.5 2.1; do
        for n in 1 2; do
            unit=U1,CN,university,清华
            [ $((i % 3)) -eq 0 ] && unit=,,,
            printf '"Of ""%d"", in\r\ntwo lines",R-%02d,%s,第%d号,%s,2024-06-30\r\n' \
                "$i" "$i" "$direction" "$i" "$unit"
            i=$((i + 1))
        done
    done
} >$t/list.csv
cp tests/data/sparse-3.3.xml $t/beside.xml

check "20 rows and a file" status 0 $shenbao bulk -j2 -o $t/two $t/list.csv $t/beside.xml
check "21 are made" test "$(grep -c '"state":"done"' $t/two/manifest.jsonl)" -eq 21
check "a row is named by its line" grep -q "\"proposal\":\"R-02\",\"input\":\"$t/list.csv:4\"" $t/two/manifest.jsonl
check "-j1" status 0 $shenbao bulk -j1 -o $t/one $t/list.csv $t/beside.xml
check "-j1: the same bytes" diff -r $t/one $t/two
check "resumed" status 0 $shenbao bulk -j2 --resume -o $t/two $t/list.csv $t/beside.xml
check "all kept" grep -q '0 made, 21 kept' out/csv.err
sed 's/第7号/第七号/' $t/list.csv >$t/edited.csv
check "a row edited" status 0 $shenbao bulk -j2 --resume -o $t/two $t/edited.csv $t/beside.xml
check "one is made" grep -q '1 made, 20 kept' out/csv.err

# The same proposal as a file. The words below each page end with the digest of
# the bytes that the packet is of, which are others.
cat >$t/R-01.xml <<'END'
<proposal id="R-01" direction="1.1">
<title><zh>第1号</zh><en>Of "1", in
two lines</en></title>
<period end="2024-06-30"/>
<participants complete="no">
<participant id="U1" side="CN" kind="university" role=""><name><zh>清华</zh></name></participant>
</participants>
<people complete="no"/>
<indicators complete="no"/>
<budget currency="CNY" complete="no"/>
<attachments complete="no"/>
</proposal>
END
check "a row as a file" status 0 $shenbao packet -o $t/file $t/R-01.xml
words() { pdftotext -layout "$1" - | sed 's/R-01 · [0-9a-f]\{8\} /R-01 · /'; }
words $t/file/R-01/packet.pdf >$t/words.file
words $t/one/R-01/packet.pdf >$t/words.row
check "which has words" grep -q 清华 $t/words.row
check "the same packet" cmp $t/words.file $t/words.row
places() { sed 's/"place": "[^"]*"/"place"/' "$1"; }
places $t/file/R-01/checklist.json >$t/list.file
places $t/one/R-01/checklist.json >$t/list.row
check "the same findings" cmp $t/list.file $t/list.row
check "at their cells" grep -q '"place": "list.csv:[0-9]*:[0-9]*"' $t/one/R-01/checklist.json

# As a spreadsheet of another country saves it: semicolons, a byte order mark;
# a decimal comma needs no quotes, columns without a head are empty.
sed -n '1s/,/;/gp' $t/list.csv | sed "s/participant\[1\]/participant[@id='U1']/g; s,;/proposal/participants/participant\[@id='U1'\]/@id,,; s/\r/;;\r/" >$t/german.csv
printf 'A, B;G-1;3.3;甲;CN;institute;所;2024-06-30;;\r\n' >>$t/german.csv
check "semicolons, ids" status 0 $shenbao bulk -o $t/german $t/german.csv
check "nothing to say" test "$(wc -l <out/csv.err)" -eq 1

# What is wrong with a row costs that row.
{
    echo "$head"
    echo 'a,B-1,3.3,甲,U1,CN,universty,x,'
    echo 'a,B-2,3.3,甲'
    echo 'a,B-3,3.3,甲,U1,CN,university,x,2024-02-30'
    echo 'a"b,B-4,3.3,甲,,,,,'
    printf 'a\377,B-5,3.3,甲,,,,,\n'
    printf 'a\000,B-6,3.3,甲,,,,,\n'
    echo ',,,,,,,,'
    echo 'a,B-7,9.9,甲,,,,,'
    echo 'a,B-8,3.3,甲,,,,,'
    awk 'BEGIN { while (n++ < 110000) printf "0123456789"; print ",B-9,3.3,x,,,,," }'
    echo '"a,B-10,3.3,甲,,,,,'
} >$t/bad.csv
check "bad rows: status 1" status 1 $shenbao bulk -j2 -o $t/bad $t/bad.csv
check "the good ones are made" test "$(grep -c '"state":"done"' $t/bad/manifest.jsonl)" -eq 2
while read -r fault; do
    check "named: $fault" grep -q "^$t/bad.csv:$fault" out/csv.err
done <<'END'
2:19: error SB222
2:19: note SB296: this is row 2, column G of the table: /proposal/participants/participant.1./@kind
3:1: warning SB299: row 3 has only 4 cells, the head row has 9
4:32: error SB223
5:2: error SB292: row 5, column A
6:2: error SB203
7:2: error SB204
9:7: error SB340
9:7: note SB296: this is row 9, column C of the table: /proposal/@direction
11:1: error SB294: row 11
12:1: error SB293: row 12, column A
END

# What is wrong with the whole table costs it, not what stands beside it, and
# is said once.
refused() {
    status 1 $shenbao bulk -o $t/head $t/head.csv $t/beside.xml &&
        test "$(grep -c error out/csv.err)" -eq 1 &&
        grep -q "$1" out/csv.err && grep -q '1 made, 0 kept, 1 failed' out/csv.err
}
printf '/proposal/titel/en,/proposal/@id,/proposal/@direction\nx,H-1,3.3\nx,H-2,3.3\n' >$t/head.csv
check "a misspelt path" refused 'head.csv:1:1: error SB285: .*did you mean "/proposal/title/en"'
sed 's/^\xef\xbb\xbf//' $t/list.csv | iconv -f UTF-8 -t GBK >$t/head.csv
check "GBK" refused 'head.csv:3:[0-9]*: error SB298'

printf '%s\na,S-1,3.3,x,,,,,\nb,s-1,3.3,y,,,,,\n' "$head" >$t/same.csv
check "equal ids" status 1 $shenbao bulk -o $t/same $t/same.csv
check "are named by their rows" grep -q "same.csv:3:1: error SB921.*same.csv:2" out/csv.err
printf '%s\n' "$head" >$t/none.csv
check "no row" status 1 $shenbao bulk -o $t/none $t/none.csv
check "is said" grep -q SB920 out/csv.err
check "check takes none" status 1 $shenbao check $t/list.csv
check "says so" grep -q SB297 out/csv.err
exit $failures
