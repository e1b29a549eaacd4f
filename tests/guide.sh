#!/bin/sh
# The guide as its readers meet it, in all three editions: clean for clients,
# every text of the call in it, contents that lead to the pages where things
# are, numbers as printed that are the labels of the pages.
set -u
cd "$(dirname "$0")/.." || exit 1
. tests/cases.sh

shenbao=out/release/bin/shenbao
call=calls/most-2021-1/call.xml
dir=out/guide

rm -rf $dir
mkdir -p $dir

# tree NAME: the structure tree as NAME.tree, and as NAME.flat its strings in
# reading order, without blanks, in one line.
tree() {
    pdfinfo -struct-text $dir/$1.pdf >$dir/$1.tree
    sed -n 's/^ *"\(.*\)"$/\1/p' $dir/$1.tree | tr -d ' \n' >$dir/$1.flat
}

# pages NAME: each page as printed, a line each, without blanks.
pages() {
    pdftotext -raw $dir/$1.pdf - | tr -d ' \n\r' | tr '\f' '\n' >$dir/$1.pages
}

# texts NAME: what stands between heads, feet and tabs, in one line.
texts() {
    pdftotext -raw -x 0 -y 60 -W 560 -H 720 $dir/$1.pdf - |
        tr -d ' \n\r\f' >$dir/$1.flat
}

# holds EDITION LANG: every text of the directions and the preamble in that
# language stands in the edition, whole or cut once, by the end of a page; what
# only checks, seats and letters say does not.
holds() {
    xmllint --xpath "//direction//$2[not(ancestor::check or
        ancestor::manual or ancestor::point or ancestor::batch or
        ancestor::seats or ancestor::reminders)]/text() | //preamble//$2/text()" $call |
        sed 's/&lt;/</g;s/&gt;/>/g;s/&amp;/\&/g' | tr -d ' ' >$dir/wanted
    LC_ALL=C awk -v flat=$dir/$1.flat '
        # The longest beginning that stands there, in bytes.
        function beginning(s,    low, high, half) {
            low = 0; high = length(s)
            while (low < high) {
                half = int((low + high + 1) / 2)
                if (index(all, substr(s, 1, half))) low = half
                else high = half - 1
            }
            return low
        }
        function cut(s,    n, least) {
            n = beginning(s)
            for (least = n - 12; n > 0 && n >= least; n--)
                if (index(all, substr(s, n + 1))) return 1
            return 0
        }
        BEGIN { getline all <flat }
        length($0) && !index(all, $0) && !cut($0) {
            print "missing: " $0; bad = 1
        }
        END { exit bad || NR < 400 }' $dir/wanted
}

# first NAME: how many pages stand before page 1.
first() {
    mutool show $dir/$1.pdf trailer/Root/PageLabels | tr -d ' \n' |
        sed -n 's/.*\[0<<\/S\/r>>\([0-9]*\)<<\/S\/D>>\].*/\1/p'
}

# numbered NAME BEFORE BETWEEN AFTER: pages i, ii, ... and 1, 2, ... say so in
# their feet; the cover has none.
numbered() {
    LC_ALL=C awk -v front="$(first $1)" -v before="$2" -v between="$3" \
        -v after="$4" '
        BEGIN { split("i ii iii iv v vi vii viii", roman, " ") }
        { page[NR] = $0 }
        END {
            while (NR > 0 && page[NR] == "") NR--
            for (i = 2; i <= NR; i++) {
                n = i > front ? i - front : roman[i]
                of = i > front ? NR - front : roman[front]
                foot = before n between of after
                if (!index(page[i], foot)) { print i ": no " foot; bad = 1 }
            }
            exit bad || front < 2 || NR < 40
        }' $dir/$1.pages
}

# led NAME COUNT: each numbered line of the contents names the page on which a
# part begins: its title stands there, and its head has the number (behind
# tabs) or that of the part above it; the head before has not. Where there are
# many, some stand below another.
led() {
    pdftotext -layout -f 2 -l "$(first $1)" $dir/$1.pdf - | LC_ALL=C awk '
        /^ *[0-9]\.[0-9] / { line = "" ; open = 1 }
        open {
            line = line $0
            if (line !~ /[0-9]+$/) next
            open = 0
            match(line, /[0-9]+$/)
            page = substr(line, RSTART)
            line = substr(line, 1, RSTART - 1)
            gsub(/ /, "", line)
            sub(/\.*$/, "", line)
            print substr(line, 1, 3) "\t" substr(line, 4) "\t" page
        }' >$dir/entries
    LC_ALL=C awk -F '\t' -v front="$(first $1)" -v count="$2" '
        function heads(n, number) {
            return page[n] ~ "^[A-Z]*(方向|Direction)" number
        }
        NR == FNR { page[FNR] = $0; next }
        {
            n = front + $3
            below = above && heads(n, above)
            if (!(heads(n, $1) || below) || !index(page[n], $1 $2)) {
                print $1 " " $2 " is not on page " $3; bad = 1
            }
            if (heads(n - 1, $1)) { print $1 " is before " $3; bad = 1 }
            above = $1
            shared += below
        }
        END { exit bad || FNR != count || (count > 9 && shared < 5) }
        ' $dir/$1.pages $dir/entries
}

for edition in both zh en; do
    pdf=$dir/$edition.pdf
    check "guide, $edition" $shenbao guide --edition $edition -o $pdf
    check "qpdf, $edition" qpdf --check $pdf
    pdffonts $pdf | sed 1,2d >$dir/fonts
    check "fonts are embedded, $edition" sh -c \
        "[ -s $dir/fonts ] && ! grep -v ' yes yes yes ' $dir/fonts"
    pages $edition
    texts $edition
    check "entries lead to their pages, $edition" led $edition 27
done
check "numbers of pages, both" numbered both 第 页共 页
check "numbers of pages, zh" numbered zh 第 页共 页
check "numbers of pages, en" numbered en '' of ''
check "all Chinese, both" holds both zh
check "all Chinese, zh" holds zh zh
check "all English, both" holds both en
check "all English, en" holds en en

pdfinfo $dir/en.pdf >$dir/about
check "the preamble ends its sentences" grep -q '具体要求如下。' $dir/zh.flat
check "no Chinese title in English" sh -c "! grep -q '申报' $dir/about"
mutool show $dir/both.pdf outline >$dir/outline
check "a bookmark for each direction" sh -c \
    "[ \$(grep -c '^[-|+][[:space:]]*\"[0-9]\.[0-9] ' $dir/outline) -eq 27 ]"
# What is found stands before the difference: 252–255 is -3 to 0 off.
tail -n 1 $dir/both.pages >$dir/last
check "the sums" sh -c "
    grep -q '指南方向数Directions27.*27.*相符' $dir/last &&
    grep -q 'about255252–255' $dir/last &&
    grep -q 'about75,00075,150+150' $dir/last &&
    grep -q '合作方数Partners18.*18.*相符' $dir/last"

# Some directions only, the same bytes however they are asked for.
one="guide --direction 1.1"
check "one direction" $shenbao $one -o $dir/one.pdf
check "clients, one direction" sh tests/clients/pdf.sh $dir/one.pdf
check "the same bytes twice" sh -c \
    "$shenbao $one --direction 1.1 -o - | cmp - $dir/one.pdf"
check "the same bytes to standard output" sh -c \
    "$shenbao $one -o /dev/stdout | cmp - $dir/one.pdf"
check "the same bytes under asan" sh -c \
    "out/asan/bin/shenbao $one -o $dir/asan.pdf && cmp $dir/asan.pdf $dir/one.pdf"
check "two directions" $shenbao guide --direction 3.3 --direction 1.1 \
    --edition zh -o $dir/two.pdf
tree two
pages two
check "the contents are tagged" awk '/ TOCI$/ { items++ } / Lbl / { labels++ }
    / Link / { links++ } END { exit items < 8 || labels < 2 || links < items }
    ' $dir/two.tree
check "they are led to" led two 2
check "in the order of the call" sh -c \
    "cut -f 1 $dir/entries | tr '\n' ' ' | grep -qx '1.1 3.3 '"
check "no audit of some" sh -c "! grep -q 总数核对 $dir/two.flat"

# refused STATUS PATTERN ARGUMENT...
refused() {
    status=$1 pattern=$2
    shift 2
    rm -f $dir/refused.pdf
    $shenbao guide "$@" >$dir/said 2>&1
    got=$?
    cat $dir/said
    [ $got -eq "$status" ] && grep -q "$pattern" $dir/said &&
        [ ! -e $dir/refused.pdf ] && [ -z "$(find $dir -name '*.new-*')" ]
}
check "an unknown direction" refused 1 'error SB903:.*9\.9.*1\.1 1\.2' \
    --direction 1.1 --direction 9.9 -o $dir/refused.pdf
check "an unknown edition" refused 2 edition \
    --edition fr -o $dir/refused.pdf
check "no file" refused 2 'FILE is missing' --edition zh
check "no such folder" refused 3 'error SB1' --direction 1.1 \
    -o $dir/nowhere/refused.pdf

# Where English is missing the print says so, and never has an empty half.
awk '/<direction id="1.1"/ { inside = 1 } /<\/direction>/ { inside = 0 }
    !(inside && /^ *<en/)' $call >$dir/no-english.xml
for edition in both en; do
    check "without English, $edition" $shenbao guide --direction 1.1 \
        --call $dir/no-english.xml --edition $edition -o $dir/no-$edition.pdf
    tree no-$edition
    check "it says so, $edition" sh -c \
        "[ \$(grep -o 'NoEnglishtextinthecall' $dir/no-$edition.flat |
            wc -l) -ge 12 ]"
    check "it has the Chinese, $edition" grep -q \
        '提高中载至重载卡车能源效率' $dir/no-$edition.flat
done
exit $failures
