#!/bin/sh
# How lines are set, case by case (tests/data/lines/*.cases), by the command
# that anyone can use: dump --stage=lines --text. Cases whose advances do not
# depend on the width of ASCII run with a second set of fonts too. What has the
# same fonts, language, measure and options is set at once.
set -u
cd "$(dirname "$0")/.." || exit 1
. tests/cases.sh

shenbao=out/release/bin/shenbao
fonts=/usr/share/fonts
uming=$fonts/truetype/arphic/uming.ttc
noto=$fonts/truetype/liberation2/LiberationSerif-Regular.ttf
noto=$noto,$fonts/opentype/noto/NotoSerifCJK-Regular.ttc#2
noto=$noto,$fonts/truetype/noto/NotoNaskhArabic-Regular.ttf
tab=$(printf '\t')

# runs: fonts, language, measure, options, name, text, lines.
runs() {
    cat tests/data/lines/*.cases | awk -F '\t' -v OFS='\t' '
        /^#/ || NF == 0 { next }
        NF != 7 { print "no case: " $0 >"/dev/stderr"; next }
        $2 != "n" { print "uming", $3, $4, $5, $1, $6, $7 }
        $2 != "h" { print "noto", $3, $4, $5, $1 ", Noto and Liberation",
                          $6, $7 }' | sort -s -t "$tab" -k 1,4
}

# set_lines FONTS LANG MEASURE OPTIONS: the texts of out/lines.text as cases
# write them, a line each.
set_lines() {
    [ "$1" = uming ] && chain=$uming || chain=$noto
    case $4 in
    text | left) options='--align left' ;;
    cn) options='--punct cn' ;;
    -) options= ;;
    *) echo "no option: $4" && return 1 ;;
    esac
    bare=false
    [ "$4" = text ] && bare=true
    # shellcheck disable=SC2086
    $shenbao dump --stage=lines --json --text out/lines.text --font "$chain" \
        --lang "$2" --measure "${3}em" $options |
        jq -r --argjson bare "$bare" '
            def usual: if (.text | explode[0]) < 128 then 500 else 1000 end;
            .paragraphs[] | [.lines[] | ([.clusters[] | select(.text != " " or
                .advance != 0) | if $bare or .advance == usual then .text
                else "\(.text){\(.advance)}" end] | add) +
                if .hyphenated then "-" else "" end] | join("|")'
}

runs >out/lines.runs 2>out/lines.bad
check "every case has its columns" test ! -s out/lines.bad
cut -f 1-4 out/lines.runs | uniq |
    while IFS=$tab read -r chain lang measure options; do
        key=$chain$tab$lang$tab$measure$tab$options$tab
        grep -F "$key" out/lines.runs | cut -f 6 >out/lines.text
        set_lines "$chain" "$lang" "$measure" "$options" >out/lines.one
        paste out/lines.text out/lines.one | cut -f 2
    done >out/lines.set
paste out/lines.runs out/lines.set | awk -F '\t' '
    $7 == $8 { print "ok " $5; next }
    { print "not ok " $5; print "wanted " $7; print "got    " $8; bad = 1 }
    END { exit bad || NR == 0 }' || failures=1

exit "$failures"
