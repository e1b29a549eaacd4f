# Own templates, labels, styles and parts that mean harm: stopped by a limit
# or refused, with one line. tests/sheets.sh has the ones that only err.
# Sourced by tests/evil.sh.

own=$bad/own

# with NAME FILE PATTERN: own file from standard input
with() {
    rm -rf "$own"
    mkdir -p "$own"
    cat >"$own/$2"
    stop "templates: $1" 1 "$3" $shenbao packet --templates "$own" \
        -o $made $sample
}

# bears NAME: the same, or a packet that readers take
bears() {
    rm -rf "$own" "$bad/borne"
    mkdir -p "$own"
    cat >"$own/cover.xsl"
    run $shenbao packet --templates "$own" -o "$bad/borne" $sample
    if [ "$got" -ne 0 ]; then
        judge "templates: $1" 1 SB
    elif qpdf --check "$bad/borne/SAMPLE-3.3/packet.pdf" >/dev/null; then
        ok "templates: $1"
    else
        fail "templates: $1" "the packet is broken"
    fi
}

# cover TOP BODY: a sheet
cover() {
    cat <<END
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:sb="urn:shenbao:functions" xmlns:str="http://exslt.org/strings"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="sb str exsl">
$1
<xsl:template match="/">
<part id="cover"><title lang="zh">x</title><para>$2</para></part>
</xsl:template>
</xsl:stylesheet>
END
}

twice='<xsl:template name="t"><xsl:param name="n"/>x<xsl:if test="$n &gt; 0"
    ><xsl:call-template name="t"><xsl:with-param name="n" select="$n - 1"/>
    </xsl:call-template><xsl:call-template name="t"><xsl:with-param name="n"
    select="$n - 1"/></xsl:call-template></xsl:if></xsl:template>'
cover "$twice" '<xsl:call-template name="t"><xsl:with-param name="n"
    select="60"/></xsl:call-template>' |
    with "two to the sixtieth calls" cover.xsl 'SB(406|112|111)'
grow='<xsl:template name="t"><xsl:param name="s"/><xsl:param name="n"/>
    <xsl:choose><xsl:when test="$n = 0"><xsl:value-of select="$s"/></xsl:when>
    <xsl:otherwise><xsl:call-template name="t"><xsl:with-param name="s"
    select="concat($s, $s)"/><xsl:with-param name="n" select="$n - 1"/>
    </xsl:call-template></xsl:otherwise></xsl:choose></xsl:template>'
# Memory is the system's limit here: status 3. Less of it than a worker is
# given, so that it does not take long.
rm -rf "$own"
mkdir -p "$own"
cover "$grow" '<xsl:call-template name="t"><xsl:with-param name="s"
    select="'"'0123456789abcdef'"'"/><xsl:with-param name="n" select="40"/>
    </xsl:call-template>' >"$own/cover.xsl"
stop "templates: a text that doubles 40 times" 3 SB110 sh -c "ulimit -v 700000
    exec $shenbao packet --templates $own -o $made $sample"
cover '' '<xsl:for-each select="//node()"><xsl:for-each select="//node()">
    <xsl:for-each select="//node()">x</xsl:for-each></xsl:for-each>
    </xsl:for-each>' | with "each with each with each" cover.xsl 'SB(406|112)'
cover '' '<xsl:value-of select="count(//*[count(//*[count(//*) &gt; 1]) &gt; 1])"/>' |
    with "a path within a path within a path" cover.xsl 'SB(405|406|112)'
cover '' '<exsl:document href="/tmp/shenbao-evil">x</exsl:document>' |
    with "writing a file" cover.xsl 'SB4'
[ ! -e /tmp/shenbao-evil ] || fail "writing a file" "it is there"
cover '' "<xsl:copy-of select=\"document('')\"/>" |
    with "reading itself" cover.xsl 'SB4'
cover '' "<xsl:value-of select=\"str:padding(1000000000, 'x')\"/>" |
    bears "padding of 1 GB"
cover '' "<xsl:value-of select=\"format-number(1e300, '$(letters 3000 0)')\"/>" |
    bears "a number of 3,000 digits"
cover '<xsl:key name="k" match="*" use="."/>' \
    '<xsl:value-of select="key(&quot;k&quot;, 1)"/><nothing/>' |
    with "an element that no document has" cover.xsl 'SB408'
cover '' '<text style="x&#10;y: error SB999">x</text>' |
    with "a style of two lines" cover.xsl 'SB'
cover "$(letters 1000 '<xsl:variable name="x" select="1"/>')" x |
    with "a thousand variables of one name" cover.xsl 'SB40'
{ letters 5000 '<if>'; } | with "5,000 deep" cover.xsl 'SB206'
mkdir -p "$own"
rm -rf "$own"
mkdir -p "$own"
ln -s /etc/passwd "$own/cover.xsl"
stop "templates: a link out of the folder" 1 'SB401' \
    $shenbao packet --templates "$own" -o $made $sample

for file in styles.xml labels.xml parts.xml; do
    : | with "$file empty" $file SB201
    echo '<nothing/>' | with "$file of another kind" $file SB214
    { echo '<!DOCTYPE x [<!ENTITY a "b">]>'; cat "templates/$file"; } |
        with "$file with a document type" $file SB205
done

# styled NAME PATTERN EDIT: one value of the styles changed
styled() {
    sed "$3" templates/styles.xml >out/evil.styles
    if cmp -s out/evil.styles templates/styles.xml; then
        fail "styles: $1" "the edit changes nothing"
    fi
    with "styles: $1" styles.xml "$2" <out/evil.styles
}
for value in 0pt -5pt 99999pt 99999999999999999999pt 1e9pt NaN '' 5; do
    styled "size '$value'" 'SB(2|50)' \
        "0,/ size=\"[^\"]*\"/s// size=\"$value\"/"
done
