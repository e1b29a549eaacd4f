<?xml version="1.0" encoding="UTF-8"?>
<!--
  The effort of each side beside that of the others, where the call asks that
  it be balanced: units, people, person-months, money. The call sets no ratio,
  so none is judged.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="common.xsl"/>

  <xsl:variable name="held" select="$proposal[not($blank)]"/>
  <xsl:variable name="clause" select="$direction/requirements/requirement[
      @no = $direction/packet/part[@ref = 'effort-sheet']/@requirement]"/>

  <xsl:template match="/">
    <part id="{$part/@id}" tighten="yes">
      <xsl:call-template name="part-titles"/>
      <section>
        <xsl:call-template name="part-heading"/>
        <xsl:call-template name="call-pair">
          <xsl:with-param name="text" select="$clause"/>
        </xsl:call-template>
        <xsl:call-template name="label-pair">
          <xsl:with-param name="key" select="'effort-note'"/>
          <xsl:with-param name="style" select="'paper-note'"/>
        </xsl:call-template>
        <table>
          <xsl:attribute name="continued">
            <xsl:call-template name="plain-label">
              <xsl:with-param name="key" select="'continued'"/>
            </xsl:call-template>
          </xsl:attribute>
          <col width="34mm"/>
          <col width="16mm"/>
          <col width="16mm"/>
          <col width="24mm"/>
          <col width="1*"/>
          <head>
            <row>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'side'"/>
              </xsl:call-template>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'effort-units'"/>
              </xsl:call-template>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'effort-people'"/>
              </xsl:call-template>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'person-months'"/>
              </xsl:call-template>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="key" select="'effort-money'"/>
              </xsl:call-template>
            </row>
          </head>
          <body>
            <xsl:call-template name="effort-row">
              <xsl:with-param name="side" select="$home"/>
            </xsl:call-template>
            <xsl:for-each select="$direction/partners/partner">
              <xsl:call-template name="effort-row">
                <xsl:with-param name="side" select="string(@ref)"/>
              </xsl:call-template>
            </xsl:for-each>
          </body>
        </table>
        <xsl:call-template name="incomplete">
          <xsl:with-param name="of" select="$proposal/people"/>
        </xsl:call-template>
        <xsl:call-template name="incomplete">
          <xsl:with-param name="of" select="$proposal/budget"/>
        </xsl:call-template>
      </section>
    </part>
  </xsl:template>

  <xsl:template name="effort-row">
    <xsl:param name="side"/>
    <xsl:variable name="units"
                  select="$held/participants/participant[@side = $side]"/>
    <xsl:variable name="own"
                  select="$held/people/person[@participant = $units/@id]"/>
    <xsl:variable name="months" select="$own/@person-months"/>
    <row keep="yes">
      <cell header="row">
        <xsl:call-template name="side-paras">
          <xsl:with-param name="side" select="$side"/>
        </xsl:call-template>
      </cell>
      <cell style="number">
        <xsl:if test="$units">
          <xsl:value-of select="count($units)"/>
        </xsl:if>
      </cell>
      <cell style="number">
        <xsl:if test="$own">
          <xsl:value-of select="count($own)"/>
        </xsl:if>
      </cell>
      <cell style="number">
        <xsl:if test="$months">
          <xsl:value-of select="sum($months)"/>
        </xsl:if>
      </cell>
      <cell>
        <xsl:call-template name="effort-money">
          <xsl:with-param name="funds" select="$held/budget/funds/fund[
              @participant = $units/@id][@amount]"/>
        </xsl:call-template>
      </cell>
    </row>
  </xsl:template>

  <!-- A total for each currency: what is in the call's, then the others. -->
  <xsl:template name="effort-money">
    <xsl:param name="funds"/>
    <xsl:variable name="home-funds" select="$funds[
        not(@currency) or @currency = $currency]"/>
    <xsl:variable name="others" select="$funds[
        @currency and @currency != $currency]"/>
    <xsl:if test="$home-funds">
      <para>
        <xsl:value-of select="concat($currency, ' ',
            sb:money(sb:sum($home-funds/@amount), 'en'))"/>
      </para>
    </xsl:if>
    <xsl:for-each select="$others">
      <xsl:variable name="code" select="@currency"/>
      <xsl:if test="count(. | $others[@currency = $code][1]) = 1">
        <para>
          <xsl:value-of select="concat($code, ' ',
              sb:money(sb:sum($others[@currency = $code]/@amount), 'en'))"/>
        </para>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
