<?xml version="1.0" encoding="UTF-8"?>
<!-- From a partner to its directions and their pages. -->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="guide-pieces.xsl"/>

  <xsl:template match="/">
    <part id="{$part/@id}" tighten="yes">
      <xsl:call-template name="guide-titles"/>
      <xsl:call-template name="running-heads"/>
      <section>
        <xsl:call-template name="part-heading"/>
        <table>
          <xsl:call-template name="continued"/>
          <col width="14mm"/>
          <col width="36mm"/>
          <col width="11mm"/>
          <col width="1*"/>
          <col width="11mm" align="right"/>
          <head>
            <row>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'tab'"/>
              </xsl:call-template>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'partner'"/>
              </xsl:call-template>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'direction-short'"/>
                <xsl:with-param name="columns" select="2"/>
              </xsl:call-template>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'page'"/>
              </xsl:call-template>
            </row>
          </head>
          <body>
            <xsl:for-each
                select="$call/parties/party[@id = $chosen/partners/partner/@ref]">
              <xsl:variable name="party" select="."/>
              <xsl:for-each
                  select="$chosen[partners/partner/@ref = $party/@id]">
                <xsl:call-template name="partner-row">
                  <xsl:with-param name="party" select="$party"/>
                  <xsl:with-param name="position" select="position()"/>
                  <xsl:with-param name="count" select="last()"/>
                </xsl:call-template>
              </xsl:for-each>
            </xsl:for-each>
          </body>
        </table>
      </section>
    </part>
  </xsl:template>

  <!-- Context: a direction. -->
  <xsl:template name="partner-row">
    <xsl:param name="party"/>
    <xsl:param name="position"/>
    <xsl:param name="count"/>
    <row keep="yes">
      <xsl:if test="$position &lt; $count">
        <xsl:attribute name="keep-next">yes</xsl:attribute>
      </xsl:if>
      <xsl:if test="$position = 1">
        <cell header="row" style="label">
          <xsl:call-template name="spans">
            <xsl:with-param name="rows" select="$count"/>
          </xsl:call-template>
          <text lang="en">
            <xsl:value-of select="$party/@id"/>
          </text>
        </cell>
        <cell>
          <xsl:call-template name="spans">
            <xsl:with-param name="rows" select="$count"/>
          </xsl:call-template>
          <xsl:call-template name="party-paras">
            <xsl:with-param name="side" select="$party/@id"/>
          </xsl:call-template>
        </cell>
      </xsl:if>
      <cell>
        <xsl:value-of select="@id"/>
      </cell>
      <cell>
        <xsl:call-template name="stack">
          <xsl:with-param name="text" select="title"/>
          <xsl:with-param name="origin" select="'call'"/>
        </xsl:call-template>
      </cell>
      <xsl:call-template name="page-cell">
        <xsl:with-param name="of" select="."/>
      </xsl:call-template>
    </row>
  </xsl:template>
</xsl:stylesheet>
