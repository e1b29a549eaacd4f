<?xml version="1.0" encoding="UTF-8"?>
<!-- The paragraphs of a call that stand before its directions. -->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="report-pieces.xsl"/>
  <xsl:import href="report-lines.xsl"/>

  <xsl:template match="/">
    <report>
      <xsl:choose>
        <xsl:when test="$format = 'json'">
          <object>
            <array key="paragraphs">
              <xsl:for-each select="$call/preamble/paragraph">
                <object>
                  <xsl:call-template name="languages">
                    <xsl:with-param name="of" select="."/>
                  </xsl:call-template>
                  <xsl:call-template name="string">
                    <xsl:with-param name="key" select="'source'"/>
                    <xsl:with-param name="of" select="*/@source"/>
                  </xsl:call-template>
                </object>
              </xsl:for-each>
            </array>
          </object>
        </xsl:when>
        <xsl:otherwise>
          <xsl:for-each select="$call/preamble/paragraph">
            <xsl:if test="position() &gt; 1">
              <line/>
            </xsl:if>
            <xsl:call-template name="both">
              <xsl:with-param name="of" select="."/>
              <xsl:with-param name="indent" select="0"/>
            </xsl:call-template>
          </xsl:for-each>
          <xsl:call-template name="oddity-lines">
            <xsl:with-param name="of"
                select="$call/preamble//oddity | $call/oddities/oddity"/>
          </xsl:call-template>
          <xsl:if test="not($call/preamble/paragraph | $call/oddities)">
            <line/>
          </xsl:if>
        </xsl:otherwise>
      </xsl:choose>
    </report>
  </xsl:template>
</xsl:stylesheet>
