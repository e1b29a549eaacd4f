#!/bin/sh
# Own templates that mean harm or err, through the whole program: each is
# refused or stopped with file and line, and makes nothing.
set -u
cd "$(dirname "$0")/.." || exit 1

shenbao=out/release/bin/shenbao
sample=calls/most-2021-1/proposals/sample-3.3.xml
own=out/sheets.own
failures=0
export LC_ALL=C.UTF-8

# refuse NAME PATTERN TOP BODY: a cover with TOP at top level and BODY in its
# template is answered by a line that matches PATTERN, with status 1.
refuse() {
    rm -rf "$own" out/sheets.out
    mkdir -p "$own"
    cat >"$own/cover.xsl" <<EOF
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:sb="urn:shenbao:functions" exclude-result-prefixes="sb">
$3
<xsl:template match="/">
<part id="cover"><title lang="zh">x</title><para>$4</para></part>
</xsl:template>
</xsl:stylesheet>
EOF
    $shenbao packet --templates "$own" -o out/sheets.out $sample \
        >out/sheets.got 2>&1
    status=$?
    if [ $status -ne 1 ]; then
        echo "not ok $1: status $status"
    elif ! grep -q -E "$2" out/sheets.got; then
        echo "not ok $1: no line matches $2"
    elif [ -n "$(find out/sheets.out -type f 2>/dev/null)" ]; then
        echo "not ok $1: a file was made"
    else
        echo "ok $1"
        return
    fi
    head -n 5 out/sheets.got
    failures=1
}

at="$own/cover.xsl:[0-9]+"
refuse "import of ../x" "$at.* error SB4" \
    '<xsl:import href="../x.xsl"/>' 'x'
refuse "import by URL" "$at.* error SB4" \
    '<xsl:import href="http://example.org/x.xsl"/>' 'x'
refuse "include of an absolute path" "$at.* error SB4" \
    '<xsl:include href="/etc/passwd"/>' 'x'
refuse "document()" "$at.* error SB4" '' \
    "<xsl:value-of select=\"document('/etc/passwd')\"/>"
refuse "strip-space" "$at.* error SB4" '<xsl:strip-space elements="*"/>' 'x'
refuse "an unknown label" "$at.* error SB4.*nonsense" '' \
    "<xsl:value-of select=\"sb:label('nonsense', 'zh')\"/>"
refuse "an unknown style" "$at.* error SB4.*nonsense" '' \
    '<text style="nonsense">x</text>'
refuse "a misspelt name" "$at.* error SB2.*particpants" '' \
    '<xsl:value-of select="$proposal/particpants"/>'
refuse "an unknown element of the document" "$at.* error SB4.*paragraph" '' \
    '<paragraph>x</paragraph>'
refuse "a template that calls itself for ever" "cover.xsl.* error SB4" \
    '<xsl:template name="again"><xsl:call-template name="again"/></xsl:template>' \
    '<xsl:call-template name="again"/>'
refuse "a terminating message" "cover.xsl.* error SB4.*stop here" '' \
    '<xsl:message terminate="yes">stop here</xsl:message>'
refuse "not well-formed" "$at:[0-9]+: error SB2" '' '<b'
refuse "an entity" "$at.* error SB2" '' '&nothing;'
rm -rf "$own"
exit $failures
