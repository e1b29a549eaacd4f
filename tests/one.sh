#!/bin/sh
# Runs one test, a script or a unit binary, for tests/run.sh: what it printed
# goes to LOG, and its exit status to LOG's last line.
#   one.sh FOLDER TEST          LOG is FOLDER/<name of the test>.log
set -u
name=$(basename "$2" .sh)
case $2 in *.sh) set -- "$1" sh "$2" ;; esac
log=$1/$name.log
shift
"$@" >"$log" 2>&1
echo "status $?" >>"$log"
