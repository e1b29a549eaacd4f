# Inputs that are no plain files, folders that cannot or must not be written,
# streams that are closed or full. Sourced by tests/evil.sh.

proposal '' >"$bad/small.xml"

# Inputs.
mkdir -p "$bad/folder.xml"
[ -e "$bad/huge.xml" ] || dd if=/dev/null of="$bad/huge.xml" bs=1 \
    seek=1073741824 2>/dev/null
ln -sf loop.xml "$bad/loop.xml"
[ -p "$bad/fifo.xml" ] || mkfifo "$bad/fifo.xml"
for command in 'validate' 'check' "packet -o $made" 'dump --stage=pages' \
    'check --call' 'packet --templates' 'doctor' 'dump --stage=lines --text'; do
    after=
    case $command in
    *--call) after=$sample ;;
    *--templates) continue ;;
    esac
    stop "$command: a folder" 1 SB102 $shenbao $command "$bad/folder.xml" \
        $after
    stop "$command: 1 GB" 1 SB103 $shenbao $command "$bad/huge.xml" $after
    stop "$command: /dev/zero" 1 SB103 $shenbao $command /dev/zero $after
    stop "$command: no such file" 1 SB101 $shenbao $command \
        "$bad/nothing.xml" $after
    stop "$command: a link to itself" 1 SB101 $shenbao $command \
        "$bad/loop.xml" $after
done
stop "a name of 5000 letters" 1 SB101 $shenbao check "$(letters 5000 x)"
stop "a name with control characters" 1 SB101 $shenbao check \
    "$(printf 'a\nb\033[31m')"
stop "a pipe that nobody writes" 1 SB115 $shenbao check "$bad/fifo.xml"

# Standard input is read once.
run sh -c "cat $sample | $shenbao dump --stage=pages -"
if [ "$got" -eq 0 ] && [ -s out/evil.out ]; then
    ok "a proposal from standard input"
else
    fail "a proposal from standard input" "status $got"
fi
run sh -c "cat $sample | $shenbao dump --stage=pages /dev/stdin"
[ "$got" -eq 0 ] && ok "a proposal from a pipe" ||
    fail "a proposal from a pipe" "status $got"

# Folders.
target="$bad/target"
packet_into() {
    run $shenbao packet -o "$target" "$bad/small.xml"
}
echo precious >"$target"
packet_into
judge "the folder is a file" 3 SB104
[ "$(cat "$target")" = precious ] || fail "the folder is a file" "changed"
rm -f "$target"

mkdir -p "$bad/elsewhere/deep"
echo precious >"$bad/elsewhere/file"
echo precious >"$bad/elsewhere/deep/file"

# untouched NAME: what lies outside the folder is as it was
untouched() {
    if [ "$(cat "$bad/elsewhere/file" "$bad/elsewhere/deep/file" |
        tr '\n' ' ')" = 'precious precious ' ] &&
        [ "$(find "$bad/elsewhere" | wc -l)" -eq 4 ]; then
        ok "$1: nothing outside is touched"
    else
        fail "$1" "something outside was touched"
    fi
}

mkdir -p "$target"
ln -s ../elsewhere "$target/.new-EVIL"
packet_into
[ "$got" -eq 0 ] && [ -s "$target/EVIL/manifest.json" ] &&
    [ ! -e "$target/.new-EVIL" ] && [ ! -L "$target/.new-EVIL" ] &&
    ok "a link in the way" || fail "a link in the way" "status $got"
untouched "a link in the way"
echo file >"$target/.new-EVIL"
packet_into
[ "$got" -eq 0 ] && [ ! -e "$target/.new-EVIL" ] && ok "a file in the way" ||
    fail "a file in the way" "status $got"
mkdir -p "$target/.new-EVIL/a/b/c"
packet_into
[ "$got" -eq 0 ] && [ ! -e "$target/.new-EVIL" ] &&
    ok "a deep folder in the way" ||
    fail "a deep folder in the way" "status $got"
rm -rf "$target"

mkdir "$target"
ln -s ../elsewhere "$target/EVIL"
packet_into
judge "the packet's folder is a link" 3 SB907
untouched "the packet's folder is a link"
rm "$target/EVIL"
echo precious >"$target/EVIL"
packet_into
judge "the packet's folder is a file" 3 SB907
[ "$(cat "$target/EVIL")" = precious ] && ok "the file is as it was" ||
    fail "the file" "changed"
rm "$target/EVIL"
cp -R "$bad/elsewhere" "$target/EVIL"
packet_into
judge "a folder that is no packet" 3 SB907
[ "$(cat "$target/EVIL/deep/file")" = precious ] &&
    [ -z "$(find "$target" -name '.new-*')" ] &&
    ok "the folder is as it was" || fail "the folder" "changed"
rm -rf "$target"
ln -s elsewhere "$target"
packet_into
[ "$got" -eq 0 ] && [ -s "$bad/elsewhere/EVIL/packet.pdf" ] &&
    ok "a link to a folder is a folder" ||
    fail "a link to a folder" "status $got"
rm -rf "$bad/elsewhere/EVIL" "$target"
untouched "a link to a folder"

stop "a folder in a folder that is not there" 3 SB104 $shenbao packet \
    -o "$bad/no/such" "$bad/small.xml"
stop "a folder without a name" 3 SB104 $shenbao packet -o '' "$bad/small.xml"
stop "a folder that nobody can write" 3 SB104 $shenbao packet -o /proc/1 \
    "$bad/small.xml"
stop "a device as the folder" 3 SB104 $shenbao packet -o /dev/null \
    "$bad/small.xml"
if [ "$(id -u)" -ne 0 ]; then
    mkdir "$target" && chmod 555 "$target"
    packet_into
    judge "a read-only folder" 3 SB104
    chmod 755 "$target"
else
    echo "SKIP a read-only folder: root writes everywhere"
fi

# A disk that is full at some point; then the file size limit of the shell.
mkdir -p "$bad/disk"
if mount -t tmpfs -o size=64k tmpfs "$bad/disk" 2>/dev/null; then
    for filled in 0 32 56 60; do
        dd if=/dev/zero of="$bad/disk/ballast" bs=1k count=$filled 2>/dev/null
        run $shenbao packet -o "$bad/disk/made" "$sample"
        judge "a full disk, $filled of 64 KB taken" 3 'SB10[456]'
        [ -z "$(find "$bad/disk/made" -mindepth 1 2>/dev/null)" ] ||
            fail "a full disk" "something is left"
        rm -rf "$bad/disk/made"
    done
    umount "$bad/disk"
else
    echo "SKIP a full disk: no mount here"
fi
run sh -c "ulimit -f 16; exec $shenbao packet -o $target $sample"
judge "files that may not grow" 3 'SB105'
[ -z "$(find "$target" -mindepth 1 2>/dev/null)" ] ||
    fail "files that may not grow" "something is left"
rm -rf "$target"

# Standard output full or closed, standard error closed, a reader that left.
for command in list "show 3.3" "show preamble" "validate $call" \
    "check $sample" "check --json $sample" "packet -o $target $sample" \
    "dump --stage=check $sample" "dump --stage=document $sample" \
    "dump --stage=lines $sample" "dump --stage=lines --text README.md" doctor \
    "explain SB214" --help --version "list --help"; do
    run sh -c "exec $shenbao $command >/dev/full"
    [ "$got" -eq 3 ] && [ "$(grep -c -v ' SB[0-9]*: ' out/evil.err)" -eq 1 ] &&
        ok "$command: full" || fail "$command: full" "status $got"
    run sh -c "exec $shenbao $command >&-"
    [ "$got" -eq 3 ] && [ "$(grep -c -v ' SB[0-9]*: ' out/evil.err)" -eq 1 ] &&
        ok "$command: closed" || fail "$command: closed" "status $got"
done
run sh -c "exec $shenbao check $sample 2>&- <&-"
[ "$got" -eq 0 ] && ok "only standard output open" ||
    fail "only standard output open" "status $got"
run sh -c "exec $shenbao check out/nothing.xml 2>&-"
[ "$got" -eq 1 ] && [ ! -s out/evil.out ] && ok "standard error closed" ||
    fail "standard error closed" "status $got"
rm -rf "$target"
run sh -c "exec $shenbao packet -o $target $sample <&- >&- 2>&-"
[ -s "$target/SAMPLE-3.3/packet.pdf" ] &&
    qpdf --check "$target/SAMPLE-3.3/packet.pdf" >/dev/null &&
    ok "all streams closed: the packet is whole" ||
    fail "all streams closed" "status $got"
rm -rf "$target"
run sh -c "$shenbao dump --stage=lines $sample | head -n 1"
[ "$(wc -l <out/evil.out)" -eq 1 ] && [ ! -s out/evil.err ] &&
    ok "a reader that leaves" || fail "a reader that leaves" "it complains"
rm -f "$bad/huge.xml"
