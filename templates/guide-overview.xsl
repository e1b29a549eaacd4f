<?xml version="1.0" encoding="UTF-8"?>
<!-- All directions in one table: partners, projects, money, period, page. -->
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
        <xsl:if test="$call/deadlines/deadline[not(@direction)][
            not(@optional)]">
          <xsl:call-template name="shared-deadlines"/>
        </xsl:if>
        <section>
          <xsl:call-template name="heading">
            <xsl:with-param name="key" select="'guide-directions'"/>
          </xsl:call-template>
          <xsl:call-template name="strength-legend"/>
          <!-- Before the table: after it, it could stand alone on a page. -->
          <xsl:if test="$chosen[not(duration)] and $call/totals/duration">
            <xsl:call-template name="call-pair">
              <xsl:with-param name="text" select="$call/totals/duration"/>
              <xsl:with-param name="style" select="'note'"/>
              <xsl:with-param name="no" select="'*'"/>
            </xsl:call-template>
          </xsl:if>
          <table>
            <xsl:call-template name="continued"/>
            <col width="10mm"/>
            <col width="1*"/>
            <col width="22mm"/>
            <col width="15mm" align="right"/>
            <col width="21mm" align="right"/>
            <col width="22.5mm" align="right"/>
            <col width="11mm" align="right"/>
            <head>
              <row>
                <xsl:call-template name="overview-head"/>
              </row>
            </head>
            <body>
              <xsl:for-each select="$chosen">
                <xsl:call-template name="overview-row"/>
              </xsl:for-each>
              <xsl:if test="count($chosen) &gt; 1">
                <xsl:call-template name="overview-total"/>
              </xsl:if>
            </body>
          </table>
        </section>
      </section>
    </part>
  </xsl:template>

  <xsl:template name="overview-head">
    <xsl:call-template name="head-cell">
      <xsl:with-param name="key" select="'number'"/>
    </xsl:call-template>
    <xsl:call-template name="head-cell">
      <xsl:with-param name="key" select="'direction-short'"/>
    </xsl:call-template>
    <xsl:call-template name="head-cell">
      <xsl:with-param name="key" select="'partner'"/>
    </xsl:call-template>
    <xsl:call-template name="head-cell">
      <xsl:with-param name="key" select="'projects-short'"/>
    </xsl:call-template>
    <xsl:call-template name="head-cell">
      <xsl:with-param name="key" select="'amounts'"/>
    </xsl:call-template>
    <xsl:call-template name="head-cell">
      <xsl:with-param name="key" select="'period-months'"/>
    </xsl:call-template>
    <xsl:call-template name="head-cell">
      <xsl:with-param name="key" select="'page'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Context: a direction. -->
  <xsl:template name="overview-row">
    <row keep="yes">
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="."/>
      </xsl:call-template>
      <cell header="row">
        <xsl:value-of select="@id"/>
      </cell>
      <cell>
        <xsl:call-template name="stack">
          <xsl:with-param name="text" select="title"/>
          <xsl:with-param name="origin" select="'call'"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:for-each select="partners/partner">
          <xsl:call-template name="party-paras">
            <xsl:with-param name="side" select="@ref"/>
          </xsl:call-template>
        </xsl:for-each>
      </cell>
      <cell>
        <xsl:call-template name="project-figures">
          <xsl:with-param name="of" select="projects"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:call-template name="funding-figures">
          <xsl:with-param name="of" select="funding"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:call-template name="period"/>
      </cell>
      <xsl:call-template name="page-cell">
        <xsl:with-param name="of" select="."/>
      </xsl:call-template>
    </row>
  </xsl:template>

  <!-- Context: a direction. Months with the mark of their strength, years
       where the call gives those; * where only the general rule holds. -->
  <xsl:template name="period">
    <xsl:choose>
      <xsl:when test="duration/@min-months or duration/@max-months">
        <para>
          <xsl:call-template name="months">
            <xsl:with-param name="of" select="duration"/>
          </xsl:call-template>
        </para>
      </xsl:when>
      <xsl:when test="not(duration) and $call/totals/duration">
        <para>
          <xsl:call-template name="months">
            <xsl:with-param name="of" select="$call/totals/duration"/>
          </xsl:call-template>
          <xsl:text>*</xsl:text>
        </para>
      </xsl:when>
    </xsl:choose>
    <xsl:if test="duration/@start and duration/@end">
      <para>
        <glyph name="{duration/@strength}"/>
        <xsl:value-of select="concat('&#xA0;',
            substring(duration/@start, 1, 4), '–',
            substring(duration/@end, 1, 4))"/>
      </para>
    </xsl:if>
  </xsl:template>

  <xsl:template name="months">
    <xsl:param name="of"/>
    <glyph name="{$of/@strength}"/>
    <xsl:text>&#xA0;</xsl:text>
    <xsl:choose>
      <xsl:when test="not($of/@min-months)">
        <xsl:value-of select="concat('≤&#xA0;', $of/@max-months)"/>
      </xsl:when>
      <xsl:when test="not($of/@max-months)">
        <xsl:value-of select="concat('≥&#xA0;', $of/@min-months)"/>
      </xsl:when>
      <xsl:when test="$of/@min-months = $of/@max-months">
        <xsl:value-of select="$of/@max-months"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat($of/@min-months, '–', $of/@max-months)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="overview-total">
    <row keep="yes">
      <cell header="row" colspan="3" style="total" align="left">
        <xsl:call-template name="label-paras">
          <xsl:with-param name="key" select="'total'"/>
          <xsl:with-param name="style" select="'label'"/>
        </xsl:call-template>
      </cell>
      <cell style="total">
        <xsl:call-template name="project-sum">
          <xsl:with-param name="of" select="$chosen/projects"/>
        </xsl:call-template>
      </cell>
      <cell style="total">
        <xsl:call-template name="money-figures">
          <xsl:with-param name="amount"
                          select="sb:sum($chosen/funding/@amount)"/>
        </xsl:call-template>
      </cell>
      <cell colspan="2"/>
    </row>
  </xsl:template>
</xsl:stylesheet>
