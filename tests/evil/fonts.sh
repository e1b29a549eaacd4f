# Font files that are missing or broken: one line with the file, status 3.
# Sourced by tests/evil.sh.

fonts=$bad/fonts
whole=$($shenbao doctor | sed -n 's/.* \(\/[^ ]*NotoSerifCJK-Regular\.ttc\).*/\1/p' |
    head -n 1)
font=$(basename "${whole:-NotoSerifCJK-Regular.ttc}")

# broken NAME PATTERN: the font file from standard input
broken() {
    rm -rf "$fonts"
    mkdir -p "$fonts"
    cat >"$fonts/$font"
    stop "fonts: $1" 3 "$2" env SHENBAO_FONTS="$fonts" \
        $shenbao packet -o $made $sample
}

broken "empty" 'SB60[13]' </dev/null
echo 'this is no font' | broken "text" SB603
head -c 100000 /dev/urandom | broken "noise" SB603
if [ -n "$whole" ]; then
    for bytes in 4 100 5000 1000000; do
        head -c $bytes "$whole" | broken "cut after $bytes bytes" SB603
    done
    { head -c 64 "$whole"; head -c 200000 /dev/zero; } |
        broken "directory only" SB603
else
    echo "SKIP fonts cut short: $font was not found"
fi
rm -rf "$fonts"
mkdir -p "$fonts/$font"
stop "fonts: a folder" 3 'SB60[13]' env SHENBAO_FONTS="$fonts" \
    $shenbao doctor
rm -rf "$fonts"
mkdir -p "$fonts"
mkfifo "$fonts/$font"
stop "fonts: a pipe" 3 'SB60[13]' env SHENBAO_FONTS="$fonts" $shenbao doctor
rm -f "$fonts/$font"
ln -s /dev/zero "$fonts/$font"
stop "fonts: /dev/zero" 3 'SB60[123]' env SHENBAO_FONTS="$fonts" \
    $shenbao doctor
rm -f "$fonts/$font"
dd if=/dev/null of="$fonts/$font" bs=1 seek=1073741824 2>/dev/null
stop "fonts: 1 GB" 3 'SB60[123]' env SHENBAO_FONTS="$fonts" $shenbao doctor
rm -rf "$fonts"

# Own data: fonts.xml that names what is not there.
data=$bad/data
rm -rf "$data"
mkdir -p "$data"
cp -R calls templates fonts "$data/"
own() {
    sed "$4" fonts/fonts.xml >"$data/fonts/fonts.xml"
    stop "fonts.xml: $1" "$2" "$3" env SHENBAO_DATA="$data" \
        $shenbao packet -o $made $sample
}
own "a face that the file has not" 3 'SB603.*index' \
    's/face="[0-9]*"/face="99"/'
own "a face beyond numbers" 1 'SB2' 's/face="[0-9]*"/face="99999999999"/'
own "a file that is nowhere" 3 'SB902' 's/file="[^"]*"/file="none.ttf"/
    s/path="[^"]*"/path="\/none.ttf"/'
own "an unknown role" 1 'SB22' \
    's/role="song"/role="sung"/'
own "no fonts at all" 1 'SB2' '/<font /,/\/>/d'
