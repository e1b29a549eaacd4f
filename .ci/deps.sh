#!/bin/sh
# What the project needs from the distribution, in three groups, each as small
# as it can be: demo (build and run), test, lint (and clients).
#   deps.sh install|check GROUP...
# Says what is there and what is missing; installs what is missing only with
# "install" and only as root or through sudo.
set -eu

demo='gcc libc6-dev make pkg-config libxml2-dev libxslt1-dev libicu-dev
libharfbuzz-dev libhpdf-dev libhyphen-dev libdeflate-dev libjansson-dev libqpdf-dev libqrencode-dev
libgmime-3.0-dev libical-dev
fonts-noto-cjk fonts-lxgw-wenkai fonts-liberation2 fonts-dejavu-core
fonts-hosny-amiri hyphen-en-gb hyphen-de hyphen-es hyphen-fr hyphen-hu
hyphen-mn'
test='libcmocka-dev qpdf poppler-utils mupdf-tools libxml2-utils jq nodejs
npm valgrind fonts-arphic-uming python3-icalendar mutt'
lint='clang clang-format git'

mode=$1
shift
missing=
report=
for group; do
    eval "packages=\$$group"
    for package in $packages; do
        version=$(dpkg-query -W -f '${db:Status-Status} ${Version}' \
            "$package" 2>/dev/null || true)
        # A program that came another way serves as well (npm with Node).
        case $version in
        'installed '*) ;;
        *) command -v "$package" >/dev/null 2>&1 && version='installed (found)' ;;
        esac
        case $version in
        'installed '*) report="$report
  $group  $package  ${version#installed }" ;;
        *) missing="$missing $package"; report="$report
  $group  $package  missing" ;;
        esac
    done
done

[ "$mode" = check ] && printf '%s\n' "$report" | sed 1d
[ -z "$missing" ] && exit 0
if [ "$mode" = check ]; then
    echo "missing:$missing" >&2
    exit 1
fi

run=
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
        echo "Please install these packages first:$missing" >&2
        exit 1
    fi
    run=sudo
fi
echo "Installing with apt-get:$missing"
export DEBIAN_FRONTEND=noninteractive
$run apt-get update -qq
# shellcheck disable=SC2086
$run apt-get install -y -qq --no-install-recommends $missing >/dev/null
