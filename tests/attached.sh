#!/bin/sh
# Files that a proposal attaches: pages behind their slip sheets, signed and
# encrypted ones apart, what is missing or no PDF said and not fatal, names
# that lead out refused; the same bytes each time, and --resume sees a change.
set -u
cd "$(dirname "$0")/.." || exit 1
. tests/cases.sh

shenbao=out/release/bin/shenbao
t=out/attached
sample=calls/most-2021-1/proposals/sample-2.9.xml

rm -rf $t
mkdir -p $t/in/scans

# A sample with these files as its attachments, in order; "-": none.
proposal() {
    awk -v files="$*" '
        BEGIN { n = split(files, file, " ") }
        /<attachment / && ++i <= n && file[i] != "-" {
            sub(/<attachment /, "<attachment file=\"" file[i] "\" ")
        }
        { print }' $sample >$t/in/p.xml
}

run() {
    flavour=$1
    shift
    out/"$flavour"/bin/shenbao packet --lang en -o $t/"$flavour" "$@" $t/in/p.xml \
        >$t/said 2>$t/err
}

attached() { jq -c "[.attached[] | [.id, .state, .pages]]" "$1"; }
pages() { qpdf --show-npages "$1"; }
# How many pages the program sets, with slip sheets and nothing behind them.
pages_set() {
    $shenbao dump --stage=pages $t/in/p.xml 2>/dev/null | grep -c '^page '
}

# Two pages of a packet of ours: tags, fields, links. A signature is a field
# with a value; that nobody signed it cryptographically does not matter here.
$shenbao packet -o $t/source calls/most-2021-1/proposals/sample-1.4.xml >/dev/null
own=$t/source/SAMPLE-1.4/packet.pdf
qpdf --empty --pages $own 1-2 -- --static-id $t/in/scans/two.pdf
qpdf --encrypt "" owner 256 -- $t/in/scans/two.pdf $t/in/locked.pdf
qpdf --encrypt user owner 256 -- $t/in/scans/two.pdf $t/in/closed.pdf
cat >$t/in/signed.pdf <<'PDF'
%PDF-1.7
1 0 obj <</Type/Catalog/Pages 2 0 R/AcroForm<</SigFlags 3/Fields[4 0 R]>>>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Annots[4 0 R]>> endobj
4 0 obj <</Type/Annot/Subtype/Widget/FT/Sig/T(s)/Rect[0 0 9 9]/V 5 0 R>> endobj
5 0 obj <</Type/Sig/Filter/Adobe.PPKLite/ByteRange[0 1 2 3]/Contents<00>>> endobj
trailer <</Root 1 0 R/Size 6>>
%%EOF
PDF
echo "no PDF" >$t/in/junk.pdf
: >$t/in/empty.pdf

alone() {
    proposal - - - - - && run release &&
        [ "$(attached $t/release/SAMPLE-2.9/manifest.json)" = "[]" ]
}
check "a proposal without files" alone

each_kind() {
    proposal scans/two.pdf locked.pdf signed.pdf junk.pdf none.pdf &&
        run release && dir=$t/release/SAMPLE-2.9 &&
        [ "$(attached $dir/manifest.json)" = '[["joint-form","behind",2],["joint-application","apart",2],["receipt-cn","apart",1],["receipt-be","unfit",0],["receipt-za","missing",0]]' ] &&
        [ "$(pages $dir/packet.pdf)" -eq $(($(pages_set) + 2)) ] &&
        cmp $t/in/locked.pdf $dir/attachments/joint-application.pdf &&
        cmp $t/in/signed.pdf $dir/attachments/receipt-cn.pdf &&
        [ "$(grep -c 'SB94[01]' $t/err)" -eq 2 ] &&
        grep -q 'p.xml:[0-9]*:[0-9]*: warning SB941: .*junk.pdf' $t/err &&
        grep -q 'warning SB940: .*none.pdf' $t/err
}
check "each kind of file" each_kind

sound() {
    pdf=$t/release/SAMPLE-2.9/packet.pdf
    qpdf --check $pdf && pdfinfo -struct $pdf >$t/tree 2>$t/complaints &&
        pdftoppm -r 10 -png $pdf $t/page 2>>$t/complaints &&
        mutool draw -q -r 10 -o $t/mu%d.png $pdf 2>&1 |
        grep -v ICC >>$t/complaints
    [ ! -s $t/complaints ]
}
check "the joined file is sound" sound

# The page behind the first slip sheet is the first of what was attached.
in_place() {
    pdf=$t/release/SAMPLE-2.9/packet.pdf
    slip=$(($(pages_set) - 5 + 1))
    pdftotext -f $slip -l $slip $pdf - | grep -q 'scans/two.pdf' &&
        pdftotext -f $((slip + 1)) -l $((slip + 2)) $pdf - >$t/behind &&
        pdftotext $t/in/scans/two.pdf - | diff - $t/behind &&
        qpdf --json --json-key=pagelabels $pdf | jq -e --argjson i $slip '
            [.pagelabels[] | [.index, .label["/P"] // "", .label["/St"]]] |
            .[0:3] == [[0, "", 1], [$i, "u:joint-form-", 1],
            [$i + 2, "", $i + 1]]'
}
check "pages stand behind their slip sheet" in_place

same_bytes() {
    cp -r $t/release $t/before && run release && run asan &&
        diff -r $t/before $t/release && diff -r $t/asan $t/release
}
check "the same bytes, also under asan" same_bytes

closed() {
    proposal closed.pdf empty.pdf && run release &&
        [ "$(attached $t/release/SAMPLE-2.9/manifest.json)" = '[["joint-form","unfit",0],["joint-application","unfit",0]]' ]
}
check "a file with a password, an empty file" closed

refused() {
    rm -rf $t/release
    proposal "$1"
    run release
    [ $? -eq 1 ] && grep -q "p.xml:[0-9]*:[0-9]*: error $2" $t/err &&
        [ "$(grep -c . $t/err)" -eq 1 ] && [ -z "$(ls $t/release 2>/dev/null)" ]
}
check "a path that leads out" refused ../../../Makefile SB942
check "an absolute path" refused /etc/passwd SB942
check "dots in the middle" refused scans/../../x.pdf SB942

many() {
    set --
    while [ $# -lt 300 ]; do
        set -- "$@" $t/in/scans/two.pdf 1-2
    done
    qpdf --empty --pages "$@" $t/in/scans/two.pdf 1 -- $t/in/most.pdf &&
        qpdf --empty --pages $t/in/most.pdf 1-z $t/in/most.pdf 1-z -- \
            $t/in/many.pdf && refused many.pdf SB943
}
check "too many pages" many

folder_is_no_file() {
    proposal scans && run release && grep -q SB940 $t/err
}
check "a folder is no file" folder_is_no_file

kept() { jq -e .kept "$1" >/dev/null; }
bulk() {
    $shenbao bulk --lang en --resume -o $t/bulk $t/in/p.xml >$t/said 2>$t/err &&
        grep -o 'kept [0-9]*\|[0-9]* kept' $t/err
}
resumed() {
    proposal scans/two.pdf none.pdf && bulk | grep -q '\b0\b' &&
        bulk | grep -q '\b1\b' &&
        cp $t/in/scans/two.pdf $t/in/none.pdf && bulk | grep -q '\b0\b' &&
        bulk | grep -q '\b1\b' &&
        cp $t/in/signed.pdf $t/in/scans/two.pdf && bulk | grep -q '\b0\b'
}
check "--resume sees what was attached" resumed

exit "$failures"
