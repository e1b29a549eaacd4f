<?xml version="1.0" encoding="UTF-8"?>
<!--
  How a paper that others must give comes to the issuer: the clause, until
  when, and who does what in which order, with room to note when it was done.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="common.xsl"/>

  <xsl:template match="/">
    <part id="{$part/@id}" tighten="yes">
      <xsl:call-template name="part-titles"/>
      <section>
        <xsl:call-template name="part-heading"/>
        <xsl:for-each select="$direction/routes/route">
          <xsl:call-template name="route"/>
        </xsl:for-each>
      </section>
    </part>
  </xsl:template>

  <!-- Context: a route. -->
  <xsl:template name="route">
    <xsl:variable name="finding"
        select="$findings/finding[not($blank)][@check = current()/@check]"/>
    <section>
      <title style="heading-2">
        <pair style="heading-2">
          <left lang="zh">
            <xsl:call-template name="words">
              <xsl:with-param name="text" select="title"/>
              <xsl:with-param name="lang" select="'zh'"/>
              <xsl:with-param name="origin" select="'call'"/>
            </xsl:call-template>
          </left>
          <right lang="en">
            <xsl:call-template name="words">
              <xsl:with-param name="text" select="title"/>
              <xsl:with-param name="lang" select="'en'"/>
              <xsl:with-param name="origin" select="'call'"/>
            </xsl:call-template>
          </right>
        </pair>
      </title>
      <xsl:for-each select="$direction/requirements/requirement[
          @no = current()/@requirement]">
        <xsl:call-template name="clause-reference"/>
      </xsl:for-each>
      <xsl:if test="$finding">
        <xsl:call-template name="state-now">
          <xsl:with-param name="finding" select="$finding"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="steps"/>
    </section>
  </xsl:template>

  <!-- What the check says of it today, dates and all. -->
  <xsl:template name="state-now">
    <xsl:param name="finding"/>
    <table style="framed-table">
      <col width="1*"/>
      <col width="1*"/>
      <body>
        <row keep="yes">
          <cell style="framed-cell" lang="zh">
            <para>
              <glyph name="{$finding/@state}"/>
              <xsl:text> </xsl:text>
              <xsl:value-of select="normalize-space($finding/message/zh)"/>
            </para>
          </cell>
          <cell style="framed-cell" lang="en">
            <para>
              <glyph name="{$finding/@state}"/>
              <xsl:text> </xsl:text>
              <xsl:value-of select="normalize-space($finding/message/en)"/>
            </para>
          </cell>
        </row>
      </body>
    </table>
  </xsl:template>

  <xsl:template name="steps">
    <table style="form">
      <xsl:attribute name="continued">
        <xsl:call-template name="plain-label">
          <xsl:with-param name="key" select="'continued'"/>
        </xsl:call-template>
      </xsl:attribute>
      <col width="9mm"/>
      <col width="28mm"/>
      <col width="1*"/>
      <col width="1*"/>
      <col width="24mm"/>
      <head>
        <row>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="key" select="'number'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="key" select="'who-acts'"/>
          </xsl:call-template>
          <cell header="column" lang="zh">
            <xsl:value-of select="sb:label('what-is-done', 'zh')"/>
          </cell>
          <cell header="column" lang="en">
            <xsl:value-of select="sb:label('what-is-done', 'en')"/>
          </cell>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="key" select="'date-and-initials'"/>
          </xsl:call-template>
        </row>
      </head>
      <body>
        <xsl:for-each select="step">
          <xsl:call-template name="step"/>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <!-- Context: a step. -->
  <xsl:template name="step">
    <row keep="yes">
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="."/>
      </xsl:call-template>
      <cell>
        <xsl:value-of select="position()"/>
      </cell>
      <cell header="row">
        <xsl:call-template name="stack">
          <xsl:with-param name="text" select="by"/>
          <xsl:with-param name="style" select="'form-label'"/>
          <xsl:with-param name="origin" select="'call'"/>
        </xsl:call-template>
      </cell>
      <cell lang="zh" style="table-cell">
        <xsl:call-template name="words">
          <xsl:with-param name="text" select="act"/>
          <xsl:with-param name="lang" select="'zh'"/>
          <xsl:with-param name="origin" select="'call'"/>
        </xsl:call-template>
      </cell>
      <cell lang="en" style="table-cell">
        <xsl:call-template name="words">
          <xsl:with-param name="text" select="act"/>
          <xsl:with-param name="lang" select="'en'"/>
          <xsl:with-param name="origin" select="'call'"/>
        </xsl:call-template>
      </cell>
      <cell/>
    </row>
  </xsl:template>
</xsl:stylesheet>
