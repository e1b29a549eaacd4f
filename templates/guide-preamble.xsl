<?xml version="1.0" encoding="UTF-8"?>
<!-- What the call says before its directions; the body of the guide begins. -->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="guide-pieces.xsl"/>

  <xsl:template match="/">
    <part id="{$part/@id}" numbering="arabic">
      <xsl:call-template name="guide-titles"/>
      <xsl:call-template name="running-heads"/>
      <section>
        <xsl:call-template name="part-heading"/>
        <xsl:for-each select="$call/preamble/paragraph">
          <xsl:call-template name="call-pair">
            <xsl:with-param name="text" select="."/>
            <xsl:with-param name="style">
              <xsl:choose>
                <xsl:when test="@kind = 'paragraph'">clause</xsl:when>
                <xsl:otherwise>preamble-heading</xsl:otherwise>
              </xsl:choose>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
      </section>
    </part>
  </xsl:template>
</xsl:stylesheet>
