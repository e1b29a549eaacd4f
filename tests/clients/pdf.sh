#!/bin/sh
# Holds a PDF file against the readers that a distribution has: each must take
# it without a word on standard error, all fonts must be embedded subsets with
# Unicode, and the text must come out whole. Prints each fault; status 1 if
# there is any, 2 if a tool is missing.
#
#   tests/clients/pdf.sh FILE

set -u

[ $# -eq 1 ] || { echo "usage: $0 FILE" >&2; exit 2; }
file=$1
[ -r "$file" ] || { echo "$0: cannot read $file" >&2; exit 2; }
for tool in qpdf pdffonts pdftotext pdfinfo pdftoppm mutool; do
    command -v $tool >/dev/null || { echo "$0: no $tool" >&2; exit 2; }
done

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
faults=0

fault() {
    echo "$file: $*"
    faults=$((faults + 1))
}

# silent NAME OUTPUT COMMAND...: status 0 and nothing on standard error.
# A mutool built without colour management says so about every profile.
silent() {
    name=$1 output=$2
    shift 2
    "$@" >"$output" 2>"$work/errors" || fault "$name: status $?"
    if grep -v '^warning: ICC support is not available$' "$work/errors" \
        >"$work/said"; then
        fault "$name: $(head -n 3 "$work/said")"
    fi
}

silent qpdf "$work/qpdf" qpdf --check "$file"
silent pdffonts "$work/fonts" pdffonts "$file"
silent pdftotext "$work/text" pdftotext "$file" -
silent pdfinfo "$work/about" pdfinfo "$file"
silent structure "$work/structure" pdfinfo -struct-text "$file"
silent pdftoppm /dev/null pdftoppm -r 40 -png "$file" "$work/poppler"
silent objects "$work/objects" mutool show "$file" trailer grep
silent mutool /dev/null mutool draw -q -r 40 -o "$work/mupdf-%d.png" "$file"

# After a type of one to three words and the encoding: emb sub uni.
sed 1,2d "$work/fonts" | while read -r line; do
    case $line in
    *" yes yes yes "*) ;;
    *) echo "$line" ;;
    esac
done >"$work/loose"
[ -s "$work/loose" ] && fault "pdffonts: $(head -n 3 "$work/loose")"

grep -q '^Tagged: *yes' "$work/about" || fault "not tagged"
grep -q '^JavaScript: *no' "$work/about" || fault "has JavaScript"
grep -q '^Document' "$work/structure" || fault "no structure tree"
grep -q '"' "$work/structure" || fault "structure without text"

# U+FFFD, private use, radicals in place of ideographs (U+2F00 to U+2FDF).
for output in text structure; do
    if LC_ALL=C grep -qP \
        '\xEF\xBF\xBD|\xEE[\x80-\xBF]|\xEF[\x80-\xA3]|\xE2(\xBC|\xBD|\xBE|\xBF[\x80-\x9F])' \
        "$work/$output"; then
        fault "$output: characters without meaning"
    fi
done

for name in /JS /JavaScript /AA /XFA /NeedAppearances /SubmitForm /Launch \
    /Encrypt /CIDSet; do
    LC_ALL=C grep -aqE "$name([^A-Za-z]|\$)" "$work/objects" &&
        fault "has $name"
done

head -c 8 "$file" | grep -q '^%PDF-1.7$' || fault "not PDF 1.7 from byte 0"
[ "$(tail -c 6 "$file")" = "%%EOF" ] || fault "does not end with %%EOF"

pages=$(sed -n 's/^Pages: *//p' "$work/about")
drawn=$(find "$work" -name 'poppler*.png' | wc -l)
[ "$pages" -eq "$drawn" ] || fault "$drawn of $pages pages drawn"

[ $faults -eq 0 ]
