#!/bin/sh
# The form of the packets, filled and blank: every field of the
# document is a field of the PDF, drawn where the pages have it, and another
# program can fill it. Needs node, and npm's registry the first time.
set -u
cd "$(dirname "$0")/.." || exit 1
. tests/cases.sh

sample=calls/most-2021-1/proposals/sample-3.3.xml

# npm ci only when what is asked for has changed.
install_clients() {
    mkdir -p out/clients
    cmp -s tests/clients/package-lock.json out/clients/installed && return
    cp tests/clients/package.json tests/clients/package-lock.json out/clients
    (cd out/clients &&
        npm ci --no-audit --no-fund --ignore-scripts --loglevel=error) &&
        cp tests/clients/package-lock.json out/clients/installed
}

shenbao() {
    out/release/bin/shenbao "$@"
}

check "npm has what the lock names" install_clients
# hold NAME PDF: the form of a packet against out/fields.document and .pages,
# two dumps of what it is made of.
hold() {
    of=$1
    pdf=$2
    mutool draw -q -F trace -o out/fields.trace "$pdf" 2>/dev/null
    check "$of: fields are those of the document" \
        node tests/clients/fields.mjs compare "$pdf" out/fields.document
    check "$of: drawn where the pages have them" \
        node tests/clients/fields.mjs places out/fields.trace out/fields.pages
    check "$of: qpdf" qpdf --check "$pdf"
    # Each text once: what a field says is not on its page as well.
    sed -n 's/^  glyphs .* "\(.*\)"$/\1/p' out/fields.pages | tr -d ' \n' |
        grep -o '示例理工\|example.edu\|☑\|☐' | sort | uniq -c >out/fields.want
    pdftotext -raw "$pdf" - | tr -d ' \n\f' |
        grep -o '示例理工\|example.edu\|☑\|☐' | sort | uniq -c >out/fields.have
    check "$of: nothing is there twice" cmp out/fields.want out/fields.have
    qpdf --json=2 --json-key=acroform "$pdf" >out/fields.json
    check "$of: no request for appearances" \
        grep -q '"needappearances": false' out/fields.json
}

rm -rf out/fields
shenbao packet -o out/fields $sample >/dev/null || exit 1
shenbao dump --stage=document $sample >out/fields.document
shenbao dump --stage=pages $sample >out/fields.pages
hold filled out/fields/SAMPLE-3.3/packet.pdf
shenbao packet --blank 3.3 -o out/fields >/dev/null || exit 1
shenbao dump --stage=document --blank 3.3 >out/fields.document
shenbao dump --stage=pages --blank 3.3 >out/fields.pages
hold blank out/fields/blank-3.3/packet.pdf
check "blank: no field says anything" sh -c "
    grep -q '\"fieldtype\": \"/Tx\"' out/fields.json &&
    ! grep -q '\"value\": \"u:' out/fields.json"

pdf=out/fields/SAMPLE-3.3/packet.pdf
font=$(dpkg -L fonts-lxgw-wenkai | grep 'Regular[.]ttf$' | head -n 1)
check "filled by another program" \
    node tests/clients/fields.mjs fill $pdf out/fields.filled "$font"
# Our streams have their length in an object of its own. pdf-lib then looks for
# their end itself, and takes a last byte that is a line end for one: of a
# checksum that ends so, qpdf says what it says here. Nothing else may be said.
sound() {
    qpdf --check "$1" 2>&1
    case $? in 0) return 0 ;; 3) ;; *) return 1 ;; esac
    ! qpdf --check "$1" 2>&1 | grep WARNING |
        grep -v 'input stream is complete but output may still be valid'
}
check "still sound" sound out/fields.filled
pdftotext out/fields.filled out/fields.text
check "the new text is drawn" grep -q '^填写示例甲乙丙丁$' out/fields.text
check "the new choice is drawn" grep -q '☑ 行业协会' out/fields.text
pdftotext $pdf out/fields.before
check "before, neither was" sh -c \
    "! grep -q '填写示例甲乙丙丁\|☑ 行业协会' out/fields.before"
exit $failures
