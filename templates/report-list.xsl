<?xml version="1.0" encoding="UTF-8"?>
<!-- The directions of a call. -->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="report-pieces.xsl"/>

  <xsl:template match="/">
    <report>
      <xsl:choose>
        <xsl:when test="$format = 'json'">
          <array>
            <xsl:for-each select="$call/directions/direction">
              <object>
                <xsl:call-template name="direction-keys">
                  <xsl:with-param name="of" select="."/>
                </xsl:call-template>
              </object>
            </xsl:for-each>
          </array>
        </xsl:when>
        <xsl:otherwise>
          <table>
            <row>
              <cell>
                <xsl:value-of select="sb:label('direction-short', $lang)"/>
              </cell>
              <cell align="right">
                <xsl:value-of select="sb:label('projects-short', $lang)"/>
              </cell>
              <cell align="right">
                <xsl:value-of select="sb:label('amounts', $lang)"/>
              </cell>
              <cell>
                <xsl:value-of select="sb:label('partner', $lang)"/>
              </cell>
              <cell>
                <xsl:value-of select="sb:label('title-short', $lang)"/>
              </cell>
            </row>
            <xsl:for-each select="$call/directions/direction">
              <xsl:call-template name="direction-row"/>
            </xsl:for-each>
          </table>
        </xsl:otherwise>
      </xsl:choose>
    </report>
  </xsl:template>

  <!-- Context: a direction. -->
  <xsl:template name="direction-row">
    <row>
      <cell>
        <xsl:value-of select="@id"/>
      </cell>
      <cell align="right">
        <xsl:choose>
          <xsl:when test="projects/@bound = 'at-most'">
            <xsl:value-of select="concat('≤ ', projects/@max)"/>
          </xsl:when>
          <xsl:when test="projects/@bound = 'range'">
            <xsl:value-of select="concat(projects/@min, '–', projects/@max)"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="projects/@max"/>
          </xsl:otherwise>
        </xsl:choose>
      </cell>
      <cell align="right">
        <xsl:if test="funding/@bound = 'at-most'">≤ </xsl:if>
        <xsl:call-template name="large-sum">
          <xsl:with-param name="amount" select="string(funding/@amount)"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:for-each select="partners/partner">
          <xsl:if test="position() &gt; 1">, </xsl:if>
          <xsl:value-of select="@ref"/>
        </xsl:for-each>
      </cell>
      <cell>
        <xsl:call-template name="either">
          <xsl:with-param name="of" select="title"/>
        </xsl:call-template>
      </cell>
    </row>
  </xsl:template>
</xsl:stylesheet>
