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

# letter DIRECTION LANGUAGE WORDS: the second column of its letters.
letter() {
    $shenbao dump --stage=document "$samples/sample-$1.xml" |
        sed -n '/part #reminder-letter/,/part #signature-plan/p' >out/letters/one
    grep -q -F -e "\"$3\" part-title $2" out/letters/one
}
samples=calls/most-2021-1/proposals
check "1.3: Hebrew" letter 1.3 he 'בקשה להגשה במועד ולחתימה'
check "1.6: Japanese" letter 1.6 ja '期限内の申請及び書類への署名のお願い'
check "1.7: Korean" letter 1.7 ko '기한 내 신청 및 서류 서명 요청'
check "2.1: Mongolian" letter 2.1 mn \
    'Төслийн материалыг хугацаанд нь өгч, гарын үсэг зурахыг хүсэх нь'
check "2.2: Chinese beside the partner's English" letter 2.2 zh \
    '请核对申报书的有关内容'
check "2.4: Arabic" letter 2.4 ar 'يرجى مراجعة ما ورد بشأنكم في طلبنا'
check "2.8: Spanish" letter 2.8 es 'Rogamos compruebe y firme dentro de plazo'
check "3.0: French" letter 3.0 fr \
    'Prière de déposer votre dossier dans les délais et de signer les documents'
check "3.1: German" letter 3.1 de \
    'Bitte um fristgerechte Einreichung und Unterzeichnung'
check "3.2: Finnish" letter 3.2 fi \
    'Pyydämme jättämään hakemuksen ja allekirjoittamaan asiakirjat määräajassa'
check "3.6: Hungarian" letter 3.6 hu \
    'Kérjük a pályázat határidőben történő benyújtását és az iratok aláírását'

# What the proposal wishes for a side comes first.
wished() {
    sed "s|</proposal>|<reminders-languages><language side='DE' lang='$1'/>\
</reminders-languages></proposal>|" $samples/sample-3.3.xml \
        >out/letters/sample-wished.xml
    samples=out/letters letter wished "$2" "$3"
}
check "another language for a side" wished fi fi \
    'Pyydämme jättämään hakemuksen ja allekirjoittamaan asiakirjat määräajassa'
check "English for a side" wished en zh '请按时申报并签署文件'

exit "$failures"
