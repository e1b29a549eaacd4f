#!/bin/sh
# The words of letters in each of their languages: every word of
# templates/labels/*.xml stands in the text that a reader takes from the file
# as it stands in its source.
set -u
cd "$(dirname "$0")/.." || exit 1
. tests/cases.sh

shenbao=out/release/bin/shenbao
pdf=out/letters/made/SAMPLE-3.3/packet.pdf
keys=$(sed -n '/group name="letters"/,/<\/group>/s/.*key="\([^"]*\)".*/\1/p' \
    templates/labels.xml)
languages=$(cd templates/labels && ls ./*.xml | sed 's/[./]*\([a-z]*\)\.xml/\1/')

rm -rf out/letters
mkdir -p out/letters/templates

beside_english() {
    echo "<pair style='letter-body'><left lang='en'><xsl:value-of"
    echo " select=\"sb:label('$1', 'en')\"/></left><right lang='$2'>"
    echo "<xsl:value-of select=\"sb:label('$1', '$2')\"/></right></pair>"
}
alone() {
    echo "<para style='letter-body' lang='$2'>"
    echo "<xsl:value-of select=\"sb:label('$1', '$2')\"/></para>"
}

# A sheet that has the words of these languages, shown so.
sheet() {
    shown=$1
    shift
    cat <<'HEAD'
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
 xmlns:sb="urn:shenbao:functions" exclude-result-prefixes="sb">
<xsl:import href="common.xsl"/>
<xsl:template match="/">
<part id="{$part/@id}"><xsl:call-template name="part-titles"/>
<section><xsl:call-template name="part-heading"/>
HEAD
    for lang in "$@"; do
        echo "<section><title style='heading-3'>"
        echo "<pair style='heading-3'><left lang='en'>$lang</left>"
        echo "<right lang='$lang'><xsl:value-of"
        echo " select=\"sb:language('$lang', '$lang')\"/></right></pair></title>"
        for key in $keys; do
            $shown "$key" "$lang"
        done
        echo "</section>"
    done
    echo "</section></part></xsl:template></xsl:stylesheet>"
}
# Those from the right stand on pages of their own.
sheet beside_english ar he >out/letters/templates/ledger.xsl
sheet alone $(echo $languages | tr ' ' '\n' | grep -v -x -e ar -e he) \
    >out/letters/templates/signature-plan.xsl

sheet_runs() {
    status 0 $shenbao packet --templates out/letters/templates \
        calls/most-2021-1/proposals/sample-3.3.xml -o out/letters/made
}
check "every word of letters is made in every language" sheet_runs

pdftotext -raw -x 0 -y 60 -W 600 -H 720 $pdf - >out/letters/text
# Their column alone: a page that is mostly Latin is read from the left.
pdftotext -x 225 -y 60 -W 330 -H 720 $pdf - >out/letters/column

# Without blanks and marks of direction.
squeezed() {
    LC_ALL=C sed 's/\xe2\x80[\x8e\x8f\xaa-\xaf]//g; s/\xe2\x81[\xa6-\xa9]//g' |
        tr -d ' '
}
# Words of one language; in pieces where a name is filled in and, from the
# right, where Latin stands between, for readers take a line apart there.
words_of() {
    sed -n 's/.*<label key="[^"]*">\(.*\)<\/label>/\1/p' \
        "templates/labels/$1.xml" | sed 's/{issuer-side}/@/' |
        case $1 in
        ar | he) sed 's/[^@]\{0,1\}[A-Z0-9][A-Za-z0-9 ]*[)»,،]*/@/g; s/(@)/@/' ;;
        *) cat ;;
        esac | squeezed | tr '@' '\n'
}

# said LANGUAGE TEXT: each word of letters is in the text, lines joined.
said() {
    squeezed <"$2" | tr -d '\n\f' >out/letters/joined
    words_of "$1" | while read -r words; do
        grep -q -F -e "$words" out/letters/joined || echo "$1: $words"
    done >out/letters/lost
    cat out/letters/lost
    [ ! -s out/letters/lost ]
}
for lang in $languages; do
    case $lang in
    ar | he) text=column ;;
    *) text=text ;;
    esac
    check "$lang: extracted as it is written" said "$lang" out/letters/$text
done

exit "$failures"
