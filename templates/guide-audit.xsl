<?xml version="1.0" encoding="UTF-8"?>
<!--
  The last page: what the directions add up to beside what the call states.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="guide-pieces.xsl"/>

  <xsl:variable name="all" select="$call/directions/direction"/>
  <xsl:variable name="totals" select="$call/totals"/>
  <xsl:variable name="funding">
    <xsl:call-template name="large">
      <xsl:with-param name="amount" select="sb:sum($all/funding/@amount)"/>
    </xsl:call-template>
  </xsl:variable>
  <xsl:variable name="stated-funding">
    <xsl:call-template name="large">
      <xsl:with-param name="amount" select="string($totals/@funding)"/>
    </xsl:call-template>
  </xsl:variable>

  <xsl:template match="/">
    <part id="{$part/@id}" follows="yes">
      <xsl:call-template name="guide-titles"/>
      <xsl:call-template name="running-heads"/>
      <section>
        <xsl:call-template name="part-heading"/>
        <xsl:call-template name="label-pair">
          <xsl:with-param name="key" select="'audit-how'"/>
          <xsl:with-param name="style" select="'clause'"/>
        </xsl:call-template>
        <xsl:call-template name="sums"/>
        <xsl:call-template name="call-pair">
          <xsl:with-param name="text" select="$totals"/>
          <xsl:with-param name="style" select="'note'"/>
        </xsl:call-template>
      </section>
    </part>
  </xsl:template>

  <xsl:template name="sums">
    <table>
      <col width="3*"/>
      <col width="2*" align="right"/>
      <col width="2*" align="right"/>
      <col width="2*" align="right"/>
      <head>
        <row>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="key" select="'audit-sum'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="key" select="'audit-stated'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="key" select="'audit-found'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="key" select="'audit-difference'"/>
          </xsl:call-template>
        </row>
      </head>
      <body>
        <xsl:call-template name="sum-row">
          <xsl:with-param name="key" select="'audit-directions'"/>
          <xsl:with-param name="stated" select="$totals/@directions"/>
          <xsl:with-param name="least" select="count($all)"/>
        </xsl:call-template>
        <xsl:call-template name="sum-row">
          <xsl:with-param name="key" select="'audit-projects'"/>
          <xsl:with-param name="stated" select="$totals/@projects"/>
          <xsl:with-param name="bound" select="$totals/@projects-bound"/>
          <xsl:with-param name="least" select="sum($all/projects/@min)
              + sum($all/projects[not(@min)]/@max)"/>
          <xsl:with-param name="most" select="sum($all/projects/@max)"/>
        </xsl:call-template>
        <xsl:call-template name="sum-row">
          <xsl:with-param name="key" select="'audit-funding'"/>
          <xsl:with-param name="stated" select="string($stated-funding)"/>
          <xsl:with-param name="bound" select="$totals/@funding-bound"/>
          <xsl:with-param name="least" select="string($funding)"/>
        </xsl:call-template>
        <xsl:call-template name="sum-row">
          <xsl:with-param name="key" select="'audit-partners'"/>
          <xsl:with-param name="stated" select="$totals/@partners"/>
          <xsl:with-param name="least" select="count(
              $call/parties/party[@id = $all/partners/partner/@ref])"/>
        </xsl:call-template>
      </body>
    </table>
  </xsl:template>

  <xsl:template name="sum-row">
    <xsl:param name="key"/>
    <xsl:param name="stated"/>
    <xsl:param name="bound"/>
    <xsl:param name="least"/>
    <xsl:param name="most" select="$least"/>
    <row keep="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="$key"/>
        <xsl:with-param name="style" select="'label'"/>
      </xsl:call-template>
      <cell style="number">
        <xsl:call-template name="stated-figures">
          <xsl:with-param name="stated" select="$stated"/>
          <xsl:with-param name="bound" select="$bound"/>
        </xsl:call-template>
      </cell>
      <cell style="total">
        <xsl:call-template name="figures">
          <xsl:with-param name="number" select="$least"/>
        </xsl:call-template>
        <xsl:if test="$least != $most">
          <xsl:text>–</xsl:text>
          <xsl:call-template name="figures">
            <xsl:with-param name="number" select="$most"/>
          </xsl:call-template>
        </xsl:if>
      </cell>
      <cell style="number">
        <xsl:if test="$stated">
          <xsl:call-template name="difference">
            <xsl:with-param name="least" select="$least - $stated"/>
            <xsl:with-param name="most" select="$most - $stated"/>
          </xsl:call-template>
        </xsl:if>
      </cell>
    </row>
  </xsl:template>

  <!-- As the call words it: with its "about". -->
  <xsl:template name="stated-figures">
    <xsl:param name="stated"/>
    <xsl:param name="bound"/>
    <xsl:choose>
      <xsl:when test="not($stated)">
        <xsl:call-template name="plain-label">
          <xsl:with-param name="key" select="'call-does-not-say'"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:if test="$bound = 'about'">
          <xsl:call-template name="plain-label">
            <xsl:with-param name="key" select="'about'"/>
          </xsl:call-template>
          <xsl:text>&#xA0;</xsl:text>
        </xsl:if>
        <xsl:if test="$bound = 'at-most'">≤&#xA0;</xsl:if>
        <xsl:call-template name="figures">
          <xsl:with-param name="number" select="string($stated)"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="difference">
    <xsl:param name="least"/>
    <xsl:param name="most"/>
    <xsl:choose>
      <xsl:when test="$least = 0 and $most = 0">
        <glyph name="met"/>
        <xsl:text>&#xA0;</xsl:text>
        <xsl:call-template name="plain-label">
          <xsl:with-param name="key" select="'audit-same'"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="signed">
          <xsl:with-param name="number" select="$least"/>
        </xsl:call-template>
        <xsl:if test="$least != $most">
          <xsl:text> … </xsl:text>
          <xsl:call-template name="signed">
            <xsl:with-param name="number" select="$most"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="signed">
    <xsl:param name="number"/>
    <xsl:choose>
      <xsl:when test="$number &gt; 0">+</xsl:when>
      <xsl:when test="$number &lt; 0">−</xsl:when>
    </xsl:choose>
    <xsl:value-of select="translate(
        format-number($number, '#,##0.####'), '-', '')"/>
  </xsl:template>
</xsl:stylesheet>
