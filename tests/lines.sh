#!/bin/sh
# How lines are set, case by case (tests/data/lines/*.cases), by the command
# that anyone can use: dump --stage=lines --text. Cases whose advances do not
# depend on the width of ASCII run with a second set of fonts too.
set -u
cd "$(dirname "$0")/.." || exit 1
. tests/cases.sh

shenbao=out/release/bin/shenbao
fonts=/usr/share/fonts
uming=$fonts/truetype/arphic/uming.ttc
noto=$fonts/truetype/liberation2/LiberationSerif-Regular.ttf,$fonts/opentype/noto/NotoSerifCJK-Regular.ttc#2

# set_lines FONTS LANG MEASURE OPTIONS TEXT: the lines as cases write them.
set_lines() {
    printf '%s\n' "$5" >out/lines.text
    case $4 in
    text) options='--align left' ;;
    cn) options='--punct cn' ;;
    left) options='--align left' ;;
    -) options= ;;
    *) echo "no option: $4" && return 1 ;;
    esac
    bare=false
    [ "$4" = text ] && bare=true
    # shellcheck disable=SC2086
    $shenbao dump --stage=lines --json --text out/lines.text --font "$1" \
        --lang "$2" --measure "${3}em" $options |
        jq -r --argjson bare "$bare" 'def usual: if (.text | explode[0]) < 128 then 500 else 1000 end;
            [.paragraphs[].lines[] | ([.clusters[] | select(.text != " " or
                .advance != 0) | if $bare or .advance == usual then .text
                else "\(.text){\(.advance)}" end] | add) +
                if .hyphenated then "-" else "" end] | join("|")'
}

set_as() {
    wanted=$1
    shift
    got=$(set_lines "$@")
    [ "$got" = "$wanted" ] && return
    printf 'wanted %s\ngot    %s\n' "$wanted" "$got"
    return 1
}

tab=$(printf '\t')
for cases in tests/data/lines/*.cases; do
    while IFS=$tab read -r id kind lang measure options text wanted; do
        case $id in '#'* | '') continue ;; esac
        [ "$kind" = n ] ||
            check "$id" set_as "$wanted" "$uming" "$lang" "$measure" \
                "$options" "$text"
        [ "$kind" = h ] && continue
        check "$id, Noto and Liberation" \
            set_as "$wanted" "$noto" "$lang" "$measure" "$options" \
            "$text"
    done <"$cases"
done

exit "$failures"
