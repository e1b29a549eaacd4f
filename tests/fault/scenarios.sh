# What is run with faults: read by fault.sh and point.sh, in the folder of one
# run. Results are written to files/.

scenarios='packet again check validate bulk'

command_of() {
    case $1 in
    packet | again) echo packet -o files in/one.xml ;;
    check) echo check --json in/one.xml ;;
    validate) echo validate in/one.xml ;;
    bulk) echo bulk -j1 -o files in ;;
    esac
}

# What stands there before the run.
before() {
    mkdir -p in files
    cp "$FAULT_WORK/one.xml" in
    case $1 in
    again) cp -r "$FAULT_WORK/old/files/." files ;;
    bulk) sed 's/"SPARSE"/"OTHER"/' in/one.xml >in/two.xml ;;
    esac
}

# whole PATH: it stands there as one of the references has it, or not at all.
whole() {
    [ ! -e "$1" ] && return
    for state in "$reference/$1" "$FAULT_WORK/old/$1"; do
        diff -r "$1" "$state" >/dev/null 2>&1 && return
    done
    return 1
}

# The manifest of a run that has failed: an entry of each proposal, and the
# packet of each that it calls done.
manifest_holds() {
    [ "$(wc -l <files/manifest.jsonl)" -eq "$(ls in | wc -l)" ] || return 1
    sed -n 's/^{"proposal": *"\([^"]*\)".*"state": *"done".*/\1/p' \
        files/manifest.jsonl | while read -r id; do
        diff -r "files/$id" "$reference/files/$id" || echo differs
    done | grep -q . && return 1
    return 0
}

# may_fail SCENARIO KIND STATUS. A file that cannot be read counts as an input
# that is missing; a worker of bulk costs its own packet.
may_fail() {
    case $1:$2:$3 in
    *:*:3) ;;
    *:open:1 | *:read:1 | *:list:1 | bulk:*:1) ;;
    *) return 1 ;;
    esac
}

# KIND HOW: what each call may meet.
faults='memory ENOMEM
write EIO
write ENOSPC
write EINTR
write short
print ENOSPC
sync EIO
rename EIO
mkdir ENOSPC
open EMFILE
read EIO
read EINTR
read short
close EIO
map ENOMEM
lock EIO
truncate EIO
list EACCES
unlink EIO
fork EAGAIN
send EIO
send EINTR
send short
limit EACCES'
