<?xml version="1.0" encoding="UTF-8"?>
<!--
  The end of the checklist: what does not apply. The checks of a clause that
  have one reason share a row, so that the sub-directions that a project has
  not chosen stay short.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">

  <xsl:template name="idle-items">
    <section>
      <xsl:call-template name="heading">
        <xsl:with-param name="key" select="'idle-items'"/>
      </xsl:call-template>
      <table>
        <xsl:call-template name="idle-columns"/>
        <body>
          <xsl:for-each select="$idle">
            <xsl:variable name="block"
                select="$idle[clause = current()/clause]
                        | $idle[not(clause or current()/clause)]"/>
            <xsl:if test="@check = $block[1]/@check">
              <xsl:if test="not(clause = $open/clause
                                or clause = $met/clause)">
                <xsl:call-template name="clause-row"/>
              </xsl:if>
              <xsl:for-each select="$block">
                <xsl:call-template name="idle-row">
                  <xsl:with-param name="block" select="$block"/>
                </xsl:call-template>
              </xsl:for-each>
            </xsl:if>
          </xsl:for-each>
        </body>
      </table>
    </section>
  </xsl:template>

  <xsl:template name="idle-columns">
    <xsl:attribute name="continued">
      <xsl:call-template name="plain-label">
        <xsl:with-param name="key" select="'continued'"/>
      </xsl:call-template>
    </xsl:attribute>
    <col width="62mm"/>
    <col width="2*"/>
    <col width="3*"/>
    <head>
      <row>
        <xsl:call-template name="head-cell">
          <xsl:with-param name="key" select="'number'"/>
        </xsl:call-template>
        <cell header="column" lang="zh">
          <xsl:value-of select="sb:label('requirement-and-reason', 'zh')"/>
        </cell>
        <cell header="column" lang="en">
          <xsl:value-of select="sb:label('requirement-and-reason', 'en')"/>
        </cell>
      </row>
    </head>
  </xsl:template>

  <!-- Context: a finding of block. Nothing unless it is the first with its
       reason. -->
  <xsl:template name="idle-row">
    <xsl:param name="block"/>
    <xsl:variable name="same" select="$block[message = current()/message]"/>
    <xsl:if test="@check = $same[1]/@check">
      <row keep="yes">
        <xsl:call-template name="place">
          <xsl:with-param name="node" select="."/>
        </xsl:call-template>
        <cell header="row" lang="en">
          <para>
            <xsl:for-each select="$same">
              <glyph name="{@strength}"/>
              <xsl:value-of select="concat('&#xA0;', @check)"/>
              <xsl:if test="position() != last()">, </xsl:if>
            </xsl:for-each>
            <xsl:if test="clause = $open/clause or clause = $met/clause">
              <text style="source-cell">
                <xsl:value-of select="concat(' · ', @source)"/>
              </text>
            </xsl:if>
          </para>
        </cell>
        <cell lang="zh">
          <xsl:call-template name="words">
            <xsl:with-param name="text" select="message"/>
            <xsl:with-param name="lang" select="'zh'"/>
          </xsl:call-template>
        </cell>
        <cell lang="en">
          <xsl:call-template name="words">
            <xsl:with-param name="text" select="message"/>
            <xsl:with-param name="lang" select="'en'"/>
          </xsl:call-template>
        </cell>
      </row>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
